// What the page is doing, as plain values. Whoever wants to watch it from outside (a test, the browser's console) reads window.xtts.state.
// Moments are those of performance.now(), in milliseconds.

export const state = {
  /** starting, ready, activating, waiting (for the first audio), speaking (while it is made), playing (all is made), stopped, failed */
  phase: 'starting',
  problem: null,
  requestedAt: null,
  /** When the first audio was handed to the sound card's queue, and when the queue's clock had reached it. */
  firstAudioAt: null,
  soundingAt: null,
  /** When the server said that the speech is complete, and when the last of it had sounded. */
  completedAt: null,
  endedAt: null,
  /** How often the audio came too late to follow without a gap. */
  gaps: 0,
  takes: [],
  /** Number of the take that is played from the history. */
  playingTake: null,
  /** empty, recording, checking, checked, keeping, kept, failed */
  cloning: 'empty',
  report: [],
};

window.xtts = { state };
