/**
 * Two results side by side, over the questions that both answered. Pure; whether a move is good news is left to the
 * wording.
 *
 * @import { Bank, Changes, Gap, Result, SignAnswer, Taken, Value, Values } from '../bank.js'
 *
 * @typedef {{before: number | null, after: number | null, moved: number | null, is_clear: boolean}} Figure null if either score may not be shown; is_clear if it moved by more than another day would
 * @typedef {{before: number, after: number, moved: number, is_clear: boolean}} Shown a figure that may be shown
 * @typedef {Omit<Changes, 'edition'>} Changed
 *
 * @typedef {object} Comparison
 * @property {number} questions how many both gave a rung; nothing else counts, except for `levels` and `whole`
 * @property {string[]} both the ids of these
 * @property {number} signs how many both answered with something other than unsure
 * @property {boolean} same_role
 * @property {{before: Result, after: Result}} shared each worked out over the questions that both answered, so with the same
 *   margins; all figures here are these
 * @property {{before: Result, after: Result}} whole each worked out over all of its own answers
 * @property {{before: string | null, after: string | null} | null} levels the level that each result states for itself;
 *   null if the roles differ, because not every ceiling applies to every role
 * @property {Figure} overall
 * @property {Record<string, Figure & {indicative: boolean}>} dimensions
 * @property {Record<string, Figure>} principles
 * @property {Figure & {pairs: number}} say_do moved is below zero if deeds gained on words
 * @property {Figure & {pairs: number}} follow_through likewise, if reinforcement gained on deeds
 * @property {Move<number>[]} moves rungs that differ, from the largest rise to the largest fall
 * @property {number} steady how many rungs are the same
 * @property {Move<SignAnswer>[]} sign_moves in bank order
 * @property {Changed | null} changes null if this bank does not know one of the editions
 */
/** @template T @typedef {{id: string, before: T, after: T}} Move */
import { asked, isAllowed } from './answers.js';
import { EDITION } from './code.js';
import { leastDifference, marginOf, score } from './score.js';
import { whole } from './wording.js';

/** Equal figures that were computed in different ways differ by less than this. */
const TINY = 1e-9;
/** Sorts 2026.2 before 2026.10. */
const { compare } = new Intl.Collator('en', { numeric: true });

/**
 * What moved from one result to another.
 *
 * @param {Bank} bank
 * @param {Taken} before
 * @param {Taken} after not necessarily the later one
 * @returns {Comparison}
 */
export function compared(bank, before, after) {
  const [one, other] = [before, after].map(({ values }) => sound(bank, values));
  const shared = sharedBy(bank, one, other);
  const rungs = /** @type {Move<number>[]} */ (answeredInBoth(shared.questions, one, other));
  const signs = /** @type {Move<SignAnswer>[]} */ (answeredInBoth(shared.signs, one, other));
  const counted = new Set(['role', 'form', ...rungs.map(({ id }) => id)]);
  const [was, now] = [one, other].map((values) =>
    score(shared, new Map([...values].filter(([name]) => counted.has(name)))),
  );
  const same_role = one.get('role') === other.get('role');
  const whole = { before: score(bank, one), after: score(bank, other) };
  const moves = rungs.filter(hasMoved);
  return {
    questions: rungs.length,
    both: rungs.map(({ id }) => id),
    signs: signs.length,
    same_role,
    shared: { before: was, after: now },
    whole,
    levels: same_role ? { before: whole.before.level, after: whole.after.level } : null,
    overall: figure(was.overall, now.overall, was.margin, now.margin),
    dimensions: Object.fromEntries(
      Object.entries(was.dimensions).map(([id, { score: before, margin, indicative }]) => {
        const after = now.dimensions[id];
        return [id, { ...figure(before, after.score, margin, after.margin), indicative }];
      }),
    ),
    principles: Object.fromEntries(
      Object.entries(was.principles).map(([id, before]) => {
        const answers = shared.questions.filter(
          (question) => question.principle === id && rungs.some((move) => move.id === question.id),
        );
        const margin = marginOf(bank, answers.length);
        return [id, figure(before, now.principles[id], margin, margin)];
      }),
    ),
    say_do: gap(bank, was.say_do, now.say_do),
    follow_through: gap(bank, was.follow_through, now.follow_through),
    moves: moves.toSorted((move, next) => next.after - next.before - (move.after - move.before)),
    steady: rungs.length - moves.length,
    sign_moves: signs.filter(hasMoved),
    changes: changesBetween(bank, before.edition, after.edition),
  };
}

/** Only the allowed values, so that nothing invalid is counted. @param {Bank} bank @param {Values} values @returns {Values} */
const sound = (bank, values) => new Map([...values].filter(([name, value]) => isAllowed(bank, name, value)));

/**
 * The bank reduced to what both were asked, each by their own role and form.
 *
 * Scored with it, both results rest on the same questions and follow the same rules: a dimension needs answers to half
 * of what both were asked, because a short form or another role shares no more.
 *
 * @param {Bank} bank
 * @param {Values} one
 * @param {Values} other
 * @returns {Bank}
 */
function sharedBy(bank, one, other) {
  const [mine, yours] = [one, other].map((values) => asked(bank, values));
  return {
    ...bank,
    questions: mine.questions.filter((question) => yours.questions.includes(question)),
    signs: mine.signs.filter((sign) => yours.signs.includes(sign)),
  };
}

/**
 * The entries that both answered, with both answers. Unsure is left out because nothing can be said to have moved.
 *
 * @param {{id: string}[]} entries
 * @param {Values} one
 * @param {Values} other
 * @returns {Move<Value | undefined>[]}
 */
function answeredInBoth(entries, one, other) {
  const answers = entries.map(({ id }) => ({ id, before: one.get(id), after: other.get(id) }));
  return answers.filter(({ before, after }) =>
    [before, after].every((answer) => answer !== undefined && answer !== 'unsure'),
  );
}

/** @param {Move<Value>} move */
const hasMoved = ({ before, after }) => before !== after;

/**
 * @param {number | null} before
 * @param {number | null} after
 * @param {number | null} one the margin before
 * @param {number | null} other the margin after
 * @returns {Figure}
 */
function figure(before, after, one, other) {
  if (before === null || after === null) return { before: null, after: null, moved: null, is_clear: false };
  const moved = after - before;
  const is_clear = Math.abs(moved) > leastDifference(Number(one), Number(other)) + TINY;
  return { before, after, moved: Math.abs(moved) < TINY ? 0 : moved, is_clear };
}

/**
 * A figure as people read it: what is between two whole numbers is what they would subtract.
 *
 * @param {Figure} figure
 * @returns {Shown | null} null if it may not be shown
 */
export function asRead({ before, after, is_clear }) {
  if (before === null || after === null) return null;
  const [was, now] = [before, after].map((score) => Number(whole(score)));
  return { before: was, after: now, moved: now - was, is_clear };
}

/** A gap is a mean of differences between two answers each. @param {Bank} bank @param {Gap} was @param {Gap} now both over the same pairs */
function gap(bank, was, now) {
  const margin = Math.SQRT2 * marginOf(bank, was.pairs);
  return { ...figure(was.points, now.points, margin, margin), pairs: was.pairs };
}

/**
 * What the bank changed after the older of two editions, up to and including the newer. Each id appears once: entries
 * both added and retired in between are left out, and added or retired entries are not listed as reworded.
 *
 * @param {Bank} bank
 * @param {string} one
 * @param {string} other
 * @returns {Changed | null} null if they differ and the bank does not know both
 */
function changesBetween(bank, one, other) {
  const known = [one, other].every((edition) => EDITION.test(edition) && compare(edition, bank.edition) <= 0);
  if (!known && one !== other) return null;
  const [older, newer] = [one, other].toSorted(compare);
  const between = bank.changes.filter(
    ({ edition }) => compare(edition, older) > 0 && compare(edition, newer) <= 0,
  );
  const [added, reworded, retired] = /** @type {const} */ (['added', 'reworded', 'retired']).map((how) => [
    ...new Set(between.flatMap((change) => change[how])),
  ]);
  return {
    added: added.filter((id) => !retired.includes(id)),
    reworded: reworded.filter((id) => !added.includes(id) && !retired.includes(id)),
    retired: retired.filter((id) => !added.includes(id)),
  };
}
