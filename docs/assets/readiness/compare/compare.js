/**
 * The entry point of the comparison of two results: which two, and where they come from.
 *
 * @import { Desk } from '../bank.js'
 * @import { Slide } from '../page/picture.js'
 * @import { Received } from '../receiving/text.js'
 * @import { Act, Actions, OwnAct } from '../page/templates.js'
 * @import { Choice, Readable } from './choices.js'
 * @import { KindName } from './kinds.js'
 *
 * @typedef {Desk<'compare'>} CompareDesk
 */
import { LARGEST_FILE } from '../core/limits.js';
import { plainly } from '../core/wording.js';
import { onAct } from '../page/controls.js';
import { savePicture } from '../page/download.js';
import { fieldOf, fill, partOf } from '../page/markup.js';
import { addMessages, say, tell } from '../page/messages.js';
import { setUp } from '../page/stage.js';
import { markup, messages } from '../parts/compare.js';
import { readAnswersFile } from '../receiving/file.js';
import { received } from '../receiving/text.js';
import { showChanges } from './changes.js';
import { addChoices, choicesOf, inOrder, nameOf, optionOf, shortNames } from './choices.js';
import { keptUnder, keyOf, listEarlier, listKept, remove, rename, restore } from './kept.js';
import { guessed } from './kinds.js';

addMessages(messages);

/** How many of the latest results a list offers until somebody turns to it. */
const OFFERED = 20;
/** Of so many results that were added at once, each is told. */
const MOST_TOLD = 6;
/** What folds once there are two results to compare. */
const FOLDS = /** @type {const} */ (['bring', 'kept-results']);
/** Makes a picture of what is compared. @type {(() => Slide) | undefined} */
let slide;
/** What the reader has said that two results are, and which two. @type {{pair: string, kind: KindName} | undefined} */
let told;

/**
 * Show what can be compared, and compare two.
 *
 * @param {CompareDesk} desk
 */
export async function show(desk) {
  const { section } = desk;
  const isNew = Boolean(section.hidden);
  const chosen = isNew ? [] : pair(section); // on arrival, compare the latest results
  const opened = isNew ? [] : [...section.querySelectorAll('details[open]')].map(({ id }) => id);
  const { root, appear } = await setUp(desk, 'compare', markup);
  listKept(desk, root, isNew);
  appear();
  for (const id of opened) section.querySelector(`#${id}`)?.setAttribute('open', '');
  offer(desk, chosen);
  section.onclick = onAct(actionsFor(desk));
  section.onchange = (event) => onChange(desk, event);
  section.onkeydown = (event) => {
    if (event.key !== 'Enter' || event.target !== pasteField(desk)) return;
    event.preventDefault(); // no line break is wanted in it
    addPasted(desk);
  };
}

/** @param {CompareDesk} desk @returns {Actions<OwnAct<'compare'>>} */
function actionsFor(desk) {
  return {
    'compare-add': () => addPasted(desk),
    'compare-open': () => partOf(desk.section, 'compare-file').click(),
    'compare-earlier': () => listEarlier(desk),
    picture: async () => {
      fill(desk.section, 'shared', ''); // so that the message is announced again
      if (slide)
        fill(desk.section, 'shared', await savePicture(desk.bank, slide(), `${desk.bank.id}-compared`));
    },
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
  if (target instanceof HTMLSelectElement) {
    const kind = /** @type {KindName} */ (target.value);
    if (target.dataset.field === 'kind') told = { pair: pair(section).join(' '), kind };
    compareChosen(desk, choicesOf(desk));
  } else if (target instanceof HTMLInputElement && target.type === 'file') {
    const file = target.files?.[0];
    if (!file) return;
    target.value = ''; // so that the same file can be chosen again
    const { results, sentences } = await readAnswersFile(bank, file);
    await bring(desk, results, () => say('result_file', { file: plainly(file.name) }), sentences);
  } else if (target instanceof HTMLInputElement && target.dataset.field) {
    rename(desk, target);
    offer(desk, pair(section));
  }
}

/** @param {CompareDesk} desk */
const pasteField = ({ section }) => /** @type {HTMLTextAreaElement} */ (partOf(section, 'paste'));

/** The keys of the two chosen results, if any. @param {CompareDesk['section']} section */
const pair = (section) => selects(section).map(({ value }) => value);

/** @param {CompareDesk['section']} section */
const selects = (section) => [selectOf(section, 'before'), selectOf(section, 'after')];

/** @param {CompareDesk['section']} section @param {'before' | 'after' | 'kind'} name */
const selectOf = (section, name) =>
  /** @type {HTMLSelectElement} */ (/** @type {Element} */ (fieldOf(section, name)));

/** List what can be compared, and compare the two chosen results. @param {CompareDesk} desk @param {string[]} chosen keys */
function offer(desk, chosen) {
  const { section, bank } = desk;
  const choices = choicesOf(desk);
  const isThere = (/** @type {string} */ key) => choices.some((choice) => choice.key === key);
  const latest = choices.findLast(isReadable);
  const another = choices.findLast((choice) => choice.line !== latest?.line && isReadable(choice));
  const both = latest && another ? inOrder(bank, [another, latest]).map(({ key }) => key) : ['', ''];
  const keys = chosen.length > 0 && chosen.every(isThere) ? chosen : both;
  for (const [at, select] of selects(section).entries()) offerIn(select, choices, keys[at]);
  const enough = another !== undefined;
  partOf(section, 'compare-none').hidden = enough;
  partOf(section, 'pair').hidden = !enough;
  partOf(section, 'compared').hidden = !enough;
  if (enough) compareChosen(desk, choices);
  else for (const name of FOLDS) partOf(section, name).setAttribute('open', '');
}

/**
 * List the latest choices, and all of them once somebody turns to the list: a thousand cost more than all else here. Then
 * the earlier ones go by the names that they were given, because to read a thousand codes takes a third of a second.
 *
 * @param {HTMLSelectElement} select
 * @param {Choice[]} choices
 * @param {string} chosen its key
 */
function offerIn(select, choices, chosen) {
  const latest = choices.length - OFFERED;
  const list = (/** @type {number} */ from, /** @type {string} */ key) => {
    const options = choices.flatMap((choice, at) => {
      if (at >= latest || choice.key === key) return [new Option(optionOf(choice), choice.key)];
      return at >= from ? [new Option(choice.given.join(', '), choice.key)] : [];
    });
    select.replaceChildren(...options);
    select.value = key;
  };
  list(latest, chosen);
  select.onpointerdown = select.onfocus = () => {
    if (select.length < choices.length) list(0, select.value);
  };
}

/** @param {Choice} choice */
const isReadable = ({ taken }) => taken() !== null;

/** @param {CompareDesk} desk @param {Choice[]} choices */
function compareChosen(desk, choices) {
  const { section } = desk;
  const [before, after] = pair(section).map((key) => readableOf(choices, key));
  const isTwice = before !== undefined && before.line === after?.line;
  const both = before && after && !isTwice ? [before, after] : [];
  partOf(section, 'compared').hidden = partOf(section, 'kind').hidden = both.length === 0;
  const wrong = say(isTwice ? 'same_twice' : 'result_unreadable');
  const notice = partOf(section, 'compare-notice');
  notice.classList.remove('notice--calm');
  tell(notice, both.length > 0 ? [] : [wrong]);
  fill(section, 'shared', ''); // it is about two others
  if (both.length > 0) showBoth(desk, both);
}

/** @param {CompareDesk} desk @param {Readable[]} both */
function showBoth(desk, both) {
  const { section } = desk;
  const kind = showKind(section, both);
  const [first, second] = selects(section).map(({ labels }) => String(labels[0].textContent?.trim()));
  const names = shortNames(both, kind, [first, second]);
  const [before, after] = both.map((choice, at) => ({
    name: nameOf(choice),
    short: names[at],
    taken: choice.result,
  }));
  slide = showChanges(desk, before, after, kind);
}

/** Show what two results are taken for, and why: what the reader has said, or a guess. @param {CompareDesk['section']} section @param {Readable[]} both */
function showKind(section, both) {
  const [one, other] = both.map(({ result }) => result);
  const { kind, why } = guessed(one, other);
  const isTold = told?.pair === pair(section).join(' ');
  const select = selectOf(section, 'kind');
  select.value = told && isTold ? told.kind : kind;
  select.disabled = why === 'kind_people';
  fill(section, 'kind-why', isTold ? '' : say(why));
  return /** @type {KindName} */ (select.value);
}

/** The choice of a key, read; undefined if it cannot be read. @param {Choice[]} choices @param {string} key @returns {Readable | undefined} */
function readableOf(choices, key) {
  const choice = choices.find((known) => known.key === key);
  const result = choice?.taken();
  return choice && result ? { ...choice, result } : undefined;
}

/** Show everything again, and focus a button of a kept result. @param {CompareDesk} desk @param {string} key @param {Act<'compare'>} act */
async function showAgain(desk, key, act) {
  await show(desk);
  const button = desk.section.querySelector(`[data-key="${CSS.escape(key)}"] [data-act="${act}"]`);
  /** @type {HTMLElement | null} */ (button)?.focus();
}

/** Add what was pasted. @param {CompareDesk} desk */
async function addPasted(desk) {
  const { value } = pasteField(desk);
  const isTooLong = value.length > LARGEST_FILE;
  const { results, sentences } = isTooLong
    ? { results: [], sentences: [say('paste_too_long')] }
    : received(desk.bank, value);
  const from = (/** @type {string} */ line) => say('result_line', { end: line.slice(-4) });
  await bring(desk, results, from, value.trim() ? sentences : [say('paste_first')]);
}

/**
 * Add results to the choices, and compare the last two of them, or the only one with the latest other one.
 *
 * @param {CompareDesk} desk
 * @param {Received[]} results
 * @param {(line: string) => string} from where one comes from, by its code
 * @param {string[]} sentences what could not be read, and why
 */
async function bring(desk, results, from, sentences) {
  const takens = results.map(({ taken }) => taken);
  const added = addChoices(desk, takens, from);
  const [last, before] = added.map(({ choice }) => choice.line).toReversed();
  if (last) {
    const other = before ?? choicesOf(desk).findLast(({ line }) => line !== last)?.line;
    for (const name of FOLDS) partOf(desk.section, name).removeAttribute('open');
    const pasted = sentences.length > 0 ? pasteField(desk).value : '';
    await show(desk);
    pasteField(desk).value = pasted; // what could not be read stays, to be looked at
    // If both are of the same role and day, the reader's current answers come second.
    const both = other ? choicesOf(desk).filter(({ line }) => [last, other].includes(line)) : [];
    offer(
      desk,
      inOrder(desk.bank, both).map(({ key }) => key),
    );
  }
  const notice = partOf(desk.section, 'compare-notice');
  notice.classList.toggle('notice--calm', last !== undefined && sentences.length === 0);
  tell(notice, [...aboutAdded(added, results), ...sentences, ...(last ? [] : [say('result_not_added')])]);
  notice.focus();
}

/**
 * What became of results: of a few each, of many how many there are.
 *
 * @param {{choice: Choice, isNew: boolean}[]} added
 * @param {Received[]} results
 */
function aboutAdded(added, results) {
  if (added.length > MOST_TOLD) {
    const n = added.filter(({ isNew }) => isNew).length;
    return [
      say('results_added', { n }),
      ...(n < added.length ? [say('results_there', { n: added.length - n })] : []),
    ];
  }
  return added.flatMap(({ choice, isNew }, at) => [
    say(isNew ? 'result_added' : 'result_there', { name: nameOf(choice) }),
    ...(isNew ? results[at].sentences : []),
  ]);
}
