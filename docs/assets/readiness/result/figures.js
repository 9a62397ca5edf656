/**
 * The result's figures: dimensions and principles as bars, gaps, signs, and how much was answered.
 *
 * @import { Bank, Gap, Scene } from '../bank.js'
 * @import { Message } from '../page/templates.js'
 */

import { asked } from '../core/answers.js';
import { levelOf, needed } from '../core/score.js';
import { fill, partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { answerInWords, questionTitle, scoreInWords, tenth, titleOf } from '../page/wording.js';
import { closeCall } from './close-call.js';

/** From here on a gap is flagged; design.md, *Scoring*, rule 7. */
const WIDE = 15;
const LITTLE_SEEN = 0.5;

/** @param {Scene} scene */
export function showFigures(scene) {
  showDimensions(scene);
  showPrinciples(scene);
  showGap(scene, 'say_do', ['say', 'do']);
  showGap(scene, 'follow_through', ['do', 'reinforce']);
  showSigns(scene);
  showVisibility(scene);
}

/** @param {Scene} scene */
function showDimensions({ root, bank, result }) {
  for (const bar of root.querySelectorAll('[data-dimension]')) {
    const {
      score,
      indicative,
      answered,
      asked: all,
    } = result.dimensions[String(bar.getAttribute('data-dimension'))];
    showScore(bank, bar, score, 'dimension_score');
    const hidden = say('dimension_hidden', { answered, asked: all, needed: needed(all) });
    const hint = indicative ? say('dimension_indicative') : '';
    fill(bar, 'note', score === null ? hidden : `${hint} ${closeCall(bank, score, 'close')}`.trim());
  }
}

/** @param {Scene} scene */
function showPrinciples({ root, bank, values, result }) {
  const reached = new Set(asked(bank, values).questions.map(({ principle }) => principle));
  for (const line of root.querySelectorAll('[data-principle]')) {
    const id = String(line.getAttribute('data-principle'));
    showScore(bank, line, result.principles[id], 'principle_score');
    if (result.principles[id] === null)
      fill(line, 'figure', say(reached.has(id) ? 'principle_none' : 'principle_not_asked'));
  }
}

/**
 * A score as text, as data and as a bar.
 *
 * @param {Bank} bank
 * @param {Element} element
 * @param {number | null} figure
 * @param {Message} sentence
 */
function showScore(bank, element, figure, sentence) {
  const track = /** @type {HTMLElement} */ (element.querySelector('.bar__track'));
  track.hidden = figure === null;
  fill(element, 'figure', figure === null ? '' : scoreInWords(bank, sentence, figure));
  if (figure === null) return;
  element.setAttribute('data-score', tenth(figure));
  element.setAttribute('data-level', bank.levels[levelOf(bank, figure)].id);
  track.style.setProperty('--score', String(figure));
}

/**
 * @param {Scene} scene
 * @param {'say_do' | 'follow_through'} name
 * @param {[string, string]} facets
 */
function showGap({ root, values, result }, name, [first, second]) {
  const part = partOf(root, name);
  const gap = result[name];
  const shown = gap.points !== null;
  const bars = /** @type {HTMLElement} */ (part.querySelector('.gap__bars'));
  bars.hidden = !shown;
  part.classList.toggle('gap--wide', shown && kindOf(gap) === 'wide');
  if (!shown) {
    const full = values.get('form') === 'full';
    fill(part, 'pair', full ? say('gap_hidden_pairs', { n: gap.pairs }) : say('gap_hidden_form'));
    for (const empty of /** @type {const} */ (['points', 'meaning'])) fill(part, empty, '');
    return;
  }
  const [one, other] = /** @type {HTMLElement[]} */ ([...bars.children]);
  one.style.setProperty('--score', String(gap.first));
  other.style.setProperty('--score', String(gap.second));
  fill(part, 'points', say('gap_points', { gap: signed(Number(gap.points)) }));
  const figures = { [first]: tenth(gap.first), [second]: tenth(gap.second), n: gap.pairs };
  fill(part, 'pair', say(`${name}_pairs`, figures));
  fill(part, 'meaning', say(`${name}_${kindOf(gap)}`, { title: titleOf(String(gap.widest)) }));
}

/** @param {Gap} gap */
function kindOf(gap) {
  const points = Number(gap.points);
  if (points >= WIDE - 1e-9) return 'wide';
  if (points > 0) return 'some';
  return points < 0 ? 'negative' : 'none';
}

/** @param {number} figure */
const signed = (figure) => (figure > 0 ? `+${tenth(figure)}` : tenth(figure).replace('-', '−'));

/** @param {Scene} scene */
function showSigns(scene) {
  const { root, values, bank, result } = scene;
  const { signs } = asked(bank, values);
  const { shown, claimed, no, apply, answered } = result.signs;
  const wanted = Math.min(bank.ceilings.signs.needs, apply);
  const executive = values.get('role') === 'executive';
  fill(
    root,
    'signs',
    executive ? say('signs_counted', { shown, claimed, absent: no, open: apply - answered }) : '',
  );
  const uncounted = executive && answered < wanted;
  fill(
    root,
    'signs-not-counted',
    uncounted ? say('signs_not_counted', { answered, apply, needed: wanted }) : '',
  );
  for (const line of root.querySelectorAll('.sign')) {
    const id = String(line.getAttribute('data-of'));
    const state = String(values.get(id) ?? 'open');
    if (!signs.some((sign) => sign.id === id)) line.remove();
    line.classList.add(`sign--${state}`);
    // A sign that others give has answers of its own.
    fill(
      line,
      'state',
      executive || state === 'open' ? say(`sign_${state}`) : answerInWords(scene, id, state),
    );
  }
}

/** @param {Scene} scene */
function showVisibility({ root, values, result: { answered, asked: all } }) {
  const share = answered / all;
  fill(root, 'visibility', say('visibility', { answered, asked: all, percent: Math.round(share * 100) }));
  const low = values.get('role') === 'executive' ? 'visibility_low_executive' : 'visibility_low';
  fill(
    root,
    'visibility-meaning',
    say(share === 1 ? 'visibility_full' : share < LITTLE_SEEN ? low : 'visibility_some'),
  );
}

/** Every answer in words, with a way to change it. @param {Scene} scene */
export function showAnswers(scene) {
  const { root, bank, values } = scene;
  const list = /** @type {HTMLElement} */ (root.querySelector('[data-list="answers"]'));
  const pattern = /** @type {HTMLElement} */ (list.firstElementChild);
  const { questions, signs } = asked(bank, values);
  const items = [...questions, ...signs].map(({ id }) => {
    const item = /** @type {HTMLElement} */ (pattern.cloneNode(true));
    const value = values.get(id);
    fill(item, 'question', questionTitle(scene, id));
    fill(item, 'answer', value === undefined ? say('answer_open') : answerInWords(scene, id, String(value)));
    const button = /** @type {HTMLElement} */ (item.querySelector('button'));
    button.dataset.go = id;
    button.setAttribute('aria-label', `${button.textContent}: ${questionTitle(scene, id)}`);
    return item;
  });
  list.replaceChildren(...items);
}
