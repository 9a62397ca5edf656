/**
 * Whoever opened an invitation to a round: takes it in, and shows on the opening who invites and what others will see.
 *
 * @import { Desk, Value, Values } from '../bank.js'
 *
 * @typedef {Pick<Desk<'invited'>, 'quiz' | 'section' | 'bank' | 'values' | 'results' | 'set' | 'afresh'>} Opening
 */
import { answersIn } from '../core/answers.js';
import { encoded } from '../core/code.js';
import { plainly } from '../core/wording.js';
import { onAct } from '../page/controls.js';
import { keepOnce } from '../page/kept-results.js';
import { copyOf, fill, partOf, templateOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { addTemplate } from '../page/stage.js';
import { CHANGED, FORGOTTEN } from '../page/store.js';
import { dayInWords } from '../page/taken.js';
import { markup } from '../parts/invited.js';
import { invitationIn } from './invitation.js';
import { tellTerms } from './terms.js';

/** What the link has filled in, in sentences. They are told until the page is left: later it may no longer be so. @type {string[]} */
let preset = [];
/** Shows the card as the record has it. */
let again = () => {};

// Once the record has settled: whoever chooses to keep nothing is forgotten and remembered in one go.
for (const event of [CHANGED, FORGOTTEN]) addEventListener(event, () => queueMicrotask(() => again()));

/**
 * Show the card, or remove it once nobody is invited any more.
 *
 * @param {Opening} desk
 */
export async function show(desk) {
  const { quiz, section, values } = desk;
  again = () => show(desk);
  section.querySelector('[data-part="invitation"]')?.remove();
  const invited = values().get('invited');
  if (!Array.isArray(invited)) {
    preset = [];
    return;
  }
  addTemplate(quiz, 'invited', markup);
  const card = copyOf(templateOf(quiz, 'invited'));
  tellTerms(card, invited);
  fill(card, 'preset', preset.join(' '));
  const hasAnswers = answersIn(values()).length > 0;
  partOf(card, 'go-on').hidden = !hasAnswers;
  const date = dayInWords(stored(values(), 'taken_on'));
  fill(card, 'answers-from', hasAnswers ? say('invited_from', { date }) : '');
  partOf(card, 'invitation').onclick = onAct({ 'invited-afresh': () => startAgain(desk) });
  section.querySelector('h2')?.after(card);
}

/** Keep the result that the answers here come to, and open all questions again. @param {Opening} desk */
function startAgain(desk) {
  const { bank, values, afresh } = desk;
  const given = values();
  if (!given.has('role') || !given.has('form')) return afresh([say('afresh')]);
  const [role, date] = [say(`role_${given.get('role')}`), dayInWords(stored(given, 'taken_on'))];
  const name = keepOnce(desk, say('result_name', { role, date }), encoded(bank, given));
  return afresh([say('result_kept', { name }), say('afresh')]);
}

/**
 * Take in the invitation in an address. What the reader has already stays.
 *
 * @param {Pick<Desk, 'quiz' | 'values' | 'set'>} desk
 * @param {string} fragment
 * @returns {string[]} what was kept, and what could not be read
 */
export function accept({ quiz, values, set }, fragment) {
  const { team, form, see, host, isWhole } = invitationIn(fragment);
  const before = values();
  const asked = isOffered(quiz, form) ? form : '';
  const n = answersIn(before).length;
  const [unit, chosen] = [stored(before, 'unit'), stored(before, 'form')];
  const takes = {
    unit: team && [team, ''].includes(unit),
    form: asked && (n === 0 || [asked, ''].includes(chosen)),
  };
  preset = [
    ...(takes.unit ? [say('invited_unit', { unit: plainly(team) })] : []),
    ...(takes.form ? [say('invited_form', { form: formInWords(asked) })] : []),
  ];
  /** @type {Record<string, Value>} */
  const taken = {
    invited: [host, see],
    ...(takes.unit && { unit: team }),
    ...(takes.form && { form: asked }),
  };
  set(taken);
  return [
    ...(isOther(before.get('invited'), taken.invited) ? [say('invited_instead')] : []),
    ...(n > 0 ? [say('invited_answers', { n })] : []),
    ...(team && !takes.unit
      ? [say('invited_unit_stays', { here: plainly(unit), there: plainly(team) })]
      : []),
    ...(asked && !takes.form
      ? [say('invited_form_stays', { here: formInWords(chosen), there: formInWords(asked) })]
      : []),
    ...(isWhole && asked ? [] : [say('invited_damaged')]),
  ];
}

/** Whether the bank has this form; some have only one. @param {HTMLElement} quiz @param {string} form */
const isOffered = (quiz, form) =>
  [...quiz.querySelectorAll('[name="form"]')].some((radio) => radio.getAttribute('value') === form);

/** @param {Values} values @param {string} name */
const stored = (values, name) => String(values.get(name) ?? '');

/** @param {string} form */
const formInWords = (form) => say(`form_${form}`).toLowerCase();

/** Whether there was another invitation. @param {Value | undefined} before @param {Value} now */
const isOther = (before, now) => before !== undefined && String(before) !== String(now);
