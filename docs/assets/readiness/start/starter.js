/**
 * What makes the quiz answerable before its modules are there, and what is left if they fail. Stands in the head of the
 * page itself, so that *Start* works as soon as it can be seen. Once the modules run, they have the class `quiz--live` on
 * the quiz and take over its steps.
 */
{
  const root = document.documentElement;
  root.classList.add('scripted');

  /** What our pages need most that browsers of three years ago lacked. */
  const NEEDED = ['selector(:has(a))', 'selector(&)'];
  /** Two taps at one place within this time, in milliseconds, are one double tap. */
  const DOUBLE = 500;
  /** Under which a tab notes the build that it has reloaded. */
  const RELOADED = 'readiness-reloaded';
  /** After this time, in milliseconds, what has not been loaded is called slow. */
  const SLOW = 8000;

  /** @returns {HTMLElement | null} */
  const quiz = () => document.querySelector('readiness-quiz');
  const isLive = () => Boolean(quiz()?.classList.contains('quiz--live'));
  const shown = () => document.querySelector('[data-step]:not([hidden])');

  /** The keys of this site's records. */
  const keys = () => {
    const { pathname } = new URL(quiz()?.dataset.site ?? root.dataset.site ?? '.', location.href);
    return Object.keys(localStorage).filter(
      (key) => key.startsWith('readiness:') && key.includes(`:${pathname}`),
    );
  };

  /** Whether there may be something other than the opening to show, which only the modules can tell. */
  const isUnderWay = () => {
    try {
      return location.hash.startsWith('#r=') || Boolean(history.state?.step) || keys().length > 0;
    } catch {
      return false; // storage cannot be accessed
    }
  };

  /** Say what went wrong. Before the quiz is live, the page becomes the form that it is without scripts. @param {string} name */
  const say = (name) => {
    const place = /** @type {HTMLElement | null} */ (quiz()?.querySelector('[data-part="trouble"]'));
    if (!place) return;
    for (const text of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll('[data-trouble]')))
      text.hidden = text.dataset.trouble !== name;
    place.hidden = false;
    if (!isLive() && name !== 'slow') root.classList.remove('scripted', 'waiting');
  };

  /** If the page is of an earlier build than the site, reload it, once. @returns {Promise<boolean>} whether it reloads */
  const isReloaded = async () => {
    const build = quiz()?.dataset.build ?? '';
    try {
      const page = await (await fetch(location.pathname, { cache: 'no-store' })).text();
      const [, latest = build] = /data-build="(\w+)"/.exec(page) ?? [];
      if (latest === build || sessionStorage.getItem(RELOADED) === build) return false;
      sessionStorage.setItem(RELOADED, build);
      location.reload();
      return true;
    } catch {
      return false; // no network
    }
  };

  const onMissing = async () => {
    if (await isReloaded()) return;
    if (isLive()) say('missing');
    else say(self.origin === 'null' ? 'framed' : 'stopped');
  };

  /** Show the first step, as the modules would. */
  const begin = () => {
    const sections = /** @type {HTMLElement[]} */ ([...(quiz()?.querySelectorAll('[data-step]') ?? [])]);
    const role = /** @type {HTMLInputElement | null | undefined} */ (quiz()?.querySelector('[name="role"]'));
    const [opening, first] = sections;
    const isChosen = Boolean(opening.querySelector('[name="role"]:checked'));
    const missing = opening.querySelector('[data-part="role-missing"]');
    if (missing instanceof HTMLElement) missing.hidden = isChosen;
    if (!isChosen) {
      role?.focus();
      return;
    }
    history.replaceState({ step: opening.dataset.step }, '');
    history.pushState({ step: first.dataset.step }, '');
    for (const section of sections) section.hidden = section !== first;
    quiz()?.classList.add('quiz--begun');
    first.querySelector('h2')?.focus({ preventScroll: true });
    quiz()?.scrollIntoView();
  };

  /** The answers as a file that the quiz opens: those on the page, and those kept, whatever else has failed. */
  const rescue = () => {
    /** @type {Record<string, any>} */
    const given = {};
    try {
      for (const key of keys())
        for (const [name, [value]] of Object.entries(JSON.parse(localStorage.getItem(key) ?? '{}')))
          given[name] = value;
    } catch {
      // What cannot be read is not in the file.
    }
    const checked = /** @type {NodeListOf<HTMLInputElement>} */ (
      quiz()?.querySelectorAll('[type="radio"]:checked')
    );
    for (const { name, value } of checked) given[name] = /^[0-4]$/.test(value) ? Number(value) : value;
    const answers = (/** @type {string} */ kind) => {
      const fields = [...(quiz()?.querySelectorAll(kind) ?? [])].map(({ id }) => id.slice(2));
      return Object.fromEntries(fields.filter((id) => given[id] != null).map((id) => [id, given[id]]));
    };
    const { bank, edition } = quiz()?.dataset ?? {};
    const { role, form, taken_on } = given;
    const file = {
      ...{ bank, edition, taken_on: taken_on ?? new Date().toLocaleDateString('sv'), role, form },
      answers: answers('.question:not(.question--sign)'),
      signs: answers('.question--sign'),
    };
    const href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }));
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

  let last = { shown: shown(), time: 0, x: 0, y: 0 };
  let aimedAt = shown();
  addEventListener(
    'click',
    (event) => {
      const { detail, timeStamp: time, clientX: x, clientY: y, target } = event;
      const now = { shown: shown(), time, x, y };
      // The second half of a double click is for the screen that the first half was aimed at, and not for what it brought.
      if (detail <= 1) aimedAt = now.shown;
      const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
      const isNear = time - last.time < DOUBLE && Math.hypot(x - last.x, y - last.y) < 24;
      const isStray =
        (detail > 1 && now.shown !== aimedAt) || (isTouch && isNear && now.shown !== last.shown);
      last = now;
      if (isStray) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      const act = target instanceof Element ? target.closest('[data-act]')?.getAttribute('data-act') : '';
      actions[act ?? '']?.();
    },
    true,
  );

  addEventListener(
    'error',
    ({ target, error }) => {
      if (target instanceof HTMLScriptElement) onMissing();
      else if (error) say(isLive() ? 'failed' : 'stopped');
    },
    true,
  );
  addEventListener('unhandledrejection', () => say(isLive() ? 'failed' : 'stopped'));
  addEventListener('readiness:unloaded', onMissing);

  if (isUnderWay()) root.classList.add('waiting');
  document.addEventListener('DOMContentLoaded', () => {
    const isTooOld = !NEEDED.every((condition) => CSS.supports(condition));
    if (isTooOld) {
      say('old');
      return;
    }
    const src = quiz()?.dataset.script;
    if (src) document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
    setTimeout(() => isLive() || say('slow'), SLOW);
  });
}
