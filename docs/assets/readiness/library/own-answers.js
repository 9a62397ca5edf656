/**
 * A principle's questions, answered on its page in their own form.
 *
 * @import { Values } from '../bank.js'
 * @import { Noticed } from '../page/record.js'
 * @import { ElementOf } from '../page/templates.js'
 */
import { bank } from '../bank.js';
import { aimOf, TOP_RUNG } from '../core/aim.js';
import { answersIn, asked } from '../core/answers.js';
import { given, onSingleKey, radios, tick, ticked } from '../page/controls.js';
import { fill, partOf } from '../page/markup.js';
import { say, tell } from '../page/messages.js';
import { CHANGED } from '../page/store.js';
import { RecordElement } from './record-element.js';

/** Whether the record has been opened for writing. Opening it can bring up a notice, which is shown once. */
let opened = false;

export class OwnAnswers extends /** @type {ElementOf<'own-answers', RecordElement>} */ (RecordElement) {
  #gone = new AbortController();

  connectedCallback() {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    this.addEventListener('input', (event) => this.#onInput(event), { signal });
    this.addEventListener('keydown', onSingleKey, { signal });
    this.#form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    const before = ticked(this.#form).map(({ name, value }) => ({ name, value }));
    super.connectedCallback();
    for (const { name, value } of before) if (!this.store.values.has(name)) this.#give(name, value);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#gone.abort();
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.querySelector('form'));
  }

  /** @param {Event} event */
  #onInput({ target }) {
    if (target instanceof HTMLInputElement) this.#give(target.name, target.value);
  }

  /** @param {string} name @param {string} value */
  #give(name, value) {
    const noticed = opened ? null : this.store.open();
    opened = true;
    this.store.set(given(name, value));
    dispatchEvent(new Event(CHANGED)); // so that every element on the page shows it
    if (noticed) this.#tell(noticed);
  }

  /** @param {Noticed} noticed */
  async #tell(noticed) {
    const place = partOf(this, 'notice');
    const loaded = await import('../page/notices.js').catch(() => null);
    const n = answersIn(this.store.values).length;
    tell(place, loaded ? loaded.aboutOpening(noticed, n) : [say('not_loaded')]);
    if (loaded) this.store.settle();
  }

  show() {
    const { state, values } = this.store;
    const questions = [...this.querySelectorAll('[data-of]')].map((element) =>
      String(element.getAttribute('data-of')),
    );
    for (const name of ['role', ...questions]) tick(this.#form, name, values.get(name));
    for (const id of questions) this.#showAim(id);
    const name = /** @type {const} */ ({
      kept: 'here_kept',
      refused: 'not_kept',
      nothing: 'keeping_nothing',
    })[state];
    fill(this, 'kept', questions.some((id) => values.has(id)) ? say(name) : '');
  }

  /** Show what good looks like from the chosen rung, and say so if only the full form asks the question. @param {string} id */
  #showAim(id) {
    const place = /** @type {HTMLElement} */ (this.querySelector(`[data-of="${CSS.escape(id)}"]`));
    const { values } = this.store;
    const rungs = radios(this.#form, id).filter(({ value }) => value !== 'unsure');
    const chosen = rungs.findIndex(({ checked }) => checked);
    const aim = chosen < TOP_RUNG && rungs[aimOf(bank, chosen)]?.closest('label')?.textContent?.trim();
    const step = aim ? say('here_aim', { rung: aim }) : say('here_top');
    const left = isLeftOut(values, id) ? say('here_full') : '';
    const sentences = [...(chosen >= 0 ? [step] : []), left];
    fill(place, 'aim', values.has(id) ? sentences.join(' ').trim() : '');
  }
}

/** Whether the role is asked a question, but not in its current form. @param {Values} values @param {string} id */
function isLeftOut(values, id) {
  const among = (/** @type {Values} */ given) =>
    asked(bank, given).questions.some((question) => question.id === id);
  return !among(values) && among(new Map([...values, ['form', 'full']]));
}
