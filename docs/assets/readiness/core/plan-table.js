/**
 * A plan from a table, as the quiz wrote it or a spreadsheet after it. Pure, and any rows can be read.
 *
 * @import { Bank, Value } from '../bank.js'
 * @import { Days, Order } from './days.js'
 * @import { Key, Step } from './plan.js'
 *
 * @typedef {object} Opened
 * @property {Record<string, Value>} record what to store
 * @property {number} steps how many there are
 * @property {string} team whose plan it says it is; may be empty
 * @property {string} taken_on the day of the answers that it was made from; may be empty
 * @property {Order} order how days were read that could have been two
 * @property {string[]} leftOut rows that are no steps
 * @property {{date: string, text: string}[]} undated steps whose day is unclear, with what stands there
 * @property {string[]} missing columns that are not there
 * @property {number} cut how many texts were too long
 */
import { isAllowed } from './answers.js';
import { LONGEST_TEXT } from './limits.js';
import { freeNumber, IDENTITY, isSameStep, PLAN_COLUMNS, PLAN_ID, startOf, YES } from './plan.js';
import { PRIORITIES } from './score.js';
import { headsOf } from './table.js';

/** Columns without which a table is a plan, but something of its steps is lost. */
const MAY_BE_MISSED = ['owner', 'date', 'evidence', 'done'];
/** Includes how spreadsheets in other languages write a ticked box. */
const DONE =
  /^\s*(yes|y|x|1|true|done|ok|✓|✔|☑|ja|oui|s[ií]|sim|tak|ano|igen|evet|да|wahr|vrai|vero|verdadero|verdadeiro|prawda|pravda|igaz|sand|истина)\s*$/i;

/**
 * Read a plan from rows, in their order. A bad row does not affect the others, and columns may come in any order.
 *
 * @param {Bank} bank
 * @param {string[][]} rows
 * @param {(principle: string) => string} title
 * @param {Days} days reads them
 * @returns {Opened | null} null if the rows are not a plan
 */
export function fromRows(bank, rows, title, { dayIn, orderOf }) {
  const heads = headsOf(rows);
  const places = PLAN_COLUMNS.map((name) => heads.indexOf(name));
  const principleIn = principlesBy(bank, title);
  /** @type {{principle: string, told: string, cells: string[], cell: Record<string, string>}[]} */
  const found = [];
  /** @type {Opened} */
  const opened = {
    record: {},
    steps: 0,
    team: '',
    taken_on: '',
    order: undefined,
    leftOut: [],
    undated: [],
    missing: [],
    cut: 0,
  };
  for (const cells of rows.slice(1)) {
    const cell = Object.fromEntries(PLAN_COLUMNS.map((name, at) => [name, cells[places[at]] ?? '']));
    const filled = [cell.text, cell.title, ...Object.values(cell)].filter((text) => text.trim());
    if (filled.length === 0) continue;
    const principle = principleIn(cell);
    if (principle && cell.text.trim()) found.push({ principle, told: cell.step.trim(), cells, cell });
    else opened.leftOut.push(filled[0]);
  }
  const numbers = numbersFor(found);
  const steps = found.filter((_, at) => numbers[at] !== undefined);
  opened.leftOut.push(...found.filter((_, at) => numbers[at] === undefined).map(({ cell }) => cell.text));
  if (steps.length === 0) return null;
  const [taken_on, team, identity] = ['taken_on', 'team', 'plan'].map((name) =>
    steps.map(({ cells }) => (cells[heads.indexOf(name)] ?? '').trim()),
  );
  opened.taken_on = dayIn(taken_on.find(Boolean) ?? '', orderOf(taken_on));
  opened.team = team.find(Boolean) ?? '';
  opened.missing = MAY_BE_MISSED.filter((name) => !heads.includes(name));
  const known = identity.find((text) => IDENTITY.test(text));
  if (known) opened.record[PLAN_ID] = known;
  opened.record['plan.chosen'] = [...new Set(steps.map(({ principle }) => principle))].slice(0, PRIORITIES);
  const order = orderOf(steps.map(({ cell }) => cell.date));
  for (const [at, { principle, cell }] of found.entries()) {
    const number = numbers[at];
    if (number === undefined) continue;
    const [alone, among] = [dayIn(cell.date, undefined), dayIn(cell.date, order)];
    if (alone !== among) opened.order = order;
    takeStep(bank, opened, { principle, number }, cell, among);
  }
  return opened;
}

/** Finds a row's principle: by its id, one that it had, or its title in either column. @param {Bank} bank @param {(principle: string) => string} title */
function principlesBy(bank, title) {
  const ids = new Map(bank.principles.map(({ id }) => [id, id]));
  for (const [alias, id] of Object.entries(bank.aliases)) if (ids.has(id)) ids.set(alias, id);
  const titles = new Map(bank.principles.map(({ id }) => [title(id).toLowerCase(), id]));
  const titled = (/** @type {string} */ text) => titles.get(text.trim().toLowerCase());
  return (/** @type {Record<string, string>} */ cell) =>
    ids.get(cell.principle.trim()) ?? titled(cell.title) ?? titled(cell.principle);
}

/**
 * @param {Bank} bank
 * @param {Opened} opened
 * @param {Key} key
 * @param {Record<string, string>} cell
 * @param {string} date the day in the cell; empty if it is unclear
 */
function takeStep(bank, opened, key, cell, date) {
  const start = startOf(key);
  opened.steps += 1;
  opened.record[`${start}place`] = opened.steps;
  if (cell.date.trim() && !isAllowed(bank, `${start}date`, date || 'none'))
    opened.undated.push({ date: cell.date, text: cell.text });
  else opened.record[`${start}date`] = date;
  for (const field of ['text', 'owner', 'evidence']) {
    if (cell[field].length > LONGEST_TEXT) opened.cut += 1;
    opened.record[start + field] = cell[field].slice(0, LONGEST_TEXT);
  }
  opened.record[`${start}done`] = DONE.test(cell.done) ? YES : '';
}

/**
 * The numbers of steps: those that are told, and then new ones for steps without one or with one that is taken, so that
 * none is lost and a row between two others changes neither.
 *
 * @param {{principle: string, told: string}[]} steps
 * @returns {(number | undefined)[]} undefined where a principle has no number left
 */
function numbersFor(steps) {
  /** @type {Map<string, Set<number>>} */
  const taken = new Map(steps.map(({ principle }) => [principle, new Set()]));
  const told = steps.map(({ principle, told }) => {
    const number = /^\d{1,2}([.,]0+)?$/.test(told) ? Number.parseInt(told, 10) : 0;
    if (number === 0 || taken.get(principle)?.has(number)) return undefined;
    taken.get(principle)?.add(number);
    return number;
  });
  return steps.map(({ principle }, at) => {
    const numbers = taken.get(principle) ?? new Set();
    const number = told[at] ?? freeNumber(numbers);
    if (number !== undefined) numbers.add(number);
    return number;
  });
}

/** What people can change in a step. */
export const CONTENT = /** @type {const} */ (['text', 'owner', 'date', 'evidence', 'done']);

/**
 * What changes where a plan takes the place of another; steps are the same if they have the same number for a principle.
 *
 * @param {readonly Step[]} before
 * @param {readonly Step[]} after
 * @returns {{same: Step[], changed: [Step, Step][], added: Step[], gone: Step[], isReordered: boolean}} the steps of after,
 *   those that changed each after what it was; and those that are gone
 */
export function changesBetween(before, after) {
  const counterpart = (/** @type {Step} */ step) => before.find((other) => isSameStep(step, other));
  /** @type {[Step, Step][]} */
  const pairs = after.flatMap((step) => {
    const was = counterpart(step);
    return was ? [[was, step]] : [];
  });
  const isEqual = (/** @type {[Step, Step]} */ [was, is]) =>
    CONTENT.every((field) => was[field] === is[field]);
  const places = pairs.map(([was]) => before.indexOf(was));
  return {
    same: pairs.filter(isEqual).map(([, is]) => is),
    changed: pairs.filter((pair) => !isEqual(pair)),
    added: after.filter((step) => !counterpart(step)),
    gone: before.filter((step) => !after.some((other) => isSameStep(step, other))),
    isReordered: places.some((place, at) => at > 0 && place < places[at - 1]),
  };
}
