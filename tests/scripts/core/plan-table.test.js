/**
 * A plan as a table: the same after a spreadsheet, and what others have made of one.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  fromRows,
  PLAN_COLUMNS,
  planOf,
  progressOf,
  toRows,
  withWords,
} from '../../../docs/assets/readiness/core/plan.js';
import { fromTable, toTable } from '../../../docs/assets/readiness/core/table.js';
import { BANK } from '../bank.js';
import {
  after,
  FIRST,
  inNinetyDays,
  NOTHING,
  offersFrom,
  open,
  PRINCIPLES,
  planIn,
  plans,
  principlesOf,
  seen,
  step,
  stepsIn,
  titleOf,
  write,
} from '../plans.js';

describe('a plan as a table', () => {
  test('has a row for each step, under the columns that the documentation names', () => {
    const values = write(NOTHING, 'speak', 1, 'owner', 'Ada');
    const rows = toRows(seen(write(values, 'speak', 1, 'done', true)), titleOf);
    assert.deepEqual(rows[0], ['principle', 'title', 'step', 'text', 'owner', 'date', 'evidence', 'done']);
    assert.deepEqual(rows.slice(4, 6), [
      ['speak', 'To speak, every day', 1, 'Begin to speak.', 'Ada', '2026-12-22', '', 'yes'],
      ['speak', 'To speak, every day', 2, 'Go on to speak.', '', '2027-01-21', '', ''],
    ]);
    assert.equal(rows.length, 1 + 9);
  });

  test('comes back exactly, whatever was written, and whatever the result suggests by then', () => {
    fc.assert(
      fc.property(plans, offersFrom(0), (plan, { priorities, suggestions }) => {
        const opened = fromRows(BANK, fromTable(toTable(toRows(plan, titleOf))), titleOf);
        const expected = withWords(plan).filter(({ steps }) => steps.length > 0);
        if (expected.length === 0) return assert.equal(opened, null);
        assert.ok(opened);
        assert.deepEqual([opened.steps, opened.leftOut], [progressOf(plan).all, []]);
        assert.deepEqual([opened.undated, opened.cut], [[], 0]);
        const values = after(NOTHING, opened.record);
        assert.deepEqual(
          planOf(BANK, values, priorities, () => suggestions),
          expected,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('comes back with its columns in any order, in any case, and others between them', () => {
    const plan = planOf(BANK, NOTHING, FIRST, inNinetyDays);
    const rows = toRows(plan, titleOf).map((row) => [...row, 'note']);
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows[0].keys()], { minLength: 9 }), fc.boolean(), (order, loud) => {
        const moved = rows.map((row, line) =>
          order.map((at) => (line === 0 && loud ? ` ${String(row[at]).toUpperCase()} ` : row[at])),
        );
        assert.deepEqual(planIn(fromRows(BANK, fromTable(toTable(moved)), titleOf)), plan);
      }),
    );
  });

  test('comes back as a spreadsheet of another country saves it', () => {
    const text =
      'principle;title;step;text;owner;date;evidence;done\r\n' +
      'lead;"To lead, every day";1;"Ask; then listen";Ada;22.12.2026;"5"" more";TRUE\r\n' +
      ';"To care, every day";1;"\'=1 thing";;;;FALSE\r\n;;;;;;;\r\n';
    assert.deepEqual(planIn(fromRows(BANK, fromTable(text), titleOf)), [
      {
        principle: 'lead',
        steps: [
          step({
            text: 'Ask; then listen',
            owner: 'Ada',
            date: '2026-12-22',
            evidence: '5" more',
            done: true,
          }),
        ],
      },
      { principle: 'care', steps: [step({ text: '=1 thing' })] },
    ]);
  });

  test('needs no more than a principle and a text', () => {
    const opened = open(
      ['text', 'principle'],
      [
        ['Ask', 'lead'],
        ['Hire', 'hire'],
        ['Tell', 'lead'],
      ],
    );
    assert.deepEqual(planIn(opened), [
      { principle: 'lead', steps: [step({ number: 1, text: 'Ask' }), step({ number: 2, text: 'Tell' })] },
      { principle: 'hire', steps: [step({ number: 1, text: 'Hire' })] },
    ]);
  });

  test('may hold rows that are shorter than the first one', () => {
    assert.deepEqual(stepsIn(open(PLAN_COLUMNS, [['lead', '', '2', 'Ask']])), [[2, 'Ask']]);
  });

  test('is a plan of one priority where it has one, and of the steps that it has', () => {
    const opened = open(PLAN_COLUMNS, [['lead', '', '2', 'Ask', '', '', '', '']]);
    assert.deepEqual(planIn(opened), [{ principle: 'lead', steps: [step({ number: 2, text: 'Ask' })] }]);
  });

  test('may name a principle by its title, written in any case', () => {
    assert.deepEqual(stepsIn(open(['title', 'text'], [['TO LEAD, every day ', 'Ask']])), [[1, 'Ask']]);
    for (const id of ['', ' ', 'of-a-later-edition']) {
      const opened = open(['principle', 'title', 'text'], [[id, titleOf('lead'), 'Ask']]);
      assert.deepEqual(principlesOf(planIn(opened)), ['lead']);
    }
  });

  test('names a principle by its id where another one has that for its title', () => {
    const opened = fromRows(
      BANK,
      [
        ['principle', 'title', 'text'],
        ['lead', 'Lead', 'Ask'],
        [' hire ', '', 'Hire'],
      ],
      (principle) => ({ lead: 'Hire', hire: 'Repeat', repeat: 'Lead' })[principle] ?? principle,
    );
    assert.deepEqual(principlesOf(planIn(opened)), ['lead', 'hire']);
  });

  test('may name a principle by an id that it had', () => {
    const bank = { ...BANK, aliases: { ...BANK.aliases, steer: 'lead' } };
    const lines = [
      ['steer', 'Ask'],
      ['lead', 'Tell'],
      ['lead-did', 'Left out: a question’s'],
    ];
    const opened = open(['principle', 'text'], lines, bank);
    assert.deepEqual(stepsIn(opened), [
      [1, 'Ask'],
      [2, 'Tell'],
    ]);
    assert.deepEqual(opened?.leftOut, ['Left out: a question’s']);
  });

  test('loses what is more than three principles, and each row is named', () => {
    const opened = open(
      ['principle', 'text'],
      [...PRINCIPLES, 'lead'].map((principle) => [principle, `${principle}!`]),
    );
    assert.deepEqual(principlesOf(planIn(opened)), ['lead', 'practise', 'speak']);
    assert.equal(opened?.steps, 4);
    assert.deepEqual(
      opened?.leftOut,
      PRINCIPLES.slice(3).map((principle) => `${principle}!`),
    );
  });

  test('loses rows of no known principle or without words, which take no place, and each is named', () => {
    const opened = open(
      ['principle', 'title', 'text', 'owner'],
      [
        ['gone', '', 'Of gone', ''],
        ['lead', 'To lead, every day', ' ', 'Ada'],
        ['speak', '', '', ''],
        ['', '', '', 'Only Ada'],
        ['', '', 'Of none', ''],
        ['', '', ' ', ''],
        ['practise', '', 'One', ''],
        ['act', '', 'Two', ''],
        ['care', '', 'Three', ''],
      ],
    );
    assert.deepEqual(principlesOf(planIn(opened)), ['practise', 'act', 'care']);
    assert.equal(opened?.steps, 3);
    assert.deepEqual(opened?.leftOut, ['Of gone', 'To lead, every day', 'speak', 'Only Ada', 'Of none']);
  });

  test('has its steps in the order of their numbers', () => {
    const lines = [
      ['lead', '10', 'Last'],
      ['lead', '2', 'Second'],
      ['lead', ' 01 ', 'First'],
    ];
    assert.deepEqual(stepsIn(open(['principle', 'step', 'text'], lines)), [
      [1, 'First'],
      [2, 'Second'],
      [10, 'Last'],
    ]);
  });

  test('loses no step whose number is missing, none, or there twice: it comes after those above it', () => {
    const lines = [
      ['lead', '2', 'Was second'],
      ['lead', '', 'New'],
      ['lead', '3', 'Was third'],
      ['lead', '3', 'Copied'],
      ['lead', 'third', 'Odd'],
      ['lead', '-1', 'Odder'],
      ['lead', '100', 'Too high'],
    ];
    const opened = open(['principle', 'step', 'text'], lines);
    assert.deepEqual(stepsIn(opened), [
      [2, 'Was second'],
      [3, 'New'],
      [4, 'Was third'],
      [5, 'Copied'],
      [6, 'Odd'],
      [7, 'Odder'],
      [8, 'Too high'],
    ]);
    assert.deepEqual(opened?.leftOut, []);
  });

  test('has at most 99 steps that it numbers itself, and names the rows beyond', () => {
    const lines = Array.from({ length: 101 }, (_, at) => ['lead', at === 0 ? '99' : '', `Row ${at}`]);
    const opened = open(['principle', 'step', 'text'], lines);
    assert.equal(opened?.steps, 99);
    assert.deepEqual(opened?.leftOut, ['Row 99', 'Row 100']);
    assert.deepEqual(stepsIn(opened).at(-1), [99, 'Row 0']);
  });

  test('is read past rows in which nothing stands', () => {
    const lines = [
      ['', ' ', ''],
      ['', '\t', 'a note alone'],
      ['lead', 'Ask', ''],
    ];
    const opened = open(['principle', 'text', 'note'], lines);
    assert.deepEqual(stepsIn(opened), [[1, 'Ask']]);
    assert.deepEqual(opened?.leftOut, []);
  });

  test('is ticked in every way that spreadsheets and people do', () => {
    const heads = ['principle', 'text', 'done'];
    for (const tick of ['yes', 'Yes', 'y', 'x', 'X', '1', 'TRUE', 'done', '✓', '☑', ' yes '])
      assert.equal(planIn(open(heads, [['lead', 'Ask', tick]]))[0].steps[0].done, true, tick);
    for (const none of ['', 'no', 'FALSE', '0', 'not done', 'yes, nearly', '☐'])
      assert.equal(planIn(open(heads, [['lead', 'Ask', none]]))[0].steps[0].done, false, none);
  });

  test('loses what is too long to keep, and counts it', () => {
    const long = '0123456789'.repeat(1000);
    const opened = open(
      ['principle', 'text', 'owner', 'evidence'],
      [
        ['lead', long, long, long.slice(0, 600)],
        ['speak', 'Ask', '', long.slice(0, 601)],
      ],
    );
    assert.equal(opened?.cut, 3);
    const [first, second] = planIn(opened).flatMap(({ steps }) => steps);
    for (const text of [first.text, first.owner, first.evidence, second.evidence])
      assert.equal(text, long.slice(0, 600));
  });
});
