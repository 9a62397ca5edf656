/**
 * Finds result codes in whatever people paste, open or follow. What looks like a code is tried, and its checksum proves it.
 * Pure, and any text can be read.
 *
 * @import { Bank } from '../bank.js'
 * @import { Read, Wrong } from './code.js'
 *
 * @typedef {Read & {line: string}} Code
 * @typedef {{line: number, begins: string, wrong: Wrong}} Unread something that may be a code and cannot be read: the line of
 *   the text where it begins, from 1, and the characters that it begins with, by which it can be found again
 * @typedef {{bank: Bank, beginnings: string[], starts: RegExp}} Sought the codes of a bank: what each begins with, and an
 *   expression for the runs of characters with which one may begin
 * @typedef {{text: string, starts: number[]}} Joined runs of characters that codes have, and where each begins
 * @typedef {{start: number, wrong: Wrong | null}} Damage where it begins; what is wrong, unless nobody has looked yet
 * @typedef {{reading: string, codes: Set<string>, whole: number, again: number, damage: Damage[], count: number, told: Set<number>}} Found
 *   in one reading of a text: the codes, how many there are with those that are whole and cannot be read, how often a code
 *   was met again, the first of what looks like another one, how many there are, and where the runs begin that belong to it
 *   or to the pieces of a code
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
/** So many damaged codes are looked at, to say in one sentence what is wrong. */
const MOST_DAMAGED = 20;
/** So many of its characters are told: those after its head tell it from others. */
const TOLD = 12;
/** So many are listed. */
const MOST_UNREAD = 1000;
/** In a text with so many, no more are put together from pieces: somebody wants the page to stand still. */
const MOST_BROKEN = 1000;
/** Characters that may be but the way in which another one was written. */
const WRITTEN = /[%=&<\\]/;
/** A line with nothing but one run that is long enough for what is left of a code. */
const BARE = /^[ \t]*[-_]*([^\W_][\w-]{11,})[ \t]*$/gm;
/** @type {Wrong} */
const NONE = { wrong: 'code_none' };
/** @type {Wrong} */
const CUT = { wrong: 'code_cut' };
/** A word or a figure. Between the hyphens of a code there is hardly ever nothing else. */
const WORD = /^(?:[A-Z]?[a-z]*|[A-Z]+|\d+)$/;

/** How many characters a code has at least, by the count in its head. @param {string} line it may be cut off */
function leastLength(line) {
  if (line.length < HEAD) return SHORTEST_CODE;
  const [high, low] = sextetsIn(line.slice(HEAD - 2, HEAD));
  const ours = Math.min((high % 4) * 64 + low, MOST_OURS);
  return BEFORE_ANSWERS + 2 * Math.max(1, Math.ceil(ours / IN_PAIR));
}

/** What every code of a bank begins with, in the current version. @param {Bank} bank @param {string} id */
const beginningOf = (bank, id) => encoded({ ...bank, id }, new Map([['form', 'full']])).slice(0, 3);

/**
 * What is looked for. A code may begin with the runs after an address that announces one, with those that begin like one, in
 * one piece or several, and with any that is long enough. Of the expression, the first group is there if one of the first
 * two holds, and the second is the run without - and _ at its beginning: no code begins so.
 *
 * @param {Bank} bank
 * @returns {Sought}
 */
function soughtBy(bank) {
  const beginnings = [bank.id, ...bank.also_reads].map((id) => beginningOf(bank, id));
  const like = beginnings.map((beginning) => [...beginning].join('\\s*')).join('|');
  const likely = `((?=[-_]*(?:${like}))|(?<=(?:^|#)r=\\s{0,6}))`;
  const long = `(?=[\\w-]{${SHORTEST_CODE}})`;
  return {
    bank,
    beginnings,
    starts: new RegExp(`(?<![\\w-])(?:${likely}|${long})[-_]*([^\\W_][\\w-]*)`, 'gi'),
  };
}

/**
 * All codes in a text, each once, and what else may be one.
 *
 * @param {Bank} bank
 * @param {string} text
 * @returns {{codes: Code[], again: number, wrong: Wrong | null, unread: Unread[], unreadCount: number}} again is how often a
 *   code was met that had been found already. wrong says in one what is wrong with all that looks like another code; it is
 *   null if nothing does. unread are the first of these, and in a list of codes the lines that may be what is left of one;
 *   unreadCount is how many there are. Their lines are those of the text. If its codes only show in another reading, such
 *   as what a mail holds in base64, they are those of this reading
 */
export function codesIn(bank, text) {
  const sought = soughtBy(bank);
  /** @type {Map<string, Code>} */
  const codes = new Map();
  const readings = readingsOf(text).map((reading) => foundIn(sought, reading, codes));
  // What is damaged in one reading may be whole in the one that is right, which has the most codes.
  const most = Math.max(...readings.map(({ whole }) => whole));
  const right = readings.filter(({ whole }) => whole === most);
  const best = bestOf(right);
  return {
    codes: [...codes.values()],
    again: best.again,
    wrong: wrongIn(sought, right),
    ...unreadIn(sought, best),
  };
}

/** Of the readings with the most codes, the one with the least that is damaged; without codes, the first with anything that looks like one. @param {Found[]} right */
function bestOf(right) {
  const [best] = right.toSorted((one, other) => one.count - other.count);
  return best.whole > 0 ? best : (right.find(({ count }) => count > 0) ?? best);
}

/**
 * The clearest of what is wrong.
 *
 * @param {Sought} sought
 * @param {Found[]} right
 * @returns {Wrong | null}
 */
function wrongIn(sought, right) {
  const { whole } = right[0];
  if (whole > 0 && right.some(({ count }) => count === 0)) return null;
  const told = right.flatMap(({ reading, damage }) =>
    damage.slice(0, MOST_DAMAGED).map(({ start, wrong }) => wrong ?? damageAt(sought, reading, start).wrong),
  );
  if (told.length === 0) return { wrong: 'code_none' };
  return (
    told.find(({ wrong }) => WHOLE.includes(wrong)) ?? told.find((wrong) => plain(wrong) === wrong) ?? CUT
  );
}

/** What is wrong; a character that may be but the way in which a text was written says no more than that a part is missing. @param {Wrong} wrong @returns {Wrong} */
const plain = (wrong) => (WRITTEN.test(wrong.figures?.character ?? '') ? CUT : wrong);

/**
 * What may be a code in a reading and cannot be read, by lines.
 *
 * @param {Sought} sought
 * @param {Found} found
 * @returns {{unread: Unread[], unreadCount: number}}
 */
function unreadIn(sought, found) {
  const told = new Set(found.told);
  const damage = found.damage.map(({ start, wrong }) => {
    if (wrong) return { start, wrong };
    const looked = damageAt(sought, found.reading, start);
    for (const piece of looked.starts) told.add(piece);
    return { start, wrong: looked.wrong };
  });
  const bare = bareIn(found.reading, found.codes, told).map((start) => ({ start, wrong: NONE }));
  const all = [...damage, ...bare].sort((one, other) => one.start - other.start).slice(0, MOST_UNREAD);
  const lineOf = lineCounter(found.reading);
  return {
    unread: all.map(({ start, wrong }) => ({
      line: lineOf(start),
      begins: String(/[\w-]*/.exec(found.reading.slice(start, start + TOLD))),
      wrong: plain(wrong),
    })),
    unreadCount: found.count + bare.length,
  };
}

/**
 * Where lines begin that hold nothing but what may be left of a code, if another line holds nothing but a code, or if there
 * is no other line.
 *
 * @param {string} reading
 * @param {Set<string>} codes
 * @param {Set<number>} told where runs begin that are told already
 */
function bareIn(reading, codes, told) {
  let isList = !reading.trim().includes('\n');
  const left = [];
  for (const { 0: line, 1: run, index } of reading.matchAll(BARE)) {
    const start = index + line.indexOf(run);
    if (codes.has(withoutEnd(run))) isList = true;
    else if (!told.has(start) && !run.split(/[-_]+/).every((part) => WORD.test(part))) left.push(start);
  }
  return isList ? left : [];
}

/** Tells the line of one place in a text after another. @param {string} text */
function lineCounter(text) {
  let [line, end] = [1, text.indexOf('\n')];
  return (/** @type {number} */ place) => {
    for (; end >= 0 && end < place; end = text.indexOf('\n', end + 1)) line += 1;
    return line;
  };
}

/**
 * What one reading of a text holds.
 *
 * @param {Sought} sought
 * @param {string} reading
 * @param {Map<string, Code>} known the codes of earlier readings, to which those of this one are added
 * @returns {Found}
 */
function foundIn(sought, reading, known) {
  /** @type {Found} */
  const found = {
    reading,
    codes: new Set(),
    whole: 0,
    again: 0,
    damage: [],
    count: 0,
    told: new Set(),
  };
  let broken = 0;
  const isOne = isOneRun(reading);
  for (const { 0: all, 1: likely, 2: run, index } of reading.matchAll(sought.starts)) {
    const start = index + all.length - run.length;
    if (found.told.has(start)) continue;
    const isLikely = likely !== undefined || isOne;
    const lines =
      isLikely && broken < MOST_BROKEN
        ? linesFrom(reading, start)
        : [{ text: withoutEnd(run), starts: [start] }];
    const whole = firstWhole(sought.bank, lines, known);
    if (whole && !whole.wrong) {
      if (found.codes.has(whole.line)) found.again += 1;
      else found.whole += 1;
      found.codes.add(whole.line);
      if (whole.starts.length > 1) for (const piece of whole.starts) found.told.add(piece);
    } else if (whole || isLikely) {
      if (whole) found.whole += 1;
      if (isLikely) broken += 1;
      found.count += 1;
      found.told.add(start);
      if (found.damage.length < MOST_UNREAD) found.damage.push({ start, wrong: whole?.wrong ?? null });
    }
  }
  return found;
}

/**
 * The first of some lines that is a whole code, and what is wrong if this bank does not read it.
 *
 * @param {Bank} bank
 * @param {Iterable<Joined>} lines
 * @param {Map<string, Code>} known codes, to which one that is found is added
 * @returns {{line: string, starts: number[], wrong: Wrong | null} | null}
 */
function firstWhole(bank, lines, known) {
  for (const { text: line, starts } of lines) {
    const found = known.get(line) ?? decoded(bank, line);
    if (!('wrong' in found)) {
      known.set(line, { ...found, line });
      return { line, starts, wrong: null };
    }
    if (WHOLE.includes(found.wrong)) return { line, starts, wrong: found };
  }
  return null;
}

/** Whether there is but one run in a reading. @param {string} reading */
function isOneRun(reading) {
  const [, second] = reading.matchAll(/[\w-]+/g);
  return second === undefined;
}

/** Whether nothing but white space stands between a place and the run before it. @param {string} reading @param {number} start */
function follows(reading, start) {
  let end = start;
  while (/[\s_-]/.test(reading[end - 1] ?? '')) end -= 1;
  return /\w/.test(reading[end - 1] ?? '');
}

/**
 * The run from a place on; then with the next one, and so on, as long as only white space parts them.
 *
 * @param {string} reading
 * @param {number} start
 * @returns {Generator<Joined>}
 */
function* joinedFrom(reading, start) {
  const next = /\s*([\w-]+)/y;
  next.lastIndex = start;
  let text = '';
  /** @type {number[]} */
  const starts = [];
  for (let run = next.exec(reading); run; run = next.exec(reading)) {
    text += run[1];
    starts.push(next.lastIndex - run[1].length);
    yield { text, starts };
  }
}

/** The runs from a place on, joined to at least so many characters, or all. @param {string} reading @param {number} start @param {number} least */
function joinedTo(reading, start, least) {
  /** @type {Joined} */
  let joined = { text: '', starts: [] };
  for (joined of joinedFrom(reading, start)) if (joined.text.length >= least) break;
  return joined;
}

/**
 * What may be the code that begins at a place, the shortest first: no code ends with the characters cut off here, and none
 * is shorter than its head says.
 *
 * @param {string} reading
 * @param {number} start
 * @returns {Generator<Joined>}
 */
function* linesFrom(reading, start) {
  for (const { text, starts } of joinedFrom(reading, start)) {
    const [line, least] = [withoutEnd(text), leastLength(text)];
    if (line.length >= least && line.length % 2 === 0) yield { text: line, starts };
    if (text.length > least + LONGEST_FORK) break;
  }
  if (follows(reading, start)) return;
  const { text, starts } = joinedTo(reading, start, LONGEST_CODE);
  yield { text: withoutEnd(text), starts };
}

/** A line without - and _ at its end. An expression would take a long time where there are many elsewhere. @param {string} line */
function withoutEnd(line) {
  let end = line.length;
  while (line[end - 1] === '-' || line[end - 1] === '_') end -= 1;
  return line.slice(0, end);
}

/** Whether a line begins like codes, but for the case of its letters. @param {string[]} beginnings @param {string} line */
const isLike = (beginnings, line) =>
  beginnings.some((beginning) => line.slice(0, 3).toLowerCase() === beginning.toLowerCase());

/**
 * What is wrong with a code that is not whole, and where the runs begin that are its pieces.
 *
 * @param {Sought} sought
 * @param {string} reading
 * @param {number} start
 * @returns {{wrong: Wrong, starts: number[]}}
 */
function damageAt({ bank, beginnings }, reading, start) {
  const wrongWith = (/** @type {string} */ line) => /** @type {Wrong} */ (decoded(bank, line));
  const least = leastLength(joinedTo(reading, start, SHORTEST_CODE).text);
  for (const { text, starts } of linesFrom(reading, start))
    if (text.length === least) return { wrong: wrongWith(text), starts };
  const { text: line, starts } = joinedTo(reading, start, 1);
  const [character, after] = reading.slice(start + line.length).slice(0, 2);
  if (line.length < least && character && /[^\s\w-]/.test(character) && /[\w-]/.test(after ?? ''))
    return { wrong: wrongWith(line + character), starts };
  if (isLike(beginnings, line) && !beginnings.some((beginning) => line.startsWith(beginning)))
    return { wrong: { wrong: 'code_case' }, starts };
  return { wrong: line.length < least ? { wrong: 'code_cut' } : wrongWith(line), starts };
}
