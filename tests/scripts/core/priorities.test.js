/**
 * What comes first, what could as well, and what to protect.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { score } from '../../../docs/assets/readiness/core/score.js';
import { all, BANK, signs, taken } from '../bank.js';

const IDS = BANK.principles.map(({ id }) => id);

/** All principles but some, in bank order. @param {string[]} ids */
const except = (...ids) => IDS.filter((id) => !ids.includes(id));

const FEW_SIGNS = signs('shown', 'shown', 'shown', 'no', 'no', 'no', 'no');

describe('priorities', () => {
  test('what has most to gain comes first', () => {
    // To gain: act 37.5, repeat 50, hire (25 + 25 + 50) / 3 = 33.3, everywhere else 25.
    const result = score(
      BANK,
      taken('manager', 'full', all(3), { 'act-do': 2, 'repeat-do': 1, 'hire-say': 2 }),
    );
    assert.deepEqual(result.held_by, []);
    assert.deepEqual([result.priorities, result.tied], [['repeat', 'act', 'hire'], []]);
  });

  test('what matters most counts twice, and ties go in bank order', () => {
    // To gain: repeat 100 − (25 + 75) / 2 = 50, everywhere else 25. Marked: apply and care, 25 × 2 = 50 as well.
    const values = taken('manager', 'full', all(3), { 'repeat-do': 1 });
    const plain = score(BANK, values);
    assert.deepEqual(plain.priorities, ['repeat', 'lead', 'practise']);
    assert.deepEqual(plain.tied, except('repeat', 'lead', 'practise'));
    values.set('matters_most', ['care', 'apply']);
    const marked = score(BANK, values);
    assert.deepEqual([marked.priorities, marked.tied], [['apply', 'care', 'repeat'], []]);
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
    assert.deepEqual(result.tied, except('lead', 'practise', 'speak', 'act', 'care'));
  });

  test('what ties with the last one taken is told, and nothing else', () => {
    // To gain: act 25 / 2 = 12.5, and lead, agree and focus 25 / 3 = 8.3 each; everywhere else nothing.
    const result = score(
      BANK,
      taken('manager', 'full', all(4), {
        ...{ 'act-do': 3, 'lead-say': 3, 'agree-say': 3, 'focus-do': 3 },
        believed: 'shown',
      }),
    );
    assert.deepEqual([result.priorities, result.tied], [['act', 'lead', 'agree'], ['focus']]);
  });
});

describe('the cause of a ceiling', () => {
  test('comes before anything marked', () => {
    // Commit 25 × 1 / 5 = 5 holds; in it practise at 0 is lower than lead at 8.3.
    const result = score(
      BANK,
      taken('manager', 'full', all(3), all(0, 'commit'), { 'lead-do': 1, matters_most: ['lead', 'act'] }),
    );
    // To gain: lead 91.7 × 2, act 25 × 2, everywhere else 25.
    assert.deepEqual(result.causes, [{ ceiling: 'commitment', principle: 'practise' }]);
    assert.deepEqual([result.priorities, result.tied], [['practise', 'lead', 'act'], []]);
  });

  test('of equally low principles is the marked one, else the first', () => {
    // Of commitment's two at 0 the one that is not the cause has 100 to gain, and so comes next.
    const values = taken('manager', 'full', all(3), all(0, 'commit'));
    const first = score(BANK, values);
    assert.deepEqual(first.causes, [{ ceiling: 'commitment', principle: 'lead' }]);
    values.set('matters_most', ['practise']);
    const marked = score(BANK, values);
    assert.deepEqual(marked.causes, [{ ceiling: 'commitment', principle: 'practise' }]);
    assert.deepEqual(marked.priorities, ['practise', 'lead', 'speak']);
  });

  test('ties with what is as low, though others have more to gain', () => {
    // Commit 50; hire and care 25; the rest 100: (50 + 100 + 100 + 25 + 100) / 5 = 75, and commitment allows 59.8.
    const result = score(
      BANK,
      taken('manager', 'full', all(4), all(2, 'commit'), all(1, 'build'), { believed: 'shown' }),
    );
    assert.deepEqual(result.causes, [{ ceiling: 'commitment', principle: 'lead' }]);
    assert.deepEqual([result.priorities, result.tied], [['lead', 'hire', 'care'], ['practise']]);
  });

  test('that holds twice is named once', () => {
    // Commit 25 × (4+4+4+0+0+0) / 6 = 50 allows 50 + √(8.16² + 3.93²) = 59.1, Shown; so do 3 of 7 signs.
    const result = score(
      BANK,
      taken('executive', 'full', all(4), FEW_SIGNS, {
        ...{ 'practise-do': 0, 'practise-say': 0, 'practise-say-too': 0 },
      }),
    );
    assert.deepEqual(result.causes, [
      { ceiling: 'commitment', principle: 'practise' },
      { ceiling: 'signs', principle: 'practise' },
    ]);
    assert.deepEqual(result.priorities, ['practise']); // all else is at 100
  });

  test('counts even at 100, and even unanswered', () => {
    const top = score(BANK, taken('executive', 'full', all(4), FEW_SIGNS));
    assert.deepEqual([top.principles.practise, top.level, top.priorities], [100, 'shown', ['practise']]);
    // Lead's three of commitment's six answers are half, so overall exists.
    const open = { 'practise-do': 'unsure', 'practise-say': 'unsure', 'practise-say-too': undefined };
    const none = score(BANK, taken('executive', 'full', all(4), open, FEW_SIGNS));
    assert.deepEqual([none.principles.practise, none.priorities], [null, ['practise']]);
  });

  test('is never a principle of commitment without an answer', () => {
    // Lead alone, 25, allows 25 + √(11.5² + 4.2²) = 37.3, Spoken; (25 + 4 × 75) / 5 = 65.
    const result = score(
      BANK,
      taken('manager', 'full', all(3), all('unsure', 'commit'), {
        ...{ 'lead-do': 1, 'lead-say': 1, 'lead-reinforce': 1 },
      }),
    );
    assert.equal(result.level, 'spoken');
    assert.deepEqual(result.causes, [{ ceiling: 'commitment', principle: 'lead' }]);
  });
});

describe('strengths', () => {
  test('are the two highest, ties in bank order', () => {
    const result = score(BANK, taken('manager', 'full', all(3), all(4, 'keep', 'live'), { 'agree-do': 3 }));
    assert.deepEqual(result.strengths, ['apply', 'focus']); // apply, focus and repeat 100, agree 91.7
  });

  test('reach Reinforced, and score above every priority that was taken by its gain', () => {
    // Priorities at 50; act (75 + 50) / 2 = 62.5 is enough, hire (50 + 50 + 75) / 3 = 58.3 is not.
    const some = score(BANK, taken('manager', 'full', all(2), { 'act-do': 3, 'hire-say': 3 }));
    assert.deepEqual(some.strengths, ['act']);
    // Marked, act at 75 has 25 × 2 to gain and is taken with 50; repeat at 75 is not above it.
    const equal = score(
      BANK,
      taken('manager', 'full', all(3), all(2, 'commit', 'live'), { matters_most: ['act'] }),
    );
    assert.deepEqual(equal.strengths, []);
  });

  test('need not score above a cause', () => {
    const result = score(BANK, taken('manager', 'full', all(4), { believed: 'no', 'act-do': 1 }));
    assert.deepEqual([result.priorities, result.principles.focus], [['focus', 'act'], 100]);
    assert.deepEqual(result.strengths, ['lead', 'practise']);
  });

  test('are none among equals, however high', () => {
    const result = score(BANK, taken('manager', 'full', all(3)));
    assert.deepEqual([result.priorities, result.strengths], [['lead', 'practise', 'speak'], []]);
    assert.deepEqual(result.tied, except('lead', 'practise', 'speak'));
  });
});
