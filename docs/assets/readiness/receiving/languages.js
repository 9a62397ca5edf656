/**
 * The languages in which what people receive may be written.
 */

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
