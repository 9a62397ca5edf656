/**
 * Finds result codes in whatever people paste, open or follow. What looks like a code is tried, and its checksum proves it.
 * Pure, and any text can be read.
 *
 * @import { Bank } from '../bank.js'
 * @import { Read, Wrong } from './code.js'
 *
 * @typedef {Read & {line: string}} Code
 * @typedef {Wrong & {begins: string}} Damaged with the characters that it begins with, by which it can be found again
 * @typedef {{text: string, follows: boolean, isAnnounced: boolean, next: string}} Run of characters that codes have;
 *   whether nothing but white space stands between it and the one before; whether an address says that a code follows; and
 *   the two characters after it
 */
import { decoded, encoded, SHORTEST_CODE, sextetsIn } from './code.js';
import { LONGEST_CODE } from './limits.js';
import { readingsOf } from './readings.js';

/** The characters before the checksum, and before the answers. The last eight bits of the first count our answers. */
const [HEAD, BEFORE_ANSWERS] = [15, 20];
/** As many of our answers as can be, and those in a pair of characters. */
const [MOST_OURS, IN_PAIR] = [199, 4];
/** So much longer than its head says may a code be that is broken and has words after it: the answers to a fork's questions. */
const LONGEST_FORK = 60;
/** What is wrong with a code that is whole. */
const WHOLE = ['code_foreign', 'code_newer', 'code_role'];
/** So many damaged codes are looked at, to say what is wrong with one. */
const MOST_DAMAGED = 20;
/** So many of a damaged code's characters are told: those after its head tell it from others. */
const TOLD = 12;
/** In a text with so many, no more are put together from pieces: somebody wants the page to stand still. */
const MOST_BROKEN = 1000;
/** Characters that may be but the way in which another one was written. */
const WRITTEN = /[%=&<\\]/;

/** How many characters a code has at least, by the count in its head. @param {string} line it may be cut off */
function leastLength(line) {
  if (line.length < HEAD) return SHORTEST_CODE;
  const [high, low] = sextetsIn(line.slice(HEAD - 2, HEAD));
  const ours = Math.min((high % 4) * 64 + low, MOST_OURS);
  return BEFORE_ANSWERS + 2 * Math.max(1, Math.ceil(ours / IN_PAIR));
}

/** What every code of a bank begins with, in the current version. @param {Bank} bank @param {string} id */
const beginningOf = (bank, id) => encoded({ ...bank, id }, new Map([['form', 'full']])).slice(0, 3);

/** @param {string} text @returns {Run[]} */
function runsIn(text) {
  let end = 0;
  return Array.from(text.matchAll(/[\w-]+/g), ({ 0: run, index }) => {
    const before = text.slice(end, index);
    const follows = end > 0 && before.trim() === '';
    end = index + run.length;
    const isAnnounced =
      before.includes('=') && /(^|#)r=\s*$/i.test(text.slice(Math.max(0, index - 9), index));
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
 * What may be the code that begins with a run, the shortest first: no code begins or ends with the characters cut off here,
 * and none is shorter than its head says.
 *
 * @param {Run[]} runs
 * @param {number} at
 */
function* linesFrom(runs, at) {
  let text = withoutStart(runs[at].text);
  for (let next = at + 1; ; next += 1) {
    const [line, least] = [withoutEnd(text), leastLength(text)];
    if (line.length >= least && line.length % 2 === 0) yield line;
    if (!runs[next]?.follows || text.length > least + LONGEST_FORK) break;
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
 * All codes in a text, each once, and what is wrong with whatever else looks like one.
 *
 * @param {Bank} bank
 * @param {string} text
 * @returns {{codes: Code[], wrong: Wrong | null, damaged: Damaged[]}} wrong is what tells most; null if nothing else looks
 *   like a code
 */
export function codesIn(bank, text) {
  const beginnings = [bank.id, ...bank.also_reads].map((id) => beginningOf(bank, id));
  /** @type {Map<string, Code>} */
  const codes = new Map();
  const readings = readingsOf(text).map((reading) => {
    const found = codesAsRead(bank, beginnings, reading);
    for (const code of found.codes) codes.set(code.line, code);
    return found;
  });
  // What is damaged in one reading may be whole in the one that is right, which has the most codes.
  const most = Math.max(...readings.map((found) => found.codes.length));
  const right = readings.filter((found) => found.codes.length === most);
  const damage = right.every(({ wrong }) => wrong.length > 0) ? right.flatMap(({ wrong }) => wrong) : [];
  const told = most > 0 ? damage : readings.flatMap(({ wrong }) => wrong);
  const clear =
    told.find(({ wrong }) => WHOLE.includes(wrong)) ??
    told.find((damaged) => !isOfWriting(damaged)) ??
    told[0];
  const { wrong } = readings.find((found) => clear && found.wrong.includes(clear)) ?? { wrong: [] };
  return {
    codes: [...codes.values()],
    wrong: clear ? plain(clear) : most > 0 ? null : { wrong: 'code_none' },
    damaged: [...new Map(wrong.map((each) => [each.begins, plain(each)])).values()],
  };
}

/** Whether what is wrong may be but the way in which a text was written. @param {Damaged} damaged */
const isOfWriting = ({ figures }) => WRITTEN.test(figures?.character ?? '');

/** @param {Damaged} damaged @returns {Damaged} */
const plain = (damaged) => (isOfWriting(damaged) ? { wrong: 'code_cut', begins: damaged.begins } : damaged);

/**
 * The codes in one reading of a text, and what is wrong with what looks like one.
 *
 * @param {Bank} bank
 * @param {string[]} beginnings of codes that the bank reads
 * @param {string} reading
 * @returns {{codes: Code[], wrong: Damaged[]}} each code once
 */
function codesAsRead(bank, beginnings, reading) {
  /** @type {Map<string, Code>} */
  const codes = new Map();
  /** @type {Damaged[]} */
  const wrong = [];
  let broken = 0;
  const runs = runsIn(reading);
  for (const [at, { text: run, isAnnounced }] of runs.entries()) {
    const isLong = run.length >= SHORTEST_CODE;
    const isLikely = isAnnounced || (isLong && runs.length === 1) || isLike(beginnings, joined(runs, at, 3));
    if (!(isLong || (isLikely && broken < MOST_BROKEN)) || codes.has(run)) continue;
    const found = firstWhole(bank, runs, at, isLikely && broken < MOST_BROKEN);
    if (found && !('wrong' in found)) {
      codes.set(found.line, found);
      continue;
    }
    if (isLikely) broken += 1;
    const why = found ?? (isLikely ? damageOf(bank, beginnings, runs, at) : null);
    if (why && wrong.length < MOST_DAMAGED) wrong.push({ ...why, begins: run.slice(0, TOLD) });
  }
  return { codes: [...codes.values()], wrong };
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
  const lines = isLikely ? linesFrom(runs, at) : [withoutEnd(withoutStart(runs[at].text))];
  for (const line of lines) {
    const found = decoded(bank, line);
    if (!('wrong' in found)) return { ...found, line };
    if (WHOLE.includes(found.wrong)) return found;
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
