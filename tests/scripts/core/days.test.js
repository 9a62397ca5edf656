/**
 * Days as people and programs write them.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { daysIn } from '../../../docs/assets/readiness/core/days.js';

const DAY = '2026-12-21';
const english = daysIn(['en']);

describe('a day', () => {
  test('is read in every common spelling', () => {
    for (const text of [
      '2026-12-21',
      '2026/12/21',
      '2026.12.21',
      '2026. 12. 21.',
      '20261221',
      '21.12.2026',
      '21. 12. 2026',
      '21.12.26',
      '21/12/2026',
      '12/21/2026',
      '12/21/2026 0:00',
      '12/21/2026 12:00:00 AM',
      '21-12-2026',
      '21.12.2026 00:00',
      '2026-12-21 00:00:00',
      '2026-12-21T00:00:00.000Z',
      '2026-12-21T00:00+01:00',
      '21-Dec-2026',
      '21-Dec-26',
      '12/21/26',
      '12.21.2026',
      '21. 12.26',
      '2026. 12.21',
      '21.12.2026 0.00',
      '21 Dec 2026',
      'Dec 21, 2026',
      'December 21, 2026',
      'December 21st, 2026',
      'Monday, December 21, 2026',
      'Mon, 21 Dec 2026',
      '21st of December 2026',
      '２０２６／１２／２１',
      '2026年12月21日',
      '46377', // as spreadsheets count
      '46377,5',
    ])
      assert.equal(english.dayIn(text, undefined), DAY, text);
  });

  test('is read in the reader’s own languages too', () => {
    for (const [language, text] of [
      ['de', '21. Dezember 2026'],
      ['de', 'Mo., 21. Dez. 2026'],
      ['fr', 'lundi 21 décembre 2026'],
      ['fr', '21 déc. 2026'],
      ['es', '21 de diciembre de 2026'],
      ['pt-BR', '21 de dezembro de 2026'],
      ['pl', '21 grudnia 2026'],
      ['hu', '2026. december 21.'],
      ['ru', '21 декабря 2026 г.'],
      ['ko', '2026년 12월 21일 월요일'],
      ['fi', '21. joulukuuta 2026'],
      ['fr', 'lun. 21 déc. 2026'],
      ['ca', '21 de desembre del 2026'],
      ['vi', '21 tháng 12, 2026'],
    ])
      assert.equal(daysIn([language]).dayIn(text, undefined), DAY, text);
  });

  test('as any language writes it is that day', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    for (const language of [
      'de',
      'fr',
      'es',
      'pt-BR',
      'it',
      'nl',
      'pl',
      'cs',
      'hu',
      'sv',
      'ja',
      'ko',
      'zh',
    ]) {
      const { dayIn } = daysIn([language]);
      fc.assert(
        fc.property(days, fc.constantFrom('full', 'long'), (day, dateStyle) => {
          const format = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' });
          assert.equal(dayIn(format.format(day), undefined), day.toISOString().slice(0, 10));
        }),
        { numRuns: 30 },
      );
    }
  });

  test('is left open where it could be two, or is none', () => {
    for (const text of [
      '03/04/2027',
      '3-4-2027',
      '26-12-21',
      '26/12/21',
      '21/12/26', // in some countries, it begins with the year
      '21-22 Dec',
      'Dec 21-22',
      '21/22 December',
      'Dec 2026',
      '2026',
      '2026-W52',
      '1 2 3',
      '22.12/2026',
      '22.12.20261',
      '2026-12-221',
      '2026-12-22 or later',
      '1234',
      'soon',
      '',
    ])
      assert.equal(english.dayIn(text, undefined), '', text);
    assert.equal(daysIn(['ko']).dayIn('21.12.26', undefined), ''); // there it could begin with the year
  });

  test('takes a weekday for what it is, also where a month is called like it', () => {
    for (const [language, text] of [
      ['fr', 'mar. 22 déc. 2026'],
      ['es', 'mar, 22 dic 2026'],
      ['it', 'mar 22 dic 2026'],
      ['cs', '22. prosinec 2026'],
    ])
      assert.equal(daysIn([language]).dayIn(text, undefined), '2026-12-22', text);
    assert.equal(daysIn(['cs']).dayIn('21. červen 2026', undefined), '2026-06-21'); // and červenec is July
    assert.equal(daysIn(['th']).dayIn('21/12/69', undefined), ''); // there it is 2026
  });

  test('is read as the other days of its table', () => {
    const { dayIn, orderOf } = english;
    for (const [others, day] of /** @type {const} */ ([
      [['12/21/2026 0:00'], '2027-03-04'],
      [['21/12/2026', '2026-12-21'], '2027-04-03'],
      [['21/12/2026', '12/21/2026'], ''], // they do not agree
      [['21 Dec 2026', '21.12.2026', 'soon'], ''], // they say nothing about it
    ]))
      assert.equal(dayIn('03/04/2027', orderOf(others)), day);
  });

  test('can be looked for in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.match(english.dayIn(text, undefined), /^(\d{4}-\d\d-\d\d)?$/);
      }),
    );
  });
});
