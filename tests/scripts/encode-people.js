/**
 * Writes people's result codes, for tests of pages that read them: reads the address of a built bank, and people as JSON, and
 * prints one code for each. A person may name another bank than that one.
 *
 * @import { Bank, Value, Values } from '../../docs/assets/readiness/bank.js'
 *
 * @typedef {{role: string, form: string, bank?: string, edition?: string, taken_on?: string, answers: Record<string, Value>, signs: Record<string, Value>, matters_most: string[]}} Person
 */
import { json } from 'node:stream/consumers';
import { encoded } from '../../docs/assets/readiness/core/code.js';

const { module, people } = /** @type {{module: string, people: Person[]}} */ (await json(process.stdin));
const { bank } = /** @type {{bank: Bank}} */ (await import(module));

/** @param {Person} person */
function codeOf({ role, form, bank: id = bank.id, edition, taken_on, answers, signs, matters_most }) {
  const given = Object.entries({ role, form, taken_on, ...answers, ...signs, matters_most });
  const values = /** @type {Values} */ (new Map(given.filter(([, value]) => value !== undefined)));
  return encoded({ ...bank, id }, values, edition);
}

console.log(JSON.stringify(people.map(codeOf)));
