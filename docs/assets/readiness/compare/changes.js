/**
 * Shows where two results differ: the answer in a sentence, figures with their margins, rungs, signs, and the questions
 * themselves.
 *
 * @import { Bank, Desk, Taken } from '../bank.js'
 * @import { Changed, Comparison, Figure, Move, Shown } from '../core/comparison.js'
 * @import { Mark } from '../page/chart.js'
 * @import { Slide } from '../page/picture.js'
 * @import { Root } from '../page/templates.js'
 * @import { Kind, Names } from './kinds.js'
 *
 * @typedef {{name: string, short: string, taken: Taken}} Side
 * @typedef {Root<'compare', HTMLElement>} Line markup for two figures
 * @typedef {{line: Line, title: string, figure: Shown}} Entry
 */
import { asRead, compared } from '../core/comparison.js';
import { leastDifference } from '../core/score.js';
import { whole } from '../core/wording.js';
import { chartOf, show } from '../page/chart.js';
import { copyOf, fill, listOf, partOf, templateOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { takenInWords } from '../page/taken.js';
import { answerInWords, questionTitle } from '../page/texts.js';
import { fillList, levelInWords, titleOf } from '../page/wording.js';
import { KINDS } from './kinds.js';

/** How the markup calls the overall score; no dimension can have this id. */
const OVERALL = 'overall_score';
/** What is said of a gap that is smaller, and of one that is larger. Names in full, so that they load with this part. */
const GAPS = /** @type {const} */ ([
  ['say_do', 'say_do_down', 'say_do_up'],
  ['follow_through', 'follow_through_down', 'follow_through_up'],
]);
/** What is said of the changes between two editions; likewise. */
const CHANGED = /** @type {const} */ ([
  ['reworded', 'changed_reworded'],
  ['added', 'changed_added'],
  ['retired', 'changed_retired'],
]);

/**
 * @param {Desk<'compare'>} desk
 * @param {Side} before
 * @param {Side} after
 * @param {keyof typeof KINDS} name of the kind
 * @returns {() => Slide} makes a picture of the same
 */
export function showChanges(desk, before, after, name) {
  const { section, bank } = desk;
  const kind = KINDS[name];
  const found = compared(bank, before.taken, after.taken);
  /** @type {Names} */
  const names = [before.short, after.short];
  fill(section, 'name-before', before.name);
  fill(section, 'name-after', after.name);
  section.classList.toggle('directed', kind.is_directed);
  const dimensions = showDimensions(desk, found, kind, names);
  const answer = answerOf(kind, names, found, dimensions);
  fill(section, 'answer', answer);
  fill(section, 'other-roles', found.same_role ? '' : say('other_roles'));
  fill(section, 'levels', found.levels ? levelsStated(bank, names, found.levels) : '');
  const rule = ruleOf(kind, found);
  fill(section, 'rule', rule);
  showPrinciples(desk, found, kind, names);
  showGaps(desk, found, kind, names);
  showSigns(desk, found, kind, names);
  showMoves(desk, found, kind, names);
  showEditions(desk, found.changes, before.taken.edition !== after.taken.edition);
  return () => slideOf(section, found, kind, names, [before, after], [answer, rule]);
}

/** The marks of two results, in lanes of their own, so that equal figures do not hide one another. @param {Figure} figure @param {number | null} margin @returns {Mark[]} */
function marksOf({ before, after }, margin) {
  if (before === null || after === null) return [];
  return [
    { score: before, margin: Number(margin), shape: 'dot', lane: 0 },
    { score: after, margin: Number(margin), shape: 'diamond', lane: 1 },
  ];
}

/** What a picture of the comparison shows. @param {Root<'compare', HTMLElement>} section @param {Comparison} found @param {Kind} kind @param {Names} names @param {[Side, Side]} sides @param {string[]} lines @returns {Slide} */
const slideOf = (section, { dimensions, shared }, kind, names, sides, lines) => ({
  about: say('picture_about'),
  title: names.join(' · '),
  lines,
  sides: [
    { name: sides[0].name, mark: { score: 0, shape: 'dot' } },
    { name: sides[1].name, mark: { score: 0, shape: 'diamond' } },
  ],
  rows: Object.entries(dimensions).map(([id, figure]) => {
    const shown = asRead(figure);
    return {
      title: titleOf(id),
      figure: shown ? `${kind.figures(names, shown)} ${kind.way(shown)}`.trim() : say('figure_none'),
      marks: marksOf(figure, shared.before.dimensions[id].margin),
    };
  }),
  legend: String(partOf(section, 'margin').textContent).trim(),
  foot: [sides.map(({ taken }) => takenInWords(taken)).join(' · '), ''],
});

/** @param {HTMLElement} section @param {string} id @returns {Line} */
const lineOf = (section, id) => /** @type {Line} */ (section.querySelector(`.change[data-of="${id}"]`));

/**
 * Show two figures, and what is between them.
 *
 * @param {HTMLElement} section
 * @param {string} id
 * @param {Figure} figure
 * @param {Kind} kind
 * @param {Names} names
 * @returns {Entry[]} none if the figures may not be shown
 */
function showFigures(section, id, figure, kind, names) {
  const line = lineOf(section, id);
  const shown = asRead(figure);
  fill(line, 'figures', shown ? kind.figures(names, shown) : say('figure_none'));
  fill(line, 'way', shown ? kind.way(shown) : '');
  line.classList.toggle('change--clear', figure.is_clear);
  turn(line, shown?.is_clear ? Math.sign(shown.moved) : 0);
  const title = String(line.querySelector('.change__title')?.textContent);
  return shown ? [{ line, title, figure: shown }] : [];
}

/** Show a direction as a sign and a colour too, where the kind has one. @param {Element} line @param {number} way */
function turn({ classList }, way) {
  classList.toggle('change--up', way > 0);
  classList.toggle('change--down', way < 0);
}

/**
 * What the whole results say, where that is something else.
 *
 * @param {Figure} figure
 * @param {(number | null)[]} wholes
 * @param {Names} names
 * @param {number} n on how many questions or pairs the figures rest
 * @param {'whole_says' | 'whole_says_pairs'} [sentence]
 */
function wholesInWords({ before, after }, wholes, names, n, sentence = 'whole_says') {
  if (before === null || after === null) return '';
  const others = [before, after].flatMap((shared, at) => {
    const score = wholes[at] === null ? '' : whole(wholes[at]);
    if (score === whole(shared)) return [];
    return [say(score ? 'whole_of' : 'whole_none', { score, name: names[at] })];
  });
  return others.length > 0 ? say(sentence, { n, wholes: others.join(' · ') }) : '';
}

/**
 * Show the dimensions and the overall score as points with margins, and in words.
 *
 * @param {Desk<'compare'>} desk
 * @param {Comparison} found
 * @param {Kind} kind
 * @param {Names} names
 * @returns {Entry[]} those that may be shown
 */
function showDimensions(
  { section, bank },
  { overall, dimensions, shared, whole, questions, same_role },
  kind,
  names,
) {
  const wholes = [whole.before, whole.after];
  const own = wholes.map((result) => result.overall);
  lineOf(section, OVERALL).hidden = !same_role;
  fill(lineOf(section, OVERALL), 'note', wholesInWords(overall, own, names, questions));
  draw(bank, lineOf(section, OVERALL), overall, shared.before.margin);
  const first = same_role ? showFigures(section, OVERALL, overall, kind, names) : [];
  const others = Object.entries(dimensions).flatMap(([id, figure]) => {
    const { margin, answered } = shared.before.dimensions[id];
    const scores = wholes.map((result) => result.dimensions[id].score);
    const notes = [
      wholesInWords(figure, scores, names, answered),
      figure.indicative ? say('dimension_indicative', { n: answered }) : '',
    ];
    fill(lineOf(section, id), 'note', notes.join(' ').trim());
    draw(bank, lineOf(section, id), figure, margin);
    return showFigures(section, id, figure, kind, names);
  });
  return [...first, ...others];
}

/** Draw two figures with their margins. @param {Bank} bank @param {Line} line @param {Figure} figure @param {number | null} margin of both */
function draw(bank, line, figure, margin) {
  const marks = marksOf(figure, margin);
  show(line, marks.length > 0 ? chartOf(bank, marks) : null);
}

/**
 * Where the two differ most, or what moved, in a sentence.
 *
 * @param {Kind} kind
 * @param {Names} names
 * @param {Comparison} found
 * @param {Entry[]} entries
 */
function answerOf(kind, names, { dimensions }, entries) {
  if (entries.length === 0) return say('nothing_shared');
  const clear = byFigure(entries.filter(({ figure }) => figure.is_clear));
  if (kind.is_directed) {
    const moves = clear.map(({ title, figure }) => say('most_of_all', { title, size: kind.size(figure) }));
    return moves.length > 0 ? say('moved_most', { moves: moves.join('; ') }) : say('moved_none');
  }
  const far = clear.filter(({ line }) => Object.hasOwn(dimensions, String(line.dataset.of)));
  const [most] = far;
  if (!most) return say('apart_none');
  const furthest = far.filter(({ figure }) => kind.size(figure) === kind.size(most.figure));
  const n = far.length - furthest.length;
  if (furthest.length === 1)
    return say('apart_most', { n, title: most.title, figures: kind.figures(names, most.figure) });
  const titles = furthest.map(({ title }) => title).join(' · ');
  return say('apart_equally', { n, titles, apart: kind.size(most.figure) });
}

/** The largest difference first. @param {Entry[]} entries */
const byFigure = (entries) =>
  entries.toSorted((one, other) => Math.abs(other.figure.moved) - Math.abs(one.figure.moved));

/** @param {Bank} bank @param {Names} names @param {{before: string | null, after: string | null}} levels */
function levelsStated(bank, names, { before, after }) {
  if (before && before === after) return say('levels_same', { level: levelInWords(bank, before) });
  const stated = [before, after].map((level, at) =>
    say('level_stated', { name: names[at], level: level ? levelInWords(bank, level) : say('level_none') }),
  );
  return say('levels_stated', { levels: stated.join(' · ') });
}

/** From how many points on a dimension differs. @param {Kind} kind @param {Comparison} found */
function ruleOf({ rule }, { shared }) {
  const margins = Object.values(shared.before.dimensions).flatMap(({ margin }) => margin ?? []);
  if (margins.length === 0) return '';
  const [least, most] = [Math.min(...margins), Math.max(...margins)].map((margin) =>
    whole(leastDifference(margin, margin)),
  );
  return say(rule, { points: least === most ? least : say('points_between', { least, most }) });
}

/** @param {Desk<'compare'>} desk @param {Comparison} found @param {Kind} kind @param {Names} names */
function showPrinciples({ section, bank }, { principles, whole, both }, kind, names) {
  const entries = Object.entries(principles).flatMap(([id, figure]) => {
    const n = bank.questions.filter(
      (question) => question.principle === id && both.includes(question.id),
    ).length;
    const own = [whole.before.principles[id], whole.after.principles[id]];
    fill(lineOf(section, id), 'note', wholesInWords(figure, own, names, n));
    return showFigures(section, id, figure, kind, names);
  });
  fill(section, 'principles-of', countOf(kind, entries));
}

/**
 * Show both gaps. A smaller gap is better: deeds gained on words, or reinforcement on deeds.
 *
 * @param {Desk<'compare'>} desk
 * @param {Comparison} found
 * @param {Kind} kind
 * @param {Names} names
 */
function showGaps({ section, bank }, found, kind, names) {
  const entries = GAPS.flatMap(([name, smaller, larger]) => {
    const gap = found[name];
    const line = lineOf(section, name);
    const shown = showFigures(section, name, gap, kind, names);
    const own = [found.whole.before[name].points, found.whole.after[name].points];
    fill(line, 'note', wholesInWords(gap, own, names, gap.pairs, 'whole_says_pairs'));
    const [entry] = shown;
    if (!entry) fill(line, 'figures', say('gap_few', { n: gap.pairs, needed: bank.scoring.gap_pairs }));
    else if (gap.is_clear && kind.is_directed) {
      const { moved } = entry.figure;
      fill(line, 'way', say(moved < 0 ? smaller : larger, { n: Math.abs(moved) }));
      turn(line, -Math.sign(moved));
    }
    return shown;
  });
  fill(section, 'gaps-of', countOf(kind, entries));
}

/** How many figures differ, and which the most. @param {Kind} kind @param {Entry[]} entries */
function countOf(kind, entries) {
  if (entries.length === 0) return say('figure_none');
  const clear = byFigure(entries.filter(({ figure }) => figure.is_clear));
  const [most] = clear.map(({ title, figure }) => say('most_of_all', { title, size: kind.size(figure) }));
  return kind.count(clear.length, entries.length, most ?? '');
}

/** @param {Desk<'compare'>} desk @param {Comparison} found @param {Kind} kind @param {Names} names */
function showSigns(desk, { sign_moves, signs }, kind, names) {
  const { section, bank } = desk;
  const state = (/** @type {string} */ id, /** @type {string} */ value) =>
    bank.signs.some((sign) => sign.id === id && sign.asks_belief)
      ? answerInWords(desk, id, value)
      : say(`sign_${value}`);
  const differs = sign_moves.length > 0;
  partOf(section, 'signs').hidden = !differs;
  fill(section, 'signs-steady', differs || bank.signs.length === 0 ? '' : say('signs_steady', { n: signs }));
  fill(section, 'signs-of', say('differ_of', { n: sign_moves.length, all: signs }));
  fillList(
    section,
    'signs',
    sign_moves.map(({ id, before, after }) =>
      kind.sign(names, [state(id, before), state(id, after)], questionTitle(desk, id)),
    ),
  );
}

/**
 * Show every question whose rung differs: for two people the furthest apart first, for two times from the largest rise.
 *
 * @param {Desk<'compare'>} desk
 * @param {Comparison} found
 * @param {Kind} kind
 * @param {Names} names
 */
function showMoves(desk, { moves, questions }, kind, names) {
  const { section } = desk;
  const by_size = moves.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  const pattern = partOf(templateOf(desk.quiz, 'compare'), 'move');
  const items = (kind.is_directed ? moves : by_size).map((move) => {
    const item = copyOf(pattern);
    fill(item, 'title', questionTitle(desk, move.id));
    fill(item, 'way', kind.rungs(move));
    fill(item, 'name-before', names[0]);
    fill(item, 'name-after', names[1]);
    fill(item, 'before', answerInWords(desk, move.id, String(move.before)));
    fill(item, 'after', answerInWords(desk, move.id, String(move.after)));
    turn(item, Math.sign(move.after - move.before));
    return item;
  });
  listOf(section, 'moves').replaceChildren(...items);
  const [most] = by_size.map((move) =>
    say('most_of_all', { title: questionTitle(desk, move.id), size: kind.rungs(move) }),
  );
  partOf(section, 'moves').hidden = !most;
  fill(
    section,
    'moves-of',
    most ? say('differ_most', { n: moves.length, all: questions, largest: most }) : '',
  );
  fill(section, 'moves-steady', most || questions === 0 ? '' : say('moves_steady', { n: questions }));
}

/** @param {Move<number>} move */
const sizeOf = ({ before, after }) => Math.abs(after - before);

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
    : CHANGED.flatMap(([how, sentence]) => {
        const ids = changes[how];
        return ids.length > 0 ? [say(sentence, { n: ids.length, names: ids.map(title).join(', ') })] : [];
      });
  partOf(desk.section, 'edition-changes').hidden = !differ;
  fillList(desk.section, 'edition-changes', sentences.length > 0 ? sentences : [say('changed_not')]);
}
