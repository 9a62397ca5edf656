/**
 * Fills in the cards of questions and signs: one dot a person on each answer, and the same in words.
 *
 * @import { Counts, Figures, Shown } from '../core/round/types.js'
 */
import { countsFor, EVERYBODY, total } from '../core/round/counts.js';
import { CANT_SAY, RUNG_CHOICES, SIGN_CHOICES } from '../core/round/people.js';
import { tenth } from '../core/wording.js';
import { say } from '../page/messages.js';
import { made, there } from './elements.js';
import { columnsOf, groupName } from './group-names.js';

/** Up to so many people are dots. */
const MOST_DOTS = 30;

/** What is said of counts that are covered. */
const COVERS = /** @type {const} */ ({
  none: 'round_covered_none',
  few: 'round_covered_few',
  alone: 'round_covered_alone',
});

/** Whether people are shown as dots. @param {Shown} shown */
export const areDots = ({ people }) => people <= MOST_DOTS;

/**
 * Fill in every card.
 *
 * @param {HTMLElement} root
 * @param {Shown} shown
 * @param {Figures} figures
 */
export function fillCards(root, shown, figures) {
  for (const card of root.querySelectorAll('article[data-question]')) {
    const id = String(card.getAttribute('data-question'));
    const counts = shown.items.question[id];
    fillCard(card, 'question', id, counts, shown);
    showStems(card, shown);
    there(card, '.split__words').textContent = questionInWords(counts, figures.questions[id]);
  }
  for (const card of root.querySelectorAll('article[data-sign]')) {
    const id = String(card.getAttribute('data-sign'));
    const counts = shown.items.sign[id];
    fillCard(card, 'sign', id, counts, shown);
    there(card, '.split__words').textContent = signInWords(counts);
  }
}

/** Show what those who took part were asked: in one sentence, or in one for each role. @param {Element} card @param {Shown} shown */
function showStems(card, { roles }) {
  const stems = /** @type {HTMLElement[]} */ ([...card.querySelectorAll('.split__stem > [data-role]')]);
  const asked = stems.filter(({ dataset }) => roles.includes(String(dataset.role)));
  const textOf = (/** @type {HTMLElement} */ stem) => there(stem, 'span').textContent;
  const firsts = asked.filter((stem, at) => asked.findIndex((each) => textOf(each) === textOf(stem)) === at);
  for (const stem of stems) stem.hidden = !firsts.includes(stem);
  for (const stem of firsts) {
    const alike = asked.filter((each) => textOf(each) === textOf(stem));
    const names = alike.map(({ dataset }) => say(`role_${dataset.role}`)).join(', ');
    there(stem, 'b').textContent = firsts.length > 1 ? say('round_stem_of', { names }) : '';
  }
}

/** @param {Element} card @param {'question' | 'sign'} kind @param {string} id @param {Counts} counts @param {Shown} shown */
function fillCard(card, kind, id, counts, shown) {
  card.toggleAttribute('data-covered', counts.all === null);
  const columns = columnsOf(shown.groups).filter((group) => countsFor(counts, group));
  const heads = columns.map((group) => made('th', { scope: 'col' }, groupName(group)));
  const head = there(card, 'thead tr');
  head.replaceChildren(head.children[0], ...heads);
  const rows = [...card.querySelectorAll('tbody tr')];
  const choices = kind === 'question' ? RUNG_CHOICES : SIGN_CHOICES;
  for (const [at, row] of rows.entries()) {
    const cells = columns.map((group) => {
      const of = countsFor(counts, group) ?? [];
      const about = { 'data-count': of[at], [`data-${kind}`]: id, 'data-group': group };
      return cellOf(of, at, { ...about, 'data-choice': choices[at] }, shown, columns.length > 1);
    });
    row.replaceChildren(row.children[0], ...cells);
  }
}

/**
 * A count as a number, and for the eye as so many dots or a bar. Where groups are shown, their cells have the dots.
 *
 * @param {number[]} counts
 * @param {number} at
 * @param {Record<string, string | number>} about
 * @param {Shown} shown
 * @param {boolean} hasGroups
 */
function cellOf(counts, at, about, shown, hasGroups) {
  const isSum = hasGroups && about['data-group'] === EVERYBODY;
  const cell = made(
    'td',
    isSum ? { class: 'sum' } : {},
    made('b', about, say('round_count', { n: counts[at] })),
  );
  if (isSum || counts[at] === 0) return cell;
  const place = columnsOf(shown.groups).indexOf(String(about['data-group']));
  const picture = made('span', { class: `dots dots--${place}`, 'aria-hidden': 'true' });
  if (areDots(shown)) picture.append(...Array.from({ length: counts[at] }, () => made('i')));
  else {
    picture.classList.add('dots--bar');
    picture.style.setProperty('--share', String(counts[at] / total(counts)));
  }
  cell.prepend(picture);
  return cell;
}

/** What a question's counts say, in words. @param {Counts} counts @param {Figures['questions'][string]} figures */
function questionInWords({ all, cover }, { core, between, answered }) {
  const about = coverInWords(cover);
  if (!all) return about;
  if (!core) return [say('round_core_none'), about].join(' ');
  const span = core.high - core.low;
  const isEvery = span > 1 && all.slice(0, CANT_SAY).every((count) => count > 0);
  const name = span === 0 ? 'round_core_one' : span === 1 ? 'round_core_two' : 'round_core_wide';
  const ends = [lowestOf(all), highestOf(all)].filter((rung) => rung < core.low || rung > core.high);
  const unsure = all[CANT_SAY];
  return [
    say(name, { ...core, of: answered }),
    ...(isEvery ? [say('round_every')] : ends.map((rung) => say('round_ends', { n: all[rung], rung }))),
    ...(unsure > 0 ? [say('round_unsure', { n: unsure })] : []),
    ...(between && between.rungs >= 1
      ? [
          say('round_higher', {
            high: groupName(between.high),
            low: groupName(between.low),
            n: tenth(between.rungs),
          }),
        ]
      : []),
    about,
  ].join(' ');
}

/** @param {number[]} all */
const lowestOf = (all) => all.findIndex((count) => count > 0);

/** @param {number[]} all */
const highestOf = (all) => all.slice(0, CANT_SAY).findLastIndex((count) => count > 0);

/** @param {Counts} counts */
function signInWords({ all, cover }) {
  const about = coverInWords(cover);
  if (!all) return about;
  const [shown, claimed, no] = all;
  const of = shown + claimed + no;
  return [of > 0 ? say('round_sign', { n: shown, of }) : say('round_sign_none'), about].join(' ');
}

/** Which rule covers counts. @param {Counts['cover']} cover */
const coverInWords = (cover) => (cover ? say(COVERS[cover]) : '');

/** @param {Element} place @param {string[]} ids */
export function putInOrder(place, ids) {
  const cards = new Map([...place.children].map((card) => [card.getAttribute('data-question'), card]));
  place.append(...ids.flatMap((id) => cards.get(id) ?? []));
}
