/**
 * The terms of an invitation, which stand wherever a code can be sent on it: who the host is, and what others will see.
 *
 * @import { Root } from '../page/templates.js'
 */
import { plainly } from '../core/wording.js';
import { fill } from '../page/markup.js';
import { addMessages, say } from '../page/messages.js';
import { messages } from '../parts/invited.js';

addMessages(messages);

/**
 * @param {Root<'invited' | 'host', DocumentFragment>} root
 * @param {string[]} invited the host's name, and what others will see; both come from the link, or from storage
 */
export function tellTerms(root, [host, see]) {
  fill(root, 'host', host ? say('invited_host', { host: plainly(host) }) : say('invited_host_unknown'));
  const sees = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-see]'));
  const isKnown = [...sees].some((text) => text.dataset.see === see);
  for (const text of sees) text.hidden = text.dataset.see !== (isKnown ? see : 'unknown');
}
