/**
 * Days of a plan as a calendar file. Pure; no text can add a line of its own.
 *
 * @typedef {{uid: string, day: string, title: string, text: string, url?: string}} Entry  day like 2026-11-22: an all-day entry
 */

import { LAST_DAY } from './limits.js';

/** Octets in a line, without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;
const DAY_IN_MS = 86_400_000;
const UTF8 = new TextEncoder();

/**
 * Entries as an iCalendar file (RFC 5545). An entry's `uid` is what calendars know it by: a file read again changes
 * entries instead of doubling them.
 *
 * @param {Entry[]} entries
 * @param {Date} now
 * @returns {string}
 */
export function toCalendar(entries, now) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//readiness-quiz//EN',
    ...entries.flatMap((entry) => eventOf(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** @param {Entry} entry @param {string} stamp @returns {string[]} */
function eventOf({ uid, day, title, text, url }, stamp) {
  const date = (/** @type {number} */ days) => later(day, days).replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date(0)}`,
    // The first day that is no part of it; the last of all days has none after it.
    ...(date(1) > date(0) ? [`DTEND;VALUE=DATE:${date(1)}`] : []),
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    // A parsed address is ASCII without line breaks; what is none would spoil the file.
    ...(url && URL.canParse(url) ? [`URL:${new URL(url).href}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Text as a property's value; Unicode's own line ends count too, for some readers cut lines there. @param {string} text */
const escaped = (text) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');

/** A line as several where it is too long; each but the first begins with a space. @param {string} line */
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
 * The day so many days later, at most the last one; in UTC, where every day has 24 hours.
 *
 * @param {string} day like 2026-11-22
 * @param {number} days
 * @returns {string}
 * @throws {RangeError} where the text is no day
 */
export function later(day, days) {
  return new Date(Math.min(Date.parse(day) + days * DAY_IN_MS, Date.parse(LAST_DAY)))
    .toISOString()
    .slice(0, 10);
}
