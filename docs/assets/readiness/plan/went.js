/**
 * How the plan went: its steps beside what the answers said then and say now. Loaded when somebody looks back.
 *
 * @import { Taken, Value } from '../bank.js'
 * @import { Shown } from '../core/comparison.js'
 * @import { Step } from '../core/plan.js'
 * @import { Review } from '../core/review.js'
 * @import { Root } from '../page/templates.js'
 * @import { PlanDesk } from './sheet.js'
 * @import { Line } from './steps.js'
 */
import { answersIn } from '../core/answers.js';
import { encoded } from '../core/code.js';
import { asRead } from '../core/comparison.js';
import { hasSameAnswers, reviewed } from '../core/review.js';
import { keepOnce } from '../page/kept-results.js';
import { buttonOf, copyOf, fill, listOf, partOf, templateOf } from '../page/markup.js';
import { addMessages, say } from '../page/messages.js';
import { dayInWords } from '../page/taken.js';
import { answerInWords, textsOf } from '../page/texts.js';
import { titleOf } from '../page/wording.js';
import { messages } from '../parts/went.js';
import { originOf, present } from './origin.js';
import { fitted } from './steps.js';

addMessages(messages);

/** Set plan and answers side by side, or say what is missing for that. @param {PlanDesk} desk @param {Root<'plan'>} root @param {Step[]} plan */
export function paintReview(desk, root, plan) {
  const { bank } = desk;
  const [origin, now] = [originOf(desk), present(desk)];
  const isSame = origin !== null && hasSameAnswers(bank, origin.values, now.values);
  const then = isSame ? null : origin;
  const pattern = fitted(desk, copyOf(partOf(templateOf(desk.quiz, 'plan'), 'review')));
  const cards = then
    ? reviewed(bank, then, now, plan).map((review) => reviewCard(desk, copyOf(pattern), review, then))
    : [];
  listOf(root, 'reviews').replaceChildren(...cards);
  const date = dayInWords(String(now.values.get('taken_on') ?? ''));
  fill(root, 'went-about', then ? '' : say(isSame ? 'plan_same' : 'plan_unknown', { date }));
  const isOtherRole = then?.values.get('role') !== now.values.get('role');
  fill(root, 'other-roles', then && isOtherRole ? say('other_roles') : '');
  partOf(root, 'unproven').hidden = !then;
  buttonOf(root, 'plan-again').hidden = then !== null;
  buttonOf(root, 'plan-onward').hidden = isSame || answersIn(now.values).length === 0;
}

/** @param {PlanDesk} desk @param {Line} card @param {Review} review @param {Taken} then */
function reviewCard({ quiz }, card, { principle, steps, question, was, is, figure }, then) {
  fill(card, 'title', titleOf(principle));
  const pattern = partOf(card, 'reviewed-step');
  listOf(card, 'reviewed-steps').replaceChildren(...steps.map((step) => stepLine(copyOf(pattern), step)));
  partOf(card, 'rungs').hidden = !question;
  fill(card, 'stem', question ? textsOf(quiz).stem(question, String(then.values.get('role'))) : '');
  fill(card, 'was', inWords(quiz, question, was));
  fill(card, 'is', inWords(quiz, question, is));
  const shown = figure && asRead(figure);
  fill(
    card,
    'figures',
    shown ? say('moved_figures', { before: shown.before, after: shown.after }) : say('figure_none'),
  );
  fill(card, 'way', shown ? wayInWords(shown) : '');
  return card;
}

/** @param {HTMLElement} quiz @param {string | undefined} question @param {Value | undefined} answer */
const inWords = (quiz, question, answer) =>
  question && answer !== undefined ? answerInWords({ quiz }, question, String(answer)) : say('answer_open');

/** @param {Line} line @param {Step} step */
function stepLine(line, { text, evidence, done }) {
  partOf(line, done ? 'unticked' : 'ticked').remove();
  fill(line, 'text', text);
  fill(line, 'evidence', evidence);
  return line;
}

/** @param {Shown} figure */
function wayInWords({ moved, is_clear }) {
  if (moved === 0) return say('moved_not');
  if (!is_clear) return say('moved_little');
  return say(moved > 0 ? 'plan_rose' : 'plan_fell', { n: Math.abs(moved) });
}

/** Keep the present result under its name, so that it can be compared; and start over. The plan stays. @param {PlanDesk} desk */
export function answerAgain(desk) {
  const { bank, values, results, set, afresh } = desk;
  const code = encoded(bank, values());
  const role = say(`role_${values().get('role')}`);
  const date = dayInWords(String(values().get('taken_on') ?? ''));
  const name = keepOnce({ results, set }, say('result_name', { role, date }), code);
  afresh([say('result_kept', { name }), say('afresh')]);
}
