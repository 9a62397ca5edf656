/**
 * Text that stays text in Markdown: CommonMark, GitHub's and Python-Markdown. Pure.
 *
 * What all of them read as the mark itself after a backslash gets one. For the others, a character reference is the only
 * form that all of them know. What cannot change the meaning of one line stays as it was typed.
 */

/** What begins a heading, a quotation, a list or an admonition at the start of a line. */
const START = /^(?:[#>]|[-+](?=[\s-]|$)|[!?]{3})/;
const NUMBERED = /^(\d+)([.)])(?=\s|$)/;
/**
 * Emphasis, code and links; also a backslash that would escape what follows. In the middle of a word, an underscore
 * means nothing.
 */
const MARKS = /[*`[]|\\(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What begins a definition, an element, a comment or an address in angle brackets; a reference; the name of an emoji. */
const REFERRED = /^:(?=\s)|<(?=[a-z/!?]|\S*@)|&(?=#\d|#?[a-z0-9]+;)|:(?=[\w+-]*[a-z+-][\w+-]*:)/gi;
/** Struck-out text and formulas stand between two of these. */
const PAIRED = [/~(?=.*~)|(?<=~.*)~/g, /\$(?=.*\$)|(?<=\$.*)\$/g];

/** @param {string} mark */
const referred = (mark) => ({ '<': '&lt;', '&': '&amp;' })[mark] ?? `&#${mark.charCodeAt(0)};`;

/** @param {string} line without line breaks, and without white space at its ends */
export const escaped = (line) =>
  PAIRED.reduce(
    (text, pair) => text.replace(pair, referred),
    line
      .replace(MARKS, '\\$&')
      .replace(START, '\\$&')
      .replace(NUMBERED, '$1\\$2')
      .replace(REFERRED, referred),
  );
