/**
 * A result, or two, as a picture for a slide, made on the device. Loaded when somebody saves it.
 *
 * @import { Bank } from '../bank.js'
 * @import { Mark } from './chart.js'
 *
 * @typedef {object} Slide
 * @property {string} about what it is a result of, and of which team
 * @property {string} title
 * @property {readonly string[]} lines below the title
 * @property {readonly {name: string, mark: Mark}[]} sides the results, where there are several
 * @property {readonly {title: string, figure: string, marks: readonly Mark[]}[]} rows
 * @property {string} legend
 * @property {readonly [string, string]} foot when and with what it was taken, and where the quiz is
 */
import { chartOf, drawn } from './chart.js';
import { say } from './messages.js';

/** In pixels: a slide, its edge, and where charts begin. */
const [WIDTH, HEIGHT, EDGE, CHARTS] = [1600, 900, 80, 720];
const CHART_WIDTH = WIDTH - CHARTS - EDGE;
/** Where the rows begin, and where the scale's numbers and the foot stand. */
const [ROWS, NUMBERS, FOOT] = [400, 830, 872];
/** A chart is drawn for a small screen, so a slide has it larger. */
const SCALE = 1.8;

/** The colours of the charts' classes, by the names that tokens.css has for them. */
const COLOURS = [
  ...[1, 2, 3, 4, 5].map((n) => [`.chart__level--${n}`, 'fill', `--level-${n}`]),
  ['.chart__mark', 'fill', '--ink'],
  ['.chart__margin', 'stroke', '--ink'],
  [':is(.chart__mark--diamond, .chart__mark--square)', 'fill', '--paper'],
  [':is(.chart__mark--square, .chart__margin--square)', 'stroke', '--ink'],
  [':is(.chart__mark--diamond, .chart__margin--diamond)', 'stroke', '--accent'],
];

/**
 * @param {Bank} bank
 * @param {Slide} slide
 * @returns {Promise<Blob>} a PNG
 * @throws {Error} if the browser cannot draw it
 */
export async function picture(bank, slide) {
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const source = new XMLSerializer().serializeToString(
    onPaper((style) => drawingOf(bank, slide, pen, style)),
  );
  const image = new Image(WIDTH, HEIGHT);
  image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
  await image.decode();
  pen.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/**
 * @param {Bank} bank
 * @param {Slide} slide
 * @param {CanvasRenderingContext2D} pen measures texts
 * @param {(name: string) => string} style what tokens.css has under a name
 */
function drawingOf(bank, { about, title, lines, sides, rows, legend, foot }, pen, style) {
  const [ink, soft] = [style('--ink'), style('--ink-soft')];
  const sans = `${style('--sans')}, sans-serif`;

  /** A line of text, smaller where it is too long. @param {string} content @param {number} x @param {number} y @param {number} size @param {{font?: string, weight?: number, fill?: string, room?: number, anchor?: string}} [about] */
  function line(content, x, y, size, about = {}) {
    const { font = sans, weight = 400, fill = ink, room = WIDTH - 2 * EDGE, anchor = 'start' } = about;
    pen.font = `${weight} ${size}px ${font}`;
    const fitting = Math.min(size, (size * room) / Math.max(1, pen.measureText(content).width));
    const type = { 'font-size': fitting, 'font-family': font, 'font-weight': weight };
    return drawn('text', { x, y, ...type, fill, 'text-anchor': anchor }, content);
  }

  /** A chart at its place. @param {SVGElement} content @param {number} x @param {number} y @param {number} width */
  function chart(content, x, y, width) {
    const frame = { width: width / SCALE, height: HEIGHT, overflow: 'visible' };
    return drawn('g', { transform: `translate(${x} ${y}) scale(${SCALE})` }, drawn('svg', frame, content));
  }

  const height = (NUMBERS - ROWS) / rows.length;
  const room = CHARTS - EDGE - 40;
  const drawing = drawn(
    'svg',
    { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` },
    drawn('rect', { width: WIDTH, height: HEIGHT, fill: style('--paper') }),
    drawn('rect', { width: WIDTH, height: 14, fill: style('--brand') }),
    line(about, EDGE, 96, 30, { weight: 700, fill: style('--accent') }),
    line(title, EDGE, 170, 64, { weight: 700, font: style('--serif') }),
    ...lines.map((content, at) =>
      at > 0 ? line(content, EDGE, 254 + at * 28, 24, { fill: soft }) : line(content, EDGE, 236, 32),
    ),
    ...sides.flatMap(({ name, mark }, at) => [
      chart(chartOf({ ...bank, levels: [] }, [mark]), EDGE + 12 + at * 720, 316, 40),
      line(name, EDGE + 60 + at * 720, 342, 26, { room: 620 }),
    ]),
    ...rows.flatMap(({ title: name, figure, marks }, at) => {
      const y = ROWS + at * height;
      const lanes = Math.max(0, ...marks.map(({ lane = 0 }) => lane));
      return [
        line(name, EDGE, y, 30, { weight: 700, room }),
        line(figure, EDGE, y + 30, 22, { fill: soft, room }),
        ...(marks.length > 0 ? [chart(chartOf(bank, marks), CHARTS, y - 34 - lanes * 12, CHART_WIDTH)] : []),
      ];
    }),
    ...bank.levels.map(({ id, from }, at) => {
      const middle = (from + (bank.levels[at + 1]?.from ?? 100)) / 200;
      const level = say(`level_${id}`);
      const name = `${at + 1} ${level}`;
      return line(name, CHARTS + middle * CHART_WIDTH, NUMBERS, 19, { fill: soft, anchor: 'middle' });
    }),
    line(legend, EDGE, NUMBERS, 19, { fill: soft, room }),
    line(foot[0], EDGE, FOOT, 22, { fill: soft, room: foot[1] ? 900 : WIDTH - 2 * EDGE }),
    line(foot[1], WIDTH - EDGE, FOOT, 22, { fill: soft, anchor: 'end', room: 500 }),
  );
  for (const [selector, attribute, name] of COLOURS)
    for (const shape of drawing.querySelectorAll(selector)) shape.setAttribute(attribute, style(name));
  for (const shape of drawing.querySelectorAll('line, .chart__mark--diamond, .chart__mark--square'))
    shape.setAttribute('stroke-width', '2');
  return drawing;
}

/** Draw with the light colours and the fonts of tokens.css, whatever the reader has on the screen: a slide is light. @param {(style: (name: string) => string) => Element} draw */
function onPaper(draw) {
  const place = document.createElement('div');
  place.dataset.mdColorScheme = 'default';
  document.body.append(place);
  try {
    const style = getComputedStyle(place);
    return draw((name) => style.getPropertyValue(name).trim());
  } finally {
    place.remove();
  }
}
