/**
 * A text as a QR code, for cameras to read from a screen or from paper: ISO/IEC 18004:2015, whose sections the comments
 * name. Of what it offers, a link needs one mode, one level of error correction and half of the sizes, its versions. Pure.
 *
 * @typedef {(boolean | undefined)[][]} Frame rows of modules, the small squares: true is dark, and undefined still free
 */

/**
 * For each version from 1 on, into how many blocks its words are split, and how many words of error correction each block
 * has, at level M, where 15 % may be damaged: Table 9. A word is a byte. There is no formula for these.
 */
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];
const CHECKS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
/** How level M is written: Table 12. */
const LEVEL = 0b00;
/** What bytes begin with, and what ends everything: Table 2. */
const [BYTES, END] = ['0100', '0000'];
/** Fills what the data leaves, again and again: 7.4.10. */
const PADDING = '1110110000010001';
/** Polynomials, a bit for each power: of the field (7.5.2), of the format (C.2) and of the version (D.2). */
const [FIELD, FORMAT, VERSION] = [0b100011101, 0b10100110111, 0b1111100100101];
/** Turned over in the format, so that it is never all light: C.2. */
const FORMAT_MASK = 0b101010000010010;
/** Patterns from the middle outwards, ring by ring: 6.3.3 with the light separator of 6.3.4, and 6.3.6. */
const [FINDER, ALIGNMENT] = [
  [true, true, false, true, false],
  [true, false, true],
];
/** Which modules each mask turns over: Table 10. @type {((row: number, column: number) => boolean)[]} */
const MASKS = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** @param {number} length */
const upTo = (length) => Array.from({ length }, (_, at) => at);

/** @param {number} number @param {number} width */
const bitsOf = (number, width) => number.toString(2).padStart(width, '0');

/**
 * The code of a text, in the smallest version that has room for it. UTF-8 is not announced: readers recognize it.
 *
 * @param {string} text
 * @returns {boolean[][]} rows of modules, true for dark; four light ones have to surround them
 * @throws {RangeError} if the text is too long
 */
export function qrOf(text) {
  const bytes = [...new TextEncoder().encode(text)];
  let room = 0;
  for (const [index, blocks] of BLOCKS.entries()) {
    const version = index + 1;
    const frame = frameOf(version);
    const places = placesIn(frame);
    const capacity = Math.floor(places.length / 8) - blocks * CHECKS[index];
    const width = version < 10 ? 8 : 16; // of their number: Table 3
    room = capacity - (BYTES.length + width + END.length) / 8;
    if (bytes.length > room) continue;
    const bits = BYTES + bitsOf(bytes.length, width) + bytes.map((byte) => bitsOf(byte, 8)).join('') + END;
    const words = bits.padEnd(capacity * 8, PADDING).match(/.{8}/g) ?? [];
    const data = words.map((word) => Number.parseInt(word, 2));
    return bestOf(frame, places, interleaved(data, blocks, CHECKS[index]));
  }
  throw new RangeError(`${bytes.length} bytes, ${room} fit`);
}

/** All words as they are placed: 7.6. @param {number[]} words @param {number} count @param {number} checks */
function interleaved(words, count, checks) {
  const length = Math.floor(words.length / count);
  const short = count - (words.length % count); // so many blocks come first, and the others have a word more
  const starts = upTo(count + 1).map((at) => at * length + Math.max(0, at - short));
  const blocks = upTo(count).map((at) => words.slice(starts[at], starts[at + 1]));
  const generator = generatorOf(checks);
  return [...byTurns(blocks), ...byTurns(blocks.map((block) => checksOf(block, generator)))];
}

/** The first word of each block, then the second, and so on. @param {number[][]} blocks */
const byTurns = (blocks) =>
  upTo(Math.max(...blocks.map(({ length }) => length))).flatMap((at) =>
    blocks.flatMap((block) => block.slice(at, at + 1)),
  );

/** The powers of 2 among the 256 numbers that error correction counts in, which are all of them but 0: 7.5.2. */
const POWERS = [1];
for (const power of POWERS)
  if (POWERS.length < 255) POWERS.push(power < 128 ? power * 2 : (power * 2) ^ FIELD);

/** Their product, by adding exponents. @param {number} one @param {number} other */
const product = (one, other) =>
  one && other ? POWERS[(POWERS.indexOf(one) + POWERS.indexOf(other)) % 255] : 0;

/** (x + 1)(x + 2)(x + 4)… as its coefficients, the highest first: Annex A. @param {number} degree */
function generatorOf(degree) {
  let found = [1];
  for (const power of POWERS.slice(0, degree)) {
    const shifted = [0, ...found];
    found = shifted.map((coefficient, at) => (found[at] ?? 0) ^ product(power, coefficient));
  }
  return found;
}

/** What remains of a block when it is divided by the generator: 7.5.2. @param {number[]} block @param {number[]} generator */
function checksOf(block, generator) {
  const rest = [...block, ...generator.slice(1).fill(0)];
  for (const at of block.keys()) {
    const leading = rest[at];
    for (const [power, coefficient] of generator.entries()) rest[at + power] ^= product(leading, coefficient);
  }
  return rest.slice(block.length);
}

/** A number and what remains of it, where bits are the coefficients: C.2 and D.2. @param {number} number @param {number} generator */
function withRest(number, generator) {
  const shifted = number << (31 - Math.clz32(generator));
  let rest = shifted;
  while (Math.clz32(rest) <= Math.clz32(generator))
    rest ^= generator << (Math.clz32(generator) - Math.clz32(rest));
  return shifted | rest;
}

/** Everything but data, with the format of the first mask for now. @param {number} version */
function frameOf(version) {
  const size = 17 + 4 * version;
  /** @type {Frame} */
  const frame = upTo(size).map(() => Array(size).fill(undefined));
  for (const at of upTo(size)) drawTwice(frame, 6, at, at % 2 === 0); // timing: 6.3.5
  const middles = alignmentsOf(version, size);
  // None where the finder patterns are.
  for (const [row, column] of middles.flatMap((one) => middles.map((other) => [one, other])))
    if (Math.min(row, column) > 6 || ![6, size - 7].includes(Math.max(row, column)))
      drawSquare(frame, row, column, ALIGNMENT);
  drawSquare(frame, 3, 3, FINDER);
  drawSquare(frame, 3, size - 4, FINDER);
  drawSquare(frame, size - 4, 3, FINDER);
  // Which version it is, from the lowest bit on: 7.10.
  for (const [at, bit] of [...bitsOf(withRest(version, VERSION), 18)].reverse().entries())
    if (version >= 7) drawTwice(frame, Math.floor(at / 3), size - 11 + (at % 3), bit === '1');
  drawFormat(frame, 0);
  return frame;
}

/**
 * The rows, and columns, of the middles of alignment patterns. The table of Annex E is what comes of this: from the last
 * one backwards at equal and even distances; before the first one remains what remains. Only version 32 is otherwise.
 *
 * @param {number} version @param {number} size
 */
function alignmentsOf(version, size) {
  const gaps = Math.floor(version / 7) + 1;
  const distance = 2 * Math.ceil((size - 13) / gaps / 2);
  return version === 1 ? [] : [6, ...upTo(gaps).map((at) => size - 7 - at * distance)];
}

/** @param {Frame} frame @param {number} row @param {number} column @param {boolean[]} rings */
function drawSquare(frame, row, column, rings) {
  for (const [down, modules] of frame.entries())
    for (const along of modules.keys())
      modules[along] = rings[Math.max(Math.abs(down - row), Math.abs(along - column))] ?? modules[along];
}

/** At a place, and with row and column changed over. @param {Frame} frame @param {number} row @param {number} column @param {boolean} isDark */
function drawTwice(frame, row, column, isDark) {
  frame[row][column] = isDark;
  frame[column][row] = isDark;
}

/** Level and mask from the lowest bit on, twice, and the module that is always dark: 7.9.1. @param {Frame} frame @param {number} mask */
function drawFormat(frame, mask) {
  const bits = bitsOf(withRest((LEVEL << 3) | mask, FORMAT) ^ FORMAT_MASK, 15);
  for (const [at, bit] of [...bits].reverse().entries()) {
    // One runs around the finder pattern at the top left, the other from the edges towards it; neither on the timing.
    const from = Math.min(at, 14 - at);
    const [near, far] = [from < 6 ? from : from + 1, frame.length - 1 - from];
    frame[at < 8 ? near : 8][at < 8 ? 8 : near] = bit === '1';
    frame[at < 8 ? 8 : far][at < 8 ? far : 8] = bit === '1';
  }
  frame[frame.length - 8][8] = true;
}

/** Free places in the order of bits: two columns at once from the right, upwards and downwards by turns: 7.7.3. @param {Frame} frame */
function placesIn(frame) {
  const rows = upTo(frame.length);
  const columns = rows.filter((column) => column !== 6).reverse(); // that one has the timing
  const rights = columns.filter((_, at) => at % 2 === 0);
  const all = rights.flatMap((right, pair) =>
    (pair % 2 === 0 ? rows.toReversed() : rows).flatMap((row) =>
      [right, columns[2 * pair + 1]].map((column) => ({ row, column })),
    ),
  );
  return all.filter(({ row, column }) => frame[row][column] === undefined);
}

/** With the mask that misleads cameras least: 7.8. @param {Frame} frame @param {{row: number, column: number}[]} places @param {number[]} words */
function bestOf(frame, places, words) {
  const bits = words.map((word) => bitsOf(word, 8)).join('');
  const codes = MASKS.map((isTurned, mask) => {
    const code = frame.map((row) => row.map(Boolean));
    // The few places that remain behind the last bit are light before they are masked: 7.7.3.
    for (const [at, { row, column }] of places.entries())
      code[row][column] = (bits[at] === '1') !== isTurned(row, column);
    drawFormat(code, mask);
    return code;
  });
  const penalties = codes.map(penaltyOf);
  return codes[penalties.indexOf(Math.min(...penalties))];
}

/** Points for all that may mislead cameras in the whole code: 7.8.3.1. @param {boolean[][]} code */
function penaltyOf(code) {
  const rows = code.map((row) => row.map(Number).join(''));
  const columns = upTo(code.length).map((column) => rows.map((row) => row[column]).join(''));
  const sums = code.slice(1).map((row, above) => row.map((dark, at) => +dark + +code[above][at]).join(''));
  const runs = found([...rows, ...columns], /0{5,}|1{5,}/g);
  const squares = found(sums, /(?=00|22)/g);
  // What looks like a finder pattern; around the code all is light too.
  const surrounded = [...rows, ...columns].map((line) => `0000${line}0000`);
  const finders = found(surrounded, /(?<=0000)(?=1011101)|(?=10111010000)/g);
  const dark = code.flat().filter(Boolean).length / code.length ** 2;
  return (
    runs.reduce((sum, run) => sum + run.length - 2, 0) +
    squares.length * 3 +
    finders.length * 40 +
    Math.floor(Math.abs(dark - 0.5) * 20) * 10
  );
}

/** @param {string[]} lines @param {RegExp} pattern */
const found = (lines, pattern) => lines.flatMap((line) => line.match(pattern) ?? []);
