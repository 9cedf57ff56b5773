// Asks the person for an API key, for as long as the server refuses what was given.

const dialog = document.getElementById('key-dialog');
const field = document.getElementById('key');
let asked = null;

/** Gives the key, or null where the person has none. Requests that ask at once get one answer. */
export function askForKey(problem) {
  asked ??= new Promise(resolve => {
    document.getElementById('key-problem').textContent = problem;
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

document.getElementById('key-form').addEventListener('submit', event => {
  event.preventDefault();
  if (field.value.trim()) dialog.close('given');
});
document.getElementById('key-cancel').addEventListener('click', () => dialog.close(''));
