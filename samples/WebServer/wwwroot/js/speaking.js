// One speech at a time: asked for, heard and drawn while it is made, kept as a take.

import { element } from './elements.js';
import { showFigures } from './figures.js';
import { Playback } from './playback.js';
import { sampleRate, speak } from './speech.js';
import { state } from './state.js';
import { enter, fail, isBusy, showProblem } from './status.js';
import { addTake, stopTake } from './takes.js';
import { Waveform } from './waveform.js';

const waveform = new Waveform(element('waveform'));
const calm = matchMedia('(prefers-reduced-motion: reduce)');
let current = null;     // { request, abort, playback, pieces, kept } of the speech that is made or sounds
let takes = 0;

/** Has a request spoken, and plays it while it is made. */
export async function speakAndPlay(request) {
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

/** Ends the speech that is made or sounds; what came of it becomes a take. */
export function stop() {
  if (current === null) return;
  const mine = current;
  current = null;
  mine.abort.abort();
  mine.playback.stop();
  waveform.position = null;
  if (!isBusy()) return;
  if (mine.pieces.length > 0 && !mine.kept) keep(mine, null);
  enter('stopped', 'Stopped');
}
