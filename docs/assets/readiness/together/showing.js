/**
 * Shows a round: where it differs first, then what its groups see, then its level and what to do first. All of it comes from
 * the counts that are shown.
 *
 * @import { Bank, Gap } from '../bank.js'
 * @import { Figures, Score, Shown } from '../core/round/types.js'
 * @import { Root } from '../page/templates.js'
 */
import { asRead } from '../core/comparison.js';
import { countsFor, EVERYBODY, total } from '../core/round/counts.js';
import { answersIn } from '../core/round/figures.js';
import { CANT_SAY } from '../core/round/people.js';
import { allowedByCommitment, place } from '../core/score.js';
import { plainly, roundedUp, tenth, whole } from '../core/wording.js';
import { chartOf, show } from '../page/chart.js';
import { fill, listOf, partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { dayInWords } from '../page/taken.js';
import { fillList, levelInWords, titleOf } from '../page/wording.js';
import { areDots, fillCards } from './cards.js';
import { made, there } from './elements.js';
import { columnsOf, groupName } from './group-names.js';
import { marksOf, scoreInWords } from './scores.js';

/** Where more than half of a group can't say, nobody sees it. */
const UNSEEN = 0.5;
const MOST_UNSEEN = 6;

/**
 * @param {Root<'together', HTMLElement>} root
 * @param {Bank} bank
 * @param {Shown} shown
 * @param {Figures} figures
 * @param {string} name of the round
 */
export function showRound(root, bank, shown, figures, name) {
  showTitle(root, name);
  fill(root, 'about', aboutRound(shown));
  partOf(root, 'intro-dots').hidden = !areDots(shown);
  partOf(root, 'intro-bars').hidden = areDots(shown);
  listOf(root, 'groups').replaceChildren(...legendOf(shown));
  fillCards(root, shown, figures);
  showSigns(root, shown);
  showGroups(root, bank, shown, figures);
  showUnseen(root, bank, shown, figures);
  showLevel(root, bank, shown, figures);
  showFirst(root, bank, shown, figures);
  showAlike(root, shown, figures);
}

/** @param {Root<'together', HTMLElement>} root @param {string} name of the round */
export const showTitle = (root, name) =>
  fill(root, 'title', name ? say('round_title', { name: plainly(name) }) : say('round_title_plain'));

/** How many people, when, and what was agreed. @param {Shown} shown */
export function aboutRound({ people, days, see }) {
  const [first, last] = [days[0], days[days.length - 1]].map((day) => (day ? dayInWords(day) : ''));
  const when = !first
    ? say('round_no_days')
    : say(first === last ? 'round_day' : 'round_days', { first, last });
  return say('round_about', {
    n: people,
    days: when,
    see: say(see === 'open' ? 'round_see_open' : 'round_see_one'),
  });
}

/** @param {Shown} shown */
const legendOf = ({ groups }) =>
  groups.map(({ id, people }, at) =>
    made(
      'li',
      {},
      made('span', { class: `dots dots--${at + 1}`, 'aria-hidden': 'true' }, made('i')),
      made('span', {}, say('round_group', { group: groupName(id), n: people })),
    ),
  );

/** @param {Root<'together', HTMLElement>} root @param {Bank} bank @param {Shown} shown @param {Figures} figures */
function showGroups(root, bank, shown, figures) {
  const isOne = shown.groups.length === 0;
  fill(root, 'one-group', isOne ? oneGroup(shown) : '');
  partOf(root, 'groups-intro').hidden = isOne;
  for (const { id } of bank.dimensions) {
    const { team, groups, between } = figures.dimensions[id];
    const side = there(root, `[data-side="${CSS.escape(id)}"]`);
    const scores = isOne ? { [EVERYBODY]: team } : groups;
    const gap = isOne ? '' : gapInWords(between, groups);
    there(side, '.side__gap').textContent = gap;
    there(side, '.side__gap').classList.toggle('side__gap--clear', between?.is_clear ?? false);
    const marks = marksOf(Object.values(scores));
    show(side, marks.length > 0 ? chartOf(bank, marks) : null);
    const items = Object.entries(scores).map(([group, score]) => scoreItem(id, group, score));
    const rest = !isOne && team.score !== null && team.rests.length < shown.groups.length;
    const about = rest
      ? [made('li', {}, say('round_rests', { groups: team.rests.map(groupName).join(', ') }))]
      : [];
    there(side, '.side__groups').replaceChildren(
      ...(isOne ? items : [...items, scoreItem(id, EVERYBODY, team, say('round_team'))]),
      ...about,
    );
  }
}

/** Why nothing is compared. @param {Shown} shown */
const oneGroup = ({ roles }) =>
  roles.length === 1
    ? say('round_one_group', { role: say(`role_${roles[0]}`) })
    : say('round_one_group_joined');

/** A group's score as a line. @param {string} dimension @param {string} group @param {Score} score @param {string} [name] */
function scoreItem(dimension, group, score, name = groupName(group)) {
  const text = scoreInWords(name, score);
  if (score.score === null) return made('li', {}, text);
  const about = { 'data-score': tenth(score.score), 'data-dimension': dimension, 'data-group': group };
  return made('li', {}, made('span', about, text));
}

/**
 * The widest difference between two groups, as a reader would subtract their figures.
 *
 * @param {Figures['dimensions'][string]['between']} between
 * @param {Record<string, Score>} groups
 */
export function gapInWords(between, groups) {
  if (between === null) return say('round_gap_few');
  const n = apart(groups[between.high].score, groups[between.low].score);
  if (n === 0) return say('round_gap_none');
  const least = roundedUp(between.least);
  const figures = { high: groupName(between.high), low: groupName(between.low), n, least };
  return say(between.is_clear ? 'round_gap' : 'round_gap_not', figures);
}

/** The difference between two figures as they are shown. @param {number | null} one @param {number | null} other */
const apart = (one, other) => asRead({ before: other, after: one, moved: null, is_clear: false })?.moved ?? 0;

/** @param {Root<'together', HTMLElement>} root @param {Bank} bank @param {Shown} shown @param {Figures} figures */
function showUnseen(root, bank, shown, figures) {
  const groups = shown.groups.length > 0 ? Object.entries(figures.seen) : [];
  const share = (/** @type {{answered: number, asked: number}} */ { answered, asked }) =>
    whole((100 * answered) / asked);
  fillList(root, 'seen', [
    ...(figures.asked > 0 ? [say('round_visible', { share: share(figures) })] : []),
    ...groups
      .filter(([, { asked }]) => asked > 0)
      .map(([id, seen]) => say('round_seen', { group: groupName(id), share: share(seen) })),
  ]);
  const unseen = bank.questions.flatMap(({ id }) => {
    const { all, groups: each } = shown.items.question[id];
    const columns = Object.keys(each).length > 0 ? Object.entries(each) : all ? [[EVERYBODY, all]] : [];
    return /** @type {[string, number[]][]} */ (columns).map(([group, counts]) => ({
      id,
      group,
      n: counts[CANT_SAY],
      of: total(counts),
    }));
  });
  const most = unseen
    .filter(({ n, of }) => n / of > UNSEEN)
    .toSorted((one, other) => other.n / other.of - one.n / one.of)
    .slice(0, MOST_UNSEEN);
  fillList(
    root,
    'unseen',
    most.map(({ id, group, n, of }) =>
      say(n === of ? 'round_unseen_all' : 'round_unseen', {
        title: cardTitle(root, id),
        n,
        of,
        group: groupName(group),
      }),
    ),
  );
}

/** The title of a question, as its card has it. @param {ParentNode} root @param {string} id */
export const cardTitle = (root, id) => String(there(root, `#split-${CSS.escape(id)}`).textContent);

/** Who has no figure of their own in some dimension, so that the level leaves them out there. @param {Shown} shown @param {Figures} figures @returns {string[]} */
function withoutWhom({ groups }, { level, dimensions }) {
  const teams = Object.values(dimensions).map(({ team }) => team);
  const out = groups.filter(({ id }) =>
    teams.some(({ score, rests }) => score !== null && !rests.includes(id)),
  );
  const names = out.map(({ id }) => groupName(id)).join(', ');
  return level && names ? [say('round_without', { groups: names })] : [];
}

/** @param {Root<'together', HTMLElement>} root @param {Bank} bank @param {Shown} shown @param {Figures} figures */
function showLevel(root, bank, shown, figures) {
  const { level } = figures;
  const at = partOf(root, 'level');
  if (level) at.setAttribute('data-level', level);
  else at.removeAttribute('data-level');
  fill(root, 'level', levelLine(bank, figures));
  fillList(root, 'why', [...withoutWhom(shown, figures), ...whyLevel(bank, figures)]);
  const { next } = figures;
  fill(root, 'next', next ? say('next_takes', { level: levelInWords(bank, next.level) }) : '');
  fillList(root, 'takes', takesOf(root, bank, figures));
  fillList(root, 'gaps', gapsOf(bank, figures));
}

/** @param {Bank} bank @param {Figures} figures */
export function levelLine(bank, { level }) {
  if (!level) return say('round_level_none');
  const figures = {
    number: place(bank, level) + 1,
    levels: bank.levels.length,
    title: say(`level_${level}`),
  };
  return say('round_level_gloss', { ...figures, gloss: say(`gloss_${level}`) });
}

/** @param {Bank} bank @param {Figures} figures @returns {string[]} */
export function whyLevel(
  bank,
  { overall, margin, range, uncapped_level, provisional, held_by, dimensions, signs, signs_covered },
) {
  if (overall === null || margin === null) return [];
  const commitment = bank.ceilings.commitment?.dimension;
  const holds = held_by.map(({ ceiling }) =>
    ceiling === 'commitment' && commitment
      ? say('round_held_commitment', {
          title: titleOf(commitment),
          score: whole(Number(dimensions[commitment].team.score)),
        })
      : say('round_held_signs', {
          n: signs?.open ?? 0,
          shown: signs?.shown ?? 0,
          apply: signs?.apply ?? 0,
        }),
  );
  const [low, high] = (range ?? []).map((id) => levelInWords(bank, id));
  return [
    say('round_overall', {
      score: whole(overall),
      margin: whole(margin),
      level: levelInWords(bank, String(uncapped_level)),
    }),
    ...(low === high ? [] : [say('round_close', { low, high })]),
    ...(provisional ? [say('round_provisional')] : []),
    ...holds,
    ...(bank.ceilings.signs.length > 0 && signs === null
      ? [say(signs_covered ? 'round_signs_covered' : 'round_signs_not_asked')]
      : []),
  ];
}

/** What the next level takes. @param {ParentNode} root @param {Bank} bank @param {Figures} figures @returns {string[]} */
function takesOf(root, bank, { level, next, signs_missing, signs_shown, dimensions, margin }) {
  if (!level) return [];
  if (!next) return [say('at_the_top_level', { level: say(`level_${level}`) })];
  const commitment = bank.ceilings.commitment?.dimension;
  const takes = next.points > 0 ? [say('takes_points', { n: roundedUp(next.points) })] : [];
  for (const ceiling of next.ceilings)
    if (ceiling === 'commitment' && commitment) {
      const allowed = allowedByCommitment(dimensions[commitment].team, Number(margin));
      const n = roundedUp(bank.levels[place(bank, next.level)].from - allowed);
      takes.push(say('takes_commitment', { title: titleOf(commitment), n }));
    } else if (signs_missing) takes.push(say('round_takes_signs', { n: signs_missing }));
    else
      for (const { id, asked_of } of bank.signs)
        if (!signs_shown.includes(id) && !asked_of.some((role) => bank.ceilings.signs[0].for.includes(role)))
          takes.push(say('round_takes_sign', { title: cardTitle(root, id) }));
  return takes;
}

/** @param {Bank} bank @param {Figures} figures @returns {string[]} */
function gapsOf(bank, { say_do, follow_through }) {
  const needed = bank.scoring.gap_pairs;
  if (say_do.points === null && follow_through.points === null)
    return [say('round_gap_hidden', { needed, n: say_do.pairs })];
  return [
    ...(say_do.points === null ? [] : [gapInFigures('round_say_do', say_do)]),
    ...(follow_through.points === null ? [] : [gapInFigures('round_follow_through', follow_through)]),
  ];
}

/** @param {'round_say_do' | 'round_follow_through'} name @param {Gap} gap */
function gapInFigures(name, { first, second }) {
  const [one, other] = [whole(first), whole(second)];
  return say(name, { one, other, n: String(apart(first, second)).replace('-', '−') });
}

/** @param {Root<'together', HTMLElement>} root @param {Bank} bank @param {Shown} shown @param {Figures} figures */
function showFirst(root, bank, shown, { marked, priorities, principles }) {
  const of = (/** @type {string} */ id) => total(shown.items.mark[id].all ?? []);
  fillList(
    root,
    'marked',
    marked.map(({ id, n }) => say('round_mark', { title: titleOf(id), n, of: of(id) })),
  );
  fill(root, 'marked-none', marked.length > 0 ? '' : say('round_marked_none'));
  fillList(
    root,
    'suggested',
    priorities.map((id) => {
      const score = principles[id];
      return score === null
        ? titleOf(id)
        : say('round_suggested', { title: titleOf(id), score: whole(score) });
    }),
  );
  fill(root, 'suggested-none', priorities.length > 0 ? '' : say('round_suggested_none'));
  const isCovered = Object.values(shown.items.mark).some(({ cover }) => cover === 'alone' || cover === 'few');
  fill(root, 'marks-covered', isCovered ? say('round_marks_covered') : '');
  const columns = columnsOf(shown.groups);
  const table = partOf(root, 'marks');
  table.hidden = marked.length === 0;
  const head = there(table, 'thead tr');
  head.replaceChildren(
    head.children[0],
    ...columns.map((group) => made('th', { scope: 'col' }, groupName(group))),
  );
  for (const { id } of bank.principles) {
    const marks = shown.items.mark[id];
    const row = there(table, `[data-mark="${CSS.escape(id)}"]`);
    const cells = columns.map((group) => {
      const counts = countsFor(marks, group);
      const about = { 'data-principle': id, 'data-group': group };
      return counts
        ? made(
            'td',
            {},
            made('b', { 'data-count': counts[0], ...about }, say('round_count', { n: counts[0] })),
          )
        : made('td', {}, '–');
    });
    row.replaceChildren(row.children[0], ...cells);
    row.toggleAttribute('data-covered', marks.all === null);
  }
}

/** Where all signs are covered, one sentence says so. @param {Root<'together', HTMLElement>} root @param {Shown} shown */
function showSigns(root, { items }) {
  const signs = Object.values(items.sign);
  if (signs.length === 0) return;
  const areCovered = signs.every(({ all }) => all === null);
  partOf(root, 'signs').hidden = areCovered;
  fill(root, 'signs-covered', areCovered ? say('round_signs_all_covered') : '');
}

/** @param {Root<'together', HTMLElement>} root @param {Shown} shown @param {Figures} figures */
function showAlike(root, shown, { questions }) {
  const alike = Object.entries(questions).flatMap(([id, { alike: rung }]) => {
    const counts = shown.items.question[id].all;
    if (rung === null || !counts) return [];
    return [say('round_alike', { title: cardTitle(root, id), n: counts[rung], of: answersIn(counts), rung })];
  });
  fillList(root, 'alike', alike);
  partOf(root, 'alike').hidden = alike.length === 0;
}
