/**
 * Plans for tests: what is offered, what stands after a change, and any plan at all.
 *
 * @import { Bank, Value, Values } from '../../docs/assets/readiness/bank.js'
 * @import { Step, Suggestion } from '../../docs/assets/readiness/core/plan.js'
 * @import { Arbitrary } from 'fast-check'
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysIn } from '../../docs/assets/readiness/core/days.js';
import { LONGEST_TEXT } from '../../docs/assets/readiness/core/limits.js';
import { changed, extended, newStep, planOf, unkept } from '../../docs/assets/readiness/core/plan.js';
import { fromRows } from '../../docs/assets/readiness/core/plan-table.js';
import { fromTable, toTable } from '../../docs/assets/readiness/core/table.js';
import { BANK } from './bank.js';

export const PRINCIPLES = BANK.principles.map(({ id }) => id);

export const NOTHING = /** @type {Values} */ (new Map());

/** Days as somebody writes them who reads English. */
export const DAYS = daysIn(['en']);

/** What the result puts first. */
export const FIRST = ['lead', 'speak', 'hire'];

/** @param {string} principle */
export const titleOf = (principle) => `To ${principle}, every day`;

/** What is offered for these principles. @param {string[]} principles @returns {Suggestion[]} */
export const offered = (...principles) =>
  principles.map((principle) => ({ principle, text: `Begin to ${principle}.`, date: '2026-12-22' }));

/** @param {Partial<Step>} given @returns {Step} */
export const step = (given) => ({
  principle: 'lead',
  number: 1,
  place: 1,
  text: '',
  owner: '',
  date: '',
  evidence: '',
  done: false,
  sent: '',
  ...given,
});

/** What stands after something was kept. @param {Values} values @param {Record<string, Value | null>} record */
export function after(values, record) {
  const all = new Map(values);
  for (const [name, value] of Object.entries(record))
    if (value === null) all.delete(name);
    else all.set(name, value);
  return all;
}

/** What a person sees. @param {Values} values */
export const seen = (values) => planOf(values, offered(...FIRST));

/** What a person sees of it, in few words. @param {Values} values */
export const textsIn = (values) => seen(values).map(({ text }) => text);

/**
 * What stands after a step was changed.
 *
 * @param {Values} values
 * @param {string} principle
 * @param {number} number
 * @param {string} field
 * @param {string | boolean} value
 */
export const write = (values, principle, number, field, value) =>
  after(values, changed(values, seen(values), { principle, number }, field, value));

/** What stands after a step was added. @param {Values} values @param {string} principle @param {string} text */
export function add(values, principle, text) {
  const one = newStep(values, seen(values), { principle, text, date: '' });
  assert.ok(one);
  return after(values, unkept(values, extended(seen(values), one)));
}

/** All of a plan as it is kept. @param {Step[]} plan */
export const written = (plan) => after(NOTHING, unkept(NOTHING, plan));

/** Whose plan it is. */
export const ABOUT = {
  team: 'Ward 4',
  level: '2 Spoken (rarely)',
  taken_on: '2026-11-22',
  edition: '2026.1',
  plan: 'p0123456789abcdef01234567',
};

/**
 * A table of these columns as opened.
 *
 * @param {string[]} heads
 * @param {string[][]} lines
 * @param {Bank} [bank]
 */
export const open = (heads, lines, bank = BANK) =>
  fromRows(bank, fromTable(toTable([heads, ...lines], 'en')), titleOf, DAYS);

/** The plan in a table that is one. @param {ReturnType<typeof open>} opened */
export function planIn(opened) {
  assert.ok(opened);
  return planOf(after(NOTHING, opened.record), offered(...PRINCIPLES));
}

/** The steps in a table, as numbers and texts. @param {ReturnType<typeof open>} opened */
export const stepsIn = (opened) => planIn(opened).map(({ number, text }) => [number, text]);

/** Every text of UTF-16, halves of pairs included. */
const anything = fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units));

/** Texts of what has a meaning in a table, or is trimmed by some reader. */
const telling = fc
  .array(fc.constantFrom(...'\'",;\t\r\n =+-@1.a\0', '\uFEFF', '\u00a0', '\u2028', 'ü', '💬'), {
    maxLength: 20,
  })
  .map((parts) => parts.join(''));

const longest = fc.constantFrom('x'.repeat(LONGEST_TEXT), '💬'.repeat(LONGEST_TEXT / 2));

export const texts = fc.oneof(
  { arbitrary: telling, weight: 4 },
  { arbitrary: anything, weight: 4 },
  { arbitrary: longest, weight: 1 },
);

export const words = texts.filter((text) => text.trim() !== '');

const days = fc.oneof(
  fc.constant(''),
  fc
    .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) })
    .map((time) => new Date(time).toISOString().slice(0, 10)),
);

/** Any plan. @type {Arbitrary<Step[]>} */
export const plans = fc
  .uniqueArray(
    fc.record({
      principle: fc.constantFrom(...PRINCIPLES),
      number: fc.integer({ min: 1, max: 99 }),
      text: texts,
      owner: texts,
      date: days,
      evidence: texts,
      done: fc.boolean(),
    }),
    { selector: ({ principle, number }) => `${principle} ${number}`, minLength: 1, maxLength: 8 },
  )
  .map((steps) => steps.map((each, at) => step({ ...each, place: at + 1 })));
