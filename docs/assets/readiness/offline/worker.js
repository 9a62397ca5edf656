/**
 * The service worker, for reading the site without a network: the quiz from the moment the worker is there, any other page
 * once it has been opened. The build puts `self.build = …;` before this text and writes both to sw.js. It is not a
 * module, so that every browser can run it.
 *
 * Nobody reads outdated text while there is a network: it comes first, unless it does not answer. Only a file with a
 * content hash in its name is answered from the device at once, for under that name it never changes.
 *
 * These types stand in for tsc's own for workers, which conflict with those for pages:
 *
 * @typedef {Event & { waitUntil(work: Promise<unknown>): void }} Moment
 * @typedef {object} Asking
 * @property {Request} request
 * @property {(response: Promise<Response>) => void} respondWith
 *
 * @typedef {object} Scope
 * @property {Build} build
 * @property {ServiceWorkerRegistration} registration
 * @property {{ claim(): Promise<void>, matchAll(which: object): Promise<{ url: string }[]> }} clients
 * @property {() => Promise<void>} skipWaiting
 * @property {(event: Moment) => void} oninstall
 * @property {(event: Moment) => void} onactivate
 * @property {(event: Moment & Asking) => void} onfetch
 * @property {(event: Moment & MessageEvent<string[]>) => void} onmessage
 *
 * @typedef {object} Build
 * @property {string} version
 * @property {string[]} parts the names at the site's root
 * @property {string} archive the path, relative to the root as all are, of the file that holds the texts of these
 * @property {string[]} files the paths of what is kept from the start
 * @property {Record<string, string>} names a regular expression by a word of the content type: what has the browser load
 *   something, with its address as the only group
 */

const worker = /** @type {Scope} */ (/** @type {unknown} */ (self));
const root = worker.registration.scope;

/** Prefix of this site's cache names. Paths contain no spaces, so no site below this one has the same prefix. */
const OURS = `readiness ${new URL(root).pathname} `;
const CACHE = OURS + worker.build.version;
const FILES = worker.build.files.map((file) => new URL(file, root).href);
const PARTS = ['', ...worker.build.parts];

/** Names with a content hash: ours end like `quiz.3f2a9c1b.js`, the theme's like `main.57a0d79d.min.css`. */
const HASHED = /\.[\da-f]{8}\.(?:min\.)?\w+$/;
/** How long to wait for the network where there is a copy, in milliseconds. */
const PATIENCE = 2000;

/** Whether an address belongs to this site. At a domain's root, other sites may be below it. @param {string} url */
const isOurs = (url) => url.startsWith(root) && PARTS.includes(url.slice(root.length).split(/[/?#]/, 1)[0]);

/** The address without its query, which changes no file, and its fragment, which may hold answers. @param {string} url */
function addressOf(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** The same page's address on hosts that redirect the other way. @param {string} address */
const otherForm = (address) => (address.endsWith('/') ? address.slice(0, -1) : `${address}/`);

/** @param {string} address */
const isOfBuild = (address) => FILES.includes(address) || FILES.includes(otherForm(address));

worker.oninstall = (event) => event.waitUntil(install());
worker.onactivate = (event) => event.waitUntil(activate());
worker.onfetch = (event) => {
  const { method, url, headers } = event.request;
  if (method === 'GET' && isOurs(url) && !headers.has('range')) event.respondWith(answer(event));
};
/** A page asks for other pages to be kept, and is told whether they are. */
worker.onmessage = (event) => {
  const kept = Promise.all(event.data.filter(isOurs).map((url) => keep(addressOf(url))));
  const tell = (/** @type {boolean} */ done) => event.ports[0].postMessage(done);
  event.waitUntil(
    kept.then(
      () => tell(true),
      () => tell(false),
    ),
  );
};

/** Keep this build as a whole, then whatever of the pages opened earlier the network still gives. */
async function install() {
  const archive = await fetch(new URL(worker.build.archive, root));
  if (!archive.ok) throw new Error(archive.url);
  const cache = await caches.open(CACHE);
  const others = new Set(worker.build.files);
  const parts = (await archive.text()).split('\0');
  for (let at = 0; at < parts.length; at += 3) {
    const [path, type, text] = parts.slice(at, at + 3);
    await cache.put(new URL(path, root), new Response(text, { headers: { 'content-type': type } }));
    others.delete(path);
  }
  await keepAll([...others].map((path) => new URL(path, root).href));
  await Promise.allSettled((await opened()).map((address) => keep(address)));
  await worker.skipWaiting();
}

/** The build before this one stays until the next: a page of it that is still open finds the scripts that it names. */
async function activate() {
  await Promise.all((await earlier()).slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** The caches of earlier builds, the oldest first. */
const earlier = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);

/** What was opened under earlier builds, and pages that were open before there was a worker. */
async function opened() {
  const open = await worker.clients.matchAll({ includeUncontrolled: true });
  const before = (await earlier()).map(async (name) => (await caches.open(name)).keys());
  const all = [...open, ...(await Promise.all(before)).flat()].map(({ url }) => addressOf(url));
  return [...new Set(all)].filter((each) => isOurs(each) && !isOfBuild(each) && !HASHED.test(each));
}

/** @param {Moment & Asking} event @returns {Promise<Response>} */
async function answer(event) {
  const { url, mode } = event.request;
  const address = addressOf(url);
  const copy = HASHED.test(address) && (await kept(address));
  if (copy) return copy;
  const coming = fetch(event.request).then((response) => {
    if (response.status >= 500) throw response; // the host is there, but not the site
    if (response.ok && response.type === 'basic' && !isOfBuild(address))
      event.waitUntil(keep(address, response.clone()).catch(() => {})); // or storage is full
    return response;
  });
  event.waitUntil(coming.catch(() => {})); // also if the copy is faster
  const inStead = () => (mode === 'navigate' ? keptPage(url) : kept(address));
  try {
    const first = await Promise.race([coming, pause(PATIENCE)]);
    return first ?? (await inStead()) ?? (await coming);
  } catch (trouble) {
    const found = await inStead();
    if (found) return found;
    if (mode === 'navigate') return inItsPlace();
    return trouble instanceof Response ? trouble : Response.error(); // never a page in place of a script
  }
}

/** @param {number} time in milliseconds @returns {Promise<undefined>} */
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/**
 * The copy under an address. A file of the build before this one is found too: the hash in its name says that it is the
 * one that is asked for.
 *
 * @param {string} address
 */
async function kept(address) {
  const names = HASHED.test(address) ? [CACHE, ...(await earlier())] : [CACHE];
  const copies = names.map((cacheName) => caches.match(address, { cacheName }));
  return (await Promise.all(copies)).find(Boolean);
}

/**
 * The copy of a page. One that is kept in its other form, with or without the last slash, is redirected to, as its host
 * does: its links are relative.
 *
 * @param {string} url
 */
async function keptPage(url) {
  const address = addressOf(url);
  const page = await kept(address);
  if (page) return page;
  const other = otherForm(address);
  return (await kept(other)) && Response.redirect(other + new URL(url).search);
}

/**
 * Keep a page or a file with everything that it names, or nothing of it: without its own scripts and styles a page would
 * be half of one. If the cache was deleted, because the site or its reader gave it up, no new one is made.
 *
 * @param {string} address
 * @param {Response} [response] by default it is fetched
 */
async function keep(address, response) {
  await keepAll([address], response);
}

/** @param {string[]} addresses @param {Response} [response] that of the only address */
async function keepAll(addresses, response) {
  /** @type {Map<string, Response | null>} */
  const found = new Map();
  await Promise.all(addresses.map((address) => gather(address, found, response)));
  if (!(await caches.has(CACHE))) return;
  const cache = await caches.open(CACHE);
  // What names others comes after them.
  for (const [address, each] of [...found].reverse()) if (each) await cache.put(address, each);
}

/**
 * Collect what an address answers, and all that is named there and not kept yet. What is simply not there is left out, as
 * it is with a network; but a file whose name has a hash belongs to the page that names it, and then the page is left out.
 *
 * @param {string} address
 * @param {Map<string, Response | null>} found by address; null for what is on its way or not there
 * @param {Response} [given]
 * @returns {Promise<void>} rejected if anything that is needed is missing
 */
async function gather(address, found, given) {
  found.set(address, null);
  const isHashed = HASHED.test(address);
  const earlierCopy = isHashed ? await kept(address) : undefined;
  // Pages are asked for anew, so that what is kept is of this build.
  const response = given ?? earlierCopy ?? (await fetch(address, isHashed ? {} : { cache: 'no-cache' }));
  if (!isFit(address, response)) {
    if (isHashed || response.ok || response.status >= 500) throw new Error(address);
    return;
  }
  const end = addressOf(response.url || address);
  const named = await namesIn(response.clone(), end);
  found.set(end, response.redirected ? new Response(await response.blob(), response) : response);
  const missing = named.filter((each) => !found.has(each));
  const cacheName = CACHE;
  await Promise.all(
    missing.map(async (each) => (await caches.match(each, { cacheName })) ?? gather(each, found)),
  );
}

/** Whether an answer is what was asked for: some hosts, and networks that want a login, answer everything with a page. @param {string} address @param {Response} response */
function isFit(address, response) {
  const isHtml = response.headers.get('content-type')?.includes('html');
  return response.ok && isOurs(response.url || address) && !(isHtml && /\.(?:js|css)$/.test(address));
}

/** The addresses of this site's files that a page, style sheet or script has the browser load. @param {Response} response @param {string} base */
async function namesIn(response, base) {
  const type = response.headers.get('content-type') ?? '';
  const [, pattern] = Object.entries(worker.build.names).find(([kind]) => type.includes(kind)) ?? [];
  if (!pattern) return [];
  const names = [...(await response.text()).matchAll(new RegExp(pattern, 'g'))].map(([, name]) => name);
  const files = names.flatMap((name) => {
    try {
      return [addressOf(new URL(name, base).href)];
    } catch {
      return []; // no address
    }
  });
  return [...new Set(files)].filter((file) => isOurs(file) && /\.\w+$/.test(file));
}

/**
 * The page that says what can be opened meanwhile. It is served at the requested address, so that a reload gets the real
 * page once there is a network. Its links are relative to one folder below the root, so they are made absolute.
 * The status is 503, so that nothing that prefetches or stores pages mistakes it for the requested one.
 */
async function inItsPlace() {
  const address = `${root}offline/`;
  const page = (await kept(address)) ?? (await kept(otherForm(address)));
  if (!page) return Response.error();
  const html = (await page.text()).replaceAll(/((?:href|src|data-site)=")\.\.(?=["/])/g, `$1${root}.`);
  return new Response(html, { status: 503, headers: page.headers });
}
