/**
 * Days as spreadsheets and people write them. Pure; any text can be read.
 *
 * @typedef {'day first' | 'month first' | undefined} Order of the numbers in a day, if known
 * @typedef {{dayIn: (text: string, order: Order) => string, orderOf: (texts: readonly string[]) => Order}} Days
 *
 * @typedef {object} Parts
 * @property {string[]} numbers
 * @property {number} month 0 if it is not a word
 * @property {boolean} isBetween whether the month's name has numbers on both sides
 * @property {string} mark what stands after the first number
 * @property {boolean} isYearUnclear whether a year of two digits may be another than one of this century
 *
 * @typedef {object} Words how some languages write days
 * @property {[string, number][]} months their names, from 1
 * @property {string[]} others words to pass over
 * @property {boolean} isYearUnclear whether one of them begins with the year, or counts years in another way
 */

const MONTHS = 12;
/** A time after a day, as spreadsheets and programs add it; with a dot only after a year. */
const TIME =
  /([T\s,]+\d{1,2}:\d\d(:\d\d)?([.,]\d+)?|(?<=\d\D{1,2}\d{4})[\s,]+\d{1,2}\.\d\d(\.\d\d)?)\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i;
const WORDS = /[\p{L}\p{M}]+/gu;
/** What stands between the numbers of a day and has no name of its own in Intl. */
const FILLING = /^(st|nd|rd|th|of|the)$/;
/** What East Asian languages put after year, month and day. */
const COUNTED = /(?<=\d)[年月日년월일]/g;
/** Numbers alone, with the same between them. */
const FIGURES = /^\d+$|^\d+\s*([./\s-])\s*\d+\s*\1\s*\d+\.?$/;
/** Day 0 of spreadsheets, and the serial numbers of the days of this century. */
const EPOCH = Date.UTC(1899, 11, 30);
const SERIAL = /^(3[6-9]|[4-6]\d|7[0-3])\d{3}([.,]\d+)?$/;
const DAY_IN_MS = 86_400_000;
/** Years of two digits below this are no years of a plan, so the number must be a day or a month. */
const EARLIEST = 20;

/**
 * What a reader of some languages reads in days.
 *
 * @param {readonly string[]} languages
 * @returns {Days}
 */
export function daysIn(languages) {
  /** These take a tenth of a second, and not every file has days. @type {Words | undefined} */
  let words;
  const partsIn = (/** @type {string} */ text) => {
    words ??= wordsOf([...new Set([...languages, 'en'])]);
    return partsOf(text, words);
  };
  return {
    dayIn: (text, order) => dayIn(partsIn(text), order),
    orderOf: (texts) => orderOf(texts.map(partsIn)),
  };
}

/** @param {string[]} languages @returns {Words} */
function wordsOf(languages) {
  /** @type {Words} */
  const words = { months: [], others: [], isYearUnclear: false };
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
      words.isYearUnclear ||= format.resolvedOptions().calendar !== 'gregory';
      for (let month = 1; month <= MONTHS; month += 1) {
        const parts = format.formatToParts(Date.UTC(2026, month - 1)); // among these is every weekday
        const kinds = parts.map(({ type }) => type);
        words.isYearUnclear ||= kinds.includes('day') && kinds.indexOf('year') < kinds.indexOf('day');
        for (const { type, value } of parts) {
          const found = (value.match(WORDS) ?? []).map(plain);
          const name = type === 'month' && !/\d/.test(value) ? found.pop() : undefined;
          if (name) words.months.push([name, month]);
          words.others.push(...found);
        }
      }
    }
  return words;
}

/** @param {string} word */
const plain = (word) => word.normalize('NFKC').toLowerCase();

/** The month that a word names, in full or by its first letters; 0 if it names none, or more than one. @param {Words['months']} months @param {string} word */
function monthOf(months, word) {
  const exact = months.filter(([name]) => name === word);
  const found =
    exact.length > 0 ? exact : months.filter(([name]) => word.length > 2 && name.startsWith(word));
  return new Set(found.map(([, number]) => number)).size === 1 ? found[0][1] : 0;
}

/**
 * The numbers and the month in a text; null if it has words that no day has.
 *
 * @param {string} text
 * @param {Words} words
 * @returns {Parts | null}
 */
function partsOf(text, { months, others, isYearUnclear }) {
  const tidy = text.normalize('NFKC').trim().replace(COUNTED, ' ').trim().replace(TIME, '');
  /** @type {Parts} */
  const parts = { numbers: tidy.match(/\d+/g) ?? [], month: 0, isBetween: false, mark: '', isYearUnclear };
  if (SERIAL.test(tidy)) return { ...parts, numbers: [tidy] };
  if (!/\p{L}/u.test(tidy) && !FIGURES.test(tidy)) return null;
  const tokens = [...tidy.matchAll(WORDS)].map(({ 0: word, index }) => {
    const isOther = others.includes(plain(word)) || FILLING.test(plain(word));
    return { index, month: monthOf(months, plain(word)), isOther };
  });
  if (tokens.some(({ month, isOther }) => month === 0 && !isOther)) return null;
  // Some weekdays are called like months: mar is March, and Tuesday.
  const sure = tokens.filter(({ month, isOther }) => month > 0 && !isOther);
  const [name, another] = sure.length > 0 ? sure : tokens.filter(({ month }) => month > 0);
  if (another) return null;
  const isBetween =
    name !== undefined &&
    [tidy.slice(0, name.index), tidy.slice(name.index)].every((half) => /\d/.test(half));
  return { ...parts, month: name?.month ?? 0, isBetween, mark: /\d\s*(\D)/.exec(tidy)?.[1] ?? '' };
}

/**
 * Whether a table writes days with the day or the month first, judging by those in which one number is too big for a month.
 * Undefined if none shows it, or if they disagree.
 *
 * @param {readonly (Parts | null)[]} days
 * @returns {Order}
 */
function orderOf(days) {
  const open = days.filter((parts) => parts !== null && isOpen(parts) && !mayBeginWithYear(parts));
  const over = (/** @type {number} */ at) => open.some((parts) => Number(parts?.numbers[at]) > MONTHS);
  if (over(0) === over(1)) return undefined;
  return over(0) ? 'day first' : 'month first';
}

/** Whether the numbers alone do not tell day and month. Between dots, the day comes first where it can. @param {Parts} parts */
const isOpen = ({ numbers: [one = '', other, last], month, mark }) =>
  last !== undefined && month === 0 && one.length < 3 && (mark !== '.' || Number(other) > MONTHS);

/** Whether a day with two digits for its year could as well begin with them. @param {Parts} parts */
function mayBeginWithYear({ numbers: [one = '', other, last = ''], mark, isYearUnclear }) {
  if (last.length !== 2 || one.length > 2) return false;
  const couldBe = Number(one) >= EARLIEST && Number(other) <= MONTHS && Number(last) <= 31;
  return isYearUnclear || mark === '-' || (mark !== '.' && couldBe);
}

/**
 * The day, such as 2026-12-21; empty if it is ambiguous or not a day.
 *
 * @param {Parts | null} parts
 * @param {Order} order
 */
function dayIn(parts, order) {
  if (!parts) return '';
  const { numbers, month, isBetween, isYearUnclear } = parts;
  const [one = '', other = '', last = ''] = numbers;
  if (numbers.length === 1 && month === 0) return alone(one);
  if (month > 0 && numbers.length === 2) {
    if (one.length === 4) return written(one, month, other);
    // Two short numbers on one side of the month are two days, and not a day and a year.
    return other.length === 4 || (isBetween && !isYearUnclear) ? written(other, month, one) : '';
  }
  if (numbers.length !== 3 || month > 0) return '';
  if (one.length === 4) return written(one, other, last);
  if (mayBeginWithYear(parts)) return '';
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
