/**
 * Scores people, for test_scorer.py: reads a bank and people as JSON, and prints what each one's downloaded file would
 * hold as its result.
 *
 * @import { Bank, Value, Values } from '../../docs/assets/readiness/bank.js'
 *
 * @typedef {{role: string, form: string, answers: Record<string, Value>, signs: Record<string, Value>, matters_most: string[]}} Person
 */
import { json } from 'node:stream/consumers';
import { resultInFile } from '../../docs/assets/readiness/core/result-file.js';
import { score } from '../../docs/assets/readiness/core/score.js';

const { bank, people } = /** @type {{bank: Bank, people: Person[]}} */ (await json(process.stdin));

/** @param {Person} person */
function resultOf({ role, form, answers, signs, matters_most }) {
  /** @type {Values} */
  const values = new Map(Object.entries({ role, form, ...answers, ...signs, matters_most }));
  return resultInFile(score(bank, values));
}

console.log(JSON.stringify(people.map(resultOf)));
