/**
 * The entry point for library pages, the ones to read: questions answered in place, where the reader stands, and the
 * link back to the quiz. They share the quiz's record; without answers, nothing about the reader is shown.
 */
import { openFound } from './found.js';
import { GoOn } from './go-on.js';
import { OwnAnswers } from './own-answers.js';
import { ReaderStanding } from './reader-standing.js';
import { YourPart } from './your-part.js';

const elements = {
  'own-answers': OwnAnswers,
  'reader-standing': ReaderStanding,
  'your-part': YourPart,
  'go-on': GoOn,
};
/** Whatever fails, the page can be read; its questions say that they no longer keep what is ticked. */
const onFailed = (/** @type {unknown} */ error) => {
  const isOurs = error instanceof Error && error.stack?.includes('/assets/readiness/');
  if (isOurs) for (const place of document.querySelectorAll('own-answers')) place.classList.add('failed');
};
addEventListener('error', ({ error }) => onFailed(error));
addEventListener('unhandledrejection', ({ reason }) => onFailed(reason));

for (const [name, element] of Object.entries(elements))
  if (!customElements.get(name)) customElements.define(name, element);
openFound();
