/**
 * How a result leaves the page and is kept: as a line, a summary, a table, a reminder, and under a name.
 *
 * @import { Desk, Scene } from '../bank.js'
 * @import { Actions, OwnAct, Part } from '../page/templates.js'
 */

import { rowsOf } from '../core/answers-table.js';
import { later, latest, toCalendar } from '../core/calendar.js';
import { encoded, leftOut } from '../core/code.js';
import { LONGEST_NAME } from '../core/limits.js';
import { toTable } from '../core/table.js';
import { onAct, today } from '../page/controls.js';
import { handOver } from '../page/download.js';
import { keptResults } from '../page/line.js';
import { fill, partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { dayInWords } from '../page/taken.js';
import { questionTitle, titleOf } from '../page/wording.js';
import { pageOf, planFor } from '../plan/suggestions.js';

const REMIND_AFTER = 90;

/** Fill in what can be sent, and listen. @param {Desk} desk @param {Scene} scene shown already */
export function showSending(desk, scene) {
  const { section, bank } = desk;
  const { values, edition } = scene;
  const code = encoded(bank, values, edition);
  if (!desk.guest()) desk.address(code);
  field(section, 'line').value = code;
  field(section, 'summary').value = summaryOf(section);
  const n = leftOut(bank, values);
  fill(section, 'left-out', n > 0 ? say('code_left_out', { n }) : '');
  const there = keptResults(desk.values()).find(({ line }) => line === code);
  /** @type {HTMLInputElement} */ (field(section, 'name')).maxLength = LONGEST_NAME;
  field(section, 'name').value ||= there?.name ?? nameFor(scene);
  partOf(section, 'link').hidden = !quizAddress();
  section.onclick = onAct(actionsFor(desk, scene, code));
  field(section, 'name').onkeydown = (event) => {
    if (/** @type {KeyboardEvent} */ (event).key === 'Enter') fill(section, 'kept-as', keep(desk, code));
  };
}

/** Where others can open this quiz; nothing where it is a file on a disk, whose address says nothing to them. */
const quizAddress = () => (location.protocol.startsWith('http') ? location.origin + location.pathname : '');

/** @param {ParentNode} root @param {Part<'result'>} name */
const field = (root, name) => /** @type {HTMLInputElement | HTMLTextAreaElement} */ (partOf(root, name));

/** What a result is called until it is given another name. @param {Scene} scene */
const nameFor = ({ values }) =>
  say('result_name', {
    role: say(`role_${values.get('role')}`),
    date: dayInWords(String(values.get('taken_on') ?? '')),
  });

/** @param {Desk} desk @param {Scene} scene @param {string} code @returns {Actions<OwnAct<'result'>>} */
function actionsFor(desk, scene, code) {
  const { bank, section } = desk;
  const file = `${bank.id}-${scene.values.get('taken_on') ?? bank.edition}`;
  const title = (/** @type {string} */ id) => questionTitle(scene, id);
  return {
    'copy-line': () => copy(section, 'line', code),
    'copy-link': () => copy(section, 'line', `${quizAddress()}#r=${code}`),
    'copy-summary': () => copy(section, 'summary', field(section, 'summary').value),
    keep: () => fill(section, 'kept-as', keep(desk, code)),
    afresh: () => desk.afresh([keep(desk, code), say('afresh')]),
    table: () => handOver(`${file}.csv`, 'text/csv', toTable(rowsOf(bank, scene, title))),
    reminder: () => handOver(`${file}.ics`, 'text/calendar', reminder(scene)),
  };
}

/**
 * Copy a text; where a browser refuses, put it into a field and mark it for copying by hand.
 *
 * @param {HTMLElement} section
 * @param {Part<'result'>} name of the field
 * @param {string} text
 */
async function copy(section, name, text) {
  fill(section, 'sent', ''); // so that it is said again
  const done = await copied(text);
  if (!done) {
    field(section, name).value = text;
    field(section, name).select();
  }
  fill(section, 'sent', say(done ? 'copied' : 'not_copied'));
}

/** @param {string} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // not allowed, or no such thing
  }
}

/** Keep the result under the name that stands in its field, and say so. @param {Desk} desk @param {string} code */
function keep({ section, values, set }, code) {
  const name = field(section, 'name').value.trim() || code.slice(0, 8);
  const there = keptResults(values()).find(({ line }) => line === code); // the same again takes the new name
  const state = set({ [there?.key ?? `result.${Date.now()}`]: [name, code] });
  return say(state === 'kept' ? 'result_kept' : 'result_for_now', { name });
}

/**
 * The result in plain text, from what the page shows of it.
 *
 * @param {HTMLElement} section
 */
function summaryOf(section) {
  const text = (/** @type {Element | null} */ element) =>
    element?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
  const isShown = (/** @type {Element} */ element) =>
    !element.parentElement?.closest('section [hidden]') && !element.matches('[hidden]');
  const shown = (/** @type {string} */ selector, /** @type {ParentNode} */ root = section) =>
    [...root.querySelectorAll(selector)].filter(isShown).map(text);
  const heading = (/** @type {string} */ id) => text(section.querySelector(`#${id}`));
  const bars = [...section.querySelectorAll('.bar')].map(
    (bar) =>
      `- ${text(bar.querySelector('h4'))}: ${shown('[data-fill="figure"], [data-fill="note"]', bar).filter(Boolean).join('. ')}`,
  );
  const priorities = [...section.querySelectorAll('.priority:not([hidden])')].map((card, at) => {
    const [rung, next] = shown('[data-part="rungs"] dd', card);
    const [now, then] = shown('[data-part="rungs"] dt', card);
    const ladder = next ? [`   ${now}: ${rung}`, `   ${then}: ${next}`] : [];
    return [`${at + 1}. ${text(card.querySelector('h4'))}`, ...ladder].join('\n');
  });
  const held = [...section.querySelectorAll('[data-list="holds"] li')].map(
    (hold) => `- ${shown('p', hold).join(' ')}`,
  );
  return [
    [...shown('.verdict__unit'), ...shown('h2'), ...shown('.verdict__gloss'), ...shown('.verdict__taken')]
      .filter(Boolean)
      .join('\n'),
    held.length > 0 ? [heading('held-title'), ...held].join('\n') : '',
    [heading('dimensions-title'), ...bars].join('\n'),
    priorities.length > 0 ? [heading('priorities-title'), ...priorities].join('\n') : '',
    shown('.not-for').join(''),
    quizAddress() && say('summary_quiz', { address: quizAddress() }),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A gentle way back: one entry that leads to the quiz and to the three priorities, as they are planned. @param {Scene} scene */
function reminder(scene) {
  const { quiz, bank, values } = scene;
  const day = String(values.get('taken_on') ?? today());
  const priorities = planFor(scene).map(({ principle }) =>
    `- ${titleOf(principle)} ${pageOf(quiz, principle)}`.trim(),
  );
  const entry = {
    uid: `again-${day}@${bank.id}`,
    day: later(latest(day, today()), REMIND_AFTER),
    title: say('reminder_title'),
    text: [
      say('reminder_text'),
      ...(priorities.length > 0 ? [say('reminder_priorities')] : []),
      ...priorities,
    ].join('\n'),
    url: quizAddress(),
  };
  return toCalendar([entry], new Date());
}
