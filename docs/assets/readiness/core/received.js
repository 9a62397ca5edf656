/**
 * Finds result codes in whatever people paste, open or follow: mails, chats, links that a gateway has rewritten. What looks
 * like a code is tried, and its checksum proves it. Pure, and any text can be read.
 *
 * @import { Bank } from '../bank.js'
 * @import { Read, Wrong } from './code.js'
 *
 * @typedef {Read & {line: string}} Code
 * @typedef {{text: string, follows: boolean, isAnnounced: boolean, next: string}} Run of characters that codes have:
 *   without - and _ at its beginning; whether nothing but white space stands before it and after the one before; whether
 *   an address says that a code follows; and the characters after it
 */
import { beginningOf, decoded, leastLength, SHORTEST_CODE } from './code.js';
import { LONGEST_CODE } from './limits.js';

/** Into how many pieces a code may be broken if words follow it. */
const MOST_PIECES = 12;
/** What is wrong with a code that is whole. */
const WHOLE = ['code_foreign', 'code_newer', 'code_role'];
/** So many damaged codes are looked at, to say what is wrong with one. */
const MOST_DAMAGED = 20;
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

/** @param {string} text @returns {Run[]} */
function runsIn(text) {
  let end = 0;
  return Array.from(text.matchAll(/[\w-]+/g), ({ 0: run, index }) => {
    const before = text.slice(end, index);
    const follows = end > 0 && before.trim() === '';
    end = index + run.length;
    const isAnnounced =
      before.trimEnd().endsWith('=') && /\br=\s*$/i.test(text.slice(Math.max(0, index - 9), index));
    return { text: run, follows, isAnnounced, next: text.slice(end, end + 2) };
  });
}

/** The runs from one on that only white space parts, joined to at least so many characters. @param {Run[]} runs @param {number} at @param {number} least */
function joined(runs, at, least) {
  let text = withoutStart(runs[at].text);
  for (let next = at + 1; text.length < least && runs[next]?.follows; next += 1) text += runs[next].text;
  return text;
}

/**
 * What may be the code that begins with a run, the shortest first. No code begins or ends with the characters cut off here.
 *
 * @param {Run[]} runs
 * @param {number} at
 */
function* linesFrom(runs, at) {
  let text = withoutStart(runs[at].text);
  for (let next = at + 1; next <= at + MOST_PIECES; next += 1) {
    yield withoutEnd(text);
    if (!runs[next]?.follows || text.length > LONGEST_CODE) return;
    text += runs[next].text;
  }
  if (!runs[at].follows) yield withoutEnd(joined(runs, at, LONGEST_CODE));
}

/** A line without - and _ at its beginning. @param {string} line */
const withoutStart = (line) => line.replace(/^[-_]+/, '');

/** A line without - and _ at its end. An expression would take a long time where there are many elsewhere. @param {string} line */
function withoutEnd(line) {
  let end = line.length;
  while (line[end - 1] === '-' || line[end - 1] === '_') end -= 1;
  return line.slice(0, end);
}

/**
 * All codes in a text, each once, and if there is none, what is wrong with what looks most like one.
 *
 * @param {Bank} bank
 * @param {string} text
 * @returns {{codes: Code[], wrong: Wrong | null}} wrong is null if there are codes
 */
export function codesIn(bank, text) {
  const beginnings = [bank.id, ...bank.also_reads].map(beginningOf);
  /** @type {Map<string, Code>} */
  const codes = new Map();
  /** @type {Wrong[]} */
  const wrong = [];
  for (const reading of readingsOf(text)) {
    const runs = runsIn(reading);
    for (const [at, { text: run, isAnnounced }] of runs.entries()) {
      const isLong = run.length >= SHORTEST_CODE;
      const isLikely =
        isAnnounced || (isLong && runs.length === 1) || isLike(beginnings, joined(runs, at, 3));
      if (!(isLikely || isLong) || codes.has(run)) continue;
      const found = firstWhole(bank, runs, at, isLikely);
      if (!found) {
        if (isLikely && wrong.length < MOST_DAMAGED) wrong.push(damageOf(bank, beginnings, runs, at));
      } else if ('wrong' in found) wrong.unshift(found);
      else codes.set(found.line, found);
    }
  }
  if (codes.size > 0) return { codes: [...codes.values()], wrong: null };
  // These may be but the way in which other characters were written.
  const told = wrong.find(({ figures }) => !/[%=&\\]/.test(figures?.character ?? '')) ?? wrong[0];
  return { codes: [], wrong: told ?? { wrong: 'code_none' } };
}

/**
 * The first of the lines from a run that is whole, whether or not this bank reads it.
 *
 * @param {Bank} bank
 * @param {Run[]} runs
 * @param {number} at
 * @param {boolean} isLikely or only the run itself is tried
 * @returns {Code | Wrong | null}
 */
function firstWhole(bank, runs, at, isLikely) {
  for (const line of linesFrom(runs, at)) {
    const found = decoded(bank, line);
    if (!('wrong' in found)) return { ...found, line };
    if (WHOLE.includes(found.wrong)) return found;
    if (!isLikely) return null;
  }
  return null;
}

/** Whether a line begins like codes, but for the case of its letters. @param {string[]} beginnings @param {string} line */
const isLike = (beginnings, line) =>
  beginnings.some((beginning) => line.slice(0, 3).toLowerCase() === beginning.toLowerCase());

/**
 * What is wrong with a code that is not whole.
 *
 * @param {Bank} bank
 * @param {string[]} beginnings
 * @param {Run[]} runs
 * @param {number} at
 * @returns {Wrong}
 */
function damageOf(bank, beginnings, runs, at) {
  const line = withoutStart(runs[at].text);
  const least = leastLength(joined(runs, at, SHORTEST_CODE));
  for (const longer of linesFrom(runs, at))
    if (longer.length === least) return /** @type {Wrong} */ (decoded(bank, longer));
  const [character, after] = runs[at].next;
  if (line.length < least && character && /[^\s\w-]/.test(character) && /[\w-]/.test(after ?? ''))
    return /** @type {Wrong} */ (decoded(bank, line + character));
  if (isLike(beginnings, line) && !beginnings.some((beginning) => line.startsWith(beginning)))
    return { wrong: 'code_case' };
  return line.length < least ? { wrong: 'code_cut' } : /** @type {Wrong} */ (decoded(bank, line));
}
