/**
 * What holds for the view of anybody's result.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { score } from '../../../docs/assets/readiness/core/score.js';
import { summaryOf } from '../../../docs/assets/readiness/core/summary.js';
import { anybody, BANK } from '../bank.js';
import { ADDRESS, seen } from '../texts.js';

describe('of anybody', () => {
  const shown = fc
    .tuple(anybody, fc.constantFrom(null, '', 'Spring'), fc.constantFrom('', ADDRESS))
    .map(([values, guest, address]) => ({ values, view: seen(values, { guest, address }) }));

  test('no sentence has a field left, and none is made of what is not there', () => {
    fc.assert(
      fc.property(shown, ({ view }) => {
        for (const text of stringsIn(view)) assert.doesNotMatch(text, /[{}]|undefined|\bnull\b|NaN/);
      }),
    );
  });

  test('no sentence of a list is empty, and none starts or ends with a space', () => {
    fc.assert(
      fc.property(shown, ({ view }) => {
        const { verdict, figures, next, answers } = view;
        const listed = [
          verdict.headline,
          verdict.because,
          verdict.rests,
          ...verdict.cautions,
          ...verdict.needs,
          ...(verdict.why ? [...verdict.why.holds, ...verdict.why.takes] : []),
          ...figures.dimensions.map(({ figure }) => figure),
          ...figures.principles.map(({ figure }) => figure),
          ...figures.signs.each.map(({ said }) => said),
          ...next.priorities.flatMap(({ why, standing, no_standing }) => [why, standing?.aim ?? no_standing]),
          ...next.strengths.map(({ figure }) => figure),
          ...answers.map(({ answer }) => answer),
          ...Object.values(view.labels),
        ];
        for (const text of listed) assert.notEqual(text, '');
        for (const text of stringsIn(view)) assert.equal(text, text.trim());
        assert.doesNotMatch(summaryOf(view), /\n{3}| $|- $/m);
      }),
    );
  });

  test('its figures are the score’s, and nothing of it can be changed', () => {
    fc.assert(
      fc.property(shown, ({ values, view }) => {
        const result = score(BANK, values);
        const { dimensions, principles, gaps } = view.figures;
        for (const bar of dimensions) assert.equal(bar.score, result.dimensions[bar.id].score);
        for (const bar of principles) assert.equal(bar.score, result.principles[bar.id]);
        assert.equal(dimensions.length, BANK.dimensions.length);
        assert.equal(principles.length, BANK.principles.length);
        for (const name of /** @type {const} */ (['say_do', 'follow_through'])) {
          assert.equal(gaps[name].points === '', result[name].points === null);
        }
        const level = view.verdict.stairs.find(({ is_level }) => is_level)?.level ?? null;
        assert.equal(level, result.level);
        const { next, held_by } = result;
        assert.equal(view.verdict.why?.holds.length ?? 0, held_by.length);
        const takes = next ? next.ceilings.length + (next.points > 0 ? 1 : 0) : 1;
        assert.equal(view.verdict.why?.takes.length ?? null, result.level && takes);
        assert.equal(view.next.tied !== '', result.tied.length > 0);
        assert.deepEqual(
          view.next.priorities.map(({ principle }) => principle),
          result.priorities,
        );
        assert.deepEqual(
          view.next.strengths.map(({ principle }) => principle),
          result.strengths,
        );
        assert.ok(isFrozen(view));
      }),
    );
  });
});

/** Every text in some data. @param {unknown} data @returns {string[]} */
function stringsIn(data) {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(stringsIn) : [];
}

/** @param {unknown} data @returns {boolean} */
const isFrozen = (data) =>
  typeof data !== 'object' || data === null || (Object.isFrozen(data) && Object.values(data).every(isFrozen));
