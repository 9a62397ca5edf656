/**
 * What leaves the page: downloads, and what is copied.
 *
 * @import { Bank } from '../bank.js'
 * @import { Slide } from './picture.js'
 */
import { say } from './messages.js';

/** The tag of the page's language, for files whose form depends on it. */
export const language = () => document.documentElement.lang || 'en';

/**
 * Offer a file as a download.
 *
 * @param {string} name
 * @param {string} type
 * @param {BlobPart} content
 */
export function handOver(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers read it only after the click
}

/**
 * Offer a picture as a download.
 *
 * @param {Bank} bank
 * @param {Slide} slide
 * @param {string} name of the file, without its ending
 * @returns {Promise<string>} a message that says what came of it
 */
export async function savePicture(bank, slide, name) {
  try {
    const { picture } = await import('./picture.js');
    handOver(`${name}.png`, 'image/png', await picture(bank, slide));
    return say('picture_saved');
  } catch {
    return say('picture_failed'); // it could not be loaded, or not be drawn
  }
}

/**
 * Copy a text, and for programs that take it, the same as HTML.
 *
 * @param {string} text
 * @param {string} [html]
 * @returns {Promise<boolean>} false if the browser does not allow it
 */
export async function copied(text, html) {
  if (html && (await copiedAs({ 'text/plain': text, 'text/html': html }))) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // not allowed, or not supported
  }
}

/** @param {Record<string, string>} texts by their type */
async function copiedAs(texts) {
  try {
    const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return false;
  }
}
