/**
 * One record in local storage. Tabs that write it at the same time may overwrite each other, so each keeps all that it
 * knows: whatever it reads is merged in, and whatever the stored record lacks can be written again. The only module that
 * touches local storage.
 *
 * @import { Bank, Kept, Value, Values } from '../bank.js'
 */
import {
  DELETED,
  deletion,
  deletionOf,
  fitted,
  fromText,
  isEmpty,
  isEqual,
  isLater,
  LAST_TIME,
  latestIn,
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

export class LocalRecord {
  /** Entries that belong in another record, until they are stored there. @type {Kept} */
  strays = new Map();
  /** Whether storage refused the last write. */
  #isRefused = false;
  #bank;
  #keys;
  #belongs;
  /** @type {Kept} */
  #kept = new Map();
  /** The values in it, until it changes. @type {Values | null} */
  #values = null;
  /** What is in storage under the first key, as far as this tab knows. @type {string | null} */
  #text = null;
  /** The entries in that. @type {Kept} */
  #stored = new Map();
  /** Retired and unreadable entries, kept verbatim until the reader has been told. @type {Kept} */
  #untold = new Map();
  /** The key and text of a record that could not be fully read: it is not overwritten until there is a copy of it. @type {[string, string] | null} */
  #uncopied = null;

  /**
   * @param {Bank} bank
   * @param {string[]} keys under which it may be stored; it is written under the first
   * @param {(name: string) => boolean} belongs whether an entry belongs in it
   */
  constructor(bank, keys, belongs) {
    this.#bank = bank;
    this.#keys = keys;
    this.#belongs = belongs;
  }

  get key() {
    return this.#keys[0];
  }

  /** The same map until a value changes. */
  get values() {
    this.#values ??= standing(this.#kept);
    return this.#values;
  }

  /** Exactly what is in storage, including unreadable records that were set aside. */
  get texts() {
    return this.#keys
      .flatMap((key) => [key, key + UNREADABLE])
      .map(read)
      .filter((text) => text !== null);
  }

  get isStored() {
    return read(this.key) !== null;
  }

  /** Whether it has been removed from storage by anyone else than this tab. */
  get isRemoved() {
    return this.#text !== null && !this.isStored;
  }

  /** Whether the stored record lacks something, or has something that was deleted. */
  get isBehind() {
    return !isEqual(this.#kept, this.#stored) && !(isEmpty(this.#kept) && this.#text === null);
  }

  /** Whether storage refuses what is kept here. */
  get isRefused() {
    return this.#isRefused && this.isBehind;
  }

  /** Read the stored record without changing it. */
  look() {
    const key = this.#keys.find((known) => read(known) !== null);
    const text = key && read(key);
    if (!key || !text) return null;
    const taken = this.#take(text);
    if (key === this.key) this.#note(text, taken.own);
    return { key, text, ...taken };
  }

  /**
   * Read the stored record, once, before writing to it. Call `settle` once the reader has been told what was noticed.
   *
   * @returns {Noticed | null} null if there is nothing to tell
   */
  open() {
    const found = this.look();
    if (!found) return null;
    const { key, text, record, fit } = found;
    if (!record || !fit || record.damaged.length > 0) this.#uncopied = [key, text];
    if (!record || !fit) return { retired: [], renamed: [], damaged: [], unreadable: text };
    const retired = fit.retired.filter((id) => record.kept.get(id)?.[0] !== null);
    const { renamed } = fit;
    const { damaged } = record;
    const entries = /** @type {Record<string, any>} */ (parsed(text));
    this.#untold = new Map([...retired, ...damaged].map((name) => [name, entries[name]]));
    return retired.length + renamed.length + damaged.length > 0
      ? { retired, renamed, damaged, unreadable: '' }
      : null;
  }

  /** The notice has been shown: it need not appear again. */
  settle() {
    this.#untold = new Map();
  }

  /** Merge in what others have stored. */
  pull() {
    const text = read(this.key);
    if (text === this.#text) return;
    if (text === null) this.#lose(this.#text);
    this.#note(text, text === null ? new Map() : this.#take(text).own);
  }

  /** Merge in what another tab wrote, even if it has been overwritten since. @param {string | null} text null if it removed the record @param {string | null} before */
  hear(text, before) {
    if (text === null) this.#lose(before);
    else this.#take(text);
    this.pull();
  }

  /** Store all that is kept. Removes the record if that is nothing. Returns whether storage took it. */
  push() {
    const all = new Map([...this.#untold, ...this.strays, ...this.#kept]);
    const text = isEmpty(all) ? null : toText(all);
    this.#isRefused = !(this.#copy() && (text === null ? this.#remove() : write(this.key, text)));
    if (!this.#isRefused) this.#note(text, this.#kept);
    return !this.#isRefused;
  }

  /** Add values, each later than what it replaces, even if clocks differ between tabs. @param {Iterable<[string, Value | null]>} values @returns {Kept} */
  give(values) {
    const now = Math.max(Date.now(), deletionOf(this.#kept) + 1);
    /** @type {Kept} */
    const entries = new Map();
    for (const [name, value] of values) {
      const time = Math.max(now, (this.#kept.get(name)?.[1] ?? 0) + 1);
      entries.set(name, [value, Math.min(LAST_TIME, time)]);
    }
    this.join(entries);
    return entries;
  }

  /** Merge in entries. @param {Kept} entries */
  join(entries) {
    if (entries.size === 0) return;
    this.#kept = merged(this.#kept, entries);
    this.#values = null;
  }

  /** The latest time of anything in it. */
  get latest() {
    return latestIn(this.#kept);
  }

  /** Delete everything given up to a time, in storage too. @param {number} time */
  clear(time) {
    this.forget();
    this.join(deletion(time));
    this.#untold = new Map();
    this.#uncopied = null;
    this.#isRefused = false;
    this.#remove();
    for (const key of this.#keys) for (const kind of ['', UNREADABLE]) write(key + kind, null);
  }

  /** Forget everything here; storage stays as it is. */
  forget() {
    this.#kept = new Map();
    this.#values = null;
    this.strays = new Map();
    this.#note(null, new Map());
  }

  /** Merge in the record in a text, if it can be read. @param {string} text */
  #take(text) {
    const record = fromText(this.#bank, text);
    const fit = record && fitted(this.#bank, record.kept, isLater);
    /** @type {Kept} */
    const own = new Map();
    /** @type {Kept} */
    const strays = new Map();
    for (const [name, entry] of fit?.fitted ?? [])
      (name === DELETED || this.#belongs(name) ? own : strays).set(name, entry);
    this.strays = merged(this.strays, strays);
    this.join(own);
    return { record, fit, own };
  }

  /** Delete all that was in a record which was removed: only what was given since stays. @param {string | null} text */
  #lose(text) {
    const gone = fromText(this.#bank, text ?? '')?.kept ?? this.#kept;
    this.strays = new Map();
    this.join(deletion(latestIn(gone)));
  }

  /** @param {string | null} text what is in storage @param {Kept} stored */
  #note(text, stored) {
    this.#text = text;
    this.#stored = isEqual(this.#kept, stored) ? this.#kept : stored; // which is quickly seen to be equal
  }

  /** Remove the record. Other tabs are told first up to when all is deleted, so that they keep what was given since. */
  #remove() {
    if (this.isStored) write(this.key, toText(this.#kept));
    return write(this.key, null);
  }

  /** Set aside a copy of what could not be read; false if there is no room for it. */
  #copy() {
    if (!this.#uncopied) return true;
    const [key, text] = this.#uncopied;
    if (!write(key + UNREADABLE, text)) return false;
    this.#uncopied = null;
    return true;
  }
}

/** @param {string} key */
function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Returns whether storage took it. @param {string} key @param {string | null} text null removes it */
export function write(key, text) {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
