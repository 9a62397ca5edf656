/**
 * Lists, renames, deletes and restores the results kept under a name.
 *
 * @import { Desk } from '../bank.js'
 * @import { Root } from '../page/templates.js'
 *
 * @typedef {{key: string, name: string, line: string}} Kept
 */
import { LONGEST_NAME } from '../core/limits.js';
import { Undo } from '../core/undo.js';
import { keptResults, readLine } from '../page/line.js';
import { buttonOf, copyOf, fieldOf, fill, listOf, partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { FORGOTTEN } from '../page/store.js';
import { takenInWords } from '../page/taken.js';

/** Results deleted here, until the page is left. @type {Undo<Kept>} */
const undo = new Undo();
addEventListener(FORGOTTEN, () => undo.forget());

/** List the kept results. Deleted ones keep their place, with a button to restore them. @param {Desk<'compare'>} desk @param {Root<'compare'>} root */
export function listKept({ bank, values }, root) {
  const list = listOf(root, 'kept-results');
  const pattern = partOf(list, 'kept-result');
  const kept = keptResults(values()).map((entry) => ({ ...entry, isDeleted: false }));
  const deleted = undo.aside.map((entry) => ({ ...entry, isDeleted: true }));
  const items = [...kept, ...deleted]
    .toSorted((one, other) => one.key.localeCompare(other.key))
    .map(({ key, name, line, isDeleted }) => {
      const item = copyOf(pattern);
      item.dataset.key = key;
      const { taken } = readLine(bank, line);
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
  list.replaceChildren(...items);
  partOf(root, 'kept-results').hidden = items.length === 0;
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
export const keptUnder = ({ values }, key) => keptResults(values()).find((entry) => entry.key === key);

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
