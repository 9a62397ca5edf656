/**
 * The round in the room: one question a screen, for a wall. Answers are there when the host reveals them, the widest split
 * first, and at the end stand three acts.
 *
 * @import { Figures, Shown } from '../core/round/types.js'
 * @import { Root } from '../page/templates.js'
 */
import { inOrder } from '../core/round/order.js';
import { buttonOf, copyOf, fieldOf, fill, listOf, partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { there } from './elements.js';

const SECOND = 1000;

export class Room {
  #root;
  /** The questions that are shown, the widest split first. @type {string[]} */
  #ids = [];
  #at = 0;
  /** When the clock ends, in milliseconds. */
  #end = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #ticking;

  /** @param {Root<'together', HTMLElement>} root */
  constructor(root) {
    this.#root = root;
    const dialog = this.#dialog;
    document.addEventListener('keydown', (event) => dialog.open && this.#onKey(event)); // wherever the focus went
    dialog.addEventListener('close', () => this.#onClosed());
    addEventListener('popstate', () => dialog.close()); // the way back leads out of the room, and no further
  }

  /** @returns {HTMLDialogElement} */
  get #dialog() {
    return /** @type {HTMLDialogElement} */ (partOf(this.#root, 'room'));
  }

  /** @param {Shown} shown @param {Figures} figures */
  open(shown, figures) {
    this.#ids = inOrder('split', figures).filter((id) => shown.items.question[id].all !== null);
    this.#dialog.showModal();
    history.pushState({ room: true }, '');
    document.documentElement.requestFullscreen?.().catch(() => {}); // it fills the window all the same
    this.go(0);
  }

  close() {
    this.#dialog.close();
  }

  /** Leave nothing of a round in it. */
  clear() {
    this.close();
    this.#ids = [];
    for (const name of /** @type {const} */ (['room-answers', 'room-stem']))
      listOf(this.#root, name).replaceChildren();
    for (const name of /** @type {const} */ (['room-title', 'room-words', 'room-at']))
      fill(this.#root, name, '');
  }

  /** Show a question, and after the last one the acts. @param {number} step by so many from the present one; 0 for the first */
  go(step) {
    this.#at = step === 0 ? 0 : Math.min(this.#ids.length, Math.max(0, this.#at + step));
    if (this.#at === this.#ids.length) this.toActs();
    else this.#ask(this.#ids[this.#at]);
  }

  toActs() {
    this.#at = this.#ids.length;
    this.#turnTo('room-acts');
    fill(this.#root, 'room-at', '');
    there(this.#dialog, '#room-acts').focus();
  }

  /** @param {boolean} isRevealed */
  reveal(isRevealed) {
    const root = this.#root;
    listOf(root, 'room-answers').classList.toggle('hidden-answers', !isRevealed);
    buttonOf(root, 'room-reveal').hidden = isRevealed;
    buttonOf(root, 'room-hide').hidden = !isRevealed;
    const words = this.#card().querySelector('.split__words');
    fill(root, 'room-words', isRevealed ? String(words?.textContent) : '');
  }

  startClock() {
    const minutes = Math.min(60, Math.max(1, Number(fieldOf(this.#root, 'minutes').value) || 1));
    this.#end = Date.now() + minutes * 60 * SECOND;
    this.stopClock();
    this.#ticking = setInterval(() => this.#tick(), SECOND);
    this.#showClock(true);
    this.#tick();
  }

  stopClock() {
    clearInterval(this.#ticking);
    this.#showClock(false);
    fill(this.#root, 'clock', '');
    fill(this.#root, 'clock-told', '');
  }

  #tick() {
    const left = Math.max(0, Math.ceil((this.#end - Date.now()) / SECOND));
    const seconds = String(left % 60).padStart(2, '0');
    const time = say('round_time', { minutes: Math.floor(left / 60), seconds });
    fill(this.#root, 'clock', left > 0 ? time : '');
    fill(this.#root, 'clock-told', left > 0 ? '' : say('round_time_up'));
    if (left > 0) return;
    clearInterval(this.#ticking);
    this.#showClock(false);
  }

  /** @param {boolean} isRunning */
  #showClock(isRunning) {
    buttonOf(this.#root, 'clock-start').hidden = isRunning;
    buttonOf(this.#root, 'clock-stop').hidden = !isRunning;
  }

  #card() {
    return there(this.#root, `article[data-question="${CSS.escape(this.#ids[this.#at])}"]`);
  }

  /** @param {string} id */
  #ask(id) {
    const root = this.#root;
    this.#turnTo('room-question');
    const card = this.#card();
    fill(root, 'room-at', say('round_at', { at: this.#at + 1, all: this.#ids.length }));
    fill(root, 'room-title', String(there(card, `#split-${CSS.escape(id)}`).textContent));
    listOf(root, 'room-stem').replaceChildren(...copyOf(there(card, '.split__stem')).childNodes);
    const table = copyOf(there(card, 'table'));
    for (const count of table.querySelectorAll('[data-count]')) // each count stands once on the page
      for (const { name } of [...count.attributes]) count.removeAttribute(name);
    listOf(root, 'room-answers').replaceChildren(table);
    this.reveal(false);
    there(this.#dialog, '#room-title').focus();
  }

  /** @param {'room-question' | 'room-acts'} name */
  #turnTo(name) {
    const isAsked = name === 'room-question';
    partOf(this.#root, 'room-question').hidden = !isAsked;
    partOf(this.#root, 'room-acts').hidden = isAsked;
    for (const act of /** @type {const} */ (['room-reveal', 'room-next', 'room-acts']))
      buttonOf(this.#root, act).hidden = !isAsked;
    if (!isAsked) buttonOf(this.#root, 'room-hide').hidden = true;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const { key, target } = event;
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (target instanceof Element && target.matches(':is(input, textarea, select)')) return;
    const isPressed = target instanceof HTMLButtonElement && key === ' ';
    const hidden = listOf(this.#root, 'room-answers').classList.contains('hidden-answers');
    const isAsked = this.#at < this.#ids.length;
    if (['ArrowRight', 'PageDown'].includes(key) && isAsked) this.go(1);
    else if (['ArrowLeft', 'PageUp'].includes(key)) this.go(-1);
    else if (key === ' ' && !isPressed && isAsked) this.reveal(hidden);
    else if (key.toLowerCase() === 't') this.startClock();
    else return;
    event.preventDefault();
  }

  #onClosed() {
    if (history.state?.room) history.back();
    this.stopClock();
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    buttonOf(this.#root, 'room').focus();
  }
}
