/** Writes QR codes for test_qr.py: reads texts as JSON, and prints the rows of each code. */
import { json } from 'node:stream/consumers';
import { qrOf } from '../../docs/assets/readiness/core/qr.js';

const texts = /** @type {string[]} */ (await json(process.stdin));
console.log(JSON.stringify(texts.map((text) => qrOf(text).map((row) => row.map(Number)))));
