/**
 * The ways in which a text may have been written before programs passed it on: mails, chats, word processors, and gateways
 * that rewrite links. Pure, and any text can be read.
 */

/** Gateways rewrite links that another gateway has rewritten. */
const MOST_GATEWAYS = 3;
/** Lines of base64, as mails are stored. Each has to end where the next begins, or there would be too many ways to divide them. */
const BASE64 = /^((?:[A-Za-z0-9+/]{20,}={0,2}(?:\n|$))+)([A-Za-z0-9+/]{1,19}={0,2}$)?/gm;

/** @param {string} text */
const withoutPercent = (text) =>
  text.replace(/%([0-7][0-9A-F])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/** @param {number} code */
const characterOf = (code) => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** The last line may be shorter than all others, or be something else. @param {string} all in base64 @param {string} lines without the last @param {string} [last] @returns {string} */
function fromBase64(all, lines, last = '') {
  try {
    return `${atob(all.replace(/\s/g, ''))}\n`;
  } catch {
    return last ? fromBase64(lines, lines) + last : all; // it only looks like it
  }
}

/** How programs wrap a whole text. Each gives the text in it, or the same text. @type {((text: string) => string)[]} */
const WRAPS = [
  (text) => text,
  // Mails as they are stored: in quoted-printable, or in base64.
  (text) => withoutPercent(text.replaceAll('=\n', '').replace(/=(?=[0-9A-F]{2})/g, '%')),
  (text) => text.replace(BASE64, (all, lines, last) => fromBase64(all, lines, last)),
  // HTML.
  (text) =>
    text
      .replace(/<[^<>]*>|&nbsp;/g, ' ')
      .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex, number) =>
        characterOf(hex ? Number.parseInt(hex, 16) : Number(number)),
      ),
  // Markdown and JSON, which put backslashes before some characters or in their place.
  (text) =>
    text
      .replace(/\\u([\da-f]{4})/gi, (_, code) => characterOf(Number.parseInt(code, 16)))
      .replace(/\\[nrt]/g, ' ')
      .replaceAll('\\', ''),
];

/** A text as it was before programs rewrote its links and dashes, in every way in which they may have. @param {string} text */
function rewritten(text) {
  const texts = [text];
  for (let gateway = 0; gateway < MOST_GATEWAYS; gateway += 1) texts.push(withoutPercent(texts[gateway]));
  // Proofpoint's links.
  texts.push(withoutPercent(text.replaceAll('_', '/').replace(/-(?=[0-9A-F]{2})/g, '%')));
  // Word processors make one dash of two hyphens.
  texts.push(text.replace(/[–—]/g, '--'));
  return [...new Set(texts)];
}

/** A text without what mails and word processors add to it: marks of quotation, invisible and look-alike characters. It keeps its lines. @param {string} text */
const tidied = (text) =>
  withoutLookAlikes(text.replace(/\r\n?/g, '\n')).replace(/^[ \t]*(?:[>|│]|\w{1,12}>)[>|│ \t]*/gm, '');

/** Most texts have no such characters, and looking for one takes less time than looking for each kind. @param {string} text */
const withoutLookAlikes = (text) =>
  /[^\0-\x7F]/.test(text) ? text.normalize('NFKC').replace(/\p{Cf}/gu, '') : text;

/** The same with every dash for the hyphen that it may have been. @param {string} text */
const hyphenated = (text) => text.replace(/[\u2010-\u2015\u2212]/g, '-');

/** A text unwrapped; as it is where an expression gives up on it, as on a line of millions of characters. @param {(text: string) => string} unwrap @param {string} text */
function orAsItIs(unwrap, text) {
  try {
    return unwrap(text);
  } catch {
    return text;
  }
}

/** A text as it may have been written, in every way that makes a difference; first, as it is. @param {string} text */
export function readingsOf(text) {
  const tidy = tidied(text);
  const unwrapped = new Set(WRAPS.map((unwrap) => orAsItIs(unwrap, tidy)));
  const tidiedAgain = new Set([...unwrapped].map(tidied));
  return [...new Set([...tidiedAgain].flatMap(rewritten).map(hyphenated))];
}
