/**
 * Computes a result from answers, by the rules in `docs/about/method.md`. Nothing is rounded here.
 *
 * Like everything in core/, it is pure: it computes on plain data, without the DOM, storage or network.
 *
 * @import { Bank, Cause, Ceiling, DimensionResult, Facet, Gap, Hold, Question, Result, SignCount, Value, Values } from '../bank.js'
 */
import { asked } from './answers.js';

/** Rounding errors in sums of quarters and thirds are smaller than this. */
const TINY = 1e-9;
const LEAST_PAIRS = 5;
export const PRIORITIES = 3;

/** @param {number[]} numbers @returns {number | null} */
const mean = (numbers) =>
  numbers.length > 0 ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : null;

/**
 * A question's score, 0 to 100, or null if it has none.
 *
 * @param {Value | undefined} answer
 */
export const points = (answer) => (typeof answer === 'number' ? 25 * answer : null);

/** @param {Question[]} questions @param {Values} values @returns {number[]} */
const scoresOf = (questions, values) =>
  questions.map(({ id }) => points(values.get(id))).filter((score) => score !== null);

/**
 * The index of a score's level among the bank's levels.
 *
 * @param {Bank} bank
 * @param {number} score
 */
export const levelOf = (bank, score) => bank.levels.findLastIndex((level) => level.from <= score + TINY);

/**
 * @param {Bank} bank
 * @param {Values} values role, form, the answers, and matters_most
 * @returns {Result}
 */
export function score(bank, values) {
  const { questions } = asked(bank, values);
  const dimensions = Object.fromEntries(
    bank.dimensions.map(({ id }) => [id, dimension(questionsOf(bank, questions, id), values)]),
  );
  const principles = Object.fromEntries(
    bank.principles.map(({ id }) => [
      id,
      mean(
        scoresOf(
          questions.filter((question) => question.principle === id),
          values,
        ),
      ),
    ]),
  );
  const shown = bank.dimensions.filter(({ id }) => dimensions[id].score !== null);
  const means = shown.map(({ id }) => Number(dimensions[id].score));
  const commitment = dimensions[bank.ceilings.commitment.dimension].score;
  const enough = shown.length >= bank.dimensions.length - 1;
  const overall = commitment !== null && enough ? mean(means) : null;
  const signs = countSigns(bank, values);
  const uncapped = overall === null ? null : levelOf(bank, overall);
  const ceilings = uncapped === null ? [] : ceilingsOf(bank, dimensions, signs, values);
  const at =
    uncapped === null ? null : Math.min(uncapped, ...ceilings.map(({ level }) => place(bank, level)));
  const held = ceilings.filter(({ level }) => place(bank, level) === at && at < Number(uncapped));
  const answered = scoresOf(questions, values).length;
  const causes = held.flatMap(({ ceiling }) => {
    const principle = causeOf(bank, dimensions, principles, signs, ceiling);
    return principle ? [{ ceiling, principle }] : [];
  });
  const priorities = prioritiesOf(bank, principles, causes, values);
  return {
    dimensions,
    principles,
    overall,
    provisional: overall !== null && shown.length < bank.dimensions.length,
    uncapped_level: uncapped === null ? null : bank.levels[uncapped].id,
    level: at === null ? null : bank.levels[at].id,
    held_by: held,
    ceilings,
    say_do: gap(bank, questions, values, 'say', 'do'),
    follow_through: gap(bank, questions, values, 'do', 'reinforce'),
    signs,
    answered,
    asked: questions.length,
    causes,
    priorities,
    strengths: strengthsOf(bank, principles, priorities),
  };
}

/** @param {Bank} bank @param {Question[]} questions @param {string} dimension */
function questionsOf(bank, questions, dimension) {
  const principles = new Set(
    bank.principles.filter((principle) => principle.dimension === dimension).map(({ id }) => id),
  );
  return questions.filter(({ principle }) => principles.has(principle));
}

/**
 * @param {Question[]} questions those asked
 * @param {Values} values
 * @returns {DimensionResult}
 */
function dimension(questions, values) {
  const scores = scoresOf(questions, values);
  const enough = scores.length >= needed(questions.length);
  return {
    score: enough ? mean(scores) : null,
    indicative: enough && scores.length < 3,
    answered: scores.length,
    asked: questions.length,
  };
}

/** How many answers a dimension needs for a score: half of those asked, at least two. @param {number} count */
export const needed = (count) => Math.max(2, Math.ceil(count / 2));

/** @param {Bank} bank @param {string} level */
export const place = (bank, level) => bank.levels.findIndex(({ id }) => id === level);

/** @param {Bank} bank @param {Values} values @returns {SignCount} */
function countSigns(bank, values) {
  const answers = asked(bank, values).signs.map(({ id }) => values.get(id));
  const count = (/** @type {string} */ wanted) => answers.filter((answer) => answer === wanted).length;
  const [shown, claimed, no] = ['shown', 'claimed', 'no'].map(count);
  return {
    asked: answers.length,
    apply: answers.length - count('not-applicable'),
    shown,
    claimed,
    no,
    answered: shown + claimed + no,
  };
}

/**
 * @param {Bank} bank
 * @param {Record<string, DimensionResult>} dimensions
 * @param {SignCount} signs
 * @param {Values} values
 * @returns {Hold[]}
 */
function ceilingsOf(bank, dimensions, signs, values) {
  const rules = bank.ceilings;
  /** @param {string} id */
  const reached = (id) => levelOf(bank, Number(dimensions[id].score));
  /** @type {Hold[]} */
  const holds = [{ ceiling: 'commitment', level: bank.levels[reached(rules.commitment.dimension)].id }];
  const known = signs.apply > 0 && signs.answered >= Math.min(rules.signs.needs, signs.apply);
  if (values.get('role') === 'executive' && known) {
    const share = signs.shown / signs.apply;
    const band = rules.signs.bands.findLast(({ from }) => from <= share + TINY);
    if (band) holds.push({ ceiling: 'signs', level: band.level });
  }
  const lowest = lowestDimensions(bank, dimensions)[0];
  const above = Math.min(reached(lowest) + rules['weakest-link'].above, bank.levels.length - 1);
  holds.push({ ceiling: 'weakest-link', level: bank.levels[above].id });
  return holds;
}

/**
 * All dimensions on the lowest level reached, the lowest score first; ties in bank order.
 *
 * @param {Bank} bank
 * @param {Record<string, DimensionResult>} dimensions
 * @returns {string[]}
 */
export function lowestDimensions(bank, dimensions) {
  const shown = bank.dimensions.map(({ id }) => id).filter((id) => dimensions[id].score !== null);
  const rising = shown.toSorted(
    (one, other) => Number(dimensions[one].score) - Number(dimensions[other].score),
  );
  return rising.filter(
    (id) =>
      levelOf(bank, Number(dimensions[id].score)) === levelOf(bank, Number(dimensions[rising[0]].score)),
  );
}

/**
 * The mean difference between two facets, over the principles with answers for both.
 *
 * @param {Bank} bank
 * @param {Question[]} questions those asked
 * @param {Values} values
 * @param {Facet} first
 * @param {Facet} second
 * @returns {Gap}
 */
function gap(bank, questions, values, first, second) {
  const pairs = bank.principles.flatMap(({ id }) => {
    const [one, other] = [first, second].map((facet) =>
      mean(
        scoresOf(
          questions.filter((question) => question.principle === id && question.facet === facet),
          values,
        ),
      ),
    );
    return one === null || other === null ? [] : [{ id, one, other }];
  });
  const shown = values.get('form') === 'full' && pairs.length >= LEAST_PAIRS;
  const widest = pairs.reduce(
    (most, pair) => (pair.one - pair.other > most.one - most.other ? pair : most),
    pairs[0],
  );
  return {
    points: shown ? mean(pairs.map(({ one, other }) => one - other)) : null,
    pairs: pairs.length,
    first: mean(pairs.map(({ one }) => one)) ?? 0,
    second: mean(pairs.map(({ other }) => other)) ?? 0,
    widest: widest?.id ?? null,
  };
}

/** The difference between two figures; 0 for equal ones that were computed in different ways. @param {number} one @param {number} other */
const apart = (one, other) => (Math.abs(one - other) < TINY ? 0 : one - other);

/**
 * The priorities: first the causes of binding ceilings, then the principles with most to gain.
 *
 * @param {Bank} bank
 * @param {Record<string, number | null>} principles
 * @param {Cause[]} causes
 * @param {Values} values
 */
function prioritiesOf(bank, principles, causes, values) {
  const marked = /** @type {string[]} */ (values.get('matters_most') ?? []);
  const weight = (/** @type {string} */ id) => (100 - Number(principles[id])) * (marked.includes(id) ? 2 : 1);
  const rest = bank.principles
    .map(({ id }) => id)
    .filter((id) => principles[id] !== null && Number(principles[id]) < 100);
  const gains = rest.toSorted((one, other) => apart(weight(other), weight(one)));
  return [...new Set([...causes.map(({ principle }) => principle), ...gains])].slice(0, PRIORITIES);
}

/**
 * The principle that a binding ceiling points to, if any.
 *
 * @param {Bank} bank
 * @param {Record<string, DimensionResult>} dimensions
 * @param {Record<string, number | null>} principles
 * @param {SignCount} signs
 * @param {Ceiling} ceiling
 * @returns {string | undefined}
 */
function causeOf(bank, dimensions, principles, signs, ceiling) {
  if (ceiling === 'signs') return signs.shown < signs.apply ? bank.ceilings.signs.principle : undefined;
  const id =
    ceiling === 'commitment' ? bank.ceilings.commitment.dimension : lowestDimensions(bank, dimensions)[0];
  const answered = bank.principles.filter(
    (principle) => principle.dimension === id && principles[principle.id] !== null,
  );
  return answered.toSorted((one, other) => Number(principles[one.id]) - Number(principles[other.id]))[0]?.id;
}

/**
 * The two principles with the highest scores above zero that are not priorities; ties in bank order.
 *
 * @param {Bank} bank
 * @param {Record<string, number | null>} principles
 * @param {string[]} priorities
 */
function strengthsOf(bank, principles, priorities) {
  const strong = bank.principles
    .map(({ id }) => id)
    .filter((id) => Number(principles[id]) > 0 && !priorities.includes(id));
  return strong.toSorted((one, other) => Number(principles[other]) - Number(principles[one])).slice(0, 2);
}

/** How many more signs have to be shown to reach the next band. @param {Bank} bank @param {SignCount} signs @returns {number | null} null in the top band */
export function signsToNext(bank, signs) {
  const next = bank.ceilings.signs.bands.find(({ from }) => from > signs.shown / signs.apply + TINY);
  return next ? Math.ceil(next.from * signs.apply - TINY) - signs.shown : null;
}

/**
 * What a dimension lacks for its next level: points, and how many rungs that is over all its answers.
 *
 * @param {Bank} bank
 * @param {DimensionResult} result
 * @returns {{points: number, rungs: number} | null} null at the top level
 */
export function toNextLevel(bank, result) {
  const next = nextLevel(bank, Number(result.score));
  return next && { points: next.missing, rungs: Math.ceil((next.missing * result.answered) / 25 - TINY) };
}

/**
 * The level above a score's own, and the points missing to reach it.
 *
 * @param {Bank} bank
 * @param {number} score
 * @returns {{id: string, missing: number} | null} null at the top level
 */
export function nextLevel(bank, score) {
  const next = bank.levels[levelOf(bank, score) + 1];
  return next ? { id: next.id, missing: next.from - score } : null;
}
