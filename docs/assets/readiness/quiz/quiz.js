/**
 * The quiz comes to life: steps, progress, saving. The form itself, every word of it, is in the page.
 *
 * @import { Desk, Taken, Value, Values } from '../bank.js'
 * @import { Noticed, Store } from '../page/store.js'
 */

import { bank } from '../bank.js';
import { answersIn, asked, hasOwn, isOwn } from '../core/answers.js';
import { given, keepKeys, radios, tick, ticked } from '../page/controls.js';
import { fill, say, tell } from '../page/messages.js';
import { CHANGED, storeOf } from '../page/store.js';

/** One store for as long as the page lives, also when instant navigation swaps the quiz out and in. @type {Store} */
let store;
/** Told once, when the page opens. @type {Noticed | null} */
let noticed = null;
/** What stood before files were opened or everything deleted, the latest last, until the page is left. @type {Values[]} */
const aside = [];

/** What loads when it is used, by the step that shows it. */
const ROOMS = {
  result: () => import('../result/result.js'),
  plan: () => import('../plan/sheet.js'),
  compare: () => import('../compare/compare.js'),
};
/** The result of somebody else, on the result's own place. */
const GUEST = 'guest';
/** Before a code in the address. */
const CODE = '#r=';

class ReadinessQuiz extends HTMLElement {
  /** Its listeners, gone with it. */
  #gone = new AbortController();
  /** @type {HTMLFormElement} */
  #form = /** @type {never} */ (null);
  #step = '';
  /** The step that can be seen, which is another for as long as something loads. */
  #shown = '';
  /** Whether the result was there already, so that there is a short way back to it. */
  #seen = false;
  /** What is said at the top. @type {string[]} */
  #told = [];
  /** Somebody else's result, while it is looked at. @type {Taken & { name: string } | null} */
  #guest = null;

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
    addEventListener('popstate', (event) => this.#wentBack(event.state), { signal });
    addEventListener('pagehide', () => this.#leave(), { signal });
    for (const part of this.querySelectorAll('[data-scripted]')) part.removeAttribute('hidden');
    for (const part of ['nav', 'progress']) this.#part(part).hidden = true; // until there is a step
    this.#part('bring-back').hidden = aside.length === 0;
    this.#adopt();
    this.#paint();
    for (const section of this.querySelectorAll('[data-step]')) section.setAttribute('hidden', '');
    this.#begin().then(() => this.#tellOpening());
  }

  /** Show what the address asks for, or the step where one stopped. */
  async #begin() {
    const { step, name } = history.state ?? {};
    const sent = location.hash.startsWith(CODE) && (!step || step === GUEST);
    const received = sent && (await this.#receive(location.hash, name));
    if (received) return;
    if (received === null) {
      this.#show('opening', false); // the address stays, so that a reload can try again
      return;
    }
    const next = reachable(!step || step === GUEST ? store.values.get('step') : step);
    const stale = location.hash.startsWith(CODE) && next !== 'result';
    history.replaceState({ ...history.state, step: next }, '', stale ? addressWith() : undefined);
    this.#show(next, false);
  }

  disconnectedCallback() {
    this.#gone.abort();
    store.leave();
    this.#leave();
  }

  /** The page is left: what was not to be kept cannot be brought back. */
  #leave() {
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
   * Another tab changed the record or deleted it, or it was forgotten while the page was left.
   *
   * @param {Values} before what stood here
   */
  #heard(before) {
    if (this.#step !== GUEST && reachable(this.#step) !== this.#step) {
      history.replaceState({ step: 'opening' }, '', addressWith());
      this.#show('opening', false);
    }
    this.#paint();
    if (store.values.size > 0 || before.size === 0) return;
    this.#putAside(before);
    this.#notice([say('deleted_elsewhere')]);
  }

  /** @param {{step?: string, name?: string} | null} entry of the history; none where only the fragment changed */
  #wentBack(entry) {
    const step = entry?.step;
    if (!step && !location.hash.startsWith(CODE)) return;
    this.#notice([]);
    if (!step || step === GUEST) {
      this.#begin();
      return;
    }
    const next = reachable(step);
    if (next !== step) history.replaceState({ step: next }, '', addressWith());
    this.#show(next, true);
  }

  /** @param {Event} event */
  #answered({ target }) {
    if (!(target instanceof HTMLInputElement)) return;
    const { name, value } = target;
    if (!name || name === 'matters_most') return; // what loads when it is used listens to its own
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
    else if (act === 'plan' || act === 'compare') this.#go(act);
    else if (act === 'change') this.#go(steps()[1]);
    else if (act === 'print') print();
    else if (act === 'take-over') this.#takeOver();
    else if (act === 'to-mine') this.#toMine();
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
    const next = reachable(step);
    if (next !== 'compare') store.set({ step: next }); // one comes back to where one answered
    history.pushState({ step: next }, '', addressWith());
    this.#notice([]);
    this.#show(next, true);
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
   * Show a step; what has to be loaded only once it is there, so that nobody looks at an empty page.
   *
   * @param {string} step
   * @param {boolean} moved whether a person moved there, so that the heading takes focus
   * @returns {Promise<boolean>} false where it could not be loaded, and what was there stays
   */
  async #show(step, moved) {
    this.#step = step;
    if (step !== GUEST && step !== 'compare') this.#guest = null;
    const room = roomOf(step);
    const there = !room || (await this.#furnish(room));
    if (this.#step !== step) return true; // moved on while it was loading
    if (!there) {
      await this.#show(this.#shown || (store.values.has('role') ? steps()[1] : 'opening'), false);
      return false;
    }
    this.#shown = step;
    const shown = room ?? step;
    for (const section of this.querySelectorAll('[data-step]'))
      section.toggleAttribute('hidden', section.getAttribute('data-step') !== shown);
    const at = steps().indexOf(step);
    const last = steps().length - 1;
    this.#part('nav').hidden = step === 'opening' || room !== null;
    this.#part('progress').hidden = this.#part('nav').hidden;
    this.#button('next').hidden = at === last;
    this.#button('results').hidden = at !== last;
    this.#seen ||= step === 'result';
    this.#button('to-result').hidden = !this.#seen || at === last;
    this.classList.toggle('quiz--result', room !== null);
    this.#count();
    if (moved) this.#arrive(shown);
    return true;
  }

  /** @param {string} step */
  #arrive(step) {
    const heading = this.querySelector(`[data-step="${step}"] h2`);
    if (!(heading instanceof HTMLElement)) return;
    heading.focus({ preventScroll: true });
    this.scrollIntoView();
  }

  /**
   * Fill in what loads when it is used; false, and a sentence, where its script cannot be loaded.
   *
   * @param {keyof typeof ROOMS} room
   */
  async #furnish(room) {
    const loaded = await this.#loaded(ROOMS[room]());
    await loaded?.show(this.#desk(room));
    return loaded !== null;
  }

  /** @param {string} room @returns {Desk} */
  #desk(room) {
    return {
      quiz: this,
      section: /** @type {HTMLElement} */ (this.querySelector(`[data-step="${room}"]`)),
      bank,
      values: () => store.values,
      guest: () => this.#guest,
      set: (values) => {
        store.set(values);
        this.#count();
        return store.state;
      },
      address: (code) => {
        // What is not to be kept does not go into the browser's history either.
        if (this.#step === 'result' && store.state !== 'nothing')
          history.replaceState(history.state, '', addressWith(code));
      },
      visit: (line, name) => this.#visit(line, name),
      afresh: (sentences) => this.#afresh(sentences),
    };
  }

  /**
   * Look at the result in a line, unless it is one's own; false, and a sentence, where there is none in it.
   *
   * @param {string} line
   * @param {string} [name] what it is called; none where it came with a link
   * @param {boolean} [moved]
   * @returns {Promise<boolean | null>} null where the script that reads it could not be loaded
   */
  async #receive(line, name = '', moved = false) {
    this.#step = GUEST;
    const loaded = await this.#loaded(import('../page/line.js'));
    if (this.#step !== GUEST) return true; // moved on while it was loading
    if (!loaded) return null;
    const { taken, sentences } = loaded.read(bank, line);
    if (!taken) {
      this.#tellUnread(sentences);
      return false;
    }
    const own = loaded.isSame(bank, taken.values, store.values);
    this.#guest = own ? null : { ...taken, name };
    const step = own ? 'result' : GUEST;
    history.replaceState({ ...history.state, step, name }, '');
    if (await this.#show(step, moved)) this.#notice(own ? [] : sentences);
    return true;
  }

  /** @param {string} line @param {string} name */
  #visit(line, name) {
    history.pushState({ step: GUEST, name }, '', addressWith(store.state === 'nothing' ? '' : line));
    this.#receive(line, name, true);
  }

  #takeOver() {
    const guest = this.#guest;
    if (guest) this.#stand(guest.values, [say('taken_over', { n: answersIn(guest.values).length })]);
  }

  /** From somebody else's result, or from two, to where one stopped. */
  #toMine() {
    this.#go(reachable(store.values.get('step')));
  }

  /** @param {string[]} sentences */
  #afresh(sentences) {
    const { values } = store;
    this.#putAside(new Map([...values].filter(([name]) => !isOwn(name))));
    store.replace(new Map([...values].filter(([name]) => name === 'role' || name === 'form')));
    this.#paint();
    this.#go(steps()[1]);
    this.#notice(sentences);
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
    const room = roomOf(this.#step);
    const writing = ':is(input:not([type="checkbox"]), textarea, select):focus';
    if (room && !this.#desk(room).section.querySelector(writing)) this.#furnish(room);
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
    const more = hasOwn(store.values) ? say('kept_more') : '';
    fill(this, 'kept', `${say(told, { n: answersIn(store.values).length })} ${more}`);
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
    const loaded = await this.#loaded(import('../page/answers-file.js'));
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
    const loaded = await this.#loaded(import('../page/answers-file.js'));
    if (!loaded) return;
    const { taken, sentences, assumed } = await loaded.read(bank, file);
    if (assumed) sentences.push(say('assumed_own'));
    if (taken) await this.#stand(taken.values, sentences);
    else this.#tellUnread(sentences);
  }

  /** Nothing could be opened: say why, and that nothing was changed. @param {string[]} sentences */
  #tellUnread(sentences) {
    this.#notice([...sentences, say('in_hand', { n: answersIn(store.values).length })]);
    this.#part('notice').scrollIntoView({ block: 'center' }); // the button may stand far below
  }

  /**
   * Put answers in the place of those that stand, which can be brought back.
   *
   * @param {Values} values
   * @param {string[]} sentences
   */
  async #stand(values, sentences) {
    const before = store.values;
    const n = answersIn(before).length;
    this.#putAside(new Map([...before].filter(([name]) => !isOwn(name))));
    store.replace(new Map([...values, ['step', 'result']]));
    this.#paint();
    history.pushState({ step: 'result' }, '', addressWith());
    const shown = await this.#show('result', true);
    const missing = shown ? [] : [say('not_loaded')];
    this.#notice([...missing, ...sentences, ...(n > 0 ? [say('set_aside', { n })] : [])]);
  }

  #delete() {
    this.#putAside(store.values);
    store.clear();
    this.#seen = false;
    this.#paint();
    history.replaceState({ step: 'opening' }, '', addressWith()); // no way back to an address that holds a code
    this.#show('opening', true);
    this.#notice([say('deleted')]);
  }

  /**
   * Keep what stands so that it can be brought back; nothing is kept of nothing.
   *
   * @param {Values} values
   * @param {boolean} [behind] the others, and not before them
   */
  #putAside(values, behind = false) {
    if (answersIn(values).length > 0 || hasOwn(values)) {
      if (behind) aside.unshift(values);
      else aside.push(values);
    }
    this.#part('bring-back').hidden = aside.length === 0;
  }

  /** The latest that was put aside comes back; what stood waits behind the others. */
  #bringBack() {
    const values = aside.pop();
    if (!values) return;
    this.#putAside(store.values, true);
    store.replace(values);
    this.#paint();
    this.#go(reachable(values.get('step')));
    this.#notice([say('brought_back', { n: answersIn(values).length })]);
  }

  /** What the record had to tell when it was opened, besides what a link has to tell. */
  async #tellOpening() {
    const loaded = noticed && (await this.#loaded(import('../page/notices.js')));
    if (!noticed || !loaded) return;
    this.#notice([...this.#told, ...loaded.aboutOpening(noticed, answersIn(store.values).length)]);
    noticed = null;
    store.settle();
  }

  /** Say something at the top of the quiz. @param {string[]} sentences */
  #notice(sentences) {
    this.#told = sentences;
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

/** What has to be loaded for a step, if anything. @param {string} step @returns {keyof typeof ROOMS | null} */
function roomOf(step) {
  const room = step === GUEST ? 'result' : step;
  return Object.hasOwn(ROOMS, room) ? /** @type {keyof typeof ROOMS} */ (room) : null;
}

/**
 * A step that can be shown now: without a role there is only the opening, and what was kept to compare.
 *
 * @param {unknown} step
 * @returns {string}
 */
function reachable(step) {
  if (step === 'compare') return step;
  const known = steps().includes(String(step)) || (step !== GUEST && roomOf(String(step)));
  return known && store.values.has('role') ? String(step) : 'opening';
}

/** This page's address with a code, or bare. A preview's has no parts that could be put together again. */
const addressWith = (code = '') => location.href.split('#', 1)[0] + (code && CODE + code);

if (!customElements.get('readiness-quiz')) customElements.define('readiness-quiz', ReadinessQuiz);
