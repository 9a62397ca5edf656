/**
 * What was answered, as plain data: which values are allowed, how two records merge, how a record fits
 * an edition of the bank. Pure; whatever comes from storage or a file is hostile until it passed here.
 *
 * @import { Bank, Form, Kept, Question, Role, Sign, Value, Values } from '../bank.js'
 */
import { LONGEST_CODE, LONGEST_NAME, LONGEST_TEXT } from './limits.js';

export const ROLES = ['executive', 'manager', 'front-line'];
export const FORMS = ['short', 'full'];
/** Answers to a sign but `unsure`, in the order in which a code numbers them, as it numbers rungs. */
export const SIGN_ANSWERS = ['no', 'claimed', 'shown', 'not-applicable'];
/** An id of a question or sign, known here or not. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** What stands for an id where a code holds a slot that the bank does not know. */
const SLOT = /^(principle-)?slot-(\d+)$/;
/** What a person wrote beside the answers: the plan, and results kept under a name. */
const OWN =
  /^(unit|plan\.chosen|plan\.([a-z0-9-]+)\.[1-9]\d?\.(text|owner|date|evidence|done)|result\.\d{1,15})$/;

/** Which values the quiz's own controls may hold. @type {Map<string, (value: unknown) => boolean>} */
const CONTROLS = new Map([
  ['role', (value) => ROLES.includes(/** @type {string} */ (value))],
  ['form', (value) => FORMS.includes(/** @type {string} */ (value))],
  ['unit', (value) => isText(value, LONGEST_NAME)],
  ['step', (value) => isText(value, LONGEST_NAME) && ID.test(/** @type {string} */ (value))],
  ['taken_on', isDay],
  ['matters_most', isFewIds],
]);

/** @param {unknown} value @param {number} longest */
const isText = (value, longest) => typeof value === 'string' && value.length <= longest;

/** A day that there is, as 2026-11-21. @param {unknown} value */
function isDay(value) {
  if (typeof value !== 'string' || !/^[1-9]\d{3}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
}

/** @param {unknown} value */
function isFewIds(value) {
  return (
    Array.isArray(value) &&
    value.length <= 3 &&
    new Set(value).size === value.length &&
    value.every((id) => typeof id === 'string' && ID.test(id))
  );
}

/** Whether a value could be an answer to a question. @param {unknown} value */
export const isRung = (value) =>
  value === 'unsure' || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 4);
/** Whether a value could be an answer to a sign. @param {unknown} value */
export const isSignAnswer = (value) =>
  value === 'unsure' || SIGN_ANSWERS.includes(/** @type {string} */ (value));

/** Whether a name is one of the quiz's own controls, and no question's or sign's. @param {string} name */
export const isControl = (name) => CONTROLS.has(name) || isOwn(name);

/** Whether a name is of what a person wrote beside the answers; other answers do not take its place. @param {string} name */
export const isOwn = (name) => OWN.test(name);

/** Whether one's own name is of the plan. @param {string} name */
export const isOfPlan = (name) => name.startsWith('plan.');

/** Whether there is a plan, or a result under a name. @param {Values} values */
export const hasOwn = (values) => [...values.keys()].some((name) => isOwn(name) && name !== 'unit');

/**
 * An entry's id as it is today, also inside a plan's name.
 *
 * @param {Bank} bank
 * @param {string} name
 * @returns {string}
 */
function idToday(bank, name) {
  if (Object.hasOwn(bank.aliases, name)) return bank.aliases[name];
  const [, principle, slot] = SLOT.exec(name) ?? [];
  const entries = principle ? bank.principles : [...bank.questions, ...bank.signs];
  if (slot) return entries.find((entry) => entry.slot === Number(slot))?.id ?? name;
  const planned = OWN.exec(name)?.[2];
  return planned ? name.replace(`.${planned}.`, `.${idToday(bank, planned)}.`) : name;
}

/** Whether what a person wrote may hold this value. @param {string} name @param {unknown} value */
function isOwnAllowed(name, value) {
  if (name === 'plan.chosen') return isFewIds(value);
  if (name.endsWith('.date')) return value === '' || isDay(value);
  if (isOfPlan(name)) return isText(value, LONGEST_TEXT);
  if (!Array.isArray(value) || value.length !== 2) return false;
  return isText(value[0], LONGEST_NAME) && isText(value[1], LONGEST_CODE);
}

/** Whether the bank asks a role anything: a team may offer fewer than there are. @param {Bank} bank @param {unknown} role */
export const isOffered = (bank, role) =>
  bank.questions.some(({ asked_of }) => asked_of.includes(/** @type {Role} */ (role)));

/**
 * Whether a control of this name may hold this value; an id that the bank does not know may be of either kind.
 *
 * @param {Bank} bank
 * @param {string} name
 * @param {unknown} value
 * @returns {boolean}
 */
export function isAllowed(bank, name, value) {
  const control = CONTROLS.get(name);
  if (control) return control(value) && (name !== 'role' || isOffered(bank, value));
  if (isOwn(name)) return isOwnAllowed(name, value);
  if (name.length > LONGEST_NAME || !ID.test(name)) return false;
  const id = idToday(bank, name);
  const [, principle, slot] = SLOT.exec(name) ?? [];
  if (slot)
    return !principle && isRung(value) && (id === name || isAllowed(bank, id, today(bank, name, id, value)));
  const sign = bank.signs.find((known) => known.id === id);
  if (sign) return isSignAnswer(value) && (value !== 'not-applicable' || sign.may_not_apply);
  return isRung(value) || (isSignAnswer(value) && !bank.questions.some((known) => known.id === id));
}

/**
 * The questions and signs that a role and form are asked, in bank order.
 *
 * @param {Bank} bank
 * @param {Values} values
 * @returns {{questions: Question[], signs: Sign[]}}
 */
export function asked(bank, values) {
  const role = /** @type {Role} */ (values.get('role'));
  const form = /** @type {Form} */ (values.get('form'));
  return {
    questions: bank.questions.filter((question) =>
      (form === 'short' ? question.short_for : question.asked_of).includes(role),
    ),
    signs: bank.signs.filter((sign) => sign.asked_of.includes(role)),
  };
}

/**
 * Which names are answers, rather than the quiz's own controls.
 *
 * @template T
 * @param {Map<string, T>} values
 * @returns {string[]}
 */
export const answersIn = (values) => [...values.keys()].filter((name) => !isControl(name));

/**
 * The values that stand, without their times and without what was taken back.
 *
 * @param {Kept} kept
 * @returns {Values}
 */
export function standing(kept) {
  /** @type {Values} */
  const values = new Map();
  for (const [name, [value]] of kept) if (value !== null) values.set(name, value);
  return values;
}

/**
 * Whether an entry of a record was given after another.
 *
 * @param {[unknown, number]} one
 * @param {[unknown, number]} other
 */
export const isLater = (one, other) => one[1] > other[1];

/**
 * Both records in one: for every name the later value. Of two given in the same millisecond the first wins.
 *
 * @param {Kept} one
 * @param {Kept} other
 * @returns {Kept}
 */
export function merged(one, other) {
  const both = new Map(one);
  for (const [name, entry] of other) {
    const mine = both.get(name);
    if (!mine || isLater(entry, mine)) both.set(name, entry);
  }
  return both;
}

/** @param {Kept} kept */
export const toText = (kept) => JSON.stringify(Object.fromEntries(kept));

/** The last millisecond of all days that there can be, near enough. */
export const LAST_TIME = 8e15;

/** @param {unknown} time @returns {time is number} */
const isTime = (time) => typeof time === 'number' && time >= 0 && time <= LAST_TIME;

/**
 * Read a record that was written by `toText`, and leave out what cannot be.
 *
 * @param {Bank} bank
 * @param {string} text
 * @returns {{kept: Kept, damaged: string[]} | null} null where the text is no record at all
 */
export function fromText(bank, text) {
  const data = parsed(text);
  if (!isRecord(data)) return null;
  /** @type {Kept} */
  const kept = new Map();
  /** @type {string[]} */
  const damaged = [];
  for (const [name, entry] of Object.entries(data)) {
    const [value, time] = Array.isArray(entry) ? entry : [];
    if (isTime(time) && (value === null ? ID.test(name) || isControl(name) : isAllowed(bank, name, value)))
      kept.set(name, [value, time]);
    else damaged.push(name);
  }
  return { kept, damaged };
}

/**
 * Move a record to this edition: earlier ids become today's, answers to retired questions leave.
 *
 * @template T
 * @param {Bank} bank
 * @param {Map<string, T>} record
 * @param {(value: T, there: T, direct: boolean) => boolean} [wins] which of two stays where an entry was answered
 *   under two of its ids; by default the one under today's
 * @returns {{fitted: Map<string, T>, retired: string[], renamed: string[], unknown: string[]}}
 */
export function fitted(bank, record, wins = (_value, _there, direct) => direct) {
  const known = new Set([...bank.questions, ...bank.signs].map((entry) => entry.id));
  const gone = new Set(bank.retired.flatMap(({ slot, ids }) => [`slot-${slot}`, ...ids]));
  /** @type {Map<string, T>} */
  const result = new Map();
  /** @type {{retired: string[], renamed: string[], unknown: string[]}} */
  const told = { retired: [], renamed: [], unknown: [] };
  for (const [name, value] of record) {
    if (gone.has(name)) {
      told.retired.push(name);
      continue;
    }
    const id = idToday(bank, name);
    if (id !== name && !isOwn(name)) told.renamed.push(id);
    else if (!known.has(name) && !isControl(name)) told.unknown.push(name);
    const there = result.get(id);
    if (there === undefined || wins(value, there, id === name)) result.set(id, today(bank, name, id, value));
  }
  return { fitted: result, ...told };
}

/**
 * A value as it is today.
 *
 * @template T
 * @param {Bank} bank
 * @param {string} name
 * @param {string} id
 * @param {T} value
 * @returns {T}
 */
function today(bank, name, id, value) {
  if (name === 'matters_most' || name === 'plan.chosen') return renamed(bank, value);
  return SLOT.test(name) && bank.signs.some((sign) => sign.id === id) ? signed(value) : value;
}

/**
 * What was kept of a slot as a rung, where the slot turns out to be a sign's.
 *
 * @template T
 * @param {T} value
 * @returns {T}
 */
function signed(value) {
  if (Array.isArray(value)) return /** @type {T} */ ([signed(value[0]), value[1]]);
  return typeof value === 'number' ? /** @type {T} */ (SIGN_ANSWERS[value]) : value;
}

/**
 * The same value with every id in it as it is today.
 *
 * @template T
 * @param {Bank} bank
 * @param {T} value
 * @returns {T}
 */
function renamed(bank, value) {
  if (Array.isArray(value)) return /** @type {T} */ ([...new Set(value.map((part) => renamed(bank, part)))]);
  return typeof value === 'string' ? /** @type {T} */ (idToday(bank, value)) : value;
}

/** JSON or undefined. @param {string} text @returns {unknown} */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {unknown} data @returns {data is Record<string, unknown>} */
export const isRecord = (data) => typeof data === 'object' && data !== null && !Array.isArray(data);
