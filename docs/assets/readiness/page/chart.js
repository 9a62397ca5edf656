/**
 * Draws scores on the scale of the five levels, as SVG. Positions are shares of the width, so that a drawing fits any place.
 *
 * @import { Bank } from '../bank.js'
 *
 * @typedef {'dot' | 'diamond' | 'point' | 'ring' | 'square'} Shape the last three can be told apart where they lie on each other
 *
 * @typedef {object} Mark
 * @property {number} score
 * @property {number} [margin]
 * @property {Shape} [shape] `dot` if none is given
 * @property {number} [lane] 0 for the uppermost, which is where marks stand if none is given
 */
const SVG = 'http://www.w3.org/2000/svg';

/** Where things stand, in pixels from the top: the first lane, each further one, the scale, and the end. */
const [MIDDLE, LANE, SCALE, HEIGHT] = [9, 15, 18, 26];
/** The radius of each shape, or half its side. */
const SIZES = { dot: 6, diamond: 4.5, point: 3.5, ring: 6, square: 8 };

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
 * The scale of levels, and above it a mark for each score with a line over its margin; marks in one lane are joined by a
 * thin line. Only for the eye: the same figures stand beside it as text.
 *
 * @param {Bank} bank
 * @param {readonly Mark[]} marks
 */
export function chartOf({ levels }, marks) {
  const scores = marks.map(({ score }) => score);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const lanes = Math.max(...marks.map(({ lane = 0 }) => lane));
  const down = lanes * LANE;
  return drawn(
    'svg',
    {
      class: 'chart',
      width: '100%',
      height: HEIGHT + down,
      overflow: 'visible',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    ...levels.map(({ from }, index) => {
      const width = (levels[index + 1]?.from ?? 100) - from;
      const place = { x: at(from), width: at(width), y: SCALE + down, height: HEIGHT - SCALE };
      return drawn('rect', { class: `chart__level chart__level--${index + 1}`, ...place });
    }),
    ...(high > low && lanes === 0 ? [lineOf('chart__between', low, high, MIDDLE)] : []),
    ...marks.flatMap(({ score, margin = 0, shape = 'dot', lane = 0 }) => {
      const middle = MIDDLE + lane * LANE;
      const line = lineOf(`chart__margin chart__margin--${shape}`, score - margin, score + margin, middle);
      return [...(margin > 0 ? [line] : []), shapeOf(shape, score, middle)];
    }),
  );
}

/** @param {string} name @param {number} from @param {number} to @param {number} y */
const lineOf = (name, from, to, y) => drawn('line', { class: name, x1: at(from), x2: at(to), y1: y, y2: y });

/** @param {Shape} shape @param {number} score @param {number} y */
function shapeOf(shape, score, y) {
  const name = { class: `chart__mark chart__mark--${shape}` };
  const size = SIZES[shape];
  if (shape !== 'square' && shape !== 'diamond')
    return drawn('circle', { ...name, cx: at(score), cy: y, r: size });
  // Half a side to the left of a share of the width: only a drawing of its own can start there.
  const place = { x: at(score), y, overflow: 'visible', width: 1, height: 1 };
  const box = { x: -size, y: -size, width: 2 * size, height: 2 * size };
  return drawn(
    'svg',
    place,
    drawn('rect', { ...name, ...box, ...(shape === 'diamond' && { transform: 'rotate(45)' }) }),
  );
}

/** Put a chart into the place for one in an element, instead of an earlier one. @param {Element} root @param {SVGElement | null} chart */
export const show = (root, chart) =>
  root.querySelector('[data-chart]')?.replaceChildren(...(chart ? [chart] : []));
