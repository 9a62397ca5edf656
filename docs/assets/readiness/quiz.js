/**
 * The quiz comes to life: steps, progress, saving. The form itself, every word of it, is in the page.
 *
 * @import { Values } from './bank.js'
 * @import { Noticed, Store } from './store.js'
 */
import { answersIn, asked } from './answers.js';
import { bank } from './bank.js';
import { given, keepKeys, radios, tick, ticked } from './controls.js';
import { CHANGED, storeOf } from './store.js';
import { fill, say, tell } from './words.js';

/** One store for as long as the page lives, also when instant navigation swaps the quiz out and in. @type {Store} */
let store;
/** Told once, when the page opens. @type {Noticed | null} */
let noticed = null;
/** What stood before files were opened or everything deleted, the latest last, until the page is left. @type {Values[]} */
const aside = [];

class ReadinessQuiz extends HTMLElement {
  /** Its listeners, gone with it. */
  #gone = new AbortController();
  /** @type {HTMLFormElement} */
  #form = /** @type {never} */ (null);
  #step = 'opening';
  /** Whether the result was there already, so that there is a short way back to it. */
  #seen = false;

  connectedCallback() {
    const form = this.querySelector('form');
    if (!form) return;
    this.#form = form;
    this.#gone = new AbortController();
    if (!store) {
      store = storeOf(bank, this);
      noticed = store.open();
    }
    const { signal } = this.#gone;
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener('input', (event) => this.#answered(event), { signal });
    this.#part('file').addEventListener('change', (event) => this.#chosen(event), { signal });
    this.#part('kept').addEventListener('toggle', () => this.#tellKept(), { signal });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener('keydown', keepKeys, { signal });
    addEventListener(CHANGED, (event) => this.#heard(/** @type {CustomEvent} */ (event).detail), { signal });
    addEventListener('popstate', (event) => this.#wentBack(event.state?.step), { signal });
    for (const part of this.querySelectorAll('[data-scripted]')) part.removeAttribute('hidden');
    this.#part('bring-back').hidden = aside.length === 0;
    this.#adopt();
    this.#paint();
    this.#tellOpening();
    for (const section of this.querySelectorAll('[data-step]')) section.setAttribute('hidden', '');
    const step = reachable(history.state?.step ?? store.values.get('step'));
    history.replaceState({ ...history.state, step }, '');
    this.#show(step, false);
  }

  disconnectedCallback() {
    this.#gone.abort();
    store.leave();
    if (store.state === 'nothing') aside.length = 0;
  }

  /** @param {string} name @returns {HTMLElement} */
  #part(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-part="${name}"]`));
  }

  /** Keep what was answered before this script had arrived. */
  #adopt() {
    if (store.values.has('role') && !store.values.has('form')) store.set({ form: this.#ticked('form') });
    for (const { name, value } of ticked(this.#form)) {
      if (name !== 'form' && !store.values.has(name))
        store.set({ form: this.#ticked('form'), ...given(name, value) });
    }
  }

  /**
   * Another tab changed the record, or deleted it.
   *
   * @param {Values} before what stood here
   */
  #heard(before) {
    this.#paint();
    if (store.values.size > 0) return;
    this.#show('opening', false);
    if (before.size === 0) return;
    this.#putAside(before);
    this.#notice([say('deleted_elsewhere')]);
  }

  /** @param {unknown} step of a history entry; none where only the fragment changed */
  #wentBack(step) {
    if (!step) return;
    this.#notice([]);
    this.#show(reachable(step), true);
  }

  /** @param {Event} event */
  #answered({ target }) {
    if (!(target instanceof HTMLInputElement) || target.type === 'file') return;
    const { name, value } = target;
    if (name === 'matters_most') return; // the result's own
    if (name === 'keep_nothing') {
      store.keepNothing(target.checked);
      this.#paint();
    } else {
      // The form that is ticked from the start is an answer too, once there is a role.
      store.set({ ...given(name, value), ...(name === 'role' && { form: this.#ticked('form') }) });
    }
    if (name === 'role') this.#part('role-missing').hidden = true;
    this.#count();
  }

  /** @param {Event} event */
  #clicked({ target }) {
    const button = target instanceof Element ? target.closest('button') : null;
    const act = button?.dataset.act;
    if (act === 'start') this.#start();
    else if (act === 'back' || act === 'next')
      this.#go(steps()[steps().indexOf(this.#step) + (act === 'next' ? 1 : -1)]);
    else if (act === 'results' || act === 'to-result') this.#go('result');
    else if (act === 'change') this.#go(steps()[1]);
    else if (act === 'go' || act === 'unanswered') this.#goTo(button?.dataset.go ?? this.#unanswered()[0]);
    else if (act === 'full') this.#goOn();
    else if (act === 'download') this.#download();
    else if (act === 'open') this.#part('file').click();
    else if (act === 'delete') this.#delete();
    else if (act === 'bring-back') this.#bringBack();
  }

  #start() {
    const chosen = store.values.get('role');
    this.#part('role-missing').hidden = Boolean(chosen);
    if (!chosen) {
      this.#radios('role')[0].focus();
      return;
    }
    store.set({ form: this.#ticked('form') });
    this.#go(steps()[1]);
  }

  /** From short to full: only the added questions are open. */
  #goOn() {
    store.set({ form: 'full' });
    this.#paint();
    this.#goTo(this.#unanswered()[0]);
  }

  /** @param {string} step */
  #go(step) {
    store.set({ step });
    history.pushState({ step }, '');
    this.#notice([]);
    this.#show(step, true);
  }

  /**
   * Show the step that holds a question, and go to its first answer without changing the address.
   *
   * @param {string | undefined} id
   */
  #goTo(id) {
    if (!id) return;
    const field = this.querySelector(`#q-${CSS.escape(id)}`);
    const step = field?.closest('[data-step]')?.getAttribute('data-step');
    if (!field || !step) return;
    this.#go(step);
    const radios = this.#radios(id);
    (radios.find((radio) => radio.checked) ?? radios[0]).focus();
    field.scrollIntoView({ block: 'center' });
  }

  /**
   * Show a step; the result only once it is there, so that nobody looks at an empty page.
   *
   * @param {string} step
   * @param {boolean} moved whether a person moved there, so that the heading takes focus
   */
  async #show(step, moved) {
    this.#step = step;
    if (step === 'result' && !(await this.#result())) return;
    if (this.#step !== step) return; // moved on while the result was loading
    for (const section of this.querySelectorAll('[data-step]'))
      section.toggleAttribute('hidden', section.getAttribute('data-step') !== step);
    const at = steps().indexOf(step);
    const last = steps().length - 1;
    this.#part('nav').hidden = step === 'opening' || step === 'result';
    this.#part('progress').hidden = this.#part('nav').hidden;
    this.#button('next').hidden = at === last;
    this.#button('results').hidden = at !== last;
    this.#seen ||= step === 'result';
    this.#button('to-result').hidden = !this.#seen || at === last;
    this.classList.toggle('quiz--result', step === 'result');
    this.#count();
    if (moved) this.#arrive(step);
  }

  /** @param {string} step */
  #arrive(step) {
    const heading = this.querySelector(`[data-step="${step}"] h2`);
    if (!(heading instanceof HTMLElement)) return;
    heading.focus({ preventScroll: true });
    this.scrollIntoView();
  }

  /** Fill in the result; false, and a sentence, where its script cannot be loaded. */
  async #result() {
    const loaded = await this.#loaded(import('./result.js'));
    if (!loaded) {
      if (this.#step === 'result') this.#show(/** @type {string} */ (steps().at(-1)), false);
      return false;
    }
    const section = /** @type {HTMLElement} */ (this.querySelector('[data-step="result"]'));
    await loaded.showResult(
      this,
      section,
      bank,
      () => store.values,
      (marked) => store.set({ matters_most: marked }),
    );
    return true;
  }

  /**
   * What is loaded when it is used may not come: then there is a sentence.
   *
   * @template T
   * @param {Promise<T>} module
   * @returns {Promise<T | null>}
   */
  #loaded(module) {
    return module.catch(() => {
      this.#notice([say('not_loaded')]);
      return null;
    });
  }

  /** Put the values that stand into the form. */
  #paint() {
    const { values } = store;
    for (const name of [
      'role',
      'form',
      ...bank.questions.map(({ id }) => id),
      ...bank.signs.map(({ id }) => id),
    ]) {
      if (name !== 'form' || values.has(name)) tick(this.#form, name, values.get(name));
    }
    const unit = this.#form.elements.namedItem('unit');
    if (unit instanceof HTMLInputElement && unit !== document.activeElement)
      unit.value = String(values.get('unit') ?? '');
    const nothing = this.#form.elements.namedItem('keep_nothing');
    if (nothing instanceof HTMLInputElement) nothing.checked = store.state === 'nothing';
    this.#count();
    if (this.#step === 'result') this.#result();
  }

  /** Progress, what is open, what is kept. */
  #count() {
    const { questions } = asked(bank, store.values);
    const open = this.#unanswered();
    const done = questions.filter(({ id }) => !open.includes(id)).length;
    const figures = {
      step: steps().indexOf(this.#step),
      steps: steps().length - 1,
      n: done,
      asked: questions.length,
    };
    fill(this, 'progress', say('progress', figures));
    const bar = this.querySelector('progress');
    if (bar) Object.assign(bar, { max: figures.asked || 1, value: done });
    if (this.#step === 'signs') this.#listOpen(open);
    this.#part('not-kept').hidden = store.state !== 'refused';
    this.#tellKept();
  }

  #tellKept() {
    if (!(/** @type {HTMLDetailsElement} */ (this.#part('kept')).open)) return;
    const told = { kept: 'kept', refused: 'not_kept', nothing: 'keeping_nothing' }[store.state];
    fill(this, 'kept', say(told, { n: answersIn(store.values).length }));
    fill(this, 'kept-exactly', store.text);
  }

  /** Ids of the asked questions and signs without an answer. */
  #unanswered() {
    const { values } = store;
    const { questions, signs } = asked(bank, values);
    return [...questions, ...signs].map(({ id }) => id).filter((id) => !values.has(id));
  }

  /** @param {string[]} open */
  #listOpen(open) {
    fill(this, 'open', open.length > 0 ? say('open_some', { n: open.length }) : say('open_none'));
    const list = /** @type {HTMLElement} */ (this.querySelector('[data-list="open"]'));
    const pattern = /** @type {HTMLTemplateElement} */ (
      this.querySelector('template[data-part="open-item"]')
    );
    const items = open.map((id) => {
      const item = /** @type {DocumentFragment} */ (pattern.content.cloneNode(true));
      const button = /** @type {HTMLElement} */ (item.querySelector('button'));
      button.dataset.go = id;
      button.textContent = this.querySelector(`#q-${CSS.escape(id)} .question__title`)?.textContent ?? id;
      return item;
    });
    list.replaceChildren(...items);
  }

  async #download() {
    const loaded = await this.#loaded(import('./file.js'));
    loaded?.download(bank, store.values);
  }

  /** @param {Event} event */
  async #chosen({ target }) {
    const input = /** @type {HTMLInputElement} */ (target);
    const file = input.files?.[0];
    if (file) await this.#openFile(file);
    input.value = ''; // so that the same file can be chosen again
  }

  /** @param {File} file */
  async #openFile(file) {
    const loaded = await this.#loaded(import('./file.js'));
    if (!loaded) return;
    const { values, sentences } = await loaded.read(bank, file);
    const before = store.values;
    const n = answersIn(before).length;
    if (!values) {
      this.#notice([...sentences, say('in_hand', { n })]);
      this.#part('notice').scrollIntoView({ block: 'center' }); // the button may stand far below
      return;
    }
    this.#putAside(before);
    const unit = before.get('unit'); // no file carries the name, so opening one does not take it away
    store.replace(
      new Map([...values, ['step', 'result'], ...(unit ? /** @type {const} */ ([['unit', unit]]) : [])]),
    );
    this.#paint();
    history.pushState({ step: 'result' }, '');
    await this.#show('result', true);
    this.#notice([...sentences, ...(n > 0 ? [say('set_aside', { n })] : [])]);
  }

  #delete() {
    this.#putAside(store.values);
    store.clear();
    this.#paint();
    history.pushState({ step: 'opening' }, '');
    this.#show('opening', true);
    this.#notice([say('deleted')]);
  }

  /** Keep what stands so that it can be brought back; nothing is kept of nothing. @param {Values} values */
  #putAside(values) {
    if (answersIn(values).length > 0) aside.push(values);
    this.#part('bring-back').hidden = aside.length === 0;
  }

  #bringBack() {
    const values = aside.pop();
    if (!values) return;
    this.#part('bring-back').hidden = aside.length === 0;
    store.replace(values);
    this.#paint();
    this.#go(reachable(values.get('step')));
    this.#notice([say('brought_back', { n: answersIn(values).length })]);
  }

  /** What the record had to tell when it was opened. */
  async #tellOpening() {
    const loaded = noticed && (await this.#loaded(import('./notices.js')));
    if (!noticed || !loaded) return;
    this.#notice(loaded.aboutOpening(noticed, answersIn(store.values).length));
    noticed = null;
    store.settle();
  }

  /** Say something at the top of the quiz. @param {string[]} sentences */
  #notice(sentences) {
    tell(this.#part('notice'), sentences);
  }

  /** @param {string} name */
  #radios(name) {
    return radios(this.#form, name);
  }

  /** The value of the radio that is ticked. @param {string} name */
  #ticked(name) {
    return this.#radios(name).find((radio) => radio.checked)?.value ?? '';
  }

  /** @param {string} act @returns {HTMLElement} */
  #button(act) {
    return /** @type {HTMLElement} */ (this.#part('nav').querySelector(`[data-act="${act}"]`));
  }
}

/** The opening, a step per dimension, the signs. */
function steps() {
  return ['opening', ...bank.dimensions.map(({ id }) => id), 'signs'];
}

/** A step that can be shown now: without a role there is only the opening. @param {unknown} step @returns {string} */
function reachable(step) {
  const known = step === 'result' || steps().includes(/** @type {string} */ (step));
  return known && store.values.has('role') ? String(step) : 'opening';
}

if (!customElements.get('readiness-quiz')) customElements.define('readiness-quiz', ReadinessQuiz);
