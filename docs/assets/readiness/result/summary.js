/**
 * The summary of a result as HTML, to paste.
 *
 * @import { Kind, Part } from '../core/summary.js'
 */
import { asHtml, element, listIn, tableOf } from '../page/pasted.js';

/** A title, and what stands below it as a list. @param {string[]} entry */
const step = ([title, ...lines]) => {
  const below = lines.map((line) => [line]);
  return [title, listIn('ul', below)];
};

/** What the entries of each kind become. @type {Record<Kind, (entries: string[][]) => Element[]>} */
const DRAWN = {
  sentences: (entries) => entries.map(([sentence]) => element('p', sentence)),
  points: (entries) => [listIn('ul', entries)],
  table: (entries) => [tableOf([], entries)],
  steps: (entries) => [listIn('ol', entries.map(step))],
};

/** @param {Part[]} parts */
export const summaryAsHtml = (parts) =>
  asHtml(
    parts.flatMap(({ kind, heading, entries }) => [
      ...(heading ? [element('h2', heading)] : []),
      ...DRAWN[kind](entries),
    ]),
  );
