/**
 * Tables as text, for spreadsheets and other programs. Pure. Input is untrusted, and any text can be read as a table.
 */

/** Without this byte order mark, Excel reads UTF-8 as windows-1252. DuckDB, pandas and Python's utf-8-sig skip it. */
const MARK = '\uFEFF';
/** Separators that occur in practice, the rarest in prose first. */
const SEPARATORS = ['\t', ';', ','];
/**
 * Text that a spreadsheet would run as a formula, also after white space, and in the full width of Chinese and Japanese
 * keyboards; plain numbers are safe. It matches text that already starts with apostrophes too: that gets one more, so
 * that removing one always restores the original.
 */
const FORMULA = /^['\s]*(?!-\d+(\.\d+)?$)[=+\-@\t\r＝＋－＠]/;
/** Whether a spreadsheet would run a text. @param {string} text */
export const isFormula = (text) => FORMULA.test(text);
/**
 * Cells to quote. Besides what RFC 4180 requires, these are cells with a character that could be taken for a separator,
 * cells that look like a `sep=` line, and white space at the ends, which some readers trim.
 */
const QUOTED = /[,;\t"\r\n]|^sep=|^\s|\s$/i;

/**
 * Rows as CSV (RFC 4180), with line breaks in cells unchanged. Text that a spreadsheet would run gets an apostrophe in
 * front; numbers, and text that is a plain number such as -12.5, do not. Where numbers are written with a comma,
 * spreadsheets expect that, and semicolons between cells.
 *
 * @param {readonly (readonly (string | number | null)[])[]} rows null is an empty cell
 * @param {string} language its tag
 * @returns {string}
 */
export function toTable(rows, language) {
  const hasComma = new Intl.NumberFormat(language).format(1.5).includes(',');
  const cells = (/** @type {readonly (string | number | null)[]} */ row) =>
    row.map((cell) => (typeof cell === 'number' ? figure(cell, hasComma) : written(cell ?? '')));
  // A single empty cell is quoted; otherwise its row would be an empty line.
  return MARK + rows.map((row) => `${cells(row).join(hasComma ? ';' : ',') || '""'}\r\n`).join('');
}

/** @param {number} number @param {boolean} hasComma */
const figure = (number, hasComma) => (hasComma ? String(number).replace('.', ',') : String(number));

/** @param {string} text */
function written(text) {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * The cells of a table written by `toTable` or a spreadsheet. The separator is guessed from the first line, unless a
 * line such as `sep=;` names it. Removes the apostrophes that `toTable` added and skips empty lines. A quote without a
 * closing quote at the end of the cell is an ordinary character.
 *
 * @param {string} text
 * @returns {string[][]}
 */
export function fromTable(text) {
  const body = text.startsWith(MARK) ? text.slice(1) : text;
  const told = /^sep=([,;\t])(?=[\r\n]|$)/i.exec(body);
  const separator = told ? told[1] : separatorOf(body);
  const ends = new RegExp(`[${separator}\r\n]`, 'g');
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  let at = told ? told[0].length : 0;
  while (at <= body.length) {
    const close = body[at] === '"' ? closing(body, at + 1) : -1;
    const quoted = close > 0 && `${separator}\r\n`.includes(body.charAt(close + 1));
    ends.lastIndex = quoted ? close : at;
    const end = ends.exec(body)?.index ?? body.length;
    const cell = quoted ? body.slice(at + 1, close).replaceAll('""', '"') : body.slice(at, end);
    row.push(cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);
    if (body[end] !== separator) {
      if (row.length > 1 || end > at) rows.push(row); // CR LF looks like an empty line, so skip those
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

/** The names of a table's columns, however they are written. @param {string[][]} rows */
export const headsOf = ([heads = []]) => heads.map((cell) => cell.trim().toLowerCase());

/** The most frequent separator in the first line, outside quotes. @param {string} text */
function separatorOf(text) {
  const line = /[^\r\n]+/.exec(text.replace(/"[^"]*"?/g, ''))?.[0] ?? '';
  const count = (/** @type {string} */ separator) => line.split(separator).length - 1;
  const found = SEPARATORS.filter((separator) => count(separator) > 0);
  return found.toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

/** The index of the quote that closes a cell; -1 if there is none. @param {string} text @param {number} from */
function closing(text, from) {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
