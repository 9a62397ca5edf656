/**
 * What of a round is shown: counts of people, and which of them are covered. Pure. Whatever else is shown, ordered, drawn or
 * written to a file is worked out from these counts, so that nothing can reveal more than they do.
 *
 * @import { Bank } from '../../bank.js'
 * @import { Counts, Group, Item, Kind, Person, See, Shown } from './types.js'
 */
import { itemsOf, NOT_ASKED } from './people.js';

/** No figure is of fewer people, unless all have agreed to see all. */
export const FEWEST = 5;

/** Where everybody is counted together. */
export const EVERYBODY = 'all';

/** What is shown of a group, or of everybody. @param {Counts} counts @param {string} group @returns {number[] | null} */
export const countsFor = ({ all, groups }, group) => (group === EVERYBODY ? all : (groups[group] ?? null));

/** @param {number[]} counts */
export const total = (counts) => counts.reduce((sum, count) => sum + count, 0);

/**
 * The groups of a round: the roles that answered, joined from the smallest on until each has five people. One group is
 * everybody, so that none is left to name.
 *
 * @param {Bank} bank
 * @param {Map<string, number>} sizes how many people each role has
 * @param {See} see
 * @returns {Group[]}
 */
export function groupsOf(bank, sizes, see) {
  const order = bank.roles.map(({ id }) => id);
  const place = (/** @type {{roles: string[]}} */ { roles }) => order.indexOf(roles[0]);
  const bySize = (/** @type {Group} */ one, /** @type {Group} */ other) =>
    one.people - other.people || place(one) - place(other);
  let groups = order.flatMap((id) => {
    const people = sizes.get(id) ?? 0;
    return people > 0 ? [{ id, roles: [id], people }] : [];
  });
  while (see === 'one' && groups.length > 1) {
    const [smallest, next, ...rest] = groups.toSorted(bySize);
    if (smallest.people >= FEWEST) break;
    const roles = order.filter((id) => smallest.roles.includes(id) || next.roles.includes(id));
    groups = [...rest, { id: roles.join('+'), roles, people: smallest.people + next.people }];
  }
  return groups.length > 1 ? groups.toSorted((one, other) => place(one) - place(other)) : [];
}

/**
 * Count a round.
 *
 * @param {Bank} bank
 * @param {readonly Person[]} people
 * @param {See} see
 * @returns {Shown}
 */
export function shownOf(bank, people, see) {
  const items = itemsOf(bank);
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const { role } of people) sizes.set(role, (sizes.get(role) ?? 0) + 1);
  const groups = groupsOf(bank, sizes, see);
  const groupOf = new Map(groups.flatMap(({ roles }, at) => roles.map((role) => [role, at])));
  const counted = items.map(({ choices }) => ({
    all: choices.map(() => 0),
    groups: groups.map(() => choices.map(() => 0)),
  }));
  let [first, last] = ['', ''];
  for (const { role, day, cells } of people) {
    const group = groupOf.get(role) ?? -1;
    for (let at = 0; at < cells.length; at += 1) {
      const choice = cells[at];
      if (choice === NOT_ASKED) continue;
      counted[at].all[choice] += 1;
      if (group >= 0) counted[at].groups[group][choice] += 1;
    }
    if (day && (!first || day < first)) first = day;
    if (day > last) last = day;
  }
  const ids = groups.map(({ id }) => id);
  return {
    people: people.length,
    see,
    days: [...new Set([first, last])].filter(Boolean),
    roles: bank.roles.flatMap(({ id }) => (sizes.has(id) ? [id] : [])),
    groups,
    items: byKind(items, (at) => {
      const { all, groups: each } = counted[at];
      const named = Object.fromEntries(ids.map((id, place) => [id, each[place]]));
      return covered(all, named, see);
    }),
  };
}

/**
 * Counts by kind and id.
 *
 * @param {Item[]} items
 * @param {(at: number) => Counts} countsAt
 * @returns {Record<Kind, Record<string, Counts>>}
 */
function byKind(items, countsAt) {
  /** @type {Record<Kind, Record<string, Counts>>} */
  const kinds = { question: {}, sign: {}, mark: {} };
  for (const [at, { kind, id }] of items.entries()) kinds[kind][id] = countsAt(at);
  return kinds;
}

/**
 * The counts of one item that may be shown. Groups are disjoint, and none that is shown has fewer than five people who were
 * asked: so whoever adds and subtracts never comes to fewer.
 *
 * @param {number[]} all
 * @param {Record<string, number[]>} groups
 * @param {See} see
 * @returns {Counts}
 */
export function covered(all, groups, see) {
  const asked = Object.fromEntries(Object.entries(groups).filter(([, counts]) => total(counts) > 0));
  const isFew = (/** @type {number[]} */ counts) => see === 'one' && total(counts) < FEWEST;
  if (total(all) === 0) return { all: null, groups: {}, cover: 'none' };
  if (isFew(all)) return { all: null, groups: {}, cover: 'few' };
  if (Object.values(asked).some(isFew)) return { all, groups: {}, cover: 'alone' };
  return { all, groups: asked, cover: null };
}
