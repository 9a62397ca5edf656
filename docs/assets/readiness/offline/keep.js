/**
 * Keeps the site on the device, by its service worker. Where a page names no worker, in the single file and under other
 * builders, nothing is kept.
 */

/** @type {HTMLMetaElement | null} */
const meta = document.querySelector('meta[name="readiness-worker"]');
export const address = meta ? new URL(meta.content, document.baseURI).href : '';
/** The address of the site's root, which is all that the worker serves. */
export const root = address.slice(0, address.lastIndexOf('/') + 1);
/** Prefix of the key under which the paths that were opened are listed until there is a worker, one a line. */
export const LIST = 'readiness-visited:';
/** In place of the list: the reader wants nothing kept that was not asked for. */
export const NO = 'no';
export const OPENED = LIST + root.slice(location.origin.length);

/** Whether the site may be kept unasked: not for those who save data, or took it back. */
export function isWelcome() {
  const { connection } = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator);
  return Boolean(address) && !connection?.saveData && localStorage.getItem(OPENED) !== NO;
}

/** Keep the site from now on. */
export async function keep() {
  const registration = await navigator.serviceWorker.register(address);
  localStorage.removeItem(OPENED);
  return registration;
}
