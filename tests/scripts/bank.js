/**
 * A small bank that keeps every rule of the real one, and people who answer it.
 *
 * It is written out here, so that figures worked out by hand stand while the real questions change.
 *
 * @import { Bank, Facet, Form, Question, Sign, SignAnswer, Value, Values } from '../../docs/assets/readiness/bank.js'
 * @import { Arbitrary } from 'fast-check'
 */
import fc from 'fast-check';

export const ROLES = ['executive', 'manager', 'front-line'];
/** @type {Form[]} */
export const FORMS = ['short', 'full'];
const LEADERS = ['executive', 'manager'];

/**
 * @param {string} id its principle and its facet: lead-say, or lead-say-too for a second one
 * @param {string[]} short_for
 * @param {string[]} [asked_of]
 * @returns {Question}
 */
function question(id, short_for, asked_of = ROLES) {
  const [principle, facet] = id.split('-');
  return { id, slot: 0, principle, facet: /** @type {Facet} */ (facet), asked_of, short_for };
}

/** @param {string} id @param {Partial<Sign>} [more] @returns {Sign} */
const sign = (id, more) => ({
  ...{ id, slot: 0, asked_of: ['executive'], may_not_apply: false, asks_belief: false },
  ...more,
});

/** The same entries, numbered from a slot on. @template T @param {number} from @param {T[]} entries @returns {(T & {slot: number})[]} */
const numbered = (from, entries) => entries.map((entry, at) => ({ ...entry, slot: from + at }));

/** Six questions of Commit for executives, five of every dimension for everyone else. @type {Bank} */
export const BANK = frozen({
  id: 'small-bank',
  edition: '2026.2',
  also_reads: ['earlier-small-bank'],
  roles: [
    { id: 'executive', number: 0, power: 'act' },
    { id: 'manager', number: 1, power: 'arrange' },
    { id: 'front-line', number: 2, power: 'ask' },
  ],
  scoring: {
    margin: 20,
    indicative_below: 3,
    gap_pairs: 5,
    gap_flag: 25,
    gap_widest: 50,
    strength: 62.5,
    aim: 3,
    one_rung: { answers: 12, share: 0.9 },
  },
  levels: [
    { id: 'unspoken', from: 0 },
    { id: 'spoken', from: 12.5 },
    { id: 'shown', from: 37.5 },
    { id: 'reinforced', from: 62.5 },
    { id: 'lived', from: 87.5 },
  ],
  ceilings: {
    commitment: { dimension: 'commit' },
    signs: [
      {
        for: ['executive'],
        principle: 'practise',
        bands: [
          { from: 0, level: 'spoken' },
          { from: 0.25, level: 'shown' },
          { from: 0.55, level: 'reinforced' },
        ],
      },
      {
        for: ['manager', 'front-line'],
        principle: 'focus',
        bands: [
          { from: 0, level: 'reinforced' },
          { from: 1, level: 'lived' },
        ],
      },
    ],
  },
  dimensions: [{ id: 'commit' }, { id: 'believe' }, { id: 'live' }, { id: 'build' }, { id: 'keep' }],
  principles: numbered(1, [
    { id: 'lead', dimension: 'commit' },
    { id: 'practise', dimension: 'commit' },
    { id: 'speak', dimension: 'believe' },
    { id: 'act', dimension: 'believe' },
    { id: 'agree', dimension: 'live' },
    { id: 'apply', dimension: 'live' },
    { id: 'hire', dimension: 'build' },
    { id: 'care', dimension: 'build' },
    { id: 'focus', dimension: 'keep' },
    { id: 'repeat', dimension: 'keep' },
  ]),
  questions: numbered(1, [
    question('lead-do', ROLES),
    question('lead-say', ROLES),
    question('lead-reinforce', ['front-line']),
    question('practise-do', ROLES),
    question('practise-say', LEADERS),
    question('practise-say-too', [], ['executive']),
    question('speak-do', ROLES),
    question('speak-say', ROLES),
    question('speak-reinforce', ['front-line']),
    question('act-do', ROLES),
    question('act-say', LEADERS),
    question('agree-do', ROLES),
    question('agree-say', ROLES),
    question('agree-reinforce', ['front-line']),
    question('apply-do', ROLES),
    question('apply-say', LEADERS),
    question('hire-do', ROLES),
    question('hire-say', ROLES),
    question('hire-reinforce', ['front-line']),
    question('care-do', ROLES),
    question('care-say', LEADERS, LEADERS),
    question('care-say-seen', [], ['front-line']),
    question('focus-do', ROLES),
    question('focus-say', ROLES),
    question('focus-reinforce', ['front-line']),
    question('repeat-do', ROLES),
    question('repeat-say', LEADERS),
  ]),
  signs: numbered(101, [
    sign('slot'),
    sign('told'),
    sign('public'),
    sign('plan'),
    sign('objectives'),
    sign('goals'),
    sign('pay', { may_not_apply: true }),
    sign('believed', { asked_of: ['manager', 'front-line'], asks_belief: true }),
  ]),
  retired: [
    { slot: 90, ids: ['gone-do'] },
    { slot: 91, ids: ['gone-sign'] },
  ],
  retired_principles: [{ slot: 80, ids: ['gone'] }],
  changes: [],
  aliases: { 'lead-did': 'lead-do', 'told-staff': 'told' },
});

/**
 * Shared by all tests, so no module may change it.
 *
 * @template T
 * @param {T} data
 * @returns {T}
 */
function frozen(data) {
  if (typeof data === 'object' && data !== null) Object.values(Object.freeze(data)).forEach(frozen);
  return data;
}

/**
 * What one person gave; later records win, and undefined is a question left open.
 *
 * @param {string} role
 * @param {Form} form
 * @param {Record<string, Value | undefined>[]} records
 * @returns {Values}
 */
export function taken(role, form, ...records) {
  /** @type {Values} */
  const values = new Map();
  for (const [name, value] of Object.entries(Object.assign({ role, form }, ...records)))
    if (value !== undefined) values.set(name, value);
  return values;
}

/**
 * The same answer to every question, or to every question of some dimensions.
 *
 * @param {Value | undefined} answer
 * @param {string[]} dimensions
 * @returns {Record<string, Value | undefined>}
 */
export function all(answer, ...dimensions) {
  const meant = BANK.questions.filter(
    ({ principle }) => dimensions.length === 0 || dimensions.includes(dimensionOf(principle)),
  );
  return Object.fromEntries(meant.map(({ id }) => [id, answer]));
}

/** The dimension that a principle of the bank belongs to. @param {string} principle */
export const dimensionOf = (principle) =>
  BANK.principles.find(({ id }) => id === principle)?.dimension ?? 'none';

/**
 * An executive's seven signs, in bank order; those past the end are left open.
 *
 * @param {SignAnswer[]} answers
 * @returns {Record<string, SignAnswer>}
 */
export const signs = (...answers) =>
  Object.fromEntries(answers.map((answer, at) => [BANK.signs[at].id, answer]));

/** Any answer to a question. @type {Arbitrary<number | string>} */
export const rungs = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 4 }), weight: 5 },
  { arbitrary: fc.constant('unsure'), weight: 1 },
);

/** Any answer to one of the bank's signs. @param {boolean} may_not_apply */
export const signAnswers = (may_not_apply) =>
  fc.constantFrom('shown', 'claimed', 'no', 'unsure', ...(may_not_apply ? ['not-applicable'] : []));

/** Any principles that matter most. */
export const marks = fc.shuffledSubarray(
  BANK.principles.map(({ id }) => id),
  { maxLength: 3 },
);

/**
 * Anybody: any role and form, any answers, also to questions that this role is not asked.
 *
 * A person has a usual rung, and each dimension leans up or down from it: scattered answers all end up
 * near the middle, where hardly a ceiling binds. Of some people a dimension or two stay nearly empty.
 *
 * @type {Arbitrary<Values>}
 */
export const anybody = fc
  .record({
    role: fc.constantFrom(...ROLES),
    form: fc.constantFrom(...FORMS),
    usual: fc.integer({ min: 0, max: 4 }),
    leans: fc.tuple(...BANK.dimensions.map(() => fc.integer({ min: -2, max: 2 }))),
    quiet: fc.oneof(
      { arbitrary: fc.constant(/** @type {string[]} */ ([])), weight: 2 },
      {
        arbitrary: fc.subarray(
          BANK.dimensions.map(({ id }) => id),
          { maxLength: 2 },
        ),
        weight: 1,
      },
    ),
    answers: fc.tuple(
      ...BANK.questions.map(() =>
        fc.oneof(
          { arbitrary: fc.integer({ min: -1, max: 1 }), weight: 9 },
          { arbitrary: fc.constantFrom('unsure', undefined), weight: 1 },
        ),
      ),
    ),
    given: fc.tuple(
      ...BANK.signs.map(({ may_not_apply }) =>
        fc.option(signAnswers(may_not_apply), { nil: undefined, freq: 12 }),
      ),
    ),
    matters_most: marks,
  })
  .map(({ role, form, usual, leans, quiet, answers, given, matters_most }) => {
    const answered = BANK.questions.map(({ id, principle }, at) => {
      const answer = answers[at];
      if (typeof answer !== 'number') return [id, answer];
      const dimension = dimensionOf(principle);
      if (quiet.includes(dimension) && answer > -1) return [id, undefined];
      const lean = leans[BANK.dimensions.findIndex((known) => known.id === dimension)];
      return [id, Math.min(4, Math.max(0, usual + lean + answer))];
    });
    return taken(
      role,
      form,
      { matters_most },
      Object.fromEntries(answered),
      Object.fromEntries(BANK.signs.map(({ id }, at) => [id, given[at]])),
    );
  });
