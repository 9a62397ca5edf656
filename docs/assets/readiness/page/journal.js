/**
 * What was given in the last minutes, once more, in IndexedDB. Browsers write local storage to disk late, Chromium up to a
 * minute; if the browser is killed before that, it is gone. An entry of a journal is on disk within moments. Where
 * IndexedDB is missing or fails, nothing is lost but this.
 */

/** The one object store, whose keys count up. */
const ENTRIES = 'entries';

export class Journal {
  #name;
  /** @type {Promise<IDBDatabase> | null} */
  #opened = null;
  /** The key of the latest entry that this tab knows; 0 if it knows none. */
  #latest = 0;

  /** @param {string} name of the database */
  constructor(name) {
    this.#name = name;
  }

  /** Called when somebody else removes it. */
  removed() {}

  /** Whether there is an entry that this tab knows. */
  get isUsed() {
    return this.#latest > 0;
  }

  /** All entries, the earliest first, from now on known here. Creates no database. @returns {Promise<string[]>} */
  async recall() {
    try {
      const entries = (await this.#database(false)).transaction(ENTRIES).objectStore(ENTRIES);
      const [keys, texts] = await Promise.all([done(entries.getAllKeys()), done(entries.getAll())]);
      this.#latest = Math.max(this.#latest, ...keys.slice(-1).map(Number));
      return texts.map(String);
    } catch {
      return [];
    }
  }

  /** Add an entry, in place of all others if they are not to stay. Returns whether it is kept. @param {string} text @param {boolean} [othersStay] */
  async add(text, othersStay = true) {
    const key = await this.#change((entries) => {
      if (!othersStay) entries.clear();
      return entries.add(text);
    });
    this.#latest = Number(key ?? this.#latest);
    return key !== undefined;
  }

  /** Remove the entries that this tab knows, and if none is left and none will come, the database. @param {boolean} isOver */
  async drop(isOver) {
    const known = this.#latest;
    if (known === 0) return;
    const left = await this.#change((entries) => {
      entries.delete(IDBKeyRange.upperBound(known));
      return entries.count();
    });
    if (left !== 0) return;
    this.#latest = 0;
    if (!isOver) return;
    (await this.#opened)?.close();
    this.#opened = null;
    indexedDB.deleteDatabase(this.#name);
  }

  /**
   * @template T
   * @param {(entries: IDBObjectStore) => IDBRequest<T>} change
   * @returns {Promise<T | undefined>} what its last request came to; undefined if it failed
   */
  async #change(change) {
    try {
      const database = await this.#database(true);
      const transaction = database.transaction(ENTRIES, 'readwrite', { durability: 'strict' });
      const request = change(transaction.objectStore(ENTRIES));
      transaction.commit(); // so that it holds even if the page is being left
      await done(transaction); // there may be no room for what was requested
      return request.result;
    } catch {
      return undefined;
    }
  }

  /** @param {boolean} mayCreate @returns {Promise<IDBDatabase>} */
  async #database(mayCreate) {
    try {
      this.#opened ??= this.#open(mayCreate);
      return await this.#opened;
    } catch (error) {
      this.#opened = null;
      if (!mayCreate) throw error;
      this.#opened = this.#open(true); // the one that failed may have been opened for reading alone
      return await this.#opened;
    }
  }

  /** @param {boolean} mayCreate */
  async #open(mayCreate) {
    const request = indexedDB.open(this.#name);
    request.onupgradeneeded = () => {
      if (mayCreate) request.result.createObjectStore(ENTRIES, { autoIncrement: true });
      else request.transaction?.abort();
    };
    const database = await done(request);
    database.onversionchange = database.onclose = () => {
      database.close(); // another tab removes it
      this.#opened = null;
      this.removed();
    };
    return database;
  }
}

/**
 * Until a request or a transaction is done; a promise of what a request came to.
 *
 * @param {any} work
 */
const done = (work) =>
  new Promise((resolve, reject) => {
    work.onsuccess = work.oncomplete = () => resolve(work.result);
    work.onerror = work.onabort = () => reject(work.error);
  });
