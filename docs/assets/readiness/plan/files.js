/**
 * A plan as text to paste, and as calendar entries.
 *
 * @import { Bank } from '../bank.js'
 * @import { Entry } from '../core/calendar.js'
 * @import { Priority, Step } from '../core/plan.js'
 */
import { withWords } from '../core/plan.js';
import { oneLine } from '../core/wording.js';
import { say } from '../page/messages.js';
import { dayInWords } from '../page/taken.js';
import { textsOf } from '../page/texts.js';
import { titleOf } from '../page/wording.js';

/**
 * The plan as Markdown, each step as a task list item.
 *
 * @param {Priority[]} plan
 * @param {string} day the day of the result; may be empty
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

/** Owner, due date and evidence, as far as they are filled in. @param {Step} step */
const aboutStep = ({ owner, date, evidence }) => [
  ...(owner ? [say('plan_who', { owner })] : []),
  ...(date ? [say('plan_when', { date: dayInWords(date) })] : []),
  ...(evidence ? [say('plan_shows', { evidence })] : []),
];

/**
 * The steps with a due date that are not done, as calendar entries.
 *
 * @param {HTMLElement} quiz
 * @param {Bank} bank
 * @param {Priority[]} plan
 * @returns {Entry[]}
 */
export function entriesOf(quiz, bank, plan) {
  const texts = textsOf(quiz);
  return withWords(plan).flatMap(({ principle, steps }) => {
    const page = texts.page(principle);
    return steps
      .filter(({ date, done }) => date && !done)
      .map((step) => ({
        uid: `plan-${principle}-${step.number}@${bank.id}`,
        day: step.date,
        title: oneLine(step.text),
        text: [titleOf(principle), ...aboutStep({ ...step, date: '' }), page].filter(Boolean).join('\n'),
        url: page,
      }));
  });
}
