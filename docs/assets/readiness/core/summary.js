/**
 * A result in plain text, to paste into an e-mail. Pure.
 *
 * @import { ResultView } from './view/types.js'
 */
import { oneLine } from './wording.js';

/** @param {ResultView} view */
export const summaryOf = (view) =>
  [
    linesOf([
      view.verdict.unit,
      view.verdict.shown,
      view.verdict.because,
      view.verdict.rests,
      ...view.verdict.cautions,
      view.verdict.taken,
    ]),
    listUnder(view.labels.why, whyLines(view)),
    listUnder(view.labels.dimensions, dimensionLines(view)),
    listUnder(view.labels.priorities, priorityLines(view)),
    oneLine(view.labels.not_for),
    view.quiz.sentence,
  ]
    .filter(Boolean)
    .join('\n\n');

/**
 * A mail about a result, to be written on: what stands on its first screen, and no answer.
 *
 * @param {ResultView} view
 * @returns {string} the address of a new mail
 */
export function mailOf({ verdict, figures, next, quiz, mail_subject }) {
  const [first] = next.priorities;
  const body = [
    linesOf([
      verdict.unit,
      verdict.shown,
      verdict.because,
      verdict.rests,
      ...verdict.cautions,
      verdict.taken,
    ]),
    linesOf(figures.dimensions.map(({ title, figure }) => `${title}: ${figure}`)),
    ...(first ? [linesOf([`${first.now.label}: ${first.now.text}`])] : []),
    quiz.sentence,
  ].filter(Boolean);
  const encoded = [mail_subject, body.join('\n\n').replaceAll('\n', '\r\n')].map(encodeURIComponent);
  return `mailto:?subject=${encoded[0]}&body=${encoded[1]}`;
}

/** @param {string[]} sentences */
const linesOf = (sentences) => sentences.map(oneLine).filter(Boolean).join('\n');

/** Entries below a heading; empty without entries. @param {string} heading @param {string[]} entries */
const listUnder = (heading, entries) => (entries.length > 0 ? [oneLine(heading), ...entries].join('\n') : '');

/** @param {ResultView} view */
const whyLines = ({ verdict: { why } }) =>
  why
    ? [...why.holds, why.unheld, why.open, ...(why.next ? [why.next] : []), ...why.takes]
        .map(bullet)
        .filter(Boolean)
    : [];

/** @param {string} sentence */
const bullet = (sentence) => (sentence ? `- ${oneLine(sentence)}` : '');

/** @param {ResultView} view */
const dimensionLines = ({ figures: { dimensions } }) =>
  dimensions.map(({ title, figure, note }) => {
    const sentences = [figure, note].map(oneLine).filter(Boolean);
    return `- ${oneLine(title)}: ${sentences.join('. ')}`;
  });

/** @param {ResultView} view */
const priorityLines = ({ next: { priorities }, labels }) =>
  priorities.map(({ title, standing, no_standing, now }, at) =>
    [
      `${at + 1}. ${oneLine(title)}`,
      ...(standing ? [labelled(labels.where_you_are, standing.current)] : []),
      ...(standing ? [labelled(labels.aim, standing.aim)] : []),
      ...(no_standing ? [`   ${oneLine(no_standing)}`] : []),
      labelled(now.label, now.text),
    ].join('\n'),
  );

/** @param {string} label @param {string} text */
const labelled = (label, text) => `   ${oneLine(label)}: ${oneLine(text)}`;
