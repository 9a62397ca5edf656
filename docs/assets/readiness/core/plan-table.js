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
 * @property {string} taken_on the day of the answers that it was made from; may be empty
 * @property {Order} order how days were read that could have been two
 * @property {string[]} leftOut rows that are no steps
 * @property {string[]} undated steps whose day is unclear
 * @property {number} cut how many texts were too long
 */
import { isAllowed } from './answers.js';
import { LONGEST_TEXT } from './limits.js';
import { freeNumber, IDENTITY, isSameStep, PLAN_COLUMNS, PLAN_ID, startOf, YES } from './plan.js';
import { PRIORITIES } from './score.js';

/** Includes how spreadsheets in other languages write a ticked box. */
const DONE = /^\s*(yes|y|x|1|true|done|ok|✓|✔|☑|ja|oui|s[ií]|wahr|vrai|vero|verdadero)\s*$/i;

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
  const heads = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const places = PLAN_COLUMNS.map((name) => heads.indexOf(name));
  const [day, identity] = ['taken_on', 'plan'].map((name) => heads.indexOf(name));
  const principleIn = principlesBy(bank, title);
  /** @type {Map<string, Set<number>>} */
  const taken = new Map();
  /** @type {{key: Key, cell: Record<string, string>}[]} */
  const found = [];
  /** @type {Opened} */
  const opened = { record: {}, steps: 0, taken_on: '', order: undefined, leftOut: [], undated: [], cut: 0 };
  for (const cells of rows.slice(1)) {
    const cell = Object.fromEntries(PLAN_COLUMNS.map((name, at) => [name, cells[places[at]] ?? '']));
    const filled = [cell.text, cell.title, ...Object.values(cell)].filter((text) => text.trim());
    if (filled.length === 0) continue;
    const principle = principleIn(cell);
    const numbers = (principle && taken.get(principle)) || new Set();
    const number = numberIn(cell.step.trim(), numbers);
    if (!principle || number === undefined || !cell.text.trim()) {
      opened.leftOut.push(filled[0]);
      continue;
    }
    taken.set(principle, numbers.add(number));
    opened.taken_on ||= cells[day] ?? '';
    if (IDENTITY.test(cells[identity] ?? '')) opened.record[PLAN_ID] ??= cells[identity];
    found.push({ key: { principle, number }, cell });
  }
  if (found.length === 0) return null;
  opened.record['plan.chosen'] = [...taken.keys()].slice(0, PRIORITIES);
  const order = orderOf(found.map(({ cell }) => cell.date));
  for (const { key, cell } of found) {
    const [alone, among] = [dayIn(cell.date, undefined), dayIn(cell.date, order)];
    if (alone !== among) opened.order = order;
    takeStep(bank, opened, key, cell, among);
  }
  return opened;
}

/** Finds a row's principle: by its id, one that it had, or its title. @param {Bank} bank @param {(principle: string) => string} title */
function principlesBy(bank, title) {
  const ids = new Map(bank.principles.map(({ id }) => [id, id]));
  for (const [alias, id] of Object.entries(bank.aliases)) if (ids.has(id)) ids.set(alias, id);
  const titles = new Map(bank.principles.map(({ id }) => [title(id).toLowerCase(), id]));
  return (/** @type {Record<string, string>} */ cell) =>
    ids.get(cell.principle.trim()) ?? titles.get(cell.title.trim().toLowerCase());
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
  if (cell.date.trim() && !isAllowed(bank, `${start}date`, date || 'none')) opened.undated.push(cell.text);
  else opened.record[`${start}date`] = date;
  for (const field of ['text', 'owner', 'evidence']) {
    if (cell[field].length > LONGEST_TEXT) opened.cut += 1;
    opened.record[start + field] = cell[field].slice(0, LONGEST_TEXT);
  }
  opened.record[`${start}done`] = DONE.test(cell.done) ? YES : '';
}

/**
 * The number in a cell; a new one if there is none or it is taken, so that no step is lost.
 *
 * @param {string} text
 * @param {Set<number>} taken
 */
function numberIn(text, taken) {
  const number = /^\d{1,2}([.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : 0;
  return number === 0 || taken.has(number) ? freeNumber(taken) : number;
}

/** What people can change in a step. */
const CONTENT = /** @type {const} */ (['text', 'owner', 'date', 'evidence', 'done']);

/**
 * What changes where a plan takes the place of another; steps are the same if they have the same number for a principle.
 *
 * @param {readonly Step[]} before
 * @param {readonly Step[]} after
 * @returns {{same: Step[], changed: Step[], added: Step[], gone: Step[]}} the steps of after, and those that are gone
 */
export function changesBetween(before, after) {
  const counterpart = (/** @type {Step} */ step) => before.find((other) => isSameStep(step, other));
  const isEqual = (/** @type {Step} */ step) =>
    CONTENT.every((field) => step[field] === counterpart(step)?.[field]);
  const there = after.filter(counterpart);
  return {
    same: there.filter(isEqual),
    changed: there.filter((step) => !isEqual(step)),
    added: after.filter((step) => !counterpart(step)),
    gone: before.filter((step) => !after.some((other) => isSameStep(step, other))),
  };
}
