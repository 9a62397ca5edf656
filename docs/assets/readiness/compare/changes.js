/**
 * Shows what moved between two results: levels, figures, rungs, signs, and the questions themselves.
 *
 * @import { Bank, Desk, Taken } from '../bank.js'
 * @import { Changed, Figure, Move } from '../core/comparison.js'
 * @import { Root } from '../page/templates.js'
 *
 * @typedef {{name: string, taken: Taken}} Side
 * @typedef {Root<'compare', HTMLElement>} Line markup for a figure before and after
 */
import { compared } from '../core/comparison.js';
import { whole } from '../core/wording.js';
import { copyOf, fill, listOf, partOf, templateOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { takenInWords } from '../page/taken.js';
import { answerInWords, questionTitle } from '../page/texts.js';
import { fillList, levelInWords, titleOf } from '../page/wording.js';

/**
 * @param {Desk<'compare'>} desk
 * @param {Side} before
 * @param {Side} after
 */
export function showChanges(desk, before, after) {
  const { section, bank } = desk;
  fill(section, 'name-before', before.name);
  fill(section, 'about-before', takenInWords(before.taken));
  fill(section, 'name-after', after.name);
  fill(section, 'about-after', takenInWords(after.taken));
  const found = compared(bank, before.taken, after.taken);
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
    showGap(changeOf(section, gap), gap, found[gap], bank.scoring.gap_pairs);
  showMoves(desk, found.moves);
  fill(section, 'moves-steady', found.questions > 0 ? say('moves_steady', { n: found.steady }) : '');
  const state = (/** @type {string} */ id, /** @type {string} */ value) =>
    bank.signs.some((sign) => sign.id === id && sign.asks_belief)
      ? answerInWords(desk, id, value)
      : say(`sign_${value}`);
  fill(section, 'signs-steady', found.sign_moves.length > 0 ? '' : say('signs_steady', { n: found.signs }));
  fillList(
    section,
    'sign-moves',
    found.sign_moves.map(({ id, before: was, after: now }) =>
      say('sign_move', { title: questionTitle(desk, id), before: state(id, was), after: state(id, now) }),
    ),
  );
  showEditions(desk, found.changes, before.taken.edition !== after.taken.edition);
}

/** @param {HTMLElement} section @param {string} id @returns {Line} */
const changeOf = (section, id) => /** @type {Line} */ (section.querySelector(`.change[data-of="${id}"]`));

/** @param {Bank} bank @param {string} name @param {string | null} level */
const levelThen = (bank, name, level) =>
  say('levels_then', { name, level: level ? levelInWords(bank, level) : say('level_none') });

/**
 * Show a change: the figures before and after, the direction in words and as an arrow, and a line between two points.
 *
 * @param {Line} line
 * @param {Figure} figure
 */
function showChange(line, { before, after, moved, is_clear }) {
  const shown = before !== null && after !== null && moved !== null;
  fill(
    line,
    'figures',
    shown ? say('figures', { before: whole(before), after: whole(after) }) : say('figure_none'),
  );
  const way = shown && is_clear ? Math.sign(moved) : 0;
  const still = moved === 0 ? 'moved_not' : 'moved_little';
  const words = way > 0 ? 'moved_up' : way < 0 ? 'moved_down' : still;
  fill(line, 'way', shown ? say(words, { n: whole(Math.abs(moved)) }) : '');
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
 * Show a gap's change. A smaller gap is better: deeds gained on words, or reinforcement on deeds.
 *
 * @param {Line} line
 * @param {'say_do' | 'follow_through'} name
 * @param {Figure & {pairs: number}} gap
 * @param {number} needed the pairs that a gap takes
 */
function showGap(line, name, gap, needed) {
  showChange(line, gap);
  if (gap.moved === null) fill(line, 'figures', say('gap_few', { n: gap.pairs, needed }));
  else if (gap.is_clear)
    fill(line, 'way', say(`${name}_${gap.moved < 0 ? 'down' : 'up'}`, { n: whole(Math.abs(gap.moved)) }));
  line.classList.toggle('change--up', gap.is_clear && Number(gap.moved) < 0);
  line.classList.toggle('change--down', gap.is_clear && Number(gap.moved) > 0);
}

/** Show every question whose rung moved. @param {Desk<'compare'>} desk @param {Move<number>[]} moves */
function showMoves(desk, moves) {
  const pattern = partOf(templateOf(desk.quiz, 'compare'), 'move');
  const items = moves.map(({ id, before, after }) => {
    const item = copyOf(pattern);
    const up = after > before;
    fill(item, 'title', questionTitle(desk, id));
    fill(item, 'way', say(up ? 'rungs_up' : 'rungs_down', { n: Math.abs(after - before) }));
    fill(item, 'before', answerInWords(desk, id, String(before)));
    fill(item, 'after', answerInWords(desk, id, String(after)));
    item.classList.add(up ? 'change--up' : 'change--down');
    return item;
  });
  listOf(desk.section, 'moves').replaceChildren(...items);
}

/**
 * Show what was reworded, added and retired between two editions, by title.
 *
 * @param {Desk<'compare'>} desk
 * @param {Changed | null} changes
 * @param {boolean} differ whether the editions differ
 */
function showEditions(desk, changes, differ) {
  const title = (/** @type {string} */ id) => questionTitle(desk, id) || titleOf(id);
  const sentences = !changes
    ? [say('changes_unknown')]
    : /** @type {const} */ (['reworded', 'added', 'retired']).flatMap((how) => {
        const ids = changes[how];
        return ids.length > 0
          ? [say(`changed_${how}`, { n: ids.length, names: ids.map(title).join(', ') })]
          : [];
      });
  partOf(desk.section, 'edition-changes').hidden = !differ;
  fillList(desk.section, 'edition-changes', sentences.length > 0 ? sentences : [say('changed_not')]);
}
