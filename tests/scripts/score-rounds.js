/**
 * Counts and scores rounds, for test_rounds.py: reads a bank and rounds as JSON, and prints what each one shows and what
 * figures come of it, named as the other implementation names them.
 *
 * @import { Bank, Value, Values } from '../../docs/assets/readiness/bank.js'
 * @import { Counts, Kind, Score, Shown } from '../../docs/assets/readiness/core/round/types.js'
 *
 * @typedef {{role: string, form: string, edition?: string, answers: Record<string, Value>, signs: Record<string, Value>, matters_most: string[]}} Person
 */
import { json } from 'node:stream/consumers';
import { shownOf } from '../../docs/assets/readiness/core/round/counts.js';
import { figuresOf } from '../../docs/assets/readiness/core/round/figures.js';
import { inOrder } from '../../docs/assets/readiness/core/round/order.js';
import { itemsOf, personIn } from '../../docs/assets/readiness/core/round/people.js';
import { rounded } from '../../docs/assets/readiness/core/wording.js';

const { bank, rounds, see } = /** @type {{bank: Bank, rounds: Person[][], see: 'open' | 'one'}} */ (
  await json(process.stdin)
);
const personOf = personIn(bank);

/** @param {Person[]} people */
function roundOf(people) {
  const taken = people.map(({ role, form, edition = bank.edition, answers, signs, matters_most }) => ({
    values: /** @type {Values} */ (
      new Map(Object.entries({ role, form, ...answers, ...signs, matters_most }))
    ),
    edition,
  }));
  const shown = shownOf(bank, taken.map(personOf), see);
  return { shown: namedCounts(shown), scores: namedFigures(shown) };
}

/** @param {Shown} shown */
function namedCounts({ people, groups, items }) {
  const choices = new Map(itemsOf(bank).map((item) => [item.kind + item.id, item.choices]));
  const of = (/** @type {Kind} */ kind, /** @type {string} */ id, /** @type {number[]} */ counts) =>
    kind === 'mark'
      ? counts[0]
      : Object.fromEntries((choices.get(kind + id) ?? []).map((choice, at) => [choice, counts[at]]));
  const entries = (/** @type {Kind} */ kind) =>
    Object.fromEntries(
      Object.entries(items[kind]).flatMap(([id, { all, groups: each }]) => {
        const named = Object.entries({ ...(all && { all }), ...each }).map(([group, counts]) => [
          group,
          of(kind, id, counts),
        ]);
        return all ? [[id, Object.fromEntries(named)]] : [];
      }),
    );
  const covered = (/** @type {Kind} */ kind) =>
    Object.fromEntries(
      Object.entries(items[kind]).flatMap(([id, { cover }]) =>
        cover && cover !== 'none' ? [[id, cover === 'few' ? 'few in all' : 'few of a group']] : [],
      ),
    );
  return {
    people,
    groups: Object.fromEntries(groups.map(({ id, people: n }) => [id, n])),
    questions: entries('question'),
    signs: entries('sign'),
    marks: entries('mark'),
    covered: { questions: covered('question'), signs: covered('sign'), marks: covered('mark') },
  };
}

/** @param {number | null} figure @param {number} [decimals] */
const written = (figure, decimals = 1) => (figure === null ? null : rounded(figure, decimals) + 0);

/** @param {Shown} shown */
function namedFigures(shown) {
  const { questions, next, dimensions, ...figures } = figuresOf(bank, shown);
  const each = (/** @type {(score: Score) => object} */ name, /** @type {(id: string) => Score} */ of) =>
    Object.fromEntries(bank.dimensions.map(({ id }) => [id, name(of(id))]));
  const team = (/** @type {Score} */ { score, margin, range }) => ({
    score: written(score),
    margin: written(margin),
    range,
  });
  const group = (/** @type {Score} */ { score, margin, answered, asked }) => ({
    score: written(score),
    margin: written(margin),
    answered,
    asked,
  });
  const isSplit = Object.keys(questions).filter((id) => shown.items.question[id].all);
  return {
    groups: Object.fromEntries(
      shown.groups.map(({ id }) => [id, each(group, (dimension) => dimensions[dimension].groups[id])]),
    ),
    dimensions: each(team, (id) => dimensions[id].team),
    principles: Object.fromEntries(
      Object.entries(figures.principles).map(([id, score]) => [id, written(score)]),
    ),
    overall: written(figures.overall),
    margin: written(figures.margin),
    range: figures.range,
    provisional: figures.provisional,
    uncapped_level: figures.uncapped_level,
    level: figures.level,
    held_by: figures.held_by,
    next: next && { ...next, points: written(next.points) },
    say_do_gap: written(figures.say_do.points),
    follow_through_gap: written(figures.follow_through.points),
    visibility: figures.asked > 0 ? written(figures.answered / figures.asked, 2) : null,
    split: Object.fromEntries(isSplit.map((id) => [id, questions[id].split])),
    by_split: inOrder('split', { questions }).filter((id) => isSplit.includes(id)),
    alike: isSplit.filter((id) => questions[id].alike !== null),
    priorities: figures.priorities,
  };
}

console.log(JSON.stringify(rounds.map(roundOf)));
