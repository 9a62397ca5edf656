/**
 * The invitation to a round: a link that sets the quiz up, and a text that says what the host will see.
 *
 * @import { Root } from '../page/templates.js'
 * @import { State } from './keeper.js'
 */
import { copied } from '../page/download.js';
import { fieldOf, fill, partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { there } from './elements.js';

/** The link that presets the team's name and the form. @param {string} site its address @param {State} state @param {string} form */
export function linkOf(site, { round, see, host }, form) {
  const address = new URL('quiz/', site);
  address.hash = String(new URLSearchParams({ team: round, form, see, host }));
  return address.href;
}

/** The form that is chosen. @param {ParentNode} root */
export const formIn = (root) => /** @type {HTMLInputElement} */ (there(root, 'input[name="form"]:checked'));

/** @param {Root<'together', HTMLElement>} root @param {string} site @param {State} state */
export function showInvitation(root, site, state) {
  const chosen = formIn(root);
  const minutes = String(chosen.nextElementSibling?.textContent ?? '').replace(/[()]/g, '');
  const figures = { team: state.round, host: state.host, minutes, link: linkOf(site, state, chosen.value) };
  const text = say(state.see === 'open' ? 'round_invitation_open' : 'round_invitation_one', figures).trim();
  fieldOf(root, 'invitation').value = text;
  const subject = say('round_mail_subject', figures).trim();
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  partOf(root, 'mail-invitation').setAttribute('href', mail);
}

/**
 * Copy the text, or the link alone; where the browser does not allow it, select the text.
 *
 * @param {Root<'together', HTMLElement>} root
 * @param {string} [link]
 */
export async function copyInvitation(root, link) {
  const field = fieldOf(root, 'invitation');
  fill(root, 'invited', '');
  const isCopied = await copied(link ?? field.value);
  if (!isCopied) field.select();
  fill(root, 'invited', say(isCopied ? 'round_copied' : 'round_not_copied'));
}
