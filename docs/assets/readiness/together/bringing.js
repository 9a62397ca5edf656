/**
 * Brings results in: pasted texts, files, and what is kept on the device. Says what became of each, by line.
 *
 * @import { Bank } from '../bank.js'
 * @import { Store } from '../page/store.js'
 * @import { Holding } from './holding.js'
 * @import { Told } from './keeper.js'
 *
 * @typedef {{sentences: string[], unread: {line: number, text: string}[], more: number}} Came
 */
import { answersIn, isRecord, parsed } from '../core/answers.js';
import { encoded } from '../core/code.js';
import { LARGEST_FILE } from '../core/limits.js';
import { isRound } from '../core/round/file.js';
import { plainly } from '../core/wording.js';
import { keptResults } from '../page/kept-results.js';
import { say } from '../page/messages.js';
import { answersInText, textIn } from '../receiving/file.js';

/** Bytes of a file in which codes are looked for. */
const LARGEST_TEXT = 50_000_000;
/** What only the link of an invitation has. */
const INVITATION = /[#&]see=(?:open|one)\b/;
/** The first two columns of a round's table. */
const TABLE = /^\uFEFF?"?round"?[,;\t]"?collected/;
/** So many of what could not be read are listed. */
const MOST_LISTED = 100;

/** What became of a text, in words. @param {Told} told @param {string} [file] where it comes from @returns {Came} */
function inWords({ added, again, older, gone, newer, unread, unreadCount, wrong }, file) {
  const counts = /** @type {const} */ ([
    ['round_again', again],
    ['round_older', older],
    ['round_gone', gone],
    ['round_newer', newer],
    ['round_unread', unreadCount],
  ]);
  const why = wrong ? [say(wrong.wrong, wrong.figures)] : [];
  const lines = unread.slice(0, MOST_LISTED).map(({ line, begins, wrong: each }) => {
    const figures = { line, begins, why: say(each.wrong, each.figures) };
    return { line, text: file ? say('round_line_of', { ...figures, file }) : say('round_line', figures) };
  });
  return {
    sentences: [
      say('round_added', { n: added }),
      ...counts.flatMap(([name, n]) => (n > 0 ? [say(name, { n })] : [])),
      ...(unreadCount === 0 ? why : []),
    ],
    unread: lines,
    more: unreadCount - lines.length,
  };
}

/** Add what was pasted. @param {Holding} holding @param {string} text */
export async function bringText(holding, text) {
  const told = await holding.add(text);
  const came = inWords(told);
  const isInvitation = told.wrong?.wrong === 'code_none' && INVITATION.test(text);
  return isInvitation ? { ...came, sentences: [say('round_is_invitation')] } : came;
}

/** The results on this device, by code and name: the reader's own answers, and those kept under a name. @param {Bank} bank @param {Store} store */
export function resultsHere(bank, { values, results }) {
  const hasOwn = answersIn(values).length > 0 && values.has('role') && values.has('form');
  const own = hasOwn ? [{ line: encoded(bank, values), name: say('round_mine') }] : [];
  const all = [...keptResults(results), ...own];
  return [...new Map(all.map(({ line, name }) => [line, { line, name }])).values()];
}

/**
 * Add what is in a file. A file of a round is handed to another, because it has no results in it.
 *
 * @param {Bank} bank
 * @param {Holding} holding
 * @param {File} file
 * @param {(name: string, data: Record<string, unknown>) => string[]} openRound returns what to say
 * @returns {Promise<Came>}
 */
export async function bringFile(bank, holding, file, openRound) {
  const name = plainly(file.name);
  const only = (/** @type {string[]} */ sentences) => ({
    sentences: sentences.map((why) => say('round_file', { file: name, why })),
    unread: [],
    more: 0,
  });
  const { text, sentences: about } = await textIn(file, LARGEST_TEXT);
  if (text === null) return only(about);
  const isShort = text.length <= LARGEST_FILE; // what else this quiz writes is no longer
  const data = isShort ? parsed(text) : undefined;
  if (TABLE.test(text)) return only([say('round_is_table')]);
  if (isRound(data)) return { sentences: openRound(name, data), unread: [], more: 0 };
  const told = isRecord(data) && 'bank' in data ? null : await holding.add(text);
  if (told && (told.added > 0 || told.again > 0 || told.unreadCount > 0 || !isShort)) {
    const came = inWords(told, name);
    return { ...came, sentences: came.sentences.map((why) => say('round_file', { file: name, why })) };
  }
  const { results, sentences } = answersInText(bank, text, about);
  if (results.length === 0) return only(sentences);
  const lines = results.map(({ taken }) => encoded(bank, taken.values, taken.edition));
  const { sentences: added } = inWords(await holding.add(lines.join('\n')));
  return only([...added, ...sentences]);
}
