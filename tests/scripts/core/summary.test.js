/**
 * A result in plain text.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryOf } from '../../../docs/assets/readiness/core/summary.js';
import { all, signs, taken } from '../bank.js';
import { seen } from '../texts.js';

const HELD_BY_SIGNS = taken('executive', 'full', { taken_on: '2026-11-21', unit: ' The  north ' }, all(3), {
  ...signs('shown', 'claimed', 'claimed', 'no', 'no', 'no', 'not-applicable'),
});

test('the summary says what the view says, on lines of its own', () => {
  assert.equal(
    summaryOf(seen(HELD_BY_SIGNS)),
    `The north
Your senior team: limited to 2 of 5, Spoken
That's a limit. Your answers themselves describe 4 Reinforced (backed up every time).
Overall 75 of 100, give or take 4.
Executive, full form, 21 November 2026. Questions of edition 2026.2.

Why this level
- You could point to 1 of the 6 signs of commitment that apply. The limit is 2 Spoken (said more than done).
- To reach 3 Shown (leaders act on it, not always):
- Be able to point to one more sign of commitment. Start where you said yes but have nothing to point to: Title of told, Title of public.

The five dimensions
- Commit: 75 of 100, give or take 8 · 4 Reinforced (backed up every time)
- Believe: 75 of 100, give or take 9 · 4 Reinforced (backed up every time)
- Live: 75 of 100, give or take 9 · 4 Reinforced (backed up every time)
- Build: 75 of 100, give or take 9 · 4 Reinforced (backed up every time)
- Keep: 75 of 100, give or take 9 · 4 Reinforced (backed up every time)

Three things to do next
1. Practise
   Where you are: Rung 3 of practise-do
   What good looks like: Rung 4 of practise-do
   First: practise for executive
2. Lead
   Where you are: Rung 3 of lead-do
   What good looks like: Rung 4 of lead-do
   First: lead for executive
3. Speak
   Where you are: Rung 3 of speak-do
   What good looks like: Rung 4 of speak-do
   First: speak for executive

Use this to start a conversation.

The quiz: https://example.org/quiz/`,
  );
});

test('open signs are told after what holds the level, before what the next one takes', () => {
  const text = summaryOf(seen(new Map([...HELD_BY_SIGNS, ['goals', 'unsure']])));
  assert.match(text, /the limit is 3 Shown .*\n- This counts the sign .*\n- To reach 4 /);
});

test('a summary without a level has no heading that nothing follows', () => {
  const text = summaryOf(seen(taken('executive', 'full'), { address: '' }));
  assert.ok(!text.includes('Why this level'));
  assert.ok(!text.includes('Three things to do next'));
  assert.ok(text.endsWith('Use this to start a conversation.'));
});
