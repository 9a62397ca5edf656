/**
 * Without a network. Where the page names a worker, it is taken in. Elsewhere one from before has to go, with all that
 * it kept: the site has given it up, or is only being written.
 */
const root = new URL('../../../', import.meta.url);
/** @type {HTMLMetaElement | null} */
const worker = document.querySelector('meta[name="readiness-worker"]');

// Only once the page has all that it needs. A browser that refuses is one that needs a network.
addEventListener('load', () => (worker ? takeIn(worker.content) : letGo()).catch(() => {}));

/** @param {string} address */
async function takeIn(address) {
  await navigator.serviceWorker.register(address);
}

/** Only what is ours, by the name that worker.js gives to its caches: other sites and workers share the origin. */
async function letGo() {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(`readiness ${root.pathname} `));
  if (ours.length === 0) return;
  const registration = await navigator.serviceWorker.getRegistration(root);
  if (registration?.scope === root.href) await registration.unregister();
  await Promise.all(ours.map((name) => caches.delete(name)));
}
