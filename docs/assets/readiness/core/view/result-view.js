/**
 * A result as plain data, from which the markup, the summary and the files are made. Pure.
 *
 * @import { Given, Label, ResultView, Source } from './types.js'
 */
import { rowsOf } from '../answers-table.js';
import { later, latest } from '../calendar.js';
import { encoded, leftOut } from '../code.js';
import { isPlanned, principlesIn, progressOf, REVIEW_AFTER } from '../plan.js';
import { resultWordingOf } from '../result-wording.js';
import { score } from '../score.js';
import { suggestedPlan } from '../suggestions.js';
import { answerViewsOf, figuresOf } from './figures.js';
import { nextOf } from './next.js';
import { verdictOf } from './verdict.js';

/** @type {Label[]} */
const LABELS = ['legend', 'why', 'dimensions', 'priorities', 'where_you_are', 'aim', 'not_for'];

/**
 * Everything that is said about a result. It is deeply frozen.
 *
 * @param {Source} source
 * @returns {ResultView}
 * @throws {Error} if the page lacks a text that the result needs
 */
export function viewOf(source) {
  const { bank, say, texts, taken, guest, address } = source;
  const { values, edition } = taken;
  /** @type {Given} */
  const given = {
    ...source,
    values,
    role: String(values.get('role')),
    wording: resultWordingOf(say),
    result: score(bank, values),
  };
  const plan = suggestedPlan(given, given.result.priorities);
  const planned = isPlanned(values);
  const verdict = verdictOf(given);
  const n = leftOut(bank, values);
  return frozen({
    role: given.role,
    is_guest: guest !== null,
    guest: guest === null ? '' : guest ? say('guest_named', { name: guest }) : say('guest_link'),
    verdict,
    mail_subject: say('mail_subject', { headline: verdict.shown }),
    figures: figuresOf(given),
    next: nextOf(given),
    answers: answerViewsOf(given),
    plan,
    is_planned: planned,
    plan_progress: planned ? say('plan_progress', progressOf(plan)) : '',
    labels: /** @type {Record<Label, string>} */ (
      Object.fromEntries(LABELS.map((name) => [name, texts.label(name)]))
    ),
    code: encoded(bank, values, edition),
    left_out: n > 0 ? say('code_left_out', { n }) : '',
    name: say('result_name', {
      role: say(`role_${given.role}`),
      date: given.wording.dayInWords(String(values.get('taken_on') ?? '')),
    }),
    file: `${bank.id}-${values.get('taken_on') ?? bank.edition}`,
    table: rowsOf(bank, taken, texts.title),
    quiz: { address, sentence: address && say('summary_quiz', { address }) },
    reminder: reminderOf(given, plan),
  });
}

/**
 * A reminder to come back: one calendar entry that leads to the quiz and to the planned priorities.
 *
 * @param {Given} given
 * @param {import('../plan.js').Step[]} plan
 */
function reminderOf({ say, texts, wording, values, today, address }, plan) {
  const day = String(values.get('taken_on') ?? today);
  const priorities = principlesIn(plan).map((principle) =>
    `- ${wording.titleOf(principle)} ${texts.page(principle)}`.trim(),
  );
  return {
    uid: `again-${day}`,
    day: later(latest(day, today), REVIEW_AFTER),
    title: say('reminder_title'),
    text: [
      say('reminder_text'),
      ...(priorities.length > 0 ? [say('reminder_priorities')] : []),
      ...priorities,
    ].join('\n'),
    url: address,
  };
}

/** @template T @param {T} data @returns {T} the same data, deeply frozen */
function frozen(data) {
  if (typeof data === 'object' && data !== null) Object.values(Object.freeze(data)).forEach(frozen);
  return data;
}
