/**
 * Results received in a text or a link, with the messages about them.
 *
 * @import { Bank, Taken } from '../bank.js'
 * @import { Code } from '../core/received.js'
 *
 * @typedef {{taken: Taken, sentences: string[]}} Received
 */
import { answersIn } from '../core/answers.js';
import { codesIn } from '../core/received.js';
import { addMessages, say } from '../page/messages.js';
import { aboutEdition } from '../page/notices.js';
import { messages } from '../parts/receiving.js';

addMessages(messages);

/**
 * Read what somebody pasted or opened.
 *
 * @param {Bank} bank
 * @param {string} text with codes anywhere in it
 * @returns {{results: Received[], sentences: string[], isAny: boolean}} the sentences say what could not be read, and why;
 *   isAny is false if nothing in it even looks like a code
 */
export function received(bank, text) {
  const { codes, wrong } = codesIn(bank, text);
  const results = codes.map((code) => ({ taken: code, sentences: aboutCode(bank, code) }));
  const why = wrong ? [say(wrong.wrong, wrong.figures)] : [];
  const sentences = wrong && results.length > 0 ? [say('code_beside'), ...why] : why;
  return { results, sentences, isAny: wrong?.wrong !== 'code_none' };
}

/** @param {Bank} bank @param {Code} code */
const aboutCode = (bank, { values, edition, retired, unknown, damaged }) => [
  ...(edition === bank.edition ? [] : [say('code_older', { edition, today: bank.edition })]),
  ...aboutEdition({ retired, renamed: [] }, answersIn(values).length - unknown),
  ...(unknown > 0 ? [say('unknown', { n: unknown })] : []),
  ...(damaged > 0 ? [say('code_damaged', { n: damaged })] : []),
];
