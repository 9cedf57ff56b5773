// Figures of a speech, as they are shown.

/** @param {Element} list The dl whose dd elements name their figure. */
export function showFigures(list, { first = null, factor = null, codes = null, seconds = null }) {
  const show = (name, text) => { list.querySelector(`[data-figure="${name}"]`).textContent = text; };
  show('first', first === null ? '–' : first < 1 ? `${Math.round(first * 1000)} ms` : `${first.toFixed(2)} s`);
  show('factor', factor === null ? '–' : factor.toFixed(2));
  show('codes', codes === null ? '–' : String(codes));
  show('duration', seconds === null ? '–' : `${seconds.toFixed(1)} s`);
}
