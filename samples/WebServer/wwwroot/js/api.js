// Requests to the server. Whatever goes wrong is an ApiError whose message can be shown to a person.

const keyName = 'xtts-api-key';

export class ApiError extends Error {
  constructor(message, status = 0, code = null) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

let askForKey = async () => null;

/** @param {(problem: string) => Promise<string|null>} ask Asks the person for a key; null when there is none. */
export function askForKeysWith(ask) {
  askForKey = ask;
}

/** Sends a request and gives the response, which is a good one. Asks for an API key when the server wants one, and sends it with every later request. */
export async function send(path, options = {}) {
  for (;;) {
    const sent = sessionStorage.getItem(keyName);
    const response = await fetchWithKey(path, options, sent);
    if (response.ok) return response;
    const error = await errorOf(response);
    if (response.status !== 401) throw error;
    const known = sessionStorage.getItem(keyName);
    // Another request may have asked for the key while this one was on its way.
    if (known !== null && known !== sent) continue;
    const key = await askForKey(error.message);
    if (key === null) throw error;
    sessionStorage.setItem(keyName, key);
  }
}

export async function sendJson(path, body, options = {}) {
  return send(path, { ...options, method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

export async function getJson(path) {
  return (await send(path, { cache: 'no-store' })).json();
}

async function fetchWithKey(path, options, key) {
  const headers = new Headers(options.headers);
  if (key !== null) headers.set('Authorization', `Bearer ${key}`);
  try {
    return await fetch(path, { ...options, headers });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError('The server cannot be reached. See whether it still runs, then try again.');
  }
}

async function errorOf(response) {
  try {
    const { error } = await response.json();
    if (typeof error?.message === 'string') return new ApiError(error.message, response.status, error.code);
  } catch {
    // Not the server's own error: a proxy before it answers in its own way.
  }
  return new ApiError(`The server answered with status ${response.status}${response.statusText ? ` (${response.statusText})` : ''}.`, response.status);
}
