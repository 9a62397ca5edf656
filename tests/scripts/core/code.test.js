/**
 * A result as a line: whole on its way back, wrong in any single place told, and read by every edition.
 *
 * @import { Bank, Question, Sign, Values } from '../../../docs/assets/readiness/bank.js'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { answersIn } from '../../../docs/assets/readiness/core/answers.js';
import { checksum, decoded, encoded, leftOut } from '../../../docs/assets/readiness/core/code.js';
import { anybody, BANK, taken } from '../bank.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const days = fc.constantFrom('2026-11-22', '2000-01-02', '2024-02-29', '2179-06-06');
/** Anybody, on some day. */
const people = fc
  .tuple(anybody, days)
  .map(([values, day]) => new Map([...values, .../** @type {const} */ ([['taken_on', day]])]));

/** The characters before the answers: fifteen of the head, five of the checksum. */
const BEFORE_ANSWERS = 20;

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

/** Values as plain data; marks as a set, for a code does not keep their order. @param {Values} values */
const plain = (values) =>
  Object.fromEntries(
    [...values]
      .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
      .map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value]),
  );

/** A number as bits. @param {number} number @param {number} width */
const bitsOf = (number, width) => number.toString(2).padStart(width, '0');

/** The checksum of bits. @param {string} bits */
const sumOf = (bits) => checksum([...bits].map(Number), 1);

/**
 * A whole line from its bits without the checksum, whether or not the quiz would write it: for what only somebody else
 * could have made.
 *
 * @param {string} covered
 */
function made(covered) {
  const bits = covered.slice(0, 90) + bitsOf(sumOf(covered), 30) + covered.slice(90);
  return (bits.match(/.{6}/g) ?? []).map((six) => ALPHABET[Number.parseInt(six, 2)]).join('');
}

/** The bits of a line without its checksum. @param {string} line */
const coveredBy = (line) =>
  [...line.slice(0, 15), ...line.slice(BEFORE_ANSWERS)]
    .map((one) => bitsOf(ALPHABET.indexOf(one), 6))
    .join('');

/** A line with other bits from a place on, and its checksum made to fit. @param {string} line @param {number} at @param {string} bits */
function altered(line, at, bits) {
  const covered = coveredBy(line);
  return made(covered.slice(0, at) + bits + covered.slice(at + bits.length));
}

/** A bank that asks nothing but a question at each of these slots. @param {number[]} slots @returns {Bank} */
const bankOf = (slots) => ({
  ...BANK,
  questions: slots.map((slot) => ({ ...BANK.questions[0], id: `q-${slot}`, slot })),
  signs: [],
  retired: [],
});

/** Some of the slots of a bank of our own and a fork's questions, with their answers. */
const answered = fc.record({
  ours: fc.uniqueArray(fc.integer({ min: 1, max: 199 }), { maxLength: 60 }),
  forks: fc.uniqueArray(fc.integer({ min: 200, max: 400 }), { maxLength: 60 }),
  value: fc.constantFrom(0, 1, 2, 3, 4, 'unsure'),
});

describe('a code', () => {
  test('takes the checksum that catalogues list as CRC-30/CDMA', () => {
    const bytes = [...'123456789'].map((character) => character.charCodeAt(0));
    assert.equal(checksum(bytes, 8), 0x04c34abf);
    assert.equal(sumOf(bytes.map((byte) => bitsOf(byte, 8)).join('')), 0x04c34abf);
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

  test('is one line for one result, in whatever order the principles were marked', () => {
    fc.assert(
      fc.property(people, (values) => {
        const marked = /** @type {string[]} */ (values.get('matters_most') ?? []);
        const turned = new Map([...values, /** @type {const} */ (['matters_most', marked.toReversed()])]);
        assert.equal(encoded(BANK, turned), encoded(BANK, values));
      }),
    );
  });

  test('grows by two characters for four slots, up to the last answer of each run', () => {
    fc.assert(
      fc.property(answered, ({ ours, forks, value }) => {
        const bank = bankOf([...ours, ...forks]);
        const values = taken(
          'manager',
          'full',
          Object.fromEntries(bank.questions.map(({ id }) => [id, value])),
        );
        const line = encoded(bank, values);
        const slots = Math.max(0, ...ours) + Math.max(199, ...forks) - 199;
        assert.equal(line.length, BEFORE_ANSWERS + 2 * Math.max(1, Math.ceil(slots / 4)));
        assert.deepEqual(plain(read(bank, line).values), plain(values));
      }),
    );
  });

  test('holds any forty slots in 44 characters and any eighty in 60', () => {
    /** @param {number} most */
    const runs = (most) =>
      fc
        .tuple(fc.nat(most), fc.nat(most))
        .map(([one, other]) => [Math.min(one, other), Math.abs(one - other)])
        .map(([ours, forks]) => [
          ...Array.from({ length: ours }, (_, at) => at + 1),
          ...Array.from({ length: forks }, (_, at) => at + 200),
        ]);
    for (const [slots, characters] of [
      [40, 44],
      [80, 60],
    ])
      fc.assert(
        fc.property(runs(slots), (all) => {
          const bank = { ...bankOf(all), edition: '2099.63' };
          const given = Object.fromEntries(bank.questions.map(({ id }) => [id, 'unsure']));
          const matters_most = ['lead', 'practise', 'speak'];
          const line = encoded(
            bank,
            taken('front-line', 'full', given, { taken_on: '2179-06-06', matters_most }),
          );
          assert.ok(line.length <= characters, line);
        }),
      );
  });

  test('has an even number of characters, and neither begins nor ends with one that programs cut off', () => {
    const empty = encoded(BANK, taken('manager', 'full'));
    assert.match(empty, /^.{20}AA$/);
    fc.assert(
      fc.property(people, answered, (values, { ours, forks, value }) => {
        /** @type {Values} */
        const more = new Map(values);
        for (const slot of [...ours, ...forks]) more.set(`slot-${slot}`, value);
        for (const given of [values, more]) {
          const line = encoded(BANK, given);
          assert.match(line, /^[I-P][\w-]+[A-Za-z0-9]$/);
          assert.equal(line.length % 2, 0);
        }
      }),
    );
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

  test('is told apart from itself with two neighbours swapped where its checksum begins or ends, at any length', () => {
    // Such a pair stands apart in what the checksum covers: one character in it, the other in the checksum. Whether the
    // swap shows depends on how many bits lie between them, and never on what these say, because the checksum is linear.
    // So each difference of two characters is taken through all of the bits that the longest line can have.
    const step = (/** @type {number} */ register) =>
      register >>> 29 ? ((register << 1) & 0x3fffffff) ^ 0x2030b9c7 : register << 1;
    for (let difference = 1; difference < 64; difference += 1) {
      // The register after the six bits that differ have gone in, the highest first, and no others.
      let register = difference << 24;
      for (let bit = 0; bit < 6; bit += 1) register = step(register);
      // Before the checksum stands the head's last character, after it the answers' first: six bits fewer follow that.
      for (let bits = 0; bits <= (10_000 - BEFORE_ANSWERS) * 6; bits += 1) {
        if (bits % 12 === 0) assert.notEqual(register, difference << 24);
        if (bits % 12 === 6) assert.notEqual(register, difference);
        register = step(register);
      }
    }
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
    assert.equal(wrong(`${line}AA`), 'code_mistyped');
    assert.equal(wrong(line.slice(0, BEFORE_ANSWERS)), 'code_length');
    assert.equal(wrong(line.toLowerCase()), 'code_mistyped');
    assert.equal(wrong('A'.repeat(22)), 'code_mistyped');
    assert.equal(wrong(altered(line, 0, '010')), 'code_newer');
    assert.equal(wrong('A'.repeat(10_000_000)), 'code_length');
    assert.deepEqual(decoded(BANK, `${line.slice(0, 5)}<img>`), {
      wrong: 'code_characters',
      figures: { character: '<' },
    });
    assert.deepEqual(decoded(BANK, `${line}é💥`), { wrong: 'code_characters', figures: { character: 'é' } });
    assert.equal(wrong(line, { ...BANK, id: 'another-bank' }), 'code_foreign');
    assert.equal(wrong(line, { ...BANK, id: 'another-bank', also_reads: [BANK.id] }), 'nothing');
  });

  test('is refused where a result has another line than this', () => {
    const line = encoded(
      BANK,
      taken('manager', 'full', { 'lead-do': 3, matters_most: ['lead', 'practise'] }),
    );
    assert.equal(altered(line, 0, '001'), line);
    const [marks, count, answers] = [55, 82, 90];
    for (const [why, at, bits] of /** @type {const} */ ([
      ['a role that is none', 36, '11'],
      ['a mark before a lower one', marks, bitsOf(2, 9) + bitsOf(1, 9)],
      ['a mark twice', marks, bitsOf(1, 9) + bitsOf(1, 9)],
      ['a mark after an empty one', marks, bitsOf(0, 9) + bitsOf(1, 9)],
      ['more of our answers than there are', count, bitsOf(5, 8)],
      ['an empty answer as our last', count, bitsOf(2, 8)],
      ['an answer that is none', answers, '111'],
      ['two characters too many', answers, `${bitsOf(4, 3)}${'0'.repeat(21)}`],
    ]))
      assert.equal(wrong(altered(line, at, bits)), 'code_mistyped', why);
    const many = taken('manager', 'full', { 'slot-199': 3, 'slot-200': 3 });
    assert.equal(wrong(altered(encoded(BANK, many), count, bitsOf(200, 8))), 'code_mistyped');
  });

  test('has no line but its own, whatever stands in a line whose checksum fits', () => {
    const all = { ...bankOf(Array.from({ length: 300 }, (_, at) => at + 1)), retired_principles: [] };
    const head = coveredBy(encoded(all, taken('manager', 'full'))).slice(0, 36);
    const widths = { role: 2, form: 1, day: 16, one: 9, two: 9, three: 9, count: 8 };
    const fields = fc.tuple(
      fc.nat(3),
      fc.nat(1),
      fc.nat(2 ** 16 - 1),
      ...[0, 1, 2].map(() => fc.oneof(fc.constant(0), fc.nat(12))),
      fc.oneof(fc.nat(8), fc.nat(255)),
    );
    const answer = fc.oneof({ arbitrary: fc.nat(6), weight: 60 }, { arbitrary: fc.constant(7), weight: 1 });
    const answers = fc
      .array(fc.array(answer, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 })
      .map((groups) => groups.flat());
    fc.assert(
      fc.property(fields, answers, (numbers, given) => {
        const bits = Object.values(widths).map((width, at) => bitsOf(numbers[at], width));
        const line = made(head + bits.join('') + given.map((answer) => bitsOf(answer, 3)).join(''));
        const found = decoded(all, line);
        if ('wrong' in found) return assert.equal(found.wrong, 'code_mistyped');
        assert.equal(encoded(all, found.values, found.edition), line);
      }),
      { numRuns: 2000 },
    );
  });

  test('holds the number of a role, and is refused where the bank asks none of that number', () => {
    const line = encoded(BANK, taken('manager', 'full', { 'lead-do': 3 }));
    const [, manager, front] = BANK.roles;
    const roles = [front, { ...manager, id: 'team-lead' }];
    assert.equal(read({ ...BANK, roles }, line).values.get('role'), 'team-lead');
    assert.equal(encoded({ ...BANK, roles }, taken('team-lead', 'full', { 'lead-do': 3 })), line);
    assert.equal(wrong(line, { ...BANK, roles: roles.slice(0, 1) }), 'code_role');
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

  test('names the bank’s own edition where it has no room for the one in a file', () => {
    for (const [edition, told] of [
      ['2026.63', '2026.63'],
      ['2026.64', BANK.edition],
      ['2026.99', BANK.edition],
      ['1999.1', BANK.edition],
    ])
      assert.equal(read(BANK, encoded(BANK, taken('manager', 'full'), edition)).edition, told);
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
      matters_most: ['lead', 'principle-slot-230'],
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
