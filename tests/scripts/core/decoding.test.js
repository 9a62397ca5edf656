/**
 * The text of a file in the encodings that spreadsheets save in, with what was guessed.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decodedText, ENCODINGS } from '../../../docs/assets/readiness/core/decoding.js';

const MARK = '\uFEFF';

/** A file's bytes. @param {number[]} bytes */
const file = (...bytes) => Uint8Array.from(bytes).buffer;

/** The bytes of a text in UTF-16. @param {string} text @param {boolean} little whether the lower byte stands first */
function wide(text, little) {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (const at of text.split('').keys()) view.setUint16(2 * at, text.charCodeAt(at), little);
  return view.buffer;
}

/** @param {ArrayBuffer} bytes @param {string[]} [languages] */
const read = (bytes, languages = ['en']) => decodedText(bytes, languages);

/** The bytes of a text in an encoding with one byte a character, found by decoding all bytes. @param {string} text @param {string} encoding */
function narrow(text, encoding) {
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from([...text].map((character) => all.indexOf(character))).buffer;
}

/** A table with a text among others. @param {string} text */
const table = (text) => `principle,title,text\r\nlead,Make it the team's job,${text}\r\n`;

describe('the text of a file', () => {
  test('is UTF-8, with or without a mark', () => {
    for (const [bytes, text] of /** @type {const} */ ([
      [file(0x47, 0xc3, 0xb6, 0xf0, 0x9f, 0x92, 0xac), 'Gö💬'],
      [file(0xef, 0xbb, 0xbf, 0xc3, 0xb6), 'ö'],
      [file(), ''],
      [file(0xef, 0xbb, 0xbf), ''],
    ]))
      assert.deepEqual(read(bytes), { text, encoding: 'utf-8', isGuessed: false });
  });

  test('is UTF-16 where a mark or every other byte says so, either byte first', () => {
    for (const little of [true, false])
      for (const mark of [MARK, '']) {
        const encoding = little ? 'utf-16le' : 'utf-16be';
        const text = table('Zażółć');
        assert.deepEqual(read(wide(mark + text, little)), { text, encoding, isGuessed: false });
      }
  });

  test('of any other encoding is the likeliest, and called a guess', () => {
    for (const [encoding, text] of [
      ['windows-1252', 'Göße – €5, naïve café, ¿Qué mañana?'],
      ['windows-1252', 'L’équipe, 3 × 5 °C, “Ærø”'],
      ['windows-1250', 'Zażółć gęślą jaźń'],
      ['windows-1250', 'Łódź'],
      ['windows-1250', 'Žluťoučký kůň'],
      ['windows-1251', 'Спросить клиента'],
      ['windows-1253', 'Ρωτήστε τον πελάτη'],
      ['macintosh', 'Größe, café'],
    ])
      assert.deepEqual(read(narrow(table(text), encoding)), { text: table(text), encoding, isGuessed: true });
  });

  test('that several encodings could give is in that of the reader’s languages', () => {
    for (const [language, encoding, text] of [
      ['hu', 'windows-1250', 'Árvíztűrő tükörfúrógép'],
      ['tr-TR', 'windows-1254', 'Ağustos, şirket, ığdır'],
      ['lt', 'windows-1257', 'Šiauliai, žmogus'],
      ['de', 'windows-1252', 'Größe'],
    ])
      assert.deepEqual(read(narrow(table(text), encoding), ['en', language]), {
        text: table(text),
        encoding,
        isGuessed: true,
      });
    const japanese = file(0x82, 0xa8, 0x8b, 0x71, 0x97, 0x6c, 0x82, 0xc9, 0x95, 0xb7, 0x82, 0xad);
    assert.equal(read(japanese, ['ja']).text, 'お客様に聞く');
  });

  test('is that of the encoding which a reader chooses', () => {
    const bytes = narrow('Zażółć', 'windows-1250');
    assert.equal(decodedText(bytes, ['en'], 'windows-1252').text, 'Za¿ó³æ');
    assert.equal(decodedText(bytes, ['en'], 'windows-1250').text, 'Zażółć');
  });

  test('can be had of any bytes, in every encoding that is offered', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 40 }),
        fc.option(fc.constantFrom(...Object.keys(ENCODINGS)), { nil: undefined }),
        (bytes, chosen) => {
          assert.equal(typeof decodedText(Uint8Array.from(bytes).buffer, ['ja'], chosen).text, 'string');
        },
      ),
    );
  });
});
