/**
 * For the pages of a site that is not to be kept: no longer, or not while someone writes it. An earlier build's worker is
 * let go, with all that it kept.
 */
import { letGo } from './letting-go.js';

const root = new URL('../../../', import.meta.url).href;
addEventListener('load', () => letGo(root).catch(() => {})); // after the load event, so that it does not slow down the page
