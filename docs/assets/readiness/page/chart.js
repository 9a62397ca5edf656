/**
 * Draws scores on the scale of the five levels, as SVG. Positions are shares of the width, so that a drawing fits any place.
 *
 * @import { Bank } from '../bank.js'
 *
 * @typedef {object} Mark
 * @property {number} score
 * @property {number} [margin]
 * @property {Shape} [shape] `dot` if none is given
 *
 * @typedef {'dot' | 'point' | 'ring' | 'square'} Shape the last three can be told apart where they lie on each other
 */
const SVG = 'http://www.w3.org/2000/svg';

/** Where things stand, in pixels from the top. */
const HEIGHT = 26;
const MIDDLE = 9;
const SCALE = 18;
/** The radius of each shape, or half its side. */
const SIZES = { dot: 6, point: 3.5, ring: 6, square: 8 };

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {(Node | string)[]} children
 */
export function drawn(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** @param {number} share */
const at = (share) => `${Math.min(100, Math.max(0, share))}%`;

/**
 * The scale of levels, and above it a mark for each score with a line over its margin, joined by a thin line if there are
 * several. Only for the eye: the same figures stand beside it as text.
 *
 * @param {Bank} bank
 * @param {readonly Mark[]} marks
 */
export function chartOf({ levels }, marks) {
  const scores = marks.map(({ score }) => score);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  return drawn(
    'svg',
    { class: 'chart', width: '100%', height: HEIGHT, 'aria-hidden': 'true', focusable: 'false' },
    ...levels.map(({ from }, index) => {
      const width = (levels[index + 1]?.from ?? 100) - from;
      const place = { x: at(from), width: at(width), y: SCALE, height: HEIGHT - SCALE };
      return drawn('rect', { class: `chart__level chart__level--${index + 1}`, ...place });
    }),
    ...(high > low ? [lineOf('chart__between', low, high)] : []),
    ...marks.flatMap(({ score, margin = 0, shape = 'dot' }) => [
      ...(margin > 0 ? [lineOf('chart__margin', score - margin, score + margin)] : []),
      shapeOf(shape, score),
    ]),
  );
}

/** @param {string} name @param {number} from @param {number} to */
const lineOf = (name, from, to) =>
  drawn('line', { class: name, x1: at(from), x2: at(to), y1: MIDDLE, y2: MIDDLE });

/** @param {Shape} shape @param {number} score */
function shapeOf(shape, score) {
  const name = { class: `chart__mark chart__mark--${shape}` };
  const size = SIZES[shape];
  if (shape !== 'square') return drawn('circle', { ...name, cx: at(score), cy: MIDDLE, r: size });
  // Half a side to the left of a share of the width: only a drawing of its own can start there.
  const place = { x: at(score), y: MIDDLE, overflow: 'visible', width: 1, height: 1 };
  return drawn(
    'svg',
    place,
    drawn('rect', { ...name, x: -size, y: -size, width: 2 * size, height: 2 * size }),
  );
}

/** Put a chart into each place for one below an element, in place of an earlier one. @param {Element} root @param {SVGElement | null} chart */
export const show = (root, chart) =>
  root.querySelector('[data-chart]')?.replaceChildren(...(chart ? [chart] : []));
