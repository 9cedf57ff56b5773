// The takes of this visit, newest first: to hear again, compare and save.

import { nameOfLanguage } from './choices.js';
import { element } from './elements.js';
import { showFigures } from './figures.js';
import { Playback } from './playback.js';
import { sampleRate } from './speech.js';
import { state } from './state.js';
import { waveFile } from './wave-file.js';
import { Waveform } from './waveform.js';

const kept = 20;
const list = element('takes');
const template = element('take');
const shown = new Map();
let playing = null;
let beforePlaying, reuse;

/** @param {{ beforePlaying: () => void, reuse: (take: object) => void }} page What the rest of the page does when a take is played, or its text and settings are taken again. */
export function startTakes(page) {
  ({ beforePlaying, reuse } = page);
}

/** @param {Int16Array} samples */
export function addTake(take, samples) {
  state.takes.push(take);
  const item = template.content.firstElementChild.cloneNode(true);
  item.id = `take-${take.number}`;
  item.querySelector('h3').textContent = `Take ${take.number}${take.stopped ? ', stopped early' : ''}`;
  item.querySelector('.who').textContent = `${take.voice} · ${nameOfLanguage(take.language)} · ${take.model}`;
  item.querySelector('.text').textContent = take.text;
  item.querySelector('.with').textContent = inWords(take);
  showFigures(item.querySelector('.figures'), take);

  const canvas = item.querySelector('canvas');
  canvas.ariaLabel = `Waveform of take ${take.number}, ${take.seconds.toFixed(1)} seconds`;
  list.prepend(item);
  element('no-takes').hidden = true;
  const waveform = new Waveform(canvas);
  waveform.append(samples);
  waveform.complete();

  const actions = {
    play: button => playing?.take === take ? stopTake() : playTake(take, samples, waveform, button),
    download: () => download(take, samples),
    reuse: () => reuse(take),
    remove: () => removeTake(take),
  };
  for (const button of item.querySelectorAll('button')) {
    button.ariaLabel = `${button.textContent} take ${take.number}`;
    button.addEventListener('click', () => actions[button.dataset.action](button));
  }
  shown.set(take, { item, waveform });
  while (state.takes.length > kept) removeTake(state.takes[0]);
}

export function stopTake() {
  playing?.playback.stop();
}

async function playTake(take, samples, waveform, button) {
  stopTake();
  beforePlaying();
  const playback = new Playback();
  playing = { take, playback };
  state.playingTake = take.number;
  const name = action => {
    button.textContent = action;
    button.ariaLabel = `${action} take ${take.number}`;
  };
  name('Stop');
  playback.append(samples);
  playback.close();
  const follow = () => {
    if (playing?.playback !== playback) return;
    waveform.position = playback.position;
    requestAnimationFrame(follow);
  };
  follow();
  await playback.ended;
  name('Play');
  waveform.position = null;
  if (playing.playback !== playback) return;
  playing = null;
  state.playingTake = null;
}

function download(take, samples) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(waveFile(samples, sampleRate));
  link.download = `take-${take.number}-${take.voice.replace(/[^\p{L}\p{N}]+/gu, '-')}-${take.language}.wav`;
  link.click();
  // The browser has opened it when the click returns; other browsers need it for a moment more.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function removeTake(take) {
  const { item, waveform } = shown.get(take);
  shown.delete(take);
  waveform.dispose();
  if (playing?.take === take) stopTake();
  state.takes.splice(state.takes.indexOf(take), 1);
  // The keyboard goes on where it was: at the next take, or at the text.
  const next = item.nextElementSibling ?? item.previousElementSibling;
  if (item.contains(document.activeElement)) (next?.querySelector('[data-action="play"]') ?? element('text')).focus();
  item.remove();
  element('no-takes').hidden = state.takes.length > 0;
}

function inWords({ seed, settings }) {
  return [`seed ${seed}`, ...Object.entries(settings).map(([name, value]) => `${name.replaceAll('_', ' ')} ${value}`)].join(' · ');
}
