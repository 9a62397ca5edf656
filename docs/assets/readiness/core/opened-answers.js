/**
 * The answers in a file's data. Pure; the data is untrusted until it has been checked here.
 *
 * @import { Bank, Values } from '../bank.js'
 * @import { Message } from '../page/templates.js'
 *
 * @typedef {{wrong: Message, figures?: Record<string, string>}} Wrong wrong is the name of the message that says why
 * @typedef {{values: Values, edition: string, damaged: string[], assumed: boolean, retired: string[], renamed: string[], unknown: string[]}} Understood
 *   assumed is true if the data does not say which role or form the answers are for
 */
import { answersIn, asked, fitted, isAllowed, isControl, isRecord, isRung, isSignAnswer } from './answers.js';
import { LONGEST_NAME } from './limits.js';
import { plainly } from './wording.js';

/**
 * Read a file's data entry by entry; a bad entry does not affect the others.
 *
 * @param {Bank} bank
 * @param {unknown} data
 * @returns {Understood | Wrong}
 */
export function understood(bank, data) {
  if (data === undefined) return { wrong: 'file_unreadable' };
  if (!isRecord(data) || typeof data.bank !== 'string') return { wrong: 'file_not_answers' };
  if (![bank.id, ...bank.also_reads].includes(data.bank))
    return { wrong: 'file_foreign', figures: { bank: plainly(data.bank) } };
  /** @type {string[]} */
  const damaged = [];
  /** @type {Values} */
  const given = new Map();
  for (const name of ['role', 'form', 'taken_on', 'matters_most']) {
    if (isAllowed(bank, name, data[name])) given.set(name, /** @type {string} */ (data[name]));
    else if (data[name] !== undefined && data[name] !== null) damaged.push(name);
  }
  for (const [group, fits] of /** @type {const} */ ([
    ['answers', isRung],
    ['signs', isSignAnswer],
  ])) {
    const entries = data[group];
    if (!isRecord(entries)) {
      if (entries !== undefined) damaged.push(group);
      continue;
    }
    for (const [name, value] of Object.entries(entries)) {
      if (fits(value) && !isControl(name) && isAllowed(bank, name, value) && !given.has(name))
        given.set(name, /** @type {string} */ (value));
      else damaged.push(name);
    }
  }
  const { fitted: values, ...told } = fitted(bank, given);
  if (answersIn(values).length === 0)
    return { wrong: damaged.length > 0 ? 'file_empty' : 'file_not_answers' };
  const assumed = !values.has('role') || !values.has('form');
  if (!values.has('role')) values.set('role', roleFor(bank, values));
  if (!values.has('form')) values.set('form', 'full');
  return {
    values,
    edition: typeof data.edition === 'string' ? data.edition.slice(0, LONGEST_NAME) : '',
    damaged,
    assumed,
    ...told,
  };
}

/** The role that is asked most of the answered questions, for a file that does not state its role. @param {Bank} bank @param {Values} values */
function roleFor(bank, values) {
  const fits = (/** @type {string} */ role) => {
    const { questions, signs } = asked(
      bank,
      new Map([
        ['role', role],
        ['form', 'full'],
      ]),
    );
    return [...questions, ...signs].filter(({ id }) => values.has(id)).length;
  };
  return bank.roles.map(({ id }) => id).sort((one, other) => fits(other) - fits(one))[0];
}
