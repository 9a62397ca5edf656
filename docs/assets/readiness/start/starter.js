/**
 * What makes the quiz answerable before its modules are there, and what is left if they fail. Stands in the head of the
 * page itself, so that *Start* works as soon as it can be seen. Once the modules run, they give the quiz the class
 * `quiz--live` and take over its steps.
 */
{
  const root = document.documentElement;
  root.classList.add('scripted');

  /** Two taps at one place within this time, in milliseconds, are one double tap. */
  const DOUBLE = 500;
  /** Under which a tab notes the build that it has reloaded. */
  const RELOADED = 'readiness-reloaded';

  /** @param {string} selector @returns {any[]} the elements in the document */
  const all = (selector) => [...document.querySelectorAll(selector)];
  /** @returns {HTMLElement | undefined} */
  const quiz = () => all('readiness-quiz')[0];
  const isLive = () => all('.quiz--live').length > 0;
  const shown = () => all('[data-step]:not([hidden])')[0];

  /** The keys of this site's records. */
  const keys = () => {
    const { pathname } = new URL(root.dataset.site ?? quiz()?.dataset.site ?? '.', location.href);
    return Object.keys(localStorage).filter(
      (key) => key.startsWith('readiness:') && key.includes(`:${pathname}`),
    );
  };

  /** Whether there may be something other than the opening to show, which only the modules can tell. */
  const isUnderWay = () => {
    try {
      return location.hash || history.state?.step || keys().length > 0;
    } catch {
      return false; // storage cannot be accessed
    }
  };

  /** Say what went wrong. Before the quiz is live, the page becomes the form that it is without scripts. @param {string} name */
  const say = (name) => {
    for (const text of all('[data-trouble]')) text.hidden = text.dataset.trouble !== name;
    for (const place of all('[data-part="trouble"]')) {
      place.hidden = false;
      place.scrollIntoView({ block: 'nearest' });
    }
    if (!isLive() && name !== 'slow') root.classList.remove('scripted', 'waiting');
  };
  const onFailed = () => say(isLive() ? 'failed' : 'stopped');

  /** Something is not there. If the page is of an earlier build than the site, reload it, once. */
  const onMissing = async () => {
    const build = quiz()?.dataset.build ?? '';
    try {
      const page = await (await fetch(location.pathname, { cache: 'no-store' })).text();
      const [, latest = build] = /data-build="(\w+)"/.exec(page) ?? [];
      if (latest !== build && sessionStorage.getItem(RELOADED) !== build) {
        sessionStorage.setItem(RELOADED, build);
        location.reload();
        return;
      }
    } catch {
      // There is no network, or no storage to note the reload in.
    }
    if (isLive()) say('missing');
    else say(self.origin === 'null' ? 'framed' : 'stopped');
  };

  /** Show the first step, as the modules would. */
  const begin = () => {
    const [opening, first] = all('[data-step]');
    const role = opening.querySelector('[name="role"]:checked');
    opening.querySelector('[data-part="role-missing"]').hidden = role;
    if (!role) {
      opening.querySelector('[name="role"]').focus();
      return;
    }
    history.replaceState({ step: opening.dataset.step }, '');
    history.pushState({ step: first.dataset.step }, '');
    for (const section of all('[data-step]')) section.hidden = section !== first;
    quiz()?.classList.add('quiz--begun');
    first.querySelector('h2').focus({ preventScroll: true });
    quiz()?.scrollIntoView();
  };

  /** The answers as a file that the quiz opens: those on the page, and those kept, whatever else has failed. */
  const rescue = () => {
    /** @type {Record<string, any>} */
    const given = {};
    try {
      for (const key of keys())
        for (const [name, [value]] of Object.entries(JSON.parse(localStorage[key]))) given[name] = value;
    } catch {
      // What cannot be read is not in the file.
    }
    for (const { name, value } of all('.quiz [type="radio"]:checked'))
      given[name] = /^[0-4]$/.test(value) ? Number(value) : value;
    const those = (/** @type {string} */ kind) =>
      Object.fromEntries(all(kind).map(({ id }) => [id.slice(2), given[id.slice(2)] ?? undefined]));
    const { bank, edition } = quiz()?.dataset ?? {};
    const { role, form, taken_on } = given;
    const answers = those('.question:not(.question--sign)');
    const text = JSON.stringify({
      bank,
      edition,
      taken_on,
      role,
      form,
      answers,
      signs: those('.question--sign'),
    });
    const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    Object.assign(document.createElement('a'), { href, download: `${bank}.json` }).click();
  };

  /** @type {Record<string, () => void>} */
  const actions = {
    rescue: () => rescue(),
    start: () => {
      if (isLive()) return;
      if (document.readyState === 'loading')
        document.addEventListener('DOMContentLoaded', begin, { once: true });
      else begin();
    },
  };

  /** The click before, and the first of the clicks that are counted as one series, each with its answer or step. @type {any} */
  let last = {};
  /** @type {any} */
  let first = {};
  addEventListener(
    'click',
    (event) => {
      const { detail, timeStamp, x, y } = event;
      const target = /** @type {Element} */ (event.target);
      const now = { place: target.closest('.rung') ?? shown(), timeStamp, x, y };
      if (detail <= 1) first = now;
      // The second half of a double click is for what the first half was aimed at, and not for what it brought there.
      const isNear = timeStamp - last.timeStamp < DOUBLE && Math.hypot(x - last.x, y - last.y) < 24;
      const isTap = /** @type {PointerEvent} */ (event).pointerType === 'touch' && isNear;
      const aimed = isTap ? last : first;
      last = now;
      if ((detail > 1 || isTap) && aimed.place !== now.place) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      actions[target.closest('[data-act]')?.getAttribute('data-act') ?? '']?.();
    },
    true,
  );

  addEventListener(
    'error',
    ({ target, error }) => {
      if (target instanceof HTMLScriptElement) onMissing();
      else if (error) onFailed();
    },
    true,
  );
  addEventListener('unhandledrejection', onFailed);
  addEventListener('readiness:unloaded', onMissing);

  if (isUnderWay()) root.classList.add('waiting');
  document.addEventListener('DOMContentLoaded', () => {
    // What our pages need most that browsers of three years ago lacked.
    if (!CSS.supports('selector(&:has(a))')) {
      say('old');
      return;
    }
    const src = quiz()?.dataset.script;
    if (src) document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
    setTimeout(() => isLive() || say('slow'), 8000);
  });
}
