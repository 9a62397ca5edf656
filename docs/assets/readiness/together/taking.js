/**
 * What a round leaves as: its file, a table, a picture. Each is made of what is shown.
 *
 * @import { Bank } from '../bank.js'
 * @import { Figures, Shown } from '../core/round/types.js'
 */
import { dataOf, tableOf } from '../core/round/file.js';
import { toTable } from '../core/table.js';
import { whole } from '../core/wording.js';
import { handOver, language, savePicture } from '../page/download.js';
import { say } from '../page/messages.js';
import { titleOf } from '../page/wording.js';
import { groupName } from './group-names.js';
import { marksOf } from './scores.js';
import { aboutRound, cardTitle, gapInWords, levelLine, whyLevel } from './showing.js';

/** The shapes of marks as characters. */
const MARKS = ['●', '◇', '□'];

/** A file's name from the round's. @param {Bank} bank @param {string} name */
const fileName = (bank, name) =>
  [bank.id, 'round', name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')]
    .join('-')
    .replace(/-+$/, '')
    .slice(0, 100);

/** @param {Bank} bank @param {Shown} shown @param {string} name @param {string[]} lines codes, where all see all */
export function saveRound(bank, shown, name, lines) {
  const data = dataOf(bank, shown, name, lines);
  handOver(`${fileName(bank, name)}.json`, 'application/json', JSON.stringify(data, null, 1));
  return say('round_saved');
}

/** @param {ParentNode} root @param {Bank} bank @param {Shown} shown @param {string} name */
export function saveTable(root, bank, shown, name) {
  const isCard = new Set([...bank.questions, ...bank.signs].map(({ id }) => id));
  const rows = tableOf(bank, shown, name, (id) => (isCard.has(id) ? cardTitle(root, id) : titleOf(id)));
  handOver(`${fileName(bank, name)}.csv`, 'text/csv', toTable(rows, language()));
  return say('round_saved');
}

/** Which mark is whose. @param {Shown} shown */
const legendOf = ({ groups }) =>
  groups
    .map(({ id, people }, at) => `${MARKS[at]} ${say('round_group', { group: groupName(id), n: people })}`)
    .join('   ');

/** @param {Bank} bank @param {Shown} shown @param {Figures} figures @param {string} name */
export function saveRoundPicture(bank, shown, figures, name) {
  const rows = bank.dimensions.map(({ id }) => {
    const { team, groups, between } = figures.dimensions[id];
    const scores = shown.groups.length > 0 ? Object.values(groups) : [team];
    const figure =
      shown.groups.length > 0 ? gapInWords(between, groups) : team.score === null ? '' : whole(team.score);
    const hasLanes = scores.length < 3; // a row has no room for more
    return { title: titleOf(id), figure, marks: marksOf(scores, hasLanes) };
  });
  const slide = {
    about: name || say('picture_about'),
    title: levelLine(bank, figures),
    lines: whyLevel(bank, figures).slice(0, 2),
    sides: [],
    rows,
    legend: legendOf(shown),
    foot: /** @type {[string, string]} */ ([
      aboutRound(shown),
      location.origin === 'null' ? '' : location.host,
    ]),
  };
  return savePicture(bank, slide, fileName(bank, name));
}
