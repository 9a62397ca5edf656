/**
 * A calendar file as RFC 5545 wants it: lines of 75 octets, texts that come back, and no line that a text adds.
 *
 * @import { Entry } from '../../../docs/assets/readiness/core/calendar.js'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  daysFrom,
  later,
  toCalendar as toCalendarIn,
  workingDay,
} from '../../../docs/assets/readiness/core/calendar.js';

const NOW = new Date('2026-11-22T05:38:09.120Z');

/** A calendar as an English page makes it. @param {Entry[]} entries @param {Date} now */
const toCalendar = (entries, now) => toCalendarIn(entries, now, 'en');

/** @param {Partial<Entry>} given @returns {Entry} */
const entry = (given) => ({ uid: 'a@b', day: '2026-11-22', title: '', text: '', ...given });

/** The lines of a file as they stand in it. @param {string} file */
function linesOf(file) {
  assert.ok(file.endsWith('\r\n'));
  return file.slice(0, -2).split('\r\n');
}

/** A file's properties by name, folded lines joined again. @param {string} file @returns {[string, string][]} */
const propertiesOf = (file) =>
  linesOf(file.replaceAll('\r\n ', '')).map((line) => {
    const [, name, value] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):(.*)$/su.exec(line) ?? assert.fail(line);
    return [name, value];
  });

/** What one property of a calendar of one entry holds. @param {Partial<Entry>} given @param {string} name */
const propertyOf = (given, name) => Object.fromEntries(propertiesOf(toCalendar([entry(given)], NOW)))[name];

/** A value as the text that it stands for. @param {string} value */
const unescaped = (value) => value.replace(/\\(.)/gsu, (_, mark) => (mark === 'n' ? '\n' : mark));

/** A text as a file gives it back, in UTF-8. @param {string} text */
const inFile = (text) => Buffer.from(text).toString();

/** Every text of UTF-16, halves of pairs included. */
const anything = fc.array(fc.nat(0xffff), { maxLength: 200 }).map((units) => String.fromCharCode(...units));
/** Texts of what has a meaning in a calendar, and of characters of one to four octets. */
const telling = fc
  .array(fc.constantFrom(...'\\;,:\n\r\t nN\0\u2028ü€💬'), { maxLength: 200 })
  .map((parts) => parts.join(''));
const texts = fc.oneof(telling, anything, fc.string({ unit: 'grapheme', maxLength: 100 }));
const entries = fc.record({
  uid: texts,
  day: fc.constant('2026-11-22'),
  title: texts,
  text: texts,
  url: texts,
});

/** A text as a calendar keeps it: one kind of line end, no control character but the tab. @param {string} text */
const kept = (text) =>
  text
    .replace(/\r\n|[\r\u2028\u2029]/g, '\n')
    .split('')
    .filter((character) => /[\t\n]/.test(character) || !/\p{Cc}/u.test(character))
    .join('');

describe('a calendar', () => {
  test('holds every entry as a whole day that takes no time', () => {
    const file = toCalendar(
      [
        {
          uid: 'set-the-ceiling-30@example.org',
          day: '2026-12-31',
          title: 'Set the ceiling: 30 days',
          text: 'Ask; listen, then\nact \\ tell',
          url: 'https://example.org/commit/set-the-ceiling/?a=1;b,c#d',
        },
        { uid: 'b', day: '2028-02-28', title: '', text: '' },
      ],
      NOW,
    );
    assert.deepEqual(linesOf(file), [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//readiness-quiz//EN',
      'BEGIN:VEVENT',
      'UID:set-the-ceiling-30@example.org',
      'DTSTAMP:20261122T053809Z',
      'LAST-MODIFIED:20261122T053809Z',
      'SEQUENCE:28100289',
      'STATUS:CONFIRMED',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Set the ceiling: 30 days',
      'DESCRIPTION:Ask\\; listen\\, then\\nact \\\\ tell',
      'URL:https://example.org/commit/set-the-ceiling/?a=1;b,c#d',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:b',
      'DTSTAMP:20261122T053809Z',
      'LAST-MODIFIED:20261122T053809Z',
      'SEQUENCE:28100289',
      'STATUS:CONFIRMED',
      'DTSTART;VALUE=DATE:20280228',
      'DTEND;VALUE=DATE:20280229',
      'SUMMARY:',
      'DESCRIPTION:',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  test('breaks a line before the character that would be its 76th octet', () => {
    // SUMMARY: takes 8 octets, so 67 are left; a further line begins with a space and has room for 74.
    /** @param {string} title */
    const summary = (title) => {
      const lines = linesOf(toCalendar([entry({ title })], NOW));
      return lines.slice(
        lines.findIndex((line) => line.startsWith('SUMMARY')),
        lines.findIndex((line) => line.startsWith('DESCRIPTION')),
      );
    };
    assert.deepEqual(summary('x'.repeat(67)), [`SUMMARY:${'x'.repeat(67)}`]);
    assert.deepEqual(summary('x'.repeat(68)), [`SUMMARY:${'x'.repeat(67)}`, ' x']);
    assert.deepEqual(summary('x'.repeat(142)), [`SUMMARY:${'x'.repeat(67)}`, ` ${'x'.repeat(74)}`, ' x']);
    // 33 ü are 66 octets: one is left over, too few for another; then 37 take all 74.
    assert.deepEqual(summary('ü'.repeat(71)), [`SUMMARY:${'ü'.repeat(33)}`, ` ${'ü'.repeat(37)}`, ' ü']);
    // 16 of four octets are 64 of 67; then 18 are 72 of 74.
    assert.deepEqual(summary('💬'.repeat(35)), [`SUMMARY:${'💬'.repeat(16)}`, ` ${'💬'.repeat(18)}`, ' 💬']);
    // Half a pair becomes a character of three octets in the file: 22 are 66 of 67.
    assert.deepEqual(summary('\ud800'.repeat(23)), [`SUMMARY:${'\ud800'.repeat(22)}`, ' \ud800']);
    assert.deepEqual(summary(`${'x'.repeat(67)} y`), [`SUMMARY:${'x'.repeat(67)}`, '  y']);
  });

  test('has no line above 75 octets, cuts no character, and gives back every text', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const file = toCalendar([given], NOW);
        for (const line of linesOf(file)) assert.ok(Buffer.byteLength(line) <= 75, line);
        // In the file's bytes too: a cut character would come back as two that are none.
        assert.equal(inFile(file).replaceAll('\r\n ', ''), inFile(file.replaceAll('\r\n ', '')));
        const properties = Object.fromEntries(propertiesOf(file));
        assert.equal(unescaped(properties.UID), kept(given.uid));
        assert.equal(unescaped(properties.SUMMARY), kept(given.title));
        assert.equal(unescaped(properties.DESCRIPTION), kept(given.text));
      }),
      { numRuns: 300 },
    );
  });

  test('has no lines but its own, whatever the texts', () => {
    const own =
      'BEGIN UID DTSTAMP LAST-MODIFIED SEQUENCE STATUS DTSTART;VALUE=DATE DTEND;VALUE=DATE SUMMARY DESCRIPTION TRANSP END'.split(
        ' ',
      );
    fc.assert(
      fc.property(entries, (given) => {
        const names = propertiesOf(toCalendar([given], NOW)).map(([name]) => name);
        assert.deepEqual(names.filter((name) => name !== 'URL').slice(3, -1), own);
      }),
    );
    const attack = 'x\r\nEND:VEVENT\nATTACH:file:///etc/passwd\rBEGIN:VALARM\u2028X:1\u0085Y:2';
    assert.equal(
      propertyOf({ text: attack }, 'DESCRIPTION'),
      'x\\nEND:VEVENT\\nATTACH:file:///etc/passwd\\nBEGIN:VALARM\\nX:1Y:2',
    );
  });

  test('gives an address as an address, in ASCII, or not at all', () => {
    assert.equal(
      propertyOf({ url: 'https://example.org/führung/ ?a=,' }, 'URL'),
      'https://example.org/f%C3%BChrung/%20?a=,',
    );
    assert.equal(
      propertyOf({ url: 'https://example.org/\r\nATTACH:x' }, 'URL'),
      'https://example.org/ATTACH:x',
    );
    for (const url of [undefined, '', '../commit/', '\r\nATTACH/x'])
      assert.equal(propertyOf({ url }, 'URL'), undefined);
    const addresses = fc.tuple(fc.constantFrom('https://a/', 'mailto:', 'x:', 'https://a/#'), texts);
    fc.assert(
      fc.property(addresses, ([start, rest]) =>
        assert.match(propertyOf({ url: start + rest }, 'URL') ?? '', /^[ -~]*$/),
      ),
    );
  });

  test('names no day after the last', () => {
    assert.equal(propertyOf({ day: '9999-12-30' }, 'DTEND;VALUE=DATE'), '99991231');
    assert.equal(propertyOf({ day: '9999-12-31' }, 'DTSTART;VALUE=DATE'), '99991231');
    assert.equal(propertyOf({ day: '9999-12-31' }, 'DTEND;VALUE=DATE'), undefined);
    assert.equal(later('9999-12-01', 90), '9999-12-31');
  });

  test('differs on another day only in when it was made', () => {
    const [early, late] = [NOW, new Date('2027-01-01T00:00:00Z')].map((now) => toCalendar([entry({})], now));
    const later = early.replaceAll('20261122T053809Z', '20270101T000000Z');
    assert.equal(late, later.replace('SEQUENCE:28100289', 'SEQUENCE:31536000'));
  });

  test('counts up from one file to the next, and never from below zero', () => {
    const counted = (/** @type {string} */ time) =>
      Object.fromEntries(propertiesOf(toCalendar([entry({})], new Date(time)))).SEQUENCE;
    assert.equal(counted('2025-12-31T23:59:59Z'), '0'); // a clock that is wrong
    assert.equal(counted('2026-01-01T00:00:01.999Z'), '1');
    assert.ok(Number(counted('2094-01-01T00:00:00Z')) < 2 ** 31);
  });

  test('takes an entry back under its own name, on the day that it had', () => {
    assert.equal(propertyOf({ is_off: true }, 'STATUS'), 'CANCELLED');
    assert.equal(propertyOf({ is_off: true }, 'UID'), 'a@b');
    assert.equal(propertyOf({ is_off: true }, 'DTSTART;VALUE=DATE'), '20261122');
  });

  test('names the language of the page that made it', () => {
    assert.match(toCalendarIn([], NOW, 'de-CH'), /^PRODID:-\/\/readiness-quiz\/\/DE-CH\r$/m);
  });

  test('takes a time that grows only with its length', () => {
    const start = process.cpuUsage();
    assert.ok(toCalendar([entry({ text: ';\n💬ü'.repeat(100_000) })], NOW).length > 500_000);
    assert.ok(process.cpuUsage(start).user < 3e6); // microseconds; quadratic, it would be minutes
  });
});

describe('a later day', () => {
  test('is counted over months, years and leap days', () => {
    assert.equal(later('2026-11-22', 90), '2027-02-20'); // 8 in November, 31, 31, and 20
    assert.equal(later('2026-11-22', 0), '2026-11-22');
    assert.equal(later('2028-02-28', 1), '2028-02-29');
    assert.equal(later('2027-02-28', 1), '2027-03-01');
    assert.equal(later('2026-12-31', 366), '2028-01-01');
  });

  test('is the same in every time zone, summer time or not', (t) => {
    const here = process.env.TZ ?? '';
    t.after(() => {
      process.env.TZ = here;
    });
    for (const zone of ['America/Sao_Paulo', 'Europe/Berlin', 'Pacific/Apia', 'Pacific/Kiritimati']) {
      process.env.TZ = zone;
      assert.equal(later('2026-03-28', 1), '2026-03-29');
      assert.equal(later('2026-10-24', 2), '2026-10-26');
      assert.equal(later('2011-12-29', 1), '2011-12-30'); // a day that Apia never had
    }
  });

  test('may be reached in two steps or one', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (one, other) => {
        assert.equal(later(later('2000-01-01', one), other), later('2000-01-01', one + other));
      }),
    );
  });

  test('is never one that four figures cannot name, and never one after no day', () => {
    assert.equal(later('9999-12-31', 1), '9999-12-31');
    assert.throws(() => later('soon', 1), RangeError);
  });
});

describe('a working day', () => {
  test('is the day itself, the Friday before a weekend, or the Monday after where Friday is over', () => {
    // 21 November 2026 is a Saturday.
    for (const [day, today, expected] of [
      ['2026-11-20', '2026-11-01', '2026-11-20'],
      ['2026-11-21', '2026-11-01', '2026-11-20'],
      ['2026-11-22', '2026-11-20', '2026-11-20'],
      ['2026-11-21', '2026-11-21', '2026-11-23'],
      ['2026-11-22', '2026-11-21', '2026-11-23'],
      ['2026-11-22', '2026-11-22', '2026-11-23'],
      ['2027-01-02', '2026-11-22', '2027-01-01'],
      ['9999-12-31', '2026-11-22', '9999-12-31'],
    ])
      assert.equal(workingDay(day, today), expected, `${day} from ${today}`);
  });

  test('is never a weekend, never before today, and never more than two days away; a week away it is within the week', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(400), (start, days) => {
        const today = later('2000-01-01', start);
        const day = later(today, days);
        const found = workingDay(day, today);
        assert.ok(![0, 6].includes(new Date(found).getUTCDay()), found);
        assert.ok(found >= today);
        assert.ok(Math.abs(daysFrom(day, found)) <= 2);
        assert.ok(daysFrom(today, workingDay(later(today, 7), today)) <= 7);
      }),
    );
  });
});

describe('the days between two days', () => {
  test('are those that `later` counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (days) => {
        assert.equal(daysFrom('2400-01-01', later('2400-01-01', days)), days);
      }),
    );
  });
});
