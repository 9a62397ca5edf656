/**
 * The site without a network: the quiz and the principles from the first visit on, any other page once opened.
 * The build writes `self.build = …;` before this text and calls both sw.js. No module: so every browser runs it.
 *
 * The network is always asked first. Nobody is to read stale words, and no page to meet another build's scripts.
 *
 * What tsc would know from its types for workers, which contradict those for pages:
 *
 * @typedef {Event & { waitUntil(work: Promise<unknown>): void }} Moment
 * @typedef {object} Asking
 * @property {Request} request
 * @property {(response: Promise<Response>) => void} respondWith
 *
 * @typedef {object} Scope
 * @property {{ version: string, parts: string[], files: string[] }} build what stands at the site's root, and by their
 *   paths below it the files that are kept from the first visit on
 * @property {ServiceWorkerRegistration} registration
 * @property {{ claim(): Promise<void>, matchAll(which: object): Promise<{ url: string }[]> }} clients
 * @property {() => Promise<void>} skipWaiting
 * @property {(event: Moment) => void} oninstall
 * @property {(event: Moment) => void} onactivate
 * @property {(event: Moment & Asking) => void} onfetch
 */

const worker = /** @type {Scope} */ (/** @type {unknown} */ (self));
const root = worker.registration.scope;

/** Begins the names of this site's caches. Paths hold no spaces: a site below another never shares its beginning. */
const OURS = `readiness ${new URL(root).pathname} `;
const CACHE = OURS + worker.build.version;
const FILES = worker.build.files.map((file) => new URL(file, root).href);
const PARTS = ['', ...worker.build.parts];

/** Whether an address is of this site; at a bare domain others may stand below the same root. @param {string} url */
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

/** What was opened on this device under earlier builds, or is open and was so before there was a worker. */
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
 * Keep a copy of what was opened. What belongs to the build is kept already, and stays as the build made it, so that
 * it fits together. A site that has left has no cache any more, and gets none.
 *
 * @param {string} url
 * @param {Response} response
 */
async function keep(url, response) {
  const isNew = response.ok && response.type === 'basic' && !FILES.includes(addressOf(url));
  const copy = isNew && response.clone(); // now, before anybody reads it
  if (!copy || !(await caches.has(CACHE))) return;
  const cache = await caches.open(CACHE);
  await cache.put(addressOf(url), copy).catch(() => {}); // storage is full
}

/** @param {string} url */
const kept = (url) => caches.match(addressOf(url), { cacheName: CACHE });

/** Without what follows `?`, which changes no file, and `#`, which may hold answers. @param {string} url */
function addressOf(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/**
 * The page that says what can be opened. It comes under the address that was asked for, so that a reload finds the
 * page once there is a network; its own links, from one folder below the root, have to lead there from anywhere.
 * As 503, so that nothing that reads ahead or stores pages takes it for the one it wanted.
 */
async function inItsPlace() {
  const page = await kept(`${root}offline/`);
  if (!page) return Response.error();
  const html = (await page.text()).replaceAll(/"\.\.(?=["/])/g, `"${root}.`);
  return new Response(await allowed(html), { status: 503, headers: page.headers });
}

/**
 * The page with its inline scripts named in its policy anew, for the new addresses stand in one of them.
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
