/**
 * Lists, renames, deletes and restores the results kept under a name.
 *
 * @import { Desk } from '../bank.js'
 * @import { Root } from '../page/templates.js'
 *
 * @typedef {{key: string, name: string, line: string}} Kept
 * @typedef {Kept & {isDeleted: boolean}} Entry
 */
import { LONGEST_NAME } from '../core/limits.js';
import { Undo } from '../core/undo.js';
import { byKey, keptResults, takenFrom } from '../page/kept-results.js';
import { buttonOf, copyOf, fieldOf, fill, listOf, partOf, templateOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { FORGOTTEN } from '../page/store.js';
import { takenInWords } from '../page/taken.js';

/** Results deleted here, until the page is left. @type {Undo<Kept>} */
const undo = new Undo();
addEventListener(FORGOTTEN, () => undo.forget());

/** How many results are listed at first; with each press of a button, twice as many. A thousand would take a second. */
const LISTED_FIRST = 10;
/** How many are listed. */
let listed = LISTED_FIRST;

/**
 * List the latest kept results. Deleted ones keep their place, with a button to restore them.
 *
 * @param {Desk<'compare'>} desk
 * @param {Root<'compare'>} root
 * @param {boolean} isNew whether the reader has just arrived, so that earlier ones are not listed yet
 */
export function listKept(desk, root, isNew) {
  if (isNew) listed = LISTED_FIRST;
  const entries = entriesOf(desk);
  listOf(root, 'kept-results').replaceChildren(...itemsOf(desk, entries.slice(-listed)));
  partOf(root, 'kept-results').hidden = entries.length === 0;
  fill(root, 'kept-of', say('results_kept', { n: entries.filter(({ isDeleted }) => !isDeleted).length }));
  offerEarlier(root, entries);
}

/** List some earlier results, and focus the first. @param {Desk<'compare'>} desk */
export function listEarlier(desk) {
  const entries = entriesOf(desk);
  const list = listOf(desk.section, 'kept-results');
  list.prepend(...itemsOf(desk, entries.slice(-listed * 2, -listed)));
  listed *= 2;
  offerEarlier(desk.section, entries);
  fieldOf(list, 'name').focus();
}

/** @param {Root<'compare'>} root @param {Entry[]} entries */
function offerEarlier(root, entries) {
  const n = Math.min(listed, entries.length - listed);
  fill(root, 'earlier', n > 0 ? say('results_earlier', { n }) : '');
}

/** All kept results and those deleted here, the earliest first. @param {Desk<'compare'>} desk @returns {Entry[]} */
function entriesOf({ results }) {
  const kept = keptResults(results()).map((entry) => ({ ...entry, isDeleted: false }));
  const deleted = undo.aside.map((entry) => ({ ...entry, isDeleted: true }));
  return [...kept, ...deleted].sort(byKey);
}

/** @param {Desk<'compare'>} desk @param {Entry[]} entries */
function itemsOf({ quiz, bank }, entries) {
  const pattern = partOf(templateOf(quiz, 'compare'), 'kept-result');
  return entries.map(({ key, name, line, isDeleted }) => {
    const item = copyOf(pattern);
    item.dataset.key = key;
    const taken = takenFrom(bank, line);
    const field = fieldOf(item, 'name');
    field.maxLength = LONGEST_NAME;
    field.value = name;
    field.disabled = isDeleted;
    const about = taken ? takenInWords(taken) : say('result_unreadable');
    fill(item, 'about', isDeleted ? say('result_deleted', { name }) : about);
    buttonOf(item, 'look').hidden = isDeleted || !taken;
    buttonOf(item, 'compare-delete').hidden = isDeleted;
    buttonOf(item, 'compare-restore').hidden = !isDeleted;
    nameControls(item, name);
    return item;
  });
}

/** Name the result in the accessible name of each field and button. @param {Element} item @param {string} name */
function nameControls(item, name) {
  item.querySelector('input')?.setAttribute('aria-label', say('result_rename', { name }));
  for (const button of item.querySelectorAll('button'))
    button.setAttribute('aria-label', `${button.textContent}: ${name}`);
}

/** The key of the result that a field or button belongs to. @param {Element} control */
export const keyOf = (control) => String(control.closest('[data-key]')?.getAttribute('data-key'));

/** A kept result; undefined if another tab has deleted it. @param {Desk<'compare'>} desk @param {string} key @returns {Kept | undefined} */
export const keptUnder = ({ results }, key) => keptResults(results()).find((entry) => entry.key === key);

/** @param {Desk<'compare'>} desk @param {Kept} entry */
export function remove(desk, entry) {
  undo.put(entry);
  desk.set({ [entry.key]: null });
}

/** Restore a deleted result in its place. @param {Desk<'compare'>} desk @param {string} key */
export function restore(desk, key) {
  const entry = undo.take((deleted) => deleted.key === key);
  if (entry) desk.set({ [key]: [entry.name, entry.line] });
}

/** Take the name from a field; if it is empty, the earlier name stays. @param {Desk<'compare'>} desk @param {HTMLInputElement} field */
export function rename(desk, field) {
  const entry = keptUnder(desk, keyOf(field));
  const name = field.value.trim() || entry?.name;
  if (!entry || !name) return;
  field.value = name;
  desk.set({ [entry.key]: [name, entry.line] });
  nameControls(/** @type {Element} */ (field.closest('[data-key]')), name);
}
