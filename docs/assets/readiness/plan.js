/**
 * A plan: three priorities, and for each the steps with owner, day and what will show that they are done. Pure;
 * a table that comes back from a spreadsheet is hostile until it passed here.
 *
 * @import { Bank, Value, Values } from './bank.js'
 *
 * @typedef {{text: string, date: string}} Suggestion a step as the bank words it for a role, and by when
 * @typedef {{number: number, text: string, owner: string, date: string, evidence: string, done: boolean}} Step
 * @typedef {{principle: string, steps: Step[]}} Priority
 * @typedef {{record: Record<string, Value | null>, steps: number, leftOut: string[], undated: string[], cut: number}} Opened
 */
import { isAllowed } from './answers.js';

const PRIORITIES = 3;
export const LONGEST_TEXT = 600;
const LAST_STEP = 99;
const YES = 'yes';
/** The columns of a plan's table; `title` is for people, and found by where an id is missing. */
export const COLUMNS = ['principle', 'title', 'step', 'text', 'owner', 'date', 'evidence', 'done'];
const DONE = /^(yes|y|x|1|true|done|✓|☑)$/i;

/** The name under which a step's field is kept. @param {string} principle @param {number} number @param {string} field */
const nameOf = (principle, number, field) => `plan.${principle}.${number}.${field}`;

/** Whether anything of a plan was written. @param {Values} values */
export const isPlanned = (values) => values.has('plan.chosen');

/** Every name of a plan among the values. @param {Values} values */
export const planNames = (values) => [...values.keys()].filter((name) => name.startsWith('plan.'));

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
  const known = new Set(bank.principles.map(({ id }) => id));
  const chosen = [values.get('plan.chosen') ?? []].flat().map(String);
  const principles = [...new Set([...chosen, ...priorities])].filter((id) => known.has(id));
  return principles.slice(0, PRIORITIES).map((principle) => {
    const suggestions = suggested(principle);
    const numbers = new Set([...suggestions.keys()].map((at) => at + 1));
    for (const name of planNames(values)) {
      const [, of, number] = name.split('.');
      if (of === principle) numbers.add(Number(number));
    }
    const rising = [...numbers].toSorted((one, other) => one - other);
    return {
      principle,
      steps: rising.map((number) => stepOf(values, principle, number, suggestions[number - 1])),
    };
  });
}

/**
 * @param {Values} values
 * @param {string} principle
 * @param {number} number
 * @param {Suggestion | undefined} suggestion
 * @returns {Step}
 */
function stepOf(values, principle, number, suggestion) {
  const written = (/** @type {string} */ field) => values.get(nameOf(principle, number, field));
  return {
    number,
    text: String(written('text') ?? suggestion?.text ?? ''),
    owner: String(written('owner') ?? ''),
    date: String(written('date') ?? suggestion?.date ?? ''),
    evidence: String(written('evidence') ?? ''),
    done: written('done') === YES,
  };
}

/** The steps that leave the page: those with words. @param {Priority[]} plan @returns {Priority[]} */
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
 * What one change of a step keeps; the first one keeps the whole plan.
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
  ...(isPlanned(values) ? {} : kept(plan)),
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

/** The number of a further step. @param {Priority} priority */
export const nextNumber = ({ steps }) =>
  Math.min(LAST_STEP, Math.max(0, ...steps.map(({ number }) => number)) + 1);

/**
 * The plan as rows, the columns' names first.
 *
 * @param {Priority[]} plan
 * @param {(principle: string) => string} title
 * @returns {(string | number)[][]}
 */
export const toRows = (plan, title) => [
  COLUMNS,
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
  const places = COLUMNS.map((name) => heads.indexOf(name));
  if (places[COLUMNS.indexOf('text')] < 0 || (places[0] < 0 && places[1] < 0)) return null;
  const ids = new Map(
    bank.principles.flatMap(({ id }) => [
      [id, id],
      [title(id).toLowerCase(), id],
    ]),
  );
  for (const [alias, id] of Object.entries(bank.aliases)) if (ids.has(id)) ids.set(alias, id);
  /** @type {Map<string, Map<number, Record<string, string>>>} */
  const found = new Map();
  /** @type {Opened} */
  const opened = { record: {}, steps: 0, leftOut: [], undated: [], cut: 0 };
  for (const cells of rows.slice(1)) {
    const cell = Object.fromEntries(COLUMNS.map((name, at) => [name, (cells[places[at]] ?? '').trim()]));
    if (Object.values(cell).every((text) => text === '')) continue;
    const id = ids.get(cell.principle) ?? ids.get(cell.title.toLowerCase());
    const steps = id && (found.get(id) ?? (found.size < PRIORITIES ? new Map() : undefined));
    const number = /^\d{1,2}$/.test(cell.step) ? Number(cell.step) : (steps ? steps.size : 0) + 1;
    if (!id || !steps || steps.has(number) || !cell.text) {
      opened.leftOut.push(cell.text || cell.title || cell.principle);
      continue;
    }
    found.set(id, steps.set(number, cell));
  }
  if (found.size === 0) return null;
  opened.record['plan.chosen'] = [...found.keys()];
  for (const [id, steps] of found) for (const [number, cell] of steps) open(bank, opened, id, number, cell);
  return opened;
}

/**
 * @param {Bank} bank
 * @param {Opened} opened
 * @param {string} id
 * @param {number} number
 * @param {Record<string, string>} cell
 */
function open(bank, opened, id, number, cell) {
  opened.steps += 1;
  const date = dayIn(cell.date);
  if (cell.date && !isAllowed(bank, nameOf(id, number, 'date'), date || 'none'))
    opened.undated.push(cell.text);
  else opened.record[nameOf(id, number, 'date')] = date;
  for (const field of ['text', 'owner', 'evidence']) {
    if (cell[field].length > LONGEST_TEXT) opened.cut += 1;
    opened.record[nameOf(id, number, field)] = cell[field].slice(0, LONGEST_TEXT);
  }
  opened.record[nameOf(id, number, 'done')] = DONE.test(cell.done) ? YES : '';
}

/**
 * The day that a spreadsheet's cell names, as 2026-11-22; nothing where it could be two different ones.
 *
 * @param {string} text
 */
function dayIn(text) {
  const [, one, other, year] =
    /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text)?.filter((_, at) => at !== 2) ?? [];
  if (!year) return text.slice(0, 10);
  const dotted = text.includes('.');
  if (!dotted && Number(one) <= 12 && Number(other) <= 12 && one !== other) return '';
  const [day, month] = dotted || Number(one) > 12 ? [one, other] : [other, one];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
