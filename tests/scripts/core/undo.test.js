/** What was put aside comes back, the latest first. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Undo } from '../../../docs/assets/readiness/core/undo.js';

/** @param {...string} states @returns {Undo<string>} */
function holding(...states) {
  const undo = new Undo();
  for (const state of states) undo.put(state);
  return undo;
}

describe('undo', () => {
  test('takes back the latest first', () => {
    const undo = holding('first', 'second');
    assert.deepEqual([undo.undo(), undo.undo(), undo.undo()], ['second', 'first', undefined]);
  });

  test('lets what is replaced wait behind all others, so that nothing is ever lost', () => {
    const undo = holding('first', 'second');
    assert.equal(undo.undo('present'), 'second');
    assert.deepEqual(undo.aside, ['present', 'first']);
    assert.deepEqual([undo.undo('second'), undo.undo('first')], ['first', 'present']);
    assert.deepEqual(undo.aside, ['first', 'second']);
  });

  test('keeps nothing of what is replaced where nothing comes back', () => {
    const undo = holding();
    assert.equal(undo.undo('present'), undefined);
    assert.deepEqual(undo.aside, []);
  });

  test('takes back one out of turn and leaves the others in their order', () => {
    const undo = holding('first', 'second', 'third');
    const isSecond = (/** @type {string} */ state) => state === 'second';
    assert.equal(undo.take(isSecond), 'second');
    assert.equal(undo.take(isSecond), undefined);
    assert.deepEqual(undo.aside, ['first', 'third']);
  });

  test('forgets all', () => {
    const undo = holding('first');
    undo.forget();
    assert.equal(undo.undo('present'), undefined);
  });

  test('gives out no list through which others could change it', () => {
    const undo = holding('first');
    undo.aside.push('second');
    assert.deepEqual(undo.aside, ['first']);
  });
});
