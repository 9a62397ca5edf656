/**
 * Two results side by side: first examples worked out by hand, then what holds for any two people's answers.
 *
 * @import { Comparison, Figure } from '../../../docs/assets/readiness/core/comparison.js'
 * @import { Bank, Changes, Value, Values } from '../../../docs/assets/readiness/bank.js'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { asked } from '../../../docs/assets/readiness/core/answers.js';
import { asRead, compared } from '../../../docs/assets/readiness/core/comparison.js';
import { score } from '../../../docs/assets/readiness/core/score.js';
import { all, anybody, BANK, dimensionOf, signs, taken } from '../bank.js';

const EDITION = BANK.edition;
const NONE = { before: null, after: null, moved: null, is_clear: false };

/** Compared under one edition. @param {Values} before @param {Values} after */
const comparison = (before, after) =>
  compared(BANK, { values: before, edition: EDITION }, { values: after, edition: EDITION });

/** One that could have moved by chance. @param {number} before @param {number} after @param {number} moved @returns {Figure} */
const figure = (before, after, moved) => ({ before, after, moved, is_clear: false });

/** One that moved by more than that. @param {number} before @param {number} after @param {number} moved @returns {Figure} */
const clear = (before, after, moved) => ({ ...figure(before, after, moved), is_clear: true });

/** Every figure of a comparison, in one order. @param {Comparison} found @returns {Figure[]} */
const figures = ({ overall, dimensions, principles, say_do, follow_through }) =>
  [overall, ...Object.values(dimensions), ...Object.values(principles), say_do, follow_through].map(
    ({ before, after, moved, is_clear }) => ({ before, after, moved, is_clear }),
  );

/** Without what rests on all of each result's own answers. @param {Comparison} found */
const shared = ({ levels, whole, ...rest }) => rest;

test('what is read between two figures is what one would subtract', () => {
  assert.deepEqual(asRead(clear(175 / 3, 87.5, 175 / 6)), clear(58, 88, 30));
  assert.deepEqual(asRead(clear(66.5, 33.4, -33.1)), clear(67, 33, -34));
  assert.deepEqual(asRead(figure(-0.4, 0.4, 0.8)), figure(0, 0, 0));
  assert.equal(asRead(NONE), null);
});

describe('a manager who takes the full form twice', () => {
  const found = comparison(
    taken('manager', 'full', all(2), { 'repeat-do': 'unsure' }),
    taken('manager', 'full', all(2), {
      'lead-do': 3,
      'lead-say': 4,
      'practise-do': 1,
      'practise-say': 'unsure',
      'act-do': 0,
      'repeat-do': 4,
      'repeat-say': 3,
    }),
  );

  test('is compared over what was answered both times', () => {
    assert.equal(found.questions, 23); // 25 are asked; practise-say and repeat-do were answered once
    assert.equal(found.same_role, true);
  });

  test('sees which rungs moved: the largest climb first, the deepest fall last', () => {
    assert.deepEqual(found.moves, [
      { id: 'lead-say', before: 2, after: 4 },
      { id: 'lead-do', before: 2, after: 3 },
      { id: 'repeat-say', before: 2, after: 3 },
      { id: 'practise-do', before: 2, after: 1 },
      { id: 'act-do', before: 2, after: 0 },
    ]);
    assert.equal(found.steady, 18);
  });

  test('sees every dimension twice, and how far it moved', () => {
    assert.deepEqual(found.dimensions, {
      commit: { ...figure(50, 62.5, 12.5), indicative: false }, // 25 × (3+4+2+1) / 4
      believe: { ...figure(50, 40, -10), indicative: false }, // 25 × (2+2+2+0+2) / 5
      live: { ...figure(50, 50, 0), indicative: false },
      build: { ...figure(50, 50, 0), indicative: false },
      keep: { ...figure(50, 56.25, 6.25), indicative: false }, // 25 × (2+2+2+3) / 4
    });
    assert.deepEqual(found.overall, figure(50, 51.75, 1.75)); // (62.5 + 40 + 50 + 50 + 56.25) / 5
  });

  test('sees every principle twice', () => {
    const still = figure(50, 50, 0);
    assert.deepEqual(found.principles, {
      lead: figure(50, 75, 25), // 25 × (3+4+2) / 3
      practise: figure(50, 25, -25), // its deed alone, for the word was answered once
      speak: still,
      act: figure(50, 25, -25), // 25 × (0+2) / 2
      agree: still,
      apply: still,
      hire: still,
      care: still,
      focus: still,
      repeat: figure(50, 75, 25), // its word alone
    });
  });

  test('sees how the gaps moved', () => {
    // say − do: lead 100 − 75, act 50 − 0, and 0 for speak, agree, apply, hire, care, focus. 75 / 8.
    assert.deepEqual(found.say_do, { ...figure(0, 9.375, 9.375), pairs: 8 });
    // do − reinforce: lead 75 − 50, and 0 for speak, agree, hire, focus. 25 / 5.
    assert.deepEqual(found.follow_through, { ...figure(0, 5, 5), pairs: 5 });
  });

  test('sees a gap narrow as a move below zero', () => {
    // Four pairs have nothing between deed and backing, one has 50, then 25: a fifth of each.
    const [before, after] = [4, 3].map((rung) => taken('manager', 'full', all(2), { 'lead-do': rung }));
    assert.deepEqual(comparison(before, after).follow_through, { ...figure(10, 5, -5), pairs: 5 });
  });
});

describe('a difference is called one', () => {
  /** A manager's figures after so many rungs more than 2, in bank order of the questions of some dimensions. @param {number} rungs @param {string[]} dimensions */
  const raisedBy = (rungs, ...dimensions) => {
    const values = taken('manager', 'full', all(2));
    const more = asked(BANK, values).questions.filter(({ principle }) =>
      dimensions.includes(dimensionOf(principle)),
    );
    for (const { id } of more.slice(0, rungs)) values.set(id, 3);
    for (const { id } of more.slice(0, Math.max(0, rungs - more.length))) values.set(id, 4);
    return comparison(taken('manager', 'full', all(2)), values);
  };

  test('for a dimension, from 2 × √(2 × 20² / 5) = 25.3 points on', () => {
    const commit = [5, 6].map((rungs) => raisedBy(rungs, 'commit').dimensions.commit); // 5 points a rung
    assert.deepEqual(commit, [
      { ...figure(50, 75, 25), indicative: false },
      { ...clear(50, 80, 30), indicative: false },
    ]);
  });

  test('for the overall, from 2 × √(2 × 4²) = 11.3 points on', () => {
    const all_five = BANK.dimensions.map(({ id }) => id);
    const overall = [11, 12].map((rungs) => raisedBy(rungs, ...all_five).overall); // a point a rung
    assert.deepEqual(overall, [figure(50, 61, 11), clear(50, 62, 12)]);
  });

  test('for a principle of three answers, from 2 × √(2 × 20² / 3) = 32.7 points on', () => {
    const lead = [3, 4].map((rungs) => {
      const answers = { 'lead-do': 3, 'lead-say': 3, 'lead-reinforce': rungs };
      return comparison(taken('manager', 'full', all(2)), taken('manager', 'full', all(2), answers))
        .principles.lead;
    });
    assert.deepEqual(
      lead.map(({ is_clear }) => is_clear),
      [false, true], // 25 and 33.3
    );
  });

  test('for a gap of ten pairs of two answers each, from 2 × √(4 × 20² / 10) = 25.3 points on', () => {
    const gaps = [0, 1].map((rung) => {
      const says = Object.fromEntries(BANK.principles.map(({ id }) => [`${id}-say`, 3]));
      const after = taken('manager', 'full', all(2), says, { 'lead-do': 2 - rung });
      return comparison(taken('manager', 'full', all(2)), after).say_do;
    });
    assert.deepEqual(gaps, [
      { ...figure(0, 25, 25), pairs: 10 },
      { ...clear(0, 27.5, 27.5), pairs: 10 },
    ]);
  });
});

describe('levels', () => {
  test('are what each result states by itself, over all that it answered', () => {
    // With keep at 0 the first one has (4 × 75 + 0) / 5 = 60; of its five questions both have answered two, so they are compared without it.
    const before = taken('manager', 'full', all(3), all(0, 'keep'));
    const after = taken('manager', 'full', all(3), all('unsure', 'keep'), { 'focus-do': 0, 'focus-say': 0 });
    const found = comparison(before, after);
    assert.deepEqual(found.levels, { before: 'shown', after: 'reinforced' });
    assert.deepEqual(found.dimensions.keep, { ...NONE, indicative: false });
    assert.deepEqual(found.overall, figure(75, 75, 0));
  });

  test('keep to the form of each, while all else is compared over what both forms ask', () => {
    // Commit in full is 25 × (3+2+0+2+3) / 5 = 50 and allows 59.8, Shown; in short, without lead-reinforce, it is 62.5.
    const commit = { ...all(3, 'commit'), 'lead-say': 2, 'practise-do': 2, 'lead-reinforce': 0 };
    const answers = { ...all(4), ...commit };
    const found = comparison(taken('manager', 'full', answers), taken('manager', 'short', answers));
    assert.deepEqual(found.levels, { before: 'shown', after: 'reinforced' });
    assert.deepEqual([found.questions, found.overall], [20, figure(92.5, 92.5, 0)]); // (62.5 + 4 × 100) / 5
  });

  test('are held down by the signs, which hold no comparison down', () => {
    const few = signs('shown', 'no', 'no', 'no', 'no', 'no', 'no');
    const many = { ...few, told: 'shown' };
    const found = comparison(
      taken('executive', 'full', all(4), few),
      taken('executive', 'full', all(4), many),
    );
    assert.deepEqual(found.levels, { before: 'spoken', after: 'shown' }); // 1 of 7, 2 of 7
    assert.deepEqual(found.overall, figure(100, 100, 0));
  });

  test('are not compared across roles, and dimensions are', () => {
    const found = comparison(taken('executive', 'full', all(3)), taken('manager', 'full', all(1)));
    assert.deepEqual([found.same_role, found.levels], [false, null]);
    for (const dimension of Object.values(found.dimensions))
      assert.deepEqual(dimension, { ...clear(75, 25, -50), indicative: false });
  });
});

describe('two roles or two forms', () => {
  test('share the questions that both are asked', () => {
    // Of Commit the front line's short form asks lead's three and practise-do, the manager's practise-say instead of lead-reinforce.
    const found = comparison(
      taken('front-line', 'short', {
        'lead-do': 4,
        'lead-reinforce': 0,
        'practise-do': 3,
        'practise-say': 0,
      }),
      taken('manager', 'short', { 'lead-do': 2, 'lead-reinforce': 4, 'practise-do': 2, 'practise-say': 4 }),
    );
    assert.deepEqual(
      found.moves.map(({ id }) => id),
      ['practise-do', 'lead-do'],
    );
    assert.deepEqual(found.dimensions.commit, { ...figure(87.5, 50, -37.5), indicative: true }); // (4+3) / 2, (2+2) / 2
  });

  test('show a dimension from half of what both are asked', () => {
    // Executives are asked six questions of Commit in full, four in short; the two forms share four, so two are half.
    const [full, short] = [3, 1].map((rung) => ({ 'lead-do': rung, 'practise-do': rung }));
    const across = comparison(taken('executive', 'full', full), taken('executive', 'short', short));
    assert.deepEqual(across.dimensions.commit, { ...clear(75, 25, -50), indicative: true }); // from 2 × √(2 × 20² / 2) = 40 on
    const within = comparison(taken('executive', 'full', full), taken('executive', 'full', short));
    assert.deepEqual(within.dimensions.commit, { ...NONE, indicative: false });
    assert.deepEqual(within.principles.lead, figure(75, 25, -50));
  });

  test('have gaps only where both forms are full', () => {
    const [full, short] = [taken('manager', 'full', all(2)), taken('manager', 'short', all(2))];
    for (const found of [comparison(full, short), comparison(short, full)]) {
      // In short a manager is asked word and deed of every principle, and nothing that is backed up.
      assert.deepEqual(found.say_do, { ...NONE, pairs: 10 });
      assert.deepEqual(found.follow_through, { ...NONE, pairs: 0 });
    }
    assert.deepEqual(comparison(full, full).say_do, { ...figure(0, 0, 0), pairs: 10 });
  });
});

describe('what may not be shown', () => {
  test('a dimension with too little in common is null for both, and the overall goes without it', () => {
    const before = taken('manager', 'full', all(1), { 'focus-do': 'unsure', 'focus-say': 'unsure' });
    const after = taken('manager', 'full', all(2), { 'repeat-do': 'unsure' });
    const found = comparison(before, after);
    assert.deepEqual(found.dimensions.keep, { ...NONE, indicative: false }); // each has three or four of five by itself
    assert.deepEqual(found.overall, clear(25, 50, 25));
    after.set('hire-do', 'unsure').set('hire-say', 'unsure').set('hire-reinforce', 'unsure');
    assert.deepEqual(comparison(before, after).overall, NONE); // two dimensions are missing
  });

  test('four pairs in common make no gap', () => {
    const before = taken('manager', 'full', all(1));
    const after = taken('manager', 'full', all(1), { 'hire-reinforce': 'unsure' });
    assert.deepEqual(comparison(before, after).follow_through, { ...NONE, pairs: 4 });
  });

  test('nothing in common is a comparison too', () => {
    const found = comparison(taken('manager', 'full'), taken('manager', 'full', all(2)));
    assert.deepEqual([found.questions, found.steady, found.moves], [0, 0, []]);
    for (const figure of figures(found)) assert.deepEqual(figure, NONE);
    assert.deepEqual(found.levels, { before: null, after: 'shown' });
  });

  test('what only rounding tells apart has not moved', () => {
    // 33.3, 66.7, 58.3, 58.3 and 91.7, then backwards: the same fifth of the same sum, but not the same double.
    const rungs = [
      [2, 2, 0],
      [4, 1, 3],
      [3, 4, 0],
      [1, 3, 3],
      [3, 4, 4],
    ];
    const { questions } = asked(BANK, taken('manager', 'short'));
    const [before, after] = [rungs, rungs.toReversed()].map((five) =>
      taken(
        'manager',
        'short',
        Object.fromEntries(questions.map(({ id }, at) => [id, five[Math.floor(at / 4)][at % 4] ?? 'unsure'])),
      ),
    );
    const { overall } = comparison(before, after);
    assert.notEqual(overall.before, overall.after, 'the example no longer shows what it is for');
    assert.equal(overall.moved, 0);
  });
});

describe('signs', () => {
  test('count where both answered other than unsure, and move in bank order', () => {
    const found = comparison(
      taken('executive', 'full', signs('no', 'unsure', 'shown', 'claimed', 'no', 'shown', 'not-applicable')),
      taken('executive', 'full', signs('shown', 'shown', 'unsure', 'claimed', 'claimed', 'no', 'shown')),
    );
    assert.equal(found.signs, 5); // told and public were unsure once
    assert.deepEqual(found.sign_moves, [
      { id: 'slot', before: 'no', after: 'shown' },
      { id: 'objectives', before: 'no', after: 'claimed' },
      { id: 'goals', before: 'shown', after: 'no' },
      { id: 'pay', before: 'not-applicable', after: 'shown' },
    ]);
  });

  test('that one of the two roles is not asked are no part of it', () => {
    const given = { ...signs('shown', 'shown'), believed: 'no' };
    const found = comparison(taken('executive', 'full', given), taken('manager', 'full', given));
    assert.deepEqual([found.signs, found.sign_moves], [0, []]);
  });
});

describe('changes of the bank', () => {
  /** @param {string} edition @param {Partial<Changes>} changed @returns {Changes} */
  const changed = (edition, changed) => ({ edition, added: [], reworded: [], retired: [], ...changed });
  /** @type {Bank} */
  const bank = {
    ...BANK,
    edition: '2027.1',
    changes: [
      changed('2026.2', { added: ['lead-do', 'passing'], reworded: ['speak-do'] }),
      changed('2026.10', { reworded: ['lead-do', 'speak-do', 'gone-do', 'told'], retired: ['passing'] }),
      changed('2027.1', { added: ['act-do'], reworded: ['told'], retired: ['gone-do'] }),
    ],
  };
  /** @param {string} before @param {string} after */
  const between = (before, after) => {
    const values = taken('manager', 'full', all(2));
    return compared(bank, { values, edition: before }, { values, edition: after }).changes;
  };

  test('are those after the older edition and up to the newer, whichever comes first', () => {
    const late = { added: ['act-do'], reworded: ['told'], retired: ['gone-do'] };
    assert.deepEqual(between('2026.10', '2027.1'), late);
    assert.deepEqual(between('2027.1', '2026.10'), late);
  });

  test('go by the number of an edition, not by its digits', () => {
    assert.deepEqual(between('2026.2', '2026.10'), {
      added: [],
      reworded: ['lead-do', 'speak-do', 'gone-do', 'told'],
      retired: ['passing'],
    });
  });

  test('name everything once, and what came and went in between not at all', () => {
    assert.deepEqual(between('2026.1', '2027.1'), {
      added: ['lead-do', 'act-do'],
      reworded: ['speak-do', 'told'],
      retired: ['gone-do'],
    });
  });

  test('are none within one edition', () => {
    for (const edition of ['2026.2', '2027.1', '2031.1', 'edited by hand'])
      assert.deepEqual(between(edition, edition), { added: [], reworded: [], retired: [] });
  });

  test('are not known where the bank does not know the edition', () => {
    for (const strange of [
      '',
      'edited by hand',
      '2026',
      '2026.1.1',
      '2026.1x',
      ' 2026.1',
      '2026.0',
      '2027.2',
    ])
      for (const changes of [between(strange, '2027.1'), between('2027.1', strange)])
        assert.equal(changes, null, strange);
  });
});

describe('for any two results', () => {
  const pairs = fc.tuple(anybody, anybody);
  /** @param {(before: Values, after: Values) => void} holds */
  const always = (holds) =>
    fc.assert(
      fc.property(pairs, ([before, after]) => holds(before, after)),
      { numRuns: 150 },
    );
  /** @param {Values} values @param {(name: string, value: Value) => boolean} wanted @returns {Values} */
  const only = (values, wanted) => new Map([...values].filter(([name, value]) => wanted(name, value)));

  test('each figure is that of the answers in common', () => {
    always((before, after) => {
      const found = comparison(before, after);
      const ids = asked(BANK, before)
        .questions.filter((question) => asked(BANK, after).questions.includes(question))
        .map(({ id }) => id)
        .filter((id) => [before, after].every((values) => typeof values.get(id) === 'number'));
      assert.equal(found.questions, ids.length);
      for (const [dimension, { indicative, ...sides }] of Object.entries(found.dimensions)) {
        const own = ids.filter((id) => dimensionOf(id.split('-')[0]) === dimension);
        assert.equal(indicative, sides.moved !== null && own.length < 3);
        if (sides.moved === null) continue;
        for (const [side, values] of /** @type {const} */ ([
          ['before', before],
          ['after', after],
        ])) {
          const mean = own.reduce((sum, id) => sum + 25 * Number(values.get(id)), 0) / own.length;
          assert.ok(Math.abs(Number(sides[side]) - mean) < 1e-9, `${sides[side]} is not ${mean}`);
        }
      }
    });
  });

  test('both rest on equally many answers, and so have the same margins', () => {
    always((before, after) => {
      const { shared, whole } = comparison(before, after);
      for (const [id, { answered, margin }] of Object.entries(shared.before.dimensions))
        assert.deepEqual(
          [answered, margin],
          [shared.after.dimensions[id].answered, shared.after.dimensions[id].margin],
        );
      assert.equal(shared.before.margin, shared.after.margin);
      assert.deepEqual(whole, { before: score(BANK, before), after: score(BANK, after) });
    });
  });

  test('one that is compared with itself has not moved, and shows what it shows alone', () => {
    fc.assert(
      fc.property(anybody, (values) => {
        const [found, alone] = [comparison(values, values), score(BANK, values)];
        assert.deepEqual([found.moves, found.sign_moves, found.steady], [[], [], alone.answered]);
        assert.deepEqual(found.levels, { before: alone.level, after: alone.level });
        assert.deepEqual(
          figures(found),
          [
            alone.overall,
            ...Object.values(alone.dimensions).map((dimension) => dimension.score),
            ...Object.values(alone.principles),
            alone.say_do.points,
            alone.follow_through.points,
          ].map((points) => (points === null ? NONE : figure(points, points, 0))),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('the other way round everything moves the other way', () => {
    always((before, after) => {
      const [there, back] = [comparison(before, after), comparison(after, before)];
      assert.deepEqual(
        figures(back),
        figures(there).map(({ before, after, moved, is_clear }) => ({
          is_clear,
          before: after,
          after: before,
          moved: moved && -moved,
        })),
      );
      /** @param {Comparison} found */
      const moved = ({ moves, sign_moves }) =>
        new Map([...moves, ...sign_moves].map((move) => [move.id, move]));
      assert.deepEqual(
        moved(back),
        new Map(
          [...moved(there)].map(([id, { before, after }]) => [id, { id, before: after, after: before }]),
        ),
      );
      assert.deepEqual(
        [back.questions, back.signs, back.steady, back.same_role],
        [there.questions, there.signs, there.steady, there.same_role],
      );
    });
  });

  test('moves come from the largest climb to the deepest fall, ties in bank order', () => {
    always((before, after) => {
      const { moves } = comparison(before, after);
      const places = new Map(BANK.questions.map(({ id }, at) => [id, at]));
      for (const [at, next] of moves.slice(1).entries()) {
        const [one, other] = [moves[at], next].map((move) => move.after - move.before);
        const tie = one === other && Number(places.get(moves[at].id)) < Number(places.get(next.id));
        assert.ok(one !== 0 && (one > other || tie), `${moves[at].id} before ${next.id}`);
      }
    });
  });

  test('an answer that only one has changes nothing but the level that this one states', () => {
    always((before, after) => {
      /** @param {Values} values @param {Values} others */
      const common = (values, others) =>
        only(
          values,
          (name) => ['role', 'form'].includes(name) || (others.get(name) ?? 'unsure') !== 'unsure',
        );
      const found = comparison(common(before, after), common(after, before));
      assert.deepEqual(shared(found), shared(comparison(before, after)));
    });
  });

  test('unsure never counts', () => {
    always((before, after) => {
      const [one, other] = [before, after].map((values) => only(values, (_, value) => value !== 'unsure'));
      assert.deepEqual(comparison(one, other), comparison(before, after));
    });
  });

  test('nothing that no control could hold is counted, and nothing stops the comparison', () => {
    const strange = fc.oneof(
      fc.constantFrom(-1, 5, 2.5, NaN, '3', 'shown', 'not-applicable', null, undefined),
      fc.anything(),
    );
    const names = fc.constantFrom(
      ...['role', 'form', 'matters_most', 'plan.lead.1.text', 'slot-300', 'elsewhere', '__proto__'],
      ...[...BANK.questions, ...BANK.signs].map(({ id }) => id),
    );
    const hostile = /** @type {fc.Arbitrary<Values>} */ (
      fc
        .tuple(anybody, fc.array(fc.tuple(names, strange), { maxLength: 40 }))
        .map(([values, entries]) => new Map([...values, ...entries]))
    );
    fc.assert(
      fc.property(hostile, anybody, fc.string(), (before, after, edition) => {
        const found = compared(BANK, { values: before, edition }, { values: after, edition: EDITION });
        for (const { id, before: rung } of found.moves)
          assert.ok([0, 1, 2, 3, 4].includes(rung), `${id} ${rung}`);
        for (const { before: score } of figures(found).slice(0, -2))
          assert.ok(score === null || (score >= 0 && score <= 100), `${score}`);
        assert.deepEqual(Object.keys(found.principles), Object.keys(score(BANK, after).principles));
      }),
      { numRuns: 200 },
    );
  });
});
