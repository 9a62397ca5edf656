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
 * @property {(sentences: string[], isWrong?: boolean) => void} tell that it went wrong, unless it is said otherwise
 * @property {(plan: Record<string, Value>, taken_on: string, sentences: string[]) => Promise<void>} put puts a plan in the place of
 *   the present one
 */
import { isOfPlan, isRecord, parsed } from '../core/answers.js';
import { daysIn } from '../core/days.js';
import { decodedText, isWorkbook } from '../core/decoding.js';
import { LARGEST_FILE, LONGEST_TEXT } from '../core/limits.js';
import { ownIn } from '../core/opened-own.js';
import { isPlanned, planOf, withWords } from '../core/plan.js';
import { CONTENT, changesBetween, fromRows } from '../core/plan-table.js';
import { fromTable, headsOf } from '../core/table.js';
import { oneLine, plainly } from '../core/wording.js';
import { buttonOf, copyOf, fieldOf, fill, listOf, partOf, templateOf } from '../page/markup.js';
import { addMessages, say } from '../page/messages.js';
import { addTemplate } from '../page/stage.js';
import { dayInWords } from '../page/taken.js';
import { fillList, listed, titleOf } from '../page/wording.js';
import { markup, messages } from '../parts/receiving.js';
import { languages } from './languages.js';

addMessages(messages);

/** How many changes are shown one by one. */
const MOST_SHOWN = 30;

/**
 * @param {PlanDesk} desk
 * @param {File} file
 * @param {Sheet} sheet
 */
export async function openPlan(desk, file, sheet) {
  const root = /** @type {Preview} */ (partOf(desk.section, 'plan-preview'));
  root.hidden = true;
  partOf(desk.section, 'plan-notice').hidden = true; // it is about an earlier file
  if (file.size > LARGEST_FILE) return sheet.tell([say('plan_too_large')]);
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return sheet.tell([say('file_gone'), say('plan_unchanged')]);
  if (isWorkbook(bytes)) return sheet.tell([say('file_workbook'), say('plan_unchanged')]);
  const { text, encoding, isGuessed } = decodedText(bytes, languages());
  let opened = planFrom(desk, text);
  if (!opened) return sheet.tell([whyNot(text)]);
  const put = () =>
    opened &&
    sheet.put(opened.record, opened.taken_on, [say('plan_opened', { n: opened.steps }), ...notesOn(opened)]);
  if (!isGuessed && !isPlanned(desk.values())) return put();
  addTemplate(desk.quiz, 'receiving', markup);
  root.replaceChildren(copyOf(templateOf(desk.quiz, 'receiving')));
  root.hidden = false;
  const select = /** @type {HTMLSelectElement} */ (/** @type {Element} */ (fieldOf(root, 'encoding')));
  select.value = encoding;
  partOf(root, 'encoding').hidden = !isGuessed;
  select.onchange = () => {
    opened = planFrom(desk, decodedText(bytes, languages(), select.value).text) ?? opened;
    if (opened) preview(desk, root, opened);
  };
  preview(desk, root, opened);
  buttonOf(root, 'plan-replace').onclick = put;
  buttonOf(root, 'plan-leave').onclick = () => {
    root.hidden = true;
    sheet.tell([say('plan_left')], false);
  };
  root.querySelector('h3')?.focus();
}

/** Why a text is no plan. @param {string} text */
function whyNot(text) {
  const heads = headsOf(fromTable(text));
  const lacksText = (heads.includes('principle') || heads.includes('title')) && !heads.includes('text');
  return say(lacksText && !heads.includes('answer') ? 'plan_no_text' : 'plan_not');
}

/**
 * The plan in a text: a table, or the file with everything of another device.
 *
 * @param {PlanDesk} desk
 * @param {string} text
 * @returns {Opened | null}
 */
function planFrom({ bank }, text) {
  const data = parsed(text);
  if (!isRecord(data)) return fromRows(bank, fromTable(text), titleOf, daysIn(languages()));
  const own = ownIn(bank, data);
  const plan = [...(own?.values ?? [])].filter(([name]) => isOfPlan(name));
  const steps = withWords(planOf(new Map(plan), [])).length;
  if (!own || steps === 0) return null;
  return {
    record: Object.fromEntries(plan),
    steps,
    team: String(own.values.get('unit') ?? ''),
    taken_on: typeof data.taken_on === 'string' ? data.taken_on : '',
    order: undefined,
    leftOut: own.damaged.filter(isOfPlan),
    undated: [],
    missing: [],
    cut: 0,
  };
}

/** What could not be read, and what was guessed. @param {Opened} opened */
function notesOn({ order, leftOut, undated, missing, cut }) {
  const lines = (/** @type {string[]} */ texts) => listed(texts.map(oneLine));
  const unclear = undated.map(({ date, text }) => `${date} (${text})`);
  return [
    ...(order ? [say(order === 'day first' ? 'plan_day_first' : 'plan_month_first')] : []),
    ...(missing.length > 0 ? [say('plan_preview_missing', { columns: missing.join(', ') })] : []),
    ...(leftOut.length > 0 ? [say('plan_left_out', { n: leftOut.length, names: lines(leftOut) })] : []),
    ...(undated.length > 0 ? [say('plan_undated', { n: undated.length, names: lines(unclear) })] : []),
    ...(cut > 0 ? [say('plan_cut', { n: cut, longest: LONGEST_TEXT })] : []),
  ];
}

/** Show what a plan would change. @param {PlanDesk} desk @param {Preview} root @param {Opened} opened */
function preview(desk, root, opened) {
  const before = withWords(planOf(desk.values(), []));
  const after = withWords(planOf(new Map(Object.entries(opened.record)), []));
  const { same, changed, added, gone, isReordered } = changesBetween(before, after);
  const figures = { same: same.length, changed: changed.length, added: added.length, gone: gone.length };
  const isOthers = opened.team !== '' && opened.team !== String(desk.values().get('unit') ?? '');
  fillList(root, 'preview-notes', [
    say('plan_preview_figures', figures),
    ...(isReordered ? [say('plan_preview_order')] : []),
    ...(isOthers ? [say('plan_preview_team', { team: plainly(opened.team) })] : []),
    ...notesOn(opened),
    ...(before.length > 0 ? [say('plan_preview_aside')] : []),
  ]);
  const lines = [
    ...added.map((step) => ({ way: say('plan_preview_new'), step, was: undefined })),
    ...changed.map(([was, step]) => ({ way: say('plan_preview_changed'), step, was })),
    ...gone.map((step) => ({ way: say('plan_preview_gone'), step, was: undefined })),
  ];
  const pattern = partOf(templateOf(desk.quiz, 'receiving'), 'previewed');
  const labels = Array.from(listOf(desk.section, 'plan-heads').children, (head) => String(head.textContent));
  const items = lines.slice(0, MOST_SHOWN).map(({ way, step, was }) => {
    const item = copyOf(pattern);
    const { text, owner, date, evidence, done } = inWords(step);
    fill(item, 'way', way);
    fill(item, 'text', text);
    const about = [owner, date, evidence, step.done ? done : ''].filter(Boolean);
    fill(item, 'about', was ? '' : about.join(' · '));
    fillList(item, 'preview-fields', was ? differing(was, step, labels) : []);
    return item;
  });
  listOf(root, 'preview').replaceChildren(...items);
  const more = lines.length - items.length;
  fill(root, 'preview-more', more > 0 ? say('and_more', { n: more }) : '');
}

/** @param {Step} step @returns {Record<typeof CONTENT[number], string>} */
const inWords = ({ text, owner, date, evidence, done }) => ({
  text: oneLine(text),
  owner: oneLine(owner),
  date: date && dayInWords(date),
  evidence: oneLine(evidence),
  done: done ? '☑' : '☐',
});

/** Each field in which a step differs from another, with what stands in both. @param {Step} was @param {Step} is @param {string[]} labels of the fields */
function differing(was, is, labels) {
  const [one, other] = [inWords(was), inWords(is)];
  return CONTENT.flatMap((field, at) =>
    was[field] === is[field]
      ? []
      : [
          say('plan_preview_field', {
            field: labels[at],
            was: one[field] || '–',
            now: other[field] || '–',
          }),
        ],
  );
}
