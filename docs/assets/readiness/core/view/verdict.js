/**
 * The first part of a result's view: the level, how certain it is, what holds it there, and what the next one takes. Pure.
 *
 * @import { Ceiling, Hold, Next } from '../../bank.js'
 * @import { Given, LevelMark, Verdict, Why } from './types.js'
 */
import { asked } from '../answers.js';
import { allowedByCommitment, needed, neededDimensions, place, score, signsMissing } from '../score.js';
import { roundedUp, whole } from '../wording.js';

/** @param {Given} given @returns {Verdict} */
export function verdictOf(given) {
  const { bank, values, result, wording, taken } = given;
  const { level } = result;
  const { questions, signs } = asked(bank, values);
  return {
    unit: String(values.get('unit') ?? '').trim(),
    headline: headlineOf(given),
    taken: wording.takenInWords(taken),
    gloss: glossOf(given),
    overall: overallOf(given),
    strip: level === null ? null : stripOf(given, level),
    reasons: [...(level === null ? whyNoLevel(given) : firmness(given)), ...oneRung(given)],
    why: level === null ? null : whyOf(given, level),
    is_high: level !== null && place(bank, level) >= bank.levels.length - 2,
    is_open: [...questions, ...signs].some(({ id }) => !values.has(id)),
    is_full: values.get('form') === 'full',
  };
}

/** @param {Given} given */
function headlineOf({ bank, say, role, guest, result: { level, held_by } }) {
  const named = level && {
    number: place(bank, level) + 1,
    levels: bank.levels.length,
    title: say(`level_${level}`),
  };
  return say('headline', {
    // A result with a name was kept here, so it is an earlier one of the reader's own.
    who: say(guest === '' ? `who_guest_${role}` : `who_${role}`),
    level: named ? say(held_by.length > 0 ? 'level_held' : 'level_of', named) : say('no_level'),
  });
}

/** What the level means; of a level that is held, what the answers themselves describe. @param {Given} given */
function glossOf({ bank, say, wording, result: { level, uncapped_level, held_by } }) {
  if (level === null) return '';
  if (held_by.length === 0) return say('gloss', { gloss: say(`gloss_${level}`) });
  return say('gloss_held', { level: wording.levelInWords(bank, String(uncapped_level)) });
}

/** @param {Given} given */
function overallOf({ say, result: { overall, margin } }) {
  if (overall === null || margin === null) return '';
  return say('overall_score', { score: whole(overall), margin: whole(margin) });
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
  const commitment = bank.ceilings.commitment?.dimension;
  const few = bank.dimensions.filter(({ id }) => result.dimensions[id].score === null);
  const figures = { n: neededDimensions(bank), all: bank.dimensions.length };
  return [
    few.some(({ id }) => id === commitment)
      ? say('no_level_commitment', { ...figures, title: wording.titleOf(String(commitment)) })
      : say('no_level_few', figures),
    ...few.map(({ id }) => {
      const { answered, asked: all } = result.dimensions[id];
      const figures = { title: wording.titleOf(id), answered, asked: all, needed: needed(all) };
      return say('needs_dimension', figures);
    }),
  ];
}

/** How certain the level is: close to another, or provisional. @param {Given} given */
function firmness({ bank, say, wording, result }) {
  const absent = bank.dimensions.find(({ id }) => result.dimensions[id].score === null);
  return [
    wording.closeCall(bank, result.range, 'close_overall', { n: whole(Number(result.margin)) }),
    absent ? say('provisional', { title: wording.titleOf(absent.id) }) : '',
  ].filter(Boolean);
}

/** @param {Given} given */
function oneRung({ say, result }) {
  return result.one_rung ? [say('one_rung', { n: result.answered })] : [];
}

/** @param {Given} given @param {string} level @returns {Why} */
function whyOf(given, level) {
  const { bank, say, result } = given;
  const { next, held_by } = result;
  const has_ceilings = bank.ceilings.commitment !== null || bank.ceilings.signs.length > 0;
  const unheld = has_ceilings ? say('unheld') : '';
  return {
    holds: held_by.map((hold) => heldBy(given, hold)),
    unheld: held_by.length > 0 ? '' : unheld,
    open: openCounted(given, level),
    next: next ? say('next_takes', { level: given.wording.levelInWords(bank, next.level) }) : '',
    takes: next
      ? [
          ...(next.points > 0 ? [pointsOf(given, next)] : []),
          ...next.ceilings.map((ceiling) => takesOf(given, ceiling, next)),
        ]
      : [say('at_the_top_level', { level: say(`level_${level}`) })],
  };
}

/**
 * The points that the overall score lacks, and that commitment has to rise with it where it does not lack even more.
 *
 * @param {Given} given
 * @param {Next} next
 */
function pointsOf({ bank, say, wording }, next) {
  const { commitment } = bank.ceilings;
  const n = roundedUp(next.points);
  return commitment && !next.ceilings.includes('commitment')
    ? say('takes_points_all', { n, title: wording.titleOf(commitment.dimension) })
    : say('takes_points', { n });
}

/**
 * That signs which could not be judged count as shown, if the level would be lower without them.
 *
 * @param {Given} given
 * @param {string} level
 */
function openCounted({ bank, say, texts, wording, values, result }, level) {
  if (result.signs.open === 0) return '';
  const open = asked(bank, values).signs.filter(({ id }) => (values.get(id) ?? 'unsure') === 'unsure');
  /** @type {[string, string][]} */
  const absent = open.map(({ id }) => [id, 'no']);
  const without = String(score(bank, new Map([...values, ...absent])).level);
  if (without === level) return '';
  const names = wording.listed(open.map(({ id }) => texts.title(id)));
  return say('open_counted', { n: open.length, names, level: wording.levelInWords(bank, without) });
}

/** Why a ceiling holds the level. @param {Given} given @param {Hold} hold */
function heldBy({ bank, say, texts, wording, values, result }, { ceiling, level }) {
  const allowed = wording.levelInWords(bank, level);
  if (ceiling === 'commitment') {
    const { dimension } = /** @type {{dimension: string}} */ (bank.ceilings.commitment);
    const score = whole(Number(result.dimensions[dimension].score));
    return say('held_commitment', { title: wording.titleOf(dimension), score, level: allowed });
  }
  const { signs } = asked(bank, values);
  if (signs.length === 1) return say('held_sign', { title: texts.title(signs[0].id), level: allowed });
  const { shown, open, apply } = result.signs;
  return say(open > 0 ? 'held_signs_open' : 'held_signs', { n: shown, open, apply, level: allowed });
}

/**
 * What lifts a ceiling far enough for the next level.
 *
 * @param {Given} given
 * @param {Ceiling} ceiling
 * @param {Next} next
 */
function takesOf({ bank, say, texts, wording, values, role, result }, ceiling, next) {
  if (ceiling === 'commitment') {
    const { dimension } = /** @type {{dimension: string}} */ (bank.ceilings.commitment);
    const allowed = allowedByCommitment(result.dimensions[dimension], Number(result.margin));
    const missing = bank.levels[place(bank, next.level)].from - allowed;
    return say('takes_commitment', { title: wording.titleOf(dimension), n: roundedUp(missing) });
  }
  const { signs } = asked(bank, values);
  const missing = signsMissing(bank, role, result.signs, next.level);
  if (missing === null) return say('takes_others');
  if (signs.length === 1) return say('takes_sign', { title: texts.title(signs[0].id) });
  const claimed = signs.filter(({ id }) => values.get(id) === 'claimed');
  const names = wording.listed(claimed.map(({ id }) => texts.title(id)));
  return [say('takes_signs', { n: missing }), ...(names ? [say('takes_signs_claimed', { names })] : [])].join(
    ' ',
  );
}
