// The page: what is typed is spoken while it is made.

import { askForKeysWith } from './api.js';
import { activateModel, choose, chosen, loadChoices } from './choices.js';
import { startCloning } from './cloning.js';
import { element } from './elements.js';
import { askForKey } from './key-dialog.js';
import { showOwnVoices } from './own-voices.js';
import { speakAndPlay, stop } from './speaking.js';
import { enter, fail, isBusy, showProblem } from './status.js';
import { startTakes, stopTake } from './takes.js';

const settings = ['seed', 'speed', 'temperature', 'top_k', 'top_p', 'repetition_penalty'];

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
    if (!isBusy()) enter('ready', `The model ${chosen.model} serves`);
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

function speakText() {
  const request = requestOf();
  if (request.input !== '') return speakAndPlay(request);
  showProblem(new Error('There is no text yet: type what is to be said.'));
  element('text').focus();
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
startCloning();
start();
