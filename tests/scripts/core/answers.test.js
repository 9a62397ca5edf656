/**
 * Answers as kept: nothing given is lost on the way through two tabs, storage and an edited bank, and
 * nothing hostile gets in.
 *
 * @import { Bank, Kept, Value, Values } from '../../../docs/assets/readiness/bank.js'
 * @import { Arbitrary } from 'fast-check'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  answersIn,
  asked,
  fitted,
  fromText,
  isAllowed,
  isLater,
  merged,
  standing,
  toText,
} from '../../../docs/assets/readiness/core/answers.js';
import { BANK, FORMS, marks, ROLES, rungs, signAnswers, taken } from '../bank.js';

/** A control and a value that it may hold, questions that only another edition knows included. */
const given = /** @type {Arbitrary<[string, Value | null]>} */ (
  fc.oneof(
    {
      arbitrary: fc.tuple(fc.constantFrom(...BANK.questions.map(({ id }) => id), 'from-later', '200'), rungs),
      weight: 6,
    },
    {
      arbitrary: fc
        .constantFrom(...BANK.signs)
        .chain(({ id, may_not_apply }) => fc.tuple(fc.constant(id), signAnswers(may_not_apply))),
      weight: 2,
    },
    fc.tuple(fc.constant('role'), fc.constantFrom(...ROLES)),
    fc.tuple(fc.constant('form'), fc.constantFrom(...FORMS)),
    fc.tuple(fc.constant('unit'), fc.string({ maxLength: 80 })),
    fc.tuple(fc.constant('step'), fc.constantFrom('opening', 'commit', 'signs', 'result')),
    fc.tuple(fc.constant('taken_on'), fc.constant('2026-11-21')),
    fc.tuple(fc.constant('matters_most'), marks),
    fc.tuple(fc.constantFrom('lead-do', 'told', 'role', 'matters_most', 'from-later'), fc.constant(null)),
  )
);
const moments = fc.integer({ min: 0, max: Date.parse('2040-01-01') });

/** What one tab keeps. @param {Arbitrary<number>} times @returns {Arbitrary<Kept>} */
const records = (times) =>
  fc
    .array(fc.tuple(given, times), { maxLength: 30 })
    .map((entries) => new Map(entries.map(([[name, value], time]) => [name, [value, time]])));

/** Two tabs that never gave an answer in the same millisecond. @type {Arbitrary<[Kept, Kept]>} */
const twoTabs = fc
  .uniqueArray(fc.tuple(given, moments, fc.nat(1)), { selector: ([, time]) => time, maxLength: 60 })
  .map((entries) => {
    const [one, other] = [0, 1].map((tab) => entries.filter(([, , at]) => at === tab));
    /** @param {typeof entries} own @returns {Kept} */
    const kept = (own) => new Map(own.map(([[name, value], time]) => [name, [value, time]]));
    return [kept(one), kept(other)];
  });

describe('two records in one', () => {
  test('it does not matter which tab comes first', () => {
    fc.assert(
      fc.property(twoTabs, ([one, other]) => assert.deepEqual(merged(one, other), merged(other, one))),
    );
  });

  test('it does not matter which two of three come first, even in the same millisecond', () => {
    const some = records(fc.nat(3));
    fc.assert(
      fc.property(some, some, some, (one, two, three) =>
        assert.deepEqual(merged(merged(one, two), three), merged(one, merged(two, three))),
      ),
    );
  });

  test('to merge again changes nothing', () => {
    const some = records(fc.nat(3));
    fc.assert(
      fc.property(some, some, (one, other) => {
        assert.deepEqual(merged(one, one), one);
        assert.deepEqual(merged(merged(one, other), other), merged(one, other));
      }),
    );
  });

  test('of every answer the latest stands, and no answer is lost', () => {
    fc.assert(
      fc.property(twoTabs, ([one, other]) => {
        const both = merged(one, other);
        assert.deepEqual(new Set(both.keys()), new Set([...one.keys(), ...other.keys()]));
        for (const [name, entry] of both) {
          const times = [one, other].map((kept) => kept.get(name)?.[1] ?? -1);
          assert.deepEqual(entry, times[0] > times[1] ? one.get(name) : other.get(name));
        }
      }),
    );
  });

  test('neither record is changed by it', () => {
    /** @type {Kept} */
    const one = new Map([['lead-do', [1, 10]]]);
    /** @type {Kept} */
    const other = new Map([
      ['lead-do', [2, 20]],
      ['lead-say', [3, 5]],
    ]);
    merged(one, other);
    assert.deepEqual([...one], [['lead-do', [1, 10]]]);
    assert.equal(other.size, 2);
  });

  test('of two in the same millisecond the first record’s stands, which is this tab’s own', () => {
    const both = merged(new Map([['lead-do', [1, 10]]]), new Map([['lead-do', [2, 10]]]));
    assert.deepEqual(both.get('lead-do'), [1, 10]);
  });

  test('an answer taken back later stays taken back', () => {
    const back = merged(new Map([['lead-do', [3, 10]]]), new Map([['lead-do', [null, 11]]]));
    assert.equal(standing(back).has('lead-do'), false);
    const again = merged(back, new Map([['lead-do', [0, 12]]]));
    assert.equal(standing(again).get('lead-do'), 0);
  });
});

describe('a record as text', () => {
  test('gives back exactly what was kept', () => {
    fc.assert(
      fc.property(records(moments), (kept) =>
        assert.deepEqual(fromText(BANK, toText(kept)), { kept, damaged: [] }),
      ),
    );
  });

  test('is no record where it is not one', () => {
    for (const text of [
      '',
      'null',
      '3',
      '"x"',
      'true',
      '[]',
      '[["lead-do",[3,1]]]',
      '{',
      '{"a":',
      'NaN',
      '\0',
    ])
      assert.equal(fromText(BANK, text), null, text);
  });

  test('keeps the good entries and names each bad one', () => {
    for (const [name, entry] of [
      ['lead-do', '[5, 1]'],
      ['lead-do', '[-1, 1]'],
      ['lead-do', '[2.5, 1]'],
      ['lead-do', '["3", 1]'],
      ['lead-do', '["shown", 1]'],
      ['lead-do', '[true, 1]'],
      ['lead-do', '[{}, 1]'],
      ['lead-do', '[[3], 1]'],
      ['lead-do', '[3]'],
      ['lead-do', '[3, null]'],
      ['lead-do', '[3, "1"]'],
      ['lead-do', '[3, 1e999]'],
      ['lead-do', '[null]'],
      ['lead-do', '[]'],
      ['lead-do', '3'],
      ['lead-do', 'null'],
      ['lead-do', '"31"'],
      ['lead-do', '{"0": 3, "1": 1, "length": 2}'],
      ['told', '[3, 1]'],
      ['told', '["not-applicable", 1]'],
      ['told', '["Shown", 1]'],
      ['role', '["boss", 1]'],
      ['form', '["long", 1]'],
      ['taken_on', '["yesterday", 1]'],
      ['unit', '[7, 1]'],
      ['matters_most', '["lead", 1]'],
      ['matters_most', '[["lead", "act", "hire", "care"], 1]'],
      ['matters_most', '[["lead", "lead"], 1]'],
      ['matters_most', '[[{}], 1]'],
      ['Not an id', '[3, 1]'],
      ['Not an id', '[null, 1]'],
      ['toString', '[3, 1]'],
      ['__proto__', '[3, 1]'],
      ['__proto__', '{"polluted": [3, 1]}'],
      ['', '[3, 1]'],
    ]) {
      const text = `{"lead-say": [4, 7], ${JSON.stringify(name)}: ${entry}, "speak-do": ["unsure", 8]}`;
      assert.deepEqual(
        fromText(BANK, text),
        {
          kept: new Map([
            ['lead-say', [4, 7]],
            ['speak-do', ['unsure', 8]],
          ]),
          damaged: [name],
        },
        text,
      );
    }
  });

  test('survives whatever is written there, and accounts for every entry', () => {
    const names = fc.oneof(
      fc.constantFrom('lead-do', 'told', 'role', 'matters_most', '__proto__', 'constructor', 'toString', '2'),
      fc.string(),
    );
    const entries = fc.oneof(
      fc.tuple(
        fc.oneof(
          given.map(([, value]) => value),
          fc.jsonValue(),
        ),
        fc.oneof(fc.nat(), fc.jsonValue()),
      ),
      fc.jsonValue(),
    );
    const hostile = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .array(fc.tuple(names, entries))
        .map((all) => `{${all.map((pair) => pair.map((part) => JSON.stringify(part)).join(':')).join(',')}}`),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const found = fromText(BANK, text);
        assert.deepEqual(Object.keys(Object.prototype), []);
        if (found === null) return;
        assert.deepEqual(
          [...found.kept.keys(), ...found.damaged].toSorted(),
          Object.keys(JSON.parse(text)).toSorted(),
        );
        for (const [name, [value, time]] of found.kept) {
          assert.ok(value === null || isAllowed(BANK, name, value), `${name}: ${value}`);
          assert.ok(Number.isFinite(time));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('survives what is nested too deep to be an answer', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const found = fromText(BANK, `{"lead-do": [${deep}, 1], "lead-say": [3, ${deep}], "act-do": [2, 1]}`);
    assert.deepEqual(found, { kept: new Map([['act-do', [2, 1]]]), damaged: ['lead-do', 'lead-say'] });
  });

  test('survives texts and names without end', () => {
    const huge = 'a'.repeat(1_000_000);
    const found = fromText(
      BANK,
      JSON.stringify({ 'lead-do': [huge, 1], [huge]: [3, 1], unit: [huge, 1], 'act-do': [2, 1] }),
    );
    assert.deepEqual([...(found?.kept ?? [])], [['act-do', [2, 1]]]);
    assert.deepEqual(found?.damaged, ['lead-do', huge, 'unit']);
  });

  test('drops none of five thousand entries without a word', () => {
    const names = Array.from({ length: 4999 }, (_, at) => `other-${at}`);
    const record = Object.fromEntries([...names, 'lead-do'].map((name) => [name, [3, 1]]));
    const found = fromText(BANK, JSON.stringify(record));
    assert.ok(found);
    assert.equal(found.kept.size + found.damaged.length, 5000);
    assert.ok(found.kept.has('lead-do') || found.damaged.includes('lead-do'), 'lead-do is neither');
  });
});

describe('what a control may hold', () => {
  /** @param {string} name @param {unknown[]} values */
  const allowed = (name, ...values) => values.map((value) => isAllowed(BANK, name, value));
  /** @param {boolean} wanted @param {boolean[]} found */
  const each = (wanted, found) => assert.deepEqual(found, Array(found.length).fill(wanted));

  test('a question holds a rung or unsure', () => {
    each(true, allowed('lead-do', 0, 1, 2, 3, 4, 'unsure'));
    each(false, allowed('lead-do', 5, -1, 2.5, Number.NaN, '3', 'shown', 'not-applicable', ''));
    each(false, allowed('lead-do', null, undefined, {}, [], [3], true));
  });

  test('a sign holds its words, and not-applicable only where the bank allows it', () => {
    each(true, allowed('told', 'shown', 'claimed', 'no', 'unsure'));
    each(true, allowed('pay', 'shown', 'claimed', 'no', 'unsure', 'not-applicable'));
    each(false, allowed('told', 'not-applicable', 3, 0, 'yes', '', null, undefined, ['shown']));
  });

  test('an answer under its slot holds what its question or sign may hold, numbered as rungs are', () => {
    const slotOf = (/** @type {string} */ id) =>
      [...BANK.questions, ...BANK.signs].find((entry) => entry.id === id)?.slot;
    each(true, allowed(`slot-${slotOf('lead-do')}`, 0, 4, 'unsure'));
    each(true, allowed(`slot-${slotOf('told')}`, 0, 1, 2, 'unsure'));
    each(true, allowed(`slot-${slotOf('pay')}`, 3));
    each(false, allowed(`slot-${slotOf('told')}`, 3, 4, 'shown'));
    each(true, allowed('slot-9000', 0, 4, 'unsure')); // nobody knows whose it is
    each(false, allowed('principle-slot-1', 0, 'unsure'));
  });

  test('an answer of another edition may be of either kind', () => {
    each(true, allowed('from-later', 0, 4, 'unsure', 'shown', 'not-applicable'));
    each(false, allowed('from-later', 5, 'executive', null, {}, '3'));
  });

  test('a name that no bank could give holds nothing', () => {
    for (const name of ['', 'Lead', 'lead_do', 'lead--do', '-lead', 'a b', '__proto__', 'x'.repeat(81)])
      each(false, allowed(name, 3, 'unsure', 'shown'));
    each(true, allowed('x'.repeat(80), 3));
  });

  test('role, form, day and marks hold only their own', () => {
    each(true, allowed('role', 'executive', 'manager', 'front-line'));
    each(false, allowed('role', 'boss', 'Executive', '', 3, null, ['executive']));
    const renamed = { ...BANK, roles: [{ ...BANK.roles[1], id: 'boss' }] };
    assert.ok(isAllowed(renamed, 'role', 'boss') && !isAllowed(renamed, 'role', 'manager'));
    each(true, allowed('form', 'short', 'full'));
    each(false, allowed('form', 'long', undefined, {}));
    each(true, allowed('taken_on', '2026-11-21'));
    each(false, allowed('taken_on', '21.11.2026', '2026-11-21T00:00', 20261121, ['2026-11-21']));
    each(true, allowed('matters_most', [], ['lead'], ['lead', 'act', 'hire']));
    each(
      false,
      allowed(
        'matters_most',
        ['Not an id'],
        ['lead', 'lead'],
        ['lead', 'act', 'hire', 'care'],
        'lead',
        [1],
        {},
      ),
    );
  });

  test('the name of a team is at most eighty characters', () => {
    each(true, allowed('unit', '', 'Ward 7 – nights', 'x'.repeat(80)));
    each(false, allowed('unit', 'x'.repeat(81), 7, null));
  });
});

describe('what is asked', () => {
  /** @param {Values} values */
  const names = (values) => {
    const { questions, signs } = asked(BANK, values);
    return [questions, signs].map((group) => group.map(({ id }) => id));
  };

  test('everybody is asked their own, in bank order', () => {
    const [executive, seven] = names(taken('executive', 'full'));
    assert.equal(executive.length, 26);
    assert.ok(executive.includes('practise-say-too') && !executive.includes('care-say-seen'));
    assert.deepEqual(seven, ['slot', 'told', 'public', 'plan', 'objectives', 'goals', 'pay']);
    const [front, eighth] = names(taken('front-line', 'full'));
    assert.equal(front.length, 25);
    assert.ok(front.includes('care-say-seen') && !front.includes('care-say'));
    assert.deepEqual(eighth, ['believed']);
  });

  test('the short form asks what is short for the role, and the same signs', () => {
    assert.deepEqual(names(taken('front-line', 'short'))[0].slice(0, 4), [
      'lead-do',
      'lead-say',
      'lead-reinforce',
      'practise-do',
    ]);
    assert.deepEqual(names(taken('manager', 'short'))[0].slice(0, 4), [
      'lead-do',
      'lead-say',
      'practise-do',
      'practise-say',
    ]);
    assert.equal(names(taken('executive', 'short'))[0].length, 20);
    assert.equal(names(taken('executive', 'short'))[1].length, 7);
  });

  test('nobody is asked nothing', () => {
    assert.deepEqual(names(new Map()), [[], []]);
    assert.deepEqual(names(new Map([['role', 'boss']])), [[], []]);
  });

  test('role, form and the like are no answers', () => {
    const values = taken('manager', 'full', {
      unit: 'x',
      step: 'commit',
      taken_on: '2026-11-21',
      matters_most: ['lead'],
      'lead-do': 0,
      'from-later': 1,
    });
    assert.deepEqual(answersIn(values), ['lead-do', 'from-later']);
  });
});

describe('a record under a later edition', () => {
  test('keeps an answer whose question has another name now', () => {
    const {
      fitted: values,
      renamed,
      retired,
      unknown,
    } = fitted(BANK, new Map(Object.entries({ 'lead-did': 3, 'told-staff': 'no', 'act-do': 1 })));
    assert.deepEqual(values, new Map(Object.entries({ 'lead-do': 3, told: 'no', 'act-do': 1 })));
    assert.deepEqual([renamed, retired, unknown], [['lead-do', 'told'], [], []]);
  });

  test('keeps the answer given under the name of today, in either order', () => {
    for (const names of [
      ['lead-do', 'lead-did'],
      ['lead-did', 'lead-do'],
    ]) {
      const record = new Map(names.map((name) => [name, name === 'lead-do' ? 4 : 1]));
      assert.deepEqual(fitted(BANK, record).fitted, new Map([['lead-do', 4]]));
    }
  });

  test('keeps the later of two answers of one record, whatever the edition of the tab that gave them', () => {
    for (const [early, late] of [
      ['lead-do', 'lead-did'],
      ['lead-did', 'lead-do'],
    ]) {
      /** @type {import('../../../docs/assets/readiness/bank.js').Kept} */
      const record = new Map([
        [late, [4, 99]],
        [early, [1, 10]],
      ]);
      assert.deepEqual(fitted(BANK, record, isLater).fitted, new Map([['lead-do', [4, 99]]]));
    }
  });

  test('lets go of answers to retired questions, and says which', () => {
    const { fitted: values, retired } = fitted(
      BANK,
      new Map(Object.entries({ 'gone-do': 3, 'act-do': 1, 'gone-sign': 'no' })),
    );
    assert.deepEqual(values, new Map([['act-do', 1]]));
    assert.deepEqual(retired, ['gone-do', 'gone-sign']);
  });

  test('keeps what it does not know, and says so', () => {
    const record = new Map(Object.entries({ 'from-later': 3, constructor: 2, 'act-do': 1, role: 'manager' }));
    const { fitted: values, renamed, retired, unknown } = fitted(BANK, record);
    assert.deepEqual(values, record);
    assert.deepEqual([renamed, retired, unknown], [[], [], ['from-later', 'constructor']]);
  });

  test('moves each answer with its time', () => {
    assert.deepEqual(fitted(BANK, new Map([['lead-did', [3, 99]]])).fitted, new Map([['lead-do', [3, 99]]]));
  });

  test('holds an answer under an earlier name to what the entry may hold today', () => {
    const read = fromText(
      BANK,
      '{"lead-did": ["shown", 1], "told-staff": ["not-applicable", 1], "act-do": [2, 1]}',
    );
    assert.ok(read);
    assert.deepEqual(fitted(BANK, read.kept).fitted, new Map([['act-do', [2, 1]]]));
  });

  test('loses exactly two of forty-five where 43 were renamed, 2 retired and 3 are new', () => {
    const old = Array.from({ length: 45 }, (_, at) => (at < 38 ? `old-question-${at}` : `old-sign-${at}`));
    const [retired, stay] = [old.slice(20, 22), [...old.slice(0, 20), ...old.slice(22)]];
    const today = (/** @type {string} */ id) => id.replace('old', 'new');
    const question = (/** @type {string} */ id) => ({ ...BANK.questions[0], id });
    const sign = (/** @type {string} */ id) => ({ ...BANK.signs[0], id });
    /** @type {Bank} */
    const bank = {
      ...BANK,
      questions: [
        ...stay.filter((id) => id.includes('question')).map((id) => question(today(id))),
        ...['brand-new-one', 'brand-new-two', 'brand-new-three'].map(question),
      ],
      signs: stay.filter((id) => id.includes('sign')).map((id) => sign(today(id))),
      retired: retired.map((id, at) => ({ slot: 200 + at, ids: [id] })),
      aliases: Object.fromEntries(stay.map((id) => [id, today(id)])),
    };
    assert.equal(bank.questions.length + bank.signs.length, 46);
    /** @param {string} id @param {number} at @returns {Value} */
    const answer = (id, at) =>
      id.includes('sign') ? ['shown', 'claimed', 'no', 'unsure'][at % 4] : at % 6 === 5 ? 'unsure' : at % 6;
    const before = new Map(old.map((id, at) => [id, /** @type {[Value, number]} */ ([answer(id, at), at])]));

    const read = fromText(bank, toText(before));
    assert.ok(read);
    assert.deepEqual(read.damaged, []);
    const after = fitted(bank, read.kept);

    assert.deepEqual(after.retired, retired);
    assert.deepEqual(after.unknown, []);
    assert.equal(after.renamed.length, 43);
    assert.equal(after.fitted.size, 43);
    for (const id of stay) assert.deepEqual(after.fitted.get(today(id)), before.get(id), id);
  });
});
