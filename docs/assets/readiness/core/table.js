/**
 * Tables as text, for spreadsheets and other programs. Pure; what is read is hostile, and every text is some table.
 */

/** Without this mark Excel takes UTF-8 for windows-1252; DuckDB, pandas and Python's utf-8-sig skip it. */
const MARK = '\uFEFF';
/** What separates cells in the files that people have, the rarest in prose first. */
const SEPARATORS = ['\t', ';', ','];
/**
 * What a spreadsheet would run, unless it is a plain number, also behind white space. Apostrophes may stand before
 * it: such a text gets another one, so that taking one off again always gives back what was there.
 */
const FORMULA = /^['\s]*(?!-\d+(\.\d+)?$)[=+\-@\t\r]/;
/**
 * Besides what RFC 4180 asks for: whatever might be taken for a separator or for a line that names one, and white
 * space that some readers trim.
 */
const QUOTED = /[,;\t"\r\n]|^sep=|^\s|\s$/i;

/**
 * Rows as CSV (RFC 4180), line breaks in cells as they are. A text that a spreadsheet would run gets an apostrophe
 * before it; numbers, and texts that are plain ones such as -12.5, do not.
 *
 * @param {readonly (readonly (string | number | null)[])[]} rows null is an empty cell
 * @returns {string}
 */
export function toTable(rows) {
  // A single empty cell is quoted, lest its row be an empty line.
  return MARK + rows.map((row) => `${row.map(written).join(',') || '""'}\r\n`).join('');
}

/** @param {string | number | null} cell */
function written(cell) {
  if (typeof cell === 'number') return String(cell);
  const text = cell ?? '';
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * The cells of a table as `toTable` or a spreadsheet writes it: separated by what separates the first line or by what
 * a line such as `sep=;` names, without the apostrophes that `toTable` set. Empty lines are left out; a quote that
 * nothing closes at a cell's end is a character like any other.
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
      if (row.length > 1 || end > at) rows.push(row); // between CR and LF there is an empty line too
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

/** What the first line holds most of, outside quotes. @param {string} text */
function separatorOf(text) {
  const line = /[^\r\n]+/.exec(text.replace(/"[^"]*"?/g, ''))?.[0] ?? '';
  const count = (/** @type {string} */ separator) => line.split(separator).length - 1;
  const found = SEPARATORS.filter((separator) => count(separator) > 0);
  return found.toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

/** Where the quote stands that closes a cell; -1 where there is none. @param {string} text @param {number} from */
function closing(text, from) {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/**
 * The text of a file as spreadsheets write it: UTF-16 where its mark says so, else UTF-8, else windows-1252.
 *
 * @param {ArrayBuffer} bytes
 * @returns {string} without the mark
 */
export function textOf(bytes) {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
