/**
 * Scores of groups or rounds, as marks of a chart and in words.
 *
 * @import { Score } from '../core/round/types.js'
 * @import { Mark, Shape } from '../page/chart.js'
 */
import { whole } from '../core/wording.js';
import { say } from '../page/messages.js';

/** The marks of groups, which can be told apart without colour. @type {Shape[]} */
const SHAPES = ['dot', 'diamond', 'square'];

/** A mark for each score, each in a lane of its own if there is room. @param {Score[]} scores @param {boolean} [hasLanes] @returns {Mark[]} */
export const marksOf = (scores, hasLanes = true) =>
  scores.flatMap(({ score, margin }, at) =>
    score === null ? [] : [{ score, margin: margin ?? 0, shape: SHAPES[at], lane: hasLanes ? at : 0 }],
  );

/** @param {string} name whose it is @param {Score} score */
export const scoreInWords = (name, { score, margin, answered, asked }) =>
  score === null
    ? say('round_score_none', { group: name, answered, asked })
    : say('round_score', { group: name, score: whole(score), margin: whole(Number(margin)) });
