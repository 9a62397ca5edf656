/**
 * How much there may be of what people write, open and paste. Fields are given their limits from here.
 */

/** Characters of a name: of a unit, of a kept result. */
export const LONGEST_NAME = 80;
/** Characters of a text in a plan. */
export const LONGEST_TEXT = 600;
/** Characters of a result as one line. */
export const LONGEST_CODE = 10_000;
/** Characters of what is pasted around such a line. */
export const LONGEST_PASTE = 20_000;
/** Octets of a file that is opened. */
export const LARGEST_FILE = 1_000_000;
/** The last day that four figures of a year can name. */
export const LAST_DAY = '9999-12-31';
