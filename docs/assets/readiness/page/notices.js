/**
 * Notices about a record or file that comes from another edition or is damaged. Rarely needed, so loaded on demand.
 *
 * @import { Noticed } from './record.js'
 */
import { plainly } from '../core/wording.js';
import { say } from './messages.js';
import { listed, titleOf } from './wording.js';

/**
 * Notices about what a newer edition of the bank changed in a record.
 *
 * @param {{retired: string[], renamed: string[]}} told
 * @param {number} n the answers that still count
 * @returns {string[]}
 */
export function aboutEdition({ retired, renamed }, n) {
  return [
    ...(retired.length + renamed.length > 0 ? [say('new_edition', { n })] : []),
    ...(retired.length > 0
      ? [say('retired', { n: retired.length, names: listed(retired.map(titleOf)) })]
      : []),
  ];
}

/**
 * Notices about an opened record: another edition, damage.
 *
 * @param {Noticed} noticed
 * @param {number} n the answers that still count
 * @returns {string[]}
 */
export function aboutOpening({ retired, renamed, damaged, unreadable }, n) {
  return [
    ...aboutEdition({ retired, renamed }, n),
    ...(damaged.length > 0 ? [say('damaged_entries', { n: damaged.length, names: listed(damaged) })] : []),
    ...(unreadable ? [say('damaged_kept', { excerpt: plainly(unreadable) })] : []),
  ];
}
