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
  const absent = level === null ? whyNoLevel(given) : [];
  return {
    unit: String(values.get('unit') ?? '').trim(),
    headline: headlineOf(given, given.guest === '' ? 'who_guest' : 'who'),
    shown: headlineOf(given, 'who_shown'),
    taken: wording.takenInWords(taken),
    because: absent[0] ?? becauseOf(given),
    needs: absent.slice(1),
    rests: restsOn(given),
    cautions: cautionsOn(given),
    stairs: stairsOf(given),
    why: level === null ? null : whyOf(given, level),
    is_high: level !== null && place(bank, level) >= bank.levels.length - 2,
    is_open: [...questions, ...signs].some(({ id }) => !values.has(id)),
    is_full: values.get('form') === 'full',
  };
}

/** @param {Given} given @param {'who' | 'who_guest' | 'who_shown'} who whose it is, for whom it is told; a result with a name was kept here, so it is the reader's own */
function headlineOf({ bank, say, role, result: { level, held_by } }, who) {
  const named = level && {
    number: place(bank, level) + 1,
    levels: bank.levels.length,
    title: say(`level_${level}`),
  };
  return say('headline', {
    who: say(`${who}_${role}`),
    level: named ? say(held_by.length > 0 ? 'level_held' : 'level_of', named) : say('no_level'),
  });
}

/** One sentence on why the level is what it is: the overall score, or what holds it below what that would be. @param {Given} given */
function becauseOf({ bank, say, texts, wording, values, role, result }) {
  const { held_by, uncapped_level, overall, signs } = result;
  const { commitment } = bank.ceilings;
  const figures = {
    score: whole(Number(overall)),
    answers: wording.levelInWords(bank, String(uncapped_level)),
    title: commitment ? wording.titleOf(commitment.dimension) : '',
    commitment: commitment ? whole(Number(result.dimensions[commitment.dimension].score)) : '',
  };
  if (held_by.length === 0) return say('why_score', figures);
  if (held_by.length > 1) return say('why_both', figures);
  if (held_by[0].ceiling === 'commitment') return say('why_commitment', figures);
  const all = asked(bank, values).signs;
  if (all.length === 1) return say('why_sign', { ...figures, title: texts.title(all[0].id) });
  if (signsMissing(bank, role, signs, String(result.next?.level)) === null) return say('why_others', figures);
  const { shown, open, apply } = signs;
  return say(open > 0 ? 'why_signs_open' : 'why_signs', { ...figures, n: shown, open, apply });
}

/** @param {Given} given @returns {LevelMark[]} */
const stairsOf = ({ bank, result: { level, uncapped_level: uncapped } }) =>
  bank.levels.map(({ id }) => ({
    level: id,
    is_reached: level !== null && place(bank, id) <= place(bank, level),
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

/** How much the result rests on: how much was answered, and how certain the level is. @param {Given} given */
function restsOn({ bank, say, result: { answered, asked: all, margin, range, held_by } }) {
  const count = { answered, asked: all };
  if (margin === null || range === null) return say('rests_little', count);
  const [low, high] = range.map((each) => place(bank, each) + 1);
  const close = held_by.length > 0 ? 'rests_close_held' : 'rests_close';
  return say(low === high ? 'rests' : close, { ...count, n: whole(margin), low, high });
}

/** What makes the level less certain than it looks. @param {Given} given @returns {string[]} */
function cautionsOn(given) {
  const { bank, say, wording, result } = given;
  const absent = bank.dimensions.find(({ id }) => result.dimensions[id].score === null);
  return [
    ...openCounted(given),
    ...(result.provisional && absent ? [say('provisional', { title: wording.titleOf(absent.id) })] : []),
    ...(result.one_rung ? [say('one_rung', { n: result.answered })] : []),
  ];
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

/** That signs which could not be judged count as shown, if the level would be lower without them. @param {Given} given */
function openCounted({ bank, say, wording, values, result: { level, signs } }) {
  if (level === null || signs.open === 0) return [];
  const open = asked(bank, values).signs.filter(({ id }) => (values.get(id) ?? 'unsure') === 'unsure');
  /** @type {[string, string][]} */
  const absent = open.map(({ id }) => [id, 'no']);
  const without = String(score(bank, new Map([...values, ...absent])).level);
  return without === level
    ? []
    : [say('open_counted', { n: open.length, level: wording.levelInWords(bank, without) })];
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
  if (missing === null)
    return say(bank.signs.some((sign) => sign.asks_belief) ? 'takes_others' : 'takes_unasked');
  if (signs.length === 1) return say('takes_sign', { title: texts.title(signs[0].id) });
  const claimed = signs.filter(({ id }) => values.get(id) === 'claimed');
  const names = wording.listed(claimed.map(({ id }) => texts.title(id)));
  return [say('takes_signs', { n: missing }), ...(names ? [say('takes_signs_claimed', { names })] : [])].join(
    ' ',
  );
}
