/**
 * The colour scheme of pages without the theme: the one chosen on the site's other pages, or else the system's. Stands in
 * the head of the page, so that no page appears in the wrong colours first.
 */
{
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');

  /** What the theme keeps about the choice; nothing if there is none, or storage cannot be accessed. */
  const chosen = () => {
    try {
      const { pathname } = new URL(root.dataset.site ?? '.', location.href);
      return JSON.parse(localStorage.getItem(`${pathname}.__palette`) ?? 'null')?.color;
    } catch {
      return null;
    }
  };

  const show = () => {
    const { media = '(prefers-color-scheme)', scheme = '' } = chosen() ?? {};
    const followed = dark.matches ? 'slate' : 'default';
    root.dataset.mdColorScheme = media === '(prefers-color-scheme)' ? followed : scheme;
  };
  dark.addEventListener('change', show);
  show();
}
