/**
 * The plan: offered until something is written, then kept as it was agreed.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fitted, fromText, isAllowed, toText } from '../../../docs/assets/readiness/core/answers.js';
import {
  changed,
  isPlanned,
  nextNumber,
  planNames,
  planOf,
  progressOf,
  toRows,
  withWords,
} from '../../../docs/assets/readiness/core/plan.js';
import { BANK } from '../bank.js';
import {
  after,
  choose,
  FIRST,
  inNinetyDays,
  inOneStep,
  NOTHING,
  nothing,
  offersFrom,
  PRINCIPLES,
  plans,
  principlesOf,
  seen,
  step,
  titleOf,
  words,
  write,
  written,
} from '../plans.js';

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
