/**
 * Answers from a table of them, as the quiz wrote it or a spreadsheet after it, also of several people's one below the
 * other. Pure, and any rows can be read; what they hold is checked where it is understood.
 *
 * @import { Days } from './days.js'
 */
import { headsOf } from './table.js';

/** What all rows of one result have in common. */
const ABOUT = ['bank', 'edition', 'taken_on', 'role', 'form'];

/**
 * @param {string[][]} rows
 * @param {Days} days reads them
 * @returns {Record<string, unknown>[]} an object for each result, as a file of answers holds it; none if it is no such table
 */
export function resultsIn(rows, { dayIn, orderOf }) {
  const heads = headsOf(rows);
  if (!['bank', 'id', 'answer'].every((name) => heads.includes(name))) return [];
  const cellIn = (/** @type {string[]} */ row, /** @type {string} */ name) =>
    (row[heads.indexOf(name)] ?? '').trim();
  const order = orderOf(rows.slice(1).map((row) => cellIn(row, 'taken_on')));
  /** @type {{about: string[], answers: [string, unknown][], signs: [string, unknown][]}[]} */
  const results = [];
  /** The ids of the latest result. @type {Set<string>} */
  const ids = new Set();
  for (const row of rows.slice(1)) {
    const about = ABOUT.map((name) => cellIn(row, name));
    const id = cellIn(row, 'id');
    if (!id) continue;
    // Two people may have answered on one day in one role: then an id comes again.
    if (ids.has(id) || about.join('\n') !== results.at(-1)?.about.join('\n')) {
      results.push({ about, answers: [], signs: [] });
      ids.clear();
    }
    ids.add(id);
    const result = results[results.length - 1];
    (cellIn(row, 'kind') === 'sign' ? result.signs : result.answers).push([
      id,
      answerIn(cellIn(row, 'answer')),
    ]);
  }
  return results.map(({ about: [bank, edition, taken_on, role, form], answers, signs }) => ({
    bank,
    edition: edition.replace(',', '.'),
    ...(taken_on ? { taken_on: dayIn(taken_on, order) } : {}),
    role,
    form,
    answers: Object.fromEntries(answers),
    signs: Object.fromEntries(signs),
  }));
}

/** A rung as a number, however a spreadsheet writes it; any other answer as it stands. @param {string} answer */
const answerIn = (answer) => (/^[0-4]([.,]0+)?$/.test(answer) ? Number.parseInt(answer, 10) : answer);
