/**
 * The result: clones the page's template and fills in figures, sentences and what comes next.
 *
 * @import { Bank, Gap, Hold, Result, Sign, Values } from './bank.js'
 */
import { asked } from './answers.js';
import {
  levelOf,
  lowestDimensions,
  needed,
  place,
  points,
  score,
  signsToNext,
  toNextLevel,
} from './score.js';
import { fill, say } from './words.js';

const NEAR = 3;
const WIDE = 15;
const LITTLE_SEEN = 0.5;

/**
 * To so many decimals, halves away from zero. A mean of thirds that is exactly a half may be held as a little
 * less, hence the nudge.
 *
 * @param {number} figure
 * @param {number} [decimals] one, as the published figures have
 */
export const rounded = (figure, decimals = 1) =>
  Number((figure + Math.sign(figure) * 1e-9).toFixed(decimals));

/**
 * Show the result of these values in the section.
 *
 * @param {HTMLElement} quiz holds the template, and the form in which rungs are described
 * @param {HTMLElement} section
 * @param {Bank} bank
 * @param {Values} values
 * @param {(marked: string[]) => void} mark called with the principles that matter most
 */
export async function showResult(quiz, section, bank, values, mark) {
  const template = /** @type {HTMLTemplateElement} */ (quiz.querySelector('template[data-part="result"]'));
  const fresh = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const style = /** @type {HTMLLinkElement} */ (fresh.querySelector('link'));
  style.remove();
  new View(quiz, fresh, bank, values, score(bank, values)).fillIn();
  const link = section.querySelector('link') ?? (await styled(section, style));
  const opened = [...section.querySelectorAll('details')].map(({ open }) => open);
  section.replaceChildren(link, fresh);
  section.querySelectorAll('details').forEach((details, at) => {
    details.open = opened[at] ?? false;
  });
  const matters = /** @type {HTMLElement} */ (section.querySelector('.matters'));
  matters.oninput = () => {
    const boxes = /** @type {HTMLInputElement[]} */ ([...matters.querySelectorAll('input')]);
    const marked = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    mark(marked);
    const again = new Map([...values, ['matters_most', marked]]);
    new View(quiz, section, bank, again, score(bank, again)).putFirst();
  };
}

/**
 * Wait for the result's own style sheet, so that nothing is shown bare.
 *
 * @param {HTMLElement} section
 * @param {HTMLLinkElement} link
 * @returns {Promise<HTMLLinkElement>}
 */
function styled(section, link) {
  return new Promise((resolve) => {
    link.onload = () => resolve(link);
    link.onerror = () => resolve(link);
    section.append(link);
  });
}

/** One result on its way into the markup. */
class View {
  /**
   * @param {HTMLElement} quiz
   * @param {ParentNode} root
   * @param {Bank} bank
   * @param {Values} values
   * @param {Result} result
   */
  constructor(quiz, root, bank, values, result) {
    this.quiz = quiz;
    this.root = root;
    this.bank = bank;
    this.values = values;
    this.result = result;
    this.role = String(values.get('role'));
  }

  fillIn() {
    this.#verdict();
    this.#held();
    this.#dimensions();
    this.#gap('say_do', 'say');
    this.#gap('follow_through', 'follow');
    this.#signs();
    this.putFirst();
    this.#principles();
    this.#strengths();
    this.#answered();
    this.#answers();
  }

  #verdict() {
    const { bank, result, values, role } = this;
    const { level } = result;
    const named = level
      ? say('level_of', {
          number: place(bank, level) + 1,
          levels: bank.levels.length,
          title: say(`level_${level}`),
        })
      : say('no_level');
    fill(this.root, 'unit', String(values.get('unit') ?? '').trim());
    fill(this.root, 'headline', say('headline', { who: say(`who_${role}`), level: named }));
    fill(this.root, 'gloss', level ? say('gloss', { gloss: say(`gloss_${level}`) }) : '');
    const strip = this.#part('strip');
    strip.hidden = level === null;
    for (const at of strip.querySelectorAll('[data-at]')) {
      const id = String(at.getAttribute('data-at'));
      at.classList.toggle('strip__reached', level !== null && place(bank, id) <= place(bank, level));
      at.classList.toggle('strip__level', id === level);
      at.classList.toggle('strip__uncapped', id === result.uncapped_level && id !== level);
    }
    this.#list('reasons', this.#reasons());
    const high = level !== null && place(bank, level) >= bank.levels.length - 2;
    this.#part('check-first').hidden = !high;
    const first = result.priorities[0];
    const ask =
      role === 'front-line' && first
        ? this.#card(first)?.querySelector('[data-fill="question"]')?.textContent
        : '';
    fill(this.root, 'ask', ask ?? '');
    this.#part('ask').hidden = !ask;
    this.#part('unanswered').hidden = asked(bank, values).questions.every(({ id }) => values.has(id));
    this.#part('full').hidden = values.get('form') === 'full';
  }

  /** Why there is no level, or how firm it is. */
  #reasons() {
    const { bank, result } = this;
    const few = bank.dimensions.filter(({ id }) => result.dimensions[id].score === null);
    if (result.overall === null) {
      const commitment = bank.ceilings.commitment.dimension;
      const rule =
        result.dimensions[commitment].score === null
          ? say('no_level_commit', { title: say(`title_${commitment}`) })
          : say('no_level_four');
      return [
        rule,
        ...few.map(({ id }) =>
          say('needs_dimension', { title: say(`title_${id}`), ...figures(result.dimensions[id]) }),
        ),
      ];
    }
    const at = levelOf(bank, result.overall);
    const next = bank.levels[at + 1];
    const missing = next ? next.from - result.overall : Number.POSITIVE_INFINITY;
    const spare = result.overall - bank.levels[at].from;
    return [
      ...(missing <= NEAR
        ? [say('near_above', { points: tenth(missing), level: this.#level(next.id) })]
        : []),
      ...(at > 0 && spare < NEAR && missing > NEAR
        ? [say('near_below', { points: tenth(spare), level: this.#level(bank.levels[at - 1].id) })]
        : []),
      ...(result.provisional ? [say('provisional', { title: say(`title_${few[0].id}`) })] : []),
    ];
  }

  #held() {
    const { result } = this;
    const { held_by: held, uncapped_level: uncapped } = result;
    this.#part('held').hidden = uncapped === null;
    if (uncapped === null) return;
    fill(
      this.root,
      'uncapped',
      held.length > 0 ? say('uncapped', { level: this.#level(uncapped) }) : say('uncapped_equal'),
    );
    this.#part('held-choice').hidden = held.length === 0;
    this.#list(
      'holds',
      held.map((hold) => this.#hold(hold)),
    );
  }

  /** One hold in sentences: why, what the level would be without it, what lifts it. @param {Hold} hold */
  #hold({ ceiling, level }) {
    const { bank, result } = this;
    const others = result.ceilings
      .filter((other) => other.ceiling !== ceiling)
      .map((other) => place(bank, other.level));
    const without = bank.levels[Math.min(place(bank, String(result.uncapped_level)), ...others)].id;
    const free = say(without === level ? 'without_hold_same' : 'without_hold', {
      level: this.#level(without),
    });
    if (ceiling === 'signs') {
      const { shown, apply, claimed } = result.signs;
      const more = signsToNext(bank, result.signs);
      return [
        say('held_signs', { n: shown, apply, level: this.#level(level) }),
        free,
        ...(more ? [say('lift_signs', { n: more })] : []),
        ...(more && claimed > 0 ? [say('lift_signs_claimed', { n: claimed })] : []),
      ].join(' ');
    }
    const ids =
      ceiling === 'commitment'
        ? [bank.ceilings.commitment.dimension]
        : lowestDimensions(bank, result.dimensions);
    return [
      ...ids.map((id) =>
        say(ceiling === 'commitment' ? 'held_commitment' : 'held_weakest', {
          title: say(`title_${id}`),
          level: this.#levelOf(Number(result.dimensions[id].score)),
        }),
      ),
      free,
      ...ids.flatMap((id) => this.#lift(id)),
    ].join(' ');
  }

  /** @param {string} id */
  #lift(id) {
    const found = this.result.dimensions[id];
    const lift = toNextLevel(this.bank, found);
    return lift
      ? [
          say('lift_dimension', {
            title: say(`title_${id}`),
            points: tenth(lift.points),
            n: lift.rungs,
            answered: found.answered,
          }),
        ]
      : [];
  }

  #dimensions() {
    for (const bar of this.root.querySelectorAll('[data-dimension]')) {
      const found = this.result.dimensions[String(bar.getAttribute('data-dimension'))];
      const enough = this.#figure(bar, found.score, 'dimension_score');
      fill(
        bar,
        'note',
        enough
          ? found.indicative
            ? say('dimension_indicative')
            : ''
          : say('dimension_hidden', { ...figures(found), needed: needed(found.asked) }),
      );
    }
  }

  #principles() {
    const reached = new Set(asked(this.bank, this.values).questions.map(({ principle }) => principle));
    for (const line of this.root.querySelectorAll('[data-principle]')) {
      const id = String(line.getAttribute('data-principle'));
      const none = say(reached.has(id) ? 'principle_none' : 'principle_not_asked');
      if (!this.#figure(line, this.result.principles[id], 'principle_score')) fill(line, 'figure', none);
    }
  }

  /**
   * A score as text, as data and as a bar.
   *
   * @param {Element} element
   * @param {number | null} figure
   * @param {string} sentence
   */
  #figure(element, figure, sentence) {
    const track = /** @type {HTMLElement} */ (element.querySelector('.bar__track'));
    track.hidden = figure === null;
    if (figure === null) {
      fill(element, 'figure', '');
      return false;
    }
    element.setAttribute('data-score', tenth(figure));
    element.setAttribute('data-level', this.bank.levels[levelOf(this.bank, figure)].id);
    track.style.setProperty('--score', String(figure));
    fill(element, 'figure', this.#scored(sentence, figure));
    return true;
  }

  /** @param {string} sentence @param {number} figure */
  #scored(sentence, figure) {
    const number = levelOf(this.bank, figure) + 1;
    return say(sentence, { score: tenth(figure), level: this.#levelOf(figure), number });
  }

  /**
   * @param {'say_do' | 'follow_through'} name
   * @param {'say' | 'follow'} family
   */
  #gap(name, family) {
    const part = this.#part(name);
    /** @type {Gap} */
    const gap = this.result[name];
    const hidden = gap.points === null;
    const why =
      this.values.get('form') === 'full' ? say('gap_hidden_pairs', { n: gap.pairs }) : say('gap_hidden_form');
    fill(part, 'points', hidden ? '' : say('gap_points', { gap: signed(Number(gap.points)) }));
    fill(
      part,
      'pair',
      hidden
        ? why
        : `${say(name === 'say_do' ? 'say_do' : 'follow_through', pairFigures(name, gap))} · ${say('gap_pairs', { n: gap.pairs })}`,
    );
    fill(part, 'meaning', hidden ? '' : this.#gapMeaning(gap, family));
    const bars = /** @type {HTMLElement} */ (part.querySelector('.gap__bars'));
    bars.hidden = hidden;
    const [first, second] = /** @type {HTMLElement[]} */ ([...bars.children]);
    first.style.setProperty('--score', String(gap.first));
    second.style.setProperty('--score', String(gap.second));
  }

  /** @param {Gap} gap @param {'say' | 'follow'} family */
  #gapMeaning(gap, family) {
    const size = Number(gap.points);
    const kind = size >= WIDE - 1e-9 ? 'wide' : size > 0 ? 'some' : 'negative';
    return size === 0 ? say('gap_none') : say(`gap_${family}_${kind}`, { title: say(`title_${gap.widest}`) });
  }

  #signs() {
    const { signs } = asked(this.bank, this.values);
    const { shown, claimed, no } = this.result.signs;
    fill(this.root, 'signs', say('signs_counted', { shown, claimed, absent: no }));
    for (const line of this.root.querySelectorAll('.sign')) {
      const sign = signs.find(({ id }) => id === line.getAttribute('data-of'));
      if (!sign) line.remove();
      else this.#sign(line, String(this.values.get(sign.id) ?? 'open'));
    }
  }

  /** @param {Element} line @param {string} state */
  #sign(line, state) {
    line.classList.add(`sign--${state}`);
    fill(line, 'state', say(state === 'open' ? 'sign_open' : `sign_${state}`));
  }

  /** The three priorities in their order, and what is marked. */
  putFirst() {
    const { result, values } = this;
    const list = /** @type {HTMLElement} */ (this.root.querySelector('[data-list="priorities"]'));
    const cards = [...list.children];
    const first = result.priorities.map((id) => this.#filledCard(id));
    const rest = cards.filter((card) => !first.includes(/** @type {HTMLElement} */ (card)));
    for (const card of rest) /** @type {HTMLElement} */ (card).hidden = true;
    list.replaceChildren(...first, ...rest);
    fill(this.root, 'no-priorities', first.length > 0 ? '' : say('no_priorities'));
    const marked = /** @type {string[]} */ (values.get('matters_most') ?? []);
    const boxes = /** @type {HTMLInputElement[]} */ ([
      ...this.root.querySelectorAll('[name="matters_most"]'),
    ]);
    for (const box of boxes) {
      box.checked = marked.includes(box.value);
      box.disabled = marked.length >= 3 && !box.checked;
    }
    fill(this.root, 'too-many', marked.length >= 3 ? say('too_many_marks') : '');
  }

  /** @param {string} id @returns {HTMLElement} */
  #card(id) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`.priority[data-of="${id}"]`));
  }

  /** @param {string} id */
  #filledCard(id) {
    const card = this.#card(id);
    card.hidden = false;
    fill(card, 'why', this.#why(id));
    const { questions } = asked(this.bank, this.values);
    const own = questions.filter((question) => question.principle === id);
    const answered = own.filter((question) => points(this.values.get(question.id)) !== null);
    const lowest = answered.toSorted(
      (one, other) => Number(this.values.get(one.id)) - Number(this.values.get(other.id)),
    )[0];
    const rung = lowest ? Number(this.values.get(lowest.id)) : -1;
    const top = rung === 4;
    fill(card, 'standing', lowest ? (top ? say('at_the_top') : '') : say('not_answered'));
    for (const part of card.querySelectorAll('[data-part]')) part.toggleAttribute('hidden', !lowest || top);
    fill(card, 'about', lowest ? this.#text(`#q-${lowest.id} .question__title`) : '');
    fill(card, 'rung', lowest ? this.#rung(lowest.id, String(rung)) : '');
    fill(card, 'next', lowest && !top ? this.#rung(lowest.id, String(rung + 1)) : '');
    card.querySelectorAll('.ladder li').forEach((step, at) => {
      step.classList.toggle('ladder__reached', at <= rung);
      step.classList.toggle('ladder__next', at === rung + 1);
    });
    return card;
  }

  /** @param {string} id */
  #why(id) {
    const { result } = this;
    const marked = /** @type {string[]} */ (this.values.get('matters_most') ?? []);
    const at = result.causes.find((cause) => cause.principle === id)?.ceiling;
    if (at)
      return say(
        { commitment: 'because_commitment', signs: 'because_signs', 'weakest-link': 'because_weakest' }[at],
      );
    return say(marked.includes(id) ? 'because_marked' : 'because_gap');
  }

  #strengths() {
    const strong = this.result.strengths.filter(
      (id) => !this.result.priorities.includes(id) && Number(this.result.principles[id]) > 0,
    );
    this.#part('strengths').hidden = strong.length === 0;
    const items = strong.map((id) => {
      const line = this.root.querySelector(`[data-principle="${id}"]`);
      const item = document.createElement('li');
      const link = line?.querySelector('a')?.cloneNode(true);
      const figure = this.#scored('principle_score', Number(this.result.principles[id]));
      item.append(...(link ? [link] : []), ` ${figure}`);
      return item;
    });
    this.root.querySelector('[data-list="strengths"]')?.replaceChildren(...items);
  }

  #answered() {
    const { answered, asked: all } = this.result;
    const share = answered / all;
    fill(
      this.root,
      'visibility',
      say('visibility', { answered, asked: all, percent: Math.round(share * 100) }),
    );
    fill(
      this.root,
      'visibility-meaning',
      say(share === 1 ? 'visibility_full' : share < LITTLE_SEEN ? 'visibility_low' : 'visibility_some'),
    );
  }

  /** Every answer in words, with a way to change it. */
  #answers() {
    const list = this.root.querySelector('[data-list="answers"]');
    const pattern = list?.firstElementChild;
    if (!list || !pattern) return;
    const { questions, signs } = asked(this.bank, this.values);
    const items = [...questions, ...signs].map(({ id }) => {
      const item = /** @type {HTMLElement} */ (pattern.cloneNode(true));
      const question = this.#text(`#q-${id} .question__title`);
      const value = this.values.get(id);
      fill(item, 'question', question);
      fill(item, 'answer', value === undefined ? say('answer_open') : this.#rung(id, String(value)));
      const button = /** @type {HTMLElement} */ (item.querySelector('button'));
      button.dataset.go = id;
      button.setAttribute('aria-label', `${button.textContent}: ${question}`);
      return item;
    });
    list.replaceChildren(...items);
  }

  /** An answer's own words, from the form. @param {string} id @param {string} value */
  #rung(id, value) {
    return this.#text(`#q-${id} .rung:has([value="${value}"]) span`);
  }

  /** @param {string} selector */
  #text(selector) {
    return this.quiz.querySelector(selector)?.textContent?.trim() ?? '';
  }

  /** A level with its number and gloss, without which its name says little. @param {string} id */
  #level(id) {
    return say('level_in_words', {
      number: place(this.bank, id) + 1,
      title: say(`level_${id}`),
      gloss: say(`gloss_${id}`),
    });
  }

  /** @param {number} figure */
  #levelOf(figure) {
    return this.#level(this.bank.levels[levelOf(this.bank, figure)].id);
  }

  /** @param {string} name @returns {HTMLElement} */
  #part(name) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`[data-part="${name}"]`));
  }

  /** @param {string} name @param {string[]} sentences */
  #list(name, sentences) {
    const items = sentences.map((sentence) =>
      Object.assign(document.createElement('li'), { textContent: sentence }),
    );
    this.root.querySelector(`[data-list="${name}"]`)?.replaceChildren(...items);
  }
}

/** @param {{answered: number, asked: number}} found */
const figures = ({ answered, asked: all }) => ({ answered, asked: all });

/** @param {'say_do' | 'follow_through'} name @param {Gap} gap @returns {Record<string, string>} */
const pairFigures = (name, gap) =>
  name === 'say_do'
    ? { say: tenth(gap.first), do: tenth(gap.second) }
    : { do: tenth(gap.first), reinforce: tenth(gap.second) };

/** @param {number} figure */
const tenth = (figure) => String(rounded(figure));

/** @param {number} figure */
const signed = (figure) => (figure > 0 ? `+${tenth(figure)}` : tenth(figure).replace('-', '−'));
