/**
 * The three acts with which a round ends, each with one owner and a day: kept with the round, and taken along as a plan that
 * the quiz can open.
 *
 * @import { Bank } from '../bank.js'
 * @import { Root } from '../page/templates.js'
 *
 * @typedef {{text: string, principle: string, owner: string, date: string, evidence: string}} Deed
 */
import { isRecord, parsed } from '../core/answers.js';
import { LONGEST_NAME, LONGEST_TEXT } from '../core/limits.js';
import { PLAN_COLUMNS } from '../core/plan.js';
import { toTable } from '../core/table.js';
import { oneLine } from '../core/wording.js';
import { copied, handOver, language } from '../page/download.js';
import { fill, partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { dayInWords } from '../page/taken.js';
import { fillList, titleOf } from '../page/wording.js';
import { there } from './elements.js';

const FIELDS = /** @type {const} */ (['text', 'principle', 'owner', 'date', 'evidence']);

/** @param {Root<'together', HTMLElement>} root @returns {HTMLElement[]} */
const places = (root) => [...partOf(root, 'room-acts').querySelectorAll('fieldset')];

/** @param {HTMLElement} place @param {string} name @returns {HTMLInputElement} */
const field = (place, name) => /** @type {never} */ (there(place, `[name="${name}"]`));

/** What is written. @param {Root<'together', HTMLElement>} root @returns {Deed[]} */
export const deedsIn = (root) =>
  places(root).map(
    (place) =>
      /** @type {never} */ (
        Object.fromEntries(FIELDS.map((name) => [name, field(place, name).value.trim()]))
      ),
  );

/**
 * Write kept acts into their fields, and offer principles in an order of sense: what the team marked, and what its answers
 * suggest.
 *
 * @param {Root<'together', HTMLElement>} root
 * @param {string} kept as `deedsIn` had them, in JSON
 * @param {string[]} first principles
 */
export function showDeeds(root, kept, first) {
  const deeds = parsed(kept);
  for (const [at, place] of places(root).entries()) {
    const deed = Array.isArray(deeds) && isRecord(deeds[at]) ? deeds[at] : {};
    for (const name of FIELDS) {
      const input = field(place, name);
      if (name !== 'date' && name !== 'principle')
        input.maxLength = name === 'owner' ? LONGEST_NAME : LONGEST_TEXT;
      if (input === document.activeElement) continue;
      const value = deed[name] ?? (name === 'principle' ? first[at] : '');
      if (typeof value === 'string') input.value = value;
    }
  }
}

/** List what is written, so that it stands on the report too. @param {Root<'together', HTMLElement>} root */
export function listDeeds(root) {
  const deeds = deedsIn(root).filter(({ text }) => text);
  partOf(root, 'acts').hidden = deeds.length === 0;
  fillList(
    root,
    'acts',
    deeds.map(({ text, owner, date, evidence }) => {
      const about = [owner, date && dayInWords(date), evidence].filter(Boolean).join(', ');
      return about ? say('round_act', { text, about }) : text;
    }),
  );
}

/** What an act still lacks, in words. @param {Deed[]} deeds */
function lacking(deeds) {
  const n = deeds.filter(({ owner, date }) => !owner || !date).length;
  return n > 0 ? ` ${say('round_acts_missing', { n })}` : '';
}

/** @param {Root<'together', HTMLElement>} root @param {Bank} bank @param {string} team */
export function downloadDeeds(root, bank, team) {
  const deeds = deedsIn(root).filter(({ text }) => text);
  if (deeds.length > 0) {
    const rows = deeds.map(({ text, principle, owner, date, evidence }, at) => [
      ...[principle, titleOf(principle), String(at + 1), text, owner, date, evidence, ''],
      team,
    ]);
    handOver(`${bank.id}-plan.csv`, 'text/csv', toTable([[...PLAN_COLUMNS, 'team'], ...rows], language()));
  }
  fill(
    root,
    'acts-told',
    deeds.length > 0 ? say('round_acts_saved') + lacking(deeds) : say('round_acts_first'),
  );
}

/** @param {Root<'together', HTMLElement>} root */
export async function copyDeeds(root) {
  const deeds = deedsIn(root).filter(({ text }) => text);
  const lines = deeds.map(({ text, owner, date, evidence }, at) =>
    [`${at + 1}. ${text}`, owner, date && dayInWords(date), evidence]
      .filter(Boolean)
      .map(oneLine)
      .join(' · '),
  );
  fill(root, 'acts-told', '');
  if (lines.length === 0) return fill(root, 'acts-told', say('round_acts_first'));
  const isCopied = await copied(lines.join('\n'));
  fill(root, 'acts-told', say(isCopied ? 'round_copied' : 'round_acts_not_copied') + lacking(deeds));
}
