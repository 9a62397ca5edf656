/**
 * Keeps the answers in this browser's storage, or in memory alone. The only module that touches storage.
 *
 * @import { Bank, Kept, Value, Values } from '../bank.js'
 */
import {
  fitted,
  fromText,
  isLater,
  isOfPlan,
  isOwn,
  LAST_TIME,
  merged,
  parsed,
  standing,
  toText,
} from '../core/answers.js';

/**
 * What the reader should know about a record that was read.
 *
 * @typedef {object} Noticed
 * @property {string[]} retired ids that are no longer asked
 * @property {string[]} renamed current ids of entries that were answered under another id
 * @property {string[]} damaged names of entries that could not be read
 * @property {string} unreadable the text, if it was not a record at all
 */

/** Suffix of the key under which an unreadable record is set aside. */
const UNREADABLE = ':unreadable';
/** Suffix of the key for the choice to keep nothing, which lasts as long as the tab. */
const NOTHING = ':nothing';

/**
 * Event on the window: the record changed elsewhere. Its detail is the values there were before. own-answers.js sends it
 * without detail, so that all elements of a library page show an answer just given.
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
  /** @type {Kept} */
  #kept = new Map();
  /** Retired and unreadable entries, kept verbatim until the reader has been told. @type {Kept} */
  #untold = new Map();
  /** The key and text of a record that could not be fully read: it is not overwritten until there is a copy of it. @type {[string, string] | null} */
  #uncopied = null;
  /** @type {'kept' | 'refused' | 'nothing'} */
  #state = 'kept';
  #bank;
  #keys;

  /**
   * @param {Bank} bank
   * @param {string} base the site's path
   */
  constructor(bank, base) {
    this.#bank = bank;
    this.#keys = [bank.id, ...bank.also_reads].map((id) => `readiness:${id}:${base}`);
    addEventListener('storage', (event) => this.#hear(event));
    addEventListener('pagehide', () => this.leave());
    addEventListener('pageshow', (event) => event.persisted && this.#again());
  }

  /** kept: answers are stored · refused: storage is full or forbidden · nothing: the reader chose to keep nothing. */
  get state() {
    return this.#state;
  }

  /** @returns {Values} */
  get values() {
    return standing(this.#kept);
  }

  /** Exactly what is in storage, including unreadable records that were set aside. */
  get text() {
    return this.#keys
      .flatMap((key) => [key, key + UNREADABLE])
      .map((key) => this.#read(key))
      .filter(Boolean)
      .join('\n');
  }

  /** Read the stored record without changing it. Returns what was found and how it fits this edition. */
  look() {
    if (this.#wantsNothing()) this.#state = 'nothing';
    const found = this.#found();
    if (found?.fit) this.#kept = merged(this.#kept, found.fit.fitted);
    return found;
  }

  /**
   * Read the stored record, once, before writing to it. Call `settle` once the reader has been told what was noticed.
   *
   * @returns {Noticed | null} null if there is nothing to tell
   */
  open() {
    const found = this.look();
    if (!found) return null;
    const { key, text, read, fit } = found;
    if (!read || !fit || read.damaged.length > 0) this.#uncopied = [key, text];
    if (!read || !fit) return { retired: [], renamed: [], damaged: [], unreadable: text };
    const retired = fit.retired.filter((id) => read.kept.get(id)?.[0] !== null);
    const { renamed } = fit;
    const { damaged } = read;
    const entries = /** @type {Record<string, any>} */ (parsed(text));
    this.#untold = new Map([...retired, ...damaged].map((name) => [name, entries[name]]));
    if (key !== this.#keys[0]) this.#save();
    return retired.length + renamed.length + damaged.length > 0
      ? { retired, renamed, damaged, unreadable: '' }
      : null;
  }

  /** The notice has been shown: save, so that it appears once. */
  settle() {
    this.#untold = new Map();
    this.#save();
  }

  /** The record stored under this bank's id or an earlier one, and how it fits this edition. */
  #found() {
    if (this.#state === 'nothing') return null;
    const key = this.#keys.find((known) => this.#read(known) !== null);
    const text = key && this.#read(key);
    if (!key || !text) return null;
    const read = fromText(this.#bank, text);
    return { key, text, read, fit: read && fitted(this.#bank, read.kept, isLater) };
  }

  /** @param {Record<string, Value | null>} values by name; null withdraws one */
  set(values) {
    for (const [name, value] of Object.entries(values)) this.#put(name, value);
    this.#save();
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
    for (const name of this.#kept.keys()) if (!values.has(name) && !stays(name)) this.#put(name, null);
    for (const [name, value] of values) this.#put(name, value);
    this.#save();
  }

  /** The page is left: forget what was not to be kept, even if the browser's back-forward cache restores the page. */
  leave() {
    if (this.#state !== 'nothing') return;
    this.#kept = new Map();
    dispatchEvent(new Event(FORGOTTEN));
  }

  /** Forget everything, in storage and in memory. */
  clear() {
    this.#kept = new Map();
    this.#untold = new Map();
    this.#uncopied = null;
    for (const key of this.#keys) for (const kind of ['', UNREADABLE]) this.#remove(key + kind);
    dispatchEvent(new Event(FORGOTTEN));
  }

  /** @param {boolean} nothing whether nothing is to be kept from now on */
  keepNothing(nothing) {
    const kept = this.#kept;
    if (nothing) this.clear();
    this.#kept = kept;
    this.#state = nothing ? 'nothing' : 'kept';
    try {
      if (nothing) sessionStorage.setItem(this.#keys[0] + NOTHING, 'yes');
      else sessionStorage.removeItem(this.#keys[0] + NOTHING);
    } catch {
      // Without storage, the choice lasts as long as the page.
    }
    if (!nothing && kept.size > 0) this.#save();
  }

  /**
   * @param {string} name
   * @param {Value | null} value
   */
  #put(name, value) {
    // Later than what it replaces, even if clocks differ between tabs.
    const time = Math.min(LAST_TIME, Math.max(Date.now(), (this.#kept.get(name)?.[1] ?? 0) + 1));
    this.#kept.set(name, [value, time]);
  }

  /** Merge in what another tab wrote, if it can be read. @param {string | null} text */
  #merge(text) {
    const read = text ? fromText(this.#bank, text) : null;
    if (read) this.#kept = merged(this.#kept, fitted(this.#bank, read.kept, isLater).fitted);
  }

  #save() {
    if (this.#state === 'nothing') return;
    this.#merge(this.#read(this.#keys[0]));
    const text = toText(new Map([...this.#untold, ...this.#kept]));
    this.#state = this.#copy() && this.#write(this.#keys[0], text) ? 'kept' : 'refused';
  }

  /** Set aside a copy of what could not be read; false if there is no room for it. */
  #copy() {
    if (!this.#uncopied) return true;
    const [key, text] = this.#uncopied;
    if (!this.#write(key + UNREADABLE, text)) return false;
    this.#uncopied = null;
    return true;
  }

  /** @param {StorageEvent} event */
  #hear(event) {
    if (this.#state === 'nothing' || (event.key !== null && event.key !== this.#keys[0])) return;
    const before = this.values;
    if (event.newValue === null)
      this.#kept = new Map(); // deleted in another tab
    else this.#merge(event.newValue);
    dispatchEvent(new CustomEvent(CHANGED, { detail: before }));
  }

  /** The page was restored from the back-forward cache: other tabs may have changed or deleted the record. */
  #again() {
    const before = this.values;
    if (this.#state === 'kept') {
      this.#kept = new Map();
      this.look();
    }
    dispatchEvent(new CustomEvent(CHANGED, { detail: before }));
  }

  #wantsNothing() {
    try {
      return sessionStorage.getItem(this.#keys[0] + NOTHING) !== null;
    } catch {
      return false;
    }
  }

  /** @param {string} key */
  #read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  /**
   * @param {string} key
   * @param {string} text
   */
  #write(key, text) {
    try {
      localStorage.setItem(key, text);
      return true;
    } catch {
      return false;
    }
  }

  /** @param {string} key */
  #remove(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing to remove: storage cannot be accessed.
    }
  }
}
