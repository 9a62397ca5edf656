/**
 * Text from a file in whatever encoding a program wrote it. UTF-8 and UTF-16 can be told; of all others the likeliest is
 * taken, and the caller says so. Pure.
 *
 * @typedef {{text: string, encoding: string, isGuessed: boolean}} Decoded text is without its byte order mark
 */

/**
 * Encodings of programs that write none of the Unicode ones, by the languages whose letters they are for; the first is for
 * all others. A reader can choose among them.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const ENCODINGS = Object.freeze({
  'utf-8': [],
  'windows-1252': [],
  'windows-1250': ['pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'bs', 'ro', 'sq'],
  'windows-1251': ['ru', 'uk', 'bg', 'sr', 'mk', 'be'],
  'windows-1253': ['el'],
  'windows-1254': ['tr', 'az'],
  'windows-1257': ['et', 'lv', 'lt'],
  macintosh: [],
  shift_jis: ['ja'],
  gb18030: ['zh'],
  'euc-kr': ['ko'],
});

const EAST_ASIAN = ['shift_jis', 'gb18030', 'euc-kr'];

/** How many bytes are looked at to tell UTF-16 without a mark, in which every other byte of Latin text is zero. */
const LOOKED_AT = 400;
/** Control characters, the sign for a byte that has no meaning, and symbols within a word or where one begins. */
const ODD =
  /[\u0080-\u009F\uFFFD]|(?<=\p{L})[¡¿]|[¶§¢£¤¥¦©ª¬®¯°²³¹º¼½¾×÷†‡∞](?=\p{L})|(?<=\p{L})[¢£¤¥¦¬¯²³¹¼½¾×÷∞](?=\p{L})/gu;
/** Two alphabets in one word, three letters with accents in a row, and a capital in the middle of a word. */
const MIXED =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}|[À-ɏ]{3,}|\p{Ll}(?![A-Z])\p{Lu}(?=\p{Ll})/gu;

/**
 * @param {ArrayBuffer} bytes
 * @param {readonly string[]} languages that the reader uses, the likeliest first, such as de or pt-BR
 * @param {string} [chosen] the encoding, if the reader has chosen one of ENCODINGS
 * @returns {Decoded}
 */
export function decodedText(bytes, languages, chosen) {
  if (chosen) return { text: textIn(bytes, chosen) ?? '', encoding: chosen, isGuessed: true };
  const { encoding, isMarked } = unicodeOf(new Uint8Array(bytes));
  const text = textIn(bytes, encoding, !isMarked);
  if (text !== undefined) return { text, encoding, isGuessed: false };
  const likely = likeliest(bytes, languages);
  return { text: textIn(bytes, likely) ?? '', encoding: likely, isGuessed: true };
}

/** Whether these are the bytes of a spreadsheet program's own file: an archive, or the format before that. @param {ArrayBuffer} bytes */
export function isWorkbook(bytes) {
  const [one, other] = new Uint8Array(bytes);
  return (one === 0x50 && other === 0x4b) || (one === 0xd0 && other === 0xcf);
}

/** @param {ArrayBuffer} bytes @param {string} encoding @param {boolean} [fatal] @returns {string | undefined} undefined if they are none of this encoding */
function textIn(bytes, encoding, fatal = false) {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Which of the Unicode encodings it would be, and whether a mark says so. @param {Uint8Array} bytes */
function unicodeOf(bytes) {
  const [first, second] = bytes;
  if (first === 0xef && second === 0xbb) return { encoding: 'utf-8', isMarked: true };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', isMarked: true };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', isMarked: true };
  const some = bytes.subarray(0, LOOKED_AT);
  const zeros = (/** @type {number} */ parity) =>
    some.filter((byte, at) => at % 2 === parity && byte === 0).length;
  const isWide = [0, 1].map((parity) => zeros(parity) > some.length / 4);
  if (isWide[1]) return { encoding: 'utf-16le', isMarked: false };
  return { encoding: isWide[0] ? 'utf-16be' : 'utf-8', isMarked: false };
}

/** The encoding that leaves least that is odd; of several, the one for the reader's languages. @param {ArrayBuffer} bytes @param {readonly string[]} languages */
function likeliest(bytes, languages) {
  const mine = languages.map((language) => language.split('-', 1)[0].toLowerCase());
  // Almost any bytes can be read as East Asian text, so only those who read it get that as a guess.
  const isFor = (/** @type {string} */ name) =>
    !EAST_ASIAN.includes(name) || mine.some((language) => ENCODINGS[name].includes(language));
  const names = Object.keys(ENCODINGS).filter(isFor);
  const rank = (/** @type {string} */ name) => {
    const at = mine.findIndex((language) => ENCODINGS[name].includes(language));
    return at < 0 ? mine.length + names.indexOf(name) : at;
  };
  const oddities = new Map(names.map((name) => [name, oddIn(textIn(bytes, name) ?? '')]));
  const odd = (/** @type {string} */ name) => oddities.get(name) ?? 0;
  return names.toSorted((one, other) => odd(one) - odd(other) || rank(one) - rank(other))[0];
}

/** @param {string} text */
const oddIn = (text) => [...text.matchAll(ODD), ...text.matchAll(MIXED)].length;
