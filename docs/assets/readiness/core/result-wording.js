/**
 * Wording shared by every place that shows a result. Pure, like wording.js. Kept separate because the library's pages
 * carry none of these messages.
 *
 * @import { Bank, Say, Taken } from '../bank.js'
 *
 * @typedef {ReturnType<typeof resultWordingOf>} Wording
 */
import { plainly, wordingOf } from './wording.js';

/** @param {Say} say */
export function resultWordingOf(say) {
  const wording = wordingOf(say);
  const { levelInWords } = wording;
  /** Making one takes longer than all that it is used for. @type {Map<string, Intl.DateTimeFormat>} */
  const formats = new Map();

  /** @param {'long' | 'medium'} dateStyle */
  const formatOf = (dateStyle) => {
    const format =
      formats.get(dateStyle) ?? new Intl.DateTimeFormat(say('locale'), { dateStyle, timeZone: 'UTC' });
    formats.set(dateStyle, format);
    return format;
  };

  /**
   * A day in words, such as 22 November 2026; a dash if the text is not a day.
   *
   * @param {string} day
   * @param {'long' | 'medium'} [style]
   */
  const dayInWords = (day, style = 'long') => {
    const date = new Date(`${day}T00:00Z`);
    return Number.isNaN(date.valueOf()) ? '–' : formatOf(style).format(date);
  };

  /**
   * That a dimension's score is too close to call between levels, or an empty text.
   *
   * @param {Bank} bank
   * @param {[string, string] | null} range the lowest and the highest level within its margin
   */
  const closeCall = (bank, range) => {
    if (range === null || range[0] === range[1]) return '';
    const [low, high] = range.map((level) => levelInWords(bank, level));
    return say('close_dimension', { low, high });
  };

  /** The role that answered, the form, the day and the edition. @param {Taken} taken */
  const takenInWords = ({ values, edition }) =>
    say('taken', {
      role: say(`role_${values.get('role')}`),
      form: say(`form_${values.get('form')}`).toLowerCase(),
      date: dayInWords(String(values.get('taken_on') ?? '')),
      edition: plainly(edition) || '–',
    });

  return Object.freeze({ ...wording, dayInWords, takenInWords, closeCall });
}
