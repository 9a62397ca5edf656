/**
 * Limits on what people write, open and paste. Form fields get their `maxlength` from here.
 */

/** Characters in a name of a unit or a kept result. */
export const LONGEST_NAME = 80;
/** Characters in a text of a plan. */
export const LONGEST_TEXT = 600;
/** Characters in a result code. */
export const LONGEST_CODE = 10_000;
/** Bytes in a file that is opened, and characters in a text that is pasted. */
export const LARGEST_FILE = 1_000_000;
/** The last day with a four-digit year. */
export const LAST_DAY = '9999-12-31';
