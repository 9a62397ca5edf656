/**
 * The quiz on the library's pages: questions answered in place, where one stands, and the way back.
 * The same record as the quiz's; nothing shows for those who have not answered.
 *
 * @import { Values } from '../bank.js'
 * @import { Noticed, Store } from '../page/store.js'
 */

import { bank } from '../bank.js';
import { answersIn, asked } from '../core/answers.js';
import { given, keepKeys, radios, tick, ticked } from '../page/controls.js';
import { fill, say, tell } from '../page/messages.js';
import { CHANGED, storeOf } from '../page/store.js';

/** One store for all elements of a page. @type {Store} */
let store;
/** Whether the record was opened for writing, and what there was to tell is told. */
let opened = false;

/** Shows something of what was answered, for as long as it is on the page. */
class Here extends HTMLElement {
  /** @type {() => void} */
  #show = () => this.show();

  connectedCallback() {
    if (!store) {
      store = storeOf(bank, this);
      store.look();
    }
    addEventListener(CHANGED, this.#show);
    this.show();
  }

  disconnectedCallback() {
    removeEventListener(CHANGED, this.#show);
  }

  show() {}
}

/** A principle's questions, in a form of their own. */
class OwnAnswers extends Here {
  #gone = new AbortController();

  connectedCallback() {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    this.addEventListener('input', (event) => this.#answered(event), { signal });
    this.addEventListener('keydown', keepKeys, { signal });
    this.#form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    const before = ticked(this.#form).map(({ name, value }) => ({ name, value }));
    super.connectedCallback();
    for (const { name, value } of before) if (!store.values.has(name)) this.#give(name, value);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#gone.abort();
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (this.querySelector('form'));
  }

  /** @param {Event} event */
  #answered({ target }) {
    if (target instanceof HTMLInputElement) this.#give(target.name, target.value);
  }

  /** @param {string} name @param {string} value */
  #give(name, value) {
    const noticed = opened ? null : store.open();
    opened = true;
    store.set(given(name, value));
    dispatchEvent(new Event(CHANGED)); // every element of the page shows it
    if (noticed) this.#tell(noticed);
  }

  /** @param {Noticed} noticed */
  async #tell(noticed) {
    const place = /** @type {HTMLElement} */ (this.querySelector('[data-part="notice"]'));
    const loaded = await import('../page/notices.js').catch(() => null);
    tell(place, loaded ? loaded.aboutOpening(noticed, answersIn(store.values).length) : [say('not_loaded')]);
    if (loaded) store.settle();
  }

  show() {
    const { values } = store;
    const questions = [...this.querySelectorAll('[data-of]')].map((element) =>
      String(element.getAttribute('data-of')),
    );
    for (const name of ['role', ...questions]) tick(this.#form, name, values.get(name));
    for (const id of questions) this.#showNext(id);
    const told = { kept: 'here_kept', refused: 'not_kept', nothing: 'keeping_nothing' }[store.state];
    fill(this, 'kept', questions.some((id) => values.has(id)) ? say(told) : '');
  }

  /** The rung above the one chosen, and whether the form asks the question at all. @param {string} id */
  #showNext(id) {
    const place = /** @type {HTMLElement} */ (this.querySelector(`[data-of="${CSS.escape(id)}"]`));
    const { values } = store;
    const rungs = radios(this.#form, id).filter(({ value }) => value !== 'unsure');
    const chosen = rungs.findIndex(({ checked }) => checked);
    const next = rungs[chosen + 1]?.closest('label')?.textContent?.trim();
    const step = next ? say('here_next', { rung: next }) : say('here_top');
    const left = isLeftOut(values, id) ? say('here_full') : '';
    const sentences = [...(chosen >= 0 ? [step] : []), left];
    fill(place, 'next', values.has(id) ? sentences.join(' ').trim() : '');
  }
}

/** Whether a question belongs to the role, and not to its form. @param {Values} values @param {string} id */
function isLeftOut(values, id) {
  const among = (/** @type {Values} */ given) =>
    asked(bank, given).questions.some((question) => question.id === id);
  return !among(values) && among(new Map([...values, ['form', 'full']]));
}

/** Where the reader's answers stand on a principle's ladder. */
class ReaderStanding extends Here {
  async show() {
    const id = String(this.dataset.of);
    const own = bank.questions.filter((question) => question.principle === id);
    const isAnswered = () => own.some((question) => store.values.has(question.id));
    const figures = isAnswered() ? await loaded() : null;
    const { values } = store; // as they stand once the figures have come
    const answered = isAnswered();
    const figure = figures?.score(bank, values).principles[id] ?? null;
    const level = figures && figure !== null ? bank.levels[figures.levelOf(bank, figure)].id : '';
    for (const at of this.querySelectorAll('[data-at]'))
      at.classList.toggle('strip__here', at.getAttribute('data-at') === level);
    const sentence = figure === null ? '' : figures?.scoreInWords(bank, 'here', figure);
    fill(this, 'here', sentence || (answered && !values.has('role') ? say('here_role') : ''));
  }
}

/** What turns answers into figures comes when there are answers; without it nothing is shown. */
const loaded = () =>
  Promise.all([import('../core/score.js'), import('../page/wording.js')]).then(
    ([{ score, levelOf }, { scoreInWords }]) => ({ score, levelOf, scoreInWords }),
    () => null,
  );

/** The way back into the quiz, or to its result. */
class GoOn extends Here {
  show() {
    const { values } = store;
    const { questions } = asked(bank, values);
    const all = questions.length > 0 ? questions : bank.questions;
    const n = all.filter(({ id }) => values.has(id)).length;
    const done = values.get('step') === 'result';
    fill(this, 'go-on', n > 0 ? say('go_on', { n, asked: all.length }) : '');
    for (const part of this.querySelectorAll('[data-part]'))
      part.toggleAttribute('hidden', (part.getAttribute('data-part') === 'result') !== done);
    this.hidden = n === 0;
  }
}

const elements = { 'own-answers': OwnAnswers, 'reader-standing': ReaderStanding, 'go-on': GoOn };
for (const [name, element] of Object.entries(elements))
  if (!customElements.get(name)) customElements.define(name, element);
