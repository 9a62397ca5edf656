/**
 * Starts the theme's script once the page has been painted: it takes longer than all else on a page to read, and reading
 * needs none of it. A site with scripts of a team's own has it start as the theme would, before these.
 */
import { holdBack } from './search.js';

/** @type {HTMLTemplateElement | null} */
const held = document.querySelector('template[data-part="theme-script"]');

holdBack();
if (held) document.addEventListener('DOMContentLoaded', () => afterPaint(() => start(held.content)));

/** A frame's callbacks come before it is painted, and a task that they ask for comes after. @param {() => void} then */
function afterPaint(then) {
  requestAnimationFrame(() => setTimeout(then));
}

/** @param {DocumentFragment} held */
function start(held) {
  const script = document.createElement('script');
  script.src = String(held.querySelector('script')?.getAttribute('src'));
  // The theme sets up a page once it has been parsed. It has, so the theme is told.
  script.onload = () => /** @type {any} */ (window).document$.next(document);
  document.body.append(script);
}
