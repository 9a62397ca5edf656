/**
 * The entry point of the quiz: its element, the navigation between its steps, and its buttons. The form itself, with all
 * its text, is in the page.
 *
 * @import { Taken, Values } from '../bank.js'
 * @import { Noticed } from '../page/record.js'
 * @import { Store } from '../page/store.js'
 * @import { Actions, ElementOf, Furnished, QuizAct } from '../page/templates.js'
 */
import { bank } from '../bank.js';
import { onAct, onSingleKey, radios } from '../page/controls.js';
import { buttonOf, listOf, partOf } from '../page/markup.js';
import { say, tell } from '../page/messages.js';
import { CHANGED, storeOf } from '../page/store.js';
import { adopt, chosen, keepField, offerClearing, paint, showProgress, unanswered } from './form.js';
import { addressWith, GUEST, hasCode, LAST, reachable, roomOf, steps } from './steps.js';

/** One store per document, even when instant navigation removes the quiz and brings it back. @type {Store} */
let store;
/** After this time, in milliseconds, the reader is told that a part is still loading. */
const SLOW = 2000;
/** Until the page moves on from an answer, in milliseconds: long enough for a double click, or to correct a slip. */
const PAUSE = 350;
/** Who has not started after this time, in milliseconds, only looked. */
const LOOKED = 5000;
/** What the reader should be told about the record, once, when the page opens. @type {Noticed | null} */
let noticed = null;

export class ReadinessQuiz extends /** @type {ElementOf<'quiz'>} */ (HTMLElement) {
  /** Whether the result has been shown, which makes the button back to it available. */
  hasResult = false;
  /** Somebody else's result or a kept one, while it is shown. @type {Taken & { name: string } | null} */
  guest = null;
  /** The step the reader asked for; see `#shown`. */
  step = '';
  /** Removes the listeners when the element is disconnected. */
  #gone = new AbortController();
  /** @type {HTMLFormElement} */
  #form = /** @type {never} */ (null);
  /** Whether the reader last used a pointer, and not the keyboard. */
  #isPointing = false;
  /** Until the page moves on from an answer. @type {ReturnType<typeof setTimeout> | undefined} */
  #moving;
  /** The visible step, which differs from `step` while something is loading. */
  #shown = '';
  /** The notice at the top. @type {string[]} */
  told = [];

  get store() {
    return store;
  }

  connectedCallback() {
    const form = this.querySelector('form');
    if (!form) return;
    this.#form = form;
    this.#gone = new AbortController();
    if (!store) {
      store = storeOf(bank, this);
      noticed = store.open();
    }
    this.#listen();
    adopt(form, store);
    this.paint();
    for (const section of this.querySelectorAll('[data-step]')) section.toggleAttribute('hidden', true);
    this.classList.add('quiz--live'); // from here on, start/starter.js leaves the steps to us
    const isBack = store.values.size > 0; // whoever only opens an invitation is not
    this.#begin().then(() => {
      if (noticed)
        this.#later((later) => later.tellOpening(this, /** @type {Noticed} */ (noticed))).then(() => {
          noticed = null;
        });
      if (store.values.get('form') === 'full') this.#later((later) => later.putAddedFirst(this));
      if (isBack) keepSite();
      else setTimeout(countVisit, LOOKED);
    });
  }

  disconnectedCallback() {
    this.#gone.abort();
    store.leave();
  }

  #listen() {
    const { signal } = this.#gone;
    this.#form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#form.addEventListener('input', (event) => this.#onInput(event), { signal });
    partOf(this, 'kept').addEventListener('toggle', () => this.#showKept(), { signal });
    this.addEventListener('click', onAct(this.#actions()), { signal });
    this.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.addEventListener('pointerdown', () => (this.#isPointing = true), { signal });
    addEventListener(CHANGED, (event) => this.#onChanged(/** @type {CustomEvent} */ (event).detail), {
      signal,
    });
    addEventListener('popstate', (event) => this.#onPopState(event.state), { signal });
  }

  /** @returns {Actions<QuizAct>} */
  #actions() {
    return {
      start: () => this.#start(),
      back: () => this.go(steps()[steps().indexOf(this.step) - 1]),
      next: () => this.go(steps()[steps().indexOf(this.step) + 1]),
      results: () => this.go('result'),
      'to-result': () => this.go('result'),
      plan: () => this.go('plan'),
      compare: () => this.go('compare'),
      change: () => this.go(steps()[1]),
      go: ({ dataset }) => this.goTo(dataset.go),
      'to-open': () => this.#toOpen(),
      clear: (button) => this.#clear(button.closest('fieldset')),
      unanswered: () => this.goTo(unanswered(store.values)[0]),
      full: () => this.#later((later) => later.goOn(this)),
      'to-mine': () => this.go(reachable(store.values)),
      'take-over': () => this.#later((later) => later.takeOver(this)),
      print: () => print(),
      download: () => this.#later((later) => later.save(this)),
      open: () => partOf(this, 'file').click(),
      delete: () => this.#deleteAll(),
      'bring-back': () => this.#later((later) => later.bringBack(this)),
    };
  }

  /** @param {Event} event */
  #onInput({ target }) {
    if (!(target instanceof HTMLInputElement)) return;
    const { name } = target;
    if (target === partOf(this, 'file')) this.#open(target);
    if (!name || name === 'matters_most') return; // parts that load on demand handle their own input
    const isNew = !store.values.has(name);
    keepField(target, store);
    offerClearing(this.#form, name, store.values.has(name));
    if (name === 'keep_nothing') this.paint();
    if (name === 'role') partOf(this, 'role-missing').hidden = true;
    this.count();
    const field = target.closest('.question');
    clearTimeout(this.#moving);
    // Whoever corrects an answer stays with it.
    if (field && this.#isPointing && isNew) this.#moving = setTimeout(() => this.#bringNext(field), PAUSE);
  }

  /** Bring the next open question of the step into sight. @param {Element} field the one that was answered */
  #bringNext(field) {
    const open = unanswered(store.values);
    const fields = [.../** @type {Element} */ (field.parentElement).querySelectorAll('.question')];
    const next = [...fields.slice(fields.indexOf(field)), ...fields].find(({ id }) =>
      open.includes(id.slice(2)),
    );
    if (!next) return;
    /** @type {HTMLElement | null} */ (field.querySelector(':focus'))?.blur(); // or the keys would answer what is out of sight
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    next.scrollIntoView({ behavior: isStill ? 'auto' : 'smooth' });
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    clearTimeout(this.#moving); // whoever takes the keys stays where they are
    this.#isPointing = false;
    onSingleKey(event);
    const { key, target } = event;
    if ((key === 'Delete' || key === 'Backspace') && target instanceof HTMLInputElement && target.checked)
      this.#clear(target.closest('.question'));
  }

  /** Withdraw the answer to a question or sign. @param {Element | null} field */
  #clear(field) {
    const name = field?.id.slice(2);
    if (!name) return;
    store.set({ [name]: null });
    this.paint();
    radios(this.#form, name)[0].focus();
  }

  /** @param {HTMLInputElement} input */
  async #open(input) {
    const file = input.files?.[0];
    if (file) await this.#later((later) => later.open(this, file));
    input.value = ''; // so that the same file can be chosen again
  }

  /**
   * Another tab changed or deleted the record, or it was forgotten when the page was left.
   *
   * @param {Values | null} gone what there was before, if all of it was deleted
   */
  #onChanged(gone) {
    if (this.step !== GUEST && reachable(store.values, this.step) !== this.step) {
      history.replaceState({ step: 'opening' }, '', addressWith());
      this.show('opening', false);
    }
    this.paint();
    if (!gone) return;
    this.notice([say('deleted_elsewhere')]);
    putAside(this, gone);
  }

  /** Delete everything, whatever else can be loaded or not. */
  #deleteAll() {
    const before = store.everything;
    store.clear();
    this.hasResult = false;
    this.paint();
    history.replaceState({ step: 'opening' }, '', addressWith()); // so that going back does not lead to an address with a code
    this.show('opening', true);
    this.notice([say('deleted')]);
    forgetRound().catch(() => {});
    putAside(this, before);
  }

  /** @param {{step?: string, name?: string} | null} entry the history state; null if only the fragment changed */
  #onPopState(entry) {
    const step = entry?.step;
    if (!step && !hasCode()) return;
    this.notice([]);
    if (!step || step === GUEST) {
      this.#begin();
      return;
    }
    const next = reachable(store.values, step);
    if (next !== step) history.replaceState({ step: next }, '', addressWith());
    this.show(next, true);
  }

  /** Show what the address asks for, or the step where the reader stopped. */
  async #begin() {
    const { step, name } = history.state ?? {};
    const sent = hasCode() && (!step || step === GUEST);
    const received = sent && (await this.receive(location.hash, name));
    if (received) return;
    if (received === null) {
      this.show('opening', false); // the address stays, so that a reload can try again
      return;
    }
    const next = reachable(store.values, !step || step === GUEST ? undefined : step);
    const stale = hasCode() && next !== 'result';
    history.replaceState({ ...history.state, step: next }, '', stale ? addressWith() : undefined);
    await this.show(next, false);
  }

  #start() {
    const role = store.values.get('role');
    partOf(this, 'role-missing').hidden = Boolean(role);
    if (!role) {
      radios(this.#form, 'role')[0].focus();
      return;
    }
    store.set({ form: chosen(this.#form, 'form') });
    this.go(steps()[1]);
    keepSite();
  }

  /** Go to a step, or to the opening if it cannot be shown yet. @param {string} step */
  go(step) {
    const next = reachable(store.values, step);
    if (next === this.step && next !== this.#shown) return; // it is already being loaded
    partOf(this, 'trouble').hidden = true;
    if (next !== 'compare') store.set({ step: next }); // the reader comes back to the answers, not to a comparison
    history.pushState({ step: next }, '', addressWith());
    this.notice([]);
    this.show(next, true);
  }

  /**
   * Show the step with a question, and focus its chosen or first answer.
   *
   * @param {string | undefined} id
   */
  goTo(id) {
    if (!id) return;
    const field = this.querySelector(`#q-${CSS.escape(id)}`);
    const step = field?.closest('[data-step]')?.getAttribute('data-step');
    if (!field || !step) return;
    const isFromList = this.step === LAST;
    this.go(step);
    buttonOf(this, 'to-open').hidden = !isFromList;
    const answers = radios(this.#form, id);
    (answers.find((radio) => radio.checked) ?? answers[0]).focus();
    field.scrollIntoView({ block: 'center' });
  }

  /** Go back to the list of open questions. */
  #toOpen() {
    this.go(LAST);
    listOf(this, 'open').querySelector('button')?.focus();
  }

  /**
   * Show a step. If it has to be loaded, it appears only then, so that nobody sees an empty page.
   *
   * @param {string} step
   * @param {boolean} moved whether the reader navigated there, so that the heading takes focus
   * @returns {Promise<boolean>} false if it could not be loaded; then the previous step stays
   */
  async show(step, moved) {
    this.step = step;
    if (step !== GUEST && step !== 'compare') this.guest = null;
    // Whoever is invited reads that before all else. Whether it loads or not, the opening is there.
    if (step === 'opening' && store.values.has('invited')) await this.#furnish(step);
    const room = roomOf(step);
    const there = !room || (await this.#furnish(room));
    if (this.step !== step) return true; // moved on while it was loading
    if (!there) {
      const isOther = this.#shown && this.#shown !== step;
      await this.show(isOther ? this.#shown : reachable(store.values, steps()[1]), false);
      return false;
    }
    this.#shown = step;
    this.hasResult ||= step === 'result';
    const shown = room ?? step;
    for (const section of this.querySelectorAll('[data-step]'))
      section.toggleAttribute('hidden', section.getAttribute('data-step') !== shown);
    this.classList.toggle('quiz--result', room !== null);
    document.documentElement.classList.remove('waiting');
    this.#showNavigation(step);
    this.count();
    if (moved) this.#arrive(shown);
    return true;
  }

  /** @param {string} step */
  #showNavigation(step) {
    const isLast = step === LAST;
    const nav = partOf(this, 'nav');
    nav.hidden = step === 'opening' || roomOf(step) !== null;
    partOf(this, 'progress').hidden = nav.hidden;
    buttonOf(nav, 'next').hidden = isLast;
    buttonOf(nav, 'results').hidden = !isLast;
    buttonOf(nav, 'to-result').hidden = !this.hasResult || isLast;
    buttonOf(nav, 'to-open').hidden = true;
  }

  /** @param {string} step */
  #arrive(step) {
    this.#section(step).querySelector('h2')?.focus({ preventScroll: true });
    this.scrollIntoView();
  }

  /**
   * Load and show a part; false, after telling the reader, if it cannot be loaded or fails.
   *
   * @param {Furnished} room
   */
  async #furnish(room) {
    return Boolean(await this.#later((later) => later.furnish(this, room, this.#section(room))));
  }

  /** @param {string} step @returns {HTMLElement} */
  #section(step) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-step="${step}"]`));
  }

  /**
   * Show the result in a line; false, after telling the reader, if there is none in it.
   *
   * @param {string} line
   * @param {string} [name] its name; empty if it came with a link
   * @param {boolean} [moved]
   * @returns {Promise<boolean | null>} null if the script that reads it could not be loaded
   */
  receive(line, name = '', moved = false) {
    this.step = GUEST;
    return this.#later((later) => later.receive(this, line, name, moved));
  }

  /**
   * Use what loads on demand. Tell the reader if that takes long, and if it cannot be loaded.
   *
   * @template T
   * @param {(later: typeof import('./later.js')) => T | Promise<T>} use
   * @returns {Promise<T | null>} null if it could not be loaded
   */
  async #later(use) {
    const waiting = [say('loading')];
    const slow = setTimeout(() => this.notice(waiting), SLOW);
    try {
      const done = await use(await import('./later.js'));
      if (this.told === waiting) this.notice([]);
      return done;
    } catch {
      this.notice([say('not_loaded')]);
      dispatchEvent(new Event('readiness:unloaded'));
      return null;
    } finally {
      clearTimeout(slow);
    }
  }

  /** Show the record everywhere, except in a part where the reader is typing. */
  paint() {
    paint(this.#form, store);
    this.count();
    const room = roomOf(this.step);
    const writing = ':is(input:not([type="checkbox"]), textarea, select):focus';
    if (room && !this.#section(room).querySelector(writing)) this.#furnish(room);
  }

  count() {
    showProgress(this, store, this.step);
    this.#showKept();
  }

  /** Show what is kept, if that section is open. */
  async #showKept() {
    const { open } = /** @type {HTMLDetailsElement} */ (partOf(this, 'kept'));
    if (open) await this.#later((later) => later.showKept(this));
  }

  /** Show a notice at the top of the quiz, and where it is out of sight, go there. @param {string[]} sentences */
  notice(sentences) {
    this.told = sentences;
    const place = partOf(this, 'notice');
    tell(place, sentences);
    place.scrollIntoView({ block: 'nearest' });
  }
}

/**
 * Let a record be brought back; without the script for that, it is gone.
 *
 * @param {ReadinessQuiz} quiz
 * @param {Values} values
 */
const putAside = (quiz, values) =>
  import('./later.js').then((later) => later.putAside(quiz, values)).catch(() => {});

/** Where the browser keeps no round, there is none. */
const forgetRound = async () => indexedDB.deleteDatabase(store.round);

/** For those who only looked, the visit counts. */
const countVisit = () => store.values.size > 0 || import('../offline/register.js').catch(() => {});

/** Have the quiz open without a network from now on; if that is refused, it just needs one. */
const keepSite = () =>
  store.state === 'nothing' ||
  import('../offline/keep.js').then(async (offline) => offline.isWelcome() && offline.keep()).catch(() => {});

if (!customElements.get('readiness-quiz')) customElements.define('readiness-quiz', ReadinessQuiz);
