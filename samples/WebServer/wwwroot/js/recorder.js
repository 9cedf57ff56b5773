// A recording of the microphone as a WAV file.

import { samplesOf, waveFile } from './wave-file.js';

const rate = 48000;

export class Recorder {
  #stream = null;
  #recorder = null;
  #context = null;
  #analyser = null;
  #parts = [];
  #beganAt = 0;

  get seconds() { return (performance.now() - this.#beganAt) / 1000; }

  /** Peak of the last moments, in [0, 1]. */
  get level() {
    const frame = new Float32Array(this.#analyser.fftSize);
    this.#analyser.getFloatTimeDomainData(frame);
    return frame.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  }

  async start() {
    if (!navigator.mediaDevices) throw new Error('The browser lends the microphone only to pages from https:// or from this machine.');
    try {
      // A voice as it is: what makes calls clearer takes away what the model should hear.
      this.#stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false } });
    } catch (error) {
      throw new Error(error.name === 'NotAllowedError' ? 'The browser was not allowed to use the microphone.' : error.name === 'NotFoundError' ? 'There is no microphone.' : `The microphone cannot be used: ${error.message}`);
    }
    this.#context = new AudioContext();
    this.#analyser = new AnalyserNode(this.#context, { fftSize: 2048 });
    this.#context.createMediaStreamSource(this.#stream).connect(this.#analyser);
    this.#parts = [];
    this.#recorder = new MediaRecorder(this.#stream, { audioBitsPerSecond: 256000 });
    this.#recorder.ondataavailable = ({ data }) => this.#parts.push(data);
    this.#recorder.start(250);
    this.#beganAt = performance.now();
  }

  /** Ends the recording and gives it as a file. */
  async stop() {
    const stopped = new Promise(resolve => { this.#recorder.onstop = resolve; });
    this.#recorder.stop();
    await stopped;
    this.#stream.getTracks().forEach(track => track.stop());
    await this.#context.close();
    const recorded = await new Blob(this.#parts).arrayBuffer();
    if (recorded.byteLength === 0) throw new Error('Nothing was recorded.');
    const decoded = await new OfflineAudioContext(1, 1, rate).decodeAudioData(recorded);
    return new File([waveFile(samplesOf(decoded), rate)], 'recording.wav', { type: 'audio/wav' });
  }
}
