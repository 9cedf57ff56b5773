// A RIFF/WAVE file of 16 bit mono samples.

/** @param {Int16Array} samples */
export function waveFile(samples, rate) {
  const head = new DataView(new ArrayBuffer(44));
  const write = (at, text) => { for (let i = 0; i < text.length; i++) head.setUint8(at + i, text.charCodeAt(i)); };
  const body = new DataView(new ArrayBuffer(2 * samples.length));
  for (let i = 0; i < samples.length; i++) body.setInt16(2 * i, samples[i], true);
  write(0, 'RIFF');
  head.setUint32(4, 36 + body.byteLength, true);
  write(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);                // PCM
  head.setUint16(22, 1, true);                // channels
  head.setUint32(24, rate, true);
  head.setUint32(28, 2 * rate, true);         // bytes a second
  head.setUint16(32, 2, true);                // bytes a frame
  head.setUint16(34, 16, true);               // bits a sample
  write(36, 'data');
  head.setUint32(40, body.byteLength, true);
  return new Blob([head, body], { type: 'audio/wav' });
}

/** Mono 16 bit samples of a decoded sound, its channels mixed. */
export function samplesOf(buffer) {
  const samples = new Int16Array(buffer.length);
  const channels = Array.from({ length: buffer.numberOfChannels }, (_, c) => buffer.getChannelData(c));
  for (let i = 0; i < samples.length; i++) {
    let sum = 0;
    for (const channel of channels) sum += channel[i];
    samples[i] = Math.max(-32768, Math.min(32767, Math.round(sum / channels.length * 32767)));
  }
  return samples;
}
