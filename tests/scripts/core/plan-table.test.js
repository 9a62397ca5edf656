/**
 * A plan as a table: the same after a spreadsheet, and what others have made of one.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  PLAN_COLUMNS,
  planOf,
  principlesIn,
  progressOf,
  toRows,
  withWords,
} from '../../../docs/assets/readiness/core/plan.js';
import { fromRows } from '../../../docs/assets/readiness/core/plan-table.js';
import { fromTable, toTable } from '../../../docs/assets/readiness/core/table.js';
import { BANK } from '../bank.js';
import {
  ABOUT,
  after,
  DAYS,
  NOTHING,
  offered,
  open,
  PRINCIPLES,
  planIn,
  plans,
  seen,
  step,
  stepsIn,
  titleOf,
  write,
} from '../plans.js';

/** The columns that our own files had before they said whose plan it is. */
const EARLIER = ['principle', 'title', 'step', 'text', 'owner', 'date', 'evidence', 'done'];

describe('a plan as a table', () => {
  test('has a row for each step, under the columns that the documentation names', () => {
    const values = write(write(NOTHING, 'speak', 1, 'owner', 'Ada'), 'speak', 1, 'done', true);
    const about = ['Ward 4', '2 Spoken (rarely)', '2026-11-22', '2026.1', ABOUT.plan];
    assert.deepEqual(toRows(seen(values), titleOf, ABOUT), [
      [...EARLIER, 'team', 'level', 'taken_on', 'edition', 'plan'],
      ['lead', 'To lead, every day', 1, 'Begin to lead.', '', '2026-12-22', '', '', ...about],
      ['speak', 'To speak, every day', 1, 'Begin to speak.', 'Ada', '2026-12-22', '', 'yes', ...about],
      ['hire', 'To hire, every day', 1, 'Begin to hire.', '', '2026-12-22', '', '', ...about],
    ]);
  });

  test('comes back exactly and in its order, whatever was written, and whatever the result suggests by then', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const opened = fromRows(BANK, fromTable(toTable(toRows(plan, titleOf, ABOUT), 'en')), titleOf, DAYS);
        const expected = withWords(plan).map((one, at) => ({ ...one, place: at + 1 }));
        if (expected.length === 0) return assert.equal(opened, null);
        assert.ok(opened);
        assert.deepEqual([opened.steps, opened.leftOut], [progressOf(plan).all, []]);
        assert.deepEqual([opened.undated, opened.cut, opened.taken_on], [[], 0, '2026-11-22']);
        assert.equal(opened.record['plan.id'], ABOUT.plan);
        assert.deepEqual(planOf(after(NOTHING, opened.record), offered(...PRINCIPLES)), expected);
      }),
      { numRuns: 500 },
    );
  });

  test('comes back without what says whose it is, as our own earlier files did', () => {
    const rows = toRows(seen(NOTHING), titleOf, ABOUT).map((row) => row.slice(0, EARLIER.length));
    const opened = fromRows(BANK, fromTable(toTable(rows, 'en')), titleOf, DAYS);
    assert.deepEqual(planIn(opened), seen(NOTHING));
    assert.equal(opened?.taken_on, '');
  });

  test('comes back without an identity where its column holds none: other tables may have one of that name', () => {
    for (const plan of ['', 'Q3', 'p0123', ABOUT.plan.toUpperCase(), '<b>', '__proto__'])
      assert.equal(
        Object.hasOwn(open(['principle', 'text', 'plan'], [['lead', 'Ask', plan]])?.record ?? {}, 'plan.id'),
        false,
      );
  });

  test('comes back with its columns in any order, in any case, and others between them', () => {
    const rows = toRows(seen(NOTHING), titleOf, ABOUT).map((row) => [...row, 'note']);
    const columns = [...rows[0].keys()];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(columns, { minLength: columns.length }),
        fc.boolean(),
        (order, loud) => {
          const shuffled = rows.map((row, line) =>
            order.map((at) => (line === 0 && loud ? ` ${String(row[at]).toUpperCase()} ` : row[at])),
          );
          assert.deepEqual(
            planIn(fromRows(BANK, fromTable(toTable(shuffled, 'de')), titleOf, DAYS)),
            seen(NOTHING),
          );
        },
      ),
    );
  });

  test('comes back as a spreadsheet of another country saves it', () => {
    const text =
      'principle;title;step;text;owner;date;evidence;done\r\n' +
      'lead;"To lead, every day";1;"Ask; then listen";Ada;22.12.2026;"5"" more";TRUE\r\n' +
      ';"To care, every day";1;"\'=1 thing";;;;FALSE\r\n;;;;;;;\r\n';
    assert.deepEqual(planIn(fromRows(BANK, fromTable(text), titleOf, DAYS)), [
      step({ text: 'Ask; then listen', owner: 'Ada', date: '2026-12-22', evidence: '5" more', done: true }),
      step({ principle: 'care', place: 2, text: '=1 thing' }),
    ]);
  });

  test('needs no more than a principle and a text', () => {
    const lines = [
      ['Ask', 'lead'],
      ['Hire', 'hire'],
      ['Tell', 'lead'],
    ];
    assert.deepEqual(planIn(open(['text', 'principle'], lines)), [
      step({ text: 'Ask' }),
      step({ principle: 'hire', place: 2, text: 'Hire' }),
      step({ number: 2, place: 3, text: 'Tell' }),
    ]);
  });

  test('may hold rows that are shorter than the first one', () => {
    assert.deepEqual(stepsIn(open(PLAN_COLUMNS, [['lead', '', '2', 'Ask']])), [[2, 'Ask']]);
  });

  test('may name a principle by its title, written in any case', () => {
    for (const head of ['title', 'principle'])
      assert.deepEqual(stepsIn(open([head, 'text'], [['TO LEAD, every day ', 'Ask']])), [[1, 'Ask']]);
    for (const id of ['', ' ', 'of-a-later-edition']) {
      const opened = open(['principle', 'title', 'text'], [[id, titleOf('lead'), 'Ask']]);
      assert.deepEqual(principlesIn(planIn(opened)), ['lead']);
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
      DAYS,
    );
    assert.deepEqual(principlesIn(planIn(opened)), ['lead', 'hire']);
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

  test('may have steps of any number of principles', () => {
    const opened = open(
      ['principle', 'text'],
      PRINCIPLES.map((principle) => [principle, `${principle}!`]),
    );
    assert.deepEqual(principlesIn(planIn(opened)), PRINCIPLES);
    assert.deepEqual(opened?.leftOut, []);
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
    assert.deepEqual(principlesIn(planIn(opened)), ['practise', 'act', 'care']);
    assert.equal(opened?.steps, 3);
    assert.deepEqual(opened?.leftOut, ['Of gone', 'To lead, every day', 'speak', 'Only Ada', 'Of none']);
  });

  test('has its steps in the order of its rows, whatever their numbers', () => {
    const lines = [
      ['lead', '10', 'First'],
      ['speak', '2', 'Second'],
      ['lead', ' 01 ', 'Third'],
    ];
    assert.deepEqual(stepsIn(open(['principle', 'step', 'text'], lines)), [
      [10, 'First'],
      [2, 'Second'],
      [1, 'Third'],
    ]);
  });

  test('loses no step whose number is missing, none, or there twice: none that has one changes its own', () => {
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
      [4, 'New'],
      [3, 'Was third'],
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
    assert.deepEqual(stepsIn(opened)[0], [99, 'Row 0']);
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
      assert.equal(planIn(open(heads, [['lead', 'Ask', tick]]))[0].done, true, tick);
    for (const none of ['', 'no', 'FALSE', '0', 'not done', 'yes, nearly', '☐'])
      assert.equal(planIn(open(heads, [['lead', 'Ask', none]]))[0].done, false, none);
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
    const [first, second] = planIn(opened);
    for (const text of [first.text, first.owner, first.evidence, second.evidence])
      assert.equal(text, long.slice(0, 600));
  });
});
