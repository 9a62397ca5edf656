/**
 * Answers from a table of them, as the quiz wrote it or a spreadsheet after it, also of several people's one below the
 * other. Pure, and any rows can be read; what they hold is checked where it is understood.
 *
 * @import { Days } from './days.js'
 */

/** What all rows of one result have in common. */
const ABOUT = ['bank', 'edition', 'taken_on', 'role', 'form'];

/**
 * @param {string[][]} rows
 * @param {Days} days reads them
 * @returns {Record<string, unknown>[]} an object for each result, as a file of answers holds it; none if it is no such table
 */
export function resultsIn(rows, { dayIn, orderOf }) {
  const heads = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  if (!['bank', 'id', 'answer'].every((name) => heads.includes(name))) return [];
  const cellIn = (/** @type {string[]} */ row, /** @type {string} */ name) =>
    (row[heads.indexOf(name)] ?? '').trim();
  const order = orderOf(rows.slice(1).map((row) => cellIn(row, 'taken_on')));
  /** @type {Map<string, {about: string[], answers: [string, unknown][], signs: [string, unknown][]}>} */
  const results = new Map();
  for (const row of rows.slice(1)) {
    const about = ABOUT.map((name) => cellIn(row, name));
    const key = about.join('\n');
    const result = results.get(key) ?? { about, answers: [], signs: [] };
    results.set(key, result);
    const answer = cellIn(row, 'answer');
    const entry = /** @type {[string, unknown]} */ ([cellIn(row, 'id'), answerIn(answer)]);
    if (entry[0]) (cellIn(row, 'kind') === 'sign' ? result.signs : result.answers).push(entry);
  }
  return [...results.values()].map(({ about: [bank, edition, taken_on, role, form], answers, signs }) => ({
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
