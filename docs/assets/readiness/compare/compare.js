/**
 * The entry point of the comparison of two results: which two, and where they come from.
 *
 * @import { Desk, Taken } from '../bank.js'
 * @import { Act, Actions, OwnAct } from '../page/templates.js'
 * @import { Side } from './changes.js'
 * @import { Choice } from './choices.js'
 *
 * @typedef {Desk<'compare'>} CompareDesk
 */
import { LONGEST_PASTE } from '../core/limits.js';
import { plainly } from '../core/wording.js';
import { readAnswersFile } from '../page/answers-file.js';
import { onAct } from '../page/controls.js';
import { readLine } from '../page/line.js';
import { fieldOf, partOf } from '../page/markup.js';
import { say, tell } from '../page/messages.js';
import { setUp } from '../page/stage.js';
import { dayInWords } from '../page/taken.js';
import { markup } from '../parts/compare.js';
import { showChanges } from './changes.js';
import { addChoice, choicesOf, inTime } from './choices.js';
import { keptUnder, keyOf, listEarlier, listKept, remove, rename, restore } from './kept.js';

/** How many of the latest results a list offers until somebody turns to it. */
const OFFERED = 20;

/**
 * Show what can be compared, and compare two.
 *
 * @param {CompareDesk} desk
 */
export async function show(desk) {
  const { section } = desk;
  const isNew = Boolean(section.hidden);
  const chosen = isNew ? [] : pair(section); // on arrival, compare the latest results
  const { root, appear } = await setUp(desk, 'compare', markup);
  listKept(desk, root, isNew);
  appear();
  pasteField(desk).maxLength = LONGEST_PASTE;
  offer(desk, chosen);
  section.onclick = onAct(actionsFor(desk));
  section.onchange = (event) => onChange(desk, event);
  section.onkeydown = (event) => {
    if (event.key === 'Enter' && event.target === pasteField(desk)) addLine(desk);
  };
}

/** @param {CompareDesk} desk @returns {Actions<OwnAct<'compare'>>} */
function actionsFor(desk) {
  return {
    'compare-add': () => addLine(desk),
    'compare-open': () => partOf(desk.section, 'compare-file').click(),
    'compare-earlier': () => listEarlier(desk),
    look: (button) => {
      const entry = keptUnder(desk, keyOf(button));
      if (entry) desk.visit(entry.line, entry.name);
    },
    'compare-delete': async (button) => {
      const entry = keptUnder(desk, keyOf(button));
      if (!entry) return; // deleted in another tab
      remove(desk, entry);
      await showAgain(desk, entry.key, 'compare-restore');
    },
    'compare-restore': async (button) => {
      const key = keyOf(button);
      restore(desk, key);
      await showAgain(desk, key, 'compare-delete');
    },
  };
}

/** Other results were chosen, a name was changed, or a file was opened. @param {CompareDesk} desk @param {Event} event */
async function onChange(desk, { target }) {
  const { section, bank } = desk;
  if (target instanceof HTMLSelectElement) compareChosen(desk, choicesOf(desk));
  else if (target instanceof HTMLInputElement && target.type === 'file') {
    const file = target.files?.[0];
    if (!file) return;
    target.value = ''; // so that the same file can be chosen again
    const { taken, sentences } = await readAnswersFile(bank, file);
    await bring(desk, taken, say('result_file', { file: plainly(file.name) }), sentences);
  } else if (target instanceof HTMLInputElement && target.dataset.field) {
    rename(desk, target);
    offer(desk, pair(section));
  }
}

/** @param {CompareDesk} desk */
const pasteField = ({ section }) => /** @type {HTMLInputElement} */ (partOf(section, 'paste'));

/** The keys of the two chosen results, if any. @param {CompareDesk['section']} section */
const pair = (section) => selects(section).map(({ value }) => value);

/** @param {CompareDesk['section']} section */
const selects = (section) =>
  [fieldOf(section, 'before'), fieldOf(section, 'after')].map(
    (field) => /** @type {HTMLSelectElement} */ (/** @type {Element} */ (field)),
  );

/** List what can be compared, and compare the two chosen results. @param {CompareDesk} desk @param {string[]} chosen keys */
function offer(desk, chosen) {
  const { section } = desk;
  const choices = choicesOf(desk);
  const has = (/** @type {string | undefined} */ key) => choices.some((choice) => choice.key === key);
  const latest = choices.findLast(isReadable);
  const others = choices.filter((choice) => choice !== latest);
  const another =
    others.findLast((choice) => choice.line !== latest?.line && isReadable(choice)) ??
    others.findLast(isReadable);
  const both = latest && another ? inTime([another, latest]) : [];
  selects(section).forEach((select, at) => {
    offerIn(select, choices, has(chosen[at]) ? chosen[at] : (both[at]?.key ?? ''));
  });
  const enough = another !== undefined;
  partOf(section, 'compare-none').hidden = enough;
  partOf(section, 'pair').hidden = !enough;
  partOf(section, 'compared').hidden = !enough;
  if (enough) compareChosen(desk, choices);
}

/**
 * List the latest choices, and all of them once somebody turns to the list: a thousand cost more than all else here.
 *
 * @param {HTMLSelectElement} select
 * @param {Choice[]} choices
 * @param {string} chosen its key
 */
function offerIn(select, choices, chosen) {
  const list = (/** @type {Choice[]} */ listed, /** @type {string} */ key) => {
    select.replaceChildren(...listed.map((choice) => new Option(choice.name, choice.key)));
    select.value = key;
  };
  const latest = choices.length - OFFERED;
  list(
    choices.filter(({ key }, at) => at >= latest || key === chosen),
    chosen,
  );
  select.onpointerdown = select.onfocus = () => {
    if (select.length < choices.length) list(choices, select.value);
  };
}

/** @param {Choice} choice */
const isReadable = ({ taken }) => taken() !== null;

/** @param {CompareDesk} desk @param {Choice[]} choices */
function compareChosen(desk, choices) {
  const { section } = desk;
  const [before, after] = pair(section).map((key) => sideOf(choices, key));
  partOf(section, 'compared').hidden = !before || !after;
  tell(partOf(section, 'compare-notice'), before && after ? [] : [say('result_unreadable')]);
  if (before && after) showChanges(desk, before, after);
}

/** The result of a key, read; undefined if it cannot be read. @param {Choice[]} choices @param {string} key @returns {Side | undefined} */
function sideOf(choices, key) {
  const choice = choices.find((known) => known.key === key);
  const taken = choice?.taken();
  return choice && taken ? { name: choice.name, taken } : undefined;
}

/** Show everything again, and focus a button of a kept result. @param {CompareDesk} desk @param {string} key @param {Act<'compare'>} act */
async function showAgain(desk, key, act) {
  await show(desk);
  const button = desk.section.querySelector(`[data-key="${CSS.escape(key)}"] [data-act="${act}"]`);
  /** @type {HTMLElement | null} */ (button)?.focus();
}

/** Add the pasted line or link. @param {CompareDesk} desk */
async function addLine(desk) {
  const { value } = pasteField(desk);
  const { taken, sentences } = readLine(desk.bank, value);
  if (!value.trim()) sentences.splice(0, 1, say('paste_first'));
  const role = taken ? say(`role_${taken.values.get('role')}`) : '';
  const date = dayInWords(String(taken?.values.get('taken_on') ?? ''));
  await bring(desk, taken, say('result_line', { role, date }), sentences);
}

/**
 * Add a result to the choices, and compare it with the latest other one.
 *
 * @param {CompareDesk} desk
 * @param {Taken | null} taken null if there is no result
 * @param {string} name
 * @param {string[]} sentences what to tell the reader about it
 */
async function bring(desk, taken, name, sentences) {
  if (taken) {
    const other = choicesOf(desk).at(-1)?.key;
    const choice = addChoice(desk, taken, name);
    await show(desk);
    // If both are of the same day, the reader's current answers count as later.
    const both = inTime(choicesOf(desk).filter(({ key }) => [choice.key, other].includes(key)));
    offer(
      desk,
      both.map(({ key }) => key),
    );
    sentences.unshift(say('result_added', { name: choice.name }));
  } else sentences.push(say('result_not_added'));
  const notice = partOf(desk.section, 'compare-notice');
  tell(notice, sentences);
  notice.focus();
}
