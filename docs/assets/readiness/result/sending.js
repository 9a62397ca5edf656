/**
 * Sends and keeps a result: as a line, a summary, a table or a reminder, and under a name.
 *
 * @import { Desk } from '../bank.js'
 * @import { ResultView } from '../core/view/types.js'
 * @import { Slide } from '../page/picture.js'
 * @import { Actions, OwnAct, Part, Root } from '../page/templates.js'
 *
 * @typedef {Desk<'result'>} ResultDesk
 */
import { toCalendar } from '../core/calendar.js';
import { LONGEST_NAME } from '../core/limits.js';
import { mailOf, partsOf, summaryOf } from '../core/summary.js';
import { toTable } from '../core/table.js';
import { onAct } from '../page/controls.js';
import { copied, handOver, language, savePicture } from '../page/download.js';
import { identityOf } from '../page/identity.js';
import { keptResults } from '../page/kept-results.js';
import { fill, partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { summaryAsHtml } from './summary.js';

/** Where to say what came of sending. */
const MESSAGES = /** @type {const} */ (['sent', 'shared']);

/** Fill in what can be sent, and listen. @param {ResultDesk} desk @param {ResultView} view the one shown */
export function showSending(desk, view) {
  const { section } = desk;
  const { code } = view;
  field(section, 'line').value = code;
  partOf(section, 'mail').setAttribute('href', mailOf(view));
  fill(section, 'left-out', view.left_out);
  const there = keptResults(desk.results()).find(({ line }) => line === code);
  field(section, 'name').maxLength = LONGEST_NAME;
  field(section, 'name').value ||= there?.name ?? view.name;
  partOf(section, 'link').hidden = !view.quiz.address;
  section.onclick = onAct(actionsFor(desk, view));
  field(section, 'name').onkeydown = (event) => {
    if (/** @type {KeyboardEvent} */ (event).key === 'Enter')
      fill(section, 'kept-as', keepResult(desk, code));
  };
}

/** What a picture of the result shows. @param {ResultView} view @returns {Slide} */
const slideOf = ({ verdict, figures, labels, quiz }) => ({
  about: [verdict.unit, say('picture_about')].filter(Boolean).join(' · '),
  title: verdict.shown,
  lines: [verdict.because, verdict.rests, ...verdict.cautions],
  sides: [],
  rows: figures.dimensions.map(({ title, figure, score, margin }) => ({
    title,
    figure,
    marks: score === null ? [] : [{ score, margin: margin ?? 0 }],
  })),
  legend: labels.legend,
  foot: [verdict.taken, quiz.address],
});

/** @param {Root<'result'>} root @param {Part<'result'>} name */
const field = (root, name) => /** @type {HTMLInputElement | HTMLTextAreaElement} */ (partOf(root, name));

/** @param {ResultDesk} desk @param {ResultView} view @returns {Actions<OwnAct<'result'>>} */
function actionsFor(desk, view) {
  const { section } = desk;
  const { code, file } = view;
  return {
    'copy-line': () => copy(section, 'line', 'sent', code),
    'copy-link': () => copy(section, 'line', 'sent', `${view.quiz.address}#r=${code}`),
    'copy-summary': () => copy(section, 'summary', 'shared', summaryOf(view), summaryAsHtml(partsOf(view))),
    picture: async () => {
      fill(section, 'shared', ''); // so that the message is announced again
      fill(section, 'shared', await savePicture(desk.bank, slideOf(view), file));
    },
    keep: () => fill(section, 'kept-as', keepResult(desk, code)),
    afresh: () => desk.afresh([keepResult(desk, code), say('afresh')]),
    table: () => handOver(`${file}.csv`, 'text/csv', toTable(view.table, language())),
    everything: async () => {
      const { downloadAll } = await import('../page/answers-file.js');
      identityOf(desk); // so that both devices call the plan by one name
      downloadAll(desk.bank, new Map([...desk.values(), ...desk.results()]));
    },
    reminder: () => {
      const uid = `${view.reminder.uid}-${identityOf(desk)}@${desk.bank.id}`;
      const calendar = toCalendar([{ ...view.reminder, uid }], new Date(), language());
      handOver(`${file}.ics`, 'text/calendar', calendar);
    },
  };
}

/**
 * Copy a text. If the browser refuses, show it in a field and select it, so that it can be copied by hand.
 *
 * @param {Root<'result', HTMLElement>} section
 * @param {Part<'result'>} name of the field
 * @param {typeof MESSAGES[number]} message where to say what came of it
 * @param {string} text
 * @param {string} [html] the same, for programs that take it
 */
async function copy(section, name, message, text, html) {
  for (const place of MESSAGES) fill(section, place, ''); // so that the message is announced again, and alone
  const done = await copied(text, html);
  if (!done) {
    field(section, name).value = text;
    field(section, name).hidden = false;
    field(section, name).select();
  }
  fill(section, message, say(done ? 'copied' : 'not_copied'));
}

/** Keep the result under the name in the field. Returns a message that says so. @param {ResultDesk} desk @param {string} code */
function keepResult({ section, results, set }, code) {
  const name = field(section, 'name').value.trim() || code.slice(0, 8);
  const there = keptResults(results()).find(({ line }) => line === code); // keeping it again renames it
  const state = set({ [there?.key ?? `result.${Date.now()}`]: [name, code] });
  return say(state === 'kept' ? 'result_kept' : 'result_for_now', { name });
}
