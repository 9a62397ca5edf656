/**
 * A result as one short line of text, for links and for sending. `docs/about/code.md` describes every bit for others.
 * Pure; a line is untrusted until it has been checked here.
 *
 * @import { Bank, Value, Values } from '../bank.js'
 *
 * @typedef {{fields: number[], marks: number[], ours: number[], forks: number[]}} Content the fields of HEAD before the marks, the slots of marked principles, and an answer for each slot: ours, and from FORKS_FROM on those of forks
 * @typedef {'code_characters' | 'code_length' | 'code_mistyped' | 'code_newer' | 'code_foreign' | 'code_role' | 'code_none' | 'code_cut' | 'code_case'} Why
 * @typedef {{wrong: Why, figures?: Record<string, string>}} Wrong wrong is the name of the message that says why
 * @typedef {{values: Values, edition: string, retired: string[], unknown: number, damaged: number}} Read
 */
import { answersIn, FORMS, fitted, isAllowed, SIGN_ANSWERS } from './answers.js';
import { LONGEST_CODE } from './limits.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** A year and a number, as the bank's checks require. */
export const EDITION = /^20\d\d\.[1-9]\d*$/;
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
/** The first bit after the checksum, which stands before the answers: then no code ends in it. */
const ANSWERS_FROM = HEAD_BITS + 30;
const SLOT_BITS = 3;
/** Bits in a character. */
const SEXTET = 6;
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

/** @param {number} number @param {number} width */
const bitsOf = (number, width) => number.toString(2).padStart(width, '0');

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

/** @param {Content} content @returns {string} */
function packed({ fields, marks, ours, forks }) {
  const head = [...fields, ...[0, 1, 2].map((at) => marks[at] ?? 0), ours.length]
    .map((field, at) => bitsOf(field, WIDTHS[at]))
    .join('');
  const given = [...ours, ...forks].map((answer) => bitsOf(answer, SLOT_BITS)).join('');
  const pairs = Math.max(1, Math.ceil(given.length / PAIR_BITS));
  const answers = given.padEnd(pairs * PAIR_BITS, '0');
  const sum = checksum(sextetsOf(head + answers), SEXTET);
  return sextetsOf(head + bitsOf(sum, ANSWERS_FROM - HEAD_BITS) + answers)
    .map((six) => ALPHABET[six])
    .join('');
}

/** @param {string} bits */
const sextetsOf = (bits) => (bits.match(/.{6}/g) ?? []).map((six) => Number.parseInt(six, 2));

/** The numbers that a line's characters stand for. @param {string} line of characters from the alphabet */
const sextetsIn = (line) => Array.from(line, (character) => ALPHABET.indexOf(character));

/** Whether the checksum in a line is that of all else in it. @param {number[]} sextets */
function isWhole(sextets) {
  const [from, to] = [HEAD_BITS / SEXTET, ANSWERS_FROM / SEXTET];
  const sum = sextets.slice(from, to).reduce((number, six) => number * 2 ** SEXTET + six, 0);
  return checksum([...sextets.slice(0, from), ...sextets.slice(to)], SEXTET) === sum;
}

/** @param {string} bits @returns {Content} */
function unpacked(bits) {
  const starts = WIDTHS.map((_, at) => WIDTHS.slice(0, at).reduce((sum, width) => sum + width, 0));
  const head = WIDTHS.map((width, at) => Number.parseInt(bits.slice(starts[at], starts[at] + width), 2));
  const answers = (bits.slice(ANSWERS_FROM).match(/.{3}/g) ?? []).map((three) => Number.parseInt(three, 2));
  const count = head[head.length - 1];
  const ours = trimmed(answers.slice(0, Math.min(count, FORKS_FROM - 1)));
  return {
    fields: head.slice(0, -4),
    marks: inOrder(head.slice(-4, -1)),
    ours,
    forks: trimmed(answers.slice(count)),
  };
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
  const ours = [];
  /** @type {number[]} */
  const forks = [];
  for (const name of answersIn(values)) {
    const slot = slotOf(slots, name);
    if (slot >= FORKS_FROM) forks[slot - FORKS_FROM] = numberOf(values.get(name));
    else if (slot > 0) ours[slot - 1] = numberOf(values.get(name));
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
  return packed({
    fields,
    marks: marksIn(bank, values),
    ours: Array.from(ours, (answer) => answer ?? 0),
    forks: Array.from(forks, (answer) => answer ?? 0),
  });
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

/** What every code of a bank begins with, in the current version. @param {string} id of the bank */
export function beginningOf(id) {
  const bits = bitsOf(VERSION, HEAD.version) + bitsOf(hashOf(id), HEAD.bank);
  return sextetsOf(bits)
    .map((six) => ALPHABET[six])
    .join('');
}

/** How many characters a code has at least, by the count in its head. @param {string} line it may be cut off */
export function leastLength(line) {
  const head = sextetsIn(line.slice(0, HEAD_BITS / SEXTET));
  const count = (head.at(-2) ?? 0) * 2 ** SEXTET + (head.at(-1) ?? 0);
  const isThere = head.length === HEAD_BITS / SEXTET;
  const answers = isThere ? Math.min(count % 2 ** HEAD.count, FORKS_FROM - 1) * SLOT_BITS : 0;
  return (ANSWERS_FROM + Math.max(1, Math.ceil(answers / PAIR_BITS)) * PAIR_BITS) / SEXTET;
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
  const content = unpacked(sextets.map((six) => bitsOf(six, SEXTET)).join(''));
  const [version, hash, year, edition, number] = content.fields;
  if (version !== VERSION) return { wrong: 'code_newer' };
  if (![bank.id, ...bank.also_reads].some((id) => hashOf(id) === hash)) return { wrong: 'code_foreign' };
  // Every result has exactly one code. If encoding it again gives another line, no quiz wrote this one.
  if (packed(content) !== line || number === NO_ROLE) return { wrong: 'code_mistyped' };
  if ([...content.ours, ...content.forks].includes(NO_ANSWER)) return { wrong: 'code_mistyped' };
  const role = bank.roles.find((known) => known.number === number);
  if (!role) return { wrong: 'code_role' };
  return { edition: `${year + CENTURY}.${edition}`, ...answersOf(bank, role.id, content) };
}

/**
 * @param {Bank} bank
 * @param {string} role
 * @param {Content} content
 */
function answersOf(bank, role, { fields, marks, ours, forks }) {
  const [form, day] = fields.slice(5);
  /** @type {Values} */
  const given = new Map([
    ['role', role],
    ['form', FORMS[form]],
  ]);
  if (day > 0) given.set('taken_on', new Date(EPOCH + day * DAY).toISOString().slice(0, 10));
  const gone = new Set(bank.retired_principles.map(({ slot }) => slot));
  const marked = marks.filter((slot) => !gone.has(slot));
  if (marked.length > 0)
    given.set(
      'matters_most',
      marked.map((slot) => `principle-slot-${slot}`),
    );
  let damaged = 0;
  const slots = [
    ...ours.map((answer, at) => [at + 1, answer]),
    ...forks.map((answer, at) => [at + FORKS_FROM, answer]),
  ];
  for (const [slot, answer] of slots.filter(([, number]) => number > 0)) {
    const value = answer === UNSURE ? 'unsure' : answer - 1;
    if (isAllowed(bank, `slot-${slot}`, value)) given.set(`slot-${slot}`, value);
    else damaged += 1;
  }
  const { fitted: values, retired, unknown } = fitted(bank, given);
  const titles = retired.map(
    (name) => bank.retired.find(({ slot }) => name === `slot-${slot}`)?.ids[0] ?? name,
  );
  return { values, retired: titles, unknown: unknown.length, damaged };
}
