/**
 * Results received in a text or a link, with the messages about them.
 *
 * @import { Bank, Taken } from '../bank.js'
 * @import { Wrong } from '../core/code.js'
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

/** Of so many damaged codes, each is told. */
const MOST_TOLD = 5;

/**
 * Read what somebody pasted or opened.
 *
 * @param {Bank} bank
 * @param {string} text with codes anywhere in it
 * @returns {{results: Received[], sentences: string[], isAny: boolean}} the sentences say what could not be read, and why;
 *   isAny is false if nothing in it even looks like a code
 */
export function received(bank, text) {
  const { codes, wrong, unread } = codesIn(bank, text);
  const likely = unread.filter((each) => each.wrong.wrong !== 'code_none');
  const damaged = [...new Map(likely.map((each) => [each.begins, each])).values()];
  const results = codes.map((code) => ({ taken: code, sentences: aboutCode(bank, code) }));
  const isOne = results.length === 0 && damaged.length < 2;
  const sentences = isOne
    ? wrong
      ? [why(wrong)]
      : []
    : damaged
        .slice(0, MOST_TOLD)
        .flatMap((each) => [say('code_beside', { begins: each.begins }), why(each.wrong)]);
  return { results, sentences, isAny: wrong?.wrong !== 'code_none' };
}

/** @param {Wrong} wrong */
const why = ({ wrong, figures }) => say(wrong, figures);

/** @param {Bank} bank @param {Code} code */
const aboutCode = (bank, { values, edition, retired, unknown, damaged }) => [
  ...(edition === bank.edition ? [] : [say('code_older', { edition, today: bank.edition })]),
  ...aboutEdition({ retired, renamed: [] }, answersIn(values).length - unknown),
  ...(unknown > 0 ? [say('unknown', { n: unknown })] : []),
  ...(damaged > 0 ? [say('code_damaged', { n: damaged })] : []),
];
