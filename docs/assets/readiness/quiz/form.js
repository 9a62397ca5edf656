/**
 * Connects the quiz's form with the stored record: stores what the form has, shows the record in the form, and shows the
 * progress.
 *
 * @import { Values } from '../bank.js'
 * @import { Store } from '../page/store.js'
 * @import { Root } from '../page/templates.js'
 */
import { bank } from '../bank.js';
import { answersIn, asked } from '../core/answers.js';
import { LONGEST_NAME } from '../core/limits.js';
import { given, radios, tick, ticked } from '../page/controls.js';
import { buttonOf, copyOf, fill, listOf, partOf, templateOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { LAST, steps } from './steps.js';

/** The value of the checked radio; empty if none is checked. @param {HTMLFormElement} form @param {string} name */
export const chosen = (form, name) => radios(form, name).find((radio) => radio.checked)?.value ?? '';

/** @param {HTMLFormElement} form @returns {HTMLInputElement} */
const unitOf = (form) => /** @type {any} */ (form.elements).unit;

/** Store what was answered before the script loaded. @param {HTMLFormElement} form @param {Store} store */
export function adopt(form, store) {
  const unit = unitOf(form);
  if (unit.value && !store.values.has('unit')) store.set({ unit: unit.value });
  if (store.values.has('role') && !store.values.has('form')) store.set({ form: chosen(form, 'form') });
  for (const { name, value } of ticked(form)) {
    if (name !== 'form' && !store.values.has(name))
      store.set({ form: chosen(form, 'form'), ...given(name, value) });
  }
}

/** Store what was just answered. @param {HTMLInputElement} input @param {Store} store */
export function keepField({ form, name, value, checked }, store) {
  if (name === 'keep_nothing') store.keepNothing(checked);
  // A form is checked from the start, so store it together with the role.
  else store.set({ ...given(name, value), ...(form && name === 'role' && { form: chosen(form, 'form') }) });
}

/** Show the record in the form. @param {HTMLFormElement} form @param {Store} store */
export function paint(form, { values, state }) {
  for (const radio of ticked(form)) {
    const { name, value } = radio;
    if (String(values.get(name)) === value || (name === 'form' && !values.has(name))) continue;
    radio.checked = false;
    offerClearing(form, name, false);
  }
  for (const name of ['role', 'form', ...answersIn(values)]) {
    if (!values.has(name)) continue;
    tick(form, name, values.get(name));
    offerClearing(form, name, true);
  }
  const unit = unitOf(form);
  unit.maxLength = LONGEST_NAME;
  if (unit !== document.activeElement) unit.value = String(values.get('unit') ?? '');
  const nothing = form.elements.namedItem('keep_nothing');
  if (nothing instanceof HTMLInputElement) nothing.checked = state === 'nothing';
}

/**
 * Show the button that clears an answer, where there is one.
 *
 * @param {HTMLFormElement} form
 * @param {string} id
 * @param {boolean} isGiven
 */
export function offerClearing(form, id, isGiven) {
  const field = form.querySelector(`#q-${CSS.escape(id)}`);
  const button = field?.querySelector('[data-act="clear"]');
  if (!isGiven) button?.remove();
  else if (field && !button)
    field.append(copyOf(templateOf(/** @type {HTMLElement} */ (form.parentElement), 'clear')));
}

/** Ids of the asked questions and signs without an answer. @param {Values} values */
export function unanswered(values) {
  const { questions, signs } = asked(bank, values);
  return [...questions, ...signs].map(({ id }) => id).filter((id) => !values.has(id));
}

/** @param {Root<'quiz', HTMLElement>} quiz @param {Store} store @param {string} step */
export function showProgress(quiz, store, step) {
  const { questions, signs } = asked(bank, store.values);
  const open = unanswered(store.values);
  const all = questions.length + signs.length;
  const n = all - open.length;
  const figures = { step: steps().indexOf(step), steps: steps().length - 1, n, asked: all };
  fill(quiz, 'progress', say('progress', figures));
  const bar = quiz.querySelector('progress');
  if (bar) Object.assign(bar, { max: all || 1, value: n });
  if (step === LAST) listOpen(quiz, open);
  partOf(quiz, 'not-kept').hidden = store.state !== 'refused';
}

/** @param {Root<'quiz', HTMLElement>} quiz @param {string[]} open */
function listOpen(quiz, open) {
  fill(quiz, 'open', say('open_some', { n: open.length }));
  const pattern = templateOf(quiz, 'open-item');
  const items = open.map((id) => {
    const item = copyOf(pattern);
    const button = buttonOf(item, 'go');
    button.dataset.go = id;
    button.textContent = quiz.querySelector(`#q-${CSS.escape(id)} .question__title`)?.textContent ?? id;
    return item;
  });
  listOf(quiz, 'open').replaceChildren(...items);
}
