/**
 * Offline use. If the page names a service worker, it is registered. Otherwise an earlier one is unregistered, with its
 * caches: the site no longer uses one, or is being served while someone writes it.
 */
const root = new URL('../../../', import.meta.url);
/** @type {HTMLMetaElement | null} */
const worker = document.querySelector('meta[name="readiness-worker"]');

// After the load event, so that it does not slow down the page. If the browser refuses, the site just needs a network.
addEventListener('load', () => (worker ? takeIn(worker.content) : letGo()).catch(() => {}));

/** @param {string} address */
async function takeIn(address) {
  await navigator.serviceWorker.register(address);
}

/** Removes only our own caches, by the name worker.js gives them: other sites and workers may share the origin. */
async function letGo() {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(`readiness ${root.pathname} `));
  if (ours.length === 0) return;
  const registration = await navigator.serviceWorker.getRegistration(root);
  if (registration?.scope === root.href) await registration.unregister();
  await Promise.all(ours.map((name) => caches.delete(name)));
}
