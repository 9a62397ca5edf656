/**
 * A round as a file and as a table, and a file of a round that somebody opens. Pure; a file is untrusted until it has been
 * checked here. `docs/about/formats.md` describes both for others.
 *
 * @import { Bank } from '../../bank.js'
 * @import { Group, Kind, See, Shown } from './types.js'
 */
import { fitted, isRecord } from '../answers.js';
import { LONGEST_NAME } from '../limits.js';
import { covered, EVERYBODY, total } from './counts.js';
import { itemsOf } from './people.js';

/** What a file calls each kind. @type {Record<Kind, string>} */
const NAMES = { question: 'questions', sign: 'signs', mark: 'matters_most' };
const KINDS = /** @type {Kind[]} */ (Object.keys(NAMES));
const MOST_PEOPLE = 1_000_000;

/**
 * The data of a round's file: what is shown, and nobody's answers; only where all have agreed to see all, the codes.
 *
 * @param {Bank} bank
 * @param {Shown} shown
 * @param {string} name of the round
 * @param {string[]} lines codes; none unless all see all
 */
export function dataOf(bank, shown, name, lines) {
  const { people, see, days, groups, items } = shown;
  return {
    bank: bank.id,
    edition: bank.edition,
    round: name,
    days,
    collected: see,
    people,
    groups: groups.map(({ id, people: n }) => ({ id, people: n })),
    ...Object.fromEntries(
      KINDS.map((kind) => [
        NAMES[kind],
        Object.fromEntries(
          Object.entries(items[kind]).map(([id, { all, groups: each, cover }]) => [
            id,
            all ? { [EVERYBODY]: all, ...each, ...(cover && { covered: cover }) } : { covered: cover },
          ]),
        ),
      ]),
    ),
    ...(see === 'open' && { codes: lines }),
  };
}

/**
 * The rows of a tidy table: one count a row, and one row that says so where counts are covered.
 *
 * @param {Bank} bank
 * @param {Shown} shown
 * @param {string} name of the round
 * @param {(id: string) => string} titleOf
 * @returns {string[][]}
 */
export function tableOf(bank, { items, see }, name, titleOf) {
  const rows = itemsOf(bank).flatMap(({ kind, id, choices }) => {
    const { all, groups, cover } = items[kind][id];
    const about = [name, see, kind, id, titleOf(id)];
    const of = (/** @type {string} */ group, /** @type {number[]} */ counts) =>
      choices.map((choice, at) => [...about, group, choice, String(counts[at]), '']);
    return [
      ...(all ? of(EVERYBODY, all) : []),
      ...Object.entries(groups).flatMap(([group, counts]) => of(group, counts)),
      ...(cover ? [[...about, all ? 'groups' : EVERYBODY, '', '', cover]] : []),
    ];
  });
  return [['round', 'collected', 'kind', 'id', 'title', 'group', 'choice', 'count', 'covered'], ...rows];
}

/** Whether data is that of a round, of whichever quiz. @param {unknown} data @returns {data is Record<string, unknown>} */
export const isRound = (data) => isRecord(data) && 'bank' in data && 'round' in data;

/**
 * What a round's file shows, as this edition names it. What it says of few people is covered again, whatever it says of its
 * having been agreed: only whoever uses this page can say that.
 *
 * @param {Bank} bank
 * @param {Record<string, unknown>} data
 * @param {See} see
 * @returns {{shown: Shown, name: string, edition: string, damaged: string[], gone: string[]} | null} null if there is no
 *   round in it; the ids whose counts cannot be true, and those that this edition no longer asks
 */
export function roundIn(bank, data, see) {
  const { people, days, groups } = data;
  if (!isCount(people) || !Array.isArray(groups)) return null;
  const named = groups.filter(isRecord).flatMap(({ id, people: n }) => {
    const roles = text(id).split('+');
    const isKnown = roles.every((role) => bank.roles.some((known) => known.id === role));
    return isKnown && isCount(n) ? [{ id: text(id), roles, people: n }] : [];
  });
  const isWhole = named.length === groups.length && named.length !== 1 && areApart(named);
  if (!isWhole || (named.length > 0 && sumOf(named) !== people)) return null;
  /** @type {string[]} */
  const damaged = [];
  /** @type {string[]} */
  const gone = [];
  /** @type {Shown['items']} */
  const items = { question: {}, sign: {}, mark: {} };
  const lengths = new Map(itemsOf(bank).map(({ kind, id, choices }) => [`${kind} ${id}`, choices.length]));
  for (const { kind, id, choices } of itemsOf(bank)) items[kind][id] = empty(choices.length);
  for (const kind of KINDS) {
    const entries = isRecord(data[NAMES[kind]]) ? Object.entries(Object(data[NAMES[kind]])) : [];
    for (const [given, counts] of entries) {
      const id = idToday(bank, given);
      const length = lengths.get(`${kind} ${id}`);
      if (length === undefined) gone.push(given);
      else if (isRecord(counts) && counts[EVERYBODY] !== undefined) {
        const read = countsIn(counts, named, length, people);
        if (read) items[kind][id] = covered(read.all, read.groups, see);
        else damaged.push(given);
      }
    }
  }
  const dated = Array.isArray(days) ? days.map(text).filter((day) => /^\d{4}-\d\d-\d\d$/.test(day)) : [];
  return {
    shown: {
      people,
      see: data.collected === 'open' ? 'open' : 'one',
      days: dated,
      roles: named.flatMap(({ roles }) => roles),
      groups: named,
      items,
    },
    name: text(data.round),
    edition: text(data.edition),
    damaged,
    gone,
  };
}

/** A short text; an empty one for anything else. @param {unknown} value */
const text = (value) => (typeof value === 'string' ? value.slice(0, LONGEST_NAME) : '');

/** @param {number} length */
const empty = (length) =>
  covered(
    Array.from({ length }, () => 0),
    {},
    'one',
  );

/** @param {unknown} value @returns {value is number} */
const isCount = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_PEOPLE;

/** @param {Group[]} groups */
const sumOf = (groups) => groups.reduce((sum, { people }) => sum + people, 0);

/** Whether no role is in two of the groups. @param {Group[]} groups */
function areApart(groups) {
  const roles = groups.flatMap((group) => group.roles);
  return new Set(roles).size === roles.length;
}

/** The current id of an entry; the given one if it is unknown. @param {Bank} bank @param {string} given */
const idToday = (bank, given) => [...fitted(bank, new Map([[given, 0]])).fitted.keys()][0] ?? given;

/**
 * The counts of one entry; null if they cannot be true. Together the groups are everybody, or nobody is shown by group: a
 * rest that is in no group would be a group of its own.
 *
 * @param {Record<string, unknown>} entry
 * @param {Group[]} named
 * @param {number} length
 * @param {number} people
 */
function countsIn(entry, named, length, people) {
  const read = (/** @type {unknown} */ counts, /** @type {number} */ most) =>
    Array.isArray(counts) && counts.length === length && counts.every(isCount) && total(counts) <= most
      ? /** @type {number[]} */ (counts)
      : null;
  const all = read(entry[EVERYBODY], people);
  const there = named.filter(({ id }) => entry[id] !== undefined);
  const each = there.map((group) => read(entry[group.id], group.people));
  if (!all || each.includes(null)) return null;
  const sums = all.map((_, at) => each.reduce((sum, counts) => sum + Number(counts?.[at]), 0));
  if (each.length > 0 && sums.some((sum, at) => sum !== all[at])) return null;
  return { all, groups: Object.fromEntries(there.map(({ id }, at) => [id, each[at] ?? []])) };
}
