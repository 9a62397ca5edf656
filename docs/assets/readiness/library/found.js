/** Opens what is folded where the search has found something in it. The theme marks the words there, but opens nothing. */
export function openFound() {
  const found = new URLSearchParams(location.search).get('h') ?? '';
  const words = found.toLowerCase().split(/\s+/).filter(Boolean);
  for (const folded of document.querySelectorAll('details')) {
    const text = (folded.textContent ?? '').toLowerCase();
    if (words.some((word) => text.includes(word))) folded.open = true;
  }
}
