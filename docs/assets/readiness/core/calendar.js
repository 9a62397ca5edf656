/**
 * Days of a plan as a calendar file. Pure. Text is escaped, so that it cannot inject lines into the file.
 *
 * @typedef {{uid: string, day: string, title: string, text: string, url?: string, is_off?: boolean}} Entry  an all-day
 *   entry; day is like 2026-11-22; one that is off takes an earlier one back
 */

import { LAST_DAY } from './limits.js';

/** Maximum octets in a line, not counting the line break (RFC 5545, 3.1). */
const LONGEST_LINE = 75;
const DAY_IN_MS = 86_400_000;
/** What made the file; its language follows. */
const MAKER = 'PRODID:-//readiness-quiz//';
/** Entries are counted from here, in seconds: a number that grows with every file, and that 32 bits hold until 2094. */
const FIRST = Date.UTC(2026, 0, 1);
/** As `Date` numbers the days of a week. */
const SUNDAY = 0;
const SATURDAY = 6;
const UTF8 = new TextEncoder();

/**
 * Entries as an iCalendar file (RFC 5545). Calendars identify an entry by its `uid`, so importing a newer file updates
 * entries instead of duplicating them; of two with one `uid`, the higher `SEQUENCE` is the newer one.
 *
 * @param {Entry[]} entries
 * @param {Date} now
 * @param {string} language its tag
 * @returns {string}
 */
export function toCalendar(entries, now, language) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const made = [
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${Math.max(0, Math.floor((now.getTime() - FIRST) / 1000))}`,
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    MAKER + escaped(language.toUpperCase()),
    ...entries.flatMap((entry) => eventOf(entry, made)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** @param {Entry} entry @param {string[]} made when, as properties @returns {string[]} */
function eventOf({ uid, day, title, text, url, is_off }, made) {
  const date = (/** @type {number} */ days) => later(day, days).replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    ...made,
    `STATUS:${is_off ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART;VALUE=DATE:${date(0)}`,
    // DTEND is exclusive, so it is the next day. LAST_DAY has no next day.
    ...(date(1) > date(0) ? [`DTEND;VALUE=DATE:${date(1)}`] : []),
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    // A parsed address is ASCII without line breaks. Anything that does not parse could break the file.
    ...(url && URL.canParse(url) ? [`URL:${new URL(url).href}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Text as a property's value. Escapes Unicode line separators too, because some readers break lines there. @param {string} text */
const escaped = (text) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');

/** Fold a long line into several; each except the first starts with a space. @param {string} line */
function folded(line) {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = UTF8.encode(character).length;
    if (octets + size > LONGEST_LINE) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** The later of two days. @param {string} one @param {string} other */
export const latest = (one, other) => (one > other ? one : other);

/**
 * The day this many days later, capped at LAST_DAY. Computed in UTC, where every day has 24 hours.
 *
 * @param {string} day like 2026-11-22
 * @param {number} days
 * @returns {string}
 * @throws {RangeError} if the text is not a day
 */
export function later(day, days) {
  return new Date(Math.min(Date.parse(day) + days * DAY_IN_MS, Date.parse(LAST_DAY)))
    .toISOString()
    .slice(0, 10);
}

/**
 * The day itself, or for a Saturday or Sunday the Friday before; if that is over, the Monday after.
 *
 * @param {string} day like 2026-11-22
 * @param {string} today
 * @returns {string}
 */
export function workingDay(day, today) {
  const weekday = new Date(day).getUTCDay();
  if (weekday !== SATURDAY && weekday !== SUNDAY) return day;
  const friday = later(day, weekday === SATURDAY ? -1 : -2);
  return friday < today ? later(friday, 3) : friday;
}

/** How many days lie between two days; below zero if the second is earlier. @param {string} one @param {string} other */
export const daysFrom = (one, other) => Math.round((Date.parse(other) - Date.parse(one)) / DAY_IN_MS);
