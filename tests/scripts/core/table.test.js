/**
 * Tables as text: exact on their way back, read as spreadsheets save them, harmless in a spreadsheet.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decodedText } from '../../../docs/assets/readiness/core/decoding.js';
import { fromTable, toTable as toTableIn } from '../../../docs/assets/readiness/core/table.js';

const MARK = '\uFEFF';

/** A table as an English page writes it. @param {Parameters<typeof toTableIn>[0]} rows */
const toTable = (rows) => toTableIn(rows, 'en');

/** Every text of UTF-16, halves of pairs included. */
const anything = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
/** Texts of what has a meaning in a table. */
const telling = fc
  .array(fc.constantFrom(...'\'",;\t\r\n =+-@＝＋－＠1.ae\0', 'sep=', MARK, '\u2028', 'ü', '💬'))
  .map((parts) => parts.join(''));
const texts = fc.oneof(telling, anything);
const tables = fc.array(fc.array(texts, { minLength: 1, maxLength: 5 }), { maxLength: 6 });

/** A text as a file can hold it: no half of a pair. @param {string} text */
const inFile = (text) => Buffer.from(text).toString();

describe('a written table', () => {
  test('has a mark for Excel, commas, CRLF after each row, and quotes only where they are needed', () => {
    assert.equal(
      toTable([
        ['principle', 'score', 'note'],
        ['Set the ceiling', 41.7, null],
        ['Speak, act', -12.5, 'She said "no"'],
        ['two\r\nlines', 0, 'Größe 💬'],
      ]),
      `${MARK}principle,score,note\r\nSet the ceiling,41.7,\r\n"Speak, act",-12.5,"She said ""no"""\r\n"two\r\nlines",0,Größe 💬\r\n`,
    );
    assert.equal(toTable([]), MARK);
  });

  test('quotes what some reader would take for a separator, trim, or leave out', () => {
    for (const cell of ['a;b', 'a\tb', ' a', 'a ', `${MARK}a`, 'a\rb', 'sep=', 'SEP=;'])
      assert.equal(toTable([[cell]]), `${MARK}"${cell}"\r\n`);
    for (const nothing of ['', null]) assert.equal(toTable([[nothing]]), `${MARK}""\r\n`);
    assert.equal(toTable([[null, '']]), `${MARK},\r\n`);
  });

  test('sets an apostrophe before what a spreadsheet would run', () => {
    for (const [cell, line] of [
      ['=1+1', "'=1+1"],
      ['+49 30 1234', "'+49 30 1234"],
      ['-cmd', "'-cmd"],
      ['@SUM(A1)', "'@SUM(A1)"],
      ['-1.2.3', "'-1.2.3"],
      ['- a point', "'- a point"],
      ['\tx', '"\'\tx"'],
      ['\rx', '"\'\rx"'],
      ['\n=1', '"\'\n=1"'],
      ['＝1+1', "'＝1+1"],
      ['＋1', "'＋1"],
      [' －1', "' －1"],
      ["'＠SUM(A1)", "''＠SUM(A1)"],
      [' =1', "' =1"],
      ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ])
      assert.equal(toTable([[cell]]), `${MARK}${line}\r\n`);
  });

  test('leaves numbers alone, as numbers and as texts', () => {
    assert.equal(
      toTable([[-12.5, '-12.5', '-3', 1e-7, -1e21, '7']]),
      `${MARK}-12.5,-12.5,-3,1e-7,-1e+21,7\r\n`,
    );
  });

  test('has semicolons, and commas in numbers, where the language writes numbers so', () => {
    const rows = [
      ['text', 'number'],
      ['-12.5; and', -12.5],
      ['1,5', 1e-7],
    ];
    for (const language of ['de', 'fr', 'pt-BR', 'pl'])
      assert.equal(toTableIn(rows, language), `${MARK}text;number\r\n"'-12.5; and";-12,5\r\n"1,5";1e-7\r\n`);
    for (const language of ['en', 'de-CH', 'ja', 'ar'])
      assert.equal(toTableIn([['a', 1.5]], language), `${MARK}a,1.5\r\n`);
  });

  test('holds no cell that a spreadsheet would run, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const line = toTable([[text]]).slice(MARK.length, -2);
        const shown = line.startsWith('"') ? line.slice(1, -1) : line;
        assert.ok(/^-\d+(\.\d+)?$/.test(shown) || !/^\s*[=+\-@\t\r＝＋－＠]/.test(shown), line);
      }),
    );
  });
});

describe('a table on its way back', () => {
  test('is exactly what it was, line breaks and apostrophes included', () => {
    const table = [
      ['sep=;', "'=1", "''+1", "'-5", "'", "'a", '=1', '-5'],
      ['a\rb', 'a\nb', 'a\r\nb', '\r', '\n', ' ', '\t', ''],
      [''],
      ['"', '""', '","', '";"'],
    ];
    for (const rows of [table, table.toReversed(), [['sep=', '']]])
      assert.deepEqual(fromTable(toTable(rows)), rows);
  });

  test('is exactly what it was for any texts', () => {
    fc.assert(
      fc.property(tables, (table) => assert.deepEqual(fromTable(toTable(table)), table)),
      { numRuns: 2000 },
    );
  });

  test('is exactly what it was with semicolons too, under a first row that tells them', () => {
    const row = fc.array(texts, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (table) =>
        assert.deepEqual(fromTable(toTableIn(table, 'de')), table),
      ),
      { numRuns: 500 },
    );
  });

  test('is exactly what it was after a file, for any texts that a file can hold', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const holdable = table.map((row) => row.map(inFile));
        const bytes = new TextEncoder().encode(toTable(holdable)).buffer;
        assert.deepEqual(fromTable(decodedText(bytes, []).text), holdable);
      }),
    );
  });

  test('brings numbers as texts, and null as an empty one', () => {
    assert.deepEqual(fromTable(toTable([[1.5, null, -1e-7], [null]])), [['1.5', '', '-1e-7'], ['']]);
  });
});

describe('a table that a spreadsheet saved', () => {
  const expected = [
    ['name', 'score'],
    ['Ada, "A"', '1;2'],
    ['two\nlines', ''],
  ];

  test('is read with commas, semicolons or tabs', () => {
    for (const separator of [',', ';', '\t']) {
      const lines = ['name,score', '"Ada, ""A""","1;2"', '"two\nlines",'];
      const text = lines.join('\r\n').replace(/,(?! )/g, separator);
      assert.deepEqual(fromTable(text), expected);
      assert.deepEqual(fromTable(`${text}\r\n`), expected);
    }
  });

  test('is read with every line end, with and without a mark, without empty lines', () => {
    for (const end of ['\r\n', '\n', '\r'])
      for (const mark of ['', MARK])
        assert.deepEqual(fromTable(`${mark}${end}a;b${end}${end}1;2${end}${end}`), [
          ['a', 'b'],
          ['1', '2'],
        ]);
  });

  test('may say in a line before it what separates', () => {
    for (const [text, rows] of /** @type {[string, string[][]][]} */ ([
      ['sep=;\r\na,b;c', [['a,b', 'c']]],
      ['sep=,\na;b,c', [['a;b', 'c']]],
      [`${MARK}SEP=\t\ra,b;c\td`, [['a,b;c', 'd']]],
      ['sep=;', []],
      [
        'sep=;x\n1;2',
        [
          ['sep=', 'x'],
          ['1', '2'],
        ],
      ],
      ['sep=|\na|b', [['sep=|'], ['a|b']]],
    ]))
      assert.deepEqual(fromTable(text), rows);
  });

  test('is separated by what its first line holds most of outside quotes, of equals the rarer in prose', () => {
    for (const [text, row] of /** @type {[string, string[]][]} */ ([
      ['a,b;c;d', ['a,b', 'c', 'd']],
      ['a;b,c,d', ['a;b', 'c', 'd']],
      ['"a,b,c,d";e', ['a,b,c,d', 'e']],
      ['"a;\n;;;",e', ['a;\n;;;', 'e']],
      ['score, in points;name', ['score, in points', 'name']],
      ['a;b\tc', ['a;b', 'c']],
    ]))
      assert.deepEqual(fromTable(text), [row]);
    assert.deepEqual(fromTable('name\r\na,b;c;d'), [['name'], ['a', 'b;c;d']]);
  });

  test('keeps empty cells, spaces, and quotes that open no cell', () => {
    assert.deepEqual(fromTable(',\n,,'), [
      ['', ''],
      ['', '', ''],
    ]);
    assert.deepEqual(fromTable(' a , "b" ,5" pipe'), [[' a ', ' "b" ', '5" pipe']]);
    assert.deepEqual(fromTable('"a"b,"c"'), [['"a"b', 'c']]);
  });

  test('loses no row behind a quote that nothing closes at the end of a cell', () => {
    assert.deepEqual(fromTable('a,"b\nc,d\n'), [
      ['a', '"b'],
      ['c', 'd'],
    ]);
    assert.deepEqual(fromTable('a,"b\nc,"d, e",f\n'), [
      ['a', '"b'],
      ['c', 'd, e', 'f'],
    ]);
    assert.deepEqual(fromTable('a,"b""'), [['a', '"b""']]);
    assert.deepEqual(fromTable('a,"'), [['a', '"']]);
  });

  test('loses an apostrophe only before what a spreadsheet would run', () => {
    assert.deepEqual(fromTable("'=1,'-5,'tis,''@a,','＝1"), [['=1', "'-5", "'tis", "'@a", "'", '＝1']]);
  });
});

describe('a hostile table', () => {
  test('is always some table, and the same one when written and read again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const table = fromTable(text);
        assert.ok(table.every((row) => row.length > 0 && row.every((cell) => typeof cell === 'string')));
        assert.deepEqual(fromTable(toTable(table)), table);
      }),
      { numRuns: 2000 },
    );
  });

  test('takes a time that grows only with its length', () => {
    const million = 1_000_000;
    for (const [text, rows, cells] of /** @type {[string, number, number][]} */ ([
      ['"'.repeat(million), 1, 1],
      [`"${'"'.repeat(million)}`, 1, 1],
      [`a,${'"'.repeat(million)}`, 1, 2],
      ['"",'.repeat(million), 1, million + 1],
      ['a"'.repeat(million), 1, 1],
      ['x'.repeat(million), 1, 1],
      [`"${'x'.repeat(million)}"`, 1, 1],
      ["'".repeat(million), 1, 1],
      [' '.repeat(million), 1, 1],
      [`-${'1'.repeat(million)}`, 1, 1],
      [`${"'-1.".repeat(million)}`, 1, 1],
      [','.repeat(million), 1, million + 1],
      ['\r\n'.repeat(million), 0, 0],
      ['a\n'.repeat(million), million, 1],
      [`sep=${';'.repeat(million)}`, 1, million + 1],
    ])) {
      const start = process.cpuUsage();
      const table = fromTable(text);
      toTable(table);
      assert.ok(process.cpuUsage(start).user < 3e6, text.slice(0, 9)); // microseconds; quadratic, it would be minutes
      assert.deepEqual([table.length, table[0]?.length ?? 0], [rows, cells], text.slice(0, 9));
    }
  });
});
