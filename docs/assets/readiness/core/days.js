/**
 * Days as spreadsheets and people write them. Pure; any text can be read.
 *
 * @typedef {'day first' | 'month first' | undefined} Order of the numbers in a day, if known
 * @typedef {{dayIn: (text: string, order: Order) => string, orderOf: (texts: readonly string[]) => Order}} Days
 * @typedef {{numbers: string[], month: number, mark: string, isYearFirst: boolean}} Parts month is 0 if it is not a word; mark
 *   stands after the first number; isYearFirst is true if a reader may begin with the year
 */

const MONTHS = 12;
/** A time after a day, as spreadsheets and programs add it. */
const TIME = /[T\s,]+\d{1,2}[:.]\d\d([:.]\d\d)?([.,]\d+)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i;
/** What stands between the numbers of a day in any language that has no names for it. */
const FILLING = /^(st|nd|rd|th|of|the)$/;
/** What East Asian languages put after year, month and day. */
const COUNTED = /(?<=\d)[年月日년월일]/g;
/** Day 0 of spreadsheets, and the serial numbers of the days of this century. */
const EPOCH = Date.UTC(1899, 11, 30);
const SERIAL = /^(3[6-9]|[4-6]\d|7[0-3])\d{3}([.,]\d+)?$/;
const DAY_IN_MS = 86_400_000;

/** Numbers alone, with the same between them. */
const FIGURES = /^\d+$|^\d+\s*([./\s-])\s*\d+\s*\1\s*\d+\.?$/;

/**
 * How some languages write days: the names of months, from 1; the words to pass over; whether one of them begins with
 * the year.
 *
 * @typedef {{months: [string, number][], others: string[], isYearFirst: boolean}} Words
 */

/**
 * What a reader of some languages reads in days.
 *
 * @param {readonly string[]} languages
 * @returns {Days}
 */
export function daysIn(languages) {
  const words = wordsOf([...new Set([...languages, 'en'])]);
  return {
    dayIn: (text, order) => dayIn(partsOf(text, words), order),
    orderOf: (texts) => orderOf(texts.map((text) => partsOf(text, words))),
  };
}

/** @param {string[]} languages @returns {Words} */
function wordsOf(languages) {
  /** @type {Words} */
  const words = { months: [], others: [], isYearFirst: false };
  const ways = /** @type {const} */ ([
    { month: 'long' },
    { month: 'short' },
    { weekday: 'short' },
    { dateStyle: 'full' },
    { dateStyle: 'long' },
    { dateStyle: 'medium' },
  ]);
  for (const language of languages)
    for (const way of ways) {
      const format = new Intl.DateTimeFormat(language, { ...way, timeZone: 'UTC' });
      for (let month = 1; month <= MONTHS; month += 1) {
        const parts = format.formatToParts(Date.UTC(2026, month - 1)); // among these is every weekday
        const kinds = parts.map(({ type }) => type);
        words.isYearFirst ||= kinds.includes('day') && kinds.indexOf('year') < kinds.indexOf('day');
        for (const { type, value } of parts)
          if (type === 'month') words.months.push([plain(value), month]);
          else words.others.push(...(value.match(/\p{L}+/gu) ?? []).map(plain));
      }
    }
  return words;
}

/** @param {string} word */
const plain = (word) => word.normalize('NFKC').toLowerCase().replace(/\.$/, '');

/**
 * The numbers and the month in a text; null if it has words that no day has.
 *
 * @param {string} text
 * @param {Words} words
 * @returns {Parts | null}
 */
function partsOf(text, { months, others, isYearFirst }) {
  const tidy = text.normalize('NFKC').trim().replace(COUNTED, ' ').trim().replace(TIME, '');
  if (SERIAL.test(tidy)) return { numbers: [tidy], month: 0, mark: '', isYearFirst };
  const numbers = tidy.match(/\d+/g) ?? [];
  if (!/\p{L}/u.test(tidy) && !FIGURES.test(tidy)) return null;
  let month = 0;
  for (const word of (tidy.match(/[\p{L}\p{M}]+/gu) ?? []).map(plain)) {
    const found = months.filter(([name]) => name === word || (word.length > 2 && name.startsWith(word)));
    const number = new Set(found.map(([, number]) => number));
    if (number.size === 1 && month === 0) month = found[0][1];
    else if (!others.includes(word) && !FILLING.test(word)) return null;
  }
  const mark = /\d\s*(\D)/.exec(tidy)?.[1] ?? '';
  return { numbers, month, mark, isYearFirst };
}

/**
 * Whether a table writes days day first or month first, judging by those in which one number is too big for a month.
 * Undefined if none shows it, or if they disagree.
 *
 * @param {readonly (Parts | null)[]} days
 * @returns {Order}
 */
function orderOf(days) {
  const unsure = days.filter((parts) => parts !== null && isOpen(parts));
  const over = (/** @type {number} */ at) => unsure.some((parts) => Number(parts?.numbers[at]) > MONTHS);
  if (over(0) === over(1)) return undefined;
  return over(0) ? 'day first' : 'month first';
}

/** Whether it takes more than a day's own numbers to tell day and month. With dots, the day always comes first. @param {Parts} parts */
const isOpen = ({ numbers: [one = '', , last], month, mark }) =>
  last !== undefined && month === 0 && one.length < 3 && mark !== '.';

/**
 * The day, such as 2026-12-21; empty if it is ambiguous or not a day.
 *
 * @param {Parts | null} parts
 * @param {Order} order
 */
function dayIn(parts, order) {
  if (!parts) return '';
  const { numbers, month, mark, isYearFirst } = parts;
  const [one = '', other = '', last = ''] = numbers;
  if (numbers.length === 1 && month === 0) return alone(one);
  if (month > 0 && numbers.length === 2)
    return one.length === 4 ? written(one, month, other) : written(other, month, one);
  if (numbers.length !== 3 || month > 0) return '';
  if (one.length === 4) return written(one, other, last);
  if (last.length === 2 && (mark === '-' || isYearFirst)) return ''; // it could as well begin with the year
  const isDayFirst =
    !isOpen(parts) || Number(one) > MONTHS || (Number(other) <= MONTHS && order === 'day first');
  const isMonthFirst = !isDayFirst && (Number(other) > MONTHS || order === 'month first');
  if (!isDayFirst && !isMonthFirst && Number(one) !== Number(other)) return '';
  return isDayFirst ? written(last, other, one) : written(last, one, other);
}

/** A day of one number: 20261221, or as spreadsheets count days. @param {string} number */
function alone(number) {
  if (number.length === 8) return written(number.slice(0, 4), number.slice(4, 6), number.slice(6));
  if (!SERIAL.test(number)) return '';
  return new Date(EPOCH + Number.parseInt(number, 10) * DAY_IN_MS).toISOString().slice(0, 10);
}

/** @param {string} year two digits are of this century @param {string | number} month @param {string} day */
function written(year, month, day) {
  const whole = year.length === 2 ? `20${year}` : year;
  const text = `${whole}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^(19|2[01])\d\d-\d\d-\d\d$/.test(text) ? text : ''; // other years are of other calendars
}
