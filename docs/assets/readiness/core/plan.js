/**
 * A plan: three priorities, and for each the steps with owner, day and what will show that they are done. Pure;
 * a table that comes back from a spreadsheet is hostile until it passed here.
 *
 * @import { Bank, Value, Values } from '../bank.js'
 *
 * @typedef {{text: string, date: string}} Suggestion a step as the bank words it for a role, and by when
 * @typedef {{number: number, text: string, owner: string, date: string, evidence: string, done: boolean}} Step
 * @typedef {{principle: string, steps: Step[]}} Priority
 * @typedef {'day first' | 'month first' | undefined} Order of a day's figures, where that is known
 * @typedef {{record: Record<string, Value | null>, steps: number, leftOut: string[], undated: string[], cut: number}} Opened
 */
import { isAllowed, isOfPlan } from './answers.js';
import { LONGEST_TEXT } from './limits.js';
import { PRIORITIES } from './score.js';

const LAST_STEP = 99;
const YES = 'yes';
/** The columns of a plan's table; `title` is for people, and found by where an id is missing. */
export const PLAN_COLUMNS = ['principle', 'title', 'step', 'text', 'owner', 'date', 'evidence', 'done'];
/** Also as spreadsheets of other languages write a ticked box. */
const DONE = /^\s*(yes|y|x|1|true|done|ok|✓|✔|☑|ja|oui|s[ií]|wahr|vrai|vero|verdadero)\s*$/i;

/** The name under which a step's field is kept. @param {string} principle @param {number} number @param {string} field */
const nameOf = (principle, number, field) => `plan.${principle}.${number}.${field}`;

/** Whether anything of a plan was written. @param {Values} values */
export const isPlanned = (values) => values.has('plan.chosen');

/** Every name of a plan among the values. @param {Values} values */
export const planNames = (values) => [...values.keys()].filter(isOfPlan);

/**
 * The plan as it stands: what was written, and suggestions where nothing was.
 *
 * @param {Bank} bank
 * @param {Values} values
 * @param {string[]} priorities principles, the first three first
 * @param {(principle: string) => Suggestion[]} suggested
 * @returns {Priority[]}
 */
export function planOf(bank, values, priorities, suggested) {
  const known = bank.principles.map(({ id }) => id);
  // What was agreed stands, also of a principle that an edition retires.
  const chosen = [values.get('plan.chosen') ?? []]
    .flat()
    .map(String)
    .filter((id) => known.includes(id) || writtenSteps(values, id).length > 0);
  const principles = chosen.length > 0 ? chosen : priorities;
  return principles.slice(0, PRIORITIES).map((principle) => {
    const written = writtenSteps(values, principle);
    // One suggestion more beside them would be a step that nobody agreed to, or that was taken out.
    if (written.length > 0) return { principle, steps: written };
    const steps = suggested(principle).map((step, at) => ({ ...stepOf(values, principle, at + 1), ...step }));
    return { principle, steps };
  });
}

/** What is written of a principle, in the order of its numbers. @param {Values} values @param {string} principle */
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

/** The steps that leave the page: those with words. @param {readonly Priority[]} plan @returns {Priority[]} */
export const withWords = (plan) =>
  plan.map(({ principle, steps }) => ({ principle, steps: steps.filter(({ text }) => text.trim()) }));

/** How many steps there are, and how many are done. @param {Priority[]} plan */
export function progressOf(plan) {
  const steps = withWords(plan).flatMap((priority) => priority.steps);
  return { n: steps.filter(({ done }) => done).length, all: steps.length };
}

/**
 * What keeps a plan as it is, so that no later answer or edition changes what was agreed.
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
 * What of a plan is not kept as it stands; the rest keeps its time, so that two tabs do not undo one another.
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
 * What one change of a step keeps: the change, and what of the plan is not kept as it stands; at first, that is all
 * of it.
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
 * The principles after one was put in another's place; one that is there already changes places with it.
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

/** The number of a further step, if there is room. @param {Priority} priority */
export const nextNumber = ({ steps }) => freeNumber(new Set(steps.map(({ number }) => number)));

/**
 * The number after the last, or the first between where none comes after; undefined where all are taken.
 *
 * @param {Pick<Set<number>, 'has' | 'keys'>} taken
 */
function freeNumber(taken) {
  const last = Math.max(0, ...taken.keys());
  if (last < LAST_STEP) return last + 1;
  return Array.from({ length: LAST_STEP }, (_, at) => at + 1).find((number) => !taken.has(number));
}

/**
 * The plan as rows, the columns' names first.
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
 * What rows say, row by row; one bad row spoils no other. Columns may stand in any order.
 *
 * @param {Bank} bank
 * @param {string[][]} rows
 * @param {(principle: string) => string} title
 * @returns {Opened | null} null where the rows are no plan
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
 * The number that a cell names; a new one where it names none, or one that is taken, so that no step is lost.
 *
 * @param {string} text
 * @param {Map<number, unknown>} taken
 */
function numberIn(text, taken) {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return number === 0 || taken.has(number) ? freeNumber(taken) : number;
}

/** A day as spreadsheets write it: two figures, the mark between them, and the year. */
const FIGURES = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const MONTHS = 12;

/**
 * The order in which a table writes its days, as far as those tell in which one figure can be no month.
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
 * The day that a spreadsheet's cell names, as 2026-11-22; nothing where it could be two different ones.
 *
 * @param {string} text
 * @param {Order} order
 */
function dayIn(text, order) {
  const [, one, mark, other, year] = FIGURES.exec(text) ?? [];
  if (!year) return /^\d{4}-\d\d-\d\d(?=$|[T ]\d)/.exec(text)?.[0] ?? '';
  // With dots the day is first everywhere.
  const isDayFirst =
    mark === '.' || Number(one) > MONTHS || (Number(other) <= MONTHS && order === 'day first');
  const isMonthFirst = !isDayFirst && (Number(other) > MONTHS || order === 'month first');
  if (!isDayFirst && !isMonthFirst && Number(one) !== Number(other)) return '';
  const [day, month] = isDayFirst ? [one, other] : [other, one];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
