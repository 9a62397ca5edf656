/**
 * What holds for anybody's answers.
 *
 * @import { Bank, Result, Values } from '../../../docs/assets/readiness/bank.js'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { asked } from '../../../docs/assets/readiness/core/answers.js';
import { score } from '../../../docs/assets/readiness/core/score.js';
import { anybody, BANK } from '../bank.js';
import { dimensionScores, LEVELS, placeOf } from '../figures.js';

/**
 * The ceilings as the method page words them, in whole numbers where it speaks of shares.
 *
 * @param {Bank} bank
 * @param {Values} values
 * @param {Result} result
 */
function ceilingsByHand(bank, values, result) {
  const scores = dimensionScores(result).filter((figure) => figure !== null);
  const given = bank.signs
    .filter(({ asked_of }) => asked_of.includes('executive'))
    .map(({ id }) => values.get(id));
  const apply = given.filter((answer) => answer !== 'not-applicable').length;
  const shown = given.filter((answer) => answer === 'shown').length;
  const answered = given.filter((answer) => ['shown', 'claimed', 'no'].includes(String(answer))).length;
  const counts = values.get('role') === 'executive' && answered >= Math.min(5, apply);
  return [
    { ceiling: 'commitment', at: placeOf(Number(result.dimensions.commit.score)) },
    ...(counts
      ? [{ ceiling: 'signs', at: 100 * shown >= 55 * apply ? 3 : 100 * shown >= 25 * apply ? 2 : 1 }]
      : []),
    { ceiling: 'weakest-link', at: Math.min(4, placeOf(Math.min(...scores)) + 1) },
  ];
}

describe('for anybody', () => {
  /** @param {(values: Values) => void} holds */
  const always = (holds) => fc.assert(fc.property(anybody, holds), { numRuns: 400 });

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
    /** @param {Values} values */
    const below = (values) =>
      BANK.questions
        .map(({ id }) => ({ id, rung: values.get(id) }))
        .filter(({ rung }) => typeof rung === 'number' && rung < 4);
    const raised = anybody
      .filter((values) => below(values).length > 0)
      .chain((values) => fc.constantFrom(...below(values)).map(({ id, rung }) => ({ values, id, rung })))
      .chain(({ values, id, rung }) =>
        fc
          .integer({ min: Number(rung) + 1, max: 4 })
          .map((higher) => ({ values, higher: new Map([...values, [id, higher]]) })),
      );
    fc.assert(
      fc.property(raised, ({ values, higher }) => {
        const before = score(BANK, values);
        const after = score(BANK, higher);
        /** @param {Result} result */
        const figures = (result) => [
          ...dimensionScores(result),
          ...BANK.principles.map(({ id }) => result.principles[id]),
          result.overall,
          ...[result.uncapped_level, result.level].map((level) => level && LEVELS.indexOf(level)),
        ];
        const now = figures(after);
        for (const [at, was] of figures(before).entries()) {
          if (was === null) assert.equal(now[at], null);
          else assert.ok(Number(now[at]) >= Number(was) - 1e-9, `${was} fell to ${now[at]}`);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('one more sign to point to never lowers the level', () => {
    always((values) => {
      const more = new Map(values);
      const sign = BANK.signs.find(({ id }) => ['claimed', 'no'].includes(String(values.get(id))));
      fc.pre(sign !== undefined);
      more.set(sign.id, 'shown');
      const [before, after] = [score(BANK, values).level, score(BANK, more).level];
      assert.ok(
        LEVELS.indexOf(String(after)) >= LEVELS.indexOf(String(before)),
        `${before} fell to ${after}`,
      );
    });
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
    always((values) => {
      const { questions } = asked(BANK, values);
      const open = questions.find(({ id }) => !values.has(id));
      fc.pre(open !== undefined);
      const before = score(BANK, values);
      assert.deepEqual(score(BANK, new Map([...values, [open.id, 'unsure']])), before);
      assert.equal(score(BANK, new Map([...values, [open.id, 0]])).answered, before.answered + 1);
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
      const ceilings = ceilingsByHand(BANK, values, result);
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

  test('at most three priorities, each once, none invented, none wasted', () => {
    always((values) => {
      const { priorities, causes, principles } = score(BANK, values);
      const known = BANK.principles.map(({ id }) => id);
      const causing = causes.map(({ principle }) => principle);
      const gains = known.filter((id) => principles[id] !== null && Number(principles[id]) < 100);
      assert.equal(new Set(priorities).size, priorities.length);
      assert.equal(priorities.length, Math.min(3, new Set([...causing, ...gains]).size));
      for (const id of priorities) assert.ok(causing.includes(id) || gains.includes(id), id);
      assert.deepEqual(priorities.slice(0, new Set(causing).size), [...new Set(causing)]);
    });
  });
});
