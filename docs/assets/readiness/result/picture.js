/**
 * A result as a picture for a slide, made on the device. Loaded when somebody saves it.
 *
 * @import { Bank } from '../bank.js'
 * @import { ResultView } from '../core/view/types.js'
 */
import { chartOf, drawn } from '../page/chart.js';

/** In pixels, as wide and high as a slide. */
const [WIDTH, HEIGHT] = [1600, 900];
const EDGE = 80;
/** Where the dimensions' titles and charts begin, and how wide the charts are. */
const [TITLES, CHARTS] = [EDGE, 720];
const CHART_WIDTH = WIDTH - CHARTS - EDGE;
const [FIRST_ROW, ROW] = [400, 82];
/** A chart is drawn for a small screen, so a slide has it larger. */
const SCALE = 1.8;

/** The colours of each class in a chart, by the names that tokens.css has for them. */
const COLOURS = [
  ...[1, 2, 3, 4, 5].map((n) => [`.chart__level--${n}`, 'fill', `--level-${n}`]),
  ['.chart__mark', 'fill', '--ink'],
  ['.chart__margin', 'stroke', '--ink'],
];

/**
 * @param {Bank} bank
 * @param {ResultView} view
 * @returns {Promise<Blob>} a PNG
 * @throws {Error} if the browser cannot draw it
 */
export async function picture(bank, view) {
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const source = new XMLSerializer().serializeToString(drawingOf(bank, view, pen));
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
 * @param {ResultView} view
 * @param {CanvasRenderingContext2D} pen measures texts
 */
function drawingOf(bank, { verdict, figures, quiz }, pen) {
  const style = paper();
  const ink = style('--ink');
  const soft = style('--ink-soft');
  const fonts = { sans: `${style('--sans')}, sans-serif`, serif: style('--serif') };

  /** A line of text, smaller if it is too long. @param {string} content @param {{x: number, y: number, size: number, font?: string, weight?: number, fill?: string, room?: number, anchor?: string}} about */
  function line(
    content,
    { x, y, size, font = fonts.sans, weight = 400, fill = ink, room = WIDTH - 2 * EDGE, anchor = 'start' },
  ) {
    pen.font = `${weight} ${size}px ${font}`;
    const fitting = Math.min(size, (size * room) / pen.measureText(content).width);
    const place = {
      x,
      y,
      'font-size': fitting,
      'font-family': font,
      'font-weight': weight,
      fill,
      'text-anchor': anchor,
    };
    return drawn('text', place, content);
  }

  const rows = figures.dimensions.flatMap(({ title, score, margin, figure }, at) => {
    const y = FIRST_ROW + at * ROW;
    const chart = score === null ? null : chartOf(bank, [{ score, margin: margin ?? 0 }]);
    const place = { transform: `translate(${CHARTS} ${y - 34}) scale(${SCALE})` };
    const frame = { width: CHART_WIDTH / SCALE, height: 30, overflow: 'visible' };
    return [
      line(title, { x: TITLES, y, size: 30, weight: 700, room: CHARTS - TITLES - 40 }),
      line(figure, { x: TITLES, y: y + 30, size: 22, fill: soft, room: CHARTS - TITLES - 40 }),
      ...(chart ? [drawn('g', place, drawn('svg', frame, chart))] : []),
    ];
  });
  const numbers = bank.levels.map(({ from }, at) => {
    const middle = (from + (bank.levels[at + 1]?.from ?? 100)) / 200;
    return line(String(at + 1), {
      x: CHARTS + middle * CHART_WIDTH,
      y: 826,
      size: 24,
      fill: soft,
      anchor: 'middle',
    });
  });
  const drawing = drawn(
    'svg',
    { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` },
    drawn('rect', { width: WIDTH, height: HEIGHT, fill: style('--paper') }),
    drawn('rect', { width: WIDTH, height: 14, fill: style('--brand') }),
    ...(verdict.unit
      ? [line(verdict.unit, { x: EDGE, y: 96, size: 32, weight: 700, fill: style('--accent') })]
      : []),
    line(verdict.headline, { x: EDGE, y: 170, size: 64, weight: 700, font: fonts.serif }),
    line(verdict.because, { x: EDGE, y: 236, size: 32 }),
    line(verdict.rests, { x: EDGE, y: 282, size: 26, fill: soft }),
    ...rows,
    ...numbers,
    line(verdict.taken, { x: EDGE, y: 872, size: 22, fill: soft, room: 900 }),
    line(quiz.address, { x: WIDTH - EDGE, y: 872, size: 22, fill: soft, anchor: 'end', room: 500 }),
  );
  for (const [selector, attribute, name] of COLOURS)
    for (const shape of drawing.querySelectorAll(selector)) shape.setAttribute(attribute, style(name));
  for (const margin of drawing.querySelectorAll('.chart__margin')) margin.setAttribute('stroke-width', '2');
  return drawing;
}

/** The light colours and the fonts, whatever the reader has on the screen: a slide is light. @returns {(name: string) => string} */
function paper() {
  const place = document.createElement('div');
  place.dataset.mdColorScheme = 'default';
  document.body.append(place);
  const names = ['--ink', '--ink-soft', '--paper', '--brand', '--accent', '--sans', '--serif'];
  const all = [...names, ...[1, 2, 3, 4, 5].map((n) => `--level-${n}`)];
  const style = getComputedStyle(place);
  const values = new Map(all.map((name) => [name, style.getPropertyValue(name).trim()]));
  place.remove();
  return (name) => String(values.get(name));
}
