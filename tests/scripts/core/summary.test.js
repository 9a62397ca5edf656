/**
 * A result in plain text.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailOf, summaryOf } from '../../../docs/assets/readiness/core/summary.js';
import { all, signs, taken } from '../bank.js';
import { seen } from '../texts.js';

const HELD_BY_SIGNS = taken('executive', 'full', { taken_on: '2026-11-21', unit: ' The  north ' }, all(3), {
  ...signs('shown', 'claimed', 'claimed', 'no', 'no', 'no', 'not-applicable'),
});

test('the summary says what the view says, on lines of its own', () => {
  assert.equal(
    summaryOf(seen(HELD_BY_SIGNS)),
    `The north

The senior team: limited to 2 of 5, Spoken
75 of 100 overall would be 4 Reinforced (backed up every time), but only 1 of the 6 signs of commitment can be shown.
Rests on 26 of 26 questions; give or take 4 points.
Nearly all your 26 answers are on the same rung. That may be right. If you were in a hurry, give them a second look.
Executive, full form, 21 November 2026. Questions of edition 2026.2.

Why this level
- You could point to 1 of the 6 signs of commitment that apply. The limit is 2 Spoken (said more than done).

To reach 3 Shown (leaders act on it, not always):
- Be able to point to one more sign of commitment. Start where you said yes but have nothing to point to: Title of told, Title of public.

Dimension by dimension
- Commit: 75 of 100, give or take 8. 4 Reinforced (backed up every time)
- Believe: 75 of 100, give or take 9. 4 Reinforced (backed up every time)
- Live: 75 of 100, give or take 9. 4 Reinforced (backed up every time)
- Build: 75 of 100, give or take 9. 4 Reinforced (backed up every time)
- Keep: 75 of 100, give or take 9. 4 Reinforced (backed up every time)

Three things to do next
1. Practise
   practise-do as executive is asked
   Where you are: Rung 3 of practise-do
   What good looks like: Rung 4 of practise-do
   First: practise for executive
2. Lead
   lead-do as executive is asked
   Where you are: Rung 3 of lead-do
   What good looks like: Rung 4 of lead-do
   First: lead for executive
3. Speak
   speak-do as executive is asked
   Where you are: Rung 3 of speak-do
   What good looks like: Rung 4 of speak-do
   First: speak for executive

Use this to start a conversation.

The quiz: https://example.org/quiz/`,
  );
});

test('open signs are told beside the level that counts them as shown', () => {
  const text = summaryOf(seen(new Map([...HELD_BY_SIGNS, ['goals', 'unsure']])));
  assert.match(text, /\nRests on .*\nOne sign is not known and counts as shown\. /);
});

test('a summary without a level has no heading that nothing follows', () => {
  const text = summaryOf(seen(taken('executive', 'full'), { address: '' }));
  assert.ok(!text.includes('Why this level'));
  assert.ok(!text.includes('Three things to do next'));
  assert.ok(text.endsWith('Use this to start a conversation.'));
});

test('a mail has a subject, lines as mail has them, and none of the answers', () => {
  const address = new URL(mailOf(seen(HELD_BY_SIGNS)));
  assert.equal(address.protocol, 'mailto:');
  assert.equal(
    address.searchParams.get('subject'),
    'Readiness quiz: The senior team: limited to 2 of 5, Spoken',
  );
  const body = String(address.searchParams.get('body'));
  assert.match(body, /\r\n\r\nCommit: 75 of 100, give or take 8\r\n/);
  assert.match(body, /\r\n\r\nFirst: practise for executive\r\n\r\nThe quiz: /);
  assert.doesNotMatch(body, /Rung|[^\r]\n/);
  assert.ok(address.href.length < 2000); // what some mail programs take
});
