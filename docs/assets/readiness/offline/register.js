/**
 * Keeps the site for those who open a page for the second time. The quiz does the same for those who start it, and
 * keep-site.js has a button for all others. Loading this module counts the page as opened.
 */
import { address, isWelcome, keep, listOf, root } from './keep.js';

const list = listOf(root);

/** Whether the site is kept on this device. A site above this one may have a worker of its own. */
export async function isKept() {
  return (await navigator.serviceWorker.getRegistration(root))?.scope === root;
}

/** Whether the reader chose in the quiz to keep nothing; page/store.js notes it, for each bank under a key of its own. */
function keepsNothing() {
  const { pathname } = new URL(root);
  return Object.keys(sessionStorage).some(
    (key) => key.startsWith('readiness:') && key.endsWith(`:${pathname}:nothing`),
  );
}

/** Note that the page was opened, or keep the site if it was before. */
async function countVisit() {
  if (!address || (await isKept())) return; // then the browser itself looks for a newer worker
  const opened = localStorage.getItem(list)?.split('\n') ?? [];
  if (keepsNothing() || !isWelcome()) return;
  if (opened.includes(location.pathname)) await keep();
  else localStorage.setItem(list, [...opened, location.pathname].join('\n'));
}

// After the load event, so that it does not slow down the page.
const loaded = new Promise((resolve) => {
  if (document.readyState === 'complete') resolve(true);
  else addEventListener('load', resolve);
});
loaded.then(countVisit).catch(() => {}); // refused, by browser or storage
