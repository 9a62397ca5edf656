/** Wording for when and by which role a result was taken, with the page's messages. */
import { resultWordingOf } from '../core/result-wording.js';
import { say } from './messages.js';

const wording = resultWordingOf(say);
export const dayInWords = wording.dayInWords;
export const takenInWords = wording.takenInWords;
