/**
 * Plans for tests: what is offered, what stands after a change, and any plan at all.
 *
 * @import { Bank, Value, Values } from '../../docs/assets/readiness/bank.js'
 * @import { Priority, Step, Suggestion } from '../../docs/assets/readiness/core/plan.js'
 * @import { Arbitrary } from 'fast-check'
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LONGEST_TEXT } from '../../docs/assets/readiness/core/limits.js';
import { changed, fromRows, kept, planOf, swapped } from '../../docs/assets/readiness/core/plan.js';
import { fromTable, toTable } from '../../docs/assets/readiness/core/table.js';
import { BANK } from './bank.js';

export const PRINCIPLES = BANK.principles.map(({ id }) => id);

export const NOTHING = /** @type {Values} */ (new Map());

/** What the result puts first. */
export const FIRST = ['lead', 'speak', 'hire'];

/** @param {string} principle */
export const titleOf = (principle) => `To ${principle}, every day`;

/** What an executive is offered. @param {string} principle @returns {Suggestion[]} */
export const inNinetyDays = (principle) => [
  { text: `Begin to ${principle}.`, date: '2026-12-22' },
  { text: `Go on to ${principle}.`, date: '2027-01-21' },
  { text: `See whether we ${principle}.`, date: '2027-02-20' },
];

/** What a manager is offered. @param {string} principle @returns {Suggestion[]} */
export const inOneStep = (principle) => [{ text: `Arrange to ${principle}.`, date: '2026-12-23' }];

/** @returns {Suggestion[]} */
export const nothing = () => [];

/** @param {Partial<Step>} given @returns {Step} */
export const step = (given) => ({
  number: 1,
  text: '',
  owner: '',
  date: '',
  evidence: '',
  done: false,
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

/** What an executive sees. @param {Values} values */
export const seen = (values) => planOf(BANK, values, FIRST, inNinetyDays);

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
  after(values, changed(values, seen(values), principle, number, field, value));

/** What stands after another principle was chosen, as the sheet keeps it. @param {Values} values @param {number} at @param {string} principle */
export function choose(values, at, principle) {
  const plan = seen(values);
  const chosen = after(values, { ...kept(plan), 'plan.chosen': swapped(plan, at, principle) });
  return after(chosen, kept(seen(chosen)));
}

/** All of a plan as it is kept once every field was written. @param {Priority[]} plan */
export function written(plan) {
  let values = after(NOTHING, kept(plan));
  for (const { principle, steps } of plan)
    for (const { number, owner, evidence, done } of steps)
      for (const [field, value] of Object.entries({ owner, evidence, done }))
        values = after(values, changed(values, plan, principle, number, field, value));
  return values;
}

/** A plan's principles. @param {Priority[]} plan */
export const principlesOf = (plan) => plan.map(({ principle }) => principle);

/**
 * A table of these columns as opened.
 *
 * @param {string[]} heads
 * @param {string[][]} lines
 * @param {Bank} [bank]
 */
export const open = (heads, lines, bank = BANK) =>
  fromRows(bank, fromTable(toTable([heads, ...lines])), titleOf);

/** The plan in a table that is one. @param {ReturnType<typeof open>} opened */
export function planIn(opened) {
  assert.ok(opened);
  return planOf(BANK, after(NOTHING, opened.record), PRINCIPLES.toReversed(), inNinetyDays);
}

/** The steps of the only priority in a table, as numbers and texts. @param {ReturnType<typeof open>} opened */
export function stepsIn(opened) {
  const plan = planIn(opened);
  assert.equal(plan.length, 1);
  return plan[0].steps.map(({ number, text }) => [number, text]);
}

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

/** A principle's steps in the order of their numbers. */
const someSteps = fc
  .uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 99 }),
      text: texts,
      owner: texts,
      date: days,
      evidence: texts,
      done: fc.boolean(),
    }),
    { selector: ({ number }) => number, minLength: 1, maxLength: 4 },
  )
  .map((steps) => steps.map(step).toSorted((one, other) => one.number - other.number));

/** Any plan. @type {Arbitrary<Priority[]>} */
export const plans = fc
  .tuple(
    fc.shuffledSubarray(PRINCIPLES, { minLength: 1, maxLength: 3 }),
    fc.tuple(someSteps, someSteps, someSteps),
  )
  .map(([principles, steps]) => principles.map((principle, at) => ({ principle, steps: steps[at] })));

/**
 * What a result and a role may ever offer.
 *
 * @param {number} least so many principles, and as many steps of each
 * @returns {Arbitrary<{priorities: string[], suggestions: Suggestion[]}>}
 */
export const offersFrom = (least) =>
  fc.record({
    priorities: fc.shuffledSubarray(PRINCIPLES, { minLength: least, maxLength: 3 }),
    suggestions: fc.array(fc.record({ text: words, date: days }), { minLength: least, maxLength: 4 }),
  });
