/**
 * What a person has besides answers, on its way to another device.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { encoded } from '../../../docs/assets/readiness/core/code.js';
import { newResults, ownIn } from '../../../docs/assets/readiness/core/opened-own.js';
import { hasOwn, ownOf } from '../../../docs/assets/readiness/core/own.js';
import { BANK, taken } from '../bank.js';

/** @typedef {import('../../../docs/assets/readiness/bank.js').Values} Values */

const CODE = encoded(BANK, taken('manager', 'full', { 'lead-do': 3 }));

/** @type {Values} */
const EVERYTHING = new Map(
  /** @type {[string, string | string[] | number][]} */ ([
    ['role', 'manager'],
    ['lead-do', 3],
    ['unit', 'Ward 7'],
    ['plan.chosen', ['lead']],
    ['plan.id', 'p0123'],
    ['plan.lead.1.text', 'Ask <b>'],
    ['plan.lead.1.place', 1],
    ['plan.lead.1.sent', '2026-12-21'],
    ['result.7', ['Spring', CODE]],
  ]),
);
const OWN = new Map([...EVERYTHING].slice(2));

/** As a program would find it on disk. @param {Values} values */
const onDisk = (values) => JSON.parse(JSON.stringify({ bank: BANK.id, own: ownOf(values) }));

describe('everything for another device', () => {
  test('comes back as it was, without role and answers, which the file holds elsewhere', () => {
    assert.deepEqual(ownIn(BANK, onDisk(EVERYTHING)), { values: OWN, damaged: [] });
    assert.equal(ownIn(BANK, { bank: BANK.id }), null);
    for (const bank of ['another', undefined, 7])
      assert.equal(ownIn(BANK, { ...onDisk(EVERYTHING), bank }), null);
  });

  test('goes to the principle’s name of today', () => {
    const bank = { ...BANK, aliases: { ...BANK.aliases, led: 'lead' } };
    const own = ownIn(bank, { bank: bank.id, own: { 'plan.led.1.text': 'Ask' } });
    assert.deepEqual([...(own?.values ?? [])], [['plan.lead.1.text', 'Ask']]);
  });

  test('leaves out what cannot be there, and names it', () => {
    for (const [own, damaged] of /** @type {[unknown, string[]][]} */ ([
      [{ role: 'manager' }, ['role']],
      [{ 'plan.lead.1.date': 'soon', unit: 'x'.repeat(81) }, ['plan.lead.1.date', 'unit']],
      [
        { 'result.1': CODE, 'result.2': ['a', 'b'], 'result.x': ['a', CODE] },
        ['result.1', 'result.2', 'result.x'],
      ],
      [JSON.parse('{"__proto__": {"polluted": true}}'), ['__proto__']],
      ['nothing', ['own']],
      [null, ['own']],
      [[], ['own']],
    ]))
      assert.deepEqual(ownIn(BANK, { bank: BANK.id, own }), { values: new Map(), damaged });
  });

  test('is there with a plan or a kept result, and not by a name alone', () => {
    assert.equal(hasOwn(EVERYTHING), true);
    assert.equal(hasOwn(new Map([['result.7', ['Spring', 'CODE']]])), true);
    assert.equal(
      hasOwn(
        new Map([
          ['unit', 'Ward 7'],
          ['plan.id', 'p0123'],
        ]),
      ),
      false,
    );
  });

  const results = fc
    .uniqueArray(fc.tuple(fc.nat(5), fc.constantFrom('A', 'B', 'C', 'D')), { selector: ([key]) => key })
    .map((all) => new Map(all.map(([key, code]) => [`result.${key}`, [`name ${key}`, code]])));

  test('adds each kept result once, and takes the place of none', () => {
    fc.assert(
      fc.property(results, results, (there, coming) => {
        const added = newResults(there, coming);
        for (const key of Object.keys(added)) assert.ok(!there.has(key));
        const codes = (/** @type {Iterable<unknown>} */ values) =>
          [...values].map((value) => [value].flat()[1]);
        const before = codes(there.values());
        const more = codes(Object.values(added));
        assert.equal(new Set(more).size, more.length);
        assert.deepEqual(new Set([...before, ...more]), new Set([...before, ...codes(coming.values())]));
        assert.ok(more.every((code) => !before.includes(code)));
      }),
    );
  });
});
