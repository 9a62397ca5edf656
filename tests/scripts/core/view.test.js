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
  ...signs('shown', 'claimed', 'claimed', 'no', 'unsure', 'no', 'not-applicable'),
});
const HELD_BY_COMMITMENT = taken('manager', 'full', DAY, all(4), all(1, 'commit'));
const FEW = taken('front-line', 'full', DAY, { 'lead-do': 2 });
const TOP = taken('manager', 'full', DAY, all(4), { believed: 'claimed' });

describe('the verdict', () => {
  test('held by the signs: what they allow, and how many more lift it', () => {
    // 75 reaches 4 on its own; one sign of the six that apply is under a quarter, which allows 2.
    const { verdict } = seen(HELD_BY_SIGNS);
    assert.equal(verdict.unit, 'The  north');
    assert.equal(verdict.headline, 'Your senior team: 2 of 5, Spoken');
    assert.equal(verdict.gloss, 'That means: said more than done.');
    assert.equal(verdict.taken, 'Executive, full form, 21 November 2026. Questions of edition 2026.2.');
    assert.deepEqual(
      verdict.strip?.map(({ is_reached, is_level, is_uncapped }) => [is_reached, is_level, is_uncapped]),
      [
        [true, false, false],
        [true, true, false],
        [false, false, false],
        [false, false, true],
        [false, false, false],
      ],
    );
    assert.deepEqual(verdict.reasons, []);
    assert.deepEqual(verdict.held, {
      uncapped: 'Your answers on their own reach 4 Reinforced (backed up every time).',
      holds: [
        {
          why: 'You could point to 1 of the 6 signs of commitment that apply. That allows 2 Spoken (said more than done).',
          lift: 'One more sign that you can point to lifts this hold. Start where you said yes and have nothing to point to: Title of told, Title of public.',
        },
      ],
    });
    assert.ok(!verdict.is_high && !verdict.is_open && verdict.is_full);
  });

  test('held by the commitment: what the next ceiling would allow, and the rungs that lift it', () => {
    // (25 + 4 x 100) / 5 = 85; the lowest dimension on 2 would allow 3.
    const { verdict } = seen(HELD_BY_COMMITMENT);
    assert.equal(verdict.headline, 'What you describe: 2 of 5, Spoken');
    assert.deepEqual(verdict.reasons, [
      'A close call: your answers on their own are 2.5 points short of 5 Lived (holds when nobody is checking).',
    ]);
    assert.deepEqual(verdict.held?.holds, [
      {
        why: '“Commit” stands at 2 Spoken (said more than done). The whole cannot stand higher than what the senior team itself commits to. Without this hold alone it would be 3 Shown (leaders act on it, not always).',
        lift: 'It lifts when “Commit” gains 12.5 points: 3 rungs, spread over your 5 answers.',
      },
    ]);
  });

  test('two lowest dimensions are named together, and both have to rise', () => {
    const { verdict } = seen(taken('manager', 'full', all(4), all(0, 'live', 'keep')));
    // 60 reaches 3 on its own. Five questions each: 12.5 points are three rungs.
    assert.deepEqual(verdict.held?.holds, [
      {
        why: '“Live”, “Keep” stand at 1 Unspoken (rarely raised). The whole may be one level above its lowest dimension.',
        lift: 'It lifts when “Live” gains 12.5 points: 3 rungs, spread over your 5 answers. It lifts when “Keep” gains 12.5 points: 3 rungs, spread over your 5 answers. It takes all of this together.',
      },
    ]);
  });

  test('nothing holds it: how far it is to the next level, and who is asked to check', () => {
    const middle = seen(taken('manager', 'short', all(2))).verdict;
    assert.deepEqual(middle.held, {
      uncapped:
        'Nothing holds this level down. 12.5 points more over all dimensions reach 4 Reinforced (backed up every time).',
      holds: [],
    });
    assert.ok(!middle.is_high && middle.is_open && !middle.is_full);
    const { verdict } = seen(TOP);
    assert.equal(verdict.held?.uncapped, 'Nothing holds this level down.');
    assert.ok(verdict.is_high && !verdict.is_open);
  });

  test('too few answers: no level, and every dimension that lacks some', () => {
    const { verdict } = seen(FEW);
    assert.equal(verdict.headline, 'What you see from your leaders: No overall level yet');
    assert.equal(verdict.gloss, '');
    assert.equal(verdict.strip, null);
    assert.equal(verdict.held, null);
    assert.equal(verdict.reasons.length, 6);
    assert.match(verdict.reasons[0], /^An overall level needs “Commit”/);
    assert.equal(
      verdict.reasons[1],
      "“Commit” has too few answers: 1 of 5, and it takes 3. “I can't say” does not count.",
    );
  });

  test('one dimension without a score: a provisional level', () => {
    const { verdict } = seen(taken('manager', 'full', all(2), all(undefined, 'keep')));
    assert.deepEqual(verdict.reasons, ['This level is provisional: “Keep” has too few answers to count.']);
  });

  test('a result from a link is theirs; one kept under a name is the reader’s own', () => {
    const linked = seen(HELD_BY_SIGNS, { guest: '' });
    assert.equal(linked.verdict.headline, 'Their senior team: 2 of 5, Spoken');
    assert.match(linked.guest, /^This result came with a link/);
    const kept = seen(HELD_BY_SIGNS, { guest: 'Spring' });
    assert.equal(kept.verdict.headline, 'Your senior team: 2 of 5, Spoken');
    assert.equal(kept.guest, 'This is “Spring”, and not your answers as they stand.');
    assert.ok(linked.is_guest && kept.is_guest);
    assert.equal(seen(HELD_BY_SIGNS).guest, '');
  });
});

describe('the figures', () => {
  test('a dimension with a score, close to a threshold, on two answers, and without one', () => {
    const some = { 'lead-do': 2, 'lead-say': 3, 'speak-do': 3, 'speak-say': 3 };
    const [first, second, third] = seen(taken('front-line', 'short', some)).figures.dimensions;
    assert.deepEqual(
      [first.title, first.score, first.level, first.figure, first.note],
      [
        'Commit',
        62.5,
        'reinforced',
        '62.5 of 100 · 4 Reinforced (backed up every time)',
        'Rests on two answers: take it as a hint. Exactly where 3 Shown (leaders act on it, not always) ends.',
      ],
    );
    assert.equal(second.note, 'Rests on two answers: take it as a hint.');
    assert.deepEqual(
      [third.score, third.level, third.figure, third.note],
      [null, null, '', 'Not shown: 0 of 4 answered, and it takes at least 2.'],
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
      figure: '37.5 of 100',
      page: 'https://example.org/lead/',
    });
    assert.equal(principles.find(({ id }) => id === 'speak')?.figure, 'no rung chosen yet');
  });

  test('gaps: wide, the other way round, level, and not shown', () => {
    const wide = seen(taken('manager', 'full', byFacet({ say: 4, do: 2, reinforce: 0 }))).figures.gaps;
    assert.deepEqual(wide.say_do, {
      bars: [100, 50],
      is_wide: true,
      points: '+50 points',
      pair: 'Said 100, done 50. From 10 pairs of answers.',
      meaning: 'Words run ahead of deeds. Widest in “Lead”.',
    });
    const other = seen(taken('manager', 'full', byFacet({ say: 1, do: 2, reinforce: 2 }))).figures.gaps;
    assert.equal(other.say_do.points, '−25 points');
    assert.match(other.say_do.meaning, /^Good news: more is done than is said/);
    assert.match(other.follow_through.meaning, /^On average backing up keeps level/);
    assert.ok(!other.say_do.is_wide);
    const short = seen(taken('manager', 'short', all(2))).figures.gaps.say_do;
    assert.equal(short.bars, null);
    assert.match(short.pair, /^Not shown: the short form asks too few pairs/);
    assert.equal(short.meaning, '');
  });

  test('signs: an executive’s are counted, the one of others has its own words', () => {
    const { signs: own } = seen(HELD_BY_SIGNS).figures;
    assert.equal(own.counted, '1 can be shown · 2 said only · 2 absent · 1 not known');
    assert.equal(own.not_counted, '');
    assert.deepEqual(
      own.each.map(({ said }) => said),
      ['can show', 'said only', 'said only', 'absent', 'not known', 'absent', 'does not apply'],
    );
    const few = seen(taken('executive', 'full', all(3), signs('shown'))).figures.signs;
    assert.match(
      few.not_counted,
      /^They were not counted: 1 of the 7 that apply are answered yes or no, and it takes 5/,
    );
    const others = seen(TOP).figures.signs;
    assert.deepEqual(others, {
      counted: '',
      not_counted: '',
      each: [
        { id: 'believed', title: 'Title of believed', state: 'claimed', said: 'Rung claimed of believed' },
      ],
    });
    assert.equal(seen(FEW).figures.signs.each[0].said, 'not answered');
  });

  test('how much was answered, and what that means to whom', () => {
    assert.deepEqual(seen(FEW).figures.visibility, {
      count: 'You could answer 1 of 25 questions (4 %).',
      meaning:
        "That is not a fault of yours: what cannot be seen cannot be copied either. Leaders' work that stays out of sight is worth telling them about.",
    });
    assert.match(seen(taken('executive', 'full')).figures.visibility.meaning, /^Most of it was left open/);
    assert.match(seen(TOP).figures.visibility.meaning, /^The picture is as complete/);
  });

  test('every answer in its own words, and those left open', () => {
    const { answers } = seen(FEW);
    assert.equal(answers.length, 26);
    assert.deepEqual(answers.slice(0, 2), [
      { id: 'lead-do', title: 'Title of lead-do', answer: 'Rung 2 of lead-do' },
      { id: 'lead-say', title: 'Title of lead-say', answer: 'Not answered' },
    ]);
  });
});

describe('what comes next', () => {
  test('first what holds the level down, then where there is most to gain', () => {
    const { priorities, strengths, ask } = seen(HELD_BY_SIGNS).next;
    assert.deepEqual(
      priorities.map(({ title, why }) => [title, why]),
      [
        ['Practise', 'First, because the signs of commitment hold the level down.'],
        ['Lead', '25 points to gain.'],
        ['Speak', '25 points to gain.'],
      ],
    );
    assert.deepEqual(priorities[1].standing, {
      about: 'lead-do as executive is asked',
      current: 'Rung 3 of lead-do',
      next: 'Rung 4 of lead-do',
    });
    assert.equal(priorities[1].rung, 3);
    assert.deepEqual(
      strengths.map(({ title, figure, page }) => [title, figure, page]),
      [
        ['Act', '75 of 100', 'https://example.org/act/'],
        ['Agree', '75 of 100', 'https://example.org/agree/'],
      ],
    );
    assert.equal(ask, '');
  });

  test('a principle on its top rung, and one without any', () => {
    const held = taken('executive', 'full', all(4), signs('shown', 'no', 'no', 'no', 'no', 'no', 'no'));
    const [top] = seen(held).next.priorities;
    assert.deepEqual(
      [top.rung, top.standing, top.no_standing],
      [4, null, 'Every question here is on its top rung.'],
    );
    const open = { 'practise-do': undefined, 'practise-say': undefined, 'practise-say-too': undefined };
    const [none] = seen(taken('executive', 'full', ...[Object.fromEntries(held), open])).next.priorities;
    assert.deepEqual(
      [none.rung, none.standing, none.no_standing],
      [null, null, 'No rung is chosen here yet.'],
    );
  });

  test('nothing to put first: all at the top, or nothing answered', () => {
    assert.match(seen(TOP).next.no_priorities, /every answer is on its top rung/);
    assert.match(seen(taken('manager', 'full')).next.no_priorities, /there are too few answers/);
    assert.equal(seen(FEW).next.no_priorities, '');
  });

  test('marks are named in bank order, and unknown ones do not count', () => {
    const { next } = seen(taken('manager', 'full', all(2), { matters_most: ['speak', 'gone', 'lead'] }));
    assert.deepEqual(next.marked, ['lead', 'speak']);
    assert.ok(!next.is_marked_full);
    assert.equal(next.now_first, 'Now first: Lead · Speak · Practise.');
    assert.equal(next.priorities[0].why, 'You marked it as mattering most. 50 points to gain.');
    assert.equal(seen(FEW).next.now_first, '');
  });

  test('the front line has one question to ask', () => {
    assert.equal(seen(FEW).next.ask, 'lead in 30 days');
    assert.equal(seen(taken('front-line', 'full')).next.ask, '');
  });

  test('the plan suggests the role’s steps from today on; the reminder names what is planned', () => {
    const { plan, is_planned, plan_progress, reminder } = seen(HELD_BY_COMMITMENT);
    assert.deepEqual(
      plan[0].steps.map(({ text, date }) => [text, date]),
      [['lead in 30 days', '2026-12-31']],
    );
    assert.ok(!is_planned);
    assert.equal(plan_progress, '');
    assert.deepEqual(reminder, {
      uid: 'again-2026-11-21@small-bank',
      day: '2027-03-01',
      title: 'Readiness quiz: what has moved in ninety days?',
      text: 'Answer the quiz again and compare it with the result that you kept.\nYour priorities were:\n- Lead https://example.org/lead/\n- Practise https://example.org/practise/',
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
