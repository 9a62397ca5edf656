/** A QR code as a picture that any camera reads, in every colour scheme. Loaded when somebody asks for it. */
import { qrOf } from '../core/qr.js';
import { drawn } from './chart.js';

/** How many light modules a camera needs around a code to find it: ISO/IEC 18004:2015, 6.3.8. */
const QUIET = 4;

/**
 * As large as its place; `qr-code` is the class by which style sheets leave its colours alone.
 *
 * @param {string} text
 * @param {string} label what it is, for those who do not see it
 * @throws {RangeError} if the text is too long for a code
 */
export function qrPicture(text, label) {
  const code = qrOf(text);
  const size = code.length + 2 * QUIET;
  const whole = { viewBox: `0 0 ${size} ${size}`, 'shape-rendering': 'crispEdges' };
  const picture = drawn(
    'svg',
    { class: 'qr-code', role: 'img', 'aria-label': label, ...whole },
    drawn('rect', { width: size, height: size, fill: '#fff' }),
    drawn('path', { d: code.map(rowOf).join(''), fill: '#000' }),
  );
  return /** @type {SVGSVGElement} */ (picture);
}

/** A row's dark modules, each run of them as one rectangle. @param {boolean[]} row @param {number} down */
const rowOf = (row, down) =>
  Array.from(
    row.map(Number).join('').matchAll(/1+/g),
    ({ 0: { length }, index }) => `M${index + QUIET} ${down + QUIET}h${length}v1h-${length}z`,
  ).join('');
