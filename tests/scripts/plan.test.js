/**
 * The plan: offered until something is written, then kept as it was agreed, and the same after a spreadsheet.
 *
 * @import { Bank, Value, Values } from '../../docs/assets/readiness/bank.js'
 * @import { Priority, Step, Suggestion } from '../../docs/assets/readiness/core/plan.js'
 * @import { Arbitrary } from 'fast-check'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  fitted,
  fromText,
  isAllowed,
  LONGEST_TEXT,
  toText,
} from '../../docs/assets/readiness/core/answers.js';
import {
  COLUMNS,
  changed,
  fromRows,
  isPlanned,
  kept,
  nextNumber,
  planNames,
  planOf,
  progressOf,
  swapped,
  toRows,
  withWords,
} from '../../docs/assets/readiness/core/plan.js';
import { fromTable, toTable } from '../../docs/assets/readiness/core/table.js';
import { BANK } from './bank.js';

const PRINCIPLES = BANK.principles.map(({ id }) => id);
const NOTHING = /** @type {Values} */ (new Map());
/** What the result puts first. */
const FIRST = ['lead', 'speak', 'hire'];

/** @param {string} principle */
const titleOf = (principle) => `To ${principle}, every day`;

/** What an executive is offered. @param {string} principle @returns {Suggestion[]} */
const inNinetyDays = (principle) => [
  { text: `Begin to ${principle}.`, date: '2026-12-22' },
  { text: `Go on to ${principle}.`, date: '2027-01-21' },
  { text: `See whether we ${principle}.`, date: '2027-02-20' },
];
/** What a manager is offered. @param {string} principle @returns {Suggestion[]} */
const inOneStep = (principle) => [{ text: `Arrange to ${principle}.`, date: '2026-12-23' }];
/** @returns {Suggestion[]} */
const nothing = () => [];

/** @param {Partial<Step>} given @returns {Step} */
const step = (given) => ({ number: 1, text: '', owner: '', date: '', evidence: '', done: false, ...given });

/** What stands after something was kept. @param {Values} values @param {Record<string, Value | null>} record */
function after(values, record) {
  const all = new Map(values);
  for (const [name, value] of Object.entries(record))
    if (value === null) all.delete(name);
    else all.set(name, value);
  return all;
}

/** What an executive sees. @param {Values} values */
const seen = (values) => planOf(BANK, values, FIRST, inNinetyDays);

/**
 * What stands after a step was changed.
 *
 * @param {Values} values
 * @param {string} principle
 * @param {number} number
 * @param {string} field
 * @param {string | boolean} value
 */
const write = (values, principle, number, field, value) =>
  after(values, changed(values, seen(values), principle, number, field, value));

/** What stands after another principle was chosen, as the sheet keeps it. @param {Values} values @param {number} at @param {string} principle */
function choose(values, at, principle) {
  const plan = seen(values);
  const chosen = after(values, { ...kept(plan), 'plan.chosen': swapped(plan, at, principle) });
  return after(chosen, kept(seen(chosen)));
}

/** All of a plan as it is kept once every field was written. @param {Priority[]} plan */
function written(plan) {
  let values = after(NOTHING, kept(plan));
  for (const { principle, steps } of plan)
    for (const { number, owner, evidence, done } of steps)
      for (const [field, value] of Object.entries({ owner, evidence, done }))
        values = after(values, changed(values, plan, principle, number, field, value));
  return values;
}

/** A plan's principles. @param {Priority[]} plan */
const principlesOf = (plan) => plan.map(({ principle }) => principle);

/**
 * A table of these columns as opened.
 *
 * @param {string[]} heads
 * @param {string[][]} lines
 * @param {Bank} [bank]
 */
const open = (heads, lines, bank = BANK) => fromRows(bank, fromTable(toTable([heads, ...lines])), titleOf);

/** The plan in a table that is one. @param {ReturnType<typeof open>} opened */
function planIn(opened) {
  assert.ok(opened);
  return planOf(BANK, after(NOTHING, opened.record), PRINCIPLES.toReversed(), inNinetyDays);
}

/** The steps of the only priority in a table, as numbers and texts. @param {ReturnType<typeof open>} opened */
function stepsIn(opened) {
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
const texts = fc.oneof(
  { arbitrary: telling, weight: 4 },
  { arbitrary: anything, weight: 4 },
  { arbitrary: longest, weight: 1 },
);
const words = texts.filter((text) => text.trim() !== '');
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
const plans = fc
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
const offersFrom = (least) =>
  fc.record({
    priorities: fc.shuffledSubarray(PRINCIPLES, { minLength: least, maxLength: 3 }),
    suggestions: fc.array(fc.record({ text: words, date: days }), { minLength: least, maxLength: 4 }),
  });

describe('a plan of which nothing is written', () => {
  test('is the first three priorities with what the bank suggests, nobody’s yet and not done', () => {
    const plan = planOf(BANK, NOTHING, [...FIRST, 'care'], inNinetyDays);
    assert.equal(isPlanned(NOTHING), false);
    assert.deepEqual(principlesOf(plan), FIRST);
    assert.deepEqual(plan[1].steps, [
      { number: 1, text: 'Begin to speak.', owner: '', date: '2026-12-22', evidence: '', done: false },
      { number: 2, text: 'Go on to speak.', owner: '', date: '2027-01-21', evidence: '', done: false },
      { number: 3, text: 'See whether we speak.', owner: '', date: '2027-02-20', evidence: '', done: false },
    ]);
  });

  test('follows the result and the role', () => {
    assert.deepEqual(planOf(BANK, NOTHING, ['care'], inOneStep), [
      { principle: 'care', steps: [step({ text: 'Arrange to care.', date: '2026-12-23' })] },
    ]);
    assert.deepEqual(planOf(BANK, NOTHING, [], inOneStep), []);
  });
});

describe('the first change', () => {
  test('keeps the whole plan as it stood: principles, texts and days', () => {
    const plan = planOf(BANK, NOTHING, ['lead', 'care'], inOneStep);
    const record = changed(NOTHING, plan, 'care', 1, 'owner', 'Ada');
    assert.deepEqual(record, {
      'plan.chosen': ['lead', 'care'],
      'plan.lead.1.text': 'Arrange to lead.',
      'plan.lead.1.date': '2026-12-23',
      'plan.care.1.text': 'Arrange to care.',
      'plan.care.1.date': '2026-12-23',
      'plan.care.1.owner': 'Ada',
    });
    const values = after(NOTHING, record);
    assert.equal(isPlanned(values), true);
    assert.deepEqual(planNames(after(values, { role: 'manager', plan: 'shown' })), Object.keys(record));
  });

  test('makes a plan that another role does not change, though it is offered more or fewer steps', () => {
    const many = write(NOTHING, 'speak', 2, 'done', true);
    assert.deepEqual(planOf(BANK, many, FIRST, inOneStep), seen(many));
    const plan = planOf(BANK, NOTHING, FIRST, inOneStep);
    const few = after(NOTHING, changed(NOTHING, plan, 'speak', 1, 'owner', 'Ada'));
    assert.deepEqual(
      seen(few).map(({ steps }) => steps.map(({ text }) => text)),
      [['Arrange to lead.'], ['Arrange to speak.'], ['Arrange to hire.']],
    );
  });

  test('makes a plan that no later answer, role or edition changes', () => {
    fc.assert(
      fc.property(offersFrom(1), offersFrom(0), words, fc.nat(), (first, later, owner, pick) => {
        const plan = planOf(BANK, NOTHING, first.priorities, () => first.suggestions);
        const { principle, steps } = plan[pick % plan.length];
        const { number } = steps[pick % steps.length];
        const values = after(NOTHING, changed(NOTHING, plan, principle, number, 'owner', owner));
        const expected = structuredClone(plan);
        expected[pick % plan.length].steps[number - 1].owner = owner;
        assert.deepEqual(
          planOf(BANK, values, later.priorities, () => later.suggestions),
          expected,
        );
      }),
    );
  });

  test('of a plan that was offered without steps keeps those that are offered by then', () => {
    const plan = planOf(BANK, NOTHING, ['lead', 'speak'], nothing);
    const before = after(NOTHING, changed(NOTHING, plan, 'lead', 1, 'text', 'Ask them'));
    const values = write(before, 'speak', 2, 'owner', 'Ada');
    assert.deepEqual(planOf(BANK, values, FIRST, inOneStep), [
      { principle: 'lead', steps: [step({ text: 'Ask them' })] },
      {
        principle: 'speak',
        steps: [
          step({ number: 1, text: 'Begin to speak.', date: '2026-12-22' }),
          step({ number: 2, text: 'Go on to speak.', date: '2027-01-21', owner: 'Ada' }),
          step({ number: 3, text: 'See whether we speak.', date: '2027-02-20' }),
        ],
      },
    ]);
  });
});

describe('a plan that is written', () => {
  test('gives back every field, whatever is offered', () => {
    fc.assert(
      fc.property(plans, offersFrom(0), (plan, { priorities, suggestions }) => {
        const values = written(plan);
        assert.deepEqual(
          planOf(BANK, values, priorities, () => suggestions),
          plan,
        );
      }),
    );
  });

  test('passes the check of what storage may hold, every part of it', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const values = written(plan);
        const stored = fromText(
          BANK,
          toText(new Map([...values].map(([name, value]) => [name, [value, 1]]))),
        );
        assert.deepEqual(stored?.damaged, []);
        assert.deepEqual(
          [...(stored?.kept ?? [])].map(([name, [value]]) => [name, value]),
          [...values],
        );
      }),
    );
  });

  test('keeps of a later change only that, so that two tabs do not undo one another', () => {
    const values = write(NOTHING, 'speak', 2, 'owner', 'Ada');
    assert.deepEqual(changed(values, seen(values), 'lead', 1, 'evidence', 'A list'), {
      'plan.lead.1.evidence': 'A list',
    });
  });

  test('does not offer again what was emptied', () => {
    const values = write(write(NOTHING, 'lead', 2, 'text', ''), 'lead', 2, 'date', '');
    assert.deepEqual(seen(values)[0].steps[1], step({ number: 2 }));
  });

  test('can be ticked, and the tick taken back', () => {
    const ticked = write(NOTHING, 'lead', 3, 'done', true);
    assert.deepEqual(
      seen(ticked)[0].steps.map(({ done }) => done),
      [false, false, true],
    );
    assert.ok(seen(write(ticked, 'lead', 3, 'done', false))[0].steps.every(({ done }) => !done));
    assert.deepEqual(changed(ticked, seen(ticked), 'lead', 3, 'done', false), { 'plan.lead.3.done': '' });
  });

  test('is kept to the longest text that may be kept, where a suggestion is longer', () => {
    const plan = planOf(BANK, NOTHING, ['lead'], () => [{ text: 'x'.repeat(700), date: '' }]);
    const record = changed(NOTHING, plan, 'lead', 1, 'owner', 'Ada');
    assert.equal(record['plan.lead.1.text'], 'x'.repeat(600));
    assert.ok(Object.entries(record).every(([name, value]) => isAllowed(BANK, name, value)));
  });

  test('moves with a principle to its new id', () => {
    const values = write(NOTHING, 'speak', 2, 'owner', 'Ada');
    const bank = {
      ...BANK,
      principles: BANK.principles.map((known) => (known.id === 'speak' ? { ...known, id: 'say-it' } : known)),
      aliases: { ...BANK.aliases, speak: 'say-it' },
    };
    const plan = planOf(bank, fitted(bank, values).fitted, ['care'], inOneStep);
    assert.deepEqual(
      plan,
      seen(values).map((priority) =>
        priority.principle === 'speak' ? { ...priority, principle: 'say-it' } : priority,
      ),
    );
  });

  test('stands also where an edition no longer has one of its principles, or any', () => {
    const values = write(NOTHING, 'speak', 2, 'owner', 'Ada');
    for (const gone of [['speak'], FIRST]) {
      const bank = { ...BANK, principles: BANK.principles.filter(({ id }) => !gone.includes(id)) };
      assert.deepEqual(planOf(bank, values, ['care', 'act', 'focus'], inOneStep), seen(values));
    }
  });

  test('has no principle that nobody knows and nothing was written of', () => {
    const values = after(NOTHING, { 'plan.chosen': ['nobody', 'care'] });
    assert.deepEqual(principlesOf(planOf(BANK, values, FIRST, inOneStep)), ['care']);
    const none = after(NOTHING, { 'plan.chosen': ['nobody'] });
    assert.deepEqual(principlesOf(planOf(BANK, none, FIRST, inOneStep)), FIRST);
  });

  test('may be of principles of any name, also of one that a plan uses itself', () => {
    const bank = { ...BANK, principles: [{ id: 'chosen', slot: 1, dimension: 'commit' }] };
    const plan = planOf(bank, NOTHING, ['chosen'], inOneStep);
    const values = after(NOTHING, changed(NOTHING, plan, 'chosen', 1, 'done', true));
    assert.deepEqual(planOf(bank, values, [], nothing), [
      { principle: 'chosen', steps: [step({ text: 'Arrange to chosen.', date: '2026-12-23', done: true })] },
    ]);
  });
});

describe('another principle', () => {
  test('takes the place, with what is suggested for it, and that is kept too', () => {
    const values = choose(NOTHING, 1, 'care');
    assert.deepEqual(principlesOf(seen(values)), ['lead', 'care', 'hire']);
    assert.deepEqual(
      seen(values)[1].steps.map(({ text }) => text),
      ['Begin to care.', 'Go on to care.', 'See whether we care.'],
    );
    assert.deepEqual(planOf(BANK, values, ['act'], inOneStep), seen(values));
  });

  test('changes places where it is there already, and nothing is lost', () => {
    const values = write(NOTHING, 'hire', 2, 'owner', 'Ada');
    const [lead, speak, hire] = seen(values);
    assert.deepEqual(seen(choose(values, 0, 'hire')), [hire, speak, lead]);
    assert.deepEqual(seen(choose(values, 2, 'hire')), [lead, speak, hire]);
  });

  test('gives way again to the first one, with all that was written', () => {
    let values = write(NOTHING, 'speak', 2, 'owner', 'Ada');
    values = write(values, 'speak', 2, 'text', 'Tell everybody');
    values = write(values, 'speak', 3, 'text', '');
    values = write(values, 'speak', 1, 'done', true);
    const before = seen(values);
    const swappedOut = write(choose(values, 1, 'care'), 'care', 1, 'text', 'Ask first');
    assert.deepEqual(seen(choose(swappedOut, 1, 'speak')), before);
    assert.equal(seen(choose(choose(swappedOut, 1, 'speak'), 1, 'care'))[1].steps[0].text, 'Ask first');
  });

  test('always leaves as many different principles, whichever is chosen wherever', () => {
    const choices = fc.array(fc.tuple(fc.nat(2), fc.constantFrom(...PRINCIPLES)), { maxLength: 6 });
    fc.assert(
      fc.property(choices, (made) => {
        let values = NOTHING;
        for (const [at, principle] of made) {
          values = choose(values, at, principle);
          assert.equal(principlesOf(seen(values))[at], principle);
          assert.equal(new Set(principlesOf(seen(values))).size, 3);
        }
      }),
    );
  });
});

describe('a further step', () => {
  /** The number that comes next. @param {number[]} taken */
  const further = (...taken) =>
    nextNumber({ principle: 'lead', steps: taken.map((number) => step({ number })) });

  test('comes after the last, and is there before it has words', () => {
    const values = write(NOTHING, 'speak', 2, 'owner', 'Ada');
    const number = nextNumber(seen(values)[1]);
    assert.equal(number, 4);
    const added = write(values, 'speak', number, 'text', '');
    assert.deepEqual(seen(added)[1].steps, [...seen(values)[1].steps, step({ number: 4 })]);
    assert.equal(nextNumber(seen(added)[1]), 5);
  });

  test('can be the first change of all', () => {
    const values = write(NOTHING, 'hire', 4, 'text', '');
    assert.deepEqual(seen(values), [
      ...seen(NOTHING).slice(0, 2),
      { principle: 'hire', steps: [...seen(NOTHING)[2].steps, step({ number: 4 })] },
    ]);
  });

  test('never takes the number of one that there is, nor one that cannot be kept', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 98, size: 'max' });
    fc.assert(
      fc.property(numbers, (taken) => {
        const number = further(...taken);
        assert.ok(!taken.includes(Number(number)));
        assert.ok(isAllowed(BANK, `plan.lead.${number}.text`, ''));
      }),
    );
    assert.deepEqual([further(), further(1, 98), further(1, 99), further(2, 99)], [1, 99, 2, 1]);
  });
});

describe('a step without words', () => {
  const plan = [
    {
      principle: 'lead',
      steps: [
        step({ number: 1, text: 'Ask', done: true }),
        step({ number: 2, text: '', owner: 'Ada', done: true }),
        step({ number: 3, text: ' \n\t ', date: '2026-12-22' }),
        step({ number: 4, text: 'Tell' }),
      ],
    },
    { principle: 'speak', steps: [step({ text: '' })] },
  ];

  test('leaves all that leaves the page', () => {
    assert.deepEqual(withWords(plan), [
      { principle: 'lead', steps: [plan[0].steps[0], plan[0].steps[3]] },
      { principle: 'speak', steps: [] },
    ]);
    assert.deepEqual(
      toRows(plan, titleOf).map((row) => row[3]),
      ['text', 'Ask', 'Tell'],
    );
  });

  test('counts neither as a step nor as done', () => {
    assert.deepEqual(progressOf(plan), { n: 1, all: 2 });
    assert.deepEqual(progressOf([]), { n: 0, all: 0 });
  });
});

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
    assert.deepEqual(stepsIn(open(COLUMNS, [['lead', '', '2', 'Ask']])), [[2, 'Ask']]);
  });

  test('is a plan of one priority where it has one, and of the steps that it has', () => {
    const opened = open(COLUMNS, [['lead', '', '2', 'Ask', '', '', '', '']]);
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

describe('a day as spreadsheets write it', () => {
  /** @param {string} date */
  function read(date) {
    const opened = open(['principle', 'text', 'date'], [['lead', 'Ask', date]]);
    return { date: planIn(opened)[0].steps[0].date, undated: opened?.undated };
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
      '22.12.26',
      '22.12/2026',
      '22.12.20261',
      '46378',
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
      assert.equal(fromRows(BANK, rows, titleOf)?.record['plan.lead.1.date'] ?? '', date, others);
    }
    const rows = [
      ['principle', 'text', 'date'],
      ['lead', 'Ask', '03/04/2027'],
      ['speak', 'Say', '12/25/2026'],
      ['hire', 'Hire', '25/12/2026'],
    ];
    assert.deepEqual(fromRows(BANK, rows, titleOf)?.undated, ['Ask']); // they do not agree
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
          ...(mark !== '.' && monthFirst.getUTCMonth() === one - 1 && monthFirst.getUTCDate() === other
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
      [COLUMNS],
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
      assert.equal(fromRows(BANK, rows, titleOf), null, String(rows[0]).slice(0, 30));
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
      const expected = step({ text, owner: text, evidence: text });
      assert.deepEqual(planIn(opened), [{ principle: 'lead', steps: [expected] }]);
      assert.deepEqual(opened?.undated, [cell]);
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
          columns.some((column) => COLUMNS.includes(column) && line[column].trim()),
        );
        const opened = open(columns, cells);
        if (!opened) return;
        for (const [name, value] of Object.entries(opened.record))
          assert.ok(isAllowed(BANK, name, value), name);
        assert.equal(Object.getPrototypeOf(opened.record), Object.prototype);
        assert.equal(opened.steps + opened.leftOut.length, filled.length);
        assert.ok([...opened.leftOut, ...opened.undated].every((name) => name.trim() !== ''));
        const steps = planIn(opened).flatMap((priority) => priority.steps);
        assert.equal(steps.length, opened.steps);
        assert.ok(steps.every(({ date }) => date === '' || date === '2026-12-22'));
      }),
      { numRuns: 500 },
    );
  });
});
