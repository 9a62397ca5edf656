/** QR codes, module by module; `tests/scripts/test_qr.py` has a camera's reader read them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { qrOf } from '../../../docs/assets/readiness/core/qr.js';

/** How many bytes each version has room for at level M: ISO/IEC 18004:2015, Table 7. */
const ROOM = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666];

/** https://example.org/ as the Python packages qrcode 8.2 and segno 1.6.6 write it in byte mode, the mask of their choice. */
const KNOWN = `
#######.##.#.#....#######
#.....#.##.#..#.#.#.....#
#.###.#.#.#.##....#.###.#
#.###.#....###.##.#.###.#
#.###.#.##.#..#.#.#.###.#
#.....#..#.#.##.#.#.....#
#######.#.#.#.#.#.#######
.........##..#.##........
#..######.#.#...##..#.###
#.###...#.##.#####.#####.
.##.#.#.#.#..#.###.###..#
.....#.#.###..#..###.####
####.#######.####.##....#
##...#.#.#..#.###...#..#.
####..#####...###.#.#####
#.##.#...#..###..###.##.#
#..##.####.##...#####.##.
........#..#....#...#.##.
#######.#...###.#.#.#...#
#.....#.##.#.#.##...#...#
#.###.#.##.#.#.######..##
#.###.#.##..##..###....##
#.###.#..#.#.#.#.#..#####
#.....#....###.#...##.###
#######.#.####..#.#..#..#
`;

/** With the light modules around it that set it apart. */
const FINDER = `
.........
.#######.
.#.....#.
.#.###.#.
.#.###.#.
.#.###.#.
.#.....#.
.#######.
.........
`;

/** As in a picture. @param {boolean[][]} code */
const shown = (code) => code.map((row) => row.map((isDark) => (isDark ? '#' : '.')).join('')).join('\n');

/** A code with one light module around it. @param {boolean[][]} code */
function framed(code) {
  const light = code.map(() => false);
  return [light, ...code, light].map((row) => [false, ...row, false]);
}

describe('a QR code', () => {
  test('is what others write, module by module', () => {
    assert.equal(shown(qrOf('https://example.org/')), KNOWN.trim());
  });

  for (const [index, room] of ROOM.entries())
    test(`has version ${index + 1} as long as there is room for ${room} bytes`, () => {
      assert.equal(qrOf('x'.repeat(room)).length, 17 + 4 * (index + 1));
      if (room < 666) assert.equal(qrOf('x'.repeat(room + 1)).length, 17 + 4 * (index + 2));
    });

  test('counts bytes, not characters', () => {
    assert.equal(qrOf('ü'.repeat(7)).length, 21);
    assert.equal(qrOf('ü'.repeat(8)).length, 25);
    assert.equal(qrOf('💬'.repeat(3)).length, 21);
    assert.equal(qrOf('💬'.repeat(4)).length, 25);
  });

  test('refuses what no version has room for, and says how much there is', () => {
    assert.throws(() => qrOf('x'.repeat(667)), new RangeError('667 bytes, 666 fit'));
    assert.throws(() => qrOf('ü'.repeat(334)), new RangeError('668 bytes, 666 fit'));
    assert.throws(() => qrOf('x'.repeat(70_000)), new RangeError('70000 bytes, 666 fit'));
  });

  test('of any text is a square of dark and light, with three finder patterns and the timing between them', () => {
    const texts = fc.oneof(
      fc.constantFrom('', 'x', '\0', '💬', '\ud800', 'x'.repeat(666)),
      fc.string({ unit: 'binary', maxLength: 160 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const code = qrOf(text);
        const size = code.length;
        for (const row of code) {
          assert.equal(row.length, size);
          for (const isDark of row) assert.equal(typeof isDark, 'boolean');
        }
        const whole = framed(code);
        for (const [down, along] of [
          [0, 0],
          [0, size - 7],
          [size - 7, 0],
        ]) {
          const corner = whole.slice(down, down + 9).map((row) => row.slice(along, along + 9));
          assert.equal(shown(corner), FINDER.trim());
        }
        for (let at = 8; at < size - 8; at += 1) {
          assert.equal(code[6][at], at % 2 === 0);
          assert.equal(code[at][6], at % 2 === 0);
        }
        assert.equal(code[size - 8][8], true);
      }),
      { numRuns: 20 },
    );
  });
});
