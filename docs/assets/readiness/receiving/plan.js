/**
 * Opens a plan from a file. Before it replaces one, or if its letters had to be guessed, shows what it would change. Loaded
 * on demand.
 *
 * @import { Value } from '../bank.js'
 * @import { Opened } from '../core/plan-table.js'
 * @import { Step } from '../core/plan.js'
 * @import { Root } from '../page/templates.js'
 * @import { PlanDesk } from '../plan/sheet.js'
 *
 * @typedef {Root<'receiving', HTMLElement>} Preview
 * @typedef {object} Sheet what the sheet does with a file
 * @property {(sentences: string[]) => void} tell
 * @property {(plan: Record<string, Value>, taken_on: string, sentences: string[]) => Promise<void>} put puts a plan in the place of
 *   the present one
 */
import { isOfPlan, isRecord, parsed } from '../core/answers.js';
import { daysIn } from '../core/days.js';
import { decodedText } from '../core/decoding.js';
import { LARGEST_FILE, LONGEST_TEXT } from '../core/limits.js';
import { ownIn } from '../core/own.js';
import { isPlanned, isSameStep, PLAN_COLUMNS, planOf, withWords } from '../core/plan.js';
import { changesBetween, fromRows } from '../core/plan-table.js';
import { fromTable } from '../core/table.js';
import { addTemplate, buttonOf, copyOf, fieldOf, fill, listOf, partOf, templateOf } from '../page/markup.js';
import { addMessages, say } from '../page/messages.js';
import { dayInWords, languages } from '../page/taken.js';
import { fillList, listed, titleOf } from '../page/wording.js';
import { markup, messages } from '../parts/receiving.js';

addMessages(messages);

/** How many changes are shown one by one. */
const MOST_SHOWN = 30;
/** How workbooks begin: as an archive, and in the format before that. */
const WORKBOOKS = ['PK\u0003\u0004', '\u00D0\u00CF\u0011\u00E0'];

/**
 * @param {PlanDesk} desk
 * @param {File} file
 * @param {Sheet} sheet
 */
export async function openPlan(desk, file, sheet) {
  if (file.size > LARGEST_FILE) return sheet.tell([say('plan_too_large')]);
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return sheet.tell([say('file_gone')]);
  const start = String.fromCharCode(...new Uint8Array(bytes.slice(0, 4)));
  if (WORKBOOKS.includes(start)) return sheet.tell([say('plan_workbook')]);
  /** @param {string} [chosen] an encoding */
  const read = (chosen) => {
    const decoded = decodedText(bytes, languages(), chosen);
    return { ...decoded, opened: planIn(desk, decoded.text) };
  };
  const { opened, encoding, isGuessed } = read();
  if (!opened) return sheet.tell([say('plan_not', { columns: PLAN_COLUMNS.join(', ') })]);
  if (!isGuessed && !isPlanned(desk.values())) return put(sheet, opened);
  const root = /** @type {Preview} */ (partOf(desk.section, 'plan-preview'));
  addTemplate(desk.quiz, 'receiving', markup);
  root.replaceChildren(copyOf(templateOf(desk.quiz, 'receiving')));
  root.hidden = false;
  const select = /** @type {HTMLSelectElement} */ (/** @type {Element} */ (fieldOf(root, 'encoding')));
  select.value = encoding;
  partOf(root, 'encoding').hidden = !isGuessed;
  select.onchange = () => {
    const again = read(select.value).opened;
    if (again) preview(desk, root, again);
  };
  preview(desk, root, opened);
  buttonOf(root, 'plan-replace').onclick = () =>
    put(sheet, read(isGuessed ? select.value : undefined).opened ?? opened);
  buttonOf(root, 'plan-leave').onclick = () => {
    root.hidden = true;
    sheet.tell([say('plan_left')]);
  };
  root.querySelector('h3')?.focus();
}

/** @param {Sheet} sheet @param {Opened} opened */
const put = (sheet, opened) =>
  sheet.put(opened.record, opened.taken_on, [say('plan_opened', { n: opened.steps }), ...notesOn(opened)]);

/**
 * The plan in a text: a table, or the file with everything of another device.
 *
 * @param {PlanDesk} desk
 * @param {string} text
 * @returns {Opened | null}
 */
function planIn({ bank }, text) {
  const data = parsed(text);
  if (!isRecord(data)) {
    const days = daysIn(languages());
    return fromRows(bank, fromTable(text), titleOf, days);
  }
  const own = [...ownIn(bank, data).values].filter(([name]) => isOfPlan(name));
  const steps = withWords(planOf(new Map(own), [])).length;
  const taken_on = typeof data.taken_on === 'string' ? data.taken_on : '';
  if (steps === 0) return null;
  return {
    record: Object.fromEntries(own),
    steps,
    taken_on,
    order: undefined,
    leftOut: [],
    undated: [],
    cut: 0,
  };
}

/** What could not be read, and what was guessed. @param {Opened} opened */
const notesOn = ({ order, leftOut, undated, cut }) => [
  ...(order ? [say(order === 'day first' ? 'plan_day_first' : 'plan_month_first')] : []),
  ...(leftOut.length > 0 ? [say('plan_left_out', { n: leftOut.length, names: listed(leftOut) })] : []),
  ...(undated.length > 0 ? [say('plan_undated', { n: undated.length, names: listed(undated) })] : []),
  ...(cut > 0 ? [say('plan_cut', { n: cut, longest: LONGEST_TEXT })] : []),
];

/** Show what a plan would change. @param {PlanDesk} desk @param {Preview} root @param {Opened} opened */
function preview(desk, root, opened) {
  const before = withWords(planOf(desk.values(), []));
  const after = withWords(planOf(new Map(Object.entries(opened.record)), []));
  const { same, changed, added, gone } = changesBetween(before, after);
  const figures = { same: same.length, changed: changed.length, added: added.length, gone: gone.length };
  const notes = [...notesOn(opened), ...(before.length > 0 ? [say('plan_preview_aside')] : [])];
  fillList(root, 'preview-notes', [say('plan_preview_figures', figures), ...notes]);
  const was = (/** @type {Step} */ step) =>
    before.find((other) => isSameStep(step, other))?.text ?? step.text;
  const lines = /** @type {const} */ ([
    ['plan_preview_new', added],
    ['plan_preview_changed', changed],
    ['plan_preview_gone', gone],
  ]).flatMap(([name, steps]) => steps.map((step) => ({ step, way: say(name) })));
  const pattern = partOf(templateOf(desk.quiz, 'receiving'), 'previewed');
  const items = lines.slice(0, MOST_SHOWN).map(({ step, way }) => {
    const item = copyOf(pattern);
    fill(item, 'way', way);
    fill(item, 'text', step.text);
    const earlier = was(step) === step.text ? '' : say('plan_preview_was', { text: was(step) });
    fill(
      item,
      'about',
      [step.owner, step.date && dayInWords(step.date), earlier].filter(Boolean).join(' · '),
    );
    return item;
  });
  listOf(root, 'preview').replaceChildren(...items);
  const more = lines.length - items.length;
  fill(root, 'preview-more', more > 0 ? say('and_more', { n: more }) : '');
}
