/**
 * A result as one short line of text, for links and for sending. `docs/about/code.md` describes every bit for others.
 * Pure; a line is untrusted until it has been checked here.
 *
 * @import { Bank, Question, Retired, Sign, Value, Values } from '../bank.js'
 *
 * @typedef {{fields: number[], marks: number[], answers: number[]}} Content the fields of HEAD before the marks, the slots of marked principles, and the answers by slot less 1, with nothing where none is
 * @typedef {'code_characters' | 'code_length' | 'code_mistyped' | 'code_newer' | 'code_foreign' | 'code_role' | 'code_none' | 'code_cut' | 'code_case'} Why
 * @typedef {{wrong: Why, figures?: Record<string, string>}} Wrong wrong is the name of the message that says why
 * @typedef {{values: Values, edition: string, retired: string[], unknown: number, damaged: number}} Read
 */
import { answersIn, FORMS, SIGN_ANSWERS } from './answers.js';
import { LONGEST_CODE } from './limits.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** A year and a number up to 63, as the bank's checks require. */
export const EDITION = /^20\d\d\.([1-9]|[1-5]\d|6[0-3])$/;
const VERSION = 1;
/** The fields before the checksum and their widths in bits; `one` to `three` are the marks, `count` is of our slots. */
const HEAD = {
  version: 3,
  bank: 20,
  year: 7,
  number: 6,
  role: 2,
  form: 1,
  day: 16,
  one: 9,
  two: 9,
  three: 9,
  count: 8,
};
const WIDTHS = Object.values(HEAD);
const HEAD_BITS = WIDTHS.reduce((sum, width) => sum + width);
/** Bits in a character. */
const SEXTET = 6;
/** The widths of the characters of a head. @type {number[]} */
const SEXTETS = Array(HEAD_BITS / SEXTET).fill(SEXTET);
/** The first bit after the checksum, which stands before the answers: then no code ends in it. */
const ANSWERS_FROM = HEAD_BITS + 30;
const SLOT_BITS = 3;
/** Two characters, the step by which codes grow: their number is always even. */
const PAIR_BITS = 2 * SEXTET;
export const SHORTEST_CODE = (ANSWERS_FROM + PAIR_BITS) / SEXTET;
const FORKS_FROM = 200;
const UNSURE = 6;
/** Never an answer: a code could then end with - or _, which mail and chat programs cut off the end of a link. */
const NO_ANSWER = 7;
/** Never a role. */
const NO_ROLE = 3;
const DAY = 86_400_000;
/** Day 0, and year 0, of the format. */
const EPOCH = Date.UTC(2000, 0, 1);
const CENTURY = 2000;

/**
 * The bits of numbers, cut into numbers of other widths. What waits to be cut has to fit into 31 bits.
 *
 * @param {number[]} numbers
 * @param {number[]} from their widths
 * @param {number[]} to the widths of those wanted
 */
function cut(numbers, from, to) {
  let [bits, held, at] = [0, 0, 0];
  return to.map((width) => {
    for (; held < width; at += 1) {
      bits = (bits << from[at]) | numbers[at];
      held += from[at];
    }
    held -= width;
    const number = bits >> held;
    bits -= number << held;
    return number;
  });
}

/**
 * CRC-30/CDMA of numbers, each of so many bits. It detects every burst error of up to 30 bits, so any wrong character and
 * any two swapped neighbours. The two pairs of neighbours at the checksum's own ends lie further apart in what it covers;
 * the tests try those for every length. A missing or extra character makes the length odd, which is checked separately.
 *
 * @param {Iterable<number>} numbers
 * @param {number} width in bits
 */
export function checksum(numbers, width) {
  let register = 0x3fffffff;
  for (const number of numbers)
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      const feedback = (register >>> 29) ^ ((number >>> bit) & 1);
      register = (register << 1) & 0x3fffffff;
      if (feedback) register ^= 0x2030b9c7;
    }
  return register ^ 0x3fffffff;
}

/** Identifies a bank in a code: 20 bits of its id's checksum. @param {string} id */
const hashOf = (id) => checksum(new TextEncoder().encode(id), 8) % 2 ** HEAD.bank;

/** @param {Content} content */
function packed({ fields, marks, answers }) {
  const ours = trimmed(answers.slice(0, FORKS_FROM - 1));
  const given = [...ours, ...trimmed(answers.slice(FORKS_FROM - 1))];
  const head = cut([...fields, ...[0, 1, 2].map((at) => marks[at] ?? 0), ours.length], WIDTHS, SEXTETS);
  while (given.length % 4 > 0 || given.length === 0) given.push(0);
  const rest = [];
  for (let at = 0; at < given.length; at += 2) rest.push((given[at] << SLOT_BITS) | given[at + 1]);
  const sum = checksum([...head, ...rest], SEXTET);
  return [...head, ...[24, 18, 12, 6, 0].map((low) => (sum >> low) % 2 ** SEXTET), ...rest]
    .map((six) => ALPHABET[six])
    .join('');
}

/** The numbers that a line's characters stand for. @param {string} line of characters from the alphabet */
export const sextetsIn = (line) => Array.from(line, (character) => ALPHABET.indexOf(character));

/** Whether the checksum in a line is that of all else in it. @param {number[]} sextets */
function isWhole(sextets) {
  const [from, to] = [HEAD_BITS / SEXTET, ANSWERS_FROM / SEXTET];
  const sum = sextets.slice(from, to).reduce((number, six) => number * 2 ** SEXTET + six, 0);
  return checksum([...sextets.slice(0, from), ...sextets.slice(to)], SEXTET) === sum;
}

/** @param {number[]} sextets @returns {Content} */
function unpacked(sextets) {
  const head = cut(sextets, SEXTETS, WIDTHS);
  const count = head[head.length - 1];
  /** @type {number[]} */
  const answers = [];
  sextets
    .slice(ANSWERS_FROM / SEXTET)
    .flatMap((six) => [six >> SLOT_BITS, six % 2 ** SLOT_BITS])
    .forEach((answer, at) => {
      if (answer > 0) answers[at < count ? at : at - count + FORKS_FROM - 1] = answer;
    });
  return { fields: head.slice(0, -4), marks: inOrder(head.slice(-4, -1)), answers };
}

/** The slots of marked principles as a code holds them: each once and the lowest first, so that one choice has one code. @param {number[]} slots */
const inOrder = (slots) => [...new Set(slots)].filter((slot) => slot > 0).sort((one, other) => one - other);

/** Without trailing empty answers. @param {number[]} answers */
const trimmed = (answers) => answers.slice(0, answers.findLastIndex((answer) => answer > 0) + 1);

/** @param {Value | undefined} value */
function numberOf(value) {
  if (value === undefined) return 0;
  if (value === 'unsure') return UNSURE;
  return (typeof value === 'number' ? value : SIGN_ANSWERS.indexOf(String(value))) + 1;
}

/** Slots by id of question or sign. @param {Bank} bank @returns {Map<string, number>} */
function slotsOf(bank) {
  return new Map([...bank.questions, ...bank.signs].map(({ id, slot }) => [id, slot]));
}

/** The slot for an id, or for the placeholder of a slot that this edition does not know; 0 for any other name. @param {Map<string, number>} slots @param {string} name */
const slotOf = (slots, name) => slots.get(name) ?? Number(/^slot-([1-9]\d{0,4})$/.exec(name)?.[1] ?? 0);

/** How many answers do not fit in a code because the bank has no slot for them. @param {Bank} bank @param {Values} values */
export function leftOut(bank, values) {
  const slots = slotsOf(bank);
  return answersIn(values).filter((name) => slotOf(slots, name) === 0).length;
}

/**
 * The code for these values.
 *
 * @param {Bank} bank
 * @param {Values} values with a role and a form
 * @param {string} [edition] the one they were given under; a file may name one that no code can have
 * @returns {string}
 */
export function encoded(bank, values, edition = bank.edition) {
  const slots = slotsOf(bank);
  /** @type {number[]} */
  const answers = [];
  for (const name of answersIn(values)) {
    const slot = slotOf(slots, name);
    if (slot > 0) answers[slot - 1] = numberOf(values.get(name));
  }
  const [year, number] = (EDITION.test(edition) ? edition : bank.edition).split('.').map(Number);
  const day = (Date.parse(`${values.get('taken_on')}T00:00Z`) - EPOCH) / DAY;
  const role = bank.roles.find(({ id }) => id === values.get('role'));
  const fields = [
    VERSION,
    hashOf(bank.id),
    year - CENTURY,
    number,
    role?.number ?? NO_ROLE,
    FORMS.indexOf(String(values.get('form'))),
    day > 0 && day < 2 ** HEAD.day ? day : 0,
  ];
  return packed({ fields, marks: marksIn(bank, values), answers });
}

/** The slots of the marked principles. @param {Bank} bank @param {Values} values */
function marksIn(bank, values) {
  const marked = /** @type {string[]} */ (values.get('matters_most') ?? []);
  const slots = marked.map(
    (id) =>
      bank.principles.find((principle) => principle.id === id)?.slot ??
      Number(/^principle-slot-([1-9]\d{0,2})$/.exec(id)?.[1] ?? 0),
  );
  return inOrder(slots.filter((slot) => slot < 2 ** HEAD.one));
}

/** A character, or its code point if it is invisible. @param {string} character */
const visible = (character) =>
  /[\p{C}\p{Z}]/u.test(character) ? `U+${character.codePointAt(0)?.toString(16).toUpperCase()}` : character;

/**
 * Read a code.
 *
 * @param {Bank} bank
 * @param {string} line
 * @returns {Read | Wrong}
 */
export function decoded(bank, line) {
  const strange = /[^\w-]/u.exec(line)?.[0];
  if (strange) return { wrong: 'code_characters', figures: { character: visible(strange) } };
  if (line.length % 2 === 1 || line.length > LONGEST_CODE || line.length < SHORTEST_CODE)
    return { wrong: 'code_length' };
  const sextets = sextetsIn(line);
  if (!isWhole(sextets)) return { wrong: 'code_mistyped' };
  const content = unpacked(sextets);
  const [version, hash, year, edition, number] = content.fields;
  if (version !== VERSION) return { wrong: 'code_newer' };
  if (![bank.id, ...bank.also_reads].some((id) => hashOf(id) === hash)) return { wrong: 'code_foreign' };
  // Every result has exactly one code. If encoding it again gives another line, no quiz wrote this one.
  if (packed(content) !== line || number === NO_ROLE || content.answers.includes(NO_ANSWER))
    return { wrong: 'code_mistyped' };
  const role = bank.roles.find((known) => known.number === number);
  if (!role) return { wrong: 'code_role' };
  return { edition: `${year + CENTURY}.${edition}`, ...answersOf(bank, role.id, content) };
}

/** What stands in each slot of a bank, made once for all codes. @type {WeakMap<Bank, Map<number, Question | Sign | Retired>>} */
const ENTRIES = new WeakMap();

/** @param {Bank} bank */
function entriesOf(bank) {
  const there = ENTRIES.get(bank);
  if (there) return there;
  const entries = new Map(
    [...bank.questions, ...bank.signs, ...bank.retired].map((entry) => [entry.slot, entry]),
  );
  ENTRIES.set(bank, entries);
  return entries;
}

/** What an answer's number stands for in a slot; undefined if nothing. @param {Question | Sign | Retired | undefined} entry @param {number} number @returns {Value | undefined} */
function valueIn(entry, number) {
  if (number === UNSURE) return 'unsure';
  if (!entry || !('may_not_apply' in entry)) return number - 1;
  const value = SIGN_ANSWERS[number - 1];
  return value === 'not-applicable' && !entry.may_not_apply ? undefined : value;
}

/**
 * @param {Bank} bank
 * @param {string} role
 * @param {Content} content
 */
function answersOf(bank, role, { fields, marks, answers }) {
  const [form, day] = fields.slice(5);
  /** @type {Values} */
  const values = new Map([
    ['role', role],
    ['form', FORMS[form]],
  ]);
  if (day > 0) values.set('taken_on', new Date(EPOCH + day * DAY).toISOString().slice(0, 10));
  const marked = marks
    .filter((mark) => !bank.retired_principles.some(({ slot }) => slot === mark))
    .map((mark) => bank.principles.find(({ slot }) => slot === mark)?.id ?? `principle-slot-${mark}`);
  if (marked.length > 0) values.set('matters_most', marked);
  /** @type {string[]} */
  const retired = [];
  let [unknown, damaged] = [0, 0];
  const entries = entriesOf(bank);
  answers.forEach((number, at) => {
    const entry = entries.get(at + 1);
    const value = valueIn(entry, number);
    if (entry && 'ids' in entry) retired.push(entry.ids[0]);
    else if (value === undefined) damaged += 1;
    else values.set(entry?.id ?? `slot-${at + 1}`, value);
    if (!entry) unknown += 1;
  });
  return { values, retired, unknown, damaged };
}
