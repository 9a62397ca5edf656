/**
 * What spreadsheets and strangers write into a table.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isAllowed } from '../../../docs/assets/readiness/core/answers.js';
import { PLAN_COLUMNS } from '../../../docs/assets/readiness/core/plan.js';
import { fromRows } from '../../../docs/assets/readiness/core/plan-table.js';
import { BANK } from '../bank.js';
import { DAYS, open, PRINCIPLES, planIn, step, stepsIn, texts, titleOf } from '../plans.js';

describe('a day as spreadsheets write it', () => {
  /** @param {string} date */
  function read(date) {
    const opened = open(['principle', 'text', 'date'], [['lead', 'Ask', date]]);
    return { date: planIn(opened)[0].date, undated: opened?.undated.map(({ text }) => text) };
  }

  test('is read where it can be only one', () => {
    for (const [cell, date] of [
      ['2026-12-22', '2026-12-22'],
      ['2026-12-22T00:00:00.000Z', '2026-12-22'],
      ['2026-12-22 00:00:00', '2026-12-22'],
      [' 2026-12-22 ', '2026-12-22'],
      ['22.12.2026', '2026-12-22'],
      ['3.4.2027', '2027-04-03'], // with dots the day is first everywhere
      ['12/22/2026', '2026-12-22'],
      ['22/12/2026', '2026-12-22'],
      ['22-12-2026', '2026-12-22'],
      ['1/31/2027', '2027-01-31'],
      ['04/04/2027', '2027-04-04'],
      ['4/04/2027', '2027-04-04'],
      ['29.02.2028', '2028-02-29'],
      ['2026/12/21', '2026-12-21'],
      ['21-Dec-2026', '2026-12-21'],
      ['2026. 12. 21.', '2026-12-21'],
      ['12/21/2026 0:00', '2026-12-21'],
      ['', ''],
      [' ', ''],
    ])
      assert.deepEqual(read(cell), { date, undated: [] }, cell);
  });

  test('is left open and told where it could be two, or is none, and never taken from a suggestion', () => {
    for (const cell of [
      '03/04/2027',
      '3-4-2027',
      '12/11/2026',
      '29.02.2027',
      '31/04/2027',
      '13/13/2026',
      '0/0/2026',
      '00.12.2026',
      '2026-02-30',
      '2026-12-221',
      '2026-12-22 or later',
      '22.12/2026',
      '22.12.20261',
      'soon',
      '__proto__',
    ])
      assert.deepEqual(read(cell), { date: '', undated: ['Ask'] }, cell);
  });

  test('follows the others of its table, where these tell which figure is the month', () => {
    for (const [others, date] of [
      ['12/25/2026', '2027-03-04'],
      ['25/12/2026', '2027-04-03'],
      ['25.12.2026', ''], // dots say nothing of slashes
    ]) {
      const rows = [
        ['principle', 'text', 'date'],
        ['lead', 'Ask', '03/04/2027'],
        ['speak', 'Say', others],
      ];
      assert.equal(fromRows(BANK, rows, titleOf, DAYS)?.record['plan.lead.1.date'] ?? '', date, others);
    }
    const rows = [
      ['principle', 'text', 'date'],
      ['lead', 'Ask', '03/04/2027'],
      ['speak', 'Say', '12/25/2026'],
      ['hire', 'Hire', '25/12/2026'],
    ];
    assert.equal(fromRows(BANK, rows, titleOf, DAYS)?.undated.length, 1); // they do not agree
  });

  test('is never a wrong one: any two figures and a year are read as that day, or not at all', () => {
    const figures = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(figures, figures, fc.constantFrom('/', '-', '.'), (one, other, mark) => {
        const { date } = read(`${one}${mark}${other}${mark}2027`);
        const dayFirst = new Date(Date.UTC(2027, other - 1, one));
        const monthFirst = new Date(Date.UTC(2027, one - 1, other));
        const readings = [
          ...(dayFirst.getUTCMonth() === other - 1 && dayFirst.getUTCDate() === one ? [dayFirst] : []),
          ...((mark !== '.' || other > 12) &&
          monthFirst.getUTCMonth() === one - 1 &&
          monthFirst.getUTCDate() === other
            ? [monthFirst]
            : []),
        ].map((day) => day.toISOString().slice(0, 10));
        assert.equal(date, new Set(readings).size === 1 ? readings[0] : '');
      }),
    );
  });
});

describe('a hostile table', () => {
  const HOSTILE = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'plan.chosen',
    'lead.1',
    '<img src=x onerror=alert(1)>',
    '</textarea><script>alert(1)</script>',
    '=HYPERLINK("https://example.org")',
    '\0\x1b[31m\u202e\u2028',
    '\ud800',
    'x'.repeat(10_000),
    '💬'.repeat(5_000),
  ];

  test('is no plan where it has not a text, a principle, and one row that can be read', () => {
    for (const rows of [
      [],
      [[]],
      [['']],
      [PLAN_COLUMNS],
      [['text'], ['Ask']],
      [
        ['principle', 'title', 'step'],
        ['lead', 'Lead', '1'],
      ],
      [
        ['principle', 'text'],
        ['gone', 'Ask'],
        ['lead', ' '],
      ],
      [
        ['', '', ''],
        ['principle', 'text'],
        ['lead', 'Ask'],
      ],
      [['{"bank": "small-bank"', '"edition": "2026.2"}']],
      [['__proto__', 'constructor'], HOSTILE],
      [HOSTILE, HOSTILE],
    ])
      assert.equal(fromRows(BANK, rows, titleOf, DAYS), null, String(rows[0]).slice(0, 30));
  });

  test('names no principle by what every object has', () => {
    const heads = ['principle', 'title', 'text'];
    const opened = open(heads, [
      ...HOSTILE.flatMap((cell) => [
        [cell, '', 'By its id'],
        ['', cell, 'By its title'],
      ]),
      ['lead', '', 'Ask'],
    ]);
    assert.deepEqual(stepsIn(opened), [[1, 'Ask']]);
    assert.equal(opened?.leftOut.length, 2 * HOSTILE.length);
  });

  test('has markup, formulas and control characters come out as the texts that they are', () => {
    for (const cell of HOSTILE) {
      const opened = open(
        ['principle', 'text', 'owner', 'evidence', 'date', 'done'],
        [['lead', cell, cell, cell, cell, cell]],
      );
      const text = cell.slice(0, 600);
      assert.deepEqual(planIn(opened), [step({ text, owner: text, evidence: text })]);
      assert.deepEqual(
        opened?.undated.map(({ text }) => text),
        [cell],
      );
    }
  });

  /** What belongs into a column, or nearly. @type {Record<string, string[]>} */
  const LIKELY = {
    principle: PRINCIPLES.slice(0, 5),
    title: PRINCIPLES.slice(0, 5).map(titleOf),
    step: ['1', '2', '00', '99', '100', '1e1'],
    text: ['Ask', 'Tell', 'x'.repeat(601)],
    owner: ['Ada', 'x'.repeat(601)],
    date: ['2026-12-22', '22.12.2026', '31.02.2027', '03/04/2027', '-1'],
    evidence: ['A list', 'x'.repeat(601)],
    done: ['yes', 'no'],
  };
  /** A row by column; its cells are what belongs there, or anything. */
  const row = fc.record(
    Object.fromEntries(
      Object.entries(LIKELY).map(([column, likely]) => [
        column,
        fc.oneof(
          { arbitrary: fc.constantFrom(...likely), weight: 8 },
          { arbitrary: fc.constant(''), weight: 2 },
          { arbitrary: fc.constantFrom(...HOSTILE), weight: 1 },
          { arbitrary: texts, weight: 1 },
        ),
      ]),
    ),
  );
  /** Columns in any order, some missing, some that a plan does not have. */
  const heads = fc
    .subarray(['title', 'step', 'owner', 'date', 'evidence', 'done', 'note', '__proto__', ''])
    .chain((others) => {
      const all = ['principle', 'text', ...others];
      return fc.shuffledSubarray(all, { minLength: all.length });
    });

  test('brings only what may be kept, and every row of it is opened or named', () => {
    fc.assert(
      fc.property(heads, fc.array(row, { maxLength: 12 }), (columns, lines) => {
        const cells = lines.map((line) =>
          columns.map((column) => (Object.hasOwn(line, column) ? line[column] : 'a note')),
        );
        const filled = lines.filter((line) =>
          columns.some((column) => PLAN_COLUMNS.includes(column) && line[column].trim()),
        );
        const opened = open(columns, cells);
        if (!opened) return;
        for (const [name, value] of Object.entries(opened.record))
          assert.ok(isAllowed(BANK, name, value), name);
        assert.equal(Object.getPrototypeOf(opened.record), Object.prototype);
        assert.equal(opened.steps + opened.leftOut.length, filled.length);
        assert.ok(
          [...opened.leftOut, ...opened.undated.map(({ date }) => date)].every((name) => name.trim() !== ''),
        );
        const steps = planIn(opened);
        assert.equal(steps.length, opened.steps);
        assert.ok(steps.every(({ date }) => date === '' || date === '2026-12-22'));
      }),
      { numRuns: 500 },
    );
  });
});
