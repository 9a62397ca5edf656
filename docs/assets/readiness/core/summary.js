/**
 * A result in words, to paste elsewhere: its parts, and the same as plain text. Pure.
 *
 * @import { ResultView } from './view/types.js'
 *
 * @typedef {'sentences' | 'points' | 'table' | 'steps'} Kind
 * @typedef {{kind: Kind, heading: string, entries: string[][]}} Part the entries of one kind have the same form:
 *   a sentence; a point; a title, a figure and a note, which may be empty; a title, and any lines below it
 */
import { oneLine } from './wording.js';

/**
 * What is said about a result, each text on one line.
 *
 * @param {ResultView} view
 * @returns {Part[]} those that have anything to say
 */
export const partsOf = (view) =>
  [
    part('sentences', '', [[view.verdict.unit]]),
    part('sentences', view.verdict.shown, sentencesOf(view)),
    ...whyOf(view),
    part('table', view.labels.dimensions, dimensionsOf(view)),
    part('steps', view.labels.priorities, prioritiesOf(view)),
    part('sentences', '', [[view.labels.not_for]]),
    part('sentences', '', [[view.quiz.sentence]]),
  ].filter(({ entries }) => entries.length > 0);

/** @param {ResultView} view */
export const summaryOf = (view) => partsOf(view).map(textOf).join('\n\n');

/**
 * A mail about a result, to be written on: what stands on its first screen, and no answer.
 *
 * @param {ResultView} view
 * @returns {string} the address of a new mail
 */
export function mailOf({ verdict, figures, next, quiz, mail_subject }) {
  const [first] = next.priorities;
  const body = [
    linesOf([verdict.unit, verdict.shown, ...sentencesOf({ verdict }).flat()]),
    linesOf(figures.dimensions.map(({ title, figure }) => `${title}: ${figure}`)),
    ...(first ? [linesOf([`${first.now.label}: ${first.now.text}`])] : []),
    quiz.sentence,
  ].filter(Boolean);
  const encoded = [mail_subject, body.join('\n\n').replaceAll('\n', '\r\n')].map(encodeURIComponent);
  return `mailto:?subject=${encoded[0]}&body=${encoded[1]}`;
}

/** @param {string[]} sentences */
const linesOf = (sentences) => sentences.map(oneLine).filter(Boolean).join('\n');

/** @param {Kind} kind @param {string} heading @param {string[][]} entries those that begin with nothing are left out @returns {Part} */
const part = (kind, heading, entries) => ({
  kind,
  heading: oneLine(heading),
  entries: entries.map((texts) => texts.map(oneLine)).filter(([first]) => first),
});

/** How an entry of each kind is written. @type {Record<Kind, (entry: string[], at: number) => string>} */
const WRITTEN = {
  sentences: ([sentence]) => sentence,
  points: ([point]) => `- ${point}`,
  table: ([title, ...texts]) => `- ${title}: ${texts.filter(Boolean).join('. ')}`,
  steps: ([title, ...lines], at) => [`${at + 1}. ${title}`, ...lines.map((line) => `   ${line}`)].join('\n'),
};

/** @param {Part} part */
const textOf = ({ kind, heading, entries }) =>
  [...(heading ? [heading] : []), ...entries.map(WRITTEN[kind])].join('\n');

/** @param {Pick<ResultView, 'verdict'>} view */
const sentencesOf = ({ verdict }) =>
  pointsOf([verdict.because, verdict.rests, ...verdict.cautions, verdict.taken]);

/** @param {readonly string[]} texts */
const pointsOf = (texts) => texts.map((text) => [text]);

/** @param {ResultView} view @returns {Part[]} why the level is what it is, and what the next one takes */
const whyOf = ({ verdict: { why }, labels }) =>
  why
    ? [
        part('points', labels.why, pointsOf([...why.holds, why.unheld])),
        part('points', why.next, pointsOf(why.takes)),
      ]
    : [];

/** @param {ResultView} view */
const dimensionsOf = ({ figures: { dimensions } }) =>
  dimensions.map(({ title, figure, note }) => [title, figure, note]);

/** @param {ResultView} view */
const prioritiesOf = ({ next: { priorities }, labels }) =>
  priorities.map(({ title, standing, no_standing, now }) => [
    title,
    ...(standing
      ? [standing.about, `${labels.where_you_are}: ${standing.current}`, `${labels.aim}: ${standing.aim}`]
      : []),
    ...(no_standing ? [no_standing] : []),
    `${now.label}: ${now.text}`,
  ]);
