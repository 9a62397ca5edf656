/**
 * A result as a line: whole on its way back, wrong in any single place told, and read by every edition.
 *
 * @import { Bank, Question, Sign, Values } from '../../../docs/assets/readiness/bank.js'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { answersIn } from '../../../docs/assets/readiness/core/answers.js';
import { checksum, decoded, encoded, leftOut, lineIn } from '../../../docs/assets/readiness/core/code.js';
import { anybody, BANK, taken } from '../bank.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const days = fc.constantFrom('2026-11-22', '2000-01-02', '2024-02-29', '2179-06-06');
/** Anybody, on some day. */
const people = fc
  .tuple(anybody, days)
  .map(([values, day]) => new Map([...values, .../** @type {const} */ ([['taken_on', day]])]));

/** What a line says, or a failed test. @param {Bank} bank @param {string} line */
function read(bank, line) {
  const found = decoded(bank, line);
  if ('wrong' in found) assert.fail(found.wrong);
  return found;
}

/** @param {string} line @param {Bank} [bank] */
const wrong = (line, bank = BANK) => {
  const found = decoded(bank, line);
  return 'wrong' in found ? found.wrong : 'nothing';
};

/** Values as plain data; marks as a set, for a code does not keep the order of names. @param {Values} values */
const plain = (values) =>
  Object.fromEntries([...values].filter(([, value]) => !(Array.isArray(value) && value.length === 0)));

describe('a code', () => {
  test('takes the checksum that catalogues list as CRC-30/CDMA', () => {
    const bits = [...'123456789'].map((c) => c.charCodeAt(0).toString(2).padStart(8, '0')).join('');
    assert.equal(checksum(bits), 0x04c34abf);
  });

  test('brings back everything that anybody answered', () => {
    fc.assert(
      fc.property(people, (values) => {
        const line = encoded(BANK, values);
        const found = read(BANK, line);
        assert.deepEqual(plain(found.values), plain(values));
        assert.deepEqual([found.edition, found.retired, found.unknown, found.damaged], ['2026.2', [], 0, 0]);
        assert.equal(encoded(BANK, found.values), line);
      }),
    );
  });

  test('keeps forty slots within 44 characters and eighty within 60, of an even number', () => {
    /** @param {number} count @param {number} forks */
    const full = (count, forks) => {
      const slots = Array.from({ length: count }, (_, at) =>
        at < count - forks ? at + 1 : 200 + at - (count - forks),
      );
      const questions = slots.map((slot) => ({ ...BANK.questions[0], id: `q-${slot}`, slot }));
      const principles = BANK.principles.map((principle, at) => ({ ...principle, slot: 511 - at }));
      const bank = { ...BANK, edition: '2099.63', questions, signs: [], principles };
      const values = taken('front-line', 'full', { taken_on: '2179-06-06' });
      for (const { id } of questions) values.set(id, 'unsure');
      values.set('matters_most', ['lead', 'practise', 'speak']);
      const line = encoded(bank, values);
      assert.deepEqual(plain(read(bank, line).values), plain(values));
      return line.length;
    };
    assert.equal(full(40, 0), 40);
    assert.equal(full(80, 0), 60);
    assert.equal(full(80, 40), 60);
    fc.assert(fc.property(people, (values) => encoded(BANK, values).length % 2 === 0));
  });

  test('is told apart from every line with one character wrong, missing, too many, or swapped', () => {
    fc.assert(
      fc.property(people, fc.nat(63), (values, other) => {
        const line = encoded(BANK, values);
        for (let at = 0; at <= line.length; at += 1) {
          const [before, here, after] = [line.slice(0, at), line[at] ?? '', line.slice(at + 1)];
          const another = ALPHABET[(ALPHABET.indexOf(here) + 1 + (other % 63)) % 64];
          assert.equal(wrong(before + another + here + after), 'code_length');
          if (here === '') continue;
          assert.equal(wrong(before + after), 'code_length');
          assert.equal(wrong(before + another + after), 'code_mistyped');
          if (after && after[0] !== here)
            assert.equal(wrong(before + after[0] + here + after.slice(1)), 'code_mistyped');
        }
      }),
      { numRuns: 30 },
    );
  });

  test('is told apart from itself with each of the 63 other characters in each place', () => {
    const line = encoded(BANK, taken('manager', 'short', { 'lead-do': 3, taken_on: '2026-11-22' }));
    for (const at of line.split('').keys())
      for (const other of ALPHABET)
        if (other !== line[at])
          assert.equal(wrong(line.slice(0, at) + other + line.slice(at + 1)), 'code_mistyped');
  });

  test('says in its own words what is wrong', () => {
    const line = encoded(BANK, taken('manager', 'full', { 'lead-do': 3 }));
    assert.equal(wrong(''), 'code_length');
    assert.equal(wrong(line.slice(0, -2)), 'code_mistyped');
    assert.equal(wrong(line.slice(0, 10)), 'code_length');
    assert.equal(wrong(line.toLowerCase()), 'code_mistyped');
    assert.equal(wrong('A'.repeat(20)), 'code_mistyped');
    assert.equal(wrong('A'.repeat(10_000_000)), 'code_length');
    assert.deepEqual(decoded(BANK, `${line.slice(0, 5)}<img>`), {
      wrong: 'code_characters',
      figures: { character: '<' },
    });
    assert.deepEqual(decoded(BANK, `${line}é💥`), { wrong: 'code_characters', figures: { character: 'é' } });
    assert.equal(wrong(line, { ...BANK, id: 'another-bank' }), 'code_foreign');
    assert.equal(wrong(line, { ...BANK, id: 'another-bank', also_reads: [BANK.id] }), 'nothing');
  });

  test('is refused in a role that the bank asks nothing', () => {
    const line = encoded(BANK, taken('manager', 'full', { 'lead-do': 3 }));
    const questions = BANK.questions.map((each) => ({
      ...each,
      asked_of: each.asked_of.filter((role) => role !== 'manager'),
    }));
    assert.equal(wrong(line, { ...BANK, questions }), 'code_role');
  });

  test('never throws and never says more than a line holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 90 }),
        ),
        (line) => {
          assert.match(wrong(line), /^code_(length|characters|mistyped)$/);
        },
      ),
    );
  });

  test('is found in what people paste', () => {
    const line = encoded(BANK, taken('manager', 'full', { 'lead-do': 3 }));
    for (const pasted of [
      line,
      `https://example.org/quiz/#r=${line}`,
      `r=${line}`,
      ` ${line.slice(0, 9)}\n${line.slice(9)}\r\n`,
      `https://example.org/quiz/#\nr=\n${line}`,
    ])
      assert.equal(lineIn(pasted), line);
  });

  test('counts what it has no room for: answers without a slot', () => {
    const values = taken('manager', 'full', {
      'lead-do': 3,
      'from-another-edition': 2,
      'slot-77': 1,
      unit: 'North',
      'plan.lead.1.owner': 'Ada',
    });
    assert.equal(leftOut(BANK, values), 1);
    assert.deepEqual(answersIn(read(BANK, encoded(BANK, values)).values), ['lead-do', 'slot-77']);
  });
});

describe('a code and another edition', () => {
  test('keeps what this edition does not know until one does, a sign or a question', () => {
    const later = {
      ...BANK,
      edition: '2027.1',
      questions: [...BANK.questions, { ...BANK.questions[0], id: 'new-question', slot: 60 }],
      signs: [...BANK.signs, { ...BANK.signs[0], id: 'new-sign', slot: 10_240 }],
      principles: [...BANK.principles, { id: 'new-principle', slot: 230, dimension: 'keep' }],
    };
    const given = taken('executive', 'full', {
      'lead-do': 4,
      'new-question': 'unsure',
      'new-sign': 'shown',
      matters_most: ['new-principle', 'lead'],
    });
    const found = read(BANK, encoded(later, given));
    assert.deepEqual([found.edition, found.unknown], ['2027.1', 2]);
    assert.deepEqual(plain(found.values), {
      role: 'executive',
      form: 'full',
      'lead-do': 4,
      'slot-60': 'unsure',
      'slot-10240': 2,
      matters_most: ['principle-slot-230', 'lead'],
    });
    assert.deepEqual(plain(read(later, encoded(BANK, found.values)).values), plain(given));
  });

  test('lets go of retired questions alone, and names them', () => {
    const before = {
      ...BANK,
      retired: [],
      questions: [...BANK.questions, { ...BANK.questions[0], id: 'gone-do', slot: 90 }],
    };
    const found = read(BANK, encoded(before, taken('manager', 'full', { 'gone-do': 2, 'lead-do': 1 })));
    assert.deepEqual(
      [found.retired, found.unknown, plain(found.values)],
      [['gone-do'], 0, { role: 'manager', form: 'full', 'lead-do': 1 }],
    );
  });

  /** One edit of a bank, as a forker might make it in a year. @typedef {(bank: Bank, seed: number) => Bank} Edit */
  /** @type {Record<string, Edit>} */
  const EDITS = {
    reword: (bank, seed) => renamed(bank, bank.questions[seed % bank.questions.length].id, seed),
    rewordSign: (bank, seed) => renamed(bank, bank.signs[seed % bank.signs.length].id, seed),
    reorder: (bank, seed) => ({
      ...bank,
      questions: [...bank.questions.slice(seed % 7), ...bank.questions.slice(0, seed % 7)].reverse(),
      signs: bank.signs.toReversed(),
    }),
    add: (bank, seed) => {
      const slot = free(bank, seed % 2 ? 1 : 200);
      return { ...bank, questions: [{ ...bank.questions[0], id: `added-${slot}`, slot }, ...bank.questions] };
    },
    addSign: (bank, seed) => {
      const slot = free(bank, seed % 2 ? 1 : 200);
      return { ...bank, signs: [{ ...bank.signs[0], id: `added-${slot}`, slot }, ...bank.signs] };
    },
    retire: (bank, seed) => {
      const { id, slot } = bank.questions[seed % bank.questions.length];
      return {
        ...bank,
        questions: bank.questions.filter((question) => question.id !== id),
        retired: [...bank.retired, { slot, ids: [id, ...aliasesOf(bank, id)] }],
        aliases: Object.fromEntries(Object.entries(bank.aliases).filter(([, today]) => today !== id)),
      };
    },
    dimension: (bank, seed) => {
      const [id, slot] = [`more-${bank.principles.length}`, free(bank, seed % 2 ? 1 : 200)];
      return {
        ...bank,
        dimensions: [{ id }, ...bank.dimensions],
        principles: [{ id: `p-${id}`, slot: 20 + bank.principles.length, dimension: id }, ...bank.principles],
        questions: [{ ...bank.questions[0], id: `q-${id}`, slot, principle: `p-${id}` }, ...bank.questions],
      };
    },
  };

  /** @param {Bank} bank @param {number} from */
  function free(bank, from) {
    const used = new Set([...bank.questions, ...bank.signs, ...bank.retired].map(({ slot }) => slot));
    let slot = from;
    while (used.has(slot)) slot += 1;
    return slot;
  }

  /** @param {Bank} bank @param {string} id */
  const aliasesOf = (bank, id) => Object.keys(bank.aliases).filter((alias) => bank.aliases[alias] === id);

  /** @param {Bank} bank @param {string} id @param {number} seed @returns {Bank} */
  function renamed(bank, id, seed) {
    const next = `reworded-${id.length}-${seed}`;
    if ([...bank.questions, ...bank.signs].some((entry) => entry.id === next)) return bank;
    const change = (/** @type {any} */ entry) => (entry.id === id ? { ...entry, id: next } : entry);
    const aliases = Object.fromEntries(
      Object.entries(bank.aliases).map(([alias, today]) => [alias, today === id ? next : today]),
    );
    return {
      ...bank,
      questions: bank.questions.map(change),
      signs: bank.signs.map(change),
      aliases: { ...aliases, [id]: next },
    };
  }

  /** Answers by slot, which is what never changes. @param {Bank} bank @param {Values} values */
  const bySlot = (bank, values) =>
    Object.fromEntries(
      [...bank.questions, ...bank.signs].flatMap(({ id, slot }) =>
        values.has(id) ? [[slot, values.get(id)]] : [],
      ),
    );

  const histories = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(1000)), {
    maxLength: 12,
  });

  test('never turns an answer into another question’s, and loses only those of retired ones', () => {
    fc.assert(
      fc.property(people, histories, (values, history) => {
        const line = encoded(BANK, values);
        const today = history.reduce((bank, [edit, seed]) => EDITS[edit](bank, seed), BANK);
        const found = read(today, line);
        const gone = new Set(today.retired.map(({ slot }) => String(slot)));
        const expected = Object.entries(bySlot(BANK, values)).filter(([slot]) => !gone.has(slot));
        assert.deepEqual(bySlot(today, found.values), Object.fromEntries(expected));
        assert.equal(found.retired.length, answersIn(values).length - expected.length);
        assert.deepEqual([found.unknown, found.damaged], [0, 0]);
      }),
    );
  });

  test('is read by an earlier edition too, and comes back from there unchanged', () => {
    fc.assert(
      fc.property(histories, fc.nat(4), (history, rung) => {
        const growth = history.filter(([edit]) => edit !== 'retire');
        const later = growth.reduce((bank, [edit, seed]) => EDITS[edit](bank, seed), BANK);
        const values = taken('executive', 'full');
        for (const { id } of later.questions) values.set(id, rung);
        for (const { id } of later.signs) values.set(id, 'claimed');
        const line = encoded(later, values);
        const here = read(BANK, line);
        assert.equal(answersIn(here.values).length, answersIn(values).length);
        assert.deepEqual(
          bySlot(later, read(later, encoded(BANK, here.values)).values),
          bySlot(later, values),
        );
      }),
    );
  });
});
