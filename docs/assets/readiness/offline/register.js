/**
 * Registers the service worker, with which the site opens without a network, for those who have a use for it: who start
 * the quiz, or open a page for the second time. keep-site.js has a button for all others.
 *
 * Loading this module counts the page as opened. Where no worker is named, in the single file and under other builders, it
 * does nothing.
 */

/** @type {HTMLMetaElement | null} */
const meta = document.querySelector('meta[name="readiness-worker"]');
const address = meta ? new URL(meta.content, document.baseURI).href : '';
/** The address of the site's root, which is all that the worker serves. */
export const root = address.slice(0, address.lastIndexOf('/') + 1);
const path = root.slice(location.origin.length);

/** Prefix of the key under which the paths that were opened are listed until there is a worker, one a line. */
const LIST = 'readiness-visited:';
const OPENED = LIST + path;
/** In place of the list: the reader wants nothing kept that was not asked for. */
const NO = 'no';

/** Whether the site is kept on this device. A site above this one may have a worker of its own. */
export async function isKept() {
  return (await navigator.serviceWorker.getRegistration(root))?.scope === root;
}

/**
 * Keep the site, once the reader has started the quiz; not for those who save data, keep nothing, or took it back. If it
 * fails, the site just needs a network.
 */
export async function keepSite() {
  if (isWelcome()) await register();
}

/** Register the worker, and wait until it has kept what it keeps from the start. */
export async function register() {
  const registration = await navigator.serviceWorker.register(address);
  const coming = registration.installing ?? registration.waiting;
  if (coming && !registration.active) await activated(coming);
  localStorage.removeItem(OPENED);
  return registration;
}

/** @param {ServiceWorker} worker @returns {Promise<void>} rejected if something that it keeps could not be fetched */
function activated(worker) {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error(worker.state));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Take the site off the device again, and keep nothing from now on unless the reader asks for it. */
export async function takeBack() {
  await letGo(root);
  localStorage.setItem(OPENED, NO);
}

/**
 * Unregister a site's worker and remove all that it and this module kept, and nobody else's: other sites and workers may
 * share the origin.
 *
 * @param {string} site the address of its root
 */
export async function letGo(site) {
  const { pathname } = new URL(site);
  localStorage.removeItem(LIST + pathname);
  const registration = await navigator.serviceWorker.getRegistration(site);
  if (registration?.scope === site) await registration.unregister();
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(`readiness ${pathname} `)); // as worker.js names them
  await Promise.all(ours.map((name) => caches.delete(name)));
}

function isWelcome() {
  const { connection } = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator);
  return Boolean(address) && !connection?.saveData && !keepsNothing() && !opened().includes(NO);
}

/** Whether the reader chose in the quiz to keep nothing; page/store.js notes it, for each bank under a key of its own. */
function keepsNothing() {
  return Object.keys(sessionStorage).some(
    (key) => key.startsWith('readiness:') && key.endsWith(`:${path}:nothing`),
  );
}

const opened = () => localStorage.getItem(OPENED)?.split('\n') ?? [];

/** Note that the page was opened, or register the worker if it was before. */
async function countVisit() {
  if (!address || (await isKept())) return; // then the browser itself looks for a newer worker
  if (opened().includes(location.pathname)) await keepSite();
  else if (isWelcome()) localStorage.setItem(OPENED, [...opened(), location.pathname].join('\n'));
}

// Deleting what is kept, and choosing to keep nothing, end the list too; see page/store.js.
addEventListener('readiness:forgotten', () => {
  try {
    localStorage.removeItem(OPENED);
  } catch {
    // There is no list: storage cannot be accessed.
  }
});

// After the load event, so that it does not slow down the page.
const loaded = new Promise((resolve) => {
  if (document.readyState === 'complete') resolve(true);
  else addEventListener('load', resolve);
});
loaded.then(countVisit).catch(() => {}); // refused, by browser or storage
