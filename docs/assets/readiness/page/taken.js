/**
 * When a result was taken, and by whom, in words.
 *
 * @import { Taken } from '../bank.js'
 */
import { say } from './messages.js';
import { plainly } from './wording.js';

/**
 * A day in words, such as 22 November 2026; a dash where there is none.
 *
 * @param {string} day
 * @param {'long' | 'medium'} [style]
 */
export function dayInWords(day, style = 'long') {
  const date = new Date(`${day}T00:00Z`);
  const inWords = new Intl.DateTimeFormat(say('locale'), { dateStyle: style, timeZone: 'UTC' });
  return Number.isNaN(date.valueOf()) ? '–' : inWords.format(date);
}

/** Who answered, what, when and of which edition. @param {Taken} taken */
export const takenInWords = ({ values, edition }) =>
  say('taken', {
    role: say(`role_${values.get('role')}`),
    form: say(`form_${values.get('form')}`).toLowerCase(),
    date: dayInWords(String(values.get('taken_on') ?? '')),
    edition: plainly(edition) || '–',
  });
