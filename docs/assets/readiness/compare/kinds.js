/**
 * How two results are put in words: as two people, between whom there is no direction, or as two times. Which of the two
 * they are is guessed, for no result has a name in it.
 *
 * @import { SignAnswer, Taken } from '../bank.js'
 * @import { Move, Shown } from '../core/comparison.js'
 * @import { Message } from '../page/templates.js'
 *
 * @typedef {'people' | 'times'} KindName
 * @typedef {readonly [string, string]} Names
 *
 * @typedef {object} Kind
 * @property {(names: Names, figure: Shown) => string} figures both, for two people with what is between them
 * @property {(figure: Shown) => string} way the direction, in words; empty without one
 * @property {(figure: Shown) => string} size what is between two figures, however small
 * @property {(move: Move<number>) => string} rungs
 * @property {(names: Names, states: Names, title: string) => string} sign
 * @property {(n: number, all: number, largest: string) => string} count how many differ, of how many
 * @property {Message} rule from which difference on it counts
 * @property {boolean} is_directed
 */
import { say } from '../page/messages.js';

/** A gap may be below zero. @param {number} figure */
const signed = (figure) => String(figure).replace('-', '−');

/** @param {number} points */
const apart = (points) => say('apart', { n: Math.abs(points) });

/** @param {Shown} figure */
function apartInWords({ moved, is_clear }) {
  if (moved === 0) return say('apart_not');
  return is_clear ? apart(moved) : say('apart_little', { n: Math.abs(moved) });
}

/** @param {Shown} figure */
function movedInWords({ moved, is_clear }) {
  if (!is_clear) return say(moved === 0 ? 'moved_not' : 'moved_little');
  return say(moved > 0 ? 'moved_up' : 'moved_down', { n: Math.abs(moved) });
}

/** @type {Kind} */
const PEOPLE = Object.freeze({
  figures: ([one, other], figure) =>
    say('apart_figures', {
      one: say('apart_figure', { name: one, score: signed(figure.before) }),
      other: say('apart_figure', { name: other, score: signed(figure.after) }),
      apart: apartInWords(figure),
    }),
  way: () => '',
  size: ({ moved }) => apart(moved),
  rungs: ({ before, after }) => say('rungs_apart', { n: Math.abs(after - before) }),
  sign: (names, states, title) => {
    const [one, other] = names.map((name, at) => say('sign_of', { name, state: states[at] }));
    return say('sign_differs', { title, one, other });
  },
  count: (n, all, largest) => say('apart_of', { n, all, largest }),
  rule: 'rule_people',
  is_directed: false,
});

/** @type {Kind} */
const TIMES = Object.freeze({
  figures: (_, { before, after }) => say('moved_figures', { before: signed(before), after: signed(after) }),
  way: movedInWords,
  size: movedInWords,
  rungs: ({ before, after }) =>
    say(after > before ? 'rungs_up' : 'rungs_down', { n: Math.abs(after - before) }),
  sign: (_, [before, after], title) => say('sign_moved', { title, before, after }),
  count: (n, all, largest) => say('moved_of', { n, all, largest }),
  rule: 'rule_times',
  is_directed: true,
});

export const KINDS = Object.freeze({ people: PEOPLE, times: TIMES });

/**
 * What two results are, as far as one can tell, and why.
 *
 * @param {Taken} one
 * @param {Taken} other
 * @returns {{kind: KindName, why: 'kind_people' | 'kind_times' | 'kind_either'}}
 */
export function guessed({ values: one }, { values: other }) {
  const [role, day] = ['role', 'taken_on'].map((name) => one.get(name) !== other.get(name));
  if (role) return { kind: 'people', why: 'kind_people' };
  const isDated = one.has('taken_on') && other.has('taken_on');
  return isDated && day ? { kind: 'times', why: 'kind_times' } : { kind: 'people', why: 'kind_either' };
}
