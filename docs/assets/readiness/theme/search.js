/**
 * Holds the theme's search back until somebody goes to it. The theme would start its worker and fetch an index of the
 * whole site with every page. Here its form has no name, so that it fetches none, and it gets a stand-in for its worker.
 * Once the search is entered, that starts the theme's own worker on the pages to read, and as soon as these can be found,
 * another one on the whole site in its place.
 *
 * @typedef {{ type: number, data?: any }} Message one of the theme's: `SearchMessage` in its source
 * @typedef {{ location: string, tags?: string[], boost?: number }} Entry a page or, with a fragment, a section of one
 * @typedef {{ config: object, docs: Entry[] }} Index
 */
const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

/** Prepare the search for the theme's script, which has not started yet. */
export function holdBack() {
  const place = document.querySelector('[data-md-component="search"]');
  if (!place) return; // this site has no search
  const config = document.querySelector('#__config')?.textContent ?? '';
  const { base, features, search: worker } = JSON.parse(config);
  // To mark the words that led here, the theme needs to know how the index splits them; this one says no more than that.
  const form = /** @type {HTMLFormElement} */ (place.querySelector('form'));
  if (new URLSearchParams(location.search).has('h')) form.name = 'search';
  const folder = new URL('search/', new URL(base, location.href));
  window.Worker = new Proxy(Worker, {
    construct: (Native, [address, ...options]) =>
      address === worker
        ? new Search(place, folder, () => new Native(address), features.includes('search.suggest'))
        : new Native(address, ...options),
  });
}

/** The stand-in for the theme's worker. */
class Search extends EventTarget {
  #folder;
  #newWorker;
  #suggest;
  #meta;
  #list;
  /** What the theme says above the results before there are any. */
  #waiting;
  /** @type {'idle' | 'loading' | 'failed' | 'whole'} */
  #state = 'idle';
  /** The worker that is asked. @type {Worker | null} */
  #worker = null;
  /** The last question. @type {Message} */
  #question = { type: QUERY, data: '' };
  /** Whether nothing was found for it. */
  #nothing = true;

  /**
   * @param {Element} place the theme's search
   * @param {URL} folder where the indices are
   * @param {() => Worker} newWorker starts the theme's worker
   * @param {boolean} suggest whether it is to complete words
   */
  constructor(place, folder, newWorker, suggest) {
    super();
    this.#folder = folder;
    this.#newWorker = newWorker;
    this.#suggest = suggest;
    this.#meta = /** @type {HTMLElement} */ (place.querySelector('.md-search-result__meta'));
    this.#list = /** @type {HTMLElement} */ (place.querySelector('.md-search-result__list'));
    this.#waiting = this.#meta.textContent;
    const box = /** @type {HTMLInputElement} */ (place.querySelector('input'));
    const toggle = /** @type {HTMLInputElement} */ (document.querySelector('#__search'));
    for (const type of ['focus', 'input']) box.addEventListener(type, () => this.#enter());
    toggle.addEventListener('change', () => this.#enter());
    if (toggle.checked || document.activeElement === box) this.#enter();
  }

  /** What the theme tells its worker. The theme's own setup, sent where it marks words, is without pages. @param {Message} message */
  postMessage(message) {
    if (message.type !== QUERY) return;
    this.#question = message;
    this.#worker?.postMessage(message);
  }

  async #enter() {
    if (this.#state === 'loading' || this.#state === 'whole') return;
    this.#state = 'loading';
    this.#comment();
    try {
      const readers = this.#fetched('readers.json');
      await this.#start(readers);
      const others = this.#fetched('others.json');
      await this.#start(joined(readers, others));
      this.#state = 'whole';
      this.#askAgain();
    } catch {
      this.#state = 'failed';
      this.#comment();
    }
  }

  /** @param {string} name @returns {Promise<Index>} */
  async #fetched(name) {
    const response = await fetch(new URL(name, this.#folder));
    if (!response.ok) throw new Error(name);
    return response.json();
  }

  /** Start a worker, and let it take the place of the one before once it can be asked. @param {Promise<Index>} index */
  async #start(index) {
    const worker = this.#newWorker();
    const ready = new Promise((resolve, reject) => {
      worker.onmessage = resolve;
      worker.onerror = reject;
    });
    const options = { suggest: this.#suggest };
    const told = index.then(({ config, docs }) =>
      worker.postMessage({ type: SETUP, data: { config, docs: complete(docs), options } }),
    );
    try {
      await Promise.all([ready, told]);
    } catch (error) {
      worker.terminate();
      throw error;
    }
    const before = this.#worker;
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#hear(data);
    before?.terminate();
    if (!before) this.#pass({ type: READY });
  }

  /** The same question to what knows more, unless somebody is on the list of its results: it would be drawn anew. */
  #askAgain() {
    if (!this.#list.contains(document.activeElement)) this.#worker?.postMessage(this.#question);
  }

  /** @param {Message} message */
  #hear(message) {
    this.#pass(message);
    if (message.type !== RESULT) return;
    this.#nothing = message.data.items.length === 0;
    this.#comment();
  }

  /** Give the theme a message from its worker. @param {Message} data */
  #pass(data) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  /** Take back that nothing was found as long as not everything was searched, and say so if it cannot be. */
  #comment() {
    const { failed = '' } = this.#meta.dataset;
    const isAsked = !this.#worker || this.#question.data !== '';
    if (this.#state === 'failed')
      this.#meta.textContent = this.#nothing ? failed : `${this.#meta.textContent} ${failed}`;
    else if (this.#state === 'loading' && this.#nothing && isAsked) this.#meta.textContent = this.#waiting;
  }
}

/** @param {Promise<Index>} first @param {Promise<Index>} second @returns {Promise<Index>} */
async function joined(first, second) {
  const [{ config, docs }, more] = await Promise.all([first, second]);
  return { config, docs: [...docs, ...more.docs] };
}

/** The entries with what sections have from their pages, which the build leaves out. @param {Entry[]} docs */
function complete(docs) {
  const pages = new Map(docs.map((entry) => [entry.location, entry]));
  return docs.map((entry) => {
    const { tags, boost } = pages.get(entry.location.split('#')[0]) ?? entry;
    return { tags, boost, ...entry };
  });
}
