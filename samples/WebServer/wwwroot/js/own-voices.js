// The voices that were added here, and that can be deleted here.

import { send } from './api.js';
import { loadVoices } from './choices.js';
import { create, element, item } from './elements.js';
import { showProblem } from './status.js';

export function showOwnVoices(voices) {
  const own = voices.filter(v => v.deletable);
  element('own').hidden = own.length === 0;
  element('voices').replaceChildren(...own.map(v => {
    const button = create('button', { type: 'button', className: 'quiet', textContent: 'Delete', ariaLabel: `Delete the voice ${v.id}` });
    button.addEventListener('click', () => remove(v.id, button));
    return item(v.id, button);
  }));
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
    showProblem(error);
  }
}
