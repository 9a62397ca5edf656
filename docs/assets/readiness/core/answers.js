/**
 * Answers as plain data: which values are allowed, how two records merge, and how a record is brought up to this
 * edition of the bank. Pure; whatever comes from storage or a file is untrusted until it has been checked here.
 *
 * @import { Bank, Form, Kept, Question, Sign, Value, Values } from '../bank.js'
 */
import { LONGEST_CODE, LONGEST_NAME, LONGEST_TEXT } from './limits.js';

/** The forms, in the order in which a result code numbers them from 0. A bank may offer fewer; results in the other stay readable. */
export const FORMS = ['short', 'full'];
/** Every answer to a sign except `unsure`, in the order in which a result code numbers them from 0, like rungs. */
export const SIGN_ANSWERS = ['no', 'claimed', 'shown', 'not-applicable'];
/** The form of an id of a question or sign, whether or not this edition knows it. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** The placeholder for an id, used where a code holds a slot that this edition does not know. */
const SLOT = /^(principle-)?slot-(\d+)$/;
/** What a person has besides answers: the unit, who invited them, the plan, and results kept under a name. */
const OWN =
  /^(unit|invited|plan\.(chosen|from|id)|plan\.([a-z0-9-]+)\.[1-9]\d?\.(text|owner|date|evidence|done|place|sent)|result\.\d{1,15})$/;

/**
 * The name of the note that everything given up to its time was deleted. It has no value. Without it, a tab that does not
 * know of the deletion yet would bring everything back with its next answer.
 */
export const DELETED = 'deleted';

/** Checks for the values of the quiz's own controls. @type {Map<string, (value: unknown, bank: Bank) => boolean>} */
const CONTROLS = new Map([
  ['role', isRole],
  ['form', (value) => FORMS.includes(/** @type {string} */ (value))],
  ['unit', (value) => isText(value, LONGEST_NAME)],
  ['step', (value) => isText(value, LONGEST_NAME) && ID.test(/** @type {string} */ (value))],
  ['taken_on', isDay],
  ['matters_most', isFewIds],
  [DELETED, () => false],
]);

/** Whether the bank asks this role. @param {unknown} value @param {Bank} bank */
function isRole(value, bank) {
  return bank.roles.some(({ id }) => id === value);
}

/** @param {unknown} value @param {number} longest */
const isText = (value, longest) => typeof value === 'string' && value.length <= longest;

/** Whether a value is a real calendar day, such as 2026-11-21. @param {unknown} value */
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

/** Whether a name belongs to the quiz's own controls, not to a question or sign. @param {string} name */
export const isControl = (name) => CONTROLS.has(name) || isOwn(name);

/** Whether a name is for something a person added besides answers. Replacing the answers leaves it in place. @param {string} name */
export const isOwn = (name) => OWN.test(name);

/** Whether a name belongs to a result kept under a name. @param {string} name */
export const isResult = (name) => name.startsWith('result.');

/** Whether a name belongs to the plan. @param {string} name */
export const isOfPlan = (name) => name.startsWith('plan.');

/**
 * The current id of an entry, given its current id, an earlier one, or a slot placeholder. Also translates the id inside
 * the name of a plan's field.
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
  const planned = OWN.exec(name)?.[3];
  return planned ? name.replace(`.${planned}.`, `.${idToday(bank, planned)}.`) : name;
}

/** Whether a part of a plan, an invitation or a kept result may hold this value. A code is read, and checked, where it is used. @param {string} name @param {unknown} value */
function isOwnAllowed(name, value) {
  if (name === 'plan.chosen') return isFewIds(value);
  if (name.endsWith('.date')) return value === '' || isDay(value);
  if (name.endsWith('.place')) return Number.isInteger(value);
  if (isOfPlan(name)) return isText(value, LONGEST_TEXT);
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    isText(value[0], LONGEST_NAME) &&
    isText(value[1], LONGEST_CODE)
  );
}

/**
 * Whether a control of this name may hold this value. An id that the bank does not know may be a question or a sign.
 *
 * @param {Bank} bank
 * @param {string} name
 * @param {unknown} value
 * @returns {boolean}
 */
export function isAllowed(bank, name, value) {
  const control = CONTROLS.get(name);
  if (control) return control(value, bank);
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
  const role = String(values.get('role'));
  const form = /** @type {Form} */ (values.get('form'));
  return {
    questions: bank.questions.filter((question) =>
      (form === 'short' ? question.short_for : question.asked_of).includes(role),
    ),
    signs: bank.signs.filter((sign) => sign.asked_of.includes(role)),
  };
}

/**
 * The names of the answers, leaving out the quiz's own controls.
 *
 * @template T
 * @param {Map<string, T>} values
 * @returns {string[]}
 */
export const answersIn = (values) => [...values.keys()].filter((name) => !isControl(name));

/**
 * The current values, without their times and without answers that were withdrawn.
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
 * Whether an entry takes the place of another. Of two of the same time, either may as long as every tab picks the same.
 *
 * @param {[Value | null, number]} one
 * @param {[Value | null, number]} other
 */
const prevails = (one, other) =>
  isLater(one, other) ||
  (one[1] === other[1] && one[0] !== other[0] && JSON.stringify(one[0]) < JSON.stringify(other[0]));

/**
 * Merge two records: the later value wins for every name, and what was given before a deletion is gone. In whatever
 * order and however often tabs merge the same records, they end up with the same one.
 *
 * @param {Kept} one
 * @param {Kept} other
 * @returns {Kept}
 */
export function merged(one, other) {
  const both = new Map(one);
  for (const [name, entry] of other) {
    const there = both.get(name);
    if (!there || prevails(entry, there)) both.set(name, entry);
  }
  const deleted = deletionOf(both);
  for (const [name, [, time]] of both) if (time <= deleted && name !== DELETED) both.delete(name);
  return both;
}

/** When everything was deleted; before all times if it never was. @param {Kept} kept */
export const deletionOf = (kept) => kept.get(DELETED)?.[1] ?? -1;

/** The latest time in a record. @param {Kept} kept */
export const latestIn = (kept) => [...kept.values()].reduce((latest, [, time]) => Math.max(latest, time), 0);

/** A record that, merged into another, deletes everything given up to a time. @param {number} time @returns {Kept} */
export const deletion = (time) => new Map([[DELETED, [null, Math.min(time, LAST_TIME - 1)]]]);

/** Whether a record holds nothing but the note of a deletion. @param {Kept} kept */
export const isEmpty = (kept) => kept.size === (kept.has(DELETED) ? 1 : 0);

/** Whether a record has everything that another has, as it has it, and nothing else. @param {Kept} one @param {Kept} other */
export const isEqual = (one, other) =>
  one === other ||
  (one.size === other.size &&
    [...one].every(([name, entry]) => {
      const there = other.get(name);
      return there && !prevails(entry, there) && !prevails(there, entry);
    }));

/** @param {Kept} kept */
export const toText = (kept) => JSON.stringify(Object.fromEntries(kept));

/** Roughly the latest time a Date can hold, in milliseconds. */
export const LAST_TIME = 8e15;

/** @param {unknown} time @returns {time is number} */
const isTime = (time) => typeof time === 'number' && time >= 0 && time <= LAST_TIME;

/**
 * Read a record written by `toText`, leaving out entries that are not allowed.
 *
 * @param {Bank} bank
 * @param {string} text
 * @returns {{kept: Kept, damaged: string[]} | null} null if the text is not a record at all
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
    const latest = name === DELETED ? LAST_TIME - 1 : LAST_TIME; // so that something can be given after it
    const isFine = value === null ? ID.test(name) || isControl(name) : isAllowed(bank, name, value);
    if (isTime(time) && time <= latest && isFine) kept.set(name, [value, time]);
    else damaged.push(name);
  }
  return { kept, damaged };
}

/**
 * Bring a record up to this edition: earlier ids become current ones, and answers to retired questions are dropped.
 *
 * @template T
 * @param {Bank} bank
 * @param {Map<string, T>} record
 * @param {(value: T, there: T, direct: boolean) => boolean} [wins] whether a value replaces the
 *   one already there, if an entry was answered under two of its ids; by default the current id wins
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
 * A value with the ids in it made current, and with a sign's answer translated from its number in a code.
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
 * The sign's answer for a number that was kept as a rung, while its slot was not yet known to belong to a sign.
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
 * The same value with every id in it replaced by the current one.
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

/** Parsed JSON, or undefined if the text is not JSON. @param {string} text @returns {unknown} */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {unknown} data @returns {data is Record<string, unknown>} */
export const isRecord = (data) => typeof data === 'object' && data !== null && !Array.isArray(data);
