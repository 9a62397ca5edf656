/**
 * An invitation to a round, as a link carries it after its `#`. Anybody can write such a link, and put anything into it.
 *
 * @typedef {{team: string, form: string, see: string, host: string, isWhole: boolean}} Invitation
 *   what is missing or not allowed is empty; isWhole is false if anything is, or was cut or left out
 */
import { FORMS } from '../core/answers.js';
import { LONGEST_CODE, LONGEST_NAME } from '../core/limits.js';
import { oneLine } from '../core/wording.js';

/** What others see of the answers: `open`, everybody's, as dots without names; `one`, counts that cover small groups. */
const SEES = ['open', 'one'];
/** What an invitation says, each once. */
const FIELDS = ['team', 'form', 'see', 'host'];
/** How often, one after the other, mail programs and gateways may have encoded the signs between the fields. */
const MOST_TIMES = 3;

/**
 * @param {string} fragment with its `#`
 * @returns {Invitation}
 */
export function invitationIn(fragment) {
  const fields = fieldsIn(fragment.slice(1, LONGEST_CODE));
  const given = (/** @type {string} */ field) => fields.get(field) ?? '';
  const [team, host] = [nameIn(given('team')), nameIn(given('host'))];
  const [form, see] = [oneOf(FORMS, given('form')), oneOf(SEES, given('see'))];
  const isWhole =
    fragment.length <= LONGEST_CODE &&
    [...fields.keys()].sort().join() === [...FIELDS].sort().join() &&
    [team, host].join() === [given('team'), given('host')].join() &&
    Boolean(form && see);
  return { team, form, see, host, isWhole };
}

/** The fields in a text, also where the signs between them were encoded on the way. @param {string} text */
function fieldsIn(text) {
  let plain = text;
  for (let times = 0; times < MOST_TIMES && !new URLSearchParams(plain).has('form'); times += 1)
    plain = plain.replaceAll('%25', '%').replaceAll('%26', '&').replace(/%3D/gi, '=');
  return new URLSearchParams(plain);
}

/** A name on one line and no longer than allowed, without what could not be decoded. @param {string} text */
const nameIn = (text) =>
  oneLine(text.replaceAll('\uFFFD', ' '))
    .slice(0, LONGEST_NAME)
    .replace(/[\uD800-\uDBFF]$/, '') // half of a character
    .trim();

/** @param {string[]} allowed @param {string} value */
const oneOf = (allowed, value) => (allowed.includes(value) ? value : '');
