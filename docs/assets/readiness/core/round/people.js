/**
 * People of a round, each made as small as can be: a hundred thousand fit into a few megabytes. Pure.
 *
 * @import { Bank, Values } from '../../bank.js'
 * @import { Item, Person } from './types.js'
 */
import { asked, isRung, isSignAnswer } from '../answers.js';

/** The place of *can't say* among a question's choices: unsure, or left empty. */
export const CANT_SAY = 5;
/** Nobody's choice: the item was not asked. */
export const NOT_ASKED = 255;
/** What can be answered to a question. */
export const RUNG_CHOICES = ['0', '1', '2', '3', '4', 'unsure'];
export const SIGN_CHOICES = ['shown', 'claimed', 'no', 'not-applicable', 'unsure'];
const MARKS = ['marked', 'unmarked'];

/** Sorts 2026.2 before 2026.10. */
const { compare } = new Intl.Collator('en', { numeric: true });

/** All that is counted, in bank order. @param {Bank} bank @returns {Item[]} */
export const itemsOf = (bank) => [
  ...bank.questions.map(({ id }) => ({ kind: /** @type {const} */ ('question'), id, choices: RUNG_CHOICES })),
  ...bank.signs.map(({ id, may_not_apply }) => ({
    kind: /** @type {const} */ ('sign'),
    id,
    choices: SIGN_CHOICES,
    refused: may_not_apply ? undefined : 'not-applicable',
  })),
  ...bank.principles.map(({ id }) => ({ kind: /** @type {const} */ ('mark'), id, choices: MARKS })),
];

/**
 * A function that makes a result small. Whoever answered an earlier edition was not asked what came later.
 *
 * @param {Bank} bank
 * @returns {(taken: {values: Values, edition: string}) => Person}
 */
export function personIn(bank) {
  const items = itemsOf(bank);
  const since = new Map(bank.changes.flatMap(({ edition, added }) => added.map((id) => [id, edition])));
  /** What is asked, by role, form and edition: the same few for everybody. @type {Map<string, Set<string>>} */
  const sets = new Map();
  /** @param {Values} values @param {string} edition */
  const askedOf = (values, edition) => {
    const key = [values.get('role'), values.get('form'), edition].join(' ');
    const known = sets.get(key);
    if (known) return known;
    const { questions, signs } = asked(bank, values);
    const there = [...questions, ...signs, ...bank.principles].filter(
      ({ id }) => compare(since.get(id) ?? edition, edition) <= 0,
    );
    const set = new Set(there.map(({ id }) => id));
    sets.set(key, set);
    return set;
  };
  return ({ values, edition }) => {
    const all = askedOf(values, edition);
    const marks = /** @type {string[]} */ (values.get('matters_most') ?? []);
    const cells = Uint8Array.from(items, ({ kind, id, choices, refused }) => {
      if (!all.has(id)) return NOT_ASKED;
      if (kind === 'mark') return marks.includes(id) ? 0 : 1;
      const answer = values.get(id);
      const isAllowed = kind === 'question' ? isRung(answer) : answer !== refused && isSignAnswer(answer);
      return choices.indexOf(isAllowed ? String(answer) : 'unsure'); // what is not allowed counts as unanswered
    });
    return { role: String(values.get('role')), day: String(values.get('taken_on') ?? ''), cells };
  };
}
