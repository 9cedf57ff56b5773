// Sound while it is being made: pieces are queued one behind the other on the clock of WebAudio, to the sample.

import { sampleRate } from './speech.js';

const lead = 0.06;
let shared = null;

/** The context of the page, at the rate of the speech so that pieces join without being resampled. Made at the first gesture. */
export function audioContext() {
  shared ??= new AudioContext({ sampleRate, latencyHint: 'interactive' });
  if (shared.state === 'suspended') shared.resume();
  return shared;
}

export class Playback {
  #context = audioContext();
  #sources = new Set();
  #queued = [];       // pieces that wait until enough has come after a gap
  #queuedFrames = 0;
  #pieces = [];       // { frame, at, length }: what sounds when, in frames
  #frames = 0;
  #endFrame = 0;
  #reserve = 0;       // seconds to have before it goes on after a gap
  #closed = false;
  #ended = Promise.withResolvers();

  gaps = 0;

  /** Settles when the last sample has sounded (true) or the playback was stopped (false). */
  get ended() { return this.#ended.promise; }

  /** Whether the clock has reached the first sample. */
  get sounding() { return this.#pieces.length > 0 && this.#context.currentTime * sampleRate >= this.#pieces[0].at; }

  /** Seconds of the speech that have sounded. */
  get position() {
    const now = this.#context.currentTime * sampleRate;
    const piece = this.#pieces.findLast(p => p.at <= now);
    return piece ? (piece.frame + Math.min(now - piece.at, piece.length)) / sampleRate : 0;
  }

  /** @param {Int16Array} samples */
  append(samples) {
    this.#queued.push(samples);
    this.#queuedFrames += samples.length;
    const starved = this.#endFrame <= this.#context.currentTime * sampleRate;
    if (starved && this.#frames > 0 && this.#queued.length === 1) {
      // A model slower than its speech would stop after every piece: rather fewer and longer gaps.
      this.gaps++;
      this.#reserve = Math.min(8, Math.max(0.5, 2 * this.#reserve));
    }
    if (!starved || this.#queuedFrames >= this.#reserve * sampleRate) this.#flush();
  }

  /** Says that no more samples come. */
  close() {
    this.#closed = true;
    this.#flush();
    if (this.#sources.size === 0) this.#ended.resolve(true);
  }

  stop() {
    for (const source of this.#sources) {
      source.onended = null;
      source.stop();
    }
    this.#sources.clear();
    this.#queued = [];
    this.#ended.resolve(false);
  }

  #flush() {
    for (const samples of this.#queued) this.#schedule(samples);
    this.#queued = [];
    this.#queuedFrames = 0;
  }

  #schedule(samples) {
    const buffer = this.#context.createBuffer(1, samples.length, sampleRate);
    const channel = buffer.getChannelData(0);
    for (let i = 0; i < samples.length; i++) channel[i] = samples[i] / 32768;
    const now = this.#context.currentTime * sampleRate;
    const at = this.#endFrame > now ? this.#endFrame : Math.ceil(now + lead * sampleRate);
    const source = new AudioBufferSourceNode(this.#context, { buffer });
    source.connect(this.#context.destination);
    source.onended = () => {
      this.#sources.delete(source);
      if (this.#closed && this.#sources.size === 0) this.#ended.resolve(true);
    };
    source.start(at / sampleRate);
    this.#sources.add(source);
    this.#pieces.push({ frame: this.#frames, at, length: samples.length });
    this.#frames += samples.length;
    this.#endFrame = at + samples.length;
  }
}
