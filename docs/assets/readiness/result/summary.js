/**
 * The summary of a result as HTML, to paste.
 *
 * @import { Kind, Part } from '../core/summary.js'
 */
import { asHtml, element, listIn, tableOf } from '../page/pasted.js';

/** What the entries of each kind become. @type {Record<Kind, (entries: string[][]) => Element[]>} */
const DRAWN = {
  sentences: (entries) => entries.map(([sentence]) => element('p', sentence)),
  points: (entries) => [listIn('ul', entries)],
  table: (entries) => [tableOf([], entries)],
  steps: (entries) => [
    listIn(
      'ol',
      entries.map(([title, ...lines]) => [
        title,
        listIn(
          'ul',
          lines.map((line) => [line]),
        ),
      ]),
    ),
  ],
};

/** @param {Part[]} parts */
export const summaryAsHtml = (parts) =>
  asHtml(
    parts.flatMap(({ kind, heading, entries }) => [
      ...(heading ? [element('h2', heading)] : []),
      ...DRAWN[kind](entries),
    ]),
  );
