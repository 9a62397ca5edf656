/** Escapes lines for test_markdown.py: reads texts as JSON, and prints them as Markdown. */
import { json } from 'node:stream/consumers';
import { escaped } from '../../docs/assets/readiness/core/markdown.js';
import { oneLine } from '../../docs/assets/readiness/core/wording.js';

const texts = /** @type {string[]} */ (await json(process.stdin));
console.log(JSON.stringify(texts.map(oneLine).map((text) => [text, escaped(text)])));
