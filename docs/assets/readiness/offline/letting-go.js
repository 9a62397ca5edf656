/** Takes a site off the device again. */
import { listOf } from './keep.js';

/**
 * Unregister a site's worker and remove all that it and this module kept, and nobody else's: other sites and workers may
 * share the origin.
 *
 * @param {string} site the address of its root
 */
export async function letGo(site) {
  const { pathname } = new URL(site);
  localStorage.removeItem(listOf(site));
  const registration = await navigator.serviceWorker.getRegistration(site);
  if (registration?.scope === site) await registration.unregister();
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(`readiness ${pathname} `)); // as worker.js names them
  await Promise.all(ours.map((name) => caches.delete(name)));
}
