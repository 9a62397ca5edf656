/**
 * The plan: offered until something is written, then kept as it was agreed.
 *
 * @import { Kept, Value, Values } from '../../../docs/assets/readiness/bank.js'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  fitted,
  fromText,
  isAllowed,
  merged,
  standing,
  toText,
} from '../../../docs/assets/readiness/core/answers.js';
import {
  calledOff,
  changed,
  entered,
  extended,
  isPlanned,
  isSameStep,
  moved,
  newStep,
  planNames,
  planOf,
  principlesIn,
  progressOf,
  removed,
  restored,
  stepsAside,
  toRows,
  unkept,
  withDays,
  withWords,
} from '../../../docs/assets/readiness/core/plan.js';
import { BANK } from '../bank.js';
import {
  ABOUT,
  add,
  after,
  FIRST,
  NOTHING,
  offered,
  PRINCIPLES,
  plans,
  seen,
  step,
  textsIn,
  titleOf,
  words,
  write,
  written,
} from '../plans.js';

/** What stands after a step was moved. @param {Values} values @param {number} at @param {number} by */
const move = (values, at, by) => after(values, unkept(values, moved(seen(values), seen(values)[at], by)));

/** What stands after a step was removed. @param {Values} values @param {number} at */
const remove = (values, at) => after(values, removed(values, seen(values), seen(values)[at]));

describe('a plan of which nothing is written', () => {
  test('is one step for each priority, nobody’s yet and not done', () => {
    assert.equal(isPlanned(NOTHING), false);
    assert.deepEqual(seen(NOTHING), [
      step({ principle: 'lead', place: 1, text: 'Begin to lead.', date: '2026-12-22' }),
      step({ principle: 'speak', place: 2, text: 'Begin to speak.', date: '2026-12-22' }),
      step({ principle: 'hire', place: 3, text: 'Begin to hire.', date: '2026-12-22' }),
    ]);
    assert.deepEqual(planOf(NOTHING, []), []);
  });
});

describe('the first change', () => {
  test('keeps the whole plan as it stood', () => {
    const plan = planOf(NOTHING, offered('lead', 'care'));
    const record = changed(NOTHING, plan, { principle: 'care', number: 1 }, 'owner', 'Ada');
    assert.deepEqual(record, {
      'plan.chosen': ['lead', 'care'],
      'plan.lead.1.place': 1,
      'plan.lead.1.text': 'Begin to lead.',
      'plan.lead.1.date': '2026-12-22',
      'plan.care.1.place': 2,
      'plan.care.1.text': 'Begin to care.',
      'plan.care.1.date': '2026-12-22',
      'plan.care.1.owner': 'Ada',
    });
    const values = after(NOTHING, record);
    assert.equal(isPlanned(values), true);
    assert.deepEqual(planNames(after(values, { role: 'manager', plan: 'shown' })), Object.keys(record));
  });

  test('makes a plan that no later answer, role or edition changes', () => {
    const priorities = fc.shuffledSubarray(PRINCIPLES, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(priorities, priorities, words, fc.nat(), (first, later, owner, pick) => {
        const plan = planOf(NOTHING, offered(...first));
        const key = plan[pick % plan.length];
        const values = after(NOTHING, changed(NOTHING, plan, key, 'owner', owner));
        const expected = plan.map((one) => (one === key ? { ...one, owner } : one));
        assert.deepEqual(planOf(values, offered(...later)), expected);
      }),
    );
  });

  test('can be to remove a step, even the last: an empty plan is one too', () => {
    let values = remove(NOTHING, 1);
    assert.deepEqual(textsIn(values), ['Begin to lead.', 'Begin to hire.']);
    values = remove(remove(values, 0), 0);
    assert.deepEqual(textsIn(values), []);
    assert.deepEqual([...values.keys()], ['plan.chosen']);
  });
});

describe('a plan that is written', () => {
  test('gives back every field, whatever is offered', () => {
    fc.assert(fc.property(plans, (plan) => assert.deepEqual(seen(written(plan)), plan)));
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
    const values = write(NOTHING, 'speak', 1, 'owner', 'Ada');
    assert.deepEqual(changed(values, seen(values), { principle: 'lead', number: 1 }, 'evidence', 'A list'), {
      'plan.lead.1.evidence': 'A list',
    });
  });

  test('does not offer again what was emptied, and keeps its place', () => {
    const values = write(write(NOTHING, 'speak', 1, 'text', ''), 'speak', 1, 'date', '');
    assert.deepEqual(seen(values)[1], step({ principle: 'speak', place: 2 }));
  });

  test('can be ticked, and the tick taken back', () => {
    const ticked = write(NOTHING, 'hire', 1, 'done', true);
    assert.deepEqual(
      seen(ticked).map(({ done }) => done),
      [false, false, true],
    );
    assert.deepEqual(changed(ticked, seen(ticked), seen(ticked)[2], 'done', false), {
      'plan.hire.1.done': '',
    });
  });

  test('moves with a principle to its new id', () => {
    const values = write(NOTHING, 'speak', 1, 'owner', 'Ada');
    const bank = {
      ...BANK,
      principles: BANK.principles.map((known) => (known.id === 'speak' ? { ...known, id: 'say-it' } : known)),
      aliases: { ...BANK.aliases, speak: 'say-it' },
    };
    assert.deepEqual(
      seen(fitted(bank, values).fitted),
      seen(values).map((one) => (one.principle === 'speak' ? { ...one, principle: 'say-it' } : one)),
    );
  });

  test('may be of principles of any name, also of one that a plan uses itself', () => {
    for (const principle of ['chosen', 'from']) {
      const plan = planOf(NOTHING, offered(principle));
      const values = after(NOTHING, changed(NOTHING, plan, plan[0], 'done', true));
      assert.deepEqual(planOf(values, []), [{ ...plan[0], done: true }]);
    }
  });
});

describe('a plan of an earlier version', () => {
  const EARLIER = after(NOTHING, {
    'plan.chosen': ['speak', 'lead'],
    'plan.lead.1.text': 'Ask',
    'plan.lead.10.text': 'Ask again',
    'plan.lead.2.text': 'Listen',
    'plan.speak.1.text': 'Say it',
    'plan.speak.2.text': '', // which is how steps were removed
    'plan.speak.2.owner': 'Ada',
    'plan.hire.1.text': 'Hire', // set aside, when another principle was chosen
  });

  test('opens with the same steps in the same order, and nothing is lost by a change', () => {
    assert.deepEqual(textsIn(EARLIER), ['Say it', 'Ask', 'Listen', 'Ask again']);
    const values = write(EARLIER, 'lead', 2, 'owner', 'Grace');
    assert.deepEqual(textsIn(values), ['Say it', 'Ask', 'Listen', 'Ask again']);
    assert.deepEqual(
      seen(values).map(({ place }) => place),
      [1, 2, 3, 4],
    );
    for (const [name, value] of EARLIER) assert.deepEqual(values.get(name), value);
  });

  test('still has what was set aside, which can come back', () => {
    const [aside] = stepsAside(EARLIER, seen(EARLIER), 'hire');
    assert.equal(aside.text, 'Hire');
    const values = after(EARLIER, unkept(EARLIER, extended(seen(EARLIER), aside)));
    assert.deepEqual(textsIn(values), ['Say it', 'Ask', 'Listen', 'Ask again', 'Hire']);
    assert.deepEqual(stepsAside(values, seen(values), 'hire'), []);
  });

  test('shows all its steps where the choice of principles was lost', () => {
    const values = after(EARLIER, { 'plan.chosen': null });
    assert.deepEqual(new Set(textsIn(values)), new Set(['Say it', 'Ask', 'Listen', 'Ask again', 'Hire']));
  });
});

describe('the order of a plan', () => {
  test('changes by one step, and only by that', () => {
    const values = move(NOTHING, 2, -1);
    assert.deepEqual(textsIn(values), ['Begin to lead.', 'Begin to hire.', 'Begin to speak.']);
    assert.deepEqual(unkept(values, moved(seen(values), seen(values)[0], 1)), {
      'plan.hire.1.place': 1,
      'plan.lead.1.place': 2,
    });
  });

  test('stays where a step would leave the list, or is not there', () => {
    const plan = seen(NOTHING);
    assert.deepEqual(moved(plan, plan[0], -1), plan);
    assert.deepEqual(moved(plan, plan[2], 1), plan);
    assert.deepEqual(moved(plan, { principle: 'care', number: 1 }, 1), plan);
  });

  test('is the same for two tabs that gave two steps one place', () => {
    const values = after(written(seen(NOTHING)), { 'plan.speak.1.place': 1 });
    const other = new Map([...values].reverse());
    assert.deepEqual(seen(other), seen(values));
    assert.deepEqual(new Set(textsIn(move(values, 0, 1))), new Set(textsIn(values)));
  });

  test('holds through any moves, additions, removals and returns, and a step is always as it was written', () => {
    const acts = fc.array(
      fc.tuple(
        fc.constantFrom('move', 'add', 'remove', 'restore', 'write'),
        fc.nat(),
        fc.integer({ min: -2, max: 2 }),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(plans, acts, (plan, made) => {
        let [values, expected] = [written(plan), plan.map(({ text }) => text)];
        /** @type {import('../../../docs/assets/readiness/core/plan.js').Step[]} */
        const gone = [];
        made.forEach(([act, pick, by], n) => {
          const now = seen(values);
          const at = now.length > 0 ? pick % now.length : -1;
          if (act === 'add') {
            values = add(values, PRINCIPLES[pick % PRINCIPLES.length], `New ${n}`);
            expected = [...expected, `New ${n}`];
          } else if (act === 'restore') {
            const back = gone.pop();
            if (!back) return;
            values = after(values, restored(values, now, back));
            assert.ok(seen(values).some((one) => isSameStep(one, back) && one.text === back.text));
            expected = textsIn(values);
          } else if (at >= 0 && act === 'move') {
            values = move(values, at, by);
            expected = expected.toSpliced(at, 1).toSpliced(Math.max(0, at + by), 0, expected[at]);
          } else if (at >= 0 && act === 'remove') {
            gone.push(now[at]);
            values = remove(values, at);
            expected = expected.toSpliced(at, 1);
            assert.ok(
              [...values.keys()].every(
                (name) => !name.startsWith(`plan.${now[at].principle}.${now[at].number}.`),
              ),
            );
          } else if (at >= 0) {
            values = write(values, now[at].principle, now[at].number, 'text', `Text ${n}`);
            expected = expected.with(at, `Text ${n}`);
          }
          assert.deepEqual(textsIn(values), expected);
          for (const [name, value] of values) assert.ok(isAllowed(BANK, name, value), name);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('ignores places that are none', () => {
    for (const place of [0, -1]) {
      const values = after(written(seen(NOTHING)), { 'plan.lead.1.place': place });
      assert.deepEqual(new Set(textsIn(values)), new Set(textsIn(NOTHING)));
      assert.equal(
        move(values, 0, 1).get('plan.lead.1.place'),
        1 + textsIn(move(values, 0, 1)).indexOf('Begin to lead.'),
      );
    }
    for (const place of [1.5, '1', '', ['1'], null, {}, Number.NaN, Number.POSITIVE_INFINITY])
      assert.equal(isAllowed(BANK, 'plan.lead.1.place', place), false, String(place));
    assert.ok(isAllowed(BANK, 'plan.lead.1.place', 1));
    assert.ok(isAllowed(BANK, 'plan.lead.1.place', 1e15));
    const far = after(NOTHING, { 'plan.lead.1.place': 1e300, 'plan.lead.1.text': 'Ask' });
    assert.deepEqual(textsIn(add(far, 'lead', 'Tell')), ['Ask', 'Tell']);
  });
});

describe('two tabs that write one plan at the same moment', () => {
  /** A tab with a record, that gives everything at one time. */
  const tab = (/** @type {Kept} */ kept, /** @type {number} */ time) => ({
    kept,
    /** @param {(values: Values) => Record<string, Value | null>} change */
    keep(change) {
      const entries = Object.entries(change(standing(this.kept)));
      this.kept = merged(this.kept, new Map(entries.map(([name, value]) => [name, [value, time]])));
    },
  });
  const begun = /** @type {Kept} */ (
    new Map([...written(seen(NOTHING))].map(([name, value]) => [name, [value, 1]]))
  );

  test('lose none of each other’s steps, whoever adds, moves, writes or removes', () => {
    const changes = fc.array(
      fc.tuple(fc.constantFrom('add', 'move', 'write', 'remove'), fc.nat(2), fc.constantFrom(-1, 1)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(changes, changes, fc.boolean(), (mine, yours, first) => {
        const tabs = [tab(begun, first ? 2 : 3), tab(begun, first ? 3 : 2)];
        /** @type {Set<string>} */
        const gone = new Set();
        /** @type {string[]} */
        const added = [];
        [mine, yours].forEach((made, who) => {
          for (const [act, at, by] of made)
            tabs[who].keep((values) => {
              const plan = seen(values);
              const one = plan[at % Math.max(1, plan.length)];
              if (act === 'add') {
                const principle = ['care', 'act'][who]; // numbers are taken in sight of the other tab
                const text = `${principle} ${added.push(principle)}`;
                const more = newStep(values, plan, { principle, text, date: '' });
                return more ? unkept(values, extended(plan, more)) : {};
              }
              if (!one) return {};
              if (act === 'move') return unkept(values, moved(plan, one, by));
              if (act === 'write') return changed(values, plan, one, 'owner', `Tab ${who}`);
              gone.add(one.text);
              return removed(values, plan, one);
            });
        });
        const both = standing(merged(tabs[0].kept, tabs[1].kept));
        const there = textsIn(both);
        const all = [...textsIn(NOTHING), ...added.map((principle, at) => `${principle} ${at + 1}`)];
        for (const text of all) if (!gone.has(text)) assert.ok(there.includes(text), text);
        assert.deepEqual(standing(merged(tabs[1].kept, tabs[0].kept)), both);
      }),
      { numRuns: 500 },
    );
  });

  test('bring a step back that one removes while the other writes it', () => {
    const values = remove(written(seen(NOTHING)), 0);
    const back = write(values, 'lead', 1, 'text', 'Still written');
    assert.deepEqual(textsIn(back), ['Begin to speak.', 'Begin to hire.', 'Still written']);
  });
});

describe('the calendar entries of a plan', () => {
  /** What stands after entries were made of it. @param {Values} values */
  const exported = (values) => {
    const plan = seen(values);
    return after(values, { ...unkept(values, plan), ...entered(withDays(plan)) });
  };
  /** What is called off, as principle, number, text and day. @param {Values} values */
  const off = (values) =>
    calledOff(values, seen(values)).map(({ principle, number, text, sent }) => [
      principle,
      number,
      text,
      sent,
    ]);

  test('are of steps with words and a day that are not done, and none is called off that was never made', () => {
    const plan = [
      step({ number: 1, text: 'Ask', date: '2026-12-22' }),
      step({ number: 2, text: 'Ask', date: '2026-12-22', done: true }),
      step({ number: 3, text: 'Ask' }),
      step({ number: 4, date: '2026-12-22' }),
    ];
    assert.deepEqual(withDays(plan), [plan[0]]);
    const values = written(plan.map((one, at) => ({ ...one, place: at + 1 })));
    assert.deepEqual(off(values), []);
    assert.deepEqual(off(remove(values, 0)), []);
  });

  test('are called off, on the day that they had, once their step is done, removed, or has no day or words', () => {
    const values = exported(NOTHING);
    assert.deepEqual(off(values), []);
    assert.deepEqual(off(write(values, 'lead', 1, 'date', '2027-01-11')), []); // it is only moved
    for (const [field, value] of /** @type {const} */ ([
      ['done', true],
      ['date', ''],
      ['text', ' '],
    ]))
      assert.deepEqual(off(write(values, 'speak', 1, field, value)), [
        ['speak', 1, field === 'text' ? ' ' : 'Begin to speak.', '2026-12-22'],
      ]);
    assert.deepEqual(off(remove(values, 1)), [['speak', 1, '', '2026-12-22']]);
    const moved = exported(write(values, 'lead', 1, 'date', '2027-01-11'));
    assert.deepEqual(off(remove(moved, 0)), [['lead', 1, '', '2027-01-11']]);
  });

  test('hold again once their step does', () => {
    const values = exported(NOTHING);
    const done = write(values, 'lead', 1, 'done', true);
    assert.deepEqual(off(write(done, 'lead', 1, 'done', false)), []);
    const gone = remove(values, 0);
    assert.deepEqual(off(after(gone, restored(gone, seen(gone), seen(values)[0]))), []);
  });

  test('outlive a step that is no part of the plan, and keep its number from any other', () => {
    const gone = remove(exported(NOTHING), 0);
    assert.deepEqual(textsIn(gone), ['Begin to speak.', 'Begin to hire.']);
    assert.deepEqual(stepsAside(gone, seen(gone), 'lead'), []);
    assert.deepEqual(progressOf(seen(gone)), { n: 0, all: 2 });
    assert.equal(seen(add(gone, 'lead', 'Another')).at(-1)?.number, 2);
    assert.deepEqual(off(add(gone, 'lead', 'Another')), [['lead', 1, '', '2026-12-22']]);
    for (const name of gone.keys()) assert.ok(isAllowed(BANK, name, gone.get(name)), name);
  });

  test('are not called off on what is no day', () => {
    assert.deepEqual(off(after(exported(NOTHING), { 'plan.care.1.sent': 'soon' })), []);
  });
});

describe('the identity of a plan', () => {
  test('is no plan by itself', () => {
    const values = after(NOTHING, { 'plan.id': ABOUT.plan });
    assert.equal(isPlanned(values), false);
    assert.deepEqual(seen(values), seen(NOTHING));
    assert.ok(isAllowed(BANK, 'plan.id', ABOUT.plan));
    assert.deepEqual(planNames(values), ['plan.id']); // but goes with the plan
    assert.equal(isPlanned(write(values, 'lead', 1, 'owner', 'Ada')), true);
  });
});

describe('a further step', () => {
  test('comes last, with a number of its own', () => {
    const values = add(NOTHING, 'speak', 'Say it again');
    assert.deepEqual(textsIn(values), [...textsIn(NOTHING), 'Say it again']);
    assert.deepEqual(
      seen(values)[3],
      step({ principle: 'speak', number: 2, place: 4, text: 'Say it again' }),
    );
    assert.deepEqual(principlesIn(seen(values)), FIRST);
  });

  test('is there before it has words', () => {
    assert.deepEqual(seen(add(NOTHING, 'care', ''))[3], step({ principle: 'care', place: 4 }));
  });

  test('is kept to the longest text that may be kept, where a suggestion is longer', () => {
    const values = add(NOTHING, 'care', 'x'.repeat(700));
    assert.equal(values.get('plan.care.1.text'), 'x'.repeat(600));
  });

  test('never takes the number of one that there is, nor one that cannot be kept', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 99, size: 'max' });
    fc.assert(
      fc.property(numbers, (taken) => {
        const plan = taken.map((number) => step({ number, text: 'Ask' }));
        const number = newStep(written(plan), [], offered('lead')[0])?.number;
        if (taken.length === 99) return assert.equal(number, undefined);
        assert.ok(!taken.includes(Number(number)));
        assert.ok(isAllowed(BANK, `plan.lead.${number}.text`, ''));
      }),
    );
  });
});

describe('a step without words', () => {
  const plan = [
    step({ number: 1, text: 'Ask', done: true }),
    step({ number: 2, text: '', owner: 'Ada', done: true }),
    step({ number: 3, text: ' \n\t ', date: '2026-12-22' }),
    step({ number: 4, text: 'Tell' }),
  ];

  test('leaves all that leaves the page', () => {
    assert.deepEqual(withWords(plan), [plan[0], plan[3]]);
    assert.deepEqual(
      toRows(plan, titleOf, ABOUT).map((row) => row[3]),
      ['text', 'Ask', 'Tell'],
    );
  });

  test('counts neither as a step nor as done', () => {
    assert.deepEqual(progressOf(plan), { n: 1, all: 2 });
    assert.deepEqual(progressOf([]), { n: 0, all: 0 });
  });
});
