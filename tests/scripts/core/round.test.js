/**
 * Rounds: who is a group, what is covered, when a round is closed, and files of rounds that come back in whatever state. What
 * the figures are is in tests/scripts/test_rounds.py.
 *
 * @import { Value, Values } from '../../../docs/assets/readiness/bank.js'
 * @import { Counts, Shown } from '../../../docs/assets/readiness/core/round/types.js'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { encoded } from '../../../docs/assets/readiness/core/code.js';
import { codesIn } from '../../../docs/assets/readiness/core/received.js';
import { comparedRounds } from '../../../docs/assets/readiness/core/round/compared.js';
import { FEWEST, groupsOf, shownOf, total } from '../../../docs/assets/readiness/core/round/counts.js';
import { figuresOf, splitOf } from '../../../docs/assets/readiness/core/round/figures.js';
import { dataOf, isRound, roundIn, tableOf } from '../../../docs/assets/readiness/core/round/file.js';
import { Gathering } from '../../../docs/assets/readiness/core/round/gathering.js';
import { inOrder } from '../../../docs/assets/readiness/core/round/order.js';
import { personIn } from '../../../docs/assets/readiness/core/round/people.js';
import { anybody, BANK } from '../bank.js';

const personOf = personIn(BANK);

/** People of the bank, each with another day so that no two have one code. @param {number} least @param {number} most */
const team = (least, most) =>
  fc
    .array(anybody, { minLength: least, maxLength: most })
    .map((people) =>
      people.map((values, at) =>
        new Map(values).set('taken_on', `2026-11-${String((at % 28) + 1).padStart(2, '0')}`),
      ),
    );

/** @param {Values[]} people @param {'open' | 'one'} [see] @param {string} [edition] */
const shownTo = (people, see = 'one', edition = BANK.edition) =>
  shownOf(
    BANK,
    people.map((values) => personOf({ values, edition })),
    see,
  );

/** @param {Shown} shown @returns {[string, Counts][]} */
const entriesOf = ({ items }) => Object.values(items).flatMap((kind) => Object.entries(kind));

/** Whether sums and differences of what is shown of one entry come to no group of one to four. @param {Counts} counts */
function isSafe({ all, groups }) {
  const each = Object.values(groups).map(total);
  const rest = all ? total(all) - each.reduce((sum, n) => sum + n, 0) : 0;
  const sets = [...each, ...(all ? [total(all)] : []), ...(each.length > 0 ? [rest] : [])];
  return sets.every((n) => n === 0 || n >= FEWEST);
}

/** @param {Record<string, number>} sizes @param {'open' | 'one'} [see] */
const named = (sizes, see = 'one') =>
  groupsOf(BANK, new Map(Object.entries(sizes)), see).map(({ id, people }) => [id, people]);

describe('groups', () => {
  test('are joined from the smallest on, until each has five', () => {
    assert.deepEqual(named({ executive: 5, manager: 4, 'front-line': 3 }), [
      ['executive', 5],
      ['manager+front-line', 7],
    ]);
    assert.deepEqual(named({ executive: 2, manager: 6, 'front-line': 30 }), [
      ['executive+manager', 8],
      ['front-line', 30],
    ]);
    assert.deepEqual(named({ executive: 4, manager: 9, 'front-line': 9 }), [
      ['executive+manager', 13],
      ['front-line', 9],
    ]);
  });

  test('of which one is left are everybody, and have no name', () => {
    assert.deepEqual(named({ executive: 8 }), []);
    assert.deepEqual(named({ executive: 3, manager: 3, 'front-line': 3 }), []);
    assert.deepEqual(named({ executive: 5, 'front-line': 2 }), []);
  });

  test('stay as they are where all see all', () =>
    assert.deepEqual(named({ executive: 1, manager: 2 }, 'open'), [
      ['executive', 1],
      ['manager', 2],
    ]));
});

describe('what is shown', () => {
  test('comes to no fewer than five, whatever is added and subtracted', () =>
    fc.assert(
      fc.property(team(0, 20), (people) => {
        for (const [, counts] of entriesOf(shownTo(people))) assert.ok(isSafe(counts));
      }),
    ));

  test('is nothing of four people, and everything where all see all', () =>
    fc.assert(
      fc.property(team(1, 4), (people) => {
        assert.ok(entriesOf(shownTo(people)).every(([, { all }]) => all === null));
        const open = entriesOf(shownTo(people, 'open'));
        assert.ok(open.every(([, { all, cover }]) => all !== null || cover === 'none'));
      }),
    ));

  test('leaves out of an earlier edition what came later', () => {
    const changes = [{ edition: '2026.2', added: ['lead-do'], reworded: [], retired: [] }];
    const bank = { ...BANK, changes };
    const values = new Map(
      /** @type {[string, Value][]} */ ([
        ['role', 'manager'],
        ['form', 'full'],
        ['lead-do', 4],
      ]),
    );
    const of = (/** @type {string} */ edition) =>
      shownOf(
        bank,
        Array.from({ length: 6 }, () => personIn(bank)({ values, edition })),
        'one',
      ).items.question['lead-do'];
    assert.deepEqual(of('2026.1').cover, 'none');
    assert.deepEqual(of('2026.2').all, [0, 0, 0, 0, 6, 0]);
  });
});

test('three and three are split more widely than six spread evenly, though an index may call them alike', () => {
  assert.equal(splitOf([3, 0, 0, 0, 3]), 2);
  assert.equal(splitOf([1, 1, 1, 1, 2]), 8 / 6);
  assert.equal(splitOf([0, 0, 6, 0, 0]), 0);
  assert.equal(splitOf([0, 0, 0, 0, 0]), null);
});

test('the widest split comes first, and what is covered last', () =>
  fc.assert(
    fc.property(team(5, 20), (people) => {
      const figures = figuresOf(BANK, shownTo(people));
      const splits = inOrder('split', figures).map((id) => figures.questions[id].split ?? -1);
      for (const [at, split] of splits.slice(1).entries()) assert.ok(split <= splits[at] + 1e-9);
    }),
  ));

describe('a round', () => {
  /** @param {number} from @param {number} to */
  const codes = (from, to) =>
    codesIn(
      BANK,
      Array.from({ length: to - from }, (_, at) => {
        const day = new Date(Date.UTC(2026, 0, 1 + from + at)).toISOString().slice(0, 10);
        const values = new Map([
          ['role', 'executive'],
          ['form', 'full'],
          ['taken_on', day],
        ]);
        return encoded(BANK, values);
      }).join('\n'),
    ).codes;

  test('is closed once it is shown, and late results are another one', () => {
    const gathering = new Gathering(BANK);
    gathering.add(codes(0, 4));
    assert.equal(gathering.close('one'), false);
    assert.equal(gathering.add(codes(0, 7)).length, 3);
    assert.equal(gathering.close('one'), true);
    const before = gathering.shown('one');
    gathering.add(codes(7, 11));
    assert.equal(gathering.close('one'), false);
    assert.deepEqual(gathering.shown('one'), before);
    gathering.add(codes(11, 12));
    assert.equal(gathering.close('one'), true);
    assert.deepEqual(
      gathering.shown('one').map(({ people }) => people),
      [7, 5],
    );
    assert.deepEqual(gathering.shown('one')[0], before[0]);
  });

  test('takes late results in where all see all', () => {
    const gathering = new Gathering(BANK);
    gathering.add(codes(0, 1));
    assert.equal(gathering.close('open'), true);
    gathering.add(codes(1, 3));
    assert.deepEqual(
      gathering.shown('open').map(({ people }) => people),
      [1],
    );
    gathering.close('open');
    assert.deepEqual(
      gathering.shown('open').map(({ people }) => people),
      [3],
    );
  });
});

describe('a file of a round', () => {
  test('comes back as it was', () =>
    fc.assert(
      fc.property(team(5, 20), (people) => {
        const shown = shownTo(people);
        const data = JSON.parse(JSON.stringify(dataOf(BANK, shown, 'Spring', [])));
        assert.ok(isRound(data));
        const read = roundIn(BANK, data, 'one');
        const without = (/** @type {Shown | undefined} */ each) =>
          each && entriesOf(each).map(([id, { all, groups }]) => [id, all, groups]);
        assert.deepEqual(without(read?.shown), without(shown));
        assert.deepEqual([read?.name, read?.damaged, read?.gone], ['Spring', [], []]);
      }),
    ));

  test('holds nobody’s answers, unless all see all', () => {
    const shown = shownTo(
      [...Array(6).keys()].map(
        () =>
          new Map([
            ['role', 'manager'],
            ['form', 'full'],
          ]),
      ),
    );
    assert.ok(!('codes' in dataOf(BANK, shown, 'Spring', ['CODE'])));
    assert.deepEqual(dataOf(BANK, { ...shown, see: 'open' }, 'Spring', ['CODE']).codes, ['CODE']);
  });

  test('shows nothing of fewer than five, whatever somebody wrote into it', () =>
    fc.assert(
      fc.property(team(1, 12), fc.integer(), fc.anything(), (people, seed, anything) => {
        const data = JSON.parse(JSON.stringify(dataOf(BANK, shownTo(people, 'open'), 'Edited', [])));
        const kinds = ['questions', 'signs', 'matters_most'];
        const kind = kinds[Math.abs(seed) % kinds.length];
        const ids = Object.keys(data[kind]);
        const id = ids[Math.abs(seed) % ids.length];
        if (id) data[kind][id] = seed % 2 === 0 ? anything : { ...data[kind][id], executive: anything };
        if (seed % 5 === 0) data.people = anything;
        if (seed % 7 === 0) data.groups = anything;
        const read = roundIn(BANK, data, 'one');
        for (const [, counts] of read ? entriesOf(read.shown) : []) assert.ok(isSafe(counts));
      }),
    ));

  test('whose groups do not come to everybody is left out where it is wrong', () => {
    const people = ['executive', 'manager'].flatMap((role) =>
      Array.from(
        { length: 6 },
        () =>
          new Map([
            ['role', role],
            ['form', 'full'],
          ]),
      ),
    );
    const data = JSON.parse(JSON.stringify(dataOf(BANK, shownTo(people), 'Edited', [])));
    const [id] = Object.keys(data.questions);
    data.questions[id].executive[0] += 1;
    assert.deepEqual(roundIn(BANK, data, 'one')?.damaged, [id]);
    assert.equal(roundIn(BANK, { ...data, people: 3 }, 'one'), null);
    assert.equal(roundIn(BANK, { ...data, groups: [{ id: 'nobody', people: 12 }] }, 'one'), null);
  });

  test('as a table has one count a row', () =>
    fc.assert(
      fc.property(team(5, 12), (people) => {
        const shown = shownTo(people);
        const [heads, ...rows] = tableOf(BANK, shown, 'Spring', (id) => id);
        const of = (/** @type {string[]} */ row, /** @type {string} */ name) => row[heads.indexOf(name)];
        for (const [id, { all }] of Object.entries(shown.items.question)) {
          const mine = rows.filter(
            (row) => of(row, 'id') === id && of(row, 'group') === 'all' && of(row, 'count'),
          );
          assert.deepEqual(
            mine.map((row) => Number(of(row, 'count'))),
            all ?? [],
          );
        }
      }),
    ));
});

test('the same round twice has not moved', () =>
  fc.assert(
    fc.property(team(5, 20), (people) => {
      const shown = shownTo(people);
      for (const { moved, is_clear } of Object.values(comparedRounds(BANK, shown, shown))) {
        assert.ok(moved === null || Math.abs(moved) < 1e-9);
        assert.equal(is_clear, false);
      }
    }),
  ));
