/**
 * Answers as a file: what is written can be read by others and by us, and whatever is read, the good
 * entries stay and the bad ones are named.
 *
 * @import { Values } from '../../../docs/assets/readiness/bank.js'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { answersIn, isAllowed } from '../../../docs/assets/readiness/core/answers.js';
import { understood } from '../../../docs/assets/readiness/core/opened-answers.js';
import { score } from '../../../docs/assets/readiness/core/score.js';
import { fileOf } from '../../../docs/assets/readiness/page/answers-file.js';
import { all, anybody, BANK, signs, taken } from '../bank.js';

/** As a program would find it on disk. @param {Values} values */
const onDisk = (values) => JSON.parse(JSON.stringify(fileOf(BANK, values)));

/** A file that can be opened, or the test ends here. @param {unknown} data */
function opened(data) {
  const found = understood(BANK, data);
  assert.ok(!('wrong' in found), JSON.stringify(found));
  return found;
}

describe('the downloaded file', () => {
  // Commitment 25 × (1+2+2+2+3+3) / 6 = 54.1667 · believe (3+3+3+3+2)/5 → 70 · live 25 × (3+3+4) / 3 = 83.333
  // build one answer: none · keep 25 × (2+2+3+3+3) / 5 = 65. Overall of four: 272.5 / 4 = 68.125.
  const values = taken(
    'executive',
    'full',
    {
      unit: 'Ward 7',
      step: 'result',
      taken_on: '2026-11-21',
      matters_most: ['speak'],
      'lead-do': 1,
      'lead-say': 2,
      'lead-reinforce': 2,
      'practise-do': 2,
      'practise-say': 3,
      'practise-say-too': 3,
      'speak-do': 3,
      'speak-say': 3,
      'speak-reinforce': 3,
      'act-do': 3,
      'act-say': 2,
      'agree-do': 3,
      'agree-say': 3,
      'agree-reinforce': 'unsure',
      'apply-do': 4,
      'hire-do': 1,
      'focus-do': 2,
      'focus-say': 2,
      'focus-reinforce': 3,
      'repeat-do': 3,
      'repeat-say': 3,
    },
    signs('shown', 'shown', 'claimed', 'no', 'no', 'unsure', 'not-applicable'),
  );

  test('holds exactly what the contract names, with rounded figures', () => {
    assert.deepEqual(onDisk(values), {
      bank: 'small-bank',
      edition: '2026.2',
      taken_on: '2026-11-21',
      role: 'executive',
      form: 'full',
      answers: {
        'lead-do': 1,
        'lead-say': 2,
        'lead-reinforce': 2,
        'practise-do': 2,
        'practise-say': 3,
        'practise-say-too': 3,
        'speak-do': 3,
        'speak-say': 3,
        'speak-reinforce': 3,
        'act-do': 3,
        'act-say': 2,
        'agree-do': 3,
        'agree-say': 3,
        'agree-reinforce': 'unsure',
        'apply-do': 4,
        'hire-do': 1,
        'focus-do': 2,
        'focus-say': 2,
        'focus-reinforce': 3,
        'repeat-do': 3,
        'repeat-say': 3,
      },
      signs: {
        slot: 'shown',
        told: 'shown',
        public: 'claimed',
        plan: 'no',
        objectives: 'no',
        goals: 'unsure',
        pay: 'not-applicable',
      },
      matters_most: ['speak'],
      result: {
        dimensions: {
          // Margins: 20 / √6 = 8.165, 20 / √5 = 8.944, 20 / √3 = 11.547.
          commit: {
            ...{ score: 54.2, margin: 8.2, range: ['shown', 'shown'] }, // 54.1667, up to 62.33
            ...{ indicative: false, answered: 6, asked: 6 },
          },
          believe: {
            ...{ score: 70, margin: 8.9, range: ['shown', 'reinforced'] },
            ...{ indicative: false, answered: 5, asked: 5 },
          },
          live: {
            ...{ score: 83.3, margin: 11.5, range: ['reinforced', 'lived'] }, // 83.3333
            ...{ indicative: false, answered: 3, asked: 5 },
          },
          build: {
            ...{ score: null, margin: null, range: null },
            ...{ indicative: false, answered: 1, asked: 5 },
          },
          keep: {
            ...{ score: 65, margin: 8.9, range: ['shown', 'reinforced'] },
            ...{ indicative: false, answered: 5, asked: 5 },
          },
        },
        principles: {
          lead: 41.7, // (25 + 50 + 50) / 3 = 41.6667
          practise: 66.7, // (50 + 75 + 75) / 3 = 66.6667
          speak: 75,
          act: 62.5,
          agree: 75,
          apply: 100,
          hire: 25,
          care: null,
          focus: 58.3, // (50 + 50 + 75) / 3 = 58.3333
          repeat: 75,
        },
        overall: 68.1, // (54.1667 + 70 + 83.3333 + 65) / 4 = 68.125
        margin: 4.7, // √(400 × (1/6 + 1/5 + 1/3 + 1/5)) / 4 = √360 / 4 = 4.743
        range: ['reinforced', 'reinforced'], // from 63.4 to 72.9
        provisional: true,
        uncapped_level: 'reinforced',
        level: 'shown',
        // Commitment allows 54.2 + √(8.165² + 4.743²) = 63.6, Reinforced. Of 6 signs 2 are shown and 1 is open: Shown.
        held_by: [{ ceiling: 'signs', level: 'shown' }],
        next: { level: 'reinforced', points: 0, ceilings: ['signs'] },
        // lead 25, practise 25, speak 0, act −25, agree 0, focus 0, repeat 0: 25 / 7 = 3.5714
        say_do_gap: 3.6,
        // lead −25, speak 0, focus −25: three pairs
        follow_through_gap: null,
        visibility: 0.77, // 20 of 26 = 0.7692
        one_rung: false, // 11 of 20 on rung 3
        // signs → practise; then hire 75, lead 58.3, speak 25 × 2 = 50 …
        priorities: ['practise', 'hire', 'lead'],
        tied: [],
        strengths: ['apply', 'speak'], // 100 and 75
      },
    });
  });

  test('holds null for every figure that may not be shown', () => {
    const { result, ...rest } = onDisk(taken('manager', 'short', { 'lead-do': 2 }));
    assert.deepEqual(rest, {
      bank: 'small-bank',
      edition: '2026.2',
      taken_on: null,
      role: 'manager',
      form: 'short',
      answers: { 'lead-do': 2 },
      signs: {},
      matters_most: [],
    });
    assert.deepEqual(
      { ...result, dimensions: result.dimensions.commit, principles: result.principles.practise },
      {
        dimensions: { score: null, margin: null, range: null, indicative: false, answered: 1, asked: 4 },
        principles: null,
        overall: null,
        margin: null,
        range: null,
        provisional: false,
        uncapped_level: null,
        level: null,
        held_by: [],
        next: null,
        say_do_gap: null,
        follow_through_gap: null,
        visibility: 0.05, // 1 of 20
        one_rung: false,
        priorities: ['lead'],
        tied: [],
        strengths: [],
      },
    );
  });

  test('rounds a half up to one decimal, as 6.25 to 6.3', () => {
    // Say ahead by one rung in two of eight pairs: 50 / 8 = 6.25; care and repeat have no say.
    const found = onDisk(
      taken('manager', 'full', all(2), {
        'lead-say': 3,
        'speak-say': 3,
        'care-say': 'unsure',
        'repeat-say': 'unsure',
      }),
    );
    assert.equal(found.result.say_do_gap, 6.3);
  });

  test('holds no team name and no place in the quiz: it carries no name', () => {
    assert.ok(!JSON.stringify(onDisk(values)).includes('Ward 7'));
    assert.ok(!('unit' in onDisk(values)) && !('step' in onDisk(values)));
  });

  test('holds answers that only another edition knows, each where it belongs', () => {
    const found = onDisk(
      taken('manager', 'full', {
        'from-later': 3,
        'later-unsure': 'unsure',
        'later-sign': 'claimed',
        constructor: 2,
      }),
    );
    assert.deepEqual(found.answers, { 'from-later': 3, 'later-unsure': 'unsure', constructor: 2 });
    assert.deepEqual(found.signs, { 'later-sign': 'claimed' });
  });

  test('has no figure with more decimals than the contract, and none far from what was calculated', () => {
    fc.assert(
      fc.property(anybody, (someone) => {
        const { result } = onDisk(someone);
        const exact = score(BANK, someone);
        /** @type {[number | null, number | null, number][]} */
        const pairs = [
          [result.overall, exact.overall, 1],
          [result.margin, exact.margin, 1],
          [result.next?.points ?? null, exact.next?.points ?? null, 1],
          [result.say_do_gap, exact.say_do.points, 1],
          [result.follow_through_gap, exact.follow_through.points, 1],
          [result.visibility, exact.answered / exact.asked, 2],
        ];
        for (const { id } of BANK.dimensions) {
          const [told, figures] = [result.dimensions[id], exact.dimensions[id]];
          pairs.push([told.score, figures.score, 1], [told.margin, figures.margin, 1]);
        }
        for (const { id } of BANK.principles) pairs.push([result.principles[id], exact.principles[id], 1]);
        for (const [told, figure, decimals] of pairs) {
          assert.equal(told === null, figure === null);
          assert.equal(told, told === null ? null : Number(told.toFixed(decimals)));
          assert.ok(Math.abs(Number(told) - Number(figure)) <= 0.5 * 10 ** -decimals + 1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file opened again', () => {
  test('gives back every answer of anybody', () => {
    const later = fc.dictionary(
      fc.stringMatching(/^later-[a-z0-9]{1,8}$/),
      fc.constantFrom(0, 4, 'unsure', 'shown', 'not-applicable'),
      { maxKeys: 3 },
    );
    fc.assert(
      fc.property(anybody, later, fc.boolean(), (someone, more, dated) => {
        const values = new Map([...someone, ...Object.entries(more)]);
        if (dated) values.set('taken_on', '2026-11-21');
        const found = opened(onDisk(values));
        assert.deepEqual(found.values, values);
        assert.deepEqual([found.damaged, found.retired, found.renamed], [[], [], []]);
        assert.deepEqual(found.unknown.toSorted(), Object.keys(more).toSorted());
      }),
      { numRuns: 200 },
    );
  });

  test('without an answer has nothing to put in the place of what stands', () => {
    assert.deepEqual(understood(BANK, onDisk(taken('front-line', 'short'))), { wrong: 'file_not_answers' });
  });

  test('of an earlier bank keeps its answers, under the names of today', () => {
    const found = opened({
      bank: 'earlier-small-bank',
      edition: '2025.1',
      role: 'executive',
      form: 'full',
      answers: { 'lead-did': 3, 'gone-do': 2, 'act-do': 0, 'from-later': 1 },
      signs: { 'told-staff': 'claimed', 'gone-sign': 'no' },
    });
    assert.deepEqual(
      found.values,
      taken('executive', 'full', { 'lead-do': 3, 'act-do': 0, 'from-later': 1, told: 'claimed' }),
    );
    assert.deepEqual(
      [found.renamed, found.retired, found.unknown, found.damaged],
      [['lead-do', 'told'], ['gone-do', 'gone-sign'], ['from-later'], []],
    );
  });
});

describe('a file that is none of ours', () => {
  test('is not readable where it is no JSON', () => {
    assert.deepEqual(understood(BANK, undefined), { wrong: 'file_unreadable' });
  });

  test('holds no answers where it is something else', () => {
    for (const data of [
      null,
      3,
      'text',
      true,
      [],
      [{ bank: 'small-bank' }],
      {},
      { bank: 3 },
      { bank: ['small-bank'] },
    ])
      assert.deepEqual(understood(BANK, data), { wrong: 'file_not_answers' }, JSON.stringify(data));
  });

  test('does not borrow its bank from the prototype key', () => {
    const data = JSON.parse('{"__proto__": {"bank": "small-bank", "answers": {"lead-do": 3}}}');
    assert.deepEqual(understood(BANK, data), { wrong: 'file_not_answers' });
  });

  test('is told by the name of its bank', () => {
    assert.deepEqual(understood(BANK, { bank: 'other-bank', answers: { 'lead-do': 3 } }), {
      wrong: 'file_foreign',
      figures: { bank: 'other-bank' },
    });
  });

  test('is told by a name that fits on a screen', () => {
    const found = understood(BANK, { bank: 'x'.repeat(100_000) });
    assert.ok('wrong' in found && found.wrong === 'file_foreign');
    assert.ok(String(found.figures?.bank).length <= 80);
  });

  test('with nothing left in it but damage is called empty', () => {
    assert.deepEqual(understood(BANK, { bank: 'small-bank', answers: { 'lead-do': 9 } }), {
      wrong: 'file_empty',
    });
    assert.deepEqual(understood(BANK, { bank: 'small-bank', answers: [3] }), { wrong: 'file_empty' });
  });
});

describe('a damaged file', () => {
  const good = {
    bank: 'small-bank',
    edition: '2026.2',
    taken_on: '2026-11-21',
    role: 'manager',
    form: 'short',
    answers: { 'lead-say': 4, 'speak-do': 'unsure' },
    signs: { believed: 'shown' },
    matters_most: ['act'],
  };
  const values = taken('manager', 'short', {
    taken_on: '2026-11-21',
    matters_most: ['act'],
    'lead-say': 4,
    'speak-do': 'unsure',
    believed: 'shown',
  });

  test('keeps the good answers and names the bad one', () => {
    for (const bad of [
      5,
      -1,
      2.5,
      '3',
      null,
      {},
      [],
      [3],
      true,
      'shown',
      'not-applicable',
      '',
      'x'.repeat(99_999),
    ]) {
      const found = opened({ ...good, answers: { 'lead-do': bad, ...good.answers } });
      assert.deepEqual(found.damaged, ['lead-do'], JSON.stringify(bad));
      assert.deepEqual(found.values, values);
    }
  });

  test('keeps the good signs and names the bad one', () => {
    for (const bad of ['not-applicable', 3, 0, 'yes', null, {}, ['shown'], true]) {
      const found = opened({ ...good, signs: { told: bad, ...good.signs } });
      assert.deepEqual(found.damaged, ['told'], JSON.stringify(bad));
      assert.deepEqual(found.values, values);
    }
    assert.equal(opened({ ...good, signs: { pay: 'not-applicable' } }).values.get('pay'), 'not-applicable');
  });

  test('keeps what it does not know only where its group could hold it, and only once', () => {
    const found = opened({
      ...good,
      answers: { ...good.answers, 'from-later': 3, 'later-sign': 'shown' },
      signs: { ...good.signs, 'from-later': 'unsure', 'later-question': 3 },
    });
    assert.deepEqual(found.values, new Map([...values, ['from-later', 3]]));
    assert.deepEqual(found.damaged, ['later-sign', 'from-later', 'later-question']);
  });

  test('keeps the rest where a whole group is of the wrong kind', () => {
    for (const bad of [[], [3, 4], 'text', 3, null, true]) {
      const answers = opened({ ...good, answers: bad });
      assert.deepEqual([answers.damaged, answersIn(answers.values)], [['answers'], ['believed']]);
      const signless = opened({ ...good, signs: bad });
      assert.deepEqual([signless.damaged, answersIn(signless.values)], [['signs'], ['lead-say', 'speak-do']]);
    }
  });

  test('keeps the answers where a field about them is wrong, and names it', () => {
    for (const [name, bad] of /** @type {[string, unknown][]} */ ([
      ['role', 'boss'],
      ['role', 3],
      ['role', ['manager']],
      ['form', 'long'],
      ['form', {}],
      ['taken_on', 'yesterday'],
      ['taken_on', 20261121],
      ['matters_most', ['act', 'lead', 'hire', 'care']],
      ['matters_most', ['act', 'act']],
      ['matters_most', 'act'],
      ['matters_most', [{}]],
    ])) {
      const found = opened({ ...good, [name]: bad });
      assert.deepEqual(found.damaged, [name], JSON.stringify(bad));
      for (const [own, value] of values) if (own !== name) assert.deepEqual(found.values.get(own), value);
      assert.notDeepEqual(found.values.get(name), bad);
    }
  });

  test('without its role goes to who is asked most of it, and without its form to the full one', () => {
    const { role, form, ...rest } = good;
    const own = { answers: { 'lead-do': 1 }, signs: { told: 'no', plan: 'shown' } };
    const found = opened({ ...rest, ...own });
    assert.deepEqual([found.values.get('role'), found.values.get('form')], ['executive', 'full']);
    const front = opened({ ...rest, answers: { 'care-say-seen': 1 }, role: 'boss' });
    assert.deepEqual([front.values.get('role'), front.damaged], ['front-line', ['role']]);
  });

  test('pollutes nothing with names that every object has', () => {
    const data = JSON.parse(
      `{"__proto__": {"polluted": 1}, "bank": "small-bank", "role": "manager", "form": "full",
        "answers": {"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "toString": 3, "lead-do": 2},
        "signs": {"__proto__": "shown", "hasOwnProperty": "shown"}}`,
    );
    const found = opened(data);
    assert.deepEqual(found.values, taken('manager', 'full', { 'lead-do': 2 }));
    assert.deepEqual(found.damaged, ['__proto__', 'constructor', 'toString', '__proto__', 'hasOwnProperty']);
    assert.equal(/** @type {Record<string, unknown>} */ ({}).polluted, undefined);
    assert.deepEqual(Object.keys(Object.prototype), []);
  });

  test('cannot set the quiz’s own controls as if they were answers', () => {
    for (const name of ['role', 'form', 'unit', 'step', 'taken_on', 'matters_most']) {
      const found = opened({ ...good, answers: { ...good.answers, [name]: 'unsure' } });
      assert.deepEqual(found.values, values, name);
      assert.deepEqual(found.damaged, [name]);
    }
  });

  test('cannot give an entry what it may not hold by way of an earlier name', () => {
    for (const [was, is, bad] of [
      ['lead-did', 'lead-do', 'shown'],
      ['told-staff', 'told', 'not-applicable'],
    ]) {
      const found = opened({ ...good, signs: { ...good.signs, [was]: bad } });
      assert.deepEqual(found.values, values);
      assert.equal(found.damaged.length, 1);
      assert.ok([was, is].includes(found.damaged[0]));
    }
  });

  test('never throws, whatever it holds, and accounts for every entry', () => {
    const names = fc.oneof(
      fc.constantFrom(
        'lead-do',
        'lead-say',
        'told',
        'pay',
        'gone-do',
        'from-later',
        '__proto__',
        'constructor',
      ),
      fc.string(),
    );
    const entries = fc.dictionary(
      names,
      fc.oneof(fc.constantFrom(0, 4, 5, 'unsure', 'shown', 'not-applicable'), fc.anything()),
      { noNullPrototype: false },
    );
    const hostile = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
      fc.record(
        {
          bank: fc.constantFrom('small-bank', 'earlier-small-bank'),
          role: fc.oneof(fc.constant('manager'), fc.anything()),
          form: fc.oneof(fc.constant('full'), fc.anything()),
          taken_on: fc.anything(),
          matters_most: fc.anything(),
          answers: fc.oneof({ arbitrary: entries, weight: 4 }, { arbitrary: fc.anything(), weight: 1 }),
          signs: fc.oneof({ arbitrary: entries, weight: 4 }, { arbitrary: fc.anything(), weight: 1 }),
        },
        { requiredKeys: ['bank'] },
      ),
    );
    fc.assert(
      fc.property(hostile, (data) => {
        const found = understood(BANK, data);
        assert.deepEqual(Object.keys(Object.prototype), []);
        if ('wrong' in found) return;
        for (const [name, value] of found.values)
          assert.ok(isAllowed(BANK, name, value), `${name}: ${String(value)}`);
        for (const group of ['answers', 'signs']) {
          const given = /** @type {Record<string, unknown>} */ (data)[group];
          if (typeof given !== 'object' || given === null || Array.isArray(given)) continue;
          for (const name of Object.keys(given))
            assert.ok(
              found.values.has(name) || found.damaged.includes(name) || found.retired.includes(name),
              `${name} was dropped`,
            );
        }
      }),
      { numRuns: 1000 },
    );
  });
});
