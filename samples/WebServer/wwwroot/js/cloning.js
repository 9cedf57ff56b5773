// Clips of a voice, dropped, chosen or recorded: what they are like is shown before the voice is kept.

import { send } from './api.js';
import { loadVoices } from './choices.js';
import { audioContext, Playback } from './playback.js';
import { Recorder } from './recorder.js';
import { sampleRate } from './speech.js';
import { state } from './state.js';
import { samplesOf } from './wave-file.js';

const element = id => document.getElementById(id);
const record = element('record');
const recorder = new Recorder();
let clips = [];
let checks = Promise.resolve();
let heard = null;
let report = problem => { throw problem; };

/** @param {(problem: Error) => void} problem Shows what went wrong. */
export function startCloning(problem) {
  report = problem;
  element('clips').addEventListener('change', event => {
    add([...event.target.files]);
    event.target.value = '';
  });
  record.addEventListener('click', () => state.cloning === 'recording' ? endRecording() : beginRecording());
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
    event.preventDefault();
    element('drop').classList.toggle('over', event.type === 'dragover');
  };
  for (const type of ['dragover', 'dragleave', 'dragend', 'drop']) document.addEventListener(type, over);
  document.addEventListener('drop', event => {
    if (event.dataTransfer.files.length > 0) add([...event.dataTransfer.files]);
  });
}

export function showOwnVoices(voices) {
  const own = voices.filter(v => v.deletable);
  element('own').hidden = own.length === 0;
  element('voices').replaceChildren(...own.map(v => {
    const button = create('button', { type: 'button', className: 'quiet', textContent: 'Delete', ariaLabel: `Delete the voice ${v.id}` });
    button.addEventListener('click', () => remove(v.id, button));
    return item(v.id, button);
  }));
}

async function beginRecording() {
  try {
    await recorder.start();
  } catch (error) {
    report(error);
    return;
  }
  enter('recording', 'Recording. Press the button again when you are done.');
  record.textContent = 'Stop recording';
  record.setAttribute('aria-pressed', 'true');
  element('recording').hidden = false;
  const follow = () => {
    if (state.cloning !== 'recording') return;
    element('level').value = recorder.level;
    element('recorded').textContent = `${Math.floor(recorder.seconds)} s`;
    requestAnimationFrame(follow);
  };
  follow();
}

async function endRecording() {
  record.textContent = 'Record';
  record.setAttribute('aria-pressed', 'false');
  element('recording').hidden = true;
  enter('checking', 'Listening to the recording…');
  try {
    add([await recorder.stop()]);
  } catch (error) {
    enter('failed', '');
    report(error);
  }
}

// One after the other, so that clips that come while others are checked join them.
function add(files) {
  checks = checks.then(() => check([...clips, ...files]));
}

async function check(files) {
  report(null);
  enter('checking', files.length === 1 ? 'Listening to the clip…' : `Listening to ${files.length} clips…`);
  try {
    const response = await send('v1/voices/check', { method: 'POST', body: form(files) });
    const { report: findings, remarks = [] } = await response.json();
    state.report = findings;
    clips = files;
    element('findings').replaceChildren(...findings.map((finding, i) => findingItem(finding, clips[i])));
    if (remarks.length > 0) element('findings').append(item(...remarks.map(remarkLine)));
  } catch (error) {
    // The clips from before are as good as they were.
    enter(clips.length > 0 ? 'checked' : 'failed', '');
    report(error);
    return;
  }
  element('report').hidden = false;
  enter('checked', '');
  element('report-title').focus();
}

async function keep(name) {
  report(null);
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
    report(error);
  }
}

async function remove(id, button) {
  if (button.dataset.sure !== 'asked') {
    button.dataset.sure = 'asked';
    button.textContent = 'Really delete?';
    button.ariaLabel = `Really delete the voice ${id}?`;
    button.addEventListener('blur', () => {
      delete button.dataset.sure;
      button.textContent = 'Delete';
      button.ariaLabel = `Delete the voice ${id}`;
    }, { once: true });
    return;
  }
  try {
    await send(`v1/voices/${encodeURIComponent(id)}`, { method: 'DELETE' });
    showOwnVoices(await loadVoices());
    element('cloning-status').textContent = `The voice ${id} is deleted.`;
    element('record').focus();
  } catch (error) {
    report(error);
  }
}

function findingItem({ file, seconds, sample_rate, verdict, remarks }, clip) {
  const line = create('p', { className: 'what' });
  line.append(file, create('span', { className: 'hint', textContent: `${seconds.toFixed(1)} s, ${(sample_rate / 1000).toFixed(1)} kHz` }));
  const good = verdict === 'good';
  const judged = create('p', { className: good ? 'verdict' : 'verdict warned', textContent: good ? 'Good' : 'Usable, though a better one is worth the effort' });
  const listen = create('button', { type: 'button', textContent: 'Listen', ariaLabel: `Listen to ${file}` });
  listen.addEventListener('click', () => hear(clip));
  return item(line, judged, ...remarks.map(remarkLine), listen);
}

const create = (name, properties) => Object.assign(document.createElement(name), properties);
const remarkLine = ({ message }) => create('p', { textContent: message });

function item(...parts) {
  const made = document.createElement('li');
  made.append(...parts);
  return made;
}

async function hear(clip) {
  heard?.stop();
  try {
    const sound = await audioContext().decodeAudioData(await clip.arrayBuffer());
    heard = new Playback();
    heard.append(samplesOf(sound));
    heard.close();
  } catch {
    report(new Error('The browser cannot play this format, though the server can read it.'));
  }
}

function form(files, name) {
  const body = new FormData();
  if (name !== undefined) body.append('name', name);
  for (const file of files) body.append('file', file, file.name);
  return body;
}

function forget() {
  heard?.stop();
  clips = [];
  state.report = [];
  element('name').value = '';
  element('report').hidden = true;
  enter('empty', '');
}

function enter(phase, words) {
  state.cloning = phase;
  element('cloning-status').textContent = words;
}
