/**
 * Starts the theme's script once the page has been painted: it takes longer than all else on a page to read, and reading
 * needs none of it. A site with scripts of a team's own has it start as the theme would, before these.
 */
import { holdBack } from './search.js';

/** @type {HTMLTemplateElement | null} */
const held = document.querySelector('#theme-script');

holdBack();
if (held) document.addEventListener('DOMContentLoaded', () => whenPainted(() => start(held)), { once: true });

/** For browsers that do not tell, and for tabs that are not looked at, a second after the page has loaded. @param {() => void} then */
function whenPainted(then) {
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) then();
  });
  observer.observe({ type: 'paint', buffered: true });
  addEventListener('load', () => setTimeout(then, 1000));
}

/** @param {HTMLTemplateElement} held */
function start(held) {
  if (!held.isConnected) return; // it has started
  held.remove();
  const script = document.createElement('script');
  script.src = String(held.content.querySelector('script')?.getAttribute('src'));
  // The theme sets up a page once it has been parsed. It has, so the theme is told.
  script.onload = () => /** @type {any} */ (window).document$?.next(document);
  document.body.append(script);
}
