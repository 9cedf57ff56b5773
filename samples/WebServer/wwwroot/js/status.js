// What the page says of itself: the phase of the speech, and what went wrong.

import { element } from './elements.js';
import { state } from './state.js';

/** Phases in which there is something to stop. */
const busy = ['waiting', 'speaking', 'playing'];

export const isBusy = () => busy.includes(state.phase);

export function enter(phase, words) {
  state.phase = phase;
  element('status').dataset.phase = phase;
  element('status').textContent = words;
  element('stop').setAttribute('aria-disabled', String(!isBusy()));
}

/** @param {Error|null} error What went wrong; null when it is no longer so. */
export function showProblem(error) {
  state.problem = error?.message ?? null;
  element('problem').textContent = state.problem ?? '';
  element('problem').hidden = state.problem === null;
}

export function fail(error) {
  enter('failed', 'Something went wrong');
  showProblem(error);
}
