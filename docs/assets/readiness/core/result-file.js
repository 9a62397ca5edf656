/**
 * A result's figures as files hold them: rounded, and null where they may not be shown. `docs/about/formats.md` describes
 * each. Pure.
 *
 * @import { Result } from '../bank.js'
 */
import { rounded } from './wording.js';

/** @param {number | null} figure */
const orNull = (figure) => (figure === null ? null : rounded(figure) + 0); // never minus zero

/** @param {Result} result */
export const resultInFile = (result) => ({
  dimensions: Object.fromEntries(
    Object.entries(result.dimensions).map(([id, { score, margin, range, indicative, answered, asked }]) => [
      id,
      { score: orNull(score), margin: orNull(margin), range, indicative, answered, asked },
    ]),
  ),
  principles: Object.fromEntries(
    Object.entries(result.principles).map(([id, figure]) => [id, orNull(figure)]),
  ),
  overall: orNull(result.overall),
  margin: orNull(result.margin),
  range: result.range,
  provisional: result.provisional,
  uncapped_level: result.uncapped_level,
  level: result.level,
  held_by: result.held_by,
  next: result.next && { ...result.next, points: orNull(result.next.points) },
  say_do_gap: orNull(result.say_do.points),
  follow_through_gap: orNull(result.follow_through.points),
  visibility: result.asked > 0 ? rounded(result.answered / result.asked, 2) : null,
  one_rung: result.one_rung,
  priorities: result.priorities,
  tied: result.tied,
  strengths: result.strengths,
});
