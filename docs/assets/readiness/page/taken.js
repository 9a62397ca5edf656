/** When a result was taken, and by whom, in the page's own sentences. */
import { resultWordingOf } from '../core/result-wording.js';
import { say } from './messages.js';

const wording = resultWordingOf(say);
export const dayInWords = wording.dayInWords;
export const takenInWords = wording.takenInWords;
