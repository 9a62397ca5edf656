/**
 * A plan as text to paste, and as calendar entries.
 *
 * @import { Bank } from '../bank.js'
 * @import { Entry } from '../core/calendar.js'
 * @import { Priority, Step } from '../core/plan.js'
 */

import { withWords } from '../core/plan.js';
import { say } from '../page/messages.js';
import { dayInWords } from '../page/taken.js';
import { titleOf } from '../page/wording.js';
import { pageOf } from './suggestions.js';

/**
 * The plan as Markdown, each step a task that can be ticked.
 *
 * @param {Priority[]} plan
 * @param {string} day of the result
 */
export function asMarkdown(plan, day) {
  const priorities = withWords(plan).map(({ principle, steps }, at) => {
    const tasks = steps.map((step) => {
      const about = aboutStep(step).map((line) => `  - ${oneLine(line)}\n`);
      return `- [${step.done ? 'x' : ' '}] ${oneLine(step.text)}\n${about.join('')}`;
    });
    return `## ${at + 1}. ${titleOf(principle)}\n\n${tasks.join('')}`;
  });
  return [
    `# ${say('plan_heading')}\n`,
    ...(day ? [`${say('plan_made', { date: dayInWords(day) })}\n`] : []),
    ...priorities,
  ].join('\n');
}

/** Who, by when, and what will show it, as far as it is written. @param {Step} step */
const aboutStep = ({ owner, date, evidence }) => [
  ...(owner ? [say('plan_who', { owner })] : []),
  ...(date ? [say('plan_when', { date: dayInWords(date) })] : []),
  ...(evidence ? [say('plan_shows', { evidence })] : []),
];

/** A text on one line, where a break would end what it stands in. @param {string} text */
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/**
 * The steps that have a day and are not done, as entries.
 *
 * @param {HTMLElement} quiz
 * @param {Bank} bank
 * @param {Priority[]} plan
 * @returns {Entry[]}
 */
export const entriesOf = (quiz, bank, plan) =>
  withWords(plan).flatMap(({ principle, steps }) =>
    steps
      .filter(({ date, done }) => date && !done)
      .map((step) => ({
        uid: `plan-${principle}-${step.number}@${bank.id}`,
        day: step.date,
        title: oneLine(step.text),
        text: [titleOf(principle), ...aboutStep({ ...step, date: '' }), pageOf(quiz, principle)]
          .filter(Boolean)
          .join('\n'),
        url: pageOf(quiz, principle),
      })),
  );
