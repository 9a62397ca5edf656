/**
 * A plan: an ordered list of steps, each for a principle, with an owner, a day and evidence that it is done. Pure;
 * a table that comes back from a spreadsheet is untrusted until it has been checked here.
 *
 * @import { Bank, Value, Values } from '../bank.js'
 *
 * @typedef {{principle: string, number: number}} Key a step's number is its own among those of its principle, and stays
 * @typedef {Key & {place: number, text: string, owner: string, date: string, evidence: string, done: boolean, sent: string}} Step
 *   steps stand in the order of their places; 0 is none; `sent` is the day in the last calendar entry that was made of it
 * @typedef {{principle: string, text: string, date: string}} Suggestion a step in the words the bank has for a role
 * @typedef {{team: string, level: string, taken_on: string, edition: string, plan: string}} About whose plan it is, from
 *   which result, and the plan's identity
 */
import { isOfPlan } from './answers.js';
import { later } from './calendar.js';
import { LONGEST_TEXT } from './limits.js';
import { PRIORITIES } from './score.js';

const LAST_STEP = 99;
/** Days until it is time to look back. */
export const REVIEW_AFTER = 90;
/** What is stored, and written in a table, for a step that is done. */
export const YES = 'yes';
const FIELDS = /** @type {const} */ (['place', 'text', 'owner', 'date', 'evidence', 'done']);
/** The columns that a plan is read from. `title` is for people, and is used to find the principle if the id is missing. */
export const PLAN_COLUMNS = ['principle', 'title', 'step', 'text', 'owner', 'date', 'evidence', 'done'];
/** Those that say whose plan it is, the same in every row. Tables of earlier versions have none. */
const ABOUT_COLUMNS = /** @type {const} */ (['team', 'level', 'taken_on', 'edition', 'plan']);
/** The name of the plan's identity, and its form: 96 random bits after a letter, so that no spreadsheet takes it for a number. */
export const PLAN_ID = 'plan.id';
export const IDENTITY = /^p[0-9a-f]{24}$/;
/** The field that outlives its step. */
const SENT = 'sent';
/** What the names of a step's fields begin with. */
const STEP = /^plan\.([^.]+)\.(\d+)\./;

/** What the names of a step's fields begin with. @param {Key} step */
export const startOf = ({ principle, number }) => `plan.${principle}.${number}.`;

/** The names of the plan's values. @param {Values} values */
export const planNames = (values) => [...values.keys()].filter(isOfPlan);

/** Whether a plan has been written; one that is only suggested may have an identity. @param {Values} values */
export const isPlanned = (values) => planNames(values).some((name) => name !== PLAN_ID);

/** Whether two are the same step. @param {Key} one @param {Key} other */
export const isSameStep = (one, other) => startOf(one) === startOf(other);

/** Whether it is time to look back at a plan that was made from a result of this day. @param {string} day may be empty @param {string} today */
export const isDue = (day, today) => day !== '' && later(day, REVIEW_AFTER) <= today;

/** The plan's principles, each once. @param {readonly Step[]} plan */
export const principlesIn = (plan) => [...new Set(plan.map(({ principle }) => principle))];

/** The steps to export: those that have text. @param {readonly Step[]} plan */
export const withWords = (plan) => plan.filter(({ text }) => text.trim());

/** How many steps there are (`all`), and how many are done (`n`). @param {readonly Step[]} plan */
export function progressOf(plan) {
  const steps = withWords(plan);
  return { n: steps.filter(({ done }) => done).length, all: steps.length };
}

/**
 * The current plan: the written steps, or as long as nothing is written, the suggested ones.
 *
 * @param {Values} values
 * @param {Suggestion[]} suggested of different principles
 * @returns {Step[]}
 */
export const planOf = (values, suggested) =>
  isPlanned(values)
    ? writtenSteps(values)
    : suggested.map((step, at) => ({ ...stepOf(values, { ...step, number: 1 }), ...step, place: at + 1 }));

/**
 * The steps of a written plan, in order. In an earlier version they had no places: the plan was the steps with words of
 * the chosen principles, principle by principle, and other steps waited until theirs was chosen again.
 *
 * @param {Values} values
 */
function writtenSteps(values) {
  const chosen = [values.get('plan.chosen') ?? []].flat();
  const isChosen = (/** @type {Step} */ { principle, text }) =>
    text.trim() !== '' && (chosen.length === 0 || chosen.includes(principle));
  return storedSteps(values)
    .filter((step) => step.place > 0 || isChosen(step))
    .toSorted(
      (one, other) =>
        (one.place || Number.MAX_VALUE) - (other.place || Number.MAX_VALUE) ||
        chosen.indexOf(one.principle) - chosen.indexOf(other.principle) ||
        one.principle.localeCompare(other.principle) ||
        one.number - other.number,
    );
}

/** Every step of which anything is stored. @param {Values} values */
function storedSteps(values) {
  /** @type {Map<string, Step>} */
  const steps = new Map();
  for (const name of values.keys()) {
    const [start, principle, number] = STEP.exec(name) ?? [];
    if (start && !steps.has(start)) steps.set(start, stepOf(values, { principle, number: Number(number) }));
  }
  return [...steps.values()];
}

/** @param {Values} values @param {Key} key @returns {Step} */
function stepOf(values, { principle, number }) {
  const written = (/** @type {string} */ field) =>
    String(values.get(startOf({ principle, number }) + field) ?? '');
  return {
    principle,
    number,
    place: Number(written('place')),
    text: written('text'),
    owner: written('owner'),
    date: written('date'),
    evidence: written('evidence'),
    done: written('done') === YES,
    sent: written(SENT),
  };
}

/** The steps with words that are stored for a principle but do not belong to the plan. @param {Values} values @param {Step[]} plan @param {string} principle */
export const stepsAside = (values, plan, principle) =>
  withWords(storedSteps(values)).filter(
    (step) => step.principle === principle && !plan.some((planned) => isSameStep(planned, step)),
  );

/**
 * A new step for a principle; none if all numbers are taken.
 *
 * @param {Values} values
 * @param {Step[]} plan
 * @param {Suggestion} suggestion
 * @returns {Step | undefined}
 */
export function newStep(values, plan, { principle, text, date }) {
  const others = [...storedSteps(values), ...plan].filter((step) => step.principle === principle);
  const number = freeNumber(new Set(others.map((step) => step.number)));
  if (number === undefined) return undefined;
  return { ...stepOf(new Map(), { principle, number }), text: text.slice(0, LONGEST_TEXT), date };
}

/** The plan with one more step at its end. @param {Step[]} plan @param {Step} step @returns {Step[]} */
export const extended = (plan, step) => [...plan, { ...step, place: (plan.at(-1)?.place ?? 0) + 1 }];

/** The plan with one step so many places further down. @param {Step[]} plan @param {Key} key @param {number} by */
export function moved(plan, key, by) {
  const at = plan.findIndex((step) => isSameStep(step, key));
  return at < 0 ? plan : plan.toSpliced(at, 1).toSpliced(Math.max(0, at + by), 0, plan[at]);
}

/** The plan with places in its order: those that it has, where they fit. @param {Step[]} plan @returns {Step[]} */
const placed = (plan) =>
  plan.every(({ place }, at) => place > (plan[at - 1]?.place ?? 0))
    ? plan
    : plan.map((step, at) => ({ ...step, place: at + 1 }));

/** All fields of a step as they are stored. @param {Step} step @returns {[string, Value][]} */
const fieldsOf = (step) =>
  FIELDS.map((field) => {
    const value = step[field];
    return [startOf(step) + field, typeof value === 'boolean' ? (value ? YES : '') : value];
  });

/**
 * What to store so that the plan is this one: only what differs, because all else keeps its time, and two tabs do not
 * undo each other's changes. The first change stores the whole plan, so that no later answer or edition changes it.
 *
 * @param {Values} values
 * @param {Step[]} plan
 * @returns {Record<string, Value>}
 */
export const unkept = (values, plan) => ({
  ...(isPlanned(values) ? {} : { 'plan.chosen': principlesIn(plan).slice(0, PRIORITIES) }),
  ...Object.fromEntries(
    placed(plan)
      .flatMap(fieldsOf)
      .filter(([name, value]) => value !== (values.get(name) ?? '')),
  ),
});

/**
 * What to store when one field of a step changes. A step that another tab has just removed comes back.
 *
 * @param {Values} values
 * @param {Step[]} plan
 * @param {Key} key
 * @param {string} field
 * @param {string | boolean} value
 */
export function changed(values, plan, key, field, value) {
  const isThere = plan.some((step) => isSameStep(step, key));
  const whole = isThere ? plan : extended(plan, stepOf(values, key));
  return unkept(
    values,
    whole.map((step) => (isSameStep(step, key) ? { ...step, [field]: value } : step)),
  );
}

/**
 * What to store when a step is removed: nothing of it stays, except that there is a calendar entry of it. With that, its
 * number is not given to another step, or their entries would be one.
 *
 * @param {Values} values
 * @param {Step[]} plan
 * @param {Key} key
 */
export function removed(values, plan, key) {
  const names = [...values.keys()].filter(
    (name) => name.startsWith(startOf(key)) && name !== startOf(key) + SENT,
  );
  return {
    ...unkept(
      values,
      plan.filter((step) => !isSameStep(step, key)),
    ),
    ...Object.fromEntries(names.map((name) => [name, null])),
  };
}

/** What to store when a removed step comes back to its place. @param {Values} values @param {Step[]} plan @param {Step} step */
export const restored = (values, plan, step) =>
  unkept(
    values,
    [...plan, step].toSorted((one, other) => one.place - other.place),
  );

/** The steps for a calendar: those that have words and a day, and are not done. @param {readonly Step[]} plan */
export const withDays = (plan) => withWords(plan).filter(({ date, done }) => date && !done);

/**
 * The steps of which there is a calendar entry that no longer holds: they were done or removed since, or lost their day.
 *
 * @param {Values} values
 * @param {readonly Step[]} plan
 */
export const calledOff = (values, plan) => {
  const current = withDays(plan);
  return storedSteps(values).filter(
    (step) => Date.parse(step.sent) >= 0 && !current.some((other) => isSameStep(step, other)),
  );
};

/** What to store when calendar entries have been made of these steps. @param {readonly Step[]} steps @returns {Record<string, Value>} */
export const entered = (steps) => Object.fromEntries(steps.map((step) => [startOf(step) + SENT, step.date]));

/**
 * The number after the last, or else the first gap; undefined if all are taken.
 *
 * @param {Pick<Set<number>, 'has' | 'keys'>} taken
 */
export function freeNumber(taken) {
  const last = Math.max(0, ...taken.keys());
  if (last < LAST_STEP) return last + 1;
  return Array.from({ length: LAST_STEP }, (_, at) => at + 1).find((number) => !taken.has(number));
}

/**
 * The plan as rows, the header row first.
 *
 * @param {readonly Step[]} plan
 * @param {(principle: string) => string} title
 * @param {About} about
 * @returns {(string | number)[][]}
 */
export const toRows = (plan, title, about) => [
  [...PLAN_COLUMNS, ...ABOUT_COLUMNS],
  ...withWords(plan).map(({ principle, number, text, owner, date, evidence, done }) => [
    principle,
    title(principle),
    number,
    text,
    owner,
    date,
    evidence,
    done ? YES : '',
    ...ABOUT_COLUMNS.map((column) => about[column]),
  ]),
];

/**
 * What to store so that a plan takes the place of another. A plan without an identity is another state of the same one, so
 * that calendars can be told what no longer stands.
 *
 * @param {Record<string, Value>} before
 * @param {Record<string, Value>} plan
 * @returns {Record<string, Value | null>}
 */
export function inPlaceOf(before, plan) {
  const identity = plan[PLAN_ID] ?? before[PLAN_ID];
  const isSame = identity === before[PLAN_ID];
  const names = Object.keys(before).filter((name) => !(isSame && name.endsWith(`.${SENT}`)));
  return {
    ...Object.fromEntries(names.map((name) => [name, null])),
    ...plan,
    ...(identity === undefined ? {} : { [PLAN_ID]: identity }),
  };
}
