/**
 * Text that stays text in Markdown. What Markdown's own readers make of it is in test_markdown.py.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escaped } from '../../../docs/assets/readiness/core/markdown.js';
import { oneLine } from '../../../docs/assets/readiness/core/wording.js';

const telling = fc
  .array(
    fc.constantFrom(...'*_`[]()<>!#+-.1\\&|~$:;@/ aÜ²💬', '&amp;', '&#42;', ':smile:', '~~', '\u202e', '\0'),
  )
  .map((parts) => oneLine(parts.join('')));
const lines = fc.oneof(telling, fc.string({ unit: 'binary', maxLength: 60 }).map(oneLine));

/** An escaped text as every reader of Markdown reads it. @param {string} text */
const read = (text) =>
  text.replace(/&(?:#(\d+)|lt|amp);|\\([!-/:-@[-`{-~])/g, (found, code, mark) => {
    if (mark) return mark;
    return code ? String.fromCharCode(code) : { '&lt;': '<', '&amp;': '&' }[found];
  });

test('what can be a mark is escaped', () => {
  for (const [text, line] of [
    ['*Ask*', '\\*Ask\\*'],
    ['_Ask_ a_b', '\\_Ask\\_ a_b'],
    ['`x`', '\\`x\\`'],
    ['[x](y) ![x](http://e.example)', '\\[x](y) !\\[x](http://e.example)'],
    ['<Team> </b> <!-- <a@b.c>', '&lt;Team> &lt;/b> &lt;!-- &lt;a@b.c>'],
    ['# x', '\\# x'],
    ['1. x', '1\\. x'],
    ['2) x', '2\\) x'],
    ['- x', '\\- x'],
    ['---', '\\---'],
    ['> x', '\\> x'],
    ['&amp; &#x2a;', '&amp;amp; &amp;#x2a;'],
    ['~~x~~', '&#126;&#126;x&#126;&#126;'],
    ['$x$', '&#36;x&#36;'],
    [':smile:', '&#58;smile:'],
    ['a\\*b \\', 'a\\\\\\*b \\\\'],
  ])
    assert.equal(escaped(text), line);
});

test('what cannot stays readable', () => {
  for (const text of [
    "Ask Ada's team (Monday), 9:30–10:15:30; a well-known point! 50 % = 1/2",
    'R&D, $5, ~5 days, 3 < 5 > 2, a | b, C:\\Users\\ada, snake_case, #1 of 2, x.y, http://e.example/a_b',
    '2026 plan',
    '-5 degrees, +49 30 1234',
  ])
    assert.equal(escaped(text), text);
});

test('every text comes back', () => {
  fc.assert(
    fc.property(lines, (line) => {
      assert.equal(read(escaped(line)), line);
      assert.doesNotMatch(escaped(line), /(?<!\\)(?:\\\\)*[*`[]|<[a-z/!?]/i);
    }),
    { numRuns: 1000 },
  );
});

test('one line has no line breaks, no controls, and nothing that turns the direction', () => {
  assert.equal(
    oneLine(' a\r\nb\u2028c\0\x1b[1m \u202edesrever\u202c \u2067x\u2069\t '),
    'a b c[1m desrever x',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(oneLine(text), /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]|^\s|\s$/u);
    }),
  );
});
