/**
 * Answers as a file: written together with the result, and read as untrusted input.
 *
 * @import { Bank, Taken, Values } from '../bank.js'
 * @import { Message } from './templates.js'
 *
 * @typedef {{wrong: Message, figures?: Record<string, string>}} Wrong wrong is the name of the message that says why
 * @typedef {{values: Values, edition: string, damaged: string[], assumed: boolean, retired: string[], renamed: string[], unknown: string[]}} Understood
 */
import {
  answersIn,
  asked,
  fitted,
  isAllowed,
  isControl,
  isRecord,
  isRung,
  isSignAnswer,
  parsed,
} from '../core/answers.js';
import { LARGEST_FILE, LONGEST_NAME } from '../core/limits.js';
import { resultInFile } from '../core/result-file.js';
import { score } from '../core/score.js';
import { plainly } from '../core/wording.js';
import { handOver } from './download.js';
import { say } from './messages.js';
import { aboutEdition } from './notices.js';
import { listed } from './wording.js';

/**
 * The file's content, as `docs/about/files.md` describes it.
 *
 * @param {Bank} bank
 * @param {Values} values
 */
export function fileOf(bank, values) {
  const signs = new Set(bank.signs.map(({ id }) => id));
  const given = answersIn(values).map((name) => /** @type {const} */ ([name, values.get(name)]));
  const isSign = (/** @type {string} */ name, /** @type {unknown} */ value) =>
    signs.has(name) || (isSignAnswer(value) && !isRung(value));
  return {
    bank: bank.id,
    edition: bank.edition,
    taken_on: values.get('taken_on') ?? null,
    role: values.get('role'),
    form: values.get('form'),
    answers: Object.fromEntries(given.filter(([name, value]) => !isSign(name, value))),
    signs: Object.fromEntries(given.filter(([name, value]) => isSign(name, value))),
    matters_most: values.get('matters_most') ?? [],
    result: resultInFile(score(bank, values)),
  };
}

/**
 * Offer the answers as a download.
 *
 * @param {Bank} bank
 * @param {Values} values
 */
export function download(bank, values) {
  const content = `${JSON.stringify(fileOf(bank, values), null, 1)}\n`;
  handOver(`${bank.id}-${values.get('taken_on') ?? bank.edition}.json`, 'application/json', content);
}

/**
 * Read a file that a person chose.
 *
 * @param {Bank} bank
 * @param {File} file
 * @returns {Promise<{taken: Taken | null, sentences: string[], assumed?: boolean}>} taken is null if nothing can be
 *   opened; assumed is true if the file does not say which role or form the answers are for
 */
export async function readAnswersFile(bank, file) {
  if (file.size > LARGEST_FILE) return { taken: null, sentences: [say('file_too_large')] };
  const found = await file.text().then(
    (text) => understood(bank, parsed(text)),
    () => /** @type {Wrong} */ ({ wrong: 'file_unreadable' }),
  );
  if ('wrong' in found) return { taken: null, sentences: [say(found.wrong, found.figures)] };
  const { values, edition, damaged, assumed, unknown } = found;
  const [role, form] = [say(`role_${values.get('role')}`), say(`form_${values.get('form')}`).toLowerCase()];
  return {
    taken: { values, edition },
    assumed,
    sentences: [
      say('opened', { n: answersIn(values).length }),
      ...(assumed ? [say('assumed', { role, form })] : []),
      ...(damaged.length > 0 ? [say('damaged_entries', { n: damaged.length, names: listed(damaged) })] : []),
      ...aboutEdition(found, answersIn(values).length - unknown.length),
      ...(unknown.length > 0 ? [say('unknown', { n: unknown.length })] : []),
    ],
  };
}

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
