/**
 * How a plan went: what was planned beside what the answers said then and say now.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isDue } from '../../../docs/assets/readiness/core/plan.js';
import { hasSameAnswers, reviewed } from '../../../docs/assets/readiness/core/review.js';
import { suggestedSteps } from '../../../docs/assets/readiness/core/suggestions.js';
import { all, BANK, taken } from '../bank.js';
import { step } from '../plans.js';
import { TEXTS } from '../texts.js';

const THEN = { taken_on: '2026-11-21' };
const NOW = { taken_on: '2027-02-20' };

/** @param {Parameters<typeof taken>} given */
const result = (...given) => ({ values: taken(...given), edition: BANK.edition });

describe('looking back at a plan', () => {
  const before = result('manager', 'full', THEN, all(2), { 'speak-do': 1 });
  const plan = [
    step({ principle: 'speak', text: 'Say it', done: true }),
    step({ principle: 'lead', text: 'Ask' }),
    step({ principle: 'speak', number: 2, text: 'Say it again' }),
    step({ principle: 'hire', text: ' ' }),
  ];

  test('has every planned principle once, in the order of the plan, with its steps', () => {
    const reviews = reviewed(BANK, before, before, plan);
    assert.deepEqual(
      reviews.map(({ principle, steps }) => [principle, ...steps.map(({ text }) => text)]),
      [
        ['speak', 'Say it', 'Say it again'],
        ['lead', 'Ask'],
      ],
    );
  });

  test('looks at the question that was lowest then, whatever is lowest now', () => {
    const after = result('manager', 'full', NOW, all(1), { 'speak-do': 4 });
    const [speak] = reviewed(BANK, before, after, plan);
    assert.deepEqual([speak.question, speak.was, speak.is], ['speak-do', 1, 4]);
  });

  test('calls a move clear by the rule of the comparison alone', () => {
    const [, much] = reviewed(
      BANK,
      result('manager', 'full', THEN, all(0)),
      result('manager', 'full', NOW, all(4)),
      plan,
    );
    assert.deepEqual([much.figure?.before, much.figure?.after, much.figure?.is_clear], [0, 100, true]);
    const [, little] = reviewed(BANK, before, result('manager', 'full', NOW, all(3)), plan);
    assert.deepEqual([little.figure?.moved, little.figure?.is_clear], [25, false]);
  });

  test('has no figure where nothing can be compared, and none of a principle that was retired', () => {
    const [open] = reviewed(BANK, before, result('manager', 'full', NOW), plan);
    assert.deepEqual([open.was, open.is, open.figure?.after], [1, undefined, null]);
    const [gone] = reviewed(BANK, before, before, [step({ principle: 'gone', text: 'Ask' })]);
    assert.deepEqual([gone.figure, gone.question, gone.was], [null, undefined, undefined]);
  });

  test('finds answers the same if they are of one day, whatever is marked', () => {
    const { values } = before;
    assert.ok(hasSameAnswers(BANK, values, new Map([...values, ['matters_most', ['lead']]])));
    assert.ok(!hasSameAnswers(BANK, values, new Map([...values, ['speak-do', 2]])));
    assert.ok(!hasSameAnswers(BANK, values, new Map([...values, ['taken_on', '2027-02-20']])));
  });

  test('is due after ninety days, and never without a day', () => {
    assert.equal(isDue('2026-11-22', '2027-02-19'), false);
    assert.equal(isDue('2026-11-22', '2027-02-20'), true);
    assert.equal(isDue('', '2027-02-20'), false);
  });
});

describe('what the bank suggests', () => {
  test('begins with this week, and every step falls on a working day and not before today', () => {
    const values = taken('executive', 'full', { taken_on: '2026-03-01' });
    const steps = suggestedSteps({ texts: TEXTS, values, today: '2026-11-21' }, 'lead'); // a Saturday
    assert.deepEqual(
      steps.map(({ label, days, date }) => [label, days, date]),
      [
        ['First', 7, '2026-11-27'],
        ['', 30, '2026-12-21'],
        ['', 60, '2027-01-20'],
        ['', 90, '2027-02-19'],
      ],
    );
  });

  test('says nothing twice', () => {
    const texts = { ...TEXTS, now: () => ({ label: 'Ask', text: 'lead in 30 days' }) };
    const steps = suggestedSteps({ texts, values: taken('front-line', 'full'), today: '2026-11-23' }, 'lead');
    assert.deepEqual(
      steps.map(({ label, text, date }) => [label, text, date]),
      [['Ask', 'lead in 30 days', '2026-11-30']],
    );
  });
});
