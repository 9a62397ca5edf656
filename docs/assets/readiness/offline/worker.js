/**
 * The service worker, for reading the site offline: the quiz and the principles from the first visit on, any other page
 * once it has been opened. The build puts `self.build = …;` before this text and writes both to sw.js. It is not a
 * module, so that every browser can run it.
 *
 * The network always comes first, so that nobody reads outdated text and no page meets scripts of another build.
 *
 * These types stand in for tsc's own for workers, which conflict with those for pages:
 *
 * @typedef {Event & { waitUntil(work: Promise<unknown>): void }} Moment
 * @typedef {object} Asking
 * @property {Request} request
 * @property {(response: Promise<Response>) => void} respondWith
 *
 * @typedef {object} Scope
 * @property {{ version: string, parts: string[], files: string[] }} build parts are the names at the site's root; files are
 *   the paths of those to cache on the first visit, relative to the root
 * @property {ServiceWorkerRegistration} registration
 * @property {{ claim(): Promise<void>, matchAll(which: object): Promise<{ url: string }[]> }} clients
 * @property {() => Promise<void>} skipWaiting
 * @property {(event: Moment) => void} oninstall
 * @property {(event: Moment) => void} onactivate
 * @property {(event: Moment & Asking) => void} onfetch
 */

const worker = /** @type {Scope} */ (/** @type {unknown} */ (self));
const root = worker.registration.scope;

/** Prefix of this site's cache names. Paths contain no spaces, so no site below this one has the same prefix. */
const OURS = `readiness ${new URL(root).pathname} `;
const CACHE = OURS + worker.build.version;
const FILES = worker.build.files.map((file) => new URL(file, root).href);
const PARTS = ['', ...worker.build.parts];

/** Whether an address belongs to this site. At a domain's root, other sites may be below it. @param {string} url */
const isOurs = (url) => url.startsWith(root) && PARTS.includes(url.slice(root.length).split(/[/?#]/, 1)[0]);

worker.oninstall = (event) => event.waitUntil(install());
worker.onactivate = (event) => event.waitUntil(activate());
worker.onfetch = (event) => {
  const { method, url, headers } = event.request;
  if (method === 'GET' && isOurs(url) && !headers.has('range')) event.respondWith(answer(event));
};

async function install() {
  const cache = await caches.open(CACHE);
  const fresh = (/** @type {string} */ address) => new Request(address, { cache: 'no-cache' });
  await cache.addAll(FILES.map(fresh));
  await Promise.allSettled(
    (await opened()).map(async (address) => keep(address, await fetch(fresh(address)))),
  );
  await worker.skipWaiting();
}

async function activate() {
  await Promise.all((await earlier()).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** The caches of earlier builds. */
const earlier = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);

/** Pages that were opened under earlier builds, and pages that were open before there was a worker. */
async function opened() {
  const open = await worker.clients.matchAll({ includeUncontrolled: true });
  const before = (await earlier()).map(async (name) => (await caches.open(name)).keys());
  const all = [...open, ...(await Promise.all(before)).flat()].map(({ url }) => addressOf(url));
  return [...new Set(all)].filter((address) => isOurs(address) && !FILES.includes(address));
}

/** @param {Moment & Asking} event @returns {Promise<Response>} */
async function answer(event) {
  const { url, mode } = event.request;
  try {
    const response = await fetch(event.request);
    event.waitUntil(keep(url, response));
    return response;
  } catch {
    return (await kept(url)) ?? (mode === 'navigate' ? inItsPlace() : Response.error());
  }
}

/**
 * Cache a copy of a page that was opened. Files of the build are cached already and are not replaced, so that they match
 * one another. If the cache has been deleted because the site gave up its worker, no new one is created.
 *
 * @param {string} url
 * @param {Response} response
 */
async function keep(url, response) {
  const isNew = response.ok && response.type === 'basic' && !FILES.includes(addressOf(url));
  const copy = isNew && response.clone(); // before the body is consumed
  if (!copy || !(await caches.has(CACHE))) return;
  const cache = await caches.open(CACHE);
  await cache.put(addressOf(url), copy).catch(() => {}); // storage is full
}

/** @param {string} url */
const kept = (url) => caches.match(addressOf(url), { cacheName: CACHE });

/** The address without its query, which changes no file, and its fragment, which may hold answers. @param {string} url */
function addressOf(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/**
 * The page that lists what can be opened offline. It is served at the requested address, so that a reload gets the real
 * page once there is a network. Its links are relative to one folder below the root, so they are made absolute.
 * The status is 503, so that nothing that prefetches or stores pages mistakes it for the requested one.
 */
async function inItsPlace() {
  const page = await kept(`${root}offline/`);
  if (!page) return Response.error();
  const html = (await page.text()).replaceAll(/"\.\.(?=["/])/g, `"${root}.`);
  return new Response(await allowed(html), { status: 503, headers: page.headers });
}

/**
 * The page with the hashes of its inline scripts in its content security policy. They are computed again, because the new
 * addresses change one of the scripts.
 *
 * @param {string} html
 */
async function allowed(html) {
  const texts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text]) => text);
  const scripts = texts.map((text) => new TextEncoder().encode(text));
  const sums = await Promise.all(scripts.map((script) => crypto.subtle.digest('SHA-256', script)));
  const hashes = sums.map((sum) => `'sha256-${btoa(String.fromCharCode(...new Uint8Array(sum)))}'`);
  return html.replace("script-src 'self'", ["script-src 'self'", ...hashes].join(' '));
}
