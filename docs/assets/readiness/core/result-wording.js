/**
 * Wording shared by every place that shows a result. Pure, like wording.js. Kept separate because the library's pages
 * carry none of these messages.
 *
 * @import { Bank, Say, Taken } from '../bank.js'
 *
 * @typedef {ReturnType<typeof resultWordingOf>} Wording
 */
import { levelOf, nextLevel } from './score.js';
import { plainly, tenth, wordingOf } from './wording.js';

/** A score within this many points of a threshold is called close to it. */
const NEAR = 3;

/** @param {Say} say */
export function resultWordingOf(say) {
  const wording = wordingOf(say);
  const { levelInWords } = wording;

  /**
   * A day in words, such as 22 November 2026; a dash if the text is not a day.
   *
   * @param {string} day
   * @param {'long' | 'medium'} [style]
   */
  const dayInWords = (day, style = 'long') => {
    const date = new Date(`${day}T00:00Z`);
    const inWords = new Intl.DateTimeFormat(say('locale'), { dateStyle: style, timeZone: 'UTC' });
    return Number.isNaN(date.valueOf()) ? '–' : inWords.format(date);
  };

  /**
   * A warning that a score is close to a threshold, or an empty text.
   *
   * @param {Bank} bank
   * @param {number} figure
   * @param {'near' | 'close'} family which group of messages to use
   */
  const closeCall = (bank, figure, family) => {
    const at = levelOf(bank, figure);
    const next = nextLevel(bank, figure);
    const spare = figure - bank.levels[at].from;
    if (next && next.missing <= NEAR)
      return say(`${family}_above`, { n: tenth(next.missing), level: levelInWords(bank, next.id) });
    if (at > 0 && spare <= NEAR)
      return say(`${family}_below`, { n: tenth(spare), level: levelInWords(bank, bank.levels[at - 1].id) });
    return '';
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
