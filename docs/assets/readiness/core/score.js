/**
 * Computes a result from answers, by the rules in `docs/about/method.md` and the figures in `bank.scoring`. Nothing is
 * rounded here.
 *
 * Like everything in core/, it is pure: it computes on plain data, without the DOM, storage or network.
 *
 * @import { Bank, Cause, Ceiling, DimensionResult, Facet, Gap, Hold, Next, Question, Result, Sign, SignCount, SignsRule, Value, Values } from '../bank.js'
 */
import { asked, isAllowed } from './answers.js';

/** Rounding errors in sums of quarters and thirds are smaller than this. */
const TINY = 1e-9;
const POINTS_OF_A_RUNG = 25;
const BEST = 100;
export const PRIORITIES = 3;
const STRENGTHS = 2;
const MARKED_COUNTS = 2;

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** @param {number[]} numbers @returns {number | null} */
export const mean = (numbers) => (numbers.length > 0 ? sum(numbers) / numbers.length : null);

/** The margin of a sum or difference of two independent figures. @param {number[]} margins */
export const joined = (...margins) => Math.sqrt(sum(margins.map((margin) => margin ** 2)));

/** Two figures differ only beyond this. @param {number} one @param {number} other their margins */
export const leastDifference = (one, other) => 2 * joined(one, other);

/**
 * A question's score, 0 to 100, or null if it has none.
 *
 * @param {Value | undefined} answer
 */
export const points = (answer) => (typeof answer === 'number' ? POINTS_OF_A_RUNG * answer : null);

/** @param {Question[]} questions @param {Values} values @returns {number[]} */
const scoresOf = (questions, values) =>
  questions.map(({ id }) => points(values.get(id))).filter((score) => score !== null);

/**
 * The index of a score's level among the bank's levels; the lowest for a score below them all.
 *
 * @param {Bank} bank
 * @param {number} score
 */
export const levelOf = (bank, score) =>
  Math.max(
    0,
    bank.levels.findLastIndex((level) => level.from <= score + TINY),
  );

/** @param {Bank} bank @param {string} level */
export const place = (bank, level) => bank.levels.findIndex(({ id }) => id === level);

/** The lowest and the highest level within a score's margin. @param {Bank} bank @param {number} score @param {number} margin @returns {[string, string]} */
export const rangeOf = (bank, score, margin) => [
  bank.levels[levelOf(bank, score - margin)].id,
  bank.levels[levelOf(bank, score + margin)].id,
];

/**
 * @param {Bank} bank
 * @param {Values} given role, form, the answers, and matters_most; what is not allowed counts as unanswered
 * @returns {Result}
 */
export function score(bank, given) {
  const values = new Map([...given].filter(([name, value]) => isAllowed(bank, name, value)));
  const { questions, signs } = asked(bank, values);
  const dimensions = Object.fromEntries(
    bank.dimensions.map(({ id }) => [id, dimensionOf(bank, questionsOf(bank, questions, id), values)]),
  );
  const principles = Object.fromEntries(
    bank.principles.map(({ id }) => [
      id,
      mean(
        scoresOf(
          questions.filter(({ principle }) => principle === id),
          values,
        ),
      ),
    ]),
  );
  const overall = overallOf(bank, dimensions);
  const count = countOf(signs, values);
  const rule = ruleFor(bank, String(values.get('role')), count);
  const standing = overall && standingOf(bank, dimensions, overall, count, rule);
  const causes = (standing?.held_by ?? []).flatMap(({ ceiling }) => {
    const principle = causeOf(bank, principles, count, rule, ceiling, values);
    return principle ? [{ ceiling, principle }] : [];
  });
  const rungs = scoresOf(questions, values);
  return {
    dimensions,
    principles,
    ...(overall ?? { overall: null, margin: null, provisional: false }),
    ...(standing ?? { range: null, uncapped_level: null, level: null, held_by: [], next: null }),
    say_do: gapOf(bank, questions, values, 'say', 'do'),
    follow_through: gapOf(bank, questions, values, 'do', 'reinforce'),
    signs: count,
    answered: rungs.length,
    asked: questions.length,
    one_rung: isOneRung(bank, rungs),
    causes,
    ...standouts(bank, principles, causes, values),
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
 * @param {Bank} bank
 * @param {Question[]} questions those asked
 * @param {Values} values
 * @returns {DimensionResult}
 */
function dimensionOf(bank, questions, values) {
  const scores = scoresOf(questions, values);
  const [answered, all] = [scores.length, questions.length];
  if (answered < needed(all))
    return { score: null, margin: null, range: null, indicative: false, answered, asked: all };
  const score = Number(mean(scores));
  const margin = marginOf(bank, answered);
  return {
    score,
    margin,
    range: rangeOf(bank, score, margin),
    indicative: answered < bank.scoring.indicative_below,
    answered,
    asked: all,
  };
}

/** The margin of a mean of so many answers. @param {Bank} bank @param {number} answers */
export const marginOf = ({ scoring }, answers) => scoring.margin / Math.sqrt(answers);

/** How many answers a dimension needs for a score: half of those asked, at least two. @param {number} count */
export const needed = (count) => Math.max(2, Math.ceil(count / 2));

/** How many dimensions an overall score needs. @param {Bank} bank */
export const neededDimensions = (bank) => Math.max(1, bank.dimensions.length - 1);

/**
 * @param {Bank} bank
 * @param {Record<string, DimensionResult>} dimensions
 * @returns {{overall: number, margin: number, provisional: boolean} | null}
 */
export function overallOf(bank, dimensions) {
  const shown = bank.dimensions.map(({ id }) => dimensions[id]).filter(({ score }) => score !== null);
  const { commitment } = bank.ceilings;
  const lacksCommitment = commitment !== null && dimensions[commitment.dimension].score === null;
  if (shown.length < neededDimensions(bank) || lacksCommitment) return null;
  return {
    overall: Number(mean(shown.map(({ score }) => Number(score)))),
    margin: joined(...shown.map(({ margin }) => Number(margin))) / shown.length,
    provisional: shown.length < bank.dimensions.length,
  };
}

/**
 * The level, what holds it, and what stands between it and the next.
 *
 * @param {Bank} bank
 * @param {Record<string, DimensionResult>} dimensions
 * @param {{overall: number, margin: number}} whole
 * @param {SignCount} count
 * @param {SignsRule | undefined} rule
 */
export function standingOf(bank, dimensions, { overall, margin }, count, rule) {
  const uncapped = levelOf(bank, overall);
  const ceilings = ceilingsOf(bank, dimensions, margin, count, rule, 0);
  const at = Math.min(uncapped, ...ceilings.map(({ level }) => place(bank, level)));
  const held_by = ceilings.filter(({ level }) => place(bank, level) === at && at < uncapped);
  return {
    range: rangeOf(bank, overall, margin),
    uncapped_level: bank.levels[uncapped].id,
    level: bank.levels[at].id,
    held_by,
    next: nextOf(bank, at + 1, overall, (raised) =>
      ceilingsOf(bank, dimensions, margin, count, rule, raised),
    ),
  };
}

/**
 * Every ceiling that applies, and the level it allows if every dimension rose by some points.
 *
 * @param {Bank} bank
 * @param {Record<string, DimensionResult>} dimensions
 * @param {number} margin of the whole
 * @param {SignCount} count
 * @param {SignsRule | undefined} rule
 * @param {number} raised by how many points
 * @returns {Hold[]}
 */
function ceilingsOf(bank, dimensions, margin, count, rule, raised) {
  /** @type {Hold[]} */
  const holds = [];
  const { commitment } = bank.ceilings;
  if (commitment !== null) {
    const allowed = allowedByCommitment(dimensions[commitment.dimension], margin) + raised;
    holds.push({ ceiling: 'commitment', level: bank.levels[levelOf(bank, allowed)].id });
  }
  const band = rule && bandOf(bank, rule, count);
  if (band) holds.push({ ceiling: 'signs', level: band.level });
  return holds;
}

/**
 * The highest overall score that does not stand clear of commitment: above it, the two differ by more than both margins.
 *
 * @param {DimensionResult} commitment
 * @param {number} margin of the whole
 */
export const allowedByCommitment = (commitment, margin) =>
  Number(commitment.score) + joined(Number(commitment.margin), margin);

/**
 * @param {Bank} bank
 * @param {number} next the index of the level above
 * @param {number} overall
 * @param {(raised: number) => Hold[]} ceilings those that apply if every dimension rose by some points
 * @returns {Next | null} null at the top
 */
function nextOf(bank, next, overall, ceilings) {
  const level = bank.levels[next];
  if (!level) return null;
  const missing = levelOf(bank, overall) >= next ? 0 : level.from - overall;
  const below = ceilings(missing).filter((hold) => place(bank, hold.level) < next);
  return { level: level.id, points: missing, ceilings: below.map(({ ceiling }) => ceiling) };
}

/** @param {Sign[]} signs those asked @param {Values} values @returns {SignCount} */
function countOf(signs, values) {
  const answers = signs.map(({ id }) => values.get(id));
  const count = (/** @type {string} */ wanted) => answers.filter((answer) => answer === wanted).length;
  const [shown, claimed, no] = ['shown', 'claimed', 'no'].map(count);
  const apply = answers.length - count('not-applicable');
  return { asked: answers.length, apply, shown, claimed, no, open: apply - shown - claimed - no };
}

/** The rule that a role's signs follow; none where no sign applies. @param {Bank} bank @param {string} role @param {SignCount} count */
const ruleFor = (bank, role, count) =>
  count.apply > 0 ? bank.ceilings.signs.find((rule) => rule.for.includes(role)) : undefined;

/**
 * Whether a sign that somebody could not judge counts as shown, so that it never lowers a level. Nobody reaches the top
 * level by one.
 *
 * @param {Bank} bank
 * @param {string} level
 */
export const isOpenCounted = (bank, level) => level !== bank.levels.at(-1)?.id;

/** How many signs count towards a band. @param {Bank} bank @param {{level: string}} band @param {SignCount} count */
const countingTowards = (bank, { level }, { shown, open }) =>
  isOpenCounted(bank, level) ? shown + open : shown;

/** The band that the signs reach. @param {Bank} bank @param {SignsRule} rule @param {SignCount} count */
const bandOf = (bank, rule, count) =>
  rule.bands.findLast((band) => band.from <= countingTowards(bank, band, count) / count.apply + TINY);

/**
 * How many more signs have to be shown for a level.
 *
 * @param {Bank} bank
 * @param {string} role
 * @param {SignCount} count
 * @param {string} level
 * @returns {number | null} null where no sign that the role is asked allows the level
 */
export const signsMissing = (bank, role, count, level) =>
  missingBy(bank, ruleFor(bank, role, count), count, level);

/** The same by a rule. @param {Bank} bank @param {SignsRule | undefined} rule @param {SignCount} count @param {string} level */
export function missingBy(bank, rule, count, level) {
  const bands = rule?.bands ?? [];
  const band = bands.find((candidate) => place(bank, candidate.level) >= place(bank, level));
  return band
    ? Math.max(0, Math.ceil(band.from * count.apply - TINY) - countingTowards(bank, band, count))
    : null;
}

/** @param {Question[]} questions @param {string} principle @param {Facet} facet */
const ofFacet = (questions, principle, facet) =>
  questions.filter((question) => question.principle === principle && question.facet === facet);

/**
 * A facet's score on a principle, the mean of its answered questions; null without one.
 *
 * @param {Question[]} questions those asked
 * @param {Values} values
 * @param {string} principle
 * @param {Facet} facet
 */
export const facetScore = (questions, values, principle, facet) =>
  mean(scoresOf(ofFacet(questions, principle, facet), values));

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
function gapOf(bank, questions, values, first, second) {
  const all = asked(bank, new Map(values).set('form', 'full')).questions;
  const possible = bank.principles.filter(({ id }) =>
    [first, second].every((facet) => ofFacet(all, id, facet)[0]),
  );
  const pairs = possible.flatMap(({ id }) => {
    const [one, other] = [first, second].map((facet) => facetScore(questions, values, id, facet));
    return one === null || other === null ? [] : [{ id, one, other }];
  });
  return gapFrom(bank, pairs, possible.length, values.get('form') === 'full');
}

/**
 * @param {Bank} bank
 * @param {{id: string, one: number, other: number}[]} pairs of facets' scores, by principle
 * @param {number} possible how many pairs the full form asks
 * @param {boolean} isShown whether enough is asked for a figure
 * @returns {Gap}
 */
export function gapFrom({ scoring: { gap_pairs, gap_flag, gap_widest } }, pairs, possible, isShown) {
  const gaps = pairs.map(({ id, one, other }) => ({ id, apart: one - other }));
  const figure = isShown && pairs.length >= gap_pairs ? mean(gaps.map(({ apart }) => apart)) : null;
  const is_flagged = figure !== null && figure + TINY >= gap_flag;
  const most = Math.max(gap_widest, ...gaps.map(({ apart }) => apart));
  const widest = gaps.filter((pair) => pair.apart + TINY >= most).map(({ id }) => id);
  return {
    points: figure,
    is_flagged,
    pairs: pairs.length,
    possible,
    first: mean(pairs.map(({ one }) => one)) ?? 0,
    second: mean(pairs.map(({ other }) => other)) ?? 0,
    widest: is_flagged && widest.length < pairs.length ? widest : [], // all of them alike, none stands out
  };
}

/** Whether nearly all answers are on one rung. @param {Bank} bank @param {number[]} rungs */
function isOneRung({ scoring: { one_rung } }, rungs) {
  const most = Math.max(0, ...rungs.map((rung) => rungs.filter((other) => other === rung).length));
  return rungs.length >= one_rung.answers && most / rungs.length + TINY >= one_rung.share;
}

/** The difference between two figures; 0 for equal ones that were computed in different ways. @param {number} one @param {number} other */
const apart = (one, other) => (Math.abs(one - other) < TINY ? 0 : one - other);

/**
 * The principles that stand out: priorities, what ties with them, and strengths.
 *
 * Priorities are first the causes of binding ceilings, then the principles with most to gain.
 *
 * @param {Bank} bank
 * @param {Record<string, number | null>} principles
 * @param {Cause[]} causes
 * @param {Values} values
 */
export function standouts(bank, principles, causes, values) {
  const scored = bank.principles.flatMap(({ id }) => {
    const score = principles[id];
    return score === null ? [] : [{ id, score, gain: (BEST - score) * weightOf(values, id) }];
  });
  const first = [...new Set(causes.map(({ principle }) => principle))];
  const gains = scored
    .filter(({ id, score }) => apart(score, BEST) < 0 && !first.includes(id))
    .toSorted((one, other) => apart(other.gain, one.gain))
    .slice(0, Math.max(0, PRIORITIES - first.length));
  const priorities = [...first, ...gains.map(({ id }) => id)].slice(0, PRIORITIES);
  const others = scored.filter(({ id }) => !priorities.includes(id));
  const last = gains.at(-1)?.gain;
  const by_commitment = causes.some(({ ceiling }) => ceiling === 'commitment');
  const equal = by_commitment ? lowestOfCommitment(bank, principles) : []; // the signs' cause has no equals
  const highest = Math.max(...gains.map(({ score }) => score));
  return {
    priorities,
    tied: others
      .filter(({ id, gain }) => (last !== undefined && apart(gain, last) === 0) || equal.includes(id))
      .map(({ id }) => id),
    strengths: others
      .filter(({ score }) => score + TINY >= bank.scoring.strength && apart(score, highest) > 0)
      .toSorted((one, other) => apart(other.score, one.score))
      .slice(0, STRENGTHS)
      .map(({ id }) => id),
  };
}

/** @param {Values} values @param {string} id of a principle */
export const isMarked = (values, id) => [values.get('matters_most') ?? []].flat().includes(id);

/** @param {Values} values @param {string} id of a principle */
const weightOf = (values, id) => (isMarked(values, id) ? MARKED_COUNTS : 1);

/**
 * The principle that a binding ceiling points to, if any.
 *
 * @param {Bank} bank
 * @param {Record<string, number | null>} principles
 * @param {SignCount} count
 * @param {SignsRule | undefined} rule
 * @param {Ceiling} ceiling
 * @param {Values} values
 * @returns {string | undefined}
 */
export function causeOf(bank, principles, count, rule, ceiling, values) {
  if (ceiling === 'commitment') {
    const lowest = lowestOfCommitment(bank, principles);
    return lowest.find((id) => isMarked(values, id)) ?? lowest[0];
  }
  return rule && bandOf(bank, rule, count) !== rule.bands.at(-1) ? rule.principle : undefined;
}

/** The answered principles of the commitment dimension with the lowest score. @param {Bank} bank @param {Record<string, number | null>} principles */
function lowestOfCommitment(bank, principles) {
  const ids = bank.principles
    .filter(
      ({ id, dimension }) => dimension === bank.ceilings.commitment?.dimension && principles[id] !== null,
    )
    .map(({ id }) => id);
  const lowest = Math.min(...ids.map((id) => Number(principles[id])));
  return ids.filter((id) => apart(Number(principles[id]), lowest) === 0);
}
