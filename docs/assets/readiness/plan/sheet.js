/**
 * The entry point of the plan: the sheet for writing, ordering and ticking steps, and exporting and opening plans as files.
 *
 * @import { Desk, Value, Values } from '../bank.js'
 * @import { Key, Step } from '../core/plan.js'
 * @import { Act, Actions, OwnAct, Root } from '../page/templates.js'
 *
 * @typedef {Desk<'plan'>} PlanDesk
 */

import { daysFrom, toCalendar } from '../core/calendar.js';
import {
  calledOff,
  changed,
  entered,
  extended,
  inPlaceOf,
  isDue,
  isPlanned,
  isSameStep,
  moved,
  newStep,
  planNames,
  principlesIn,
  progressOf,
  removed,
  restored,
  toRows,
  unkept,
  withDays,
} from '../core/plan.js';
import { score } from '../core/score.js';
import { suggestedSteps } from '../core/suggestions.js';
import { toTable } from '../core/table.js';
import { Undo } from '../core/undo.js';
import { oneLine } from '../core/wording.js';
import { onAct, today } from '../page/controls.js';
import { copied, handOver, language } from '../page/download.js';
import { identityOf } from '../page/identity.js';
import { fill, listOf, partOf } from '../page/markup.js';
import { say, tell } from '../page/messages.js';
import { orUnloaded, setUp } from '../page/stage.js';
import { FORGOTTEN } from '../page/store.js';
import { dayInWords } from '../page/taken.js';
import { textsOf } from '../page/texts.js';
import { titleOf } from '../page/wording.js';
import { markup } from '../parts/plan.js';
import { emptyStep, offered, paintAdding, paintOffers } from './adding.js';
import { asMarkdown, asPasted, asText, entriesOf } from './files.js';
import { aboutInWords, aboutPlan, fromPresent, originOf, present } from './origin.js';
import { cardOf, fitted, focusIn, foldIfDone, keyOf, markWeek, paintSteps } from './steps.js';
import { planNow, sourceOf } from './suggestions.js';
import { showTable } from './table.js';

/** What stays folded out when the sheet is shown again. */
const FOLDS = /** @type {const} */ (['plan-adding', 'went']);
/** Replaced plans, until the page is left. @type {Undo<Record<string, Value>>} */
const undo = new Undo();
/** Removed steps, likewise. @type {Undo<Step>} */
const gone = new Undo();
addEventListener(FORGOTTEN, () => {
  undo.forget();
  gone.forget();
});

/**
 * Show the plan, ready to be edited.
 *
 * @param {PlanDesk} desk
 */
export async function show(desk) {
  const { section } = desk;
  const { root, appear } = await setUp(desk, 'plan', markup);
  fitted(desk, root);
  partOf(root, 'measures').remove(); // cards copy them from the template
  listOf(root, 'reviews').replaceChildren();
  for (const name of FOLDS) foldIn(root, name).open = !section.hidden && foldIn(section, name).open;
  offerReview(desk, root);
  paint(desk, root);
  await paintWent(desk, root);
  appear();
  foldIn(section, 'went').ontoggle = () => paintWent(desk, section);
  section.oninput = (event) => onInput(desk, event);
  section.onchange = (event) => onChange(desk, event);
  section.onclick = onAct(actionsFor(desk));
}

/** @param {Root<'plan'>} root @param {typeof FOLDS[number]} name */
const foldIn = (root, name) => /** @type {HTMLDetailsElement} */ (partOf(root, name));

/** Show everything as it stands, in places that stay, so that what they say is announced. @param {PlanDesk} desk @param {Root<'plan'>} root */
function paint(desk, root) {
  const plan = planNow(desk);
  const about = aboutPlan(desk);
  fill(root, 'team', about.team);
  fill(root, 'about', aboutInWords(about));
  partOf(root, 'plan-notice').hidden = true; // it is about what was there before
  partOf(root, 'plan-none').hidden = plan.length > 0 || isPlanned(desk.values());
  partOf(root, 'plan-aside').hidden = undo.aside.length === 0;
  const first = newPriorities(desk, plan);
  partOf(root, 'plan-first').hidden = first.length === 0;
  fill(root, 'first', say('plan_first', { titles: first.map(titleOf).join(' · ') }));
  paintSteps(desk, root, plan);
  paintRemoved(root);
  paintAdding(desk, root, plan);
  paintProgress(desk, root, plan);
}

/** What depends on every word. @param {PlanDesk} desk @param {Root<'plan'>} root @param {Step[]} plan */
function paintProgress(desk, root, plan) {
  fill(root, 'plan-progress', plan.length > 0 ? say('plan_progress', progressOf(plan)) : '');
  showTable(desk.quiz, root, plan);
}

/** Put the review first, and open it, once it is time. @param {PlanDesk} desk @param {Root<'plan'>} root */
function offerReview(desk, root) {
  const day = String((originOf(desk) ?? present(desk)).values.get('taken_on') ?? '');
  const isTime = isPlanned(desk.values()) && isDue(day, today());
  const due = isTime ? say('plan_due', { n: daysFrom(day, today()), date: dayInWords(day) }) : '';
  fill(root, 'went-due', due);
  if (!isTime) return;
  const review = foldIn(root, 'went');
  partOf(root, 'plan-none').before(review);
  review.open = true;
}

/** Fill in the review while it is open. @param {PlanDesk} desk @param {Root<'plan'>} root */
async function paintWent(desk, root) {
  if (!foldIn(root, 'went').open) return;
  const went = await orUnloaded(import('./went.js'));
  if (went) went.paintReview(desk, root, planNow(desk));
  else fill(root, 'went-about', say('not_loaded'));
}

/** @param {Root<'plan'>} root */
function paintRemoved(root) {
  const latest = gone.aside.at(-1);
  partOf(root, 'plan-removed').hidden = !latest;
  const text = latest && oneLine(latest.text || titleOf(latest.principle));
  fill(root, 'removed', text ? say('plan_removed', { text }) : '');
}

/** The priorities of newer answers that the plan has no step for, unless it once began with one. @param {PlanDesk} desk @param {Step[]} plan */
function newPriorities(desk, plan) {
  const { bank, values } = desk;
  if (!isPlanned(values())) return [];
  const origin = originOf(desk);
  const known = [...principlesIn(plan), ...(origin ? score(bank, origin.values).priorities : [])];
  return score(bank, values()).priorities.filter((id) => !known.includes(id));
}

/**
 * Store a change of the plan; with the first one, also which answers it was made from.
 *
 * @param {PlanDesk} desk
 * @param {(values: Values, plan: Step[]) => Record<string, Value | null>} change
 */
function keep(desk, change) {
  desk.set({}); // takes in what another tab has just written, so that two new steps do not take one number
  const origin = isPlanned(desk.values()) ? {} : fromPresent(desk);
  desk.set({ ...origin, ...change(desk.values(), planNow(desk)) });
}

/** A step was edited or ticked: store it. @param {PlanDesk} desk @param {Event} event */
function onInput(desk, { target }) {
  const field = /** @type {HTMLInputElement} */ (target);
  const name = field.dataset.field;
  if (!name || !field.closest('.plan-step')) return;
  const key = keyOf(field);
  const value = field.type === 'checkbox' ? field.checked : field.value;
  keep(desk, (values, plan) => changed(values, plan, key, name, value));
  const card = /** @type {never} */ (cardOf(desk.section, key));
  markWeek(card);
  if (name === 'done') foldIfDone(card, field.checked);
  paintProgress(desk, desk.section, planNow(desk));
  paintWent(desk, desk.section);
}

/** A principle was chosen for another step, or a file. @param {PlanDesk} desk @param {Event} event */
async function onChange(desk, { target }) {
  if (target instanceof HTMLSelectElement) paintOffers(desk, desk.section, planNow(desk));
  else if (target instanceof HTMLInputElement && target.type === 'file') {
    const file = target.files?.[0];
    if (file) await openPlan(desk, file);
    target.value = ''; // so that the same file can be chosen again
  }
}

/** @param {PlanDesk} desk @returns {Actions<OwnAct<'plan'>>} */
function actionsFor(desk) {
  const { section } = desk;
  return {
    'plan-up': (button) => move(desk, keyOf(button), -1, ['plan-up', 'plan-down']),
    'plan-down': (button) => move(desk, keyOf(button), 1, ['plan-down', 'plan-up']),
    'plan-remove': (button) => remove(desk, keyOf(button)),
    'plan-restore': () => restore(desk),
    'plan-offer': (button) => add(desk, (plan) => [offered(desk, plan, button)]),
    'plan-add': () => add(desk, (plan) => [emptyStep(desk, plan)]),
    'plan-first': () => add(desk, (plan) => firstSteps(desk, plan)),
    'plan-open': () => partOf(section, 'plan-file').click(),
    'plan-bring-back': () => bringBackPlan(desk),
    'plan-again': async () => (await orUnloaded(import('./went.js')))?.answerAgain(desk),
    'plan-onward': () => planOn(desk),
    ...exportsOf(desk),
  };
}

/** @param {PlanDesk} desk */
function exportsOf(desk) {
  const { bank, section } = desk;
  const name = (/** @type {string} */ kind) =>
    `${bank.id}-plan-${aboutPlan(desk).taken_on || bank.edition}.${kind}`;
  /** @param {typeof asText} form */
  const written = (form) => form(planNow(desk), aboutPlan(desk), labelsIn(section));
  return {
    'plan-copy': async () => {
      const done = await copied(written(asText), written(asPasted));
      tellBeside(desk, [say(done ? 'copied' : 'plan_not_copied')], !done);
    },
    'plan-markdown': () => handOver(name('md'), 'text/markdown', written(asMarkdown)),
    'plan-table': () => {
      identityOf(desk);
      const rows = toRows(planNow(desk), titleOf, aboutPlan(desk));
      handOver(name('csv'), 'text/csv', toTable(rows, language()));
    },
    'plan-calendar': () => {
      desk.set({}); // takes in what another tab has just written
      if (entriesIn(desk).length === 0) return tellBeside(desk, [say('plan_no_days')], true);
      // The entries are of a plan that stays, and their steps are known by their numbers.
      keep(desk, (values, plan) => ({ ...unkept(values, plan), ...entered(withDays(plan)) }));
      identityOf(desk);
      const entries = entriesIn(desk);
      handOver(name('ics'), 'text/calendar', toCalendar(entries, new Date(), language()));
      const off = entries.filter(({ is_off }) => is_off).length;
      const n = entries.length - off;
      tellBeside(desk, [
        ...(n > 0 ? [say('plan_entries', { n })] : []),
        ...(off > 0 ? [say('plan_entries_off', { n: off })] : []),
      ]);
    },
  };
}

/** The plan's calendar entries. @param {PlanDesk} desk */
function entriesIn(desk) {
  const plan = planNow(desk);
  const [current, off] = [withDays(plan), calledOff(desk.values(), plan)];
  return entriesOf(desk.bank, textsOf(desk.quiz), current, off, aboutPlan(desk), labelsIn(desk.section));
}

/** The words that the sheet has for the role. @param {PlanDesk['section']} section */
function labelsIn(section) {
  const { children } = listOf(section, 'plan-heads');
  const [step, owner, date, evidence, done] = [...children].map((head) => head.textContent ?? '');
  return { title: section.querySelector('h2')?.textContent ?? '', step, owner, date, evidence, done };
}

/** Show what a change has made of the plan. @param {PlanDesk} desk */
function repaint(desk) {
  paint(desk, desk.section);
  paintWent(desk, desk.section);
}

/** @param {PlanDesk} desk @param {Key} key @param {number} by @param {Act<'plan'>[]} acts the buttons to focus then, the second at the end of the list */
function move(desk, key, by, acts) {
  keep(desk, (values, plan) => unkept(values, moved(plan, key, by)));
  repaint(desk);
  focusIn(desk.section, key, acts);
}

/** @param {PlanDesk} desk @param {Key} key */
function remove(desk, key) {
  const { section } = desk;
  const plan = planNow(desk);
  const at = plan.findIndex((step) => isSameStep(step, key));
  if (at < 0) return; // removed in another tab
  gone.put(plan[at]);
  keep(desk, (values, now) => removed(values, now, key));
  repaint(desk);
  if (plan[at + 1]) focusIn(section, plan[at + 1], ['plan-remove']);
  else partOf(section, 'plan-adding').querySelector('summary')?.focus();
}

/** @param {PlanDesk} desk */
function restore(desk) {
  const step = gone.undo();
  if (!step) return;
  keep(desk, (values, plan) => restored(values, plan, step));
  repaint(desk);
  focusIn(desk.section, step, ['plan-remove']);
}

/** Add steps at the end, and go to the first. @param {PlanDesk} desk @param {(plan: Step[]) => (Step | undefined)[]} chosen */
function add(desk, chosen) {
  /** @type {Step[]} */
  let steps = [];
  keep(desk, (values, plan) => {
    steps = chosen(plan).filter((step) => step !== undefined);
    return steps.length > 0 ? unkept(values, steps.reduce(extended, plan)) : {};
  });
  repaint(desk);
  if (steps[0]) cardOf(desk.section, steps[0])?.querySelector('textarea')?.focus();
}

/** The first step for each priority that the plan has none for. @param {PlanDesk} desk @param {Step[]} plan */
const firstSteps = (desk, plan) =>
  newPriorities(desk, plan).map((principle) =>
    newStep(desk.values(), plan, suggestedSteps(sourceOf(desk), principle)[0]),
  );

/** From now on, the plan is one from the current answers, and has a step for each of their priorities. @param {PlanDesk} desk */
async function planOn(desk) {
  add(desk, (plan) => firstSteps(desk, plan));
  desk.set(fromPresent(desk));
  foldIn(desk.section, 'went').open = false; // this one is over
  await show(desk);
  desk.section.querySelector('h2')?.focus();
}

/** Everything stored for the plan. @param {PlanDesk} desk @returns {Record<string, Value>} */
function planIn({ values }) {
  const given = values();
  return Object.fromEntries(planNames(given).map((name) => [name, given.get(name) ?? '']));
}

/** Replace the current plan, and show the new one. @param {PlanDesk} desk @param {Record<string, Value>} plan */
async function putInPlace(desk, plan) {
  desk.set(inPlaceOf(planIn(desk), plan));
  await show(desk);
}

/** @param {PlanDesk} desk */
async function bringBackPlan(desk) {
  const back = undo.undo(planIn(desk));
  if (!back) return;
  await putInPlace(desk, back);
  tellBeside(desk, [say('plan_back')]);
}

/** Open a plan from a file, or say why not; a plan that it replaces can be brought back. @param {PlanDesk} desk @param {File} file */
async function openPlan(desk, file) {
  const opening = await orUnloaded(import('../receiving/plan.js'));
  if (!opening) return tellBeside(desk, [say('not_loaded')], true);
  await opening.openPlan(desk, file, {
    tell: (sentences, isWrong = true) => tellBeside(desk, sentences, isWrong),
    put: async (plan, taken_on, sentences) => {
      const [isThere, before] = [isPlanned(desk.values()), planIn(desk)];
      if (isThere) undo.put(before);
      await putInPlace(desk, { ...originFor(desk, taken_on), ...plan });
      tellBeside(desk, [...sentences, ...(isThere ? [say('plan_aside')] : [])]);
    },
  });
}

/** Which answers an opened plan was made from: the earlier plan's or the current ones, if they are of its day. @param {PlanDesk} desk @param {string} day @returns {Record<string, Value>} */
function originFor(desk, day) {
  const values = desk.values();
  const from = values.get('plan.from');
  if (from && originOf(desk)?.values.get('taken_on') === day) return { 'plan.from': from };
  return values.get('taken_on') === day ? fromPresent(desk) : {};
}

/** Show a notice at the top of the sheet, and focus it. @param {PlanDesk} desk @param {string[]} sentences @param {boolean} [isWrong] */
function tellBeside({ section }, sentences, isWrong = false) {
  const place = partOf(section, 'plan-notice');
  place.classList.toggle('notice--calm', !isWrong);
  tell(place, sentences);
  place.focus();
}
