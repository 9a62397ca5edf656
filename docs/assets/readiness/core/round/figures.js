/**
 * Every figure of a round, worked out from the counts that are shown and from nothing else. Pure. The rules are in
 * `docs/about/method.md`; where a rule is that of one person's result, the same functions compute it.
 *
 * @import { Bank, DimensionResult, Facet, Gap, SignCount, SignsRule } from '../../bank.js'
 * @import { Between, Counts, DimensionFigures, Figures, QuestionFigures, Score, Shown } from './types.js'
 */
import {
  causeOf,
  gapFrom,
  joined,
  leastDifference,
  marginOf,
  mean,
  missingBy,
  overallOf,
  rangeOf,
  standingOf,
  standouts,
} from '../score.js';
import { countsFor, EVERYBODY, total } from './counts.js';
import { CANT_SAY } from './people.js';

const TINY = 1e-9;
const POINTS_OF_A_RUNG = 25;
/** A score needs so many answers, whoever gave them. */
export const FEWEST_ANSWERS = 5;
/** So many principles are named first. */
const MOST_MARKED = 3;

/**
 * @param {Bank} bank
 * @param {Shown} shown
 * @returns {Figures}
 */
export function figuresOf(bank, shown) {
  const dimensions = Object.fromEntries(
    bank.dimensions.map(({ id }) => [id, dimensionOf(bank, shown, idsIn(bank, id))]),
  );
  const principles = Object.fromEntries(bank.principles.map(({ id }) => [id, principleOf(bank, shown, id)]));
  const team = Object.fromEntries(Object.entries(dimensions).map(([id, figures]) => [id, figures.team]));
  const overall = overallOf(bank, team);
  const signs = signsOf(bank, shown);
  const standing = overall && standingOf(bank, team, overall, signs?.count ?? NO_SIGNS, signs?.rule);
  const causes = (standing?.held_by ?? []).flatMap(({ ceiling }) => {
    const principle = causeOf(bank, principles, signs?.count ?? NO_SIGNS, signs?.rule, ceiling, new Map());
    return principle ? [{ ceiling, principle }] : [];
  });
  const every = Object.values(shown.items.question).flatMap(({ all }) => (all ? [all] : []));
  return {
    dimensions,
    principles,
    questions: Object.fromEntries(
      Object.entries(shown.items.question).map(([id, counts]) => [id, questionOf(bank, counts)]),
    ),
    ...(overall ?? { overall: null, margin: null, provisional: false }),
    ...(standing ?? { range: null, uncapped_level: null, level: null, held_by: [], next: null }),
    signs: signs?.count ?? null,
    signs_missing:
      signs && standing?.next ? missingBy(bank, signs.rule, signs.count, standing.next.level) : null,
    signs_covered: Object.values(shown.items.sign).some(({ cover }) => cover === 'few'),
    signs_shown: Object.entries(shown.items.sign).flatMap(([id, { all }]) => (isShown(all) ? [id] : [])),
    say_do: gapOf(bank, shown, 'say', 'do'),
    follow_through: gapOf(bank, shown, 'do', 'reinforce'),
    ...seenIn(every),
    seen: Object.fromEntries(shown.groups.map(({ id }) => [id, seenIn(countsOfGroup(shown, id))])),
    causes,
    priorities: standouts(bank, principles, causes, new Map()).priorities,
    marked: markedIn(bank, shown),
  };
}

/** @type {SignCount} */
const NO_SIGNS = { asked: 0, apply: 0, shown: 0, claimed: 0, no: 0, open: 0 };

/** Counts by rung, without *can't say*. @param {number[]} counts */
const rungsIn = (counts) => counts.slice(0, CANT_SAY);

/** How many gave a rung. @param {number[]} counts */
export const answersIn = (counts) => total(rungsIn(counts));

/** @param {number[][]} all @returns {number | null} */
function meanRung(all) {
  const answers = all.reduce((sum, counts) => sum + answersIn(counts), 0);
  const rungs = all.flatMap(rungsIn).reduce((sum, count, at) => sum + count * (at % CANT_SAY), 0);
  return answers > 0 ? rungs / answers : null;
}

/** @param {number[][]} all */
const seenIn = (all) => ({
  answered: all.reduce((sum, counts) => sum + answersIn(counts), 0),
  asked: all.reduce((sum, counts) => sum + total(counts), 0),
});

/** The ids of a dimension's questions. @param {Bank} bank @param {string} dimension */
export function idsIn(bank, dimension) {
  const principles = new Set(
    bank.principles.filter((each) => each.dimension === dimension).map(({ id }) => id),
  );
  return bank.questions.filter(({ principle }) => principles.has(principle)).map(({ id }) => id);
}

/** The counts that are shown of one group, or of everybody, for some questions. @param {Shown} shown @param {string} group @param {string[]} [ids] */
const countsOfGroup = ({ items }, group, ids = Object.keys(items.question)) =>
  ids.flatMap((id) => {
    const counts = countsFor(items.question[id], group);
    return counts ? [counts] : [];
  });

/** The groups whose figures make the team's. @param {Shown} shown */
const groupIds = ({ groups }) => (groups.length > 0 ? groups.map(({ id }) => id) : [EVERYBODY]);

/**
 * A dimension of each group and of the team, for which each group counts alike.
 *
 * @param {Bank} bank
 * @param {Shown} shown
 * @param {string[]} ids of its questions
 * @returns {DimensionFigures}
 */
export function dimensionOf(bank, shown, ids) {
  const scores = groupIds(shown).map((id) => ({ id, ...scoreOf(bank, countsOfGroup(shown, id, ids)) }));
  const rest = scores.filter(({ score }) => score !== null);
  const margin = joined(...rest.map((each) => Number(each.margin))) / rest.length;
  const score = mean(rest.map((each) => Number(each.score)));
  const whole = seenIn(scores.flatMap(({ id }) => countsOfGroup(shown, id, ids)));
  return {
    team: {
      ...(score === null ? NO_SCORE : { score, margin, range: rangeOf(bank, score, margin) }),
      indicative: false,
      ...whole,
      rests: shown.groups.length > 0 ? rest.map(({ id }) => id) : [],
    },
    groups: Object.fromEntries(
      shown.groups.length > 0 ? scores.map(({ id, ...each }) => [id, { ...each, rests: [id] }]) : [],
    ),
    between: betweenOf(rest),
  };
}

const NO_SCORE = { score: null, margin: null, range: null };

/**
 * A group's score: all answers alike. Its margin is that of so many answers, or what the people's spread makes it, if
 * that is more.
 *
 * @param {Bank} bank
 * @param {number[][]} all counts, by question
 * @returns {DimensionResult}
 */
function scoreOf(bank, all) {
  const { answered, asked } = seenIn(all);
  if (answered < FEWEST_ANSWERS || answered * 2 < asked)
    return { ...NO_SCORE, indicative: false, answered, asked };
  const score = POINTS_OF_A_RUNG * Number(meanRung(all));
  const spreads = all.filter((counts) => answersIn(counts) > 0).map(marginOfSpread);
  const margin = Math.max(marginOf(bank, answered), Number(mean(spreads)));
  return { score, margin, range: rangeOf(bank, score, margin), indicative: false, answered, asked };
}

/** How far a question's mean may be from another such group's, in points. @param {number[]} counts */
function marginOfSpread(counts) {
  const [n, middle] = [answersIn(counts), Number(meanRung([counts]))];
  const squares = rungsIn(counts).reduce((sum, count, rung) => sum + count * (rung - middle) ** 2, 0);
  return (POINTS_OF_A_RUNG * Math.sqrt(squares / n)) / Math.sqrt(n);
}

/** Whether a difference is more than chance would make it. @param {number} points @param {number} least */
export const isClear = (points, least) => points > least + TINY;

/** The widest difference between two groups. @param {{id: string, score: number | null, margin: number | null}[]} scores @returns {Between | null} */
function betweenOf(scores) {
  if (scores.length < 2) return null;
  const sorted = scores.toSorted((one, other) => Number(other.score) - Number(one.score));
  const [high, low] = [sorted[0], sorted[sorted.length - 1]];
  const points = Number(high.score) - Number(low.score);
  const least = leastDifference(Number(high.margin), Number(low.margin));
  return { high: high.id, low: low.id, points, least, is_clear: isClear(points, least) };
}

/** The mean of answers, in points; null without five. @param {number[][]} all counts */
function pointsOf(all) {
  const rung = seenIn(all).answered >= FEWEST_ANSWERS ? meanRung(all) : null;
  return rung === null ? null : POINTS_OF_A_RUNG * rung;
}

/** A principle's score, likewise; null without five answers. @param {Bank} bank @param {Shown} shown @param {string} principle */
function principleOf(bank, shown, principle) {
  const ids = bank.questions.filter((question) => question.principle === principle).map(({ id }) => id);
  const all = groupIds(shown).flatMap((group) => {
    const points = pointsOf(countsOfGroup(shown, group, ids));
    return points === null ? [] : [points];
  });
  return mean(all);
}

/** @param {Bank} bank @param {Counts} counts @returns {QuestionFigures} */
function questionOf(bank, { all, groups }) {
  const rungs = all ? rungsIn(all) : [];
  const answered = total(rungs);
  return {
    answered,
    asked: all ? total(all) : 0,
    split: splitOf(rungs),
    between: meansBetween(groups),
    alike: alikeOf(bank, rungs),
    core: coreOf(rungs),
  };
}

/** The mean distance of answers from their median. Between two middle ones, any point is as good. @param {number[]} rungs counts */
export function splitOf(rungs) {
  const n = total(rungs);
  if (n === 0) return null;
  let before = 0;
  const median = rungs.findIndex((count) => {
    before += count;
    return before * 2 >= n;
  });
  return rungs.reduce((sum, count, rung) => sum + count * Math.abs(rung - median), 0) / n;
}

/** @param {Record<string, number[]>} groups @returns {QuestionFigures['between']} */
function meansBetween(groups) {
  const means = Object.entries(groups).flatMap(([id, counts]) => {
    const rung = meanRung([counts]);
    return rung === null ? [] : [{ id, rung }];
  });
  if (means.length < 2) return null;
  const sorted = means.toSorted((one, other) => other.rung - one.rung);
  const [high, low] = [sorted[0], sorted[sorted.length - 1]];
  return { high: high.id, low: low.id, rungs: high.rung - low.rung };
}

/** @param {Bank} bank @param {number[]} rungs counts @returns {number | null} */
function alikeOf({ scoring: { one_rung } }, rungs) {
  const n = total(rungs);
  const at = rungs.findIndex((count) => count / n + TINY >= one_rung.share);
  return n >= FEWEST_ANSWERS && at >= 0 ? at : null;
}

/** @param {number[]} rungs counts @returns {QuestionFigures['core']} */
function coreOf(rungs) {
  const n = total(rungs);
  if (n === 0) return null;
  const runs = rungs.flatMap((_, low) =>
    rungs.slice(low).map((_, length) => {
      const high = low + length;
      return { low, high, n: total(rungs.slice(low, high + 1)) };
    }),
  );
  const enough = runs.filter((run) => run.n * 2 >= n);
  const [best] = enough.toSorted(
    (one, other) => one.high - one.low - (other.high - other.low) || other.n - one.n,
  );
  return best;
}

/** @param {Bank} bank @param {Shown} shown @param {Facet} first @param {Facet} second @returns {Gap} */
function gapOf(bank, shown, first, second) {
  const idsOf = (/** @type {string} */ principle, /** @type {Facet} */ facet) =>
    bank.questions
      .filter((each) => each.principle === principle && each.facet === facet)
      .map((question) => question.id);
  const scoreOfFacet = (/** @type {string} */ principle, /** @type {Facet} */ facet) =>
    pointsOf(countsOfGroup(shown, EVERYBODY, idsOf(principle, facet)));
  const possible = bank.principles.filter(({ id }) =>
    [first, second].every((facet) => idsOf(id, facet).length > 0),
  );
  const pairs = possible.flatMap(({ id }) => {
    const [one, other] = [scoreOfFacet(id, first), scoreOfFacet(id, second)];
    return one === null || other === null ? [] : [{ id, one, other }];
  });
  return gapFrom(bank, pairs, possible.length, true);
}

/** Whether more than half of those who could say have seen a sign shown; null where nothing is shown. @param {number[] | null} all */
function isShown(all) {
  const [shown, claimed, no] = all ?? [0, 0, 0];
  return shown * 2 > shown + claimed + no;
}

/**
 * What the signs of the bank's first rule come to, and the rule. Where those of all other rules are shown as well, the first
 * one allows the top level too.
 *
 * @param {Bank} bank
 * @param {Shown} shown
 * @returns {{count: SignCount, rule: SignsRule | undefined} | null} null where one of them is covered, or there is none
 */
function signsOf(bank, { items }) {
  const [first] = bank.ceilings.signs;
  if (!first) return null;
  const isOfFirst = (/** @type {{asked_of: string[]}} */ { asked_of }) =>
    asked_of.some((role) => first.for.includes(role));
  const asked = bank.signs
    .filter(isOfFirst)
    .map(({ id }) => items.sign[id])
    .filter(({ cover }) => cover !== 'none');
  const known = asked.flatMap(({ all }) => (all ? [all] : []));
  if (known.length < asked.length || asked.length === 0) return null;
  const apply = known.filter(([shown, claimed, no, , unsure]) => shown + claimed + no + unsure > 0);
  const shown = apply.filter(isShown).length;
  const open = apply.filter(([shown, claimed, no]) => shown + claimed + no === 0).length;
  const no = apply.length - shown - open;
  const count = { asked: asked.length, apply: apply.length, shown, claimed: 0, no, open };
  const others = bank.signs.filter((sign) => !isOfFirst(sign));
  const areShown = others.length > 0 && others.every(({ id }) => isShown(items.sign[id].all));
  const top = bank.levels[bank.levels.length - 1].id;
  const last = first.bands[first.bands.length - 1];
  const bands = areShown ? [...first.bands, { from: last.from, level: top }] : first.bands;
  return { count, rule: apply.length > 0 ? { ...first, bands } : undefined };
}

/** @param {Bank} bank @param {Shown} shown */
function markedIn(bank, { items }) {
  const marks = bank.principles.map(({ id }) => ({ id, n: items.mark[id].all?.[0] ?? 0 }));
  return marks
    .filter(({ n }) => n > 0)
    .toSorted((one, other) => other.n - one.n)
    .slice(0, MOST_MARKED);
}
