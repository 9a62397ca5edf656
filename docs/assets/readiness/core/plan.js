/**
 * A plan: three priorities, each with steps that have an owner, a day and evidence that they are done. Pure;
 * a table that comes back from a spreadsheet is untrusted until it has been checked here.
 *
 * @import { Bank, Value, Values } from '../bank.js'
 *
 * @typedef {{text: string, date: string}} Suggestion a step in the words the bank has for a role, and its due date
 * @typedef {{number: number, text: string, owner: string, date: string, evidence: string, done: boolean}} Step
 * @typedef {{principle: string, steps: Step[]}} Priority
 * @typedef {'day first' | 'month first' | undefined} Order of the numbers in a date, if known
 * @typedef {{record: Record<string, Value | null>, steps: number, leftOut: string[], undated: string[], cut: number}} Opened
 */
import { isAllowed, isOfPlan } from './answers.js';
import { LONGEST_TEXT } from './limits.js';
import { PRIORITIES } from './score.js';

const LAST_STEP = 99;
const YES = 'yes';
/** The columns of a plan's table. `title` is for people, and is used to find the principle if the id is missing. */
export const PLAN_COLUMNS = ['principle', 'title', 'step', 'text', 'owner', 'date', 'evidence', 'done'];
/** Includes how spreadsheets in other languages write a ticked box. */
const DONE = /^\s*(yes|y|x|1|true|done|ok|✓|✔|☑|ja|oui|s[ií]|wahr|vrai|vero|verdadero)\s*$/i;

/** The name a step's field is kept under. @param {string} principle @param {number} number @param {string} field */
const nameOf = (principle, number, field) => `plan.${principle}.${number}.${field}`;

/** Whether a plan has been written. @param {Values} values */
export const isPlanned = (values) => values.has('plan.chosen');

/** The names of the plan's values. @param {Values} values */
export const planNames = (values) => [...values.keys()].filter(isOfPlan);

/**
 * The current plan: the written steps, or the suggested ones for a principle without any.
 *
 * @param {Bank} bank
 * @param {Values} values
 * @param {string[]} priorities principles, the first three first
 * @param {(principle: string) => Suggestion[]} suggested
 * @returns {Priority[]}
 */
export function planOf(bank, values, priorities, suggested) {
  const known = bank.principles.map(({ id }) => id);
  // Agreed steps stay in the plan even if their principle has been retired.
  const chosen = [values.get('plan.chosen') ?? []]
    .flat()
    .map(String)
    .filter((id) => known.includes(id) || writtenSteps(values, id).length > 0);
  const principles = chosen.length > 0 ? chosen : priorities;
  return principles.slice(0, PRIORITIES).map((principle) => {
    const written = writtenSteps(values, principle);
    // No suggestions are added to written steps: nobody agreed to them, or they were removed.
    if (written.length > 0) return { principle, steps: written };
    const steps = suggested(principle).map((step, at) => ({ ...stepOf(values, principle, at + 1), ...step }));
    return { principle, steps };
  });
}

/** The written steps for a principle, in the order of their numbers. @param {Values} values @param {string} principle */
function writtenSteps(values, principle) {
  const names = planNames(values).filter((name) => name.startsWith(`plan.${principle}.`));
  const numbers = new Set(names.map((name) => Number(name.split('.')[2])));
  return [...numbers]
    .toSorted((one, other) => one - other)
    .map((number) => stepOf(values, principle, number));
}

/**
 * @param {Values} values
 * @param {string} principle
 * @param {number} number
 * @returns {Step}
 */
function stepOf(values, principle, number) {
  const written = (/** @type {string} */ field) => String(values.get(nameOf(principle, number, field)) ?? '');
  return {
    number,
    text: written('text'),
    owner: written('owner'),
    date: written('date'),
    evidence: written('evidence'),
    done: written('done') === YES,
  };
}

/** The steps to export: those that have text. @param {readonly Priority[]} plan @returns {Priority[]} */
export const withWords = (plan) =>
  plan.map(({ principle, steps }) => ({ principle, steps: steps.filter(({ text }) => text.trim()) }));

/** How many steps there are (`all`), and how many are done (`n`). @param {Priority[]} plan */
export function progressOf(plan) {
  const steps = withWords(plan).flatMap((priority) => priority.steps);
  return { n: steps.filter(({ done }) => done).length, all: steps.length };
}

/**
 * The values to store for a plan, so that no later answer or edition changes what was agreed.
 *
 * @param {Priority[]} plan
 * @returns {Record<string, Value>}
 */
export function kept(plan) {
  /** @type {Record<string, Value>} */
  const record = { 'plan.chosen': plan.map(({ principle }) => principle) };
  for (const { principle, steps } of plan)
    for (const { number, text, date } of steps)
      Object.assign(record, {
        [nameOf(principle, number, 'text')]: text.slice(0, LONGEST_TEXT),
        [nameOf(principle, number, 'date')]: date,
      });
  return record;
}

/**
 * The values of a plan that are not stored yet, or differ. The others keep their times, so that two tabs do not undo
 * each other's changes.
 *
 * @param {Values} values
 * @param {Priority[]} plan
 */
export const unkept = (values, plan) =>
  Object.fromEntries(
    Object.entries(kept(plan)).filter(
      ([name, text]) => JSON.stringify(values.get(name)) !== JSON.stringify(text),
    ),
  );

/**
 * The values to store when one field of a step changes: that field, and whatever of the plan is not stored yet. The
 * first change therefore stores the whole plan.
 *
 * @param {Values} values
 * @param {Priority[]} plan
 * @param {string} principle
 * @param {number} number
 * @param {string} field
 * @param {string | boolean} value
 * @returns {Record<string, Value>}
 */
export const changed = (values, plan, principle, number, field, value) => ({
  ...unkept(values, plan),
  [nameOf(principle, number, field)]: typeof value === 'string' ? value : value ? YES : '',
});

/**
 * The principles after putting one at a position. If it is already in the plan, the two swap places.
 *
 * @param {Priority[]} plan
 * @param {number} at
 * @param {string} principle
 */
export function swapped(plan, at, principle) {
  const chosen = plan.map((priority) => priority.principle);
  const there = chosen.indexOf(principle);
  if (there >= 0) chosen[there] = chosen[at];
  chosen[at] = principle;
  return chosen;
}

/** The number for another step, or undefined if there is no room. @param {Priority} priority */
export const nextNumber = ({ steps }) => freeNumber(new Set(steps.map(({ number }) => number)));

/**
 * The number after the last, or else the first gap; undefined if all are taken.
 *
 * @param {Pick<Set<number>, 'has' | 'keys'>} taken
 */
function freeNumber(taken) {
  const last = Math.max(0, ...taken.keys());
  if (last < LAST_STEP) return last + 1;
  return Array.from({ length: LAST_STEP }, (_, at) => at + 1).find((number) => !taken.has(number));
}

/**
 * The plan as rows, the header row first.
 *
 * @param {Priority[]} plan
 * @param {(principle: string) => string} title
 * @returns {(string | number)[][]}
 */
export const toRows = (plan, title) => [
  PLAN_COLUMNS,
  ...withWords(plan).flatMap(({ principle, steps }) =>
    steps.map(({ number, text, owner, date, evidence, done }) => [
      principle,
      title(principle),
      number,
      text,
      owner,
      date,
      evidence,
      done ? YES : '',
    ]),
  ),
];

/**
 * Read a plan from rows. A bad row does not affect the others, and columns may come in any order.
 *
 * @param {Bank} bank
 * @param {string[][]} rows
 * @param {(principle: string) => string} title
 * @returns {Opened | null} null if the rows are not a plan
 */
export function fromRows(bank, rows, title) {
  const heads = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const places = PLAN_COLUMNS.map((name) => heads.indexOf(name));
  const ids = new Map(bank.principles.map(({ id }) => [id, id]));
  for (const [alias, id] of Object.entries(bank.aliases)) if (ids.has(id)) ids.set(alias, id);
  const titles = new Map(bank.principles.map(({ id }) => [title(id).toLowerCase(), id]));
  /** @type {Map<string, Map<number, Record<string, string>>>} */
  const found = new Map();
  /** @type {Opened} */
  const opened = { record: {}, steps: 0, leftOut: [], undated: [], cut: 0 };
  for (const cells of rows.slice(1)) {
    const cell = Object.fromEntries(PLAN_COLUMNS.map((name, at) => [name, cells[places[at]] ?? '']));
    const filled = [cell.text, cell.title, ...Object.values(cell)].filter((text) => text.trim());
    if (filled.length === 0) continue;
    const id = ids.get(cell.principle.trim()) ?? titles.get(cell.title.trim().toLowerCase());
    const steps = id && (found.get(id) ?? (found.size < PRIORITIES ? new Map() : undefined));
    const number = steps && numberIn(cell.step.trim(), steps);
    if (!id || !steps || number === undefined || !cell.text.trim()) {
      opened.leftOut.push(filled[0]);
      continue;
    }
    found.set(id, steps.set(number, cell));
  }
  if (found.size === 0) return null;
  opened.record['plan.chosen'] = [...found.keys()];
  const cells = [...found.values()].flatMap((steps) => [...steps.values()]);
  const order = orderOf(cells.map(({ date }) => date.trim()));
  for (const [id, steps] of found)
    for (const [number, cell] of steps) takeStep(bank, opened, id, number, cell, order);
  return opened;
}

/**
 * @param {Bank} bank
 * @param {Opened} opened
 * @param {string} id
 * @param {number} number
 * @param {Record<string, string>} cell
 * @param {Order} order
 */
function takeStep(bank, opened, id, number, cell, order) {
  opened.steps += 1;
  const told = cell.date.trim();
  const date = dayIn(told, order);
  if (told && !isAllowed(bank, nameOf(id, number, 'date'), date || 'none')) opened.undated.push(cell.text);
  else opened.record[nameOf(id, number, 'date')] = date;
  for (const field of ['text', 'owner', 'evidence']) {
    if (cell[field].length > LONGEST_TEXT) opened.cut += 1;
    opened.record[nameOf(id, number, field)] = cell[field].slice(0, LONGEST_TEXT);
  }
  opened.record[nameOf(id, number, 'done')] = DONE.test(cell.done) ? YES : '';
}

/**
 * The number in a cell; a new one if there is none or it is taken, so that no step is lost.
 *
 * @param {string} text
 * @param {Map<number, unknown>} taken
 */
function numberIn(text, taken) {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return number === 0 || taken.has(number) ? freeNumber(taken) : number;
}

/** A date as spreadsheets write it: two numbers and a year, with the same separator between them. */
const FIGURES = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const MONTHS = 12;

/**
 * Whether a table writes dates day first or month first, judging by those in which one number is too big for a month.
 * Undefined if no date shows it, or if they disagree.
 *
 * @param {string[]} texts
 * @returns {Order}
 */
function orderOf(texts) {
  const days = texts.map((text) => FIGURES.exec(text)).filter((found) => found && found[2] !== '.');
  const dayFirst = days.some((found) => Number(found?.[1]) > MONTHS);
  const monthFirst = days.some((found) => Number(found?.[3]) > MONTHS);
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'day first' : 'month first';
}

/**
 * The day in a spreadsheet's cell, such as 2026-11-22; empty if it is ambiguous or not a day.
 *
 * @param {string} text
 * @param {Order} order
 */
function dayIn(text, order) {
  const [, one, mark, other, year] = FIGURES.exec(text) ?? [];
  if (!year) return /^\d{4}-\d\d-\d\d(?=$|[T ]\d)/.exec(text)?.[0] ?? '';
  // With dots, the day always comes first.
  const isDayFirst =
    mark === '.' || Number(one) > MONTHS || (Number(other) <= MONTHS && order === 'day first');
  const isMonthFirst = !isDayFirst && (Number(other) > MONTHS || order === 'month first');
  if (!isDayFirst && !isMonthFirst && Number(one) !== Number(other)) return '';
  const [day, month] = isDayFirst ? [one, other] : [other, one];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
