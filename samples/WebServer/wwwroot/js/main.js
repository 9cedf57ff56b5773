// The page: what is typed is spoken while it is made.

import { askForKeysWith } from './api.js';
import { activateModel, choose, chosen, loadChoices } from './choices.js';
import { showOwnVoices, startCloning } from './cloning.js';
import { showFigures } from './figures.js';
import { askForKey } from './key-dialog.js';
import { Playback } from './playback.js';
import { sampleRate, speak } from './speech.js';
import { state } from './state.js';
import { addTake, startTakes, stopTake } from './takes.js';
import { Waveform } from './waveform.js';

const element = id => document.getElementById(id);
const settings = ['seed', 'speed', 'temperature', 'top_k', 'top_p', 'repetition_penalty'];
const waveform = new Waveform(element('waveform'));
const calm = matchMedia('(prefers-reduced-motion: reduce)');
let current = null;     // { request, abort, playback, pieces, kept } of the speech that is made or sounds
let takes = 0;

function enter(phase, words) {
  state.phase = phase;
  element('status').dataset.phase = phase;
  element('status').textContent = words;
  element('stop').setAttribute('aria-disabled', String(!['waiting', 'speaking', 'playing'].includes(phase)));
}

function showProblem(error) {
  state.problem = error?.message ?? null;
  element('problem').textContent = state.problem ?? '';
  element('problem').hidden = state.problem === null;
}

function fail(error) {
  enter('failed', 'Something went wrong');
  showProblem(error);
}

async function start() {
  try {
    showOwnVoices(await loadChoices());
    enter('ready', 'Ready');
  } catch (error) {
    fail(error);
  }
}

async function changeModel() {
  stop();
  showProblem(null);
  enter('activating', `Loading the model ${chosen.model}…`);
  try {
    showOwnVoices(await activateModel());
    enter('ready', `The model ${chosen.model} serves`);
  } catch (error) {
    fail(error);
  }
}

function requestOf() {
  const request = { model: chosen.model, input: element('text').value.trim(), voice: chosen.voice, language: chosen.language };
  for (const name of settings) if (element(name).value !== '') request[name] = element(name).valueAsNumber;
  // Chosen here, so that every take can be made again, those that were stopped too.
  request.seed ??= crypto.getRandomValues(new Uint32Array(1))[0];
  return request;
}

async function speakText() {
  const request = requestOf();
  if (request.input === '') {
    showProblem(new Error('There is no text yet: type what is to be said.'));
    element('text').focus();
    return;
  }
  stop();
  stopTake();
  showProblem(null);
  const mine = current = { request, abort: new AbortController(), playback: new Playback(), pieces: [], kept: false };
  Object.assign(state, { requestedAt: performance.now(), firstAudioAt: null, soundingAt: null, completedAt: null, endedAt: null, gaps: 0 });
  waveform.clear();
  showFigures(element('figures'), {});
  enter('waiting', 'Waiting for the first audio…');
  follow(mine);
  try {
    for await (const { samples, done } of speak(request, mine.abort.signal)) {
      if (mine !== current) return;
      if (samples) take(mine, samples);
      else finish(mine, done);
    }
    await mine.playback.ended;
    if (mine !== current) return;
    state.endedAt = performance.now();
    enter('ready', `Take ${takes} is complete`);
  } catch (error) {
    if (error.name === 'AbortError') return;
    if (mine !== current) return;
    // What came is heard to its end and kept.
    mine.playback.close();
    if (mine.pieces.length > 0) keep(mine, null);
    fail(error);
  }
}

function take(mine, samples) {
  mine.playback.append(samples);
  if (state.firstAudioAt === null) {
    state.firstAudioAt = performance.now();
    enter('speaking', `Speaking while it is made; the first audio came after ${((state.firstAudioAt - state.requestedAt) / 1000).toFixed(1)} s`);
  }
  mine.pieces.push(samples);
  state.gaps = mine.playback.gaps;
  waveform.append(samples);
  showFigures(element('figures'), figuresOf(mine, null));
}

function finish(mine, done) {
  state.completedAt = performance.now();
  mine.playback.close();
  keep(mine, done);
  enter('playing', 'All of it is made; playing the rest…');
}

function keep(mine, done) {
  const figures = figuresOf(mine, done);
  waveform.complete();
  showFigures(element('figures'), figures);
  element('waveform').ariaLabel = `Waveform of the speech, ${figures.seconds.toFixed(1)} seconds`;
  const { model, input: text, voice, language, seed, ...given } = mine.request;
  const samples = joined(mine.pieces);
  addTake({ number: ++takes, text, model, voice, language, settings: given, seed, stopped: done === null, samples: samples.length, ...figures }, samples);
  mine.kept = true;
}

function figuresOf(mine, done) {
  const seconds = mine.pieces.reduce((sum, piece) => sum + piece.length, 0) / sampleRate;
  return {
    first: state.firstAudioAt === null ? null : (state.firstAudioAt - state.requestedAt) / 1000,
    factor: done?.real_time_factor ?? (seconds > 0 ? (performance.now() - state.requestedAt) / 1000 / seconds : null),
    codes: done?.codes ?? null,
    seconds,
  };
}

function joined(pieces) {
  const samples = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  return samples;
}

// Draws how far it has sounded; twice a second for whoever wants little motion.
function follow(mine) {
  if (mine !== current) return;
  if (mine.playback.sounding) {
    state.soundingAt ??= performance.now();
    waveform.position = mine.playback.position;
  }
  if (calm.matches && state.soundingAt !== null) setTimeout(() => follow(mine), 500);
  else requestAnimationFrame(() => follow(mine));
}

function stop() {
  if (current === null) return;
  const mine = current;
  current = null;
  mine.abort.abort();
  mine.playback.stop();
  waveform.position = null;
  if (!['waiting', 'speaking', 'playing'].includes(state.phase)) return;
  if (mine.pieces.length > 0 && !mine.kept) keep(mine, null);
  enter('stopped', 'Stopped');
}

function reuse(take) {
  element('text').value = take.text;
  choose(take);
  for (const name of settings) element(name).value = take.settings[name] ?? '';
  element('seed').value = take.seed;
  document.querySelector('.settings').open = true;
  element('text').focus();
}

element('speech').addEventListener('submit', event => {
  event.preventDefault();
  speakText();
});
element('stop').addEventListener('click', stop);
// A value that is out of its range must be seen to be put right.
element('speech').addEventListener('invalid', () => { document.querySelector('.settings').open = true; }, true);
element('model').addEventListener('change', changeModel);
document.addEventListener('keydown', event => {
  if (element('key-dialog').open) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (element('speech').reportValidity()) speakText();
  } else if (event.key === 'Escape') {
    stop();
    stopTake();
  }
});

askForKeysWith(askForKey);
startTakes({ beforePlaying: stop, reuse });
startCloning(showProblem);
start();
