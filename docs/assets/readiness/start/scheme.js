/**
 * The colour scheme of pages without the theme: the one chosen on the site's other pages, or else the system's. Stands in
 * the head of the page, so that no page appears in the wrong colours first.
 */
{
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    let scheme = dark.matches ? 'slate' : 'default';
    try {
      const { pathname } = new URL(root.dataset.site ?? '.', location.href);
      const { color } = JSON.parse(localStorage[`${pathname}.__palette`]); // as the theme keeps the choice
      if (color.media !== '(prefers-color-scheme)') scheme = color.scheme;
    } catch {
      // Nothing has been chosen, or storage cannot be accessed.
    }
    root.dataset.mdColorScheme = scheme;
  };
  dark.onchange = show;
  show();
}
