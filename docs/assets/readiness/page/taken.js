/** Wording for when and by which role a result was taken, with the page's messages. */
import { resultWordingOf } from '../core/result-wording.js';
import { say } from './messages.js';

const wording = resultWordingOf(say);
export const dayInWords = wording.dayInWords;
export const takenInWords = wording.takenInWords;

/** The languages in which somebody here may write, the page's first. Some browsers name one that is none. */
export const languages = () => [document.documentElement.lang, ...navigator.languages].filter(isLanguage);

/** @param {string} tag */
function isLanguage(tag) {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
