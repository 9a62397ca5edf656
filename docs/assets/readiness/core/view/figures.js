/**
 * A result's figures as a view: dimensions, principles, gaps, signs, and how much was answered. Pure.
 *
 * @import { Gap } from '../../bank.js'
 * @import { Message } from '../../page/templates.js'
 * @import { AnswerView, BarView, DimensionView, Figures, GapView, Given, PrincipleView, SignView } from './types.js'
 */
import { asked } from '../answers.js';
import { levelOf, needed } from '../score.js';
import { tenth, withSign } from '../wording.js';

/** A gap of this many points or more is flagged; see *Gaps* in `docs/about/method.md`. */
const WIDE = 15;
const TINY = 1e-9;
const LITTLE_SEEN = 0.5;

/** @param {Given} given @returns {Figures} */
export const figuresOf = (given) => ({
  dimensions: given.bank.dimensions.map(({ id }) => dimensionOf(given, id)),
  principles: principlesOf(given),
  gaps: {
    say_do: gapOf(given, 'say_do', ['say', 'do']),
    follow_through: gapOf(given, 'follow_through', ['do', 'reinforce']),
  },
  signs: signsOf(given),
  visibility: visibilityOf(given),
});

/** @param {Given} given @param {string} id @returns {DimensionView} */
function dimensionOf(given, id) {
  const { bank, say, wording, result } = given;
  const { score, indicative, answered, asked: all } = result.dimensions[id];
  const hidden = say('dimension_hidden', { answered, asked: all, needed: needed(all) });
  const hint = indicative ? say('dimension_indicative') : '';
  const note = score === null ? hidden : `${hint} ${wording.closeCall(bank, score, 'close')}`.trim();
  return { ...barOf(given, id, score, 'dimension_score', ''), note };
}

/** @param {Given} given @returns {PrincipleView[]} */
function principlesOf(given) {
  const { bank, say, texts, values, result } = given;
  const reached = new Set(asked(bank, values).questions.map(({ principle }) => principle));
  return bank.principles.map(({ id }) => {
    const none = say(reached.has(id) ? 'principle_none' : 'principle_not_asked');
    return { ...barOf(given, id, result.principles[id], 'principle_score', none), page: texts.page(id) };
  });
}

/**
 * @param {Given} given
 * @param {string} id of a dimension or principle
 * @param {number | null} score
 * @param {Message} sentence the message for a score
 * @param {string} none what to say without a score
 * @returns {BarView}
 */
function barOf({ bank, wording }, id, score, sentence, none) {
  const title = wording.titleOf(id);
  if (score === null) return { id, title, score, level: null, figure: none };
  const level = bank.levels[levelOf(bank, score)].id;
  return { id, title, score, level, figure: wording.scoreInWords(bank, sentence, score) };
}

/**
 * @param {Given} given
 * @param {'say_do' | 'follow_through'} name
 * @param {[string, string]} facets
 * @returns {GapView}
 */
function gapOf({ say, wording, values, result }, name, [first, second]) {
  const gap = result[name];
  if (gap.points === null) {
    const full = values.get('form') === 'full';
    const pair = full ? say('gap_hidden_pairs', { n: gap.pairs }) : say('gap_hidden_form');
    return { bars: null, is_wide: false, points: '', pair, meaning: '' };
  }
  const kind = kindOf(gap.points);
  const figures = { [first]: tenth(gap.first), [second]: tenth(gap.second), n: gap.pairs };
  return {
    bars: [gap.first, gap.second],
    is_wide: kind === 'wide',
    points: say('gap_points', { gap: withSign(gap.points) }),
    pair: say(`${name}_pairs`, figures),
    meaning: say(`${name}_${kind}`, { title: wording.titleOf(String(gap.widest)) }),
  };
}

/** @param {number} points */
function kindOf(points) {
  if (points >= WIDE - TINY) return 'wide';
  if (points > 0) return 'some';
  return points < 0 ? 'negative' : 'none';
}

/** @param {Given} given */
function signsOf(given) {
  const { bank, say, role, values, result } = given;
  const { shown, claimed, no, apply, answered } = result.signs;
  const wanted = Math.min(bank.ceilings.signs.needs, apply);
  const executive = role === 'executive';
  const counted = say('signs_counted', { shown, claimed, absent: no, open: apply - answered });
  const few = say('signs_not_counted', { answered, apply, needed: wanted });
  return {
    counted: executive ? counted : '',
    not_counted: executive && answered < wanted ? few : '',
    each: asked(bank, values).signs.map(({ id }) => signOf(given, id)),
  };
}

/** @param {Given} given @param {string} id @returns {SignView} */
function signOf({ say, texts, role, values }, id) {
  const state = String(values.get(id) ?? 'open');
  // Roles other than executive see other answers to a sign, so use the words of the form.
  const said = role === 'executive' || state === 'open' ? say(`sign_${state}`) : texts.answer(id, state);
  return { id, title: texts.title(id), state, said };
}

/** @param {Given} given */
function visibilityOf({ say, role, result: { answered, asked: all } }) {
  const share = answered / all;
  const low = role === 'executive' ? 'visibility_low_executive' : 'visibility_low';
  return {
    count: say('visibility', { answered, asked: all, percent: Math.round(share * 100) }),
    meaning: say(share === 1 ? 'visibility_full' : share < LITTLE_SEEN ? low : 'visibility_some'),
  };
}

/** Every question and sign that was asked, with its answer in words. @param {Given} given @returns {AnswerView[]} */
export function answerViewsOf({ bank, say, texts, values }) {
  const { questions, signs } = asked(bank, values);
  return [...questions, ...signs].map(({ id }) => {
    const value = values.get(id);
    const answer = value === undefined ? say('answer_open') : texts.answer(id, String(value));
    return { id, title: texts.title(id), answer };
  });
}
