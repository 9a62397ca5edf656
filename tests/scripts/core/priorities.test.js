/**
 * What comes first.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { score } from '../../../docs/assets/readiness/core/score.js';
import { all, BANK, signs, taken } from '../bank.js';
import { heldBy } from '../figures.js';

describe('priorities', () => {
  test('what has most to gain comes first', () => {
    // To gain: act 37.5, repeat 50, hire (25 + 25 + 50) / 3 = 33.3, everywhere else 25.
    const result = score(
      BANK,
      taken('manager', 'full', all(3), { 'act-do': 2, 'repeat-do': 1, 'hire-say': 2 }),
    );
    assert.deepEqual(result.held_by, []);
    assert.deepEqual(result.priorities, ['repeat', 'act', 'hire']);
  });

  test('what matters most counts twice, and ties go in bank order', () => {
    // To gain: repeat 100 − (25 + 75) / 2 = 50, everywhere else 25. Marked: apply and care, 25 × 2 = 50 as well.
    const values = taken('manager', 'full', all(3), { 'repeat-do': 1 });
    assert.deepEqual(score(BANK, values).priorities, ['repeat', 'lead', 'practise']);
    values.set('matters_most', ['care', 'apply']);
    assert.deepEqual(score(BANK, values).priorities, ['apply', 'care', 'repeat']);
  });

  test('a mark moves nothing that is at 100 or was not answered', () => {
    const result = score(
      BANK,
      taken('manager', 'full', all(3), {
        'act-do': 4,
        'act-say': 4,
        'care-do': 'unsure',
        'care-say': undefined,
        matters_most: ['act', 'care'],
      }),
    );
    assert.deepEqual(result.priorities, ['lead', 'practise', 'speak']);
  });

  test('the cause of a ceiling comes before anything marked', () => {
    // Keep, 25 × 1 / 5 = 5, is the weakest link, and in it repeat at 0 is lower than focus at 8.3.
    const result = score(
      BANK,
      taken('manager', 'full', all(3), all(0, 'keep'), { 'focus-do': 1, matters_most: ['focus', 'act'] }),
    );
    // To gain: focus 91.7 × 2, repeat 100, act 25 × 2, everywhere else 25.
    assert.deepEqual(result.causes, [{ ceiling: 'weakest-link', principle: 'repeat' }]);
    assert.deepEqual(result.priorities, ['repeat', 'focus', 'act']);
  });

  test('of two dimensions equally low the first is the weakest link', () => {
    const result = score(BANK, taken('manager', 'full', all(4), all(0, 'believe', 'keep')));
    assert.deepEqual(result.causes, [{ ceiling: 'weakest-link', principle: 'speak' }]);
  });

  test('a principle that causes two ceilings is named once', () => {
    // Commitment 25 × (4+4+4+0+0+0) / 6 = 50, Shown; 2 of 7 signs, Shown. Both point to practise.
    const result = score(
      BANK,
      taken(
        'executive',
        'full',
        all(4),
        { 'practise-do': 0, 'practise-say': 0, 'practise-say-too': 0 },
        {
          ...signs('shown', 'shown', 'no', 'no', 'no', 'no', 'no'),
        },
      ),
    );
    assert.deepEqual(result.causes, [
      { ceiling: 'commitment', principle: 'practise' },
      { ceiling: 'signs', principle: 'practise' },
    ]);
    assert.deepEqual(result.priorities, ['practise']); // all else is at 100
  });

  test('a cause counts even at 100', () => {
    const result = score(
      BANK,
      taken('executive', 'full', all(4), signs('shown', 'shown', 'shown', 'no', 'no', 'no', 'no')),
    );
    assert.equal(result.principles.practise, 100);
    assert.deepEqual([result.level, result.priorities], ['shown', ['practise']]);
  });

  test('a cause counts even unanswered', () => {
    // Lead's three of commitment's six answers are half, so overall exists.
    const result = score(
      BANK,
      taken(
        'executive',
        'full',
        all(4),
        { 'practise-do': 'unsure', 'practise-say': 'unsure', 'practise-say-too': undefined },
        signs('shown', 'shown', 'shown', 'no', 'no', 'no', 'no'),
      ),
    );
    assert.equal(result.principles.practise, null);
    assert.deepEqual(result.priorities, ['practise']);
  });

  test('a principle without an answer is not the lowest of its dimension', () => {
    // Lead alone, 25 × (1+1+1) / 3 = 25, makes commitment Spoken; (25 + 4 × 75) / 5 = 65.
    const result = score(
      BANK,
      taken('manager', 'full', all(3), all('unsure', 'commit'), {
        'lead-do': 1,
        'lead-say': 1,
        'lead-reinforce': 1,
      }),
    );
    assert.equal(result.level, 'spoken');
    assert.deepEqual(result.causes, [{ ceiling: 'commitment', principle: 'lead' }]);
  });

  test('signs that are all shown hold, but nothing is left to do about them', () => {
    const held = [
      signs('shown', 'shown', 'shown', 'shown', 'shown', 'shown', 'shown'),
      signs('shown', 'shown', 'shown', 'shown', 'shown', 'shown', 'not-applicable'),
    ].map((given) => score(BANK, taken('executive', 'full', all(4), given, { 'act-say': 3 })));
    for (const result of held) {
      assert.deepEqual([result.uncapped_level, result.level], ['lived', 'reinforced']);
      assert.deepEqual(heldBy(result), ['signs']);
      assert.deepEqual([result.causes, result.priorities], [[], ['act']]);
    }
  });

  test('the two strengths are the highest, ties in bank order', () => {
    const result = score(BANK, taken('manager', 'full', all(3), all(4, 'keep', 'live'), { 'agree-do': 3 }));
    assert.deepEqual(result.strengths, ['apply', 'focus']); // apply, focus and repeat 100, agree 91.7
  });
});
