/**
 * Answers as a file, written together with the result; receiving/file.js reads it.
 *
 * @import { Bank, Values } from '../bank.js'
 */
import { answersIn, isRung, isSignAnswer } from '../core/answers.js';
import { ownOf } from '../core/own.js';
import { resultInFile } from '../core/result-file.js';
import { score } from '../core/score.js';
import { handOver } from './download.js';

/**
 * The file's content, as `docs/about/formats.md` describes it.
 *
 * @param {Bank} bank
 * @param {Values} values
 */
export function fileOf(bank, values) {
  const signs = new Set(bank.signs.map(({ id }) => id));
  const given = answersIn(values).map((name) => /** @type {const} */ ([name, values.get(name)]));
  const isSign = (/** @type {string} */ name, /** @type {unknown} */ value) =>
    signs.has(name) || (isSignAnswer(value) && !isRung(value));
  return {
    bank: bank.id,
    edition: bank.edition,
    taken_on: values.get('taken_on') ?? null,
    role: values.get('role'),
    form: values.get('form'),
    answers: Object.fromEntries(given.filter(([name, value]) => !isSign(name, value))),
    signs: Object.fromEntries(given.filter(([name, value]) => isSign(name, value))),
    matters_most: values.get('matters_most') ?? [],
    result: resultInFile(score(bank, values)),
  };
}

/**
 * Offer the answers as a download.
 *
 * @param {Bank} bank
 * @param {Values} values
 */
export function download(bank, values) {
  const content = `${JSON.stringify(fileOf(bank, values), null, 1)}\n`;
  handOver(`${bank.id}-${values.get('taken_on') ?? bank.edition}.json`, 'application/json', content);
}

/**
 * Offer everything on this device as a download: the answers, the team's name, the plan and the kept results.
 *
 * @param {Bank} bank
 * @param {Values} everything
 */
export function downloadAll(bank, everything) {
  const content = `${JSON.stringify({ ...fileOf(bank, everything), own: ownOf(everything) }, null, 1)}\n`;
  handOver(
    `${bank.id}-everything-${everything.get('taken_on') ?? bank.edition}.json`,
    'application/json',
    content,
  );
}
