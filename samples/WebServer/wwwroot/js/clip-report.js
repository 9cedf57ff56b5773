// What the server says of clips, and how they sound.

import { create, element, item } from './elements.js';
import { audioContext, Playback } from './playback.js';
import { showProblem } from './status.js';
import { samplesOf } from './wave-file.js';

let heard = null;

/** Shows the report on clips; its remarks about all of them together come last. */
export function showReport({ report, remarks = [] }, clips) {
  element('findings').replaceChildren(...report.map((finding, i) => findingItem(finding, clips[i])));
  if (remarks.length > 0) element('findings').append(item(...remarks.map(remarkLine)));
  element('report').hidden = false;
}

export function hideReport() {
  heard?.stop();
  element('report').hidden = true;
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

const remarkLine = ({ message }) => create('p', { textContent: message });

async function hear(clip) {
  heard?.stop();
  try {
    const sound = await audioContext().decodeAudioData(await clip.arrayBuffer());
    heard = new Playback();
    heard.append(samplesOf(sound));
    heard.close();
  } catch {
    showProblem(new Error('The browser cannot play this format, though the server can read it.'));
  }
}
