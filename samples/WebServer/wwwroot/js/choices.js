// Model, voice and language: what the server has, and what the person chose.

import { getJson, send } from './api.js';
import { element } from './elements.js';

const model = element('model');
const voice = element('voice');
const language = element('language');

const kinds = { uploaded: 'Added here', added: 'Of this server', folder: 'From a folder', store: 'From the store', built_in: 'Built into the model' };
const names = new Intl.DisplayNames(['en'], { type: 'language' });
let models = [];

export const chosen = {
  get model() { return model.value; },
  get voice() { return voice.value; },
  get language() { return language.value; },
};

export function nameOfLanguage(code) {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Reads everything anew; what is chosen stays chosen where it is still there. */
export async function loadChoices() {
  models = (await getJson('v1/models')).data;
  // A server that has just started answers before its model does.
  while (!models.some(m => m.active) && models.some(m => m.state === 'loading')) {
    await new Promise(resolve => setTimeout(resolve, 1000));
    models = (await getJson('v1/models')).data;
  }
  fill(model, models.map(m => new Option(m.id, m.id)), model.value || models.find(m => m.active)?.id);
  fillLanguages();
  return loadVoices();
}

/** @param {string} [wanted] The voice to choose. */
export async function loadVoices(wanted = voice.value) {
  const voices = (await getJson('v1/voices')).data;
  const groups = Object.entries(Object.groupBy(voices, v => v.kind)).map(([kind, members]) => {
    const group = document.createElement('optgroup');
    group.label = kinds[kind] ?? kind;
    group.append(...members.map(v => new Option(v.id, v.id)));
    return group;
  });
  fill(voice, groups.length > 1 ? groups : voices.map(v => new Option(v.id, v.id)), wanted);
  return voices;
}

/** Has the chosen model serve; settles when it does. Where it cannot, the one that serves is chosen again. */
export async function activateModel() {
  try {
    await send(`v1/models/${encodeURIComponent(model.value)}/activate`, { method: 'POST' });
  } catch (error) {
    model.value = models.find(m => m.active)?.id ?? model.value;
    throw error;
  }
  return loadChoices();
}

/** Chooses again what a take was spoken with, as far as it is still there. */
export function choose(take) {
  if (hasOption(voice, take.voice)) voice.value = take.voice;
  if (hasOption(language, take.language)) language.value = take.language;
}

function fillLanguages() {
  const spoken = models.find(m => m.id === model.value)?.languages ?? [];
  const own = navigator.languages.map(code => code.toLowerCase());
  const wanted = language.value || spoken.find(code => own.some(o => o === code || o.split('-')[0] === code.split('-')[0]));
  const options = spoken.map(code => new Option(nameOfLanguage(code), code)).sort((a, b) => a.text.localeCompare(b.text, 'en'));
  fill(language, options, wanted);
}

function fill(select, options, wanted) {
  select.replaceChildren(...options);
  if (wanted !== undefined && hasOption(select, wanted)) select.value = wanted;
}

const hasOption = (select, value) => [...select.options].some(option => option.value === value);
