/**
 * Keeps the site on the device, by its service worker. Where a page names no worker, in the single file and under other
 * builders, nothing is kept.
 */

/** @type {HTMLMetaElement | null} */
const meta = document.querySelector('meta[name="readiness-worker"]');
export const address = meta ? new URL(meta.content, document.baseURI).href : '';
/** The address of the site's root, which is all that the worker serves. */
export const root = address.slice(0, address.lastIndexOf('/') + 1);
/** The key under which the paths that were opened are listed, one a line, until there is a worker. @param {string} site its root */
export const listOf = (site) => `readiness-visited:${site.slice(location.origin.length)}`;
/** In place of the list: the reader wants nothing kept that was not asked for. */
export const NO = 'no';

/** Whether the site may be kept unasked: not for those who save data, or took it back. */
export const isWelcome = () =>
  address && !(/** @type {any} */ (navigator).connection?.saveData) && localStorage[listOf(root)] !== NO;

/** Keep the site from now on. */
export function keep() {
  delete localStorage[listOf(root)];
  return navigator.serviceWorker.register(address);
}
