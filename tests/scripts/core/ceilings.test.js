/**
 * What holds the level down, and what would lift it.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { score, signsToNext, toNextLevel } from '../../../docs/assets/readiness/core/score.js';
import { all, BANK, signs, taken } from '../bank.js';
import { heldBy } from '../figures.js';

describe('ceilings', () => {
  test('two that bind are both named, and both causes come first', () => {
    // Commitment 50 and four times 75: overall 70, Reinforced. Commitment is Shown; 2 of 7 signs are Shown;
    // weakest link, one above Shown, is Reinforced and does not bind.
    const result = score(
      BANK,
      taken('executive', 'full', all(3), all(2, 'commit'), {
        ...signs('shown', 'shown', 'claimed', 'no', 'no', 'no', 'no'),
      }),
    );
    assert.deepEqual([result.overall, result.uncapped_level, result.level], [70, 'reinforced', 'shown']);
    assert.deepEqual(result.held_by, [
      { ceiling: 'commitment', level: 'shown' },
      { ceiling: 'signs', level: 'shown' },
    ]);
    // Lead and practise both have 50, so the first of them; signs point to practise; then 25 everywhere.
    assert.deepEqual(result.priorities, ['lead', 'practise', 'speak']);
  });

  test('three that bind are named in their order', () => {
    // (25 + 100 + 100 + 100 + 0) / 5 = 65, Reinforced. Commitment 25 and 1 of 7 signs are Spoken; weakest
    // link, one above Unspoken, is Spoken as well.
    const result = score(
      BANK,
      taken('executive', 'full', all(4), all(1, 'commit'), all(0, 'keep'), {
        ...signs('shown', 'no', 'no', 'no', 'no', 'no', 'no'),
      }),
    );
    assert.deepEqual([result.uncapped_level, result.level], ['reinforced', 'spoken']);
    assert.deepEqual(heldBy(result), ['commitment', 'signs', 'weakest-link']);
    assert.deepEqual(result.priorities, ['lead', 'practise', 'focus']);
  });

  test('the weakest link holds the level to one above its own', () => {
    // (75 + 75 + 75 + 75 + 0) / 5 = 60, Shown; keep 0 is Unspoken, one above: Spoken.
    const held = score(BANK, taken('manager', 'full', all(3), all(0, 'keep')));
    assert.deepEqual([held.uncapped_level, held.level], ['shown', 'spoken']);
    assert.deepEqual(held.held_by, [{ ceiling: 'weakest-link', level: 'spoken' }]);
    // (75 + 75 + 75 + 75 + 25) / 5 = 65, Reinforced; keep 25 is Spoken, one above: Shown.
    const higher = score(BANK, taken('manager', 'full', all(3), all(1, 'keep')));
    assert.deepEqual([higher.uncapped_level, higher.level], ['reinforced', 'shown']);
  });

  test('a ceiling at the level of overall holds nothing down', () => {
    const result = score(BANK, taken('manager', 'full', all(2)));
    assert.deepEqual([result.uncapped_level, result.level, result.held_by], ['shown', 'shown', []]);
  });

  /** An executive at 100 everywhere, so that only the signs can hold. @param {Parameters<typeof signs>} given */
  const perfect = (...given) => score(BANK, taken('executive', 'full', all(4), signs(...given)));

  test('of seven signs two lift the ceiling to Shown and four to Reinforced', () => {
    // 1/7 = 0.14 · 2/7 = 0.29 ≥ 0.25 · 3/7 = 0.43 · 4/7 = 0.57 ≥ 0.55
    const levels = [0, 1, 2, 3, 4, 5, 6, 7].map(
      (shown) => perfect(...Array(shown).fill('shown'), ...Array(7 - shown).fill('no')).level,
    );
    assert.deepEqual(levels, [
      'spoken',
      'spoken',
      'shown',
      'shown',
      'reinforced',
      'reinforced',
      'reinforced',
      'reinforced',
    ]);
  });

  test('of six signs that apply two lift the ceiling to Shown and four to Reinforced', () => {
    // 1/6 = 0.17 · 2/6 = 0.33 ≥ 0.25 · 3/6 = 0.5 · 4/6 = 0.67 ≥ 0.55
    const levels = [0, 1, 2, 3, 4, 5, 6].map(
      (shown) =>
        perfect(...Array(shown).fill('shown'), ...Array(6 - shown).fill('claimed'), 'not-applicable').level,
    );
    assert.deepEqual(levels, [
      'spoken',
      'spoken',
      'shown',
      'shown',
      'reinforced',
      'reinforced',
      'reinforced',
    ]);
  });

  test('a sign that an executive cannot judge is not shown, but it applies', () => {
    // 3 of 7, not 3 of 5: Shown.
    assert.equal(perfect('shown', 'shown', 'shown', 'no', 'no', 'unsure', 'unsure').level, 'shown');
  });

  test('signs hold only where at least five are answered', () => {
    assert.deepEqual(heldBy(perfect('no', 'no', 'no', 'no', 'no')), ['signs']);
    assert.deepEqual(perfect('no', 'no', 'no', 'no', 'unsure', 'unsure').level, 'lived');
    assert.deepEqual(perfect('no', 'no', 'no', 'no', 'unsure', 'unsure', 'not-applicable').level, 'lived');
  });

  describe('where most signs may not apply', () => {
    const bank = { ...BANK, signs: BANK.signs.map((sign) => ({ ...sign, may_not_apply: true })) };
    const out = /** @type {const} */ ('not-applicable');
    /** @param {Parameters<typeof signs>} given */
    const level = (...given) => score(bank, taken('executive', 'full', all(4), signs(...given))).level;

    test('all that apply are enough', () => {
      assert.equal(level('no', 'no', 'no', out, out, out, out), 'spoken');
      assert.equal(level('no', 'no', 'unsure', out, out, out, out), 'lived');
    });

    test('a share exactly at the edge of a band has reached it', () => {
      assert.equal(level('shown', 'no', 'no', 'no', out, out, out), 'shown'); // 1 of 4 is 0.25
    });

    test('none that applies holds nothing', () => {
      assert.equal(level(out, out, out, out, out, out, out), 'lived');
    });
  });

  test('what others believe holds no level of theirs', () => {
    for (const role of /** @type {const} */ (['manager', 'front-line']))
      assert.equal(score(BANK, taken(role, 'full', all(4), { believed: 'no' })).level, 'lived');
  });
});

describe('what would lift the level', () => {
  test('the signs still missing, for seven and for six that apply', () => {
    /** @param {number} apply @param {number} shown */
    const missing = (apply, shown) =>
      signsToNext(BANK, { asked: 7, apply, shown, claimed: 0, no: apply - shown, answered: apply });
    assert.deepEqual(
      [0, 1, 2, 3, 4, 7].map((shown) => missing(7, shown)),
      [2, 1, 2, 1, null, null],
    );
    assert.deepEqual(
      [0, 1, 2, 3, 4, 6].map((shown) => missing(6, shown)),
      [2, 1, 2, 1, null, null],
    );
  });

  test('how far a dimension is from its next level, in points and in rungs', () => {
    /** @param {number} figure @param {number} answered */
    const lift = (figure, answered) =>
      toNextLevel(BANK, { score: figure, indicative: false, answered, asked: 6 });
    assert.deepEqual(lift(25, 4), { points: 12.5, rungs: 2 }); // 37.5; 12.5 × 4 / 25
    assert.deepEqual(lift(62.5, 5), { points: 25, rungs: 5 }); // 87.5; 25 × 5 / 25
    assert.deepEqual(lift(60, 5), { points: 2.5, rungs: 1 }); // 62.5; half a rung is one
    assert.equal(lift(87.5, 4), null);
  });
});
