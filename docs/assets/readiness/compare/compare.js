/**
 * Two results side by side on the page: which two, what moved, and the results that are kept under a name.
 *
 * @import { Desk, Scene, Taken } from '../bank.js'
 * @import { Figure } from '../core/comparison.js'
 *
 * @typedef {{key: string, name: string, base?: string, taken: Taken, line: string}} Choice a result that can be compared
 */
import { answersIn } from '../core/answers.js';
import { encoded } from '../core/code.js';
import { compared } from '../core/comparison.js';
import { score } from '../core/score.js';
import { read as readFile } from '../page/answers-file.js';
import { keptResults, read as readLine } from '../page/line.js';
import { fill, say, tell } from '../page/messages.js';
import { setUp } from '../page/stage.js';
import { FORGOTTEN } from '../page/store.js';
import {
  answerInWords,
  dayInWords,
  fillList,
  levelInWords,
  partOf,
  plainly,
  questionTitle,
  takenInWords,
  tenth,
  titleOf,
} from '../page/wording.js';

const OWN = 'own';
const GUEST = 'guest';
/** What was opened or pasted here, until the page is left. @type {Choice[]} */
const brought = [];
/** Kept results that were deleted here, and can be brought back. @type {Map<string, [string, string]>} */
const deleted = new Map();
addEventListener(FORGOTTEN, () => {
  brought.length = 0;
  deleted.clear();
});

/**
 * Show what can be compared, and compare two.
 *
 * @param {Desk} desk
 */
export async function show(desk) {
  const { section } = desk;
  const chosen = section.hidden ? [] : pair(section); // whoever comes anew compares what is new
  const { root, appear } = await setUp(desk, 'compare');
  listKept(desk, root);
  appear();
  offer(desk, chosen);
  section.onclick = (event) => clicked(desk, event);
  section.onchange = (event) => changed(desk, event);
  section.onkeydown = (event) => {
    if (event.key === 'Enter' && event.target === partOf(section, 'paste')) addLine(desk);
  };
}

/** The keys of the two that are chosen, where there are any. @param {HTMLElement} section */
const pair = (section) => [...section.querySelectorAll('select')].map(({ value }) => value);

/** Everything that can be compared: one's own, somebody else's, those kept, those opened here. @param {Desk} desk @returns {Choice[]} */
function choicesOf({ bank, values, guest }) {
  const own = { values: values(), edition: bank.edition };
  const visited = guest();
  return [
    ...keptResults(values()).flatMap(({ key, name, line }) => {
      const { taken } = readLine(bank, line);
      return taken ? [{ key, name, taken, line }] : [];
    }),
    ...brought,
    ...(visited
      ? [
          {
            key: GUEST,
            name: visited.name || say('result_guest'),
            taken: visited,
            line: encoded(bank, visited.values),
          },
        ]
      : []),
    ...(answersIn(own.values).length > 0 && own.values.has('role')
      ? [{ key: OWN, name: say('result_mine'), taken: own, line: encoded(bank, own.values) }]
      : []),
  ];
}

/** The earlier result first. @param {Choice[]} choices */
const inTime = (choices) => choices.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));

/** @param {Choice} choice */
const dayOf = ({ taken }) => String(taken.values.get('taken_on') ?? '');

/** Offer what can be compared, and compare the two that stand. @param {Desk} desk @param {string[]} chosen */
function offer(desk, chosen) {
  const { section } = desk;
  const choices = choicesOf(desk);
  const [before, after] = /** @type {NodeListOf<HTMLSelectElement>} */ (section.querySelectorAll('select'));
  for (const select of [before, after]) {
    select.replaceChildren(...choices.map(({ key, name }) => new Option(name, key)));
  }
  const has = (/** @type {string | undefined} */ key) => choices.some((choice) => choice.key === key);
  const latest = choices.at(-1);
  const another = choices.findLast(({ line }) => line !== latest?.line) ?? choices[0];
  const [earlier, recent] = latest ? inTime([another, latest]) : [];
  before.value = has(chosen[0]) ? chosen[0] : (earlier?.key ?? '');
  after.value = has(chosen[1]) ? chosen[1] : (recent?.key ?? '');
  const enough = choices.length > 1;
  partOf(section, 'compare-none').hidden = enough;
  partOf(section, 'pair').hidden = !enough;
  partOf(section, 'compared').hidden = !enough;
  if (enough) compareChosen(desk, choices);
}

/** @param {Desk} desk @param {Choice[]} choices */
function compareChosen({ quiz, section, bank }, choices) {
  const [before, after] = pair(section).map((key) => choices.find((choice) => choice.key === key));
  if (!before || !after) return;
  for (const [place, choice] of Object.entries({ before, after })) {
    fill(section, `name-${place}`, choice.name);
    fill(section, `about-${place}`, takenInWords(choice.taken));
  }
  const found = compared(bank, before.taken, after.taken);
  const { values } = after.taken;
  /** @type {Scene} */
  const scene = {
    quiz,
    root: section,
    bank,
    values,
    edition: after.taken.edition,
    result: score(bank, values),
  };
  fill(section, 'both-answered', say('both_answered', { n: found.questions }));
  fill(section, 'other-roles', found.same_role ? '' : say('other_roles'));
  const levels = found.levels && [
    levelThen(bank, before.name, found.levels.before),
    levelThen(bank, after.name, found.levels.after),
  ];
  fillList(section, 'levels', levels ?? []);
  showChange(partOf(section, 'overall-change'), found.overall);
  partOf(section, 'overall').hidden = !found.same_role;
  for (const [id, figure] of [...Object.entries(found.dimensions), ...Object.entries(found.principles)])
    showChange(changeOf(section, id), figure);
  for (const [id, { indicative }] of Object.entries(found.dimensions))
    fill(changeOf(section, id), 'note', indicative ? say('dimension_indicative') : '');
  for (const gap of /** @type {const} */ (['say_do', 'follow_through']))
    showGap(changeOf(section, gap), gap, found[gap]);
  showMoves(scene, found.moves);
  fill(section, 'moves-steady', found.questions > 0 ? say('moves_steady', { n: found.steady }) : '');
  const state = (/** @type {string} */ id, /** @type {string} */ value) =>
    values.get('role') === 'executive' ? say(`sign_${value}`) : answerInWords(scene, id, value);
  fill(section, 'signs-steady', found.sign_moves.length > 0 ? '' : say('signs_steady', { n: found.signs }));
  fillList(
    section,
    'sign-moves',
    found.sign_moves.map(({ id, before: was, after: now }) =>
      say('sign_move', { title: questionTitle(scene, id), before: state(id, was), after: state(id, now) }),
    ),
  );
  showEditions(scene, found.changes, before.taken.edition !== after.taken.edition);
}

/** @param {HTMLElement} section @param {string} id @returns {HTMLElement} */
const changeOf = (section, id) =>
  /** @type {HTMLElement} */ (section.querySelector(`.change[data-of="${id}"]`));

/** @param {import('../bank.js').Bank} bank @param {string} name @param {string | null} level */
const levelThen = (bank, name, level) =>
  say('levels_then', { name, level: level ? levelInWords(bank, level) : say('level_none') });

/**
 * Before and after in figures, the way in words and shape, and as a line between two points.
 *
 * @param {HTMLElement} line
 * @param {Figure} figure
 */
function showChange(line, { before, after, moved }) {
  const shown = before !== null && after !== null && moved !== null;
  fill(
    line,
    'figures',
    shown ? say('figures', { before: tenth(before), after: tenth(after) }) : say('figure_none'),
  );
  const way = shown ? Math.sign(moved) : 0;
  const words = way > 0 ? 'moved_up' : way < 0 ? 'moved_down' : 'moved_not';
  fill(line, 'way', shown ? say(words, { n: tenth(Math.abs(moved)) }) : '');
  for (const [name, sign] of /** @type {const} */ ([
    ['up', 1],
    ['down', -1],
    ['same', 0],
  ]))
    line.classList.toggle(`change--${name}`, shown && way === sign);
  const span = /** @type {HTMLElement | null} */ (line.querySelector('.span'));
  if (!span) return;
  span.hidden = !shown;
  span.style.setProperty('--before', String(before));
  span.style.setProperty('--after', String(after));
}

/**
 * Better where deeds gained on words, or backing up on deeds.
 *
 * @param {HTMLElement} line
 * @param {string} name
 * @param {Figure & {pairs: number}} gap
 */
function showGap(line, name, gap) {
  showChange(line, gap);
  if (gap.moved === null) fill(line, 'figures', say('gap_few', { n: gap.pairs }));
  else if (gap.moved !== 0)
    fill(line, 'way', say(`${name}_${gap.moved < 0 ? 'down' : 'up'}`, { n: tenth(Math.abs(gap.moved)) }));
  line.classList.toggle('change--up', Number(gap.moved) < 0);
  line.classList.toggle('change--down', Number(gap.moved) > 0);
}

/** Every question that moved, from which rung to which. @param {Scene} scene @param {{id: string, before: number, after: number}[]} moves */
function showMoves(scene, moves) {
  const { quiz, root } = scene;
  const template = /** @type {HTMLTemplateElement} */ (quiz.querySelector('template[data-part="compare"]'));
  const pattern = partOf(template.content, 'move');
  const items = moves.map(({ id, before, after }) => {
    const item = /** @type {HTMLElement} */ (pattern.cloneNode(true));
    const up = after > before;
    fill(item, 'title', questionTitle(scene, id));
    fill(item, 'way', say(up ? 'rungs_up' : 'rungs_down', { n: Math.abs(after - before) }));
    fill(item, 'before', answerInWords(scene, id, String(before)));
    fill(item, 'after', answerInWords(scene, id, String(after)));
    item.classList.add(up ? 'change--up' : 'change--down');
    return item;
  });
  root.querySelector('[data-list="moves"]')?.replaceChildren(...items);
}

/**
 * What was reworded, added and retired between two editions, by title.
 *
 * @param {Scene} scene
 * @param {import('../core/comparison.js').Changed | null} changes
 * @param {boolean} differ whether the editions do
 */
function showEditions(scene, changes, differ) {
  const title = (/** @type {string} */ id) => questionTitle(scene, id) || titleOf(id);
  const sentences = !changes
    ? [say('changes_unknown')]
    : /** @type {const} */ (['reworded', 'added', 'retired']).flatMap((how) => {
        const ids = changes[how];
        return ids.length > 0
          ? [say(`changed_${how}`, { n: ids.length, names: ids.map(title).join(', ') })]
          : [];
      });
  partOf(scene.root, 'edition-changes').hidden = !differ;
  fillList(scene.root, 'edition-changes', sentences.length > 0 ? sentences : [say('changed_not')]);
}

/** The results that are kept, each with a name that can be changed. @param {Desk} desk @param {ParentNode} root */
function listKept({ bank, values }, root) {
  const list = /** @type {HTMLElement} */ (root.querySelector('[data-list="kept-results"]'));
  const pattern = /** @type {HTMLElement} */ (list.firstElementChild);
  const standing = keptResults(values()).map((entry) => ({ ...entry, gone: false }));
  const gone = [...deleted].map(([key, [name, line]]) => ({ key, name, line, gone: true }));
  const items = [...standing, ...gone]
    .toSorted((one, other) => one.key.localeCompare(other.key))
    .map(({ key, name, line, gone: isGone }) => {
      const item = /** @type {HTMLElement} */ (pattern.cloneNode(true));
      item.dataset.key = key;
      const { taken } = readLine(bank, line);
      const input = /** @type {HTMLInputElement} */ (item.querySelector('input'));
      input.value = name;
      input.disabled = isGone;
      const said = taken ? takenInWords(taken) : say('result_unreadable');
      fill(item, 'about', isGone ? say('result_deleted', { name }) : said);
      for (const button of item.querySelectorAll('button')) {
        const { act } = button.dataset;
        button.hidden = act === 'look' ? isGone || !taken : (act === 'compare-restore') !== isGone;
      }
      nameControls(item, name);
      return item;
    });
  list.replaceChildren(...items);
  partOf(root, 'kept-results').hidden = items.length === 0;
}

/** Say in the name of each field and button of which result it is. @param {Element} item @param {string} name */
function nameControls(item, name) {
  item.querySelector('input')?.setAttribute('aria-label', say('result_rename', { name }));
  for (const button of item.querySelectorAll('button'))
    button.setAttribute('aria-label', `${button.textContent}: ${name}`);
}

/** @param {Desk} desk @param {Event} event */
async function clicked(desk, { target }) {
  const button = target instanceof Element ? target.closest('button') : null;
  const act = button?.dataset.act;
  const key = String(button?.closest('[data-key]')?.getAttribute('data-key'));
  const entry = keptResults(desk.values()).find((known) => known.key === key);
  if (act === 'compare-add') await addLine(desk);
  else if (act === 'compare-open') partOf(desk.section, 'compare-file').click();
  else if (act === 'look' && entry) desk.visit(entry.line, entry.name);
  else if (act === 'compare-delete' && entry) {
    deleted.set(key, [entry.name, entry.line]);
    desk.set({ [key]: null });
    await again(desk, key, 'compare-restore');
  } else if (act === 'compare-restore') {
    desk.set({ [key]: deleted.get(key) ?? null });
    deleted.delete(key);
    await again(desk, key, 'compare-delete');
  }
}

/** Show everything anew, and go on at a button of a kept result. @param {Desk} desk @param {string} key @param {string} act */
async function again(desk, key, act) {
  await show(desk);
  const button = desk.section.querySelector(`[data-key="${CSS.escape(key)}"] [data-act="${act}"]`);
  /** @type {HTMLElement | null} */ (button)?.focus();
}

/** Others were chosen, a name was changed, a file was opened. @param {Desk} desk @param {Event} event */
async function changed(desk, { target }) {
  const { section, bank } = desk;
  if (target instanceof HTMLSelectElement) compareChosen(desk, choicesOf(desk));
  else if (target instanceof HTMLInputElement && target.type === 'file') {
    const file = target.files?.[0];
    if (!file) return;
    target.value = ''; // so that the same file can be chosen again
    const { taken, sentences } = await readFile(bank, file);
    await bring(desk, taken, say('result_file', { file: plainly(file.name) }), sentences);
  } else if (target instanceof HTMLInputElement && target.dataset.field === 'name') {
    const key = String(target.closest('[data-key]')?.getAttribute('data-key'));
    const entry = keptResults(desk.values()).find((known) => known.key === key);
    const name = target.value.trim() || entry?.name;
    if (!entry || !name) return; // deleted in another tab
    target.value = name;
    desk.set({ [key]: [name, entry.line] });
    nameControls(/** @type {Element} */ (target.closest('[data-key]')), name);
    offer(desk, pair(section));
  }
}

/** @param {Desk} desk */
async function addLine(desk) {
  const input = /** @type {HTMLInputElement} */ (partOf(desk.section, 'paste'));
  const { taken, sentences } = readLine(desk.bank, input.value);
  if (!input.value.trim()) sentences.splice(0, 1, say('paste_first'));
  const role = taken ? say(`role_${taken.values.get('role')}`) : '';
  const date = dayInWords(String(taken?.values.get('taken_on') ?? ''));
  await bring(desk, taken, say('result_line', { role, date }), sentences);
}

/**
 * Put a result among the choices, and compare it with the latest other one.
 *
 * @param {Desk} desk
 * @param {Taken | null} taken
 * @param {string} name
 * @param {string[]} sentences
 */
async function bring(desk, taken, name, sentences) {
  if (taken) {
    const same = brought.filter(({ base }) => base === name).length;
    const unique = same > 0 ? `${name} (${same + 1})` : name;
    const other = choicesOf(desk).at(-1)?.key;
    const key = `brought.${brought.length}`;
    brought.push({ key, name: unique, base: name, taken, line: encoded(desk.bank, taken.values) });
    await show(desk);
    // Of the same day, one's own answers as they stand are the later ones.
    const both = inTime(choicesOf(desk).filter((choice) => [key, other].includes(choice.key)));
    offer(
      desk,
      both.map((choice) => choice.key),
    );
    sentences.unshift(say('result_added', { name: unique }));
  } else sentences.push(say('result_not_added'));
  const notice = partOf(desk.section, 'compare-notice');
  tell(notice, sentences);
  notice.focus();
}
