/**
 * Sends the result of whoever is invited to the host of the round. Nothing leaves the page before a button is pressed.
 *
 * @import { Desk } from '../bank.js'
 * @import { Actions, OwnAct, Root } from '../page/templates.js'
 *
 * @typedef {Root<'host', HTMLElement>} Box
 */
import { encoded, leftOut } from '../core/code.js';
import { onAct } from '../page/controls.js';
import { copied } from '../page/download.js';
import { buttonOf, copyOf, fill, listOf, partOf, templateOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { addTemplate, orUnloaded } from '../page/stage.js';
import { markup } from '../parts/invited.js';
import { tellTerms } from './terms.js';

/** Knows the share sheet, if the browser has one. @type {any} */
const device = navigator;
/** Of the QR code's picture, in pixels of the page: large enough for the camera of a phone. */
const SIDE = '240';

/**
 * Show the box on the reader's own result.
 *
 * @param {Desk<'result'>} desk
 */
export async function show({ quiz, section, bank, values, guest }) {
  const invited = values().get('invited');
  if (guest() || !Array.isArray(invited)) return;
  addTemplate(quiz, 'host', markup);
  const copy = copyOf(templateOf(quiz, 'host'));
  tellTerms(copy, invited);
  const box = partOf(copy, 'to-host');
  const code = () => encoded(bank, values());
  if (!device.share) buttonOf(box, 'host-share').remove();
  if (!roundAt(box)) buttonOf(box, 'host-qr').remove();
  const renew = () => {
    partOf(box, 'host-mail').setAttribute('href', mailOf(code()));
    const n = leftOut(bank, values());
    fill(box, 'host-left-out', n > 0 ? say('code_left_out', { n }) : '');
    if (listOf(box, 'qr').hasChildNodes()) showCode(box, code());
  };
  renew();
  section.oninput = renew; // what is marked as mattering most is in the code
  box.onclick = onAct(actionsFor(box, code));
  section.querySelector('h2')?.after(box);
}

/** @param {Box} box @param {() => string} code as it is now @returns {Actions<OwnAct<'host'>>} */
const actionsFor = (box, code) => ({
  'host-copy': async () => {
    const done = await copied(code());
    const line = /** @type {HTMLInputElement} */ (/** @type {HTMLElement} */ (partOf(box, 'host-line')));
    line.hidden = done;
    line.value = code();
    if (!done) line.select();
    fill(box, 'host-sent', say(done ? 'copied' : 'not_copied'));
  },
  'host-share': async () => {
    try {
      await device.share({ text: say('host_text', { code: code() }) });
    } catch (error) {
      const isRefused = /** @type {Error} */ (error).name !== 'AbortError'; // closed without sending, which needs no word
      fill(box, 'host-sent', isRefused ? say('host_not_shared') : '');
    }
  },
  'host-qr': async (button) => {
    const isShown = listOf(box, 'qr').hasChildNodes();
    if (isShown) listOf(box, 'qr').replaceChildren();
    else await showCode(box, code());
    fill(box, 'qr-how', listOf(box, 'qr').hasChildNodes() ? say('host_qr_how') : '');
    button.setAttribute('aria-expanded', String(listOf(box, 'qr').hasChildNodes()));
  },
});

/** Show the code as a picture that a phone opens on the round's page. @param {Box} box @param {string} code */
async function showCode(box, code) {
  const qr = await orUnloaded(import('../page/qr.js'));
  if (!qr) {
    fill(box, 'host-sent', say('not_loaded'));
    return;
  }
  try {
    const picture = qr.qrPicture(`${roundAt(box)}#r=${code}`, say('host_qr'));
    for (const side of ['width', 'height']) picture.setAttribute(side, SIDE);
    listOf(box, 'qr').replaceChildren(picture);
  } catch {
    fill(box, 'host-sent', say('host_qr_long')); // a bank can have thousands of questions
  }
}

/** The address of the round's page; empty where others could not open it, as in a file on this device. @param {Box} box */
function roundAt(box) {
  const { round } = box.dataset;
  if (!round || !URL.canParse(round, document.baseURI)) return '';
  const { href, protocol } = new URL(round, document.baseURI);
  return protocol.startsWith('http') ? href : '';
}

/** A mail to the host, whose address the reader adds: one sentence with the code, and no name. @param {string} code */
function mailOf(code) {
  const [subject, body] = [say('host_subject'), say('host_text', { code })].map(encodeURIComponent);
  return `mailto:?subject=${subject}&body=${body}`;
}
