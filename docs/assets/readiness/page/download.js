/**
 * Downloads.
 */

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
