// Speech as the server makes it: samples as they come, then what it measured.

import { ApiError, sendJson } from './api.js';
import { eventsOf } from './server-sent-events.js';

export const sampleRate = 24000;

/** Yields { samples: Int16Array } for each piece of audio and at last { done }, the server's figures. */
export async function* speak(request, signal) {
  const response = await sendJson('v1/audio/speech', { ...request, response_format: 'pcm', stream_format: 'sse' }, { signal });
  const bytes = new SampleBytes();
  let seconds = 0;
  try {
    for await (const data of eventsOf(response.body)) {
      if (data === '[DONE]') continue;
      const event = JSON.parse(data);
      if (event.type === 'speech.audio.delta') {
        const samples = bytes.append(event.audio);
        seconds += samples.length / sampleRate;
        if (samples.length > 0) yield { samples };
      } else if (event.type === 'speech.audio.done') {
        yield { done: { ...event.xtts, usage: event.usage } };
        return;
      } else if (event.type === 'error') {
        throw new ApiError(event.error?.message ?? 'The server could not go on with the speech.', response.status, event.error?.code);
      }
    }
  } catch (error) {
    if (error.name === 'AbortError' || error instanceof ApiError) throw error;
    throw lost(seconds);
  }
  throw lost(seconds);
}

function lost(seconds) {
  return new ApiError(`The connection to the server was lost after ${seconds.toFixed(1)} s of speech. See whether it still runs, then try again.`);
}

/** Base64 to 16 bit samples, wherever the pieces were cut. */
class SampleBytes {
  #odd = '';

  append(base64) {
    let text = this.#odd + atob(base64);
    this.#odd = '';
    if (text.length % 2 === 1) {
      this.#odd = text.at(-1);
      text = text.slice(0, -1);
    }
    const samples = new Int16Array(text.length / 2);
    // PCM is little-endian whatever this machine is.
    for (let i = 0; i < samples.length; i++) samples[i] = text.charCodeAt(2 * i) | (text.charCodeAt(2 * i + 1) << 8);
    return samples;
  }
}
