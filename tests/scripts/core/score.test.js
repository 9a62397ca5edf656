/**
 * Figures, level, ceilings and priorities, against the design's *Scoring*: first examples worked out by
 * hand, then what holds for anybody's answers.
 *
 * @import { Bank, Result, Value, Values } from '../../../docs/assets/readiness/bank.js'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { asked } from '../../../docs/assets/readiness/core/answers.js';
import { levelOf, score, signsToNext, toNextLevel } from '../../../docs/assets/readiness/core/score.js';
import { all, anybody, BANK, ROLES, signs, taken } from '../bank.js';

const LEVELS = ['unspoken', 'spoken', 'shown', 'reinforced', 'lived'];
const DIMENSIONS = ['commit', 'believe', 'live', 'build', 'keep'];

/** Equal but for what floating point loses. @param {number | null} actual @param {number} expected */
function near(actual, expected) {
  assert.ok(actual !== null && Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}

/** @param {Result} result @returns {(number | null)[]} in bank order */
const dimensionScores = (result) => DIMENSIONS.map((id) => result.dimensions[id].score);

/** @param {Result} result */
const heldBy = (result) => result.held_by.map(({ ceiling }) => ceiling);

/** The level's place by the thresholds that the design prints. @param {number} figure */
const placeOf = (figure) => [12.5, 37.5, 62.5, 87.5].filter((from) => figure + 1e-9 >= from).length;

/**
 * In the short form: four rungs for every dimension, in bank order of what a manager is asked.
 *
 * @param {Value[][]} rungs
 * @returns {Record<string, Value>}
 */
function fours(...rungs) {
  const { questions } = asked(BANK, taken('manager', 'short'));
  return Object.fromEntries(questions.map(({ id }, at) => [id, rungs.flat()[at]]));
}

describe('an executive who answers the full form', () => {
  const result = score(
    BANK,
    taken('executive', 'full', signs('shown', 'shown', 'shown', 'shown', 'shown', 'claimed', 'no'), {
      'lead-do': 3,
      'lead-say': 3,
      'lead-reinforce': 2,
      'practise-do': 2,
      'practise-say': 3,
      'practise-say-too': 1,
      'speak-do': 2,
      'speak-say': 4,
      'speak-reinforce': 2,
      'act-do': 3,
      'act-say': 3,
      'agree-do': 4,
      'agree-say': 4,
      'agree-reinforce': 3,
      'apply-do': 3,
      'apply-say': 4,
      'hire-do': 2,
      'hire-say': 3,
      'hire-reinforce': 1,
      'care-do': 2,
      'care-say': 'unsure',
      'focus-do': 1,
      'focus-say': 2,
      'focus-reinforce': 2,
      'repeat-do': 3,
    }),
  );

  test('sees every principle as the mean of its answered questions', () => {
    near(result.principles.lead, 200 / 3); // (75 + 75 + 50) / 3
    near(result.principles.practise, 50); // (50 + 75 + 25) / 3
    near(result.principles.speak, 200 / 3); // (50 + 100 + 50) / 3
    near(result.principles.act, 75); // (75 + 75) / 2
    near(result.principles.agree, 275 / 3); // (100 + 100 + 75) / 3
    near(result.principles.apply, 87.5); // (75 + 100) / 2
    near(result.principles.hire, 50); // (50 + 75 + 25) / 3
    near(result.principles.care, 50); // 50, the other unsure
    near(result.principles.focus, 125 / 3); // (25 + 50 + 50) / 3
    near(result.principles.repeat, 75); // 75, the other open
  });

  test('sees every dimension as the mean of its answered questions, not of its principles', () => {
    const { commit, believe, live, build, keep } = result.dimensions;
    near(commit.score, 175 / 3); // 25 × (3+3+2+2+3+1) / 6 = 350 / 6
    near(believe.score, 70); // 25 × (2+4+2+3+3) / 5
    near(live.score, 90); // 25 × (4+4+3+3+4) / 5
    near(build.score, 50); // 25 × (2+3+1+2) / 4, one unsure
    near(keep.score, 50); // 25 × (1+2+2+3) / 4, one open
    assert.deepEqual([commit.answered, commit.asked, commit.indicative], [6, 6, false]);
    assert.deepEqual([build.answered, build.asked, build.indicative], [4, 5, false]);
    assert.deepEqual([keep.answered, keep.asked, keep.indicative], [4, 5, false]);
  });

  test('is held down by the senior team alone', () => {
    near(result.overall, 191 / 3); // (58.333 + 70 + 90 + 50 + 50) / 5 = 63.667
    assert.equal(result.provisional, false);
    assert.equal(result.uncapped_level, 'reinforced'); // 63.667 reaches 62.5
    // Commitment 58.333 is Shown; 5 of 7 signs are Reinforced; the lowest, 50, is Shown, one above: Reinforced.
    assert.equal(result.level, 'shown');
    assert.deepEqual(result.held_by, [{ ceiling: 'commitment', level: 'shown' }]);
    assert.deepEqual(result.ceilings, [
      { ceiling: 'commitment', level: 'shown' },
      { ceiling: 'signs', level: 'reinforced' },
      { ceiling: 'weakest-link', level: 'reinforced' },
    ]);
  });

  test('reads how far words run ahead of deeds', () => {
    // say:  lead 75, practise (75 + 25) / 2 = 50, speak 100, act 75, agree 100, apply 100, hire 75, focus 50
    // do:   lead 75, practise 50,                 speak  50, act 75, agree 100, apply  75, hire 50, focus 25
    // say − do: 0, 0, 50, 0, 0, 25, 25, 25 makes 125 / 8; care's and repeat's say have no score.
    near(result.say_do.points, 15.625);
    assert.equal(result.say_do.pairs, 8);
    assert.equal(result.say_do.widest, 'speak');
    near(result.say_do.first, 78.125); // 625 / 8
    near(result.say_do.second, 62.5); // 500 / 8
  });

  test('reads what is done but not backed up', () => {
    // do − reinforce: lead 25, speak 0, agree 25, hire 25, focus −25. 50 / 5.
    near(result.follow_through.points, 10);
    assert.equal(result.follow_through.pairs, 5);
    assert.equal(result.follow_through.widest, 'lead');
  });

  test('is told where to begin: the cause of the ceiling, then the most to gain', () => {
    // Commitment: lead 66.7, practise 50. Then 100 − score: focus 58.3, hire 50, care 50, lead 33.3 …
    assert.deepEqual(result.causes, [{ ceiling: 'commitment', principle: 'practise' }]);
    assert.deepEqual(result.priorities, ['practise', 'focus', 'hire']);
    assert.deepEqual(result.strengths, ['agree', 'apply']);
  });

  test('sees how much could be answered', () => {
    assert.deepEqual([result.answered, result.asked], [24, 26]); // one unsure, one open
    const { asked: told, apply, shown, claimed, no } = result.signs;
    assert.deepEqual({ told, apply, shown, claimed, no }, { told: 7, apply: 7, shown: 5, claimed: 1, no: 1 });
  });
});

describe('someone at the front line who answers the short form', () => {
  const result = score(
    BANK,
    taken('front-line', 'short', {
      believed: 'no',
      'lead-do': 1,
      'lead-say': 1,
      'lead-reinforce': 0,
      'practise-do': 2,
      'speak-do': 2,
      'speak-say': 2,
      'speak-reinforce': 1,
      'act-do': 3,
      'agree-do': 2,
      'agree-say': 3,
      'agree-reinforce': 2,
      'apply-do': 'unsure',
      'hire-do': 3,
      'hire-say': 'unsure',
      'care-do': 2,
      'focus-do': 1,
      'focus-say': 2,
      'focus-reinforce': 1,
      'repeat-do': 2,
    }),
  );

  test('sees five dimensions, and which one rests on two answers', () => {
    const { commit, believe, live, build, keep } = result.dimensions;
    near(commit.score, 25); // 25 × (1+1+0+2) / 4
    near(believe.score, 50); // 25 × (2+2+1+3) / 4
    near(live.score, 175 / 3); // 25 × (2+3+2) / 3, one unsure
    near(build.score, 62.5); // 25 × (3+2) / 2, one unsure, one open
    near(keep.score, 37.5); // 25 × (1+2+1+2) / 4
    assert.deepEqual(
      [commit, believe, live, build, keep].map(({ indicative }) => indicative),
      [false, false, false, true, false],
    );
    assert.equal(result.principles.apply, null);
  });

  test('is held down by the senior team, and by no sign', () => {
    near(result.overall, 140 / 3); // (25 + 50 + 58.333 + 62.5 + 37.5) / 5 = 233.333 / 5
    assert.equal(result.uncapped_level, 'shown');
    // Commitment 25 is Spoken; weakest link, one above Spoken, is Shown; signs hold executives only.
    assert.equal(result.level, 'spoken');
    assert.deepEqual(result.ceilings, [
      { ceiling: 'commitment', level: 'spoken' },
      { ceiling: 'weakest-link', level: 'shown' },
    ]);
    assert.deepEqual(heldBy(result), ['commitment']);
  });

  test('gets no gaps, though five principles have all three facets', () => {
    assert.deepEqual([result.say_do.points, result.follow_through.points], [null, null]);
  });

  test('is told where to begin', () => {
    // Commitment: lead (25+25+0)/3 = 16.7, practise 50. Then 100 − score: focus 66.7, speak 58.3, care 50 …
    assert.deepEqual(result.priorities, ['lead', 'focus', 'speak']);
    assert.deepEqual([result.answered, result.asked], [17, 20]);
  });
});

describe('what was not answered', () => {
  for (const form of /** @type {const} */ (['short', 'full'])) {
    test(`one dimension missing makes the ${form} form's overall provisional, without that dimension`, () => {
      // Four dimensions at 50; one answer of 100 in the fifth is too little for a score.
      const result = score(BANK, taken('manager', form, all(2), all(undefined, 'keep'), { 'focus-do': 4 }));
      assert.deepEqual(dimensionScores(result), [50, 50, 50, 50, null]);
      assert.deepEqual([result.overall, result.provisional], [50, true]);
      assert.deepEqual([result.uncapped_level, result.level], ['shown', 'shown']);
      assert.equal(result.principles.focus, 100);
    });
  }

  test('two dimensions missing leave no overall, no level and no ceiling', () => {
    const result = score(BANK, taken('manager', 'full', all(2), all('unsure', 'live', 'keep')));
    assert.deepEqual(dimensionScores(result), [50, 50, null, 50, null]);
    assert.deepEqual([result.overall, result.provisional], [null, false]);
    assert.deepEqual([result.uncapped_level, result.level], [null, null]);
    assert.deepEqual([result.ceilings, result.held_by], [[], []]);
  });

  test('without the commitment dimension there is no overall, but what has most to gain is still told', () => {
    const result = score(BANK, taken('manager', 'full', all(3), all('unsure', 'commit'), { 'hire-do': 0 }));
    assert.deepEqual([result.overall, result.level, result.provisional], [null, null, false]);
    assert.deepEqual(result.causes, []);
    assert.deepEqual(result.priorities, ['hire', 'speak', 'act']); // 50 to gain, then 25 everywhere
  });

  test('a dimension needs two answers, and half of those asked', () => {
    /** @param {Record<string, Value>} answers */
    const found = (answers) => score(BANK, taken('manager', 'full', answers)).dimensions.believe;
    // Five are asked, so half of them is three.
    assert.deepEqual(found({ 'speak-do': 4, 'speak-say': 4 }).score, null);
    assert.deepEqual(found({ 'speak-do': 4, 'speak-say': 4 }).answered, 2);
    assert.deepEqual(found({ 'speak-do': 4, 'speak-say': 4, 'act-do': 1 }), {
      score: 75,
      indicative: false,
      answered: 3,
      asked: 5,
    });
  });

  test('of four questions two answers make an indicative score, one makes none', () => {
    /** @param {Record<string, Value>} answers */
    const found = (answers) => score(BANK, taken('manager', 'short', answers)).dimensions.believe;
    assert.deepEqual(found({ 'speak-do': 4, 'act-do': 1 }), {
      score: 62.5,
      indicative: true,
      answered: 2,
      asked: 4,
    });
    assert.deepEqual(found({ 'speak-do': 4, 'act-do': 'unsure' }), {
      score: null,
      indicative: false,
      answered: 1,
      asked: 4,
    });
  });

  test('an answer that a role or form does not ask stays out of every figure', () => {
    const short = taken('manager', 'short', all(2));
    const more = taken('manager', 'short', all(2), {
      'speak-reinforce': 0,
      'practise-say-too': 0,
      'care-say-seen': 0,
      slot: 'shown',
    });
    assert.deepEqual(score(BANK, more), score(BANK, short));
  });

  test('nothing at all is a result too', () => {
    const result = score(BANK, taken('executive', 'full'));
    assert.deepEqual(dimensionScores(result), [null, null, null, null, null]);
    assert.deepEqual([result.overall, result.level, result.answered], [null, null, 0]);
    assert.deepEqual([result.held_by, result.priorities, result.strengths], [[], [], []]);
  });
});

describe('levels', () => {
  test('a score exactly at a threshold has reached the level', () => {
    // The same four rungs in every dimension: 25 × 2/4, 6/4, 10/4, 14/4.
    for (const [rungs, figure, level] of /** @type {const} */ ([
      [[0, 0, 1, 1], 12.5, 'spoken'],
      [[1, 1, 2, 2], 37.5, 'shown'],
      [[2, 2, 3, 3], 62.5, 'reinforced'],
      [[3, 3, 4, 4], 87.5, 'lived'],
    ])) {
      const five = Array(5).fill(rungs);
      const result = score(BANK, taken('manager', 'short', fours(...five)));
      assert.deepEqual([result.overall, result.uncapped_level, result.level], [figure, level, level]);
    }
  });

  test('one rung less on a single question has not', () => {
    for (const [rungs, less, level] of /** @type {const} */ ([
      [[0, 0, 1, 1], [0, 0, 1, 0], 'unspoken'], // (4 × 12.5 + 6.25) / 5 = 11.25
      [[1, 1, 2, 2], [1, 1, 2, 1], 'spoken'], // 36.25
      [[2, 2, 3, 3], [2, 2, 3, 2], 'shown'], // 61.25
      [[3, 3, 4, 4], [3, 3, 4, 3], 'reinforced'], // 86.25
    ])) {
      const result = score(
        BANK,
        taken('manager', 'short', fours([...rungs], [...rungs], [...rungs], [...rungs], [...less])),
      );
      assert.equal(result.uncapped_level, level);
    }
  });

  test('thirds that add up to a threshold reach it, although floating point falls short', () => {
    // 83.333 + 31.25 + 25 + 6.25 + 41.667 = 187.5; a fifth of it is 37.5, in doubles 37.49999999999999.
    const result = score(
      BANK,
      taken(
        'manager',
        'short',
        fours([2, 4, 4, 'unsure'], [2, 1, 1, 1], [2, 0, 1, 1], [1, 0, 0, 0], [2, 2, 1, 'unsure']),
      ),
    );
    near(result.overall, 37.5);
    assert.ok(Number(result.overall) < 37.5, 'the example no longer shows what it is for');
    assert.equal(result.uncapped_level, 'shown');
  });

  test('hardly below a threshold is below', () => {
    assert.deepEqual(
      [0, 12.49, 12.5, 37.499, 62.49999, 87.4999999, 87.5, 100].map((figure) => levelOf(BANK, figure)),
      [0, 0, 1, 1, 2, 3, 4, 4],
    );
  });
});

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

describe('gaps', () => {
  test('four pairs are too few, and their number is told', () => {
    // Five principles have a question on what is backed up.
    const five = score(BANK, taken('manager', 'full', all(3), { 'lead-reinforce': 1 })).follow_through;
    assert.deepEqual([five.points, five.pairs, five.widest], [10, 5, 'lead']); // 50 / 5
    const four = score(BANK, taken('manager', 'full', all(3), { 'lead-reinforce': 'unsure' })).follow_through;
    assert.deepEqual([four.points, four.pairs], [null, 4]);
  });

  test('five pairs of say and do are enough, four are not', () => {
    const open = Object.fromEntries(
      ['speak', 'act', 'agree', 'apply', 'hire'].map((id) => [`${id}-say`, 'unsure']),
    );
    const five = score(BANK, taken('manager', 'full', all(2), open, { 'care-do': 0 })).say_do;
    assert.deepEqual([five.points, five.pairs, five.widest], [10, 5, 'care']); // 50 / 5
    const four = score(BANK, taken('manager', 'full', all(2), open, { 'care-do': undefined })).say_do;
    assert.deepEqual([four.points, four.pairs], [null, 4]);
  });

  test('deeds ahead of words make a gap below zero', () => {
    // All ten pairs: 50 − 75.
    const says = Object.fromEntries(BANK.principles.map(({ id }) => [`${id}-say`, 2]));
    assert.equal(score(BANK, taken('manager', 'full', all(3), says)).say_do.points, -25);
  });

  test('the short form has none, whatever was answered', () => {
    for (const role of ROLES) {
      const result = score(BANK, taken(role, 'short', all(2)));
      assert.deepEqual([result.say_do.points, result.follow_through.points], [null, null]);
    }
  });

  test('several questions of one facet count as their mean, once', () => {
    // Practise: say (100 + 0) / 2 = 50, do 25, so 25; the nine others 0. Counted twice it would be another tenth.
    const result = score(
      BANK,
      taken('executive', 'full', all(1), { 'practise-say': 4, 'practise-say-too': 0 }),
    );
    assert.deepEqual([result.say_do.points, result.say_do.pairs], [2.5, 10]);
    // With one of the two unsure the other stands alone: 100 − 25.
    const one = score(
      BANK,
      taken('executive', 'full', all(1), { 'practise-say': 4, 'practise-say-too': 'unsure' }),
    );
    assert.deepEqual([one.say_do.points, one.say_do.pairs], [7.5, 10]);
  });
});

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

/**
 * The ceilings as the design words them, in whole numbers where it speaks of shares.
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
