/**
 * Figures, levels and names in words, for every page. Pure: the sentences come from `say`, which the caller passes in.
 *
 * @import { Bank, Say } from '../bank.js'
 * @import { Message } from '../page/templates.js'
 */
import { levelOf, place } from './score.js';

const MOST_NAMES = 5;
const LONGEST_SHOWN = 80;

/**
 * Round half away from zero. A mean of thirds that is exactly a half may be stored slightly too low, so nudge it.
 *
 * @param {number} figure
 * @param {number} [decimals] one by default, like the published figures
 */
export const rounded = (figure, decimals = 1) =>
  Number((figure + Math.sign(figure) * 1e-9).toFixed(decimals));

/** @param {number} figure */
export const tenth = (figure) => String(rounded(figure));

/** A figure as people read it: scores, margins and gaps are no more exact than a whole number. @param {number} figure */
export const whole = (figure) => String(rounded(figure, 0) + 0);

/** What is missing, as people read it: with fewer points it would still be missing. @param {number} figure */
export const roundedUp = (figure) => String(Math.ceil(figure - 1e-9));

/** A difference with its sign, using a real minus. @param {number} figure */
export function withSign(figure) {
  const text = whole(figure).replace('-', '−');
  return figure > 0 && text !== '0' ? `+${text}` : text;
}

/** Untrusted text made safe to show: shortened, and without characters that reorder or hide the words around it. @param {string} text */
export const plainly = (text) => text.slice(0, LONGEST_SHOWN).replace(/\p{C}/gu, '\uFFFD');

/** Characters that cannot be seen, and reorder or spoil the words around them: controls, and overrides of the direction. */
const UNSEEN = /(?!\s)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Text without line breaks, for formats in which a line break ends an entry; without unseen characters. @param {string} text */
export const oneLine = (text) => text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

/**
 * Wording shared by several places.
 *
 * @param {Say} say
 */
export function wordingOf(say) {
  /** A level with its number and gloss, because its name alone says little. @param {Bank} bank @param {string} id */
  const levelInWords = (bank, id) =>
    say('level_in_words', {
      number: place(bank, id) + 1,
      title: say(`level_${id}`),
      gloss: say(`gloss_${id}`),
    });

  /** The level that a score reaches. @param {Bank} bank @param {number} figure */
  const levelReached = (bank, figure) => levelInWords(bank, bank.levels[levelOf(bank, figure)].id);

  /** A sentence with a score and its level. @param {Bank} bank @param {Message} sentence @param {number} figure */
  const scoreInWords = (bank, sentence, figure) =>
    say(sentence, { score: whole(figure), level: levelReached(bank, figure) });

  /** The title of a dimension, a principle or a retired entry; its id if it has none. @param {string} id */
  const titleOf = (id) => {
    const name = /** @type {const} */ (`title_${id}`);
    const title = say(name);
    return title === name ? id : title;
  };

  /** The first few names, and how many more there are. @param {string[]} names */
  const listed = (names) => {
    const shown = names.slice(0, MOST_NAMES).map(plainly);
    const more = names.length - shown.length;
    return [...shown, ...(more > 0 ? [say('and_more', { n: more })] : [])].join(', ');
  };

  return Object.freeze({ levelInWords, levelReached, scoreInWords, titleOf, listed });
}
