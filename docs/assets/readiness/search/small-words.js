/**
 * Leaves the small words out of a question, in the worker of the theme's search. The theme takes every word for the
 * beginning of longer ones, so that the “is” of a question finds each “issue”. The build puts this text before the
 * worker's own; it is no module, as that is none.
 *
 * @typedef {{ lunr: { stopWordFilter(word: string): string | undefined } }} Scope
 */
{
  /** A question among the theme's messages. */
  const QUERY = 2;

  addEventListener('message', (event) => {
    const { type, data } = event.data;
    if (type !== QUERY || typeof data !== 'string') return;
    const { lunr } = /** @type {Scope} */ (/** @type {unknown} */ (self));
    const text = data
      .split(/\s+/)
      .filter((word) => lunr.stopWordFilter(word.toLowerCase()))
      .join(' ');
    if (!text || text === data) return;
    event.stopImmediatePropagation();
    dispatchEvent(new MessageEvent('message', { data: { type, data: text } }));
  });
}
