/**
 * What a person has besides answers: the team's name, the plan, and results kept under a name. Pure.
 *
 * @import { Value, Values } from '../bank.js'
 */
import { isOwn, isResult } from './answers.js';
import { isPlanned } from './plan.js';

/** Whether there is a plan or a result kept under a name. @param {Values} values */
export const hasOwn = (values) => isPlanned(values) || [...values.keys()].some(isResult);

/** As it is stored, by name. @param {Values} values @returns {Record<string, Value>} */
export const ownOf = (values) => Object.fromEntries([...values].filter(([name]) => isOwn(name)));
