/**
 * The results that can be compared: the reader's own, somebody else's, those kept under a name, those opened here.
 *
 * @import { Bank, Desk, Taken } from '../bank.js'
 * @import { KindName, Names } from './kinds.js'
 *
 * @typedef {object} Choice
 * @property {string} key
 * @property {string} line its code
 * @property {string[]} given names that the reader gave it
 * @property {string[]} from where it comes from, in words
 * @property {string} [base] where it comes from, without a number that tells it from others
 * @property {string} unit the team's name; only the reader's own answers have one
 * @property {() => Taken | null} taken read from its line when it is needed, for there may be a thousand; null if it
 *   cannot be read
 *
 * @typedef {Choice & {result: Taken}} Readable
 */
import { answersIn } from '../core/answers.js';
import { encoded } from '../core/code.js';
import { keptResults, takenFrom } from '../page/kept-results.js';
import { say } from '../page/messages.js';
import { FORGOTTEN } from '../page/store.js';
import { dayInWords } from '../page/taken.js';

/** How many characters of a name a list on a phone shows. */
const FITS = 32;
/** What was opened or pasted here, until the page is left. @type {Choice[]} */
const brought = [];
addEventListener(FORGOTTEN, () => {
  brought.length = 0;
});

/** Everything that can be compared, the reader's own answers last. @param {Desk<'compare'>} desk @returns {Choice[]} */
export function choicesOf({ bank, values, results, guest }) {
  const own = { values: values(), edition: bank.edition };
  const hasOwn = answersIn(own.values).length > 0 && own.values.has('role');
  const visited = guest();
  const kept = keptResults(results()).map(({ key, name, line }) => ({
    ...choiceOf(key, line, () => takenFrom(bank, line)),
    given: [name],
  }));
  const others = [...brought];
  if (visited)
    others.push({
      ...choiceOf('guest', codeOf(bank, visited), () => visited),
      ...(visited.name ? { given: [visited.name] } : { from: [say('result_guest')] }),
    });
  if (hasOwn)
    others.push({
      ...choiceOf('own', codeOf(bank, own), () => own),
      from: [say('result_mine')],
      unit: String(own.values.get('unit') ?? ''),
    });
  return eachOnce(kept, others);
}

/** @param {string} key @param {string} line @param {() => Taken | null} taken @returns {Choice} */
const choiceOf = (key, line, taken) => ({ key, line, given: [], from: [], unit: '', taken });

/** The code of a result. @param {Bank} bank @param {Taken} taken */
export const codeOf = (bank, { values, edition }) => encoded(bank, values, edition);

/**
 * Add choices to the kept ones, each code once: the later takes the place and the names of the earlier. The kept ones stay
 * as the reader keeps them.
 *
 * @param {Choice[]} kept
 * @param {Choice[]} others
 */
function eachOnce(kept, others) {
  /** By code; of kept ones with one code, the latest. */
  const choices = new Map(kept.map((choice) => [choice.line, choice]));
  const twice = kept.filter((choice) => choices.get(choice.line) !== choice);
  for (const choice of others) {
    const there = choices.get(choice.line);
    choices.delete(choice.line); // so that it comes last
    const { given, from } = choice;
    const both = { given: [...(there?.given ?? []), ...given], from: [...(there?.from ?? []), ...from] };
    choices.set(choice.line, { ...choice, ...both });
  }
  return [...twice, ...choices.values()];
}

/**
 * Put two choices in order: roles as the bank has them, and of one role the earlier result first.
 *
 * @param {Bank} bank
 * @param {Choice[]} choices
 */
export function inOrder({ roles }, choices) {
  const rank = (/** @type {Choice} */ { taken }) =>
    roles.findIndex(({ id }) => id === taken()?.values.get('role'));
  const day = (/** @type {Choice} */ { taken }) => String(taken()?.values.get('taken_on') ?? '');
  return choices.toSorted((one, other) => rank(one) - rank(other) || day(one).localeCompare(day(other)));
}

/** A choice's name: role, team and day, and what the reader or where it comes from calls it. @param {Choice} choice */
export function nameOf(choice) {
  const taken = choice.taken();
  return taken ? say('result_from', wordsOf(choice, taken)) : choice.given.join(', ');
}

/** A choice's name in a list, where narrow lines lose their ends: what tells it from others first, if it fits. @param {Choice} choice */
export function optionOf(choice) {
  const taken = choice.taken();
  const words = taken && wordsOf(choice, taken);
  return words && words.where.length <= FITS && !words.where.startsWith(say('result_here'))
    ? say('result_option', words)
    : nameOf(choice);
}

/** @param {Choice} choice @param {Taken} taken */
function wordsOf(choice, taken) {
  const { unit } = choice;
  const about = { role: roleOf(taken), date: dateOf(taken), unit };
  const who = say(unit ? 'result_of_team' : 'result_name', about);
  return { who, where: labelsOf(choice, taken).join(', ') };
}

/** @param {Choice} choice @param {Taken} taken */
function labelsOf({ given, from }, taken) {
  const saysAll = (/** @type {string} */ name) =>
    name.includes(roleOf(taken)) && name.includes(dateOf(taken));
  const named = given.map((name) => (saysAll(name) ? say('result_here') : say('result_named', { name })));
  return [...new Set([...named, ...from])];
}

/** @param {Taken} taken */
const roleOf = ({ values }) => say(`role_${values.get('role')}`);

/** @param {Taken} taken */
const dateOf = ({ values }) => dayInWords(String(values.get('taken_on') ?? ''));

/**
 * What tells two results apart in few words: their roles or days, or where they come from, or what the page calls them.
 *
 * @param {Readable[]} both
 * @param {KindName} kind
 * @param {Names} labels
 * @returns {Names}
 */
export function shortNames(both, kind, labels) {
  const ways = [
    both.map(({ result }) => roleOf(result)),
    ...(kind === 'times' ? [both.map(({ result }) => dateOf(result))] : []),
    both.map((choice) => String(labelsOf(choice, choice.result).at(-1))),
  ];
  const [one, other] = ways.find(([one, other]) => one !== other) ?? labels;
  return [one, other];
}

/**
 * Add results to the choices, unless their codes are there already.
 *
 * @param {Desk<'compare'>} desk
 * @param {Taken[]} results
 * @param {(line: string) => string} from where one comes from, by its code
 * @returns {{choice: Choice, isNew: boolean}[]}
 */
export function addChoices(desk, results, from) {
  const there = new Map(choicesOf(desk).map((choice) => [choice.line, choice]));
  return results.map((taken) => {
    const line = codeOf(desk.bank, taken);
    const known = there.get(line);
    if (known) return { choice: known, isNew: false };
    const base = from(line);
    const same = brought.filter((choice) => choice.base === base).length;
    const where = same > 0 ? say('result_again', { where: base, n: same + 1 }) : base;
    const choice = { ...choiceOf(`brought.${brought.length}`, line, () => taken), base, from: [where] };
    brought.push(choice);
    there.set(line, choice);
    return { choice, isNew: true };
  });
}
