/**
 * Native controls: reading and setting radios, and running the action for a button that was clicked.
 *
 * @import { Value } from '../bank.js'
 * @import { Act, Actions } from './templates.js'
 */
import { isControl } from '../core/answers.js';

/** @param {HTMLFormElement} form @param {string} name @returns {HTMLInputElement[]} */
export function radios(form, name) {
  const group = form.elements.namedItem(name);
  return group instanceof RadioNodeList ? /** @type {HTMLInputElement[]} */ ([...group]) : [];
}

/** All checked radios. @param {HTMLFormElement} form @returns {HTMLInputElement[]} */
export const ticked = (form) => /** @type {never} */ ([...form.querySelectorAll('[type=radio]:checked')]);

/**
 * Check the radio with this value; none if there is no value.
 *
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {Value | undefined} value
 */
export function tick(form, name, value) {
  for (const radio of radios(form, name)) radio.checked = radio.value === String(value);
}

/**
 * The values to store for a radio: its own, with rungs as numbers, and for an answer also the day.
 *
 * @param {string} name
 * @param {string} value
 * @returns {Record<string, Value>}
 */
export function given(name, value) {
  if (isControl(name)) return { [name]: value };
  return { [name]: /^[0-4]$/.test(value) ? Number(value) : value, taken_on: today() };
}

/**
 * A click handler. Acts that are not in the table belong to another handler.
 *
 * @template {Act} A
 * @param {Actions<A>} actions
 * @returns {(event: Event) => void}
 */
export const onAct =
  (actions) =>
  ({ target }) => {
    const button = target instanceof Element && target.closest('[data-act]');
    if (button instanceof HTMLElement) actions[/** @type {A} */ (button.dataset.act)]?.(button);
  };

/**
 * Answer the question that has the focus with the keys 1 to 5, and with 0 for what cannot be said. Keep all single keys from
 * the theme, whose shortcuts use them: `n` would leave the page in the middle of a question.
 *
 * @param {KeyboardEvent} event
 */
export function onSingleKey(event) {
  const { key, target, metaKey, ctrlKey, altKey } = event;
  if (key.length > 1 || metaKey || ctrlKey || altKey) return;
  event.stopPropagation();
  if (!(target instanceof HTMLInputElement) || !target.form || !target.closest('.question')) return;
  const all = radios(target.form, target.name);
  const answer = key === '0' ? all.find(({ value }) => value === 'unsure') : all['12345'.indexOf(key)];
  answer?.focus();
  answer?.click();
}

/** Today in local time, as 2026-11-21. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
