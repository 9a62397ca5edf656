/**
 * A result's figures as a view: dimensions, principles, gaps, signs, and how much was answered. Pure.
 *
 * @import { Facet, Gap } from '../../bank.js'
 * @import { AnswerView, DimensionView, Figures, GapView, Given, PairView, PrincipleView, SignView } from './types.js'
 */
import { asked } from '../answers.js';
import { facetScore, levelOf, needed } from '../score.js';
import { whole, withSign } from '../wording.js';

const LITTLE_SEEN = 0.5;
/** @type {Facet[]} */
const FACETS = ['say', 'do', 'reinforce'];

/** @param {Given} given @returns {Figures} */
export const figuresOf = (given) => ({
  dimensions: given.bank.dimensions.map(({ id }) => dimensionOf(given, id)),
  principles: principlesOf(given),
  pairs: pairsOf(given),
  gaps: {
    say_do: gapOf(given, 'say_do', ['say', 'do']),
    follow_through: gapOf(given, 'follow_through', ['do', 'reinforce']),
  },
  signs: signsOf(given),
  visibility: visibilityOf(given),
});

/** @param {Given} given @param {string} id @returns {DimensionView} */
function dimensionOf({ bank, say, wording, result }, id) {
  const { score, margin, range, indicative, answered, asked: all } = result.dimensions[id];
  const title = wording.titleOf(id);
  if (score === null || margin === null) {
    const figure = say('dimension_hidden', { answered, asked: all, needed: needed(all) });
    return { id, title, score: null, level: null, margin: null, figure, note: '' };
  }
  const level = bank.levels[levelOf(bank, score)].id;
  const firm = wording.closeCall(bank, range) || wording.levelInWords(bank, level);
  const hint = indicative ? say('dimension_indicative', { n: answered }) : '';
  return {
    ...{ id, title, score, level, margin },
    figure: say('dimension_score', { score: whole(score), margin: whole(margin) }),
    note: [firm, hint].filter(Boolean).join('. '),
  };
}

/** @param {Given} given @returns {PrincipleView[]} */
function principlesOf({ bank, say, texts, wording, values, result }) {
  const reached = new Set(asked(bank, values).questions.map(({ principle }) => principle));
  return bank.principles.map(({ id }) => {
    const score = result.principles[id];
    const none = say(reached.has(id) ? 'principle_none' : 'principle_not_asked');
    return {
      id,
      title: wording.titleOf(id),
      score,
      level: score === null ? null : bank.levels[levelOf(bank, score)].id,
      figure: score === null ? none : wording.scoreInWords(bank, 'principle_score', score),
      page: texts.page(id),
    };
  });
}

/** What is said, done and backed up on each principle that has answers on two of them. @param {Given} given @returns {PairView[]} */
function pairsOf({ bank, say, values }) {
  const { questions } = asked(bank, values);
  return bank.principles.flatMap(({ id }) => {
    const facets = FACETS.map((facet) => ({ facet, score: facetScore(questions, values, id, facet) }));
    const known = facets.flatMap(({ facet, score }) => (score === null ? [] : [{ facet, score }]));
    const words = known.map(({ facet, score }) => say(`facet_${facet}`, { score: whole(score) }));
    return known.length > 1 ? [{ id, facets: known, figure: words.join(' · ') }] : [];
  });
}

/**
 * @param {Given} given
 * @param {'say_do' | 'follow_through'} name
 * @param {[string, string]} facets
 * @returns {GapView}
 */
function gapOf({ bank, say, wording, values, result }, name, [first, second]) {
  const gap = result[name];
  const { gap_pairs: needed, gap_flag: flag } = bank.scoring;
  if (gap.points === null) {
    const few = values.get('form') === 'full' ? 'gap_hidden_pairs' : 'gap_hidden_form';
    const pair = say(gap.possible < needed ? 'gap_hidden_role' : few, { n: gap.pairs, needed });
    return { is_wide: false, points: '', pair, meaning: '' };
  }
  const figures = { [first]: whole(gap.first), [second]: whole(gap.second), n: gap.pairs };
  const titles = wording.listed(gap.widest.map(wording.titleOf));
  const kind = say(`${name}_${kindOf(gap)}`, { flag });
  return {
    is_wide: gap.is_flagged,
    points: say('gap_points', { gap: withSign(gap.points) }),
    pair: say(`${name}_pairs`, figures),
    meaning: titles ? `${kind} ${say('gap_widest', { titles })}` : kind,
  };
}

/** @param {Gap} gap */
function kindOf({ points, is_flagged }) {
  const shown = Number(whole(Number(points)));
  if (is_flagged) return 'wide';
  if (shown > 0) return 'some';
  return shown < 0 ? 'negative' : 'none';
}

/** @param {Given} given */
function signsOf(given) {
  const { bank, say, values, result } = given;
  const { asked: all, shown, claimed, no, open } = result.signs;
  const { signs } = asked(bank, values);
  return {
    counted: all > 1 ? say('signs_counted', { shown, claimed, absent: no, open }) : '',
    open: all > 1 && open > 0 ? say('signs_open') : '',
    each: signs.map((sign) => signOf(given, sign)),
  };
}

/** @param {Given} given @param {import('../../bank.js').Sign} sign @returns {SignView} */
function signOf({ say, texts, values }, { id, asks_belief }) {
  const state = String(values.get(id) ?? 'open');
  // A belief has answers of its own, so it is told in the words of the form.
  const said = asks_belief && state !== 'open' ? texts.answer(id, state) : say(`sign_${state}`);
  return { id, title: texts.title(id), state, said };
}

/** @param {Given} given */
function visibilityOf({ bank, say, role, result: { answered, asked: all, signs } }) {
  const share = answered / all;
  const can_act = bank.roles.some(({ id, power }) => id === role && power === 'act');
  const isAll = share === 1 && signs.open === 0;
  const low = can_act ? 'visibility_low_act' : 'visibility_low';
  return {
    count: say('visibility', { answered, asked: all, percent: Math.round(share * 100) }),
    meaning: say(isAll ? 'visibility_full' : share < LITTLE_SEEN ? low : 'visibility_some'),
  };
}

/** Every question and sign that was asked, with its answer in words. @param {Given} given @returns {AnswerView[]} */
export function answerViewsOf({ bank, say, texts, values, role }) {
  const { questions, signs } = asked(bank, values);
  return [...questions, ...signs].map(({ id }) => {
    const value = values.get(id);
    const answer = value === undefined ? say('answer_open') : texts.answer(id, String(value));
    return { id, title: texts.title(id), stem: texts.stem(id, role), answer };
  });
}
