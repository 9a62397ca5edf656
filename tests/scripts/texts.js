/**
 * The page's sentences without a page: its messages, written out so that expected sentences stand while the real ones
 * are reworded, and texts that say what they are.
 *
 * @import { Say, Values } from '../../docs/assets/readiness/bank.js'
 * @import { Label, Source, Texts } from '../../docs/assets/readiness/core/view/types.js'
 */

import { viewOf } from '../../docs/assets/readiness/core/view/result-view.js';
import { BANK } from './bank.js';
import messages from './messages.json' with { type: 'json' };

/** @type {Record<string, Record<string, string>>} */
const SENTENCES = messages;
const TITLED = [...BANK.dimensions, ...BANK.principles].map(({ id }) => id);

/** As the page's own, and strict: an unknown message and a figure that is not given are errors. @type {Say} */
export function say(name, figures = {}) {
  const id = name.replace('title_', '');
  if (id !== name) return TITLED.includes(id) ? id[0].toUpperCase() + id.slice(1) : name;
  if (!SENTENCES[name]) throw new Error(`There is no message ${name}`);
  const n = Number(figures.n ?? Number.NaN);
  const category = n === 0 && SENTENCES[name].zero ? 'zero' : new Intl.PluralRules('en').select(n);
  return (SENTENCES[name][category] ?? SENTENCES[name].other).replace(/\{(\w+)\}/g, (field, key) => {
    if (!Object.hasOwn(figures, key)) throw new Error(`${name} is not given its ${field}`);
    return String(figures[key]);
  });
}

/** @type {Record<Label, string>} */
const LABELS = {
  legend: 'Dot: score.',
  why: 'Why this level',
  dimensions: 'Dimension by dimension',
  priorities: 'Three things to do next',
  where_you_are: 'Where you are',
  aim: 'What good looks like',
  not_for: 'Use this to start a conversation.',
};

/** @type {Record<string, number[]>} */
const DAYS = { executive: [30, 60, 90], manager: [30], 'front-line': [30] };

/** @type {Texts} */
export const TEXTS = {
  title: (id) => `Title of ${known(id)}`,
  stem: (id, role) => `${known(id)} as ${role} is asked`,
  answer: (id, value) => `Rung ${value} of ${known(id)}`,
  now: (principle, role) => ({ label: 'First', text: `${principle} for ${role}` }),
  steps: (principle, role) => DAYS[role].map((days) => ({ text: `${principle} in ${days} days`, days })),
  page: (principle) => (TITLED.includes(principle) ? `https://example.org/${principle}/` : ''),
  label: (name) => LABELS[name],
};

/** @param {string} id */
function known(id) {
  const entries = [...BANK.questions, ...BANK.signs];
  if (!entries.some((entry) => entry.id === id)) throw new Error(`There is no text of ${id}`);
  return id;
}

/** Where the quiz can be opened. */
export const ADDRESS = 'https://example.org/quiz/';

/** A view without a page, on 1 December 2026. @param {Values} values @param {Partial<Source>} [source] */
export const seen = (values, source) =>
  viewOf({
    bank: BANK,
    say,
    texts: TEXTS,
    taken: { values, edition: BANK.edition },
    guest: null,
    today: '2026-12-01',
    address: ADDRESS,
    ...source,
  });
