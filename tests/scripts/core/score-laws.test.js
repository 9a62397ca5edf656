/**
 * What holds for anybody's answers.
 *
 * @import { Result, Value, Values } from '../../../docs/assets/readiness/bank.js'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { asked } from '../../../docs/assets/readiness/core/answers.js';
import { score } from '../../../docs/assets/readiness/core/score.js';
import { all, anybody, BANK, dimensionOf, FORMS, ROLES, taken } from '../bank.js';
import { dimensionScores, LEVELS, marginOf, placeOf } from '../figures.js';

const PRINCIPLES = BANK.principles.map(({ id }) => id);
const TOP = LEVELS.length - 1;

/** The level's place; -1 without one. @param {Values} values */
const levelAt = (values) => LEVELS.indexOf(String(score(BANK, values).level));

/** @param {Values} values @param {string} name @param {Value | undefined} value undefined for no answer @returns {Values} */
function changed(values, name, value) {
  const after = new Map(values);
  if (value === undefined) after.delete(name);
  else after.set(name, value);
  return after;
}

/**
 * The ceilings as the method page words them, in whole numbers where it speaks of shares.
 *
 * @param {Values} values
 * @param {Result} result
 */
function ceilingsByHand(values, result) {
  const commit = result.dimensions.commit;
  const allowed = Number(commit.score) + Math.hypot(marginOf(commit.answered), Number(result.margin));
  const { shown, open, apply } = result.signs;
  const counting = shown + open;
  const own = 100 * counting >= 55 * apply ? 3 : 100 * counting >= 25 * apply ? 2 : 1;
  return [
    { ceiling: 'commitment', at: placeOf(allowed) },
    { ceiling: 'signs', at: values.get('role') === 'executive' ? own : shown === apply ? 4 : 3 },
  ];
}

describe('for anybody', () => {
  /** @param {(values: Values) => void} holds */
  const always = (holds) => fc.assert(fc.property(anybody, holds), { numRuns: 400 });

  /** Anybody, and one of the questions or signs that they are asked. @param {'questions' | 'signs'} kind */
  const withOne = (kind) =>
    anybody.chain((values) =>
      fc.constantFrom(...asked(BANK, values)[kind].map(({ id }) => id)).map((id) => ({ values, id })),
    );

  test('every score lies between 0 and 100, and no more is answered than asked', () => {
    always((values) => {
      const result = score(BANK, values);
      const figures = [...dimensionScores(result), ...Object.values(result.principles), result.overall];
      for (const figure of figures) assert.ok(figure === null || (figure >= 0 && figure <= 100), `${figure}`);
      for (const gap of [result.say_do.points, result.follow_through.points])
        assert.ok(gap === null || Math.abs(gap) <= 100, `${gap}`);
      for (const { answered, asked: all } of [result, ...Object.values(result.dimensions)])
        assert.ok(answered >= 0 && answered <= all, `${answered} of ${all}`);
    });
  });

  test('a higher rung never lowers a score, the overall or the level', () => {
    const raised = withOne('questions')
      .filter(({ values, id }) => Number(values.get(id) ?? 4) < 4)
      .chain(({ values, id }) =>
        fc
          .integer({ min: Number(values.get(id)) + 1, max: 4 })
          .map((higher) => [values, changed(values, id, higher)]),
      );
    fc.assert(
      fc.property(raised, ([lower, higher]) => {
        const [before, after] = [score(BANK, lower), score(BANK, higher)];
        /** @param {Result} result */
        const figures = (result) => [
          ...dimensionScores(result),
          ...PRINCIPLES.map((id) => result.principles[id]),
          result.overall,
          ...[result.uncapped_level, result.level].map((level) => level && LEVELS.indexOf(level)),
        ];
        const now = figures(after);
        for (const [at, was] of figures(before).entries()) {
          if (was === null) assert.equal(now[at], null);
          else assert.ok(Number(now[at]) >= Number(was) - 1e-9, `${was} fell to ${now[at]}`);
        }
        assert.deepEqual([after.margin, after.signs], [before.margin, before.signs]);
      }),
      { numRuns: 600 },
    );
  });

  test('a sign that can be shown never lowers the level, whatever stood there', () => {
    fc.assert(
      fc.property(withOne('signs'), ({ values, id }) => {
        assert.ok(levelAt(changed(values, id, 'shown')) >= levelAt(values));
      }),
      { numRuns: 400 },
    );
  });

  test('a sign left open, or that nobody could judge, never lowers the level', () => {
    fc.assert(
      fc.property(withOne('signs'), fc.constantFrom('claimed', 'no'), ({ values, id }, judged) => {
        const open = changed(values, id, undefined);
        assert.ok(levelAt(open) >= levelAt(changed(values, id, judged)));
        assert.deepEqual(score(BANK, changed(values, id, 'unsure')), score(BANK, open));
      }),
      { numRuns: 400 },
    );
  });

  test('signs change no score', () => {
    always((values) => {
      const without = new Map([...values].filter(([name]) => BANK.signs.every(({ id }) => id !== name)));
      const [one, other] = [score(BANK, values), score(BANK, without)];
      assert.deepEqual(one.dimensions, other.dimensions);
      assert.deepEqual(one.principles, other.principles);
      assert.deepEqual([one.overall, one.uncapped_level], [other.overall, other.uncapped_level]);
    });
  });

  test('the order of answering changes nothing', () => {
    const shuffled = anybody.chain((values) =>
      fc
        .shuffledSubarray([...values], { minLength: values.size })
        .map((entries) => ({ values, again: new Map(entries) })),
    );
    fc.assert(
      fc.property(shuffled, ({ values, again }) => assert.deepEqual(score(BANK, again), score(BANK, values))),
      { numRuns: 300 },
    );
  });

  test('to say that one cannot say changes nothing, and is no zero', () => {
    fc.assert(
      fc.property(withOne('questions'), ({ values, id }) => {
        const open = score(BANK, changed(values, id, undefined));
        assert.deepEqual(score(BANK, changed(values, id, 'unsure')), open);
        assert.equal(score(BANK, changed(values, id, 0)).answered, open.answered + 1);
      }),
      { numRuns: 300 },
    );
  });

  test('what the bank does not allow counts as not answered', () => {
    const question = fc.tuple(withOne('questions'), fc.constantFrom(5, -1, 2.5, '3', 'shown', ['lead']));
    const sign = fc.tuple(
      withOne('signs').filter(({ id }) => id !== 'pay'),
      fc.constantFrom('not-applicable', 'yes', 4, ['shown']),
    );
    fc.assert(
      fc.property(fc.oneof(question, sign), ([{ values, id }, strange]) => {
        const open = score(BANK, changed(values, id, undefined));
        assert.deepEqual(score(BANK, changed(values, id, strange)), open);
      }),
      { numRuns: 300 },
    );
  });

  test('a margin follows from the number of answers, and one more makes it smaller', () => {
    fc.assert(
      fc.property(withOne('questions'), fc.nat(4), ({ values, id }, rung) => {
        const [fewer, more] = [undefined, rung].map((value) => score(BANK, changed(values, id, value)));
        for (const { score: figure, answered, margin } of Object.values(fewer.dimensions))
          assert.equal(margin, figure === null ? null : marginOf(answered));
        const grown = dimensionOf(id.split('-')[0]);
        const was = fewer.dimensions[grown].margin;
        if (was === null) return;
        assert.ok(Number(more.dimensions[grown].margin) < was);
        assert.ok(fewer.margin === null || Number(more.margin) < fewer.margin);
      }),
      { numRuns: 400 },
    );
  });

  test('a range holds the level of its score, with all that its margin reaches', () => {
    always((values) => {
      const { dimensions, overall, margin, range, uncapped_level } = score(BANK, values);
      for (const [figure, off, levels] of /** @type {const} */ ([
        [overall, margin, range],
        ...Object.values(dimensions).map((each) => [each.score, each.margin, each.range]),
      ])) {
        const by_hand = [Number(figure) - Number(off), Number(figure) + Number(off)];
        assert.deepEqual(levels, figure === null ? null : by_hand.map((end) => LEVELS[placeOf(end)]));
      }
      const [low, high] = (range ?? []).map((level) => LEVELS.indexOf(level));
      const at = LEVELS.indexOf(String(uncapped_level));
      if (range) assert.ok(low <= at && at <= high);
    });
  });

  test('no ceiling raises the level, and held_by names exactly those that set it', () => {
    always((values) => {
      const result = score(BANK, values);
      if (result.overall === null) {
        assert.deepEqual([result.level, result.uncapped_level, result.held_by], [null, null, []]);
        return;
      }
      const uncapped = placeOf(result.overall);
      const ceilings = ceilingsByHand(values, result);
      const level = Math.min(uncapped, ...ceilings.map(({ at }) => at));
      assert.equal(result.uncapped_level, LEVELS[uncapped]);
      assert.equal(result.level, LEVELS[level]);
      assert.deepEqual(
        result.held_by,
        ceilings
          .filter(({ at }) => at === level && at < uncapped)
          .map(({ ceiling, at }) => ({ ceiling, level: LEVELS[at] })),
      );
    });
  });

  test('the next level is the one above, and takes something; there is none at the top or without a level', () => {
    always((values) => {
      const { level, overall, next, held_by } = score(BANK, values);
      const at = level === null ? TOP : LEVELS.indexOf(level);
      assert.equal(next?.level ?? null, LEVELS[at + 1] ?? null);
      if (!next) return;
      assert.ok(next.points > 0 || next.ceilings.length > 0);
      assert.equal(next.points > 0, placeOf(Number(overall)) === at);
      assert.ok(next.points === 0 || placeOf(Number(overall) + next.points) === at + 1);
      if (next.points === 0)
        assert.deepEqual(
          next.ceilings,
          held_by.map(({ ceiling }) => ceiling),
        );
    });
  });

  test('at most three priorities, each once, none invented, none wasted', () => {
    always((values) => {
      const { priorities, causes, principles } = score(BANK, values);
      const causing = causes.map(({ principle }) => principle);
      const gains = PRINCIPLES.filter((id) => principles[id] !== null && Number(principles[id]) < 100);
      assert.equal(new Set(priorities).size, priorities.length);
      assert.equal(priorities.length, Math.min(3, new Set([...causing, ...gains]).size));
      for (const id of priorities) assert.ok(causing.includes(id) || gains.includes(id), id);
      assert.deepEqual(priorities.slice(0, new Set(causing).size), [...new Set(causing)]);
    });
  });

  test('a priority is neither tied nor a strength, and nothing is a strength that is tied without a mark', () => {
    always((values) => {
      const { priorities, tied, strengths, principles } = score(BANK, values);
      const marked = [values.get('matters_most') ?? []].flat();
      // A marked principle counts twice, so at 75 it ties with one at 50 and is a strength all the same.
      const named = [...priorities, ...tied, ...strengths.filter((id) => !marked.includes(id))];
      assert.equal(new Set(named).size, named.length, named.join(' '));
      for (const id of strengths) assert.ok(!priorities.includes(id));
      assert.deepEqual(
        tied,
        PRINCIPLES.filter((id) => tied.includes(id)),
      );
      assert.ok(strengths.length <= 2);
      for (const id of strengths) assert.ok(Number(principles[id]) + 1e-9 >= 62.5, id);
    });
  });
});

describe('for equal answers to everything', () => {
  for (const role of ROLES)
    for (const form of FORMS)
      test(`to the ${form} form of the ${role}`, () => {
        for (const rung of [0, 1, 2, 3]) {
          const { priorities, tied, strengths, one_rung } = score(BANK, taken(role, form, all(rung)));
          assert.deepEqual([...priorities, ...tied], PRINCIPLES); // the first three, and every other one
          assert.deepEqual([strengths, one_rung], [[], true]);
        }
        const top = score(BANK, taken(role, form, all(4), { believed: 'shown' }));
        assert.deepEqual([top.priorities, top.tied, top.strengths], [[], [], PRINCIPLES.slice(0, 2)]);
      });
});
