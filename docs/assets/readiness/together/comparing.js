/**
 * Two rounds side by side: the one that is shown and one from a file, or two files.
 *
 * @import { Bank } from '../bank.js'
 * @import { Score, See, Shown } from '../core/round/types.js'
 * @import { Root } from '../page/templates.js'
 *
 * @typedef {{name: string, shown: Shown}} Named
 */
import { asRead } from '../core/comparison.js';
import { comparedRounds, haveSameGroups } from '../core/round/compared.js';
import { roundIn } from '../core/round/file.js';
import { plainly, roundedUp } from '../core/wording.js';
import { chartOf } from '../page/chart.js';
import { fill, listOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { listed, titleOf } from '../page/wording.js';
import { made } from './elements.js';
import { marksOf, scoreInWords } from './scores.js';

/**
 * Read the file of a round.
 *
 * @param {Bank} bank
 * @param {string} file its name
 * @param {Record<string, unknown>} data
 * @param {See} see what is agreed on this page
 * @returns {{round: Named | null, sentences: string[]}}
 */
export function openedRound(bank, file, data, see) {
  const quiz = typeof data.bank === 'string' ? data.bank : null;
  if (quiz !== null && ![bank.id, ...bank.also_reads].includes(quiz))
    return { round: null, sentences: [say('round_foreign', { file, bank: plainly(quiz) })] };
  const read = quiz !== null ? roundIn(bank, data, see) : null;
  if (!read) return { round: null, sentences: [say('round_broken', { file })] };
  const { shown, name, edition, damaged, gone } = read;
  return {
    round: { name: plainly(name) || file, shown },
    sentences: [
      say('round_opened', { file }),
      ...(edition === bank.edition ? [] : [say('round_edition', { edition: plainly(edition) })]),
      ...(damaged.length > 0 ? [say('round_damaged', { n: damaged.length, names: listed(damaged) })] : []),
      ...(gone.length > 0
        ? [say('round_not_asked', { n: gone.length, names: listed(gone.map(titleOf)) })]
        : []),
    ],
  };
}

/** @param {Root<'together', HTMLElement>} root @param {Bank} bank @param {Named[]} both the earlier first; nothing is shown with fewer than two */
export function showCompared(root, bank, both) {
  const [before, after] = both;
  const place = listOf(root, 'changes');
  listOf(root, 'both').replaceChildren(
    ...both
      .slice(0, 2)
      .map(({ name, shown }, at) =>
        made(
          'li',
          {},
          made('i', { class: at === 0 ? 'mark mark--one' : 'mark mark--other', 'aria-hidden': 'true' }),
          made('span', {}, say('round_of_file', { name, n: shown.people })),
        ),
      ),
  );
  const isAlike = after !== undefined && haveSameGroups(before.shown, after.shown);
  fill(root, 'other-groups', after && !isAlike ? say('round_other_groups') : '');
  if (!after) return place.replaceChildren();
  const moved = comparedRounds(bank, before.shown, after.shown);
  place.replaceChildren(
    ...Object.entries(moved).map(([id, { before: was, after: now, least, is_clear }]) => {
      const chart = made('div', { 'data-chart': '' });
      const marks = marksOf([was, now]);
      if (marks.length > 0) chart.append(chartOf(bank, marks));
      return made(
        'li',
        { class: 'side' },
        made('h3', {}, titleOf(id)),
        made(
          'p',
          { class: is_clear ? 'side__gap side__gap--clear' : 'side__gap' },
          movedInWords(was, now, least, is_clear),
        ),
        chart,
        scaleOf(bank),
        made(
          'p',
          {},
          both
            .slice(0, 2)
            .map(({ name }, at) => scoreInWords(name, [was, now][at]))
            .join(' · '),
        ),
      );
    }),
  );
}

/** @param {Score} was @param {Score} now @param {number} least what would be more than chance @param {boolean} isClear */
function movedInWords(was, now, least, isClear) {
  const read = asRead({ before: was.score, after: now.score, moved: null, is_clear: isClear });
  if (read === null) return say('round_moved_none');
  if (!isClear) return say('round_moved_little', { n: roundedUp(least) });
  return say(read.moved > 0 ? 'round_moved_up' : 'round_moved_down', { n: Math.abs(read.moved) });
}

/** The numbers of the levels, below a chart. @param {Bank} bank */
const scaleOf = ({ levels }) =>
  made(
    'ol',
    { class: 'scale', 'aria-hidden': 'true' },
    ...levels.map((_, at) => made('li', {}, String(at + 1))),
  );
