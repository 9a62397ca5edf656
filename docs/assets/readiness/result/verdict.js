/**
 * The first screen of the result: the level, how firm it is, and what holds it there.
 *
 * @import { Bank, Ceiling, Hold, Scene } from '../bank.js'
 */

import { asked } from '../core/answers.js';
import { lowestDimensions, needed, nextLevel, place, signsToNext, toNextLevel } from '../core/score.js';
import { fill, partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { takenInWords } from '../page/taken.js';
import {
  fillList,
  levelInWords,
  levelReached,
  listed,
  questionTitle,
  tenth,
  titleOf,
} from '../page/wording.js';
import { closeCall } from './close-call.js';

/** @param {Scene} scene */
export function showVerdict(scene) {
  const { root, bank, result, values } = scene;
  const { level } = result;
  const role = String(values.get('role'));
  const named = level
    ? { number: place(bank, level) + 1, levels: bank.levels.length, title: say(`level_${level}`) }
    : null;
  fill(root, 'unit', String(values.get('unit') ?? '').trim());
  fill(
    root,
    'headline',
    say('headline', {
      who: say(scene.guest ? `who_guest_${role}` : `who_${role}`),
      level: named ? say('level_of', named) : say('no_level'),
    }),
  );
  fill(root, 'taken', takenInWords(scene));
  fill(root, 'gloss', level ? say('gloss', { gloss: say(`gloss_${level}`) }) : '');
  showStrip(scene);
  fillList(root, 'reasons', result.overall === null ? missing(scene) : firmness(scene));
  showHolds(scene);
  const high = level !== null && place(bank, level) >= bank.levels.length - 2;
  partOf(root, 'check-first').hidden = !high;
  const { questions, signs } = asked(bank, values);
  partOf(root, 'unanswered').hidden = [...questions, ...signs].every(({ id }) => values.has(id));
  partOf(root, 'full').hidden = values.get('form') === 'full';
}

/** @param {Scene} scene */
function showStrip({ root, bank, result: { level, uncapped_level: uncapped } }) {
  const strip = partOf(root, 'strip');
  strip.hidden = level === null;
  for (const at of strip.querySelectorAll('[data-at]')) {
    const id = String(at.getAttribute('data-at'));
    at.classList.toggle('strip__reached', level !== null && place(bank, id) <= place(bank, level));
    at.classList.toggle('strip__level', id === level);
    at.classList.toggle('strip__uncapped', id === uncapped && id !== level);
  }
}

/** For the front line: one question to ask aloud. @param {Scene} scene */
export function showQuestionToAsk({ root, values, result }) {
  const first = values.get('role') === 'front-line' ? result.priorities[0] : undefined;
  const question = first && root.querySelector(`.priority[data-of="${first}"] [data-fill="question"]`);
  fill(root, 'ask', (question ? question.textContent : '') ?? '');
  partOf(root, 'ask').hidden = !question;
}

/** Why there is no level. @param {Scene} scene */
function missing({ bank, result }) {
  const commitment = bank.ceilings.commitment.dimension;
  const few = bank.dimensions.filter(({ id }) => result.dimensions[id].score === null);
  const lacksCommitment = result.dimensions[commitment].score === null;
  return [
    lacksCommitment ? say('no_level_commit', { title: titleOf(commitment) }) : say('no_level_four'),
    ...few.map(({ id }) => {
      const { answered, asked: all } = result.dimensions[id];
      return say('needs_dimension', { title: titleOf(id), answered, asked: all, needed: needed(all) });
    }),
  ];
}

/** How firm the level is: near a threshold, or provisional. @param {Scene} scene */
function firmness({ bank, result }) {
  const absent = bank.dimensions.find(({ id }) => result.dimensions[id].score === null);
  return [
    closeCall(bank, Number(result.overall), 'near'),
    absent ? say('provisional', { title: titleOf(absent.id) }) : '',
  ].filter(Boolean);
}

/** @param {Scene} scene */
function showHolds(scene) {
  const { root, bank, result } = scene;
  const { held_by: held, uncapped_level: uncapped } = result;
  partOf(root, 'held').hidden = uncapped === null;
  if (uncapped === null) return;
  fill(
    root,
    'uncapped',
    held.length > 0 ? say('uncapped', { level: levelInWords(bank, uncapped) }) : unheld(scene),
  );
  partOf(root, 'held-choice').hidden = held.length === 0;
  const list = /** @type {HTMLElement} */ (root.querySelector('[data-list="holds"]'));
  const pattern = /** @type {HTMLElement} */ (list.firstElementChild);
  list.replaceChildren(
    ...held.map((hold) => filledHold(scene, /** @type {HTMLElement} */ (pattern.cloneNode(true)), hold)),
  );
}

/** Nothing holds the level: how far it is to the next. @param {Scene} scene */
function unheld({ bank, result }) {
  const next = nextLevel(bank, Number(result.overall));
  const way = next ? [say('to_next', { n: tenth(next.missing), level: levelInWords(bank, next.id) })] : [];
  return [say('uncapped_equal'), ...way].join(' ');
}

/**
 * One hold in sentences: why, what the level would be without it, what lifts it.
 *
 * @param {Scene} scene
 * @param {HTMLElement} item
 * @param {Hold} hold
 */
function filledHold(scene, item, { ceiling, level }) {
  const { bank, result } = scene;
  const others = result.ceilings
    .filter((other) => other.ceiling !== ceiling)
    .map((other) => place(bank, other.level));
  const without = bank.levels[Math.min(place(bank, String(result.uncapped_level)), ...others)].id;
  const free = say(without === level ? 'without_hold_same' : 'without_hold', {
    level: levelInWords(bank, without),
  });
  const { why, lift } = ceiling === 'signs' ? heldBySigns(scene, level) : heldByDimensions(scene, ceiling);
  fill(item, 'why', [...why, ...(without === result.uncapped_level ? [] : [free])].join(' '));
  fill(item, 'lift', lift.join(' '));
  return item;
}

/** @param {Scene} scene @param {string} level */
function heldBySigns(scene, level) {
  const { bank, values, result } = scene;
  const { shown, apply } = result.signs;
  const more = signsToNext(bank, result.signs);
  const claimed = asked(bank, values).signs.filter(({ id }) => values.get(id) === 'claimed');
  const names = listed(claimed.map(({ id }) => questionTitle(scene, id)));
  return {
    why: [say('held_signs', { n: shown, apply, level: levelInWords(bank, level) })],
    lift: more
      ? [say('lift_signs', { n: more }), ...(names ? [say('lift_signs_claimed', { names })] : [])]
      : [say('lift_signs_top')],
  };
}

/** @param {Scene} scene @param {Ceiling} ceiling */
function heldByDimensions({ bank, result }, ceiling) {
  const commitment = ceiling === 'commitment';
  const ids = commitment ? [bank.ceilings.commitment.dimension] : lowestDimensions(bank, result.dimensions);
  const level = levelReached(bank, Number(result.dimensions[ids[0]].score));
  const titles = ids.map((id) => say('quoted', { title: titleOf(id) })).join(', ');
  const lifts = ids.flatMap((id) => {
    const found = result.dimensions[id];
    const next = toNextLevel(bank, found);
    const figures = {
      title: titleOf(id),
      points: tenth(next?.points ?? 0),
      n: next?.rungs ?? 0,
      answered: found.answered,
    };
    return next ? [say('lift_dimension', figures)] : [];
  });
  return {
    why: [
      commitment
        ? say('held_commitment', { title: titleOf(ids[0]), level })
        : say('held_weakest', { n: ids.length, titles, level }),
    ],
    lift: lifts.length > 1 ? [...lifts, say('lift_all')] : lifts,
  };
}
