/**
 * A plan as text and HTML to paste, as Markdown, and as calendar entries.
 *
 * @import { Bank } from '../bank.js'
 * @import { Entry } from '../core/calendar.js'
 * @import { About, Step } from '../core/plan.js'
 * @import { Texts } from '../core/view/types.js'
 *
 * @typedef {Record<'title' | 'step' | 'owner' | 'date' | 'evidence' | 'done', string>} Labels the words that the sheet has for the role
 */
import { escaped } from '../core/markdown.js';
import { withWords } from '../core/plan.js';
import { oneLine } from '../core/wording.js';
import { asHtml, element, tableOf } from '../page/pasted.js';
import { dayInWords } from '../page/taken.js';
import { titleOf } from '../page/wording.js';
import { aboutInWords } from './origin.js';
import { linesOf as tableLines } from './table.js';

/**
 * The plan as Markdown, each step as a task list item. What stands below it is indented so far that every reader puts it
 * there.
 *
 * @param {Step[]} plan
 * @param {About} about
 * @param {Labels} labels
 */
export function asMarkdown(plan, about, labels) {
  const tasks = withWords(plan).map((step) => {
    const lines = [titleOf(step.principle), ...aboutStep(step, labels)].map(
      (line) => `    - ${plain(line)}\n`,
    );
    return `- [${step.done ? 'x' : ' '}] ${plain(step.text)}\n${lines.join('')}`;
  });
  const above = [`# ${plain(labels.title)}\n`, ...linesOf(about).map((line) => `${plain(line)}\n`)];
  return [...above, tasks.join('')].join('\n');
}

/** @param {string} text */
const plain = (text) => escaped(oneLine(text));

/**
 * The plan as plain text.
 *
 * @param {Step[]} plan
 * @param {About} about
 * @param {Labels} labels
 */
export function asText(plan, about, labels) {
  const steps = withWords(plan).map((step, at) => {
    const below = [titleOf(step.principle), ...aboutStep(step, labels), ...(step.done ? [labels.done] : [])];
    return [`${at + 1}. ${oneLine(step.text)}`, ...below.map((line) => `   ${oneLine(line)}`)].join('\n');
  });
  return [labels.title, linesOf(about).join('\n'), ...steps].join('\n\n');
}

/**
 * The plan as HTML: the printed table, and above it whose plan it is.
 *
 * @param {Step[]} plan
 * @param {About} about
 * @param {Labels} labels
 */
export function asPasted(plan, about, { title: heading, ...heads }) {
  const rows = tableLines(plan).map(({ title, text, ...others }) =>
    [`${title}: ${text}`, ...Object.values(others)].map(oneLine),
  );
  return asHtml([
    element('h2', heading),
    ...linesOf(about).map((line) => element('p', line)),
    tableOf(Object.values(heads), rows),
  ]);
}

/** Whose plan it is, and from which result. @param {About} about */
const linesOf = (about) => [about.team, aboutInWords(about)].filter(Boolean);

/** Owner, due date and evidence, as far as they are filled in. @param {Step} step @param {Labels} labels */
const aboutStep = ({ owner, date, evidence }, labels) =>
  [
    [labels.owner, owner],
    [labels.date, date && dayInWords(date)],
    [labels.evidence, evidence],
  ]
    .filter(([, text]) => text)
    .map(([label, text]) => `${label}: ${text}`);

/**
 * Steps as calendar entries.
 *
 * @param {Bank} bank
 * @param {Texts} texts
 * @param {Step[]} current those with a day that are not done
 * @param {Step[]} off those whose earlier entry no longer holds
 * @param {About} about with the plan's identity
 * @param {Labels} labels
 * @returns {Entry[]}
 */
export function entriesOf(bank, texts, current, off, about, labels) {
  const entry = (/** @type {Step} */ step) => {
    const page = texts.page(step.principle);
    const title = titleOf(step.principle);
    const lines = [title, ...aboutStep({ ...step, date: '' }, labels), ...linesOf(about), page];
    return {
      uid: `plan-${step.principle}-${step.number}-${about.plan}@${bank.id}`,
      day: step.date,
      title: oneLine(step.text) || title,
      text: lines.map(oneLine).filter(Boolean).join('\n'),
      url: page,
    };
  };
  return [...current.map(entry), ...off.map((step) => ({ ...entry(step), day: step.sent, is_off: true }))];
}
