/** The wording for every page, with the page's own sentences. */
import { wordingOf } from '../core/wording.js';
import { say } from './messages.js';

const wording = wordingOf(say);
export const levelInWords = wording.levelInWords;
export const listed = wording.listed;
export const scoreInWords = wording.scoreInWords;
export const titleOf = wording.titleOf;
