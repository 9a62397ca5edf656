/**
 * Native controls and what they mean: radios give answers, buttons do what a table of actions has for them.
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

/** All radios that are ticked. @param {HTMLFormElement} form @returns {HTMLInputElement[]} */
export const ticked = (form) => /** @type {never} */ ([...form.querySelectorAll('[type=radio]:checked')]);

/**
 * Tick the radio of this value, and none where there is no value.
 *
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {Value | undefined} value
 */
export function tick(form, name, value) {
  for (const radio of radios(form, name)) radio.checked = radio.value === String(value);
}

/**
 * What a radio gives to the record: its value, rungs as numbers, and with an answer the day.
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
 * A handler of clicks. An act that is not in the table belongs to another one.
 *
 * @template {Act} A
 * @param {Actions<A>} actions
 * @returns {(event: Event) => void}
 */
export const onAct =
  (actions) =>
  ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-act]') : null;
    if (!(button instanceof HTMLElement)) return;
    const act = /** @type {A} */ (button.dataset.act);
    actions[act]?.(button);
  };

/** Single keys are the theme's shortcuts, and `n` would leave the page in the middle of a question. @param {KeyboardEvent} event */
export function keepKeys(event) {
  if (event.key.length === 1 && !event.metaKey && !event.ctrlKey && !event.altKey) event.stopPropagation();
}

/** The day where the person is, as 2026-11-21. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
