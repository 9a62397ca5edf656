/**
 * All answers as tidy data: one row per answer. `docs/about/formats.md` describes every column.
 *
 * @import { Bank, Taken } from '../bank.js'
 */
import { answersIn } from './answers.js';
import { points } from './score.js';

const ANSWER_COLUMNS = [
  ...['bank', 'edition', 'taken_on', 'role', 'form', 'kind', 'id', 'slot', 'title'],
  ...['dimension', 'principle', 'facet', 'answer', 'rung', 'score'],
];

/**
 * @param {Bank} bank
 * @param {Taken} taken
 * @param {(id: string) => string} title of a question or sign of the bank
 * @returns {(string | number | null)[][]} the header row first
 */
export function rowsOf(bank, { values, edition }, title) {
  const same = [
    bank.id,
    edition,
    ...['taken_on', 'role', 'form'].map((name) => String(values.get(name) ?? '')),
  ];
  const order = [...bank.questions, ...bank.signs].map(({ id }) => id);
  const unknown = answersIn(values).filter((id) => !order.includes(id));
  const given = [...order.filter((id) => values.has(id)), ...unknown];
  return [
    ANSWER_COLUMNS,
    ...given.map((id) => [
      ...same,
      ...about(bank, id, title),
      String(values.get(id)),
      ...figures(values.get(id)),
    ]),
  ];
}

/** @param {Bank} bank @param {string} id @param {(id: string) => string} title @returns {(string | number | null)[]} */
function about(bank, id, title) {
  const question = bank.questions.find((known) => known.id === id);
  if (!question) {
    const sign = bank.signs.find((known) => known.id === id);
    return sign
      ? ['sign', id, sign.slot, title(id), null, null, null]
      : ['unknown', id, null, null, null, null, null];
  }
  const { slot, principle, facet } = question;
  const dimension = bank.principles.find((known) => known.id === principle)?.dimension ?? null;
  return ['question', id, slot, title(id), dimension, principle, facet];
}

/** Rung and score, or null where an answer has none. @param {import('../bank.js').Value | undefined} value */
const figures = (value) => [typeof value === 'number' ? value : null, points(value)];
