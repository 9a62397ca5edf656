/**
 * How a result leaves the page and is kept: as a line, a summary, a table, a reminder, and under a name.
 *
 * @import { Desk } from '../bank.js'
 * @import { ResultView } from '../core/view/types.js'
 */
import { toCalendar } from '../core/calendar.js';
import { summaryOf } from '../core/summary.js';
import { toTable } from '../core/table.js';
import { handOver } from '../page/download.js';
import { keptResults } from '../page/line.js';
import { fill, say } from '../page/messages.js';
import { partOf } from '../page/wording.js';

/** Fill in what can be sent, and listen. @param {Desk} desk @param {ResultView} view shown already */
export function showSending(desk, view) {
  const { section } = desk;
  const { code } = view;
  if (!view.is_guest) desk.address(code);
  field(section, 'line').value = code;
  field(section, 'summary').value = summaryOf(view);
  fill(section, 'left-out', view.left_out);
  const there = keptResults(desk.values()).find(({ line }) => line === code);
  field(section, 'name').value ||= there?.name ?? view.name;
  partOf(section, 'link').hidden = !view.quiz.address;
  section.onclick = (event) => clicked(desk, view, event);
  field(section, 'name').onkeydown = (event) => {
    if (/** @type {KeyboardEvent} */ (event).key === 'Enter') fill(section, 'kept-as', keep(desk, code));
  };
}

/** @param {ParentNode} root @param {string} name */
const field = (root, name) => /** @type {HTMLInputElement | HTMLTextAreaElement} */ (partOf(root, name));

/** @param {Desk} desk @param {ResultView} view @param {Event} event */
function clicked(desk, view, { target }) {
  const button = target instanceof Element ? target.closest('button') : null;
  const { section } = desk;
  const { code, file } = view;
  const act = button?.dataset.act;
  if (act === 'copy-line') copy(section, 'line', code);
  else if (act === 'copy-link') copy(section, 'line', `${view.quiz.address}#r=${code}`);
  else if (act === 'copy-summary') copy(section, 'summary', summaryOf(view));
  else if (act === 'keep') fill(section, 'kept-as', keep(desk, code));
  else if (act === 'afresh') {
    const told = keep(desk, code);
    desk.afresh([told, say('afresh')]);
  } else if (act === 'table') handOver(`${file}.csv`, 'text/csv', toTable(view.table));
  else if (act === 'reminder')
    handOver(`${file}.ics`, 'text/calendar', toCalendar([view.reminder], new Date()));
}

/**
 * Copy a text; where a browser refuses, put it into a field and mark it for copying by hand.
 *
 * @param {HTMLElement} section
 * @param {string} name of the field
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
