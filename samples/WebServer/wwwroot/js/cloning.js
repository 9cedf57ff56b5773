// Clips of a voice, dropped, chosen or recorded: what they are like is shown before the voice is kept.

import { send } from './api.js';
import { loadVoices } from './choices.js';
import { hideReport, showReport } from './clip-report.js';
import { element } from './elements.js';
import { showOwnVoices } from './own-voices.js';
import { Recorder } from './recorder.js';
import { state } from './state.js';
import { showProblem } from './status.js';

const record = element('record');
const recorder = new Recorder();
let clips = [];
let checks = Promise.resolve();
let asking = false;
let recording = false;

export function startCloning() {
  element('clips').addEventListener('change', event => {
    add([...event.target.files]);
    event.target.value = '';
  });
  record.addEventListener('click', () => recording ? endRecording() : beginRecording());
  element('discard').addEventListener('click', () => {
    forget();
    element('record').focus();
  });
  element('keep').addEventListener('submit', event => {
    event.preventDefault();
    keep(element('name').value.trim());
  });
  // A clip that misses the dashed box is meant for it all the same, and must not replace the page.
  const over = event => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    element('drop').classList.toggle('over', event.type === 'dragover');
  };
  for (const type of ['dragover', 'dragleave', 'dragend', 'drop']) document.addEventListener(type, over);
  document.addEventListener('drop', event => {
    if (event.dataTransfer.files.length > 0) add([...event.dataTransfer.files]);
  });
}

async function beginRecording() {
  // The browser may ask for the microphone first, for as long as the person thinks about it.
  if (asking) return;
  asking = true;
  try {
    await recorder.start();
  } catch (error) {
    showProblem(error);
    return;
  } finally {
    asking = false;
  }
  recording = true;
  enter('recording', 'Recording. Press the button again when you are done.');
  record.textContent = 'Stop recording';
  record.setAttribute('aria-pressed', 'true');
  element('recording').hidden = false;
  const follow = () => {
    if (!recording) return;
    element('level').value = recorder.level;
    element('recorded').textContent = `${Math.floor(recorder.seconds)} s`;
    requestAnimationFrame(follow);
  };
  follow();
}

async function endRecording() {
  recording = false;
  record.textContent = 'Record';
  record.setAttribute('aria-pressed', 'false');
  element('recording').hidden = true;
  enter('checking', 'Listening to the recording…');
  try {
    add([await recorder.stop()]);
  } catch (error) {
    enter('failed', '');
    showProblem(error);
  }
}

// One after the other, so that clips that come while others are checked join them.
function add(files) {
  checks = checks.then(() => check([...clips, ...files]));
}

async function check(files) {
  showProblem(null);
  enter('checking', files.length === 1 ? 'Listening to the clip…' : `Listening to ${files.length} clips…`);
  try {
    const response = await send('v1/voices/check', { method: 'POST', body: form(files) });
    const answer = await response.json();
    state.report = answer.report;
    clips = files;
    showReport(answer, clips);
  } catch (error) {
    // The clips from before are as good as they were.
    enter(clips.length > 0 ? 'checked' : 'failed', '');
    showProblem(error);
    return;
  }
  enter('checked', '');
  element('report-title').focus();
}

async function keep(name) {
  showProblem(null);
  enter('keeping', 'Cloning the voice…');
  try {
    const response = await send('v1/voices', { method: 'POST', body: form(clips, name) });
    const { id } = await response.json();
    forget();
    showOwnVoices(await loadVoices(id));
    enter('kept', `The voice ${id} is kept and chosen.`);
    element('voice').focus();
  } catch (error) {
    enter('checked', '');
    showProblem(error);
  }
}

function form(files, name) {
  const body = new FormData();
  if (name !== undefined) body.append('name', name);
  for (const file of files) body.append('file', file, file.name);
  return body;
}

function forget() {
  hideReport();
  clips = [];
  state.report = [];
  element('name').value = '';
  enter('empty', '');
}

function enter(phase, words) {
  state.cloning = phase;
  element('cloning-status').textContent = words;
}
