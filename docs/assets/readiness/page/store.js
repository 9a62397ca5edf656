/**
 * Keeps the answers in this browser, or in memory alone: in two records, and for the last minutes in a journal as well.
 *
 * @import { Bank, Kept, Value, Values } from '../bank.js'
 * @import { Noticed } from './record.js'
 */
import {
  DELETED,
  deletion,
  fitted,
  fromText,
  isLater,
  isOfPlan,
  isOwn,
  isResult,
  merged,
  toText,
} from '../core/answers.js';
import { Journal } from './journal.js';
import { LocalRecord, write } from './record.js';

/** Suffix of the key for results kept under a name. They are apart, so that an answer costs the same with a thousand of them. */
const RESULTS = ':results';
/** Suffixes of keys for what lasts as long as the tab: the choice to keep nothing, and that the page was left in good order. */
const NOTHING = ':nothing';
const WAS_LEFT = ':left';

/** How long an entry of the journal stays, in milliseconds: by then, browsers have written local storage to disk. */
const ON_DISK = 120_000;
/** An entry of the journal: the page was left in good order, with everything in local storage. */
const LEFT = '';

/**
 * Event on the window: the record changed elsewhere. Its detail is what there was before, if all of it was deleted there.
 * own-answers.js sends it too, so that all elements of a library page show an answer just given.
 */
export const CHANGED = 'readiness:changed';

/** Event on the window: forget everything, including what parts of the quiz hold. */
export const FORGOTTEN = 'readiness:forgotten';

/** One store per document, even when instant navigation swaps the page. @type {Store | undefined} */
let only;

/**
 * The document's store.
 *
 * @param {Bank} bank
 * @param {HTMLElement} element its `data-site` has the path to the site's root, because sites may share an origin
 */
export function storeOf(bank, element) {
  only ??= new Store(bank, pathOf(element.dataset.site || '.'));
  return only;
}

/** The path of the site's root; the page's scheme if its address cannot have paths. @param {string} site */
function pathOf(site) {
  try {
    return new URL(site, document.baseURI).pathname;
  } catch {
    return location.protocol; // a preview of an attachment
  }
}

export class Store {
  #bank;
  /** The key of offline/keep.js's list of pages that were opened. */
  #opened;
  /** Answers and plan. */
  #answers;
  /** Results kept under a name. Not read until the store is opened. */
  #results;
  #journal;
  /** Whether the store has been opened for writing. */
  #isOpen = false;
  #keepsNothing = false;
  /** Whether the journal has been read. @type {Promise<void> | undefined} */
  #recovered;
  /** Until the journal's entries are on disk. @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Results that another tab has just deleted. @type {Values} */
  #lost = new Map();

  /**
   * @param {Bank} bank
   * @param {string} base the site's path
   */
  constructor(bank, base) {
    const keys = [bank.id, ...bank.also_reads].map((id) => `readiness:${id}:${base}`);
    this.#bank = bank;
    this.#opened = `readiness-visited:${base}`;
    this.#answers = new LocalRecord(bank, keys, (name) => !isResult(name));
    this.#results = new LocalRecord(
      bank,
      keys.map((key) => key + RESULTS),
      isResult,
    );
    this.#journal = new Journal(keys[0]);
    addEventListener('storage', (event) => this.#hear(event));
    addEventListener('pagehide', () => this.#onPageHide());
    addEventListener('pageshow', (event) => event.persisted && this.#again());
  }

  /** kept: answers are stored · refused: storage is full or forbidden · nothing: the reader chose to keep nothing. */
  get state() {
    if (this.#keepsNothing) return 'nothing';
    return this.#answers.isRefused || this.#results.isRefused ? 'refused' : 'kept';
  }

  /** Answers and plan, the same map until one of them changes. @returns {Values} */
  get values() {
    return this.#answers.values;
  }

  /** Results kept under a name, as long as the store is open. @returns {Values} */
  get results() {
    return this.#results.values;
  }

  /** @returns {Values} */
  get everything() {
    return new Map([...this.values, ...this.results]);
  }

  /** Exactly what is in local storage, including unreadable records that were set aside. */
  get text() {
    return [...this.#answers.texts, ...this.#results.texts].join('\n');
  }

  /** The name of a round's own journal: see together/keeper.js. */
  get round() {
    return `${this.#answers.key}:round`;
  }

  /** Exactly what is in the journal. */
  async journalText() {
    return (await this.#journal.recall()).filter((entry) => entry !== LEFT).join('\n');
  }

  /** Read what is stored without changing it. */
  look() {
    this.#begin();
    if (!this.#keepsNothing) this.#answers.look();
  }

  /**
   * Read what is stored, once, before writing to it. Call `settle` once the reader has been told what was noticed.
   *
   * @returns {Noticed | null} null if there is nothing to tell
   */
  open() {
    this.#begin();
    this.#isOpen = true;
    this.#recovered?.then(() => this.#wait());
    if (this.#keepsNothing) return null;
    const [answers, results] = [this.#answers.open(), this.#results.open()];
    this.#sort();
    if (this.#answers.isBehind) this.#save(); // it is stored under an earlier bank's id
    if (!answers || !results) return answers ?? results;
    return {
      ...answers,
      damaged: [...answers.damaged, ...results.damaged],
      unreadable: answers.unreadable || results.unreadable,
    };
  }

  /** The notice has been shown: save, so that it appears once. */
  settle() {
    this.#refresh(true);
    for (const record of this.#records) record.settle();
    if (!this.#keepsNothing) for (const record of this.#records) record.push();
  }

  /** @param {Record<string, Value | null>} values by name; null withdraws one */
  set(values) {
    const names = Object.keys(values);
    const gone = this.#refresh(names.some(isResult));
    const given = this.#give(Object.entries(values));
    this.#save();
    this.#note(given);
    if (gone) tell(gone);
  }

  /**
   * Replace all current answers with these values. The unit, kept results and the plan stay, except that a plan among
   * the values replaces the current one.
   *
   * @param {Values} values
   */
  replace(values) {
    const bringsPlan = [...values.keys()].some(isOfPlan);
    const stays = (/** @type {string} */ name) => isOwn(name) && !(bringsPlan && isOfPlan(name));
    const gone = [...this.values.keys()].filter((name) => !values.has(name) && !stays(name));
    this.set(Object.fromEntries([...gone.map((name) => [name, null]), ...values]));
  }

  /** The page is left: forget what was not to be kept, even if the browser's back-forward cache restores the page. */
  leave() {
    if (!this.#keepsNothing) return;
    for (const record of this.#records) record.forget();
    dispatchEvent(new Event(FORGOTTEN));
  }

  /** Forget everything, in storage and in memory. */
  clear() {
    this.#refresh(true);
    const was = this.#records.some((record) => record.isStored) || this.everything.size > 0;
    const time = Math.max(Date.now(), ...this.#records.map((record) => record.latest));
    for (const record of [this.#results, this.#answers]) record.clear(time); // `#hear` expects this order
    write(this.#opened, null);
    if (was) this.#note(deletion(time), false);
    dispatchEvent(new Event(FORGOTTEN));
  }

  /** @param {boolean} nothing whether nothing is to be kept from now on */
  keepNothing(nothing) {
    const { everything } = this;
    if (nothing) this.clear();
    this.#keepsNothing = nothing;
    this.#mark(NOTHING, nothing);
    this.set(Object.fromEntries(everything)); // anew, because it is older than the deletion
  }

  #begin() {
    this.#keepsNothing ||= this.#isMarked(NOTHING);
    this.#recovered ??= this.#recover();
  }

  /** The records that have been read. */
  get #records() {
    return this.#isOpen ? [this.#answers, this.#results] : [this.#answers];
  }

  /** Values given here, each into its record. @param {[string, Value | null][]} values @returns {Kept} */
  #give(values) {
    return merged(
      this.#answers.give(values.filter(([name]) => !isResult(name))),
      this.#results.give(values.filter(([name]) => isResult(name))),
    );
  }

  /** Move kept results to where they are kept today: earlier, all was one record. */
  #sort() {
    this.#results.join(this.#answers.strays);
  }

  /** Store what is not stored. */
  #save() {
    if (this.#keepsNothing) return;
    if (this.#results.isBehind) this.#results.push();
    const hasMoved = this.#answers.strays.size > 0 && !this.#results.isBehind;
    if (hasMoved) this.#answers.strays = new Map();
    if (hasMoved || this.#answers.isBehind) this.#answers.push();
  }

  /** Put entries into the journal, at once: what waits is what a killed browser loses. @param {Kept} entries @param {boolean} [othersStay] */
  #note(entries, othersStay) {
    if (this.#keepsNothing || entries.size === 0) return;
    this.#journal.add(toText(entries), othersStay);
    this.#wait();
  }

  /** Remove the journal's entries once they are no longer needed. */
  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.state !== 'refused') this.#journal.drop(this.#keepsNothing || this.everything.size === 0);
    }, ON_DISK);
  }

  /** Bring back from the journal what local storage lacks, because the browser was ended before it was on disk. */
  async #recover() {
    const entries = await this.#journal.recall();
    if (entries.length === 0 || this.#keepsNothing) return;
    const isStored = [this.#answers, this.#results].some((record) => record.isStored);
    const wasLeft = this.#isMarked(WAS_LEFT);
    this.#mark(WAS_LEFT, false);
    // What was in local storage then, and is not now, was changed there by hand.
    if (entries.at(-1) === LEFT && !isStored) this.#journal.add(LEFT, false);
    if (entries.at(-1) === LEFT && (!isStored || wasLeft)) return;
    const before = this.everything;
    for (const entry of entries) {
      /** @type {Kept} */
      const kept = fromText(this.#bank, entry)?.kept ?? new Map();
      const fit = [...fitted(this.#bank, kept, isLater).fitted];
      this.#answers.join(new Map(fit.filter(([name]) => !isResult(name))));
      this.#results.join(new Map(fit.filter(([name]) => isResult(name) || name === DELETED)));
    }
    if (!this.#records.some((record) => record.isBehind)) return;
    this.#refresh(true);
    if (this.#isOpen) this.#save();
    tell(this.#goneOf(before)); // another tab's deletion may be here before its event
  }

  /** @param {StorageEvent} event */
  #hear({ key, newValue, oldValue }) {
    const heard = this.#records.filter((record) => key === null || key === record.key);
    if (this.#keepsNothing || heard.length === 0) return;
    const { results } = this;
    const before = new Map([...this.#lost, ...this.everything]);
    for (const record of heard) record.hear(newValue, oldValue);
    this.#sort();
    // A tab that deletes everything deletes the results first.
    if (key !== this.#results.key) this.#lost = new Map();
    else if (results.size > 0 && this.results.size === 0) this.#lost = results;
    tell(this.#goneOf(before));
    this.#mend();
  }

  /**
   * If another tab has overwritten what this one knows, write it again. One tab at a time, so that those that write next
   * find nothing missing; without locks they write the same again, and that is the end of it.
   */
  #mend() {
    if (!this.#isOpen || !this.#records.some((record) => record.isBehind)) return;
    const mend = () => {
      if (this.#keepsNothing) return;
      const gone = this.#refresh(true);
      this.#save();
      if (gone) tell(gone);
    };
    if (navigator.locks) navigator.locks.request(this.#answers.key, mend).catch(mend);
    else mend();
  }

  /**
   * Merge in what is stored.
   *
   * @param {boolean} isWhole whether with the results; otherwise only if the answers were removed
   * @returns {Values | null} what there was before, if all of it was removed
   */
  #refresh(isWhole) {
    if (this.#keepsNothing) return null;
    const before = this.#answers.isRemoved ? this.everything : null;
    this.#answers.pull();
    if (this.#isOpen && (isWhole || before)) this.#results.pull();
    this.#sort();
    return before && this.#goneOf(before);
  }

  /** What there was before, if all of it has been deleted elsewhere. @param {Values} before @returns {Values | null} */
  #goneOf(before) {
    if (before.size === 0 || this.everything.size > 0) return null;
    this.#note(deletion(Math.max(...this.#records.map((record) => record.latest))));
    return before;
  }

  /** The page was restored from the back-forward cache: other tabs may have changed or deleted the record. */
  #again() {
    const before = this.everything;
    if (this.state === 'kept')
      for (const record of this.#records) {
        record.forget();
        record.look();
      }
    this.#sort();
    tell(this.#goneOf(before));
  }

  #onPageHide() {
    this.leave();
    if (!this.#isOpen || this.#keepsNothing || !this.#journal.isUsed) return;
    const isInOrder = this.state === 'kept' && !this.#records.some((record) => record.isRemoved);
    this.#journal.add(LEFT, isInOrder);
    this.#mark(WAS_LEFT, true);
  }

  /** @param {string} suffix */
  #isMarked(suffix) {
    try {
      return sessionStorage.getItem(this.#answers.key + suffix) !== null;
    } catch {
      return false;
    }
  }

  /** @param {string} suffix @param {boolean} isMarked */
  #mark(suffix, isMarked) {
    try {
      if (isMarked) sessionStorage.setItem(this.#answers.key + suffix, 'yes');
      else sessionStorage.removeItem(this.#answers.key + suffix);
    } catch {
      // Without storage, nothing lasts longer than the page.
    }
  }
}

/** Tell all parts of the page that the record changed elsewhere. @param {Values | null} gone what there was before, if all of it was deleted */
function tell(gone) {
  dispatchEvent(new CustomEvent(CHANGED, { detail: gone }));
}
