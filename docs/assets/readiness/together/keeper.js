/**
 * Holds the results of a round, and hands out counts alone. It runs in a worker, so that a hundred thousand codes do not
 * hold up the page, and where there is none, in the page itself. What came in is kept in this browser until somebody
 * starts again.
 *
 * @import { Bank } from '../bank.js'
 * @import { Wrong } from '../core/code.js'
 * @import { Unread } from '../core/received.js'
 * @import { See, Shown } from '../core/round/types.js'
 *
 * @typedef {{see: See, round: string, form: string, host: string, acts: string}} Settings acts are those of acts.js, in JSON
 * @typedef {Settings & {people: number, waiting: number, isKept: boolean, shown: Shown[]}} State
 * @typedef {object} Told what became of a text
 * @property {number} added
 * @property {number} again how many were there already
 * @property {number} older how many were made with another edition
 * @property {number} gone how many answers were to questions no longer asked
 * @property {number} newer how many were to questions that this edition does not have
 * @property {Unread[]} unread
 * @property {number} unreadCount
 * @property {Wrong | null} wrong why there is no code in it
 * @typedef {'begin' | 'state' | 'add' | 'settle' | 'show' | 'again' | 'restore' | 'lines'} Act
 */
import { isRecord, parsed } from '../core/answers.js';
import { LONGEST_NAME } from '../core/limits.js';
import { codesIn } from '../core/received.js';
import { total } from '../core/round/counts.js';
import { Gathering } from '../core/round/gathering.js';
import { Journal } from '../page/journal.js';

/** @returns {Settings} */
const unsettled = () => ({ see: 'one', round: '', form: '', host: '', acts: '' });

/** Characters that the three acts have at most, with all that JSON puts around them. */
const LONGEST_ACTS = 50_000;

class RoundJournal extends Journal {
  /** @param {string} name @param {() => void} removed called when somebody deletes everything on this device */
  constructor(name, removed) {
    super(name);
    this.removed = removed;
  }
}

export class Keeper {
  #bank;
  #journal;
  /** Tells other tabs that the round has changed. @type {BroadcastChannel | null} */
  #channel;
  #gathering;
  #settings = unsettled();
  /** Whether all that came in is kept. */
  #isKept = true;
  /** What *Start again* has set aside. @type {{gathering: Gathering, settings: Settings} | null} */
  #aside = null;
  /** How many entries of the journal are in what is here: to read a hundred thousand codes once more takes seconds. */
  #known = 0;
  #name;
  #onChanged;
  /** What was asked last, and is done or being done. @type {Promise<unknown>} */
  #last = Promise.resolve();
  /** @type {Record<Act, (given: any) => any>} */
  #acts = {
    begin: () => this.#recall().then(() => this.#state()),
    state: () => this.#state(),
    add: (text) => this.#add(text),
    settle: (given) => this.#settle(given),
    show: () => this.#show(),
    again: (isByHost) => this.#empty(isByHost),
    restore: () => this.#restore(),
    lines: () => this.#lines(),
  };

  /**
   * @param {Bank} bank
   * @param {string} name under which the round is kept; empty if nothing is to be
   * @param {() => void} onChanged called when another tab has changed it
   */
  constructor(bank, name, onChanged) {
    this.#bank = bank;
    this.#name = name;
    this.#journal = name ? new RoundJournal(name, () => this.#hear(null)) : null;
    this.#gathering = new Gathering(bank);
    this.#onChanged = onChanged;
    this.#channel = name && globalThis.BroadcastChannel ? new BroadcastChannel(name) : null;
    this.#channel?.addEventListener('message', ({ data }) => this.#hear(data));
  }

  /**
   * Do something, after what was asked before: so nothing sees a round that is being read.
   *
   * @param {Act} act
   * @param {any} [given]
   * @returns {Promise<any>}
   */
  do(act, given) {
    const done = this.#last.then(() => this.#acts[act](given));
    this.#last = done.catch(() => {});
    return done;
  }

  /** @returns {State} */
  #state() {
    const { size, waiting } = this.#gathering;
    const shown = this.#gathering.shown(this.#settings.see);
    return { ...this.#settings, people: size, waiting, isKept: this.#isKept, shown };
  }

  /** Another tab has added an entry, or with null, removed all. Nobody who is asked meanwhile sees a round half read. @param {Record<string, unknown> | null} entry */
  #hear(entry) {
    this.#last = this.#last.then(async () => {
      if (entry === null) this.#forget();
      else if ('closed' in entry)
        await this.#recall(); // the results may stand in another order there
      else {
        this.#apply(entry);
        this.#known += 1;
      }
    });
    this.#onChanged();
  }

  /** Read what is kept, and what other tabs have made of it. Where something could not be kept or read, what is here stays. */
  async #recall() {
    if (!this.#isKept || !this.#journal) return;
    const entries = await this.#journal.recall();
    if (entries.length === 0 || entries.length === this.#known) return;
    this.#forget();
    for (const entry of entries) this.#apply(parsed(entry));
    this.#known = entries.length;
  }

  /** Add whatever codes are in a text. @param {string} text @returns {Promise<Told>} */
  async #add(text) {
    const { codes, wrong, again, unread, unreadCount } = codesIn(this.#bank, text);
    const fresh = this.#gathering.add(codes);
    if (fresh.length > 0) await this.#keep({ add: fresh.map(({ line }) => line).join(' ') });
    return {
      added: fresh.length,
      again: again + codes.length - fresh.length,
      older: fresh.filter(({ edition }) => edition !== this.#bank.edition).length,
      gone: total(fresh.map(({ retired }) => retired.length)),
      newer: total(fresh.map(({ unknown }) => unknown)),
      unread,
      unreadCount,
      wrong: codes.length === 0 ? wrong : null,
    };
  }

  /** Change what was agreed. How much is shown can only be chosen before the first result. @param {Partial<Settings>} given */
  async #settle(given) {
    this.#settings = this.#settled(given);
    await this.#keep({ settings: given });
  }

  /**
   * Close what has come in, in this tab and in others: what is shown here must be what a reload shows. One tab at a time,
   * or two would show rounds that differ by a few people.
   *
   * @returns {Promise<boolean>} whether there was enough
   */
  async #show() {
    const close = async () => {
      await this.#recall();
      const isClosed = this.#gathering.close(this.#settings.see);
      if (isClosed) await this.#keep({ closed: this.#gathering.size });
      return isClosed;
    };
    return this.#name && navigator.locks ? navigator.locks.request(this.#name, close) : close();
  }

  /**
   * Forget everything in this browser. What the host starts again from is set aside here.
   *
   * @param {boolean} isByHost
   * @returns {Promise<boolean>} whether nothing is left there
   */
  async #empty(isByHost) {
    const aside = { gathering: this.#gathering, settings: this.#settings };
    if (!isByHost) this.#aside = null;
    else if (aside.gathering.size > 0) this.#aside = aside; // and not what a double click starts again from
    this.#forget();
    await this.#journal?.recall();
    await this.#journal?.drop(true);
    this.#isKept = true;
    this.#channel?.postMessage(null);
    return !((await this.#journal?.recall())?.length ?? 0);
  }

  /** Bring back what was set aside, as it was. */
  async #restore() {
    if (!this.#aside) return;
    const { gathering, settings } = this.#aside;
    this.#aside = null;
    this.#gathering = gathering;
    this.#settings = settings;
    await this.#keep({ settings });
    const { lines, ends } = gathering;
    for (const [at, end] of [...ends, lines.length].entries()) {
      const part = lines.slice(ends[at - 1] ?? 0, end);
      if (part.length > 0) await this.#keep({ add: part.join(' ') });
      if (at < ends.length) await this.#keep({ closed: end });
    }
  }

  /** The codes of those who are shown, where all see all. */
  #lines() {
    return this.#settings.see === 'open' ? this.#gathering.lines.slice(0, this.#gathering.closed) : [];
  }

  #forget() {
    this.#gathering = new Gathering(this.#bank);
    this.#settings = unsettled();
    this.#known = 0;
  }

  /** @param {unknown} entry of the journal; in whatever state it is */
  #apply(entry) {
    if (!isRecord(entry)) return;
    if (isRecord(entry.settings)) this.#settings = this.#settled(entry.settings);
    if (typeof entry.add === 'string') this.#gathering.add(codesIn(this.#bank, entry.add).codes);
    // What another tab added meanwhile comes after those who were shown.
    if (typeof entry.closed === 'number') this.#gathering.close(this.#settings.see, entry.closed);
  }

  /** @param {Record<string, unknown>} given @returns {Settings} */
  #settled({ see, ...names }) {
    const isFixed = this.#gathering.size > 0 || (see !== 'open' && see !== 'one');
    const text = (/** @type {'round' | 'form' | 'host' | 'acts'} */ name, longest = LONGEST_NAME) =>
      typeof names[name] === 'string' ? names[name].slice(0, longest) : this.#settings[name];
    return {
      see: isFixed ? this.#settings.see : /** @type {See} */ (see),
      round: text('round'),
      form: text('form'),
      host: text('host'),
      acts: text('acts', LONGEST_ACTS),
    };
  }

  /** @param {Record<string, unknown>} entry */
  async #keep(entry) {
    const isKept = await this.#journal?.add(JSON.stringify(entry));
    this.#isKept &&= isKept === true;
    if (!isKept) return; // others would lose it with the next reload
    this.#known += 1;
    this.#channel?.postMessage(entry);
  }
}
