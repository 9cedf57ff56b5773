// Asks the person for an API key, for as long as the server refuses what was given.

import { element } from './elements.js';

const dialog = element('key-dialog');
const field = element('key');
let asked = null;

/** Gives the key, or null where the person has none. Requests that ask at once get one answer. */
export function askForKey(problem) {
  asked ??= new Promise(resolve => {
    element('key-problem').textContent = problem;
    const answer = key => {
      asked = null;
      resolve(key);
    };
    field.value = '';
    dialog.returnValue = '';
    dialog.onclose = () => answer(dialog.returnValue === 'given' ? field.value.trim() : null);
    dialog.showModal();
    field.focus();
  });
  return asked;
}

element('key-form').addEventListener('submit', event => {
  event.preventDefault();
  if (field.value.trim()) dialog.close('given');
});
element('key-cancel').addEventListener('click', () => dialog.close(''));
