/**
 * Figures and levels, against docs/about/method.md, by examples worked out by hand.
 *
 * @import { Value } from '../../../docs/assets/readiness/bank.js'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asked } from '../../../docs/assets/readiness/core/answers.js';
import { levelOf, score } from '../../../docs/assets/readiness/core/score.js';
import { all, BANK, ROLES, signs, taken } from '../bank.js';
import { dimensionScores, fours, marginOf, near } from '../figures.js';

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

  test('knows how far each score may be off, and which levels that leaves open', () => {
    const { commit, live, build, keep } = result.dimensions;
    near(commit.margin, 20 / Math.sqrt(6)); // 8.16: from 50.2 to 66.5
    assert.deepEqual(commit.range, ['shown', 'reinforced']);
    near(live.margin, 20 / Math.sqrt(5)); // 8.94: from 81.1 to 98.9
    assert.deepEqual(live.range, ['reinforced', 'lived']);
    near(build.margin, 10); // 20 / √4: from 40 to 60
    assert.deepEqual([build.range, keep.range], Array(2).fill(['shown', 'shown']));
  });

  test('reaches a level that no ceiling holds, and that is close to the one below', () => {
    near(result.overall, 191 / 3); // (58.333 + 70 + 90 + 50 + 50) / 5 = 63.667
    near(result.margin, Math.sqrt(1280 / 3) / 5); // 400 × (1/6 + 1/5 + 1/5 + 1/4 + 1/4) = 426.667; 20.66 / 5 = 4.13
    assert.deepEqual(result.range, ['shown', 'reinforced']); // from 59.5 to 67.8
    assert.equal(result.provisional, false);
    // Commitment allows 58.333 + √(8.16² + 4.13²) = 67.5, Reinforced; so do 5 of 7 signs.
    assert.deepEqual([result.uncapped_level, result.level], ['reinforced', 'reinforced']);
    assert.deepEqual([result.held_by, result.causes], [[], []]);
  });

  test('is told what stands before the next level', () => {
    // 23.8 points would lift what commitment allows to 91.3, Lived as well; of the signs one is others' to give.
    near(Number(result.next?.points), 87.5 - 191 / 3);
    assert.deepEqual([result.next?.level, result.next?.ceilings], ['lived', ['signs']]);
  });

  test('reads how far words run ahead of deeds', () => {
    // say:  lead 75, practise (75 + 25) / 2 = 50, speak 100, act 75, agree 100, apply 100, hire 75, focus 50
    // do:   lead 75, practise 50,                 speak  50, act 75, agree 100, apply  75, hire 50, focus 25
    // say − do: 0, 0, 50, 0, 0, 25, 25, 25 makes 125 / 8; care's and repeat's say have no score.
    near(result.say_do.points, 15.625);
    assert.equal(result.say_do.pairs, 8);
    assert.deepEqual([result.say_do.is_flagged, result.say_do.widest], [false, []]); // below 25, so speak's 50 is not named
    near(result.say_do.first, 78.125); // 625 / 8
    near(result.say_do.second, 62.5); // 500 / 8
  });

  test('reads what is done but not backed up', () => {
    // do − reinforce: lead 25, speak 0, agree 25, hire 25, focus −25. 50 / 5.
    near(result.follow_through.points, 10);
    assert.equal(result.follow_through.pairs, 5);
  });

  test('is told where to begin, what could stand there as well, and what to protect', () => {
    // 100 − score: focus 58.3, then practise, hire and care 50 each.
    assert.deepEqual(result.priorities, ['focus', 'practise', 'hire']);
    assert.deepEqual(result.tied, ['care']);
    assert.deepEqual(result.strengths, ['agree', 'apply']); // 91.7 and 87.5
  });

  test('sees how much could be answered', () => {
    assert.deepEqual([result.answered, result.asked], [24, 26]); // one unsure, one open
    assert.deepEqual(result.signs, { asked: 7, apply: 7, shown: 5, claimed: 1, no: 1, open: 0 });
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

  test('is held down by the senior team, which scores lower by more than both margins', () => {
    near(result.overall, 140 / 3); // (25 + 50 + 58.333 + 62.5 + 37.5) / 5 = 233.333 / 5 = 46.667
    near(result.margin, Math.sqrt(1900 / 3) / 5); // 400 × (3/4 + 1/3 + 1/2) = 633.333; 25.17 / 5 = 5.03
    assert.deepEqual(result.range, ['shown', 'shown']); // from 41.6 to 51.7
    // Commitment allows 25 + √(10² + 5.03²) = 36.2, Spoken. No sign is shown: Reinforced, which holds nothing here.
    assert.deepEqual([result.uncapped_level, result.level], ['shown', 'spoken']);
    assert.deepEqual(result.held_by, [{ ceiling: 'commitment', level: 'spoken' }]);
    assert.deepEqual(result.next, { level: 'shown', points: 0, ceilings: ['commitment'] });
  });

  test('gets no gaps, though five principles have all three facets', () => {
    assert.deepEqual([result.say_do.points, result.follow_through.points], [null, null]);
  });

  test('is told where to begin', () => {
    // Commitment: lead (25+25+0)/3 = 16.7, practise 50. Then 100 − score: focus 66.7, speak 58.3, care 50 …
    assert.deepEqual(result.causes, [{ ceiling: 'commitment', principle: 'lead' }]);
    assert.deepEqual([result.priorities, result.tied], [['lead', 'focus', 'speak'], []]);
    assert.deepEqual(result.strengths, ['act', 'hire']); // 75 each
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
    assert.deepEqual([result.margin, result.range, result.next, result.held_by], [null, null, null, []]);
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
      margin: marginOf(3),
      range: ['reinforced', 'reinforced'], // 75 ± 11.5
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
      margin: marginOf(2),
      range: ['shown', 'reinforced'], // 62.5 ± 14.1
      indicative: true,
      answered: 2,
      asked: 4,
    });
    assert.deepEqual(found({ 'speak-do': 4, 'act-do': 'unsure' }), {
      score: null,
      margin: null,
      range: null,
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
    assert.deepEqual([result.held_by, result.priorities, result.tied, result.strengths], [[], [], [], []]);
    assert.deepEqual([result.next, result.one_rung], [null, false]);
  });

  test('what the bank does not allow is not answered', () => {
    const strange = taken('manager', 'full', all(2), {
      'lead-do': 5,
      'lead-say': 'shown',
      matters_most: 'act',
    });
    const open = taken('manager', 'full', all(2), { 'lead-do': undefined, 'lead-say': undefined });
    assert.deepEqual(score(BANK, strange), score(BANK, open));
  });
});

describe('banks of another make', () => {
  /** The small bank with some of its dimensions, and with more where there are not so many. @param {number} count */
  const bankOf = (count) => {
    const dimensions = [...BANK.dimensions, { id: 'more' }].slice(0, count);
    const principles = [...BANK.principles, { id: 'other', slot: 200, dimension: 'more' }];
    const more = BANK.questions
      .filter(({ principle }) => principle === 'lead')
      .map((question) => ({ ...question, id: `other-${question.facet}`, principle: 'other' }));
    return { ...BANK, dimensions, principles, questions: [...BANK.questions, ...more] };
  };
  const other = { 'other-do': 2, 'other-say': 2, 'other-reinforce': 2 };

  for (const count of [4, 5, 6])
    test(`of ${count} dimensions all but one are needed`, () => {
      const bank = bankOf(count);
      const answers = Object.assign(all(2), other);
      const [last, another] = bank.dimensions.toReversed();
      /** @param {string[]} quiet */
      const found = (...quiet) => {
        const ids = bank.principles.filter(({ dimension }) => quiet.includes(dimension)).map(({ id }) => id);
        const open = bank.questions.filter(({ principle }) => ids.includes(principle));
        const { overall, provisional } = score(
          bank,
          taken('manager', 'full', answers, Object.fromEntries(open.map(({ id }) => [id, 'unsure']))),
        );
        return [overall, provisional];
      };
      assert.deepEqual(found(), [50, false]);
      assert.deepEqual(found(last.id), [50, true]);
      assert.deepEqual(found(last.id, another.id), [null, false]);
    });

  test('without ceilings every level is that of the answers, whatever is missing', () => {
    /** @type {import('../../../docs/assets/readiness/bank.js').Bank} */
    const bank = { ...BANK, signs: [], ceilings: { commitment: null, signs: [] } };
    // Commitment at 0 and four times 75: (0 + 300) / 5 = 60, and without commitment 75.
    const low = score(bank, taken('executive', 'full', all(3), all(0, 'commit')));
    assert.deepEqual([low.overall, low.level, low.held_by, low.causes], [60, 'shown', [], []]);
    assert.deepEqual(low.next, { level: 'reinforced', points: 2.5, ceilings: [] });
    const open = score(bank, taken('executive', 'full', all(3), all('unsure', 'commit')));
    assert.deepEqual([open.overall, open.provisional, open.level], [75, true, 'reinforced']);
    const top = score(bank, taken('executive', 'full', all(4)));
    assert.deepEqual([top.level, top.next, top.signs.asked], ['lived', null, 0]);
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
      const result = score(BANK, taken('manager', 'short', fours(...five), { believed: 'shown' }));
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

describe('gaps', () => {
  test('four pairs are too few, and it is told how many there are and could be', () => {
    // Five principles have a question on what is backed up.
    const five = score(BANK, taken('manager', 'full', all(3), { 'lead-reinforce': 1 })).follow_through;
    assert.deepEqual([five.points, five.pairs, five.possible], [10, 5, 5]); // 50 / 5
    const four = score(BANK, taken('manager', 'full', all(3), { 'lead-reinforce': 'unsure' })).follow_through;
    assert.deepEqual([four.points, four.pairs, four.possible], [null, 4, 5]);
    assert.deepEqual([four.is_flagged, four.widest], [false, []]);
  });

  test('one from 25 stands out, and its widest pairs are named from 50', () => {
    /** Backed up less than done, by rungs. @param {number[]} apart */
    const found = (...apart) => {
      const ids = ['lead', 'speak', 'agree', 'hire', 'focus'];
      const backed = Object.fromEntries(ids.map((id, at) => [`${id}-reinforce`, 3 - apart[at]]));
      const { points, is_flagged, widest } = score(
        BANK,
        taken('manager', 'full', all(3), backed),
      ).follow_through;
      return [points, is_flagged, widest];
    };
    assert.deepEqual(found(1, 1, 1, 1, 1), [25, true, []]);
    assert.deepEqual(found(2, 1, 0, 0, 2), [25, true, ['lead', 'focus']]); // 50 and 50
    assert.deepEqual(found(2, 0, 0, 3, 0), [25, true, ['hire']]); // 75 is wider than 50
    assert.deepEqual(found(3, 1, 0, 0, 0), [20, false, []]);
  });

  test('deeds ahead of words make a gap below zero', () => {
    // All ten pairs: 50 − 75.
    const says = Object.fromEntries(BANK.principles.map(({ id }) => [`${id}-say`, 2]));
    const { points, is_flagged, widest } = score(BANK, taken('manager', 'full', all(3), says)).say_do;
    assert.deepEqual([points, is_flagged, widest], [-25, false, []]);
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

describe('nearly everything on one rung', () => {
  /** So many answers on rung 2, and so many on another. @param {number} same @param {number} others */
  const found = (same, others) => {
    const { questions } = asked(BANK, taken('manager', 'full'));
    const answers = questions
      .slice(0, same + others)
      .map(({ id }, at) => [id, at < same ? 2 : at % 2 ? 3 : 1]);
    return score(BANK, taken('manager', 'full', Object.fromEntries(answers))).one_rung;
  };

  test('takes twelve answers', () => {
    assert.deepEqual([found(11, 0), found(12, 0)], [false, true]);
  });

  test('takes nine in ten of them', () => {
    assert.deepEqual([found(18, 2), found(17, 3)], [true, false]); // 0.9, 0.85
    assert.deepEqual([found(11, 1), found(10, 2)], [true, false]); // 0.92, 0.83
  });
});
