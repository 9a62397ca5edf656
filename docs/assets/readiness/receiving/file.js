/**
 * Files that people open: answers or a table of them that this quiz wrote, or a text with result codes in it. Untrusted
 * input.
 *
 * @import { Bank } from '../bank.js'
 * @import { Understood } from '../core/opened-answers.js'
 * @import { Message } from '../page/templates.js'
 * @import { Received } from './text.js'
 *
 * @typedef {{results: Received[], sentences: string[], data?: Record<string, unknown>, assumed?: boolean}} Opened
 *   the sentences say what could not be read, and why; data is what a file of this quiz holds besides; assumed is true if the
 *   file does not say which role or form the answers are for
 */
import { answersIn, isRecord, parsed } from '../core/answers.js';
import { daysIn } from '../core/days.js';
import { decodedText, isWorkbook } from '../core/decoding.js';
import { LARGEST_FILE } from '../core/limits.js';
import { understood } from '../core/opened-answers.js';
import { resultsIn } from '../core/opened-table.js';
import { fromTable, headsOf } from '../core/table.js';
import { say } from '../page/messages.js';
import { aboutEdition } from '../page/notices.js';
import { listed } from '../page/wording.js';
import { languages } from './languages.js';
import { received } from './text.js';

/** After the data there may be so many more closing brackets, as in a smile. */
const MOST_TRIES = 9;

/**
 * Read a file that a person chose.
 *
 * @param {Bank} bank
 * @param {File} file
 * @returns {Promise<Opened>}
 */
export async function readAnswersFile(bank, file) {
  const { text, sentences } = await textIn(file);
  return text === null ? { results: [], sentences } : answersInText(bank, text, sentences);
}

/**
 * The text of a file that a person chose, or why there is none.
 *
 * @param {File} file
 * @param {number} [largest] how many bytes it may have
 * @returns {Promise<{text: string | null, sentences: string[]}>} the sentences say what is guessed, or what is wrong
 */
export async function textIn(file, largest = LARGEST_FILE) {
  const none = (/** @type {Message} */ wrong) => ({ text: null, sentences: [say(wrong)] });
  if (file.size > largest) return none('file_too_large');
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return none('file_gone');
  if (isWorkbook(bytes)) return none('file_workbook');
  const { text, encoding, isGuessed } = decodedText(bytes, languages());
  return { text, sentences: isGuessed ? [say('file_guessed', { encoding })] : [] };
}

/**
 * The answers in a file's text.
 *
 * @param {Bank} bank
 * @param {string} text
 * @param {string[]} guess what to tell about each besides
 * @returns {Opened}
 */
export function answersInText(bank, text, guess) {
  const data = dataIn(text);
  if (data) return { ...opened(bank, [data], guess), data };
  const rows = fromTable(text);
  const table = resultsIn(rows, daysIn(languages()));
  if (table.length > 0) return opened(bank, table, [say('table_unmarked'), ...guess]);
  const { results, sentences, isAny } = received(bank, text);
  if (isAny) return { results, sentences };
  const heads = headsOf(rows);
  return nothing(heads.includes('principle') && heads.includes('text') ? 'file_plan' : 'file_unreadable');
}

/** The data of this quiz in a text: all of it, or what stands between the words of a mail. @param {string} text */
function dataIn(text) {
  const whole = parsed(text);
  if (isRecord(whole) && 'bank' in whole) return whole;
  const tidy = text.replace(/^[>\s]+/gm, '').replaceAll('\u00A0', ' ');
  const from = tidy.search(/\{\s*"bank"/);
  for (let to = tidy.length, tries = 0; from >= 0 && to > from && tries < MOST_TRIES; tries += 1) {
    to = tidy.lastIndexOf('}', to - 1);
    const part = parsed(tidy.slice(from, to + 1));
    if (isRecord(part)) return part;
  }
  return undefined;
}

/**
 * The results in a file's data, each with what to tell about it.
 *
 * @param {Bank} bank
 * @param {Record<string, unknown>[]} data of one result or several
 * @param {string[]} [more] what else to tell about each
 * @returns {Opened}
 */
function opened(bank, data, more = []) {
  const found = data.map((each) => understood(bank, each));
  const unread = found.flatMap((each) => ('wrong' in each ? [say(each.wrong, each.figures)] : []));
  const read = found.flatMap((each) => ('wrong' in each ? [] : [each]));
  const results = read.map((each) => ({
    taken: { values: each.values, edition: each.edition },
    sentences: [...aboutFile(each), ...more],
  }));
  return { results, sentences: unread, assumed: read.some(({ assumed }) => assumed) };
}

/** @param {Understood} understood */
function aboutFile({ values, damaged, assumed, unknown, ...told }) {
  const [role, form] = [say(`role_${values.get('role')}`), say(`form_${values.get('form')}`).toLowerCase()];
  return [
    say('opened', { n: answersIn(values).length }),
    ...(assumed ? [say('assumed', { role, form })] : []),
    ...(damaged.length > 0 ? [say('damaged_entries', { n: damaged.length, names: listed(damaged) })] : []),
    ...aboutEdition(told, answersIn(values).length - unknown.length),
    ...(unknown.length > 0 ? [say('unknown', { n: unknown.length })] : []),
  ];
}

/** @param {Message} wrong @param {Record<string, string>} [figures] @returns {Opened} */
const nothing = (wrong, figures) => ({ results: [], sentences: [say(wrong, figures)] });
