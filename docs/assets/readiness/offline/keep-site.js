/**
 * The button with which the site is kept on the device, and the one that takes it back.
 *
 * @import { ElementOf } from '../page/templates.js'
 */
import { onAct } from '../page/controls.js';
import { buttonOf, fill, partOf } from '../page/markup.js';
import { keep, listOf, NO, root } from './keep.js';
import { letGo } from './letting-go.js';
import { isKept } from './register.js';

/** What is said, one at a time. */
const STATES = /** @type {const} */ (['partly', 'keeping', 'kept', 'failed', 'removed']);

class KeepSite extends /** @type {ElementOf<'keep-site'>} */ (HTMLElement) {
  async connectedCallback() {
    if (!root || !navigator.serviceWorker) return;
    const size = document.querySelector('meta[name="readiness-size"]');
    fill(this, 'size', size?.getAttribute('content') ?? '');
    this.addEventListener('click', onAct({ keep: () => this.#keep(), remove: () => this.#remove() }));
    const copies = (await isKept()) && (await Promise.all(this.#pages.map((page) => caches.match(page))));
    this.#show(copies && (copies.every(Boolean) ? 'kept' : 'partly'));
    this.hidden = false;
  }

  get #pages() {
    return String(this.dataset.pages)
      .split(',')
      .map((page) => root + page);
  }

  async #keep() {
    this.#show('keeping');
    try {
      const active = await activated(await keep());
      this.#show((await isKeeping(active, this.#pages)) ? 'kept' : 'failed');
    } catch {
      this.#show('failed');
    }
  }

  async #remove() {
    await letGo(root);
    localStorage.setItem(listOf(root), NO);
    this.#show('removed');
  }

  /** @param {(typeof STATES)[number] | false} said */
  async #show(said) {
    for (const state of STATES) partOf(this, state).hidden = state !== said;
    buttonOf(this, 'keep').hidden = said === 'keeping' || said === 'kept';
    buttonOf(this, 'remove').hidden = !(await isKept());
  }
}

/** The worker, once it has kept what it keeps; rejected if it could not. @param {ServiceWorkerRegistration} registration @returns {Promise<ServiceWorker>} */
function activated({ active, waiting, installing }) {
  const worker = /** @type {ServiceWorker} */ (active ?? waiting ?? installing);
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve(worker);
      if (worker.state === 'redundant') reject(new Error(worker.state));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Whether a worker has kept these pages. @param {ServiceWorker} worker @param {string[]} pages @returns {Promise<boolean>} */
function isKeeping(worker, pages) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(pages, [port2]);
  });
}

if (!customElements.get('keep-site')) customElements.define('keep-site', KeepSite);
