// A waveform on a canvas that grows with the speech: one peak for each 10 ms, as many of them in a bar as its width asks for.

import { sampleRate } from './speech.js';

const frame = sampleRate / 100;
const bar = 3;        // pixels of a bar and the gap behind it

export class Waveform {
  #canvas;
  #peaks = [];
  #partial = 0;
  #filled = 0;
  #complete = false;
  #position = null;
  #drawn = null;
  #leaving = new AbortController();

  constructor(canvas) {
    this.#canvas = canvas;
    const size = new ResizeObserver(() => this.#draw());
    size.observe(canvas);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#draw(), this.#leaving);
    this.#leaving.signal.addEventListener('abort', () => size.disconnect());
  }

  /** Lets go of a canvas that leaves the page. */
  dispose() { this.#leaving.abort(); }

  clear() {
    this.#peaks = [];
    this.#partial = this.#filled = 0;
    this.#complete = false;
    this.#position = null;
    this.#draw();
  }

  /** @param {Int16Array} samples */
  append(samples) {
    for (const sample of samples) {
      this.#partial = Math.max(this.#partial, Math.abs(sample));
      if (++this.#filled === frame) {
        this.#peaks.push(this.#partial / 32768);
        this.#partial = this.#filled = 0;
      }
    }
    this.#draw();
  }

  /** Says that no more comes: what is there takes the whole width. */
  complete() {
    this.#complete = true;
    this.#draw();
  }

  /** @param {number|null} seconds What has sounded; null draws no position. */
  set position(seconds) {
    this.#position = seconds;
    this.#draw();
  }

  #draw() {
    const width = this.#canvas.clientWidth, height = this.#canvas.clientHeight, scale = devicePixelRatio || 1;
    if (width === 0) return;
    const bars = Math.floor(width / bar);
    // While it grows the width stands for 5, 10, 20, … seconds, so that bars keep their place for a while.
    const span = this.#complete ? Math.max(this.#peaks.length, 1) : 500 * 2 ** Math.max(0, Math.ceil(Math.log2(this.#peaks.length / 500)));
    const sounded = this.#position === null ? -1 : Math.round(this.#position * 100 / span * bars);
    const style = getComputedStyle(this.#canvas);
    const [made, heard, line] = ['--wave', '--accent', '--edge'].map(name => style.getPropertyValue(name));
    const key = [width, height, scale, span, this.#peaks.length, sounded, made, heard].join();
    if (key === this.#drawn) return;
    this.#drawn = key;

    this.#canvas.width = Math.round(width * scale);
    this.#canvas.height = Math.round(height * scale);
    const drawing = this.#canvas.getContext('2d');
    drawing.scale(scale, scale);
    for (let i = 0; i < bars; i++) {
      const first = Math.floor(i * span / bars), last = Math.max(first + 1, Math.floor((i + 1) * span / bars));
      const there = first < this.#peaks.length;
      let peak = 0;
      for (let k = first; k < last && k < this.#peaks.length; k++) peak = Math.max(peak, this.#peaks[k]);
      const tall = there ? Math.max(2, Math.round(peak * (height - 8))) : 1;
      drawing.fillStyle = !there ? line : i < sounded ? heard : made;
      drawing.fillRect(i * bar, Math.round((height - tall) / 2), there ? bar - 1 : 1, tall);
    }
  }
}
