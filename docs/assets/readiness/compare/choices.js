/**
 * The results that can be compared: the reader's own, somebody else's, those kept under a name, those opened here.
 *
 * @import { Desk, Taken } from '../bank.js'
 *
 * @typedef {object} Choice
 * @property {string} key
 * @property {string} name
 * @property {string} line
 * @property {string} [base] the name without a number that tells it from others
 * @property {() => Taken | null} taken read from its line when it is needed, for there may be a thousand; null if it
 *   cannot be read
 */
import { answersIn } from '../core/answers.js';
import { encoded } from '../core/code.js';
import { keptResults, readLine } from '../page/line.js';
import { say } from '../page/messages.js';
import { FORGOTTEN } from '../page/store.js';

const OWN_CHOICE = 'own';
const GUEST_CHOICE = 'guest';
/** What was opened or pasted here, until the page is left. @type {Choice[]} */
const brought = [];
addEventListener(FORGOTTEN, () => {
  brought.length = 0;
});

/** Everything that can be compared, the reader's own answers last. @param {Desk<'compare'>} desk @returns {Choice[]} */
export function choicesOf({ bank, values, results, guest }) {
  const own = { values: values(), edition: bank.edition };
  const visited = guest();
  return [
    ...keptResults(results()).map((kept) => ({ ...kept, taken: () => readLine(bank, kept.line).taken })),
    ...brought,
    ...(visited
      ? [
          {
            key: GUEST_CHOICE,
            name: visited.name || say('result_guest'),
            taken: () => visited,
            line: encoded(bank, visited.values),
          },
        ]
      : []),
    ...(answersIn(own.values).length > 0 && own.values.has('role')
      ? [{ key: OWN_CHOICE, name: say('result_mine'), taken: () => own, line: encoded(bank, own.values) }]
      : []),
  ];
}

/** The earlier result first. @param {Choice[]} choices */
export const inTime = (choices) => [...choices].sort((one, other) => dayOf(one).localeCompare(dayOf(other)));

/** @param {Choice} choice */
const dayOf = ({ taken }) => String(taken()?.values.get('taken_on') ?? '');

/**
 * Add a result to the choices, under a unique name.
 *
 * @param {Desk<'compare'>} desk
 * @param {Taken} taken
 * @param {string} base the name to use, if it is free
 * @returns {Choice}
 */
export function addChoice({ bank }, taken, base) {
  const same = brought.filter((choice) => choice.base === base).length;
  const name = same > 0 ? `${base} (${same + 1})` : base;
  const line = encoded(bank, taken.values);
  const choice = { key: `brought.${brought.length}`, name, base, taken: () => taken, line };
  brought.push(choice);
  return choice;
}
