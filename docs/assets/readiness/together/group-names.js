/**
 * The groups of a round in words.
 *
 * @import { Group } from '../core/round/types.js'
 */
import { EVERYBODY } from '../core/round/counts.js';
import { say } from '../page/messages.js';

/** The name of a group: its roles, or everybody. @param {string} id */
export const groupName = (id) =>
  id === EVERYBODY
    ? say('round_everybody')
    : id
        .split('+')
        .map((role) => say(`role_${role}`))
        .reduce((first, second) => say('round_group_joined', { first, second }));

/** The columns in which counts stand: everybody, and then each group. @param {Group[]} groups */
export const columnsOf = (groups) => [EVERYBODY, ...groups.map(({ id }) => id)];
