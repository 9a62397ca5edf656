/**
 * What holds the level down, and what stands between it and the next.
 *
 * @import { SignAnswer } from '../../../docs/assets/readiness/bank.js'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { score, signsMissing } from '../../../docs/assets/readiness/core/score.js';
import { all, BANK, signs, taken } from '../bank.js';
import { heldBy, near } from '../figures.js';

/** An executive on one rung everywhere. @param {number} rung @param {SignAnswer[]} given */
const executive = (rung, ...given) => score(BANK, taken('executive', 'full', all(rung), signs(...given)));

/** So many signs with one answer, the others *no*. @param {SignAnswer} answer @param {number} many @returns {SignAnswer[]} */
const some = (answer, many) => [...Array(many).fill(answer), ...Array(7 - many).fill('no')];

/** How many more signs a result takes for its next level. @param {string} role @param {import('../../../docs/assets/readiness/bank.js').Result} result */
const missing = (role, { signs: count, next }) => signsMissing(BANK, role, count, String(next?.level));

describe('commitment', () => {
  test('holds where it is lower by more than both margins, and not within them', () => {
    // Five answers: 20 / √5 = 8.94. Overall: √(5 × 80) / 5 = 4. Together √(80 + 16) = 9.8.
    // Commit 50, four times 75: overall 70, Reinforced; commitment allows 59.8, Shown.
    const held = score(BANK, taken('manager', 'full', all(3), all(2, 'commit')));
    near(held.margin, 4);
    assert.deepEqual([held.overall, held.uncapped_level, held.level], [70, 'reinforced', 'shown']);
    assert.deepEqual(held.held_by, [{ ceiling: 'commitment', level: 'shown' }]);
    assert.deepEqual(held.next, { level: 'reinforced', points: 0, ceilings: ['commitment'] });
    // Commit 25 × (3+2+2+2+2) / 5 = 55, Shown by itself, allows 64.8: Reinforced.
    const free = score(BANK, taken('manager', 'full', all(3), all(2, 'commit'), { 'lead-do': 3 }));
    assert.deepEqual([free.dimensions.commit.score, free.overall], [55, 71]);
    assert.deepEqual([free.level, free.held_by], ['reinforced', []]);
  });

  test('rises with the rest, and can still stand below the next level', () => {
    // Commit 35, then 75, 60, 60 and 65: overall 59 lacks 3.5. Commitment allows 35 + 9.8 = 44.8, also Shown.
    // With 3.5 more commitment allows 48.3, and Reinforced begins at 62.5.
    const result = score(
      BANK,
      taken('manager', 'full', all(3), all(1, 'commit'), {
        ...{ 'lead-do': 2, 'lead-say': 2 },
        ...{ 'agree-do': 2, 'agree-say': 2, 'agree-reinforce': 2 },
        ...{ 'hire-do': 2, 'hire-say': 2, 'hire-reinforce': 2 },
        ...{ 'focus-do': 2, 'focus-say': 2 },
      }),
    );
    assert.deepEqual([result.overall, result.level, result.held_by], [59, 'shown', []]);
    assert.deepEqual(result.next, { level: 'reinforced', points: 3.5, ceilings: ['commitment'] });
  });

  test('and the signs can hold together, each named with its cause', () => {
    // Commit 50 of six: 20 / √6 = 8.16; overall 70 ± √(400 × (1/6 + 4/5)) / 5 = 3.93. It allows 59.1, Shown.
    // 2 of 7 signs are Shown. Lead and practise both have 50, so the first of them; the signs point to practise.
    const result = score(
      BANK,
      taken('executive', 'full', all(3), all(2, 'commit'), signs(...some('shown', 2))),
    );
    assert.deepEqual([result.overall, result.uncapped_level, result.level], [70, 'reinforced', 'shown']);
    assert.deepEqual(result.held_by, [
      { ceiling: 'commitment', level: 'shown' },
      { ceiling: 'signs', level: 'shown' },
    ]);
    assert.deepEqual(result.causes, [
      { ceiling: 'commitment', principle: 'lead' },
      { ceiling: 'signs', principle: 'practise' },
    ]);
    assert.deepEqual(result.priorities, ['lead', 'practise', 'speak']);
    assert.deepEqual(result.next, { level: 'reinforced', points: 0, ceilings: ['commitment', 'signs'] });
  });

  test('at the level of overall holds nothing down', () => {
    const result = score(BANK, taken('manager', 'full', all(2)));
    assert.deepEqual([result.uncapped_level, result.level, result.held_by], ['shown', 'shown', []]);
  });
});

describe('an executive’s signs', () => {
  const LEVELS_OF_SEVEN = ['spoken', 'spoken', 'shown', 'shown', ...Array(4).fill('reinforced')];

  for (const answer of /** @type {const} */ (['shown', 'unsure']))
    test(`of seven, two that are ${answer} allow Shown and four Reinforced`, () => {
      // 1/7 = 0.14 · 2/7 = 0.29 ≥ 0.25 · 3/7 = 0.43 · 4/7 = 0.57 ≥ 0.55
      const levels = [0, 1, 2, 3, 4, 5, 6, 7].map((many) => executive(4, ...some(answer, many)).level);
      assert.deepEqual(levels, LEVELS_OF_SEVEN);
    });

  test('of the six that apply, two allow Shown and four Reinforced', () => {
    // 1/6 = 0.17 · 2/6 = 0.33 ≥ 0.25 · 3/6 = 0.5 · 4/6 = 0.67 ≥ 0.55
    const levels = [0, 1, 2, 3, 4, 5, 6].map(
      (many) => executive(4, ...some('shown', many).slice(0, 6), 'not-applicable').level,
    );
    assert.deepEqual(levels, LEVELS_OF_SEVEN.slice(0, 7));
  });

  test('never allow Lived: that sign is others’ to give', () => {
    const result = executive(4, ...some('shown', 7));
    assert.deepEqual([result.overall, result.uncapped_level], [100, 'lived']);
    assert.deepEqual(result.held_by, [{ ceiling: 'signs', level: 'reinforced' }]);
    assert.deepEqual(result.next, { level: 'lived', points: 0, ceilings: ['signs'] });
    assert.equal(missing('executive', result), null);
    assert.deepEqual([result.causes, result.priorities], [[], []]); // no higher band: nothing to do about it
  });

  test('all open leave what all shown would', () => {
    const result = executive(4);
    assert.equal(result.signs.open, 7);
    assert.deepEqual(result.held_by, [{ ceiling: 'signs', level: 'reinforced' }]);
    assert.deepEqual(result.next, { level: 'lived', points: 0, ceilings: ['signs'] });
  });

  test('stand before the next level before they hold this one', () => {
    const middle = executive(2, ...some('shown', 2));
    assert.deepEqual([middle.overall, middle.level, middle.held_by], [50, 'shown', []]);
    assert.deepEqual(middle.next, { level: 'reinforced', points: 12.5, ceilings: ['signs'] });
    const higher = executive(3, ...some('shown', 2));
    assert.deepEqual([higher.overall, higher.uncapped_level, higher.level], [75, 'reinforced', 'shown']);
    assert.deepEqual(heldBy(higher), ['signs']);
    assert.deepEqual(higher.next, { level: 'reinforced', points: 0, ceilings: ['signs'] });
    for (const result of [middle, higher]) assert.equal(missing('executive', result), 2); // 0.55 × 7 = 3.85: four
  });

  test('missing for the next level, what is open counting as shown', () => {
    const counts = [0, 1, 2, 3].map((many) => missing('executive', executive(4, ...some('shown', many))));
    assert.deepEqual(counts, [2, 1, 2, 1]);
    assert.equal(missing('executive', executive(4, 'shown', 'unsure', 'unsure', 'no', 'no', 'no', 'no')), 1);
  });

  describe('where all may not apply', () => {
    const bank = { ...BANK, signs: BANK.signs.map((sign) => ({ ...sign, may_not_apply: true })) };
    const out = /** @type {const} */ ('not-applicable');
    /** @param {SignAnswer[]} given */
    const level = (...given) => score(bank, taken('executive', 'full', all(4), signs(...given))).level;

    test('count only as many as apply', () => {
      assert.equal(level('shown', 'no', 'no', 'no', out, out, out), 'shown'); // 1 of 4 is exactly 0.25
      assert.equal(level('no', 'no', 'no', out, out, out, out), 'spoken');
      assert.equal(level('shown', out, out, out, out, out, out), 'reinforced');
    });

    test('are missing by the share of those that apply', () => {
      const none = score(
        bank,
        taken('executive', 'full', all(4), signs('shown', 'no', 'no', out, out, out, out)),
      );
      assert.equal(signsMissing(bank, 'executive', none.signs, 'reinforced'), 1); // 0.55 × 3 = 1.65: two
    });

    test('hold nothing where none does', () => {
      assert.equal(level(out, out, out, out, out, out, out), 'lived');
    });
  });
});

describe('the sign that managers and the front line are asked', () => {
  for (const role of ['manager', 'front-line']) {
    test(`holds a ${role} at Reinforced without a yes that can be backed up`, () => {
      for (const believed of ['no', 'claimed', 'unsure', undefined]) {
        const result = score(BANK, taken(role, 'full', all(4), { believed }));
        assert.deepEqual([result.uncapped_level, result.level], ['lived', 'reinforced'], believed);
        assert.deepEqual(result.held_by, [{ ceiling: 'signs', level: 'reinforced' }]);
        assert.deepEqual(result.causes, [{ ceiling: 'signs', principle: 'focus' }]);
        assert.deepEqual([result.priorities, result.principles.focus], [['focus'], 100]);
        assert.deepEqual(result.next, { level: 'lived', points: 0, ceilings: ['signs'] });
        assert.equal(missing(role, result), 1);
      }
    });

    test(`lets a ${role} reach the top with one`, () => {
      const result = score(BANK, taken(role, 'full', all(4), { believed: 'shown' }));
      assert.deepEqual([result.level, result.held_by, result.next], ['lived', [], null]);
    });
  }
});
