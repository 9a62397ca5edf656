/**
 * Finds result codes in whatever people paste, open or follow: mails, chats, links that a gateway has rewritten. What looks
 * like a code is tried, and its checksum proves it. Pure, and any text can be read.
 *
 * @import { Bank } from '../bank.js'
 * @import { Read, Wrong } from './code.js'
 *
 * @typedef {Read & {line: string}} Code
 * @typedef {{pieces: string[], whole: string, isLikely: boolean, next: string}} Start
 *   where a code may begin: the next runs of its characters, with nothing but white space between them; all of them as
 *   one; whether an address or its beginning says that it is one; and the characters after the first run
 */
import { beginningOf, decoded, leastLength, SHORTEST_CODE } from './code.js';
import { LONGEST_CODE } from './limits.js';

/** Into how many pieces a code may be broken if words follow it. */
const MOST_PIECES = 12;
/** What is wrong with a code that is whole, in the order of what helps most. */
const WHOLE = ['code_foreign', 'code_newer', 'code_role'];
/** Gateways rewrite links that another gateway has rewritten. */
const MOST_GATEWAYS = 3;

/** @param {string} text */
const withoutPercent = (text) =>
  text.replace(/%([0-7][0-9A-F])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/** @param {number} code */
const characterOf = (code) => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** How a text may have been written on its way; each gives the text before, or the same text. */
const WAYS = [
  ...Array.from(
    { length: MOST_GATEWAYS },
    (_, at) => (/** @type {string} */ text) => Array.from({ length: at + 1 }).reduce(withoutPercent, text),
  ),
  /** Proofpoint's links. @param {string} text */
  (text) => withoutPercent(text.replaceAll('_', '/').replace(/-(?=[0-9A-F]{2})/g, '%')),
  /** Mails as they are stored, in quoted-printable. @param {string} text */
  (text) => withoutPercent(text.replaceAll('=\n', '').replace(/=(?=[0-9A-F]{2})/g, '%')),
  /** HTML. @param {string} text */
  (text) =>
    text
      .replace(/<[^<>]*>/g, '')
      .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex, number) =>
        characterOf(hex ? Number.parseInt(hex, 16) : Number(number)),
      ),
  /** Markdown and JSON, which put backslashes before some characters or in their place. @param {string} text */
  (text) =>
    text
      .replace(/\\u([\da-f]{4})/gi, (_, code) => characterOf(Number.parseInt(code, 16)))
      .replace(/\\[nrt]/g, ' ')
      .replaceAll('\\', ''),
  /** Word processors, which make one dash of two hyphens. @param {string} text */
  (text) => text.replace(/[–—]/g, '--'),
];

/** A text without what mails and word processors add to it: marks of quotation, invisible and look-alike characters. @param {string} text */
const tidied = (text) =>
  text
    .normalize('NFKC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\p{Cf}/gu, '')
    .replace(/^[^\S\n]*[>|][>|\s]*/gm, '');

/** The same with every dash for the hyphen that it may have been. @param {string} text */
const hyphenated = (text) => text.replace(/[\u2010-\u2015\u2212]/g, '-');

/** A text as it may have been written, in every way that makes a difference. @param {string} text */
const readingsOf = (text) => {
  const tidy = tidied(text);
  return [...new Set([tidy, ...WAYS.map((way) => tidied(way(tidy)))].map(hyphenated))];
};

/**
 * Where a code may begin in a text.
 *
 * @param {Bank} bank
 * @param {string} text
 * @returns {Start[]}
 */
function startsIn(bank, text) {
  return [...text.matchAll(/[\w-]+(?:\s+[\w-]+)*/g)].flatMap((island) => {
    const runs = [...island[0].matchAll(/[\w-]+/g)];
    const isAnnounced = /\br=\s*$/i.test(text.slice(Math.max(0, island.index - 9), island.index));
    return runs.flatMap((run, at) => {
      const from = run.index + /** @type {string[]} */ (/^[-_]*/.exec(run[0]))[0].length;
      const pieces = island[0]
        .slice(from, runs[at + MOST_PIECES]?.index)
        .split(/\s+/)
        .filter(Boolean);
      const begins = pieces.join('');
      if (pieces.length === 0) return [];
      const isLong = pieces[0].length >= SHORTEST_CODE;
      const isLikely =
        (at === 0 && isAnnounced) ||
        (isLong && text.trim() === run[0]) ||
        isFrom(bank, begins, (text) => text.toLowerCase());
      if (!isLikely && !isLong) return [];
      const end = island.index + run.index + run[0].length;
      const whole = isLikely && at === 0 ? island[0].slice(from).replace(/\s/g, '') : begins;
      return [{ pieces, whole, isLikely, next: text.slice(end, end + 2) }];
    });
  });
}

/** A line without - and _ at its end. An expression would take a long time where there are many elsewhere. @param {string} line */
function withoutEnd(line) {
  let end = line.length;
  while (line[end - 1] === '-' || line[end - 1] === '_') end -= 1;
  return line.slice(0, end);
}

/** What may be the code that begins at a start, the shortest first. No code ends with the characters cut off here. @param {Start} start */
function linesFrom({ pieces, whole, isLikely }) {
  const joined = pieces.map((_, at) => pieces.slice(0, at + 1).join(''));
  const lines = (isLikely ? [...joined, whole] : joined.slice(0, 1)).map(withoutEnd);
  return lines.filter((line) => line.length % 2 === 0 && line.length <= LONGEST_CODE);
}

/**
 * All codes in a text, each once, and if there is none, what is wrong with what looks most like one.
 *
 * @param {Bank} bank
 * @param {string} text
 * @returns {{codes: Code[], wrong: Wrong | null}} wrong is null if there are codes
 */
export function codesIn(bank, text) {
  /** @type {Map<string, Code>} */
  const codes = new Map();
  /** @type {Wrong[]} */
  const wrong = [];
  for (const reading of readingsOf(text))
    for (const start of startsIn(bank, reading)) {
      const tried = linesFrom(start).map((line) => ({ line, found: decoded(bank, line) }));
      const whole = tried.find(({ found }) => !('wrong' in found) || WHOLE.includes(found.wrong));
      if (!whole) {
        if (start.isLikely) wrong.push(damageOf(bank, start));
      } else if ('wrong' in whole.found) wrong.unshift(whole.found);
      else codes.set(whole.line, { ...whole.found, line: whole.line });
    }
  if (codes.size > 0) return { codes: [...codes.values()], wrong: null };
  // These may be but the way in which other characters were written.
  const told = wrong.find(({ figures }) => !/[%=&\\]/.test(figures?.character ?? '')) ?? wrong[0];
  return { codes: [], wrong: told ?? { wrong: 'code_none' } };
}

/**
 * Whether a line begins like a code that the bank reads.
 *
 * @param {Bank} bank
 * @param {string} line
 * @param {(text: string) => string} [as] what to compare of both
 */
const isFrom = ({ id, also_reads }, line, as = (text) => text) =>
  [id, ...also_reads].map(beginningOf).some((beginning) => as(line).startsWith(as(beginning)));

/**
 * What is wrong with a code that is not whole.
 *
 * @param {Bank} bank
 * @param {Start} start
 * @returns {Wrong}
 */
function damageOf(bank, start) {
  const [line] = start.pieces;
  const least = leastLength(start.whole);
  const asLong = linesFrom(start).find(({ length }) => length === least);
  if (asLong) return /** @type {Wrong} */ (decoded(bank, asLong));
  const [character, after] = start.next;
  if (line.length < least && character && /[^\s\w-]/.test(character) && /[\w-]/.test(after ?? ''))
    return /** @type {Wrong} */ (decoded(bank, line + character));
  if (!isFrom(bank, line) && isFrom(bank, line, (text) => text.toLowerCase())) return { wrong: 'code_case' };
  return line.length < least ? { wrong: 'code_cut' } : /** @type {Wrong} */ (decoded(bank, line));
}
