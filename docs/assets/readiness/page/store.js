/**
 * Where answers are kept: this browser's storage, or memory alone. The only module that touches storage.
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
 * What was noticed when a record was read.
 *
 * @typedef {object} Noticed
 * @property {string[]} retired ids whose answers are no longer asked for
 * @property {string[]} renamed ids that had another name when they were answered
 * @property {string[]} damaged names that could not be read
 * @property {string} unreadable the text, where it was no record at all
 */

/** Ends the name under which an unreadable record is set aside. */
const UNREADABLE = ':unreadable';
/** Ends the name of the wish to keep nothing, which lasts as long as the tab. */
const NOTHING = ':nothing';

/** What a window hears when the record changed elsewhere; its detail is what stood here before. */
export const CHANGED = 'readiness:changed';

/** What a window hears when everything is to be forgotten, also what parts of the quiz hold. */
export const FORGOTTEN = 'readiness:forgotten';

/** One store for a document, also where instant navigation changes what it shows. @type {Store | undefined} */
let only;

/**
 * The document's store.
 *
 * @param {Bank} bank
 * @param {HTMLElement} element says in `data-site` where the site's root is: several sites share one origin
 */
export function storeOf(bank, element) {
  only ??= new Store(bank, pathOf(element.dataset.site || '.'));
  return only;
}

/** A path from the page's address, where it has one that can hold paths. @param {string} site */
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
  /** What no longer counts or could not be read, as it stood, until that is told. @type {Kept} */
  #untold = new Map();
  /** A record that could not be read as a whole, with its key: until there is a copy of it, nothing takes its place. @type {[string, string] | null} */
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

  /** kept: written as it is given · refused: storage is full or forbidden · nothing: not to be kept. */
  get state() {
    return this.#state;
  }

  /** @returns {Values} */
  get values() {
    return standing(this.#kept);
  }

  /** Exactly what stands in storage, and beside it what could not be read. */
  get text() {
    return this.#keys
      .flatMap((key) => [key, key + UNREADABLE])
      .map((key) => this.#read(key))
      .filter(Boolean)
      .join('\n');
  }

  /** Read what is kept and leave it as it stands, with all that there is to tell of it. */
  look() {
    if (this.#wantsNothing()) this.#state = 'nothing';
    const found = this.#found();
    if (found?.fit) this.#kept = merged(this.#kept, found.fit.fitted);
    return found;
  }

  /**
   * Read what is kept, once, before it is written to; `settle` follows once it is told what there is to tell.
   *
   * @returns {Noticed | null} null where there is nothing to tell
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

  /** It is told what changed: write it back, so that it is told once. */
  settle() {
    this.#untold = new Map();
    this.#save();
  }

  /** What stands in storage under this bank's id or an earlier one, and how it fits this edition. */
  #found() {
    if (this.#state === 'nothing') return null;
    const key = this.#keys.find((known) => this.#read(known) !== null);
    const text = key && this.#read(key);
    if (!key || !text) return null;
    const read = fromText(this.#bank, text);
    return { key, text, read, fit: read && fitted(this.#bank, read.kept, isLater) };
  }

  /** @param {Record<string, Value | null>} values by name; null takes one back */
  set(values) {
    for (const [name, value] of Object.entries(values)) this.#put(name, value);
    this.#save();
  }

  /**
   * Put these values in the place of all answers that stand; things of one's own stay, but for a plan where the values
   * bring another.
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

  /** The page is left: what was not to be kept is forgotten, also where the browser would bring the page back. */
  leave() {
    if (this.#state !== 'nothing') return;
    this.#kept = new Map();
    dispatchEvent(new Event(FORGOTTEN));
  }

  /** Forget everything, in storage and here. */
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
      // Then the wish lasts as long as the page.
    }
    if (!nothing && kept.size > 0) this.#save();
  }

  /**
   * @param {string} name
   * @param {Value | null} value
   */
  #put(name, value) {
    // Later than what it replaces, even where clocks differ between tabs.
    const time = Math.min(LAST_TIME, Math.max(Date.now(), (this.#kept.get(name)?.[1] ?? 0) + 1));
    this.#kept.set(name, [value, time]);
  }

  /** Take in what another tab wrote, where it can be read. @param {string | null} text */
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

  /** Set a copy aside of what could not be read; false where there is no room for it. */
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

  /** The page comes back from the back-forward cache: other tabs may have changed or deleted the record. */
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
      // Storage that cannot be opened holds nothing to remove.
    }
  }
}
