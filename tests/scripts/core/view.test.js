/**
 * The view of a result, sentence by sentence, for a few people worked out by hand.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { all, BANK, signs, taken } from '../bank.js';
import { ADDRESS, seen, TEXTS } from '../texts.js';

const DAY = { taken_on: '2026-11-21' };

/** The same answer to every question of a facet. @param {Record<string, number>} answers */
const byFacet = (answers) => Object.fromEntries(BANK.questions.map(({ id, facet }) => [id, answers[facet]]));

const HELD_BY_SIGNS = taken('executive', 'full', DAY, { unit: ' The  north ' }, all(3), {
  ...signs('shown', 'claimed', 'claimed', 'no', 'no', 'no', 'not-applicable'),
});
const HELD_BY_COMMITMENT = taken('manager', 'full', DAY, all(4), all(1, 'commit'));
const FEW = taken('front-line', 'full', DAY, { 'lead-do': 2 });
const TOP = taken('manager', 'full', DAY, all(4), { believed: 'shown' });

describe('the verdict', () => {
  test('held by the signs: what they allow, what the answers describe, and what the next level takes', () => {
    // 75 is 4 on its own; one sign of the six that apply is under a quarter, which allows 2.
    const { verdict } = seen(HELD_BY_SIGNS);
    assert.equal(verdict.unit, 'The  north');
    assert.equal(verdict.headline, 'Your senior team: limited to 2 of 5, Spoken');
    assert.equal(
      verdict.because,
      '75 of 100 overall would be 4 Reinforced (backed up every time), but only 1 of the 6 signs of commitment can be shown.',
    );
    assert.equal(verdict.taken, 'Executive, full form, 21 November 2026. Questions of edition 2026.2.');
    assert.deepEqual(
      verdict.stairs.map(({ is_reached, is_level, is_uncapped }) => [is_reached, is_level, is_uncapped]),
      [
        [true, false, false],
        [true, true, false],
        [false, false, false],
        [false, false, true],
        [false, false, false],
      ],
    );
    assert.deepEqual(verdict.why, {
      holds: [
        'You could point to 1 of the 6 signs of commitment that apply. The limit is 2 Spoken (said more than done).',
      ],
      unheld: '',
      next: 'To reach 3 Shown (leaders act on it, not always):',
      takes: [
        'Be able to point to one more sign of commitment. Start where you said yes but have nothing to point to: Title of told, Title of public.',
      ],
    });
    assert.ok(!verdict.is_high && !verdict.is_open && verdict.is_full);
  });

  test('held by the signs although what could not be judged counts in favour', () => {
    const { why } = seen(new Map([...HELD_BY_SIGNS, ['goals', 'unsure']])).verdict;
    assert.deepEqual(why?.holds, [
      "You could point to 1 of the 6 signs of commitment that apply. Even with the 1 you couldn't judge, the limit is 3 Shown (leaders act on it, not always).",
    ]);
    assert.match(String(why?.takes), /^Be able to point to 2 more signs of commitment\./); // 0.55 × 6 = 3.3: four
  });

  test('held by the commitment: its score, and the points that it lacks, rounded up', () => {
    // 85 ± 4, from 81 to 89. Commitment 25 allows 25 + √(80 + 16) = 34.8, and 3 begins 2.7 above that.
    const { verdict } = seen(HELD_BY_COMMITMENT);
    assert.equal(verdict.headline, 'As you see it: limited to 2 of 5, Spoken');
    assert.equal(
      verdict.because,
      '85 of 100 overall would be 4 Reinforced (backed up every time), but “Commit”, at 25, holds it down.',
    );
    assert.match(
      verdict.rests,
      /^Rests on 25 of 25 questions; give or take 4 points, so without the limit too close to call between levels 4 and 5\.$/,
    );
    assert.deepEqual(verdict.why, {
      holds: [
        'You scored “Commit” at 25 of 100, below the overall score by more than both margins combined. The limit is 2 Spoken (said more than done).',
      ],
      unheld: '',
      next: 'To reach 3 Shown (leaders act on it, not always):',
      takes: ['Raise “Commit” by 3 points in all, or it will limit the level.'],
    });
  });

  test('nothing holds it: the points to the next level, rounded up, and whatever would stand below it', () => {
    // Commit 25 × 11 / 6 = 45.8, so overall is 49.2 and lacks 13.3. Four of seven signs are needed.
    const two = signs('shown', 'shown', 'no', 'no', 'no', 'no', 'no');
    const { verdict } = seen(taken('executive', 'full', all(2), { 'lead-do': 1 }, two));
    assert.equal(verdict.headline, 'Your senior team: 3 of 5, Shown');
    assert.equal(verdict.because, '49 of 100 overall means 3 Shown (leaders act on it, not always).');
    assert.deepEqual(verdict.why, {
      holds: [],
      unheld: 'No limit holds it down.',
      next: 'To reach 4 Reinforced (backed up every time):',
      takes: [
        'Raise the overall score by 14 points, and “Commit” along with it.',
        'Be able to point to 2 more signs of commitment.',
      ],
    });
  });

  test('the top is out of reach for executives alone, and takes one sign of others', () => {
    const top = seen(taken('executive', 'full', all(4), signs(...Array(7).fill('shown')))).verdict;
    assert.equal(top.headline, 'Your senior team: limited to 4 of 5, Reinforced');
    assert.deepEqual(top.why?.takes, [
      'One sign is missing. Only other roles are asked it: you need their results with yours.',
    ]);
    const left = BANK.signs.filter(({ asks_belief }) => !asks_belief);
    const without = seen(taken('executive', 'full', all(4), signs(...Array(7).fill('shown'))), {
      bank: { ...BANK, signs: left },
    }).verdict;
    assert.deepEqual(without.why?.takes, ['It takes a sign this quiz no longer asks.']);
    const { why, is_high } = seen(new Map([...TOP, ['believed', 'no']])).verdict;
    assert.deepEqual(why?.holds, [
      'You were asked about one sign, “Title of believed”. Without a yes, and a time you can name, the limit is 4 Reinforced (backed up every time).',
    ]);
    assert.deepEqual(why?.takes, ['Earn a yes to “Title of believed”, with a time people can name.']);
    assert.ok(is_high);
  });

  test('at the top there is nothing to take, and of a bank without ceilings nothing is said of them', () => {
    const { why, is_high, is_open } = seen(TOP).verdict;
    assert.deepEqual(why, {
      holds: [],
      unheld: 'No limit holds it down.',
      next: '',
      takes: ['Lived is the top level. Now keep it when nobody is checking.'],
    });
    assert.ok(is_high && !is_open);
    const bank = { ...BANK, signs: [], ceilings: { commitment: null, signs: [] } };
    const bare = seen(taken('manager', 'short', all(2)), { bank }).verdict;
    assert.deepEqual(bare.why?.unheld, '');
    assert.ok(!bare.is_high && !bare.is_open && !bare.is_full);
  });

  test('one sentence on why, for whatever holds the level down', () => {
    const why = (/** @type {Parameters<typeof seen>[0]} */ values) => seen(values).verdict.because;
    const top = '100 of 100 overall would be 5 Lived (holds when nobody is checking), but ';
    assert.equal(
      why(taken('executive', 'full', all(4), signs(...Array(7).fill('no')))),
      `${top}none of the 7 signs of commitment can be shown.`,
    );
    assert.equal(
      why(taken('executive', 'full', all(4), signs('shown', 'unsure', 'no', 'no', 'no', 'no', 'no'))),
      `${top}of the 7 signs of commitment 1 can be shown and 1 are not known.`,
    );
    assert.equal(
      why(taken('executive', 'full', all(4), signs(...Array(7).fill('shown')))),
      `${top}your role isn't asked the sign it takes.`,
    );
    assert.equal(
      why(new Map([...TOP, ['believed', 'no']])),
      `${top}the sign “Title of believed” isn't shown.`,
    );
    // Commit 25 allows 2, and so does one sign of seven.
    const both = signs('shown', 'no', 'no', 'no', 'no', 'no', 'no');
    assert.match(
      why(taken('executive', 'full', all(4), all(1, 'commit'), both)),
      /, but “Commit”, at 25, and the signs of commitment hold it down\.$/,
    );
  });

  test('how much it rests on: answers, margin, and what else makes it less certain', () => {
    // Commit 45.8 and four times 50. √(20² / 6 + 4 × 20² / 5) / 5 = 3.9
    assert.equal(
      seen(taken('executive', 'full', all(2), { 'lead-do': 1 })).verdict.rests,
      'Rests on 26 of 26 questions; give or take 4 points.',
    );
    assert.equal(seen(FEW).verdict.rests, 'Rests on 1 of 25 questions.');
  });

  /** What is said of open signs. @param {Parameters<typeof seen>[0]} values */
  const open = (values) =>
    seen(values)
      .verdict.cautions.filter((sentence) => /count.* as shown/.test(sentence))
      .join();

  test('open signs count as shown: how many, and the level without them', () => {
    // Two of six allow 3; without the open one it is one of six, which allows 2.
    assert.equal(
      open(new Map([...HELD_BY_SIGNS, ['goals', 'unsure']])),
      'One sign is not known and counts as shown. If nobody can show it, the level is 2 Spoken (said more than done).',
    );
    // Four of seven allow 4 and two of seven allow 3, and nothing is held. What is left open was not judged either.
    const half = signs('shown', 'shown', 'unsure', 'no', 'claimed', 'no');
    const held = taken('executive', 'full', all(3), half);
    assert.equal(seen(held).verdict.headline, 'Your senior team: 4 of 5, Reinforced');
    assert.equal(
      open(held),
      '2 signs are not known and count as shown. If nobody can show them, the level is 3 Shown (leaders act on it, not always).',
    );
  });

  test('of open signs nothing is told where the level would be the same without them', () => {
    const four = signs('shown', 'shown', 'shown', 'shown', 'unsure', 'no'); // of seven, which is enough for 4
    assert.equal(open(taken('executive', 'full', all(3), four)), '');
    assert.equal(open(taken('executive', 'full', all(1))), ''); // the answers themselves describe 2
    // Nobody reaches the top by an open sign, and the only one of a manager limits nothing below.
    for (const believed of ['unsure', undefined])
      assert.equal(open(taken('manager', 'full', all(4), { believed })), '', believed);
  });

  test('nearly everything on one rung is told, and not scolded', () => {
    assert.deepEqual(seen(HELD_BY_SIGNS).verdict.cautions, [
      'Nearly all your 26 answers are on the same rung. That may be right. If you were in a hurry, give them a second look.',
    ]);
  });

  test('too few answers: no level, and every dimension that lacks some', () => {
    const { verdict } = seen(FEW);
    assert.equal(verdict.headline, 'How you see your leaders: No overall level yet');
    assert.equal(verdict.why, null);
    assert.ok(verdict.stairs.every(({ is_reached }) => !is_reached));
    assert.equal(verdict.needs.length, 5);
    assert.equal(
      verdict.because,
      'An overall level needs “Commit”, which sets the limit for all the rest, and at least 4 of the 5 dimensions.',
    );
    assert.equal(verdict.needs[0], '“Commit”: 1 of 5 answered, and it needs 3.');
    const two = seen(taken('manager', 'full', all(2), all('unsure', 'live', 'keep'))).verdict.because;
    assert.equal(two, 'An overall level needs at least 4 of the 5 dimensions.');
  });

  test('one dimension without a score: a provisional level', () => {
    const { verdict } = seen(taken('manager', 'full', all(2), all(undefined, 'keep')));
    assert.equal(verdict.cautions[0], 'This level is provisional: “Keep” has too few answers to count.');
  });

  test('a result from a link is theirs; one kept under a name is the reader’s own', () => {
    const linked = seen(HELD_BY_SIGNS, { guest: '' });
    assert.equal(linked.verdict.headline, 'Their senior team: limited to 2 of 5, Spoken');
    assert.match(linked.guest, /^It came with a link/);
    const kept = seen(HELD_BY_SIGNS, { guest: 'Spring' });
    assert.equal(kept.verdict.headline, 'Your senior team: limited to 2 of 5, Spoken');
    assert.equal(kept.guest, "You kept it as “Spring”. It isn't your current answers.");
    assert.ok(linked.is_guest && kept.is_guest);
    assert.equal(seen(HELD_BY_SIGNS).guest, '');
  });
});

describe('the figures', () => {
  test('a dimension in whole numbers: close to call on two answers, clear on four, and without a score', () => {
    // Commit 62.5 ± 20 / √2 = 14.1, from 48.4 to 76.6; believe 75 ± 20 / √4, from 65 to 85.
    const some = { 'lead-do': 2, 'lead-say': 3, ...all(3, 'believe') };
    const [first, second, third] = seen(taken('front-line', 'short', some)).figures.dimensions;
    assert.deepEqual(
      [first.title, first.score, first.level, first.figure, first.note],
      [
        'Commit',
        62.5,
        'reinforced',
        '63 of 100, give or take 14',
        'Between 3 Shown (leaders act on it, not always) and 4 Reinforced (backed up every time): too close to call. Only 2 answers: a rough guide.',
      ],
    );
    assert.deepEqual(
      [second.figure, second.margin, second.note],
      ['75 of 100, give or take 10', 10, '4 Reinforced (backed up every time)'],
    );
    assert.deepEqual(
      [third.score, third.level, third.margin, third.figure, third.note],
      [null, null, null, 'Not shown: 0 of 4 answered, and it needs at least 2.', ''],
    );
  });

  test('a principle with a score and a page, without one, and not asked', () => {
    const { principles } = seen(taken('front-line', 'short', { 'lead-do': 1, 'lead-say': 2 })).figures;
    const lead = principles.find(({ id }) => id === 'lead');
    assert.deepEqual(lead, {
      id: 'lead',
      title: 'Lead',
      score: 37.5,
      level: 'shown',
      figure: '38 of 100',
      page: 'https://example.org/lead/',
    });
    assert.equal(principles.find(({ id }) => id === 'speak')?.figure, 'no score');
  });

  test('what is said, done and backed up stands side by side where two of them are answered', () => {
    const some = { 'lead-say': 3, 'lead-do': 1, 'lead-reinforce': 'unsure', 'speak-say': 2 };
    assert.deepEqual(seen(taken('manager', 'full', some)).figures.pairs, [
      {
        id: 'lead',
        facets: [
          { facet: 'say', score: 75 },
          { facet: 'do', score: 25 },
        ],
        figure: 'said 75 · done 25',
      },
    ]);
  });

  test('gaps: wide with what is widest, some, the other way round, and level', () => {
    // Every word a rung above its deed, and lead's two: (9 × 25 + 50) / 10 = 27.5.
    const wide = { ...byFacet({ say: 3, do: 2, reinforce: 2 }), 'lead-say': 4 };
    const { say_do, follow_through } = seen(taken('manager', 'full', wide)).figures.gaps;
    assert.deepEqual(say_do, {
      is_wide: true,
      points: '+28 points',
      pair: 'Said 78, done 50. From 10 pairs of answers.',
      meaning: 'Words run ahead of deeds. Widest in: Lead.',
    });
    assert.equal(follow_through.meaning, 'On average, as much is backed up as done.');
    const some = seen(taken('manager', 'full', all(2), { 'lead-say': 4 })).figures.gaps.say_do; // 50 / 10
    assert.equal(some.points, '+5 points');
    assert.equal(some.meaning, 'Words are a little ahead of deeds, by less than the 25 points that we flag.');
    const other = seen(taken('manager', 'full', byFacet({ say: 1, do: 2, reinforce: 2 }))).figures.gaps
      .say_do;
    assert.deepEqual(
      [other.points, other.meaning, other.is_wide],
      ['−25 points', 'Good news: if anything, more is done than is said.', false],
    );
  });

  test('a gap that is not shown: for the form, for too few pairs, or for the role', () => {
    /** @param {import('../../../docs/assets/readiness/bank.js').Values} values @param {Partial<import('../../../docs/assets/readiness/core/view/types.js').Source>} [source] */
    const hidden = (values, source) => {
      const { points, pair, meaning } = seen(values, source).figures.gaps.follow_through;
      assert.deepEqual([points, meaning], ['', '']);
      return pair;
    };
    assert.equal(
      hidden(taken('manager', 'short', all(2))),
      'Not shown: the short form asks too few pairs. The full form adds them and asks nothing twice.',
    );
    assert.equal(
      hidden(taken('manager', 'full', all(2), { 'lead-do': 'unsure' })),
      "Not shown: it needs 5 pairs of answers, and you have 4. Answering a question you left open or couldn't judge can add one.",
    );
    assert.match(hidden(taken('manager', 'full')), /, and you have none yet\./);
    const bank = { ...BANK, questions: BANK.questions.filter(({ id }) => id !== 'lead-reinforce') };
    assert.equal(
      hidden(taken('manager', 'full', all(2)), { bank }),
      'Not shown: it needs 5 pairs of answers, and your role is asked fewer.',
    );
    assert.equal(
      hidden(taken('manager', 'short', all(2)), { bank }),
      'Not shown: it needs 5 pairs of answers, and your role is asked fewer.', // in the full form too
    );
  });

  test('signs: an executive’s are counted, the one of others has its own words', () => {
    const { signs: own } = seen(new Map([...HELD_BY_SIGNS, ['goals', 'unsure']])).figures;
    assert.equal(own.counted, '1 can be shown · 2 said only · 2 absent · 1 open');
    assert.equal(own.open, "A sign you couldn't judge never lowers the level.");
    assert.deepEqual(
      own.each.map(({ said }) => said),
      ['can show', 'said only', 'said only', 'absent', 'absent', 'not known', 'does not apply'],
    );
    assert.equal(seen(HELD_BY_SIGNS).figures.signs.open, '');
    assert.deepEqual(seen(TOP).figures.signs, {
      counted: '',
      open: '',
      each: [{ id: 'believed', title: 'Title of believed', state: 'shown', said: 'Rung shown of believed' }],
    });
    assert.equal(seen(FEW).figures.signs.each[0].said, 'not answered');
  });

  test('how much was answered, and what that means to whom', () => {
    assert.deepEqual(seen(FEW).figures.visibility, {
      count: '1 of 25 questions have an answer that counts (4%).',
      meaning: "That isn't your fault: nobody can copy what nobody sees.",
    });
    assert.match(
      seen(taken('executive', 'full')).figures.visibility.meaning,
      /^Most questions were left open/,
    );
    assert.equal(seen(TOP).figures.visibility.meaning, 'Nothing is open.');
    const open = new Map([...TOP, ['believed', 'unsure']]); // whose sign is as open as a question would be
    assert.match(seen(open).figures.visibility.meaning, /^What was left open/);
  });

  test('every answer in its own words, and those left open', () => {
    const { answers } = seen(FEW);
    assert.equal(answers.length, 26);
    assert.deepEqual(answers.slice(0, 2), [
      {
        id: 'lead-do',
        title: 'Title of lead-do',
        stem: 'lead-do as front-line is asked',
        answer: 'Rung 2 of lead-do',
      },
      {
        id: 'lead-say',
        title: 'Title of lead-say',
        stem: 'lead-say as front-line is asked',
        answer: 'Not answered',
      },
    ]);
  });
});

describe('what comes next', () => {
  test('first what holds the level down, then where there is most to gain, and what ties', () => {
    const { priorities, tied, strengths } = seen(HELD_BY_SIGNS).next;
    assert.deepEqual(
      priorities.map(({ title, why }) => [title, why]),
      [
        ['Practise', 'The signs of commitment limit the level. Scored 75 of 100, on 3 answers.'],
        ['Lead', 'Scored 75 of 100, on 3 answers.'],
        ['Speak', 'Scored 75 of 100, on 3 answers.'],
      ],
    );
    assert.equal(
      tied,
      '7 more tie: Act, Agree, Apply, Hire, Care, and 2 more. Mark what matters most to you to put it first. On another day, your answers might name others.',
    );
    assert.deepEqual(strengths, []);
  });

  test('no tie is made of a clear order; a single one, strengths and commitment are told', () => {
    const { priorities, tied, strengths } = seen(HELD_BY_COMMITMENT).next;
    assert.equal(
      priorities[0].why,
      'Its dimension limits the level; none there scored lower. Scored 25 of 100, on 3 answers.',
    );
    assert.equal(tied, '');
    assert.deepEqual(
      strengths.map(({ title, figure, page }) => [title, figure, page]),
      [
        ['Speak', '100 of 100', 'https://example.org/speak/'],
        ['Act', '100 of 100', 'https://example.org/act/'],
      ],
    );
    const one = { 'lead-do': 3, 'speak-do': 3, 'agree-do': 3, 'focus-do': 3 };
    assert.match(
      seen(taken('manager', 'full', all(4), one, { believed: 'shown' })).next.tied,
      /^One more ties: Focus\. Mark what matters most to you/,
    );
  });

  test('the aim is what good looks like, and the top from there on', () => {
    for (const [rung, aim] of [
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 4],
    ]) {
      const [first] = seen(taken('manager', 'full', all(4), { 'act-do': rung, believed: 'shown' })).next
        .priorities;
      assert.equal(first.rung, rung);
      assert.deepEqual(first.standing, {
        about: 'act-do as manager is asked',
        current: `Rung ${rung} of act-do`,
        aim: `Rung ${aim} of act-do`,
        aim_rung: aim,
      });
    }
  });

  test('a cause at its top, or without a rung, names the signs that are missing', () => {
    const held = taken(
      'executive',
      'full',
      all(4),
      signs('shown', 'no', 'unsure', 'claimed', 'no', 'no', 'no'),
    );
    const names =
      'Signs still missing: Title of told, Title of plan, Title of objectives, Title of goals, Title of pay.';
    const [top] = seen(held).next.priorities;
    assert.deepEqual(
      [top.principle, top.rung, top.standing, top.no_standing],
      ['practise', 4, null, `Every answer here is on the top rung. ${names}`],
    );
    assert.equal(top.why, 'The signs of commitment limit the level.'); // of 100 there is nothing to tell
    const open = { 'practise-do': undefined, 'practise-say': undefined, 'practise-say-too': undefined };
    const [none] = seen(taken('executive', 'full', Object.fromEntries(held), open)).next.priorities;
    assert.deepEqual(
      [none.rung, none.standing, none.no_standing],
      [null, null, `No rung chosen here. ${names}`],
    );
    assert.equal(none.why, 'The signs of commitment limit the level.');
    for (const believed of ['no', 'claimed', 'unsure', undefined]) {
      const [others] = seen(taken('manager', 'full', all(4), { believed })).next.priorities;
      assert.equal(others.principle, 'focus');
      assert.match(others.no_standing, / Signs still missing: Title of believed\.$/, believed);
    }
  });

  test('nothing to put first: all at the top, or nothing answered', () => {
    assert.match(seen(TOP).next.no_priorities, /every answer is on the top rung/);
    assert.match(seen(taken('manager', 'full')).next.no_priorities, /too few answers/);
    assert.equal(seen(FEW).next.no_priorities, '');
  });

  test('marks are named in bank order, and unknown ones do not count', () => {
    const { next } = seen(taken('manager', 'full', all(2), { matters_most: ['speak', 'gone', 'lead'] }));
    assert.deepEqual(next.marked, ['lead', 'speak']);
    assert.ok(!next.is_marked_full);
    assert.equal(next.now_first, 'Now first: Lead · Speak · Practise.');
    assert.equal(next.priorities[0].why, 'You marked it as most important. Scored 50 of 100, on 3 answers.');
    assert.equal(seen(FEW).next.now_first, '');
  });

  test('a score is told with the answers that it rests on, and those left open are none', () => {
    /** @param {import('../../../docs/assets/readiness/bank.js').Value} [say] to the other question of Speak */
    const speak = (say) => {
      const one = { 'speak-do': 1, 'speak-say': say, 'speak-reinforce': 'unsure' };
      return seen(taken('manager', 'full', all(4), one)).next.priorities.find(
        ({ title }) => title === 'Speak',
      )?.why;
    };
    assert.equal(speak(), 'Scored 25 of 100, on one answer.');
    assert.equal(speak('unsure'), 'Scored 25 of 100, on one answer.');
    assert.equal(speak(2), 'Scored 38 of 100, on 2 answers.');
  });

  test('the plan suggests one step this week for each priority; the reminder names what is planned', () => {
    const { plan, is_planned, plan_progress, reminder } = seen(HELD_BY_COMMITMENT);
    assert.deepEqual(
      plan.map(({ text, date }) => [text, date]),
      [
        ['lead for manager', '2026-12-08'],
        ['practise for manager', '2026-12-08'],
      ],
    );
    assert.ok(!is_planned);
    assert.equal(plan_progress, '');
    assert.deepEqual(reminder, {
      uid: 'again-2026-11-21',
      day: '2027-03-01',
      title: "Readiness quiz: what's changed in ninety days?",
      text: 'Answer the quiz again and compare with the result you kept.\nYour priorities were:\n- Lead https://example.org/lead/\n- Practise https://example.org/practise/',
      url: ADDRESS,
    });
    const planned = { 'plan.chosen': ['gone'], 'plan.gone.1.text': 'As agreed', 'plan.gone.1.done': 'yes' };
    const kept = seen(taken('manager', 'full', DAY, all(2), planned));
    assert.ok(kept.is_planned);
    assert.equal(kept.plan_progress, 'Steps done: 1 of 1');
    assert.match(kept.reminder.text, /\n- title_gone$|\n- gone$/);
  });
});

test('a text that the page lacks is an error, not an empty sentence', () => {
  const lost = new Error('This page has no text: answer 2 to lead-do');
  const answer = () => {
    throw lost;
  };
  assert.throws(() => seen(FEW, { texts: { ...TEXTS, answer } }), lost);
});
