/**
 * The first part of a result's view: the level, how certain it is, and what holds it there. Pure.
 *
 * @import { Ceiling, Hold } from '../../bank.js'
 * @import { Given, HoldView, LevelMark, Verdict } from './types.js'
 */
import { asked } from '../answers.js';
import { lowestDimensions, needed, nextLevel, place, signsToNext, toNextLevel } from '../score.js';
import { tenth } from '../wording.js';

/** @param {Given} given @returns {Verdict} */
export function verdictOf(given) {
  const { bank, values, result, wording, taken, say } = given;
  const { level } = result;
  const { questions, signs } = asked(bank, values);
  return {
    unit: String(values.get('unit') ?? '').trim(),
    headline: headlineOf(given),
    taken: wording.takenInWords(taken),
    gloss: level ? say('gloss', { gloss: say(`gloss_${level}`) }) : '',
    strip: level === null ? null : stripOf(given, level),
    reasons: result.overall === null ? whyNoLevel(given) : firmness(given, result.overall),
    held: result.uncapped_level === null ? null : heldOf(given, result.uncapped_level),
    is_high: level !== null && place(bank, level) >= bank.levels.length - 2,
    is_open: [...questions, ...signs].some(({ id }) => !values.has(id)),
    is_full: values.get('form') === 'full',
  };
}

/** @param {Given} given */
function headlineOf({ bank, say, role, guest, result: { level } }) {
  const named = level && {
    number: place(bank, level) + 1,
    levels: bank.levels.length,
    title: say(`level_${level}`),
  };
  return say('headline', {
    // A result with a name was kept here, so it is an earlier one of the reader's own.
    who: say(guest === '' ? `who_guest_${role}` : `who_${role}`),
    level: named ? say('level_of', named) : say('no_level'),
  });
}

/** @param {Given} given @param {string} level @returns {LevelMark[]} */
const stripOf = ({ bank, result: { uncapped_level: uncapped } }, level) =>
  bank.levels.map(({ id }) => ({
    level: id,
    is_reached: place(bank, id) <= place(bank, level),
    is_level: id === level,
    is_uncapped: id === uncapped && id !== level,
  }));

/** Why there is no level. @param {Given} given */
function whyNoLevel({ bank, say, wording, result }) {
  const commitment = bank.ceilings.commitment.dimension;
  const few = bank.dimensions.filter(({ id }) => result.dimensions[id].score === null);
  const lacksCommitment = result.dimensions[commitment].score === null;
  return [
    lacksCommitment ? say('no_level_commit', { title: wording.titleOf(commitment) }) : say('no_level_four'),
    ...few.map(({ id }) => {
      const { answered, asked: all } = result.dimensions[id];
      const figures = { title: wording.titleOf(id), answered, asked: all, needed: needed(all) };
      return say('needs_dimension', figures);
    }),
  ];
}

/** How certain the level is: near a threshold, or provisional. @param {Given} given @param {number} overall */
function firmness({ bank, say, wording, result }, overall) {
  const absent = bank.dimensions.find(({ id }) => result.dimensions[id].score === null);
  return [
    wording.closeCall(bank, overall, 'near'),
    absent ? say('provisional', { title: wording.titleOf(absent.id) }) : '',
  ].filter(Boolean);
}

/** @param {Given} given @param {string} uncapped */
function heldOf(given, uncapped) {
  const { bank, say, wording, result } = given;
  const holds = result.held_by.map((hold) => holdOf(given, uncapped, hold));
  const reached = say('uncapped', { level: wording.levelInWords(bank, uncapped) });
  return { uncapped: holds.length > 0 ? reached : unheld(given), holds };
}

/** Nothing holds the level: how far it is to the next. @param {Given} given */
function unheld({ bank, say, wording, result }) {
  const next = nextLevel(bank, Number(result.overall));
  const way = next && { n: tenth(next.missing), level: wording.levelInWords(bank, next.id) };
  return [say('uncapped_equal'), ...(way ? [say('to_next', way)] : [])].join(' ');
}

/**
 * One hold in sentences: why, what the level would be without it, and what lifts it.
 *
 * @param {Given} given
 * @param {string} uncapped
 * @param {Hold} hold
 * @returns {HoldView}
 */
function holdOf(given, uncapped, { ceiling, level }) {
  const { bank, say, wording, result } = given;
  const others = result.ceilings
    .filter((other) => other.ceiling !== ceiling)
    .map((other) => place(bank, other.level));
  const without = bank.levels[Math.min(place(bank, uncapped), ...others)].id;
  const free = say(without === level ? 'without_hold_same' : 'without_hold', {
    level: wording.levelInWords(bank, without),
  });
  const { why, lift } = ceiling === 'signs' ? heldBySigns(given, level) : heldByDimensions(given, ceiling);
  return { why: [why, ...(without === uncapped ? [] : [free])].join(' '), lift: lift.join(' ') };
}

/** @param {Given} given @param {string} level */
function heldBySigns({ bank, say, texts, wording, values, result }, level) {
  const { shown, apply } = result.signs;
  const more = signsToNext(bank, result.signs);
  const claimed = asked(bank, values).signs.filter(({ id }) => values.get(id) === 'claimed');
  const names = wording.listed(claimed.map(({ id }) => texts.title(id)));
  return {
    why: say('held_signs', { n: shown, apply, level: wording.levelInWords(bank, level) }),
    lift: more
      ? [say('lift_signs', { n: more }), ...(names ? [say('lift_signs_claimed', { names })] : [])]
      : [say('lift_signs_top')],
  };
}

/** @param {Given} given @param {Ceiling} ceiling */
function heldByDimensions({ bank, say, wording, result }, ceiling) {
  const commitment = ceiling === 'commitment';
  const ids = commitment ? [bank.ceilings.commitment.dimension] : lowestDimensions(bank, result.dimensions);
  const level = wording.levelReached(bank, Number(result.dimensions[ids[0]].score));
  const titles = ids.map((id) => say('quoted', { title: wording.titleOf(id) })).join(', ');
  const lifts = ids.flatMap((id) => {
    const found = result.dimensions[id];
    const next = toNextLevel(bank, found);
    const title = wording.titleOf(id);
    return next
      ? [
          say('lift_dimension', {
            title,
            points: tenth(next.points),
            n: next.rungs,
            answered: found.answered,
          }),
        ]
      : [];
  });
  return {
    why: commitment
      ? say('held_commitment', { title: wording.titleOf(ids[0]), level })
      : say('held_weakest', { n: ids.length, titles, level }),
    lift: lifts.length > 1 ? [...lifts, say('lift_all')] : lifts,
  };
}
