/**
 * The entry point of the plan: the sheet for writing and ticking steps and swapping priorities, and exporting and opening
 * plans as files.
 *
 * @import { Desk, Value } from '../bank.js'
 * @import { Priority, Step } from '../core/plan.js'
 * @import { Actions, OwnAct, Root } from '../page/templates.js'
 *
 * @typedef {Desk<'plan'>} PlanDesk
 * @typedef {Root<'plan', HTMLElement>} Line a piece of the sheet's markup
 */

import { toCalendar } from '../core/calendar.js';
import { LARGEST_FILE, LAST_DAY, LONGEST_TEXT } from '../core/limits.js';
import {
  changed,
  fromRows,
  isPlanned,
  nextNumber,
  PLAN_COLUMNS,
  planNames,
  progressOf,
  swapped,
  toRows,
  unkept,
} from '../core/plan.js';
import { score } from '../core/score.js';
import { fromTable, textOf, toTable } from '../core/table.js';
import { Undo } from '../core/undo.js';
import { onAct } from '../page/controls.js';
import { handOver } from '../page/download.js';
import { buttonOf, copyOf, fieldOf, fill, listOf, partOf } from '../page/markup.js';
import { say, tell } from '../page/messages.js';
import { setUp } from '../page/stage.js';
import { FORGOTTEN } from '../page/store.js';
import { listed, titleOf } from '../page/wording.js';
import { markup } from '../parts/plan.js';
import { aimOn } from '../result/next.js';
import { asMarkdown, entriesOf } from './files.js';
import { planFor } from './suggestions.js';
import { showTable } from './table.js';

/** Replaced plans, until the page is left. @type {Undo<Record<string, Value>>} */
const undo = new Undo();
addEventListener(FORGOTTEN, () => undo.forget());

/**
 * Show the plan, ready to be edited.
 *
 * @param {PlanDesk} desk
 */
export async function show(desk) {
  const { section } = desk;
  const { root, appear } = await setUp(desk, 'plan', markup);
  const plan = planNow(desk);
  const pattern = partOf(root, 'plan-item');
  listOf(root, 'plan').replaceChildren(
    ...plan.map((priority, at) => filledItem(desk, copyOf(pattern), priority, at)),
  );
  partOf(root, 'plan-none').hidden = plan.length > 0;
  partOf(root, 'plan-aside').hidden = undo.aside.length === 0;
  showFirst(desk, root, plan);
  showPlanProgress(desk, root, plan);
  appear();
  section.oninput = (event) => onInput(desk, event);
  section.onchange = (event) => onChange(desk, event);
  section.onclick = onAct(actionsFor(desk));
}

/** Say so if newer answers have other priorities than the plan. @param {PlanDesk} desk @param {Root<'plan'>} root @param {Priority[]} plan */
function showFirst(desk, root, plan) {
  const { values, result } = sceneOf(desk);
  const planned = plan.map(({ principle }) => principle);
  const differ = isPlanned(values) && result.priorities.some((id) => !planned.includes(id));
  partOf(root, 'plan-first').hidden = !differ;
  fill(root, 'first', say('plan_first', { titles: result.priorities.map(titleOf).join(' · ') }));
}

/** The current answers with their result. @param {PlanDesk} desk */
function sceneOf({ quiz, bank, values }) {
  const given = values();
  return { quiz, bank, values: given, result: score(bank, given) };
}

/** The chosen priorities; without any, those of the result. @param {PlanDesk} desk */
function planNow(desk) {
  const { quiz, bank } = desk;
  const values = desk.values();
  const chosen = planFor(quiz, bank, values, []);
  return chosen.length > 0 ? chosen : planFor(quiz, bank, values, score(bank, values).priorities);
}

/** @param {PlanDesk} desk @param {Root<'plan'>} root @param {Priority[]} plan */
function showPlanProgress({ quiz }, root, plan) {
  fill(root, 'plan-progress', say('plan_progress', progressOf(plan)));
  showTable(quiz, root, plan);
}

/** @param {PlanDesk} desk @param {Line} item @param {Priority} priority @param {number} at */
function filledItem(desk, item, priority, at) {
  const { principle, steps } = priority;
  item.dataset.of = principle;
  item.dataset.at = String(at);
  fill(item, 'title', titleOf(principle));
  const add = buttonOf(item, 'plan-add');
  add.setAttribute('aria-label', `${add.textContent}: ${titleOf(principle)}`);
  add.hidden = nextNumber(priority) === undefined;
  const rung = aimOn(sceneOf(desk), principle);
  fill(item, 'aim', rung ? say('plan_aim', { rung }) : '');
  const instead = /** @type {HTMLSelectElement} */ (/** @type {Element} */ (fieldOf(item, 'principle')));
  instead.value = principle;
  if (instead.value !== principle) instead.add(new Option(titleOf(principle), principle, true, true)); // retired
  instead.setAttribute('aria-label', say('plan_instead_of', { title: titleOf(principle) }));
  for (const measures of item.querySelectorAll('[data-measures]'))
    if (measures.getAttribute('data-measures') === principle) measures.removeAttribute('hidden');
    else measures.remove();
  const list = listOf(item, 'steps');
  const pattern = /** @type {Line} */ (list.firstElementChild);
  list.replaceChildren(...steps.map((step) => filledStep(copyOf(pattern), principle, step)));
  return item;
}

/** @param {Line} line @param {string} principle @param {Step} step */
function filledStep(line, principle, step) {
  line.dataset.number = String(step.number);
  fill(line, 'step', say('plan_step_of', { n: step.number }));
  line.setAttribute('aria-label', say('plan_step_named', { title: titleOf(principle), n: step.number }));
  fieldOf(line, 'done').checked = step.done;
  for (const name of /** @type {const} */ (['text', 'owner', 'date', 'evidence'])) {
    const field = fieldOf(line, name);
    field.value = step[name];
    if (name === 'date') field.max = LAST_DAY;
    else field.maxLength = LONGEST_TEXT;
  }
  return line;
}

/** A step was edited or ticked: store it. @param {PlanDesk} desk @param {Event} event */
function onInput(desk, { target }) {
  const field = /** @type {HTMLInputElement} */ (target);
  const line = field.closest('.plan-step');
  if (!line || !field.dataset.field) return;
  const principle = String(field.closest('[data-of]')?.getAttribute('data-of'));
  const value = field.type === 'checkbox' ? field.checked : field.value;
  const number = Number(line.getAttribute('data-number'));
  desk.set(changed(desk.values(), planNow(desk), principle, number, field.dataset.field, value));
  showPlanProgress(desk, desk.section, planNow(desk));
}

/** Another principle was chosen, or a file. @param {PlanDesk} desk @param {Event} event */
async function onChange(desk, { target }) {
  if (target instanceof HTMLSelectElement) {
    const at = Number(target.closest('[data-at]')?.getAttribute('data-at'));
    await choose(desk, swapped(planNow(desk), at, target.value));
    /** @type {HTMLElement | null} */ (desk.section.querySelector(`[data-at="${at}"] select`))?.focus();
  } else if (target instanceof HTMLInputElement && target.type === 'file') {
    const file = target.files?.[0];
    if (file) await openPlan(desk, file);
    target.value = ''; // so that the same file can be chosen again
  }
}

/** Plan for these principles. Steps written for others stay stored and return with them. @param {PlanDesk} desk @param {string[]} principles */
async function choose(desk, principles) {
  desk.set({ ...unkept(desk.values(), planNow(desk)), 'plan.chosen': principles });
  desk.set(unkept(desk.values(), planNow(desk)));
  await show(desk);
}

/** @param {PlanDesk} desk @returns {Actions<OwnAct<'plan'>>} */
function actionsFor(desk) {
  const { bank, quiz, section } = desk;
  const day = String(desk.values().get('taken_on') ?? '');
  const file = `${bank.id}-plan-${day || bank.edition}`;
  return {
    'plan-add': (button) => addStep(desk, String(button.closest('[data-of]')?.getAttribute('data-of'))),
    'plan-markdown': () => handOver(`${file}.md`, 'text/markdown', asMarkdown(planNow(desk), day)),
    'plan-table': () => handOver(`${file}.csv`, 'text/csv', toTable(toRows(planNow(desk), titleOf))),
    'plan-calendar': () => {
      const entries = entriesOf(quiz, bank, planNow(desk));
      if (entries.length > 0) handOver(`${file}.ics`, 'text/calendar', toCalendar(entries, new Date()));
      else tellBeside(desk, [say('plan_no_days')]);
    },
    'plan-open': () => partOf(section, 'plan-file').click(),
    'plan-bring-back': () => bringBackPlan(desk),
    'plan-first': async () => {
      await choose(desk, sceneOf(desk).result.priorities);
      tellBeside(desk, [say('plan_chosen')]);
    },
  };
}

/** @param {PlanDesk} desk @param {string} principle */
async function addStep(desk, principle) {
  const plan = planNow(desk);
  const priority = plan.find((known) => known.principle === principle);
  const number = priority && nextNumber(priority);
  if (!number) return;
  desk.set(changed(desk.values(), plan, principle, number, 'text', ''));
  await show(desk);
  const added = desk.section.querySelector(`[data-of="${principle}"] [data-number="${number}"] textarea`);
  /** @type {HTMLElement | null} */ (added)?.focus();
}

/** Everything stored for the plan. @param {PlanDesk} desk @returns {Record<string, Value>} */
function planIn({ values }) {
  const given = values();
  return Object.fromEntries(planNames(given).map((name) => [name, given.get(name) ?? '']));
}

/** Replace the current plan, and show the new one. @param {PlanDesk} desk @param {Record<string, Value | null>} plan */
async function putInPlace(desk, plan) {
  const gone = Object.fromEntries(Object.keys(planIn(desk)).map((name) => [name, null]));
  desk.set({ ...gone, ...plan });
  await show(desk);
}

/** @param {PlanDesk} desk */
async function bringBackPlan(desk) {
  const back = undo.undo(planIn(desk));
  if (!back) return;
  await putInPlace(desk, back);
  tellBeside(desk, [say('plan_back')]);
}

/** Open a plan from its table; the previous one can be brought back. @param {PlanDesk} desk @param {File} file */
async function openPlan(desk, file) {
  if (file.size > LARGEST_FILE) return tellBeside(desk, [say('plan_too_large')]);
  const text = await file.arrayBuffer().then(textOf, () => '');
  const opened = fromRows(desk.bank, fromTable(text), titleOf);
  if (!opened) return tellBeside(desk, [say('plan_not', { columns: PLAN_COLUMNS.join(', ') })]);
  const before = planIn(desk);
  const isThere = Object.keys(before).length > 0;
  if (isThere) undo.put(before);
  await putInPlace(desk, opened.record);
  tellBeside(desk, [
    say('plan_opened', { n: opened.steps }),
    ...(opened.leftOut.length > 0
      ? [say('plan_left_out', { n: opened.leftOut.length, names: listed(opened.leftOut) })]
      : []),
    ...(opened.undated.length > 0
      ? [say('plan_undated', { n: opened.undated.length, names: listed(opened.undated) })]
      : []),
    ...(opened.cut > 0 ? [say('plan_cut', { n: opened.cut, longest: LONGEST_TEXT })] : []),
    ...(isThere ? [say('plan_aside')] : []),
  ]);
}

/** Show a notice at the top of the sheet, and focus it. @param {PlanDesk} desk @param {string[]} sentences */
function tellBeside({ section }, sentences) {
  const place = partOf(section, 'plan-notice');
  tell(place, sentences);
  place.focus();
}
