/**
 * Codes and links as they arrive: whatever has happened to them on their way, they open, or it is said why not.
 *
 * @import { Bank } from '../../../docs/assets/readiness/bank.js'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { encoded } from '../../../docs/assets/readiness/core/code.js';
import { codesIn } from '../../../docs/assets/readiness/core/received.js';
import { anybody, BANK, signs, taken } from '../bank.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A code with both characters that mail and chat programs treat as their own. */
const CODE = encoded(
  BANK,
  taken(
    'executive',
    'full',
    { 'lead-do': 4, 'lead-say': 'unsure', 'practise-do': 3, 'focus-do': 4, 'repeat-do': 'unsure' },
    signs('shown', 'unsure', 'shown', 'no', 'claimed', 'unsure', 'unsure'),
    // biome-ignore format: one line
  )
    .set('taken_on', '2026-11-22')
    .set('matters_most', ['speak', 'hire']),
);
const LINK = `https://example.org/readiness/quiz/#r=${CODE}`;
const [FIRST, SECOND] = [CODE.slice(0, 17), CODE.slice(17)];

/** @param {string} text @param {number} times */
const percent = (text, times) =>
  Array.from({ length: times }).reduce((t) => encodeURIComponent(String(t)), text);

/** A text with every character of it that is not a letter or digit written in quoted-printable. @param {string} text */
const quotedPrintable = (text) => text.replaceAll('=', '=3D').replace(/.{70}/g, (line) => `${line}=\r\n`);

/** As a gateway of Proofpoint rewrites a link. @param {string} link */
const proofpoint = (link) =>
  link
    .replace(/[^\w./]/g, (c) => `-${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('_', '-5F')
    .replaceAll('/', '_');

/** Ways in which a code or a link arrives, and what is in it. @type {Record<string, string>} */
const ARRIVALS = {
  'a code alone': CODE,
  'a link': LINK,
  'a link with a full stop': `${LINK}.`,
  'a link with a comma and words': `${LINK}, tell me what you think.`,
  'a link in brackets': `My result (${LINK}).`,
  'a link in angle brackets, as in mails': `<${LINK}>`,
  'a link with words after it': `${LINK} What do you say?`,
  'a link in typographic quotes': `“${LINK}”`,
  'a link in French quotes': `« ${LINK} »`,
  'a Markdown link': `[my result](${LINK})`,
  'a Markdown link of its own address': `[${LINK}](${LINK})`,
  'a code in bold Markdown': `**${CODE}**`,
  'a code in italic Markdown': `_${CODE}_`,
  'a code in bold Markdown with underscores': `__${CODE}__`,
  'a code as code': `\`${CODE}\``,
  'a code with Markdown escapes': CODE.replace(/[-_]/g, '\\$&'),
  'a link of a chat program': `<${LINK}|${LINK}>`,
  'a chat’s export': `[22/11/2026, 14:05:11] Ada: ${LINK}\n[22/11/2026, 14:06:02] Bo: thanks!`,
  'a chat’s export as JSON': JSON.stringify({ from: 'Ada', text: `${LINK}\nThanks` }),
  'JSON that escapes signs': `{"text":"${LINK.replace('#', '\\u0023').replace('=', '\\u003d')}"}`,
  'a spreadsheet’s row': `Ada;executive;${CODE};yes`,
  'a table in Markdown': `| Ada | ${CODE} |`,
  'a quoted mail': `> My result:\n> ${LINK}\n>\n> Ada`,
  'a mail quoted twice': `>> ${LINK}\n> see above`,
  'a code broken over lines': `${FIRST}\n${SECOND}`,
  'a code broken over quoted lines': `> ${FIRST}\n> ${SECOND}\n> Ada`,
  'a code broken over lines with words after it': `${FIRST}\r\n${SECOND}\r\nKind regards, Ada`,
  'a link broken after its sign': `https://example.org/quiz/#r=\n${CODE}`,
  'a link broken within the code, words before and after': `Look: ${LINK.replace(CODE, `${FIRST}\n${SECOND}`)} is mine`,
  'a code in groups of four': String(CODE.match(/.{1,4}/g)?.join(' ')),
  'a code a character a line': [...CODE].join('\n'),
  'a code with invisible characters': `\u200B${FIRST}\u00AD${SECOND}\u2060`,
  'a code with spaces that do not break': `\u00A0${FIRST}\u00A0${SECOND}\u202F`,
  'a link with its sign encoded': LINK.replace('#', '%23'),
  'a link with its sign encoded twice': LINK.replace('#', '%2523'),
  'a link with its sign encoded three times': LINK.replace('#', '%252523'),
  'a link with both signs encoded': LINK.replace('#r=', '%23r%3D'),
  'a link followed by an encoded space': `${LINK}%20thanks`,
  'a link followed by an encoded bracket': `${LINK}%3E`,
  'Outlook’s protected link': `https://eur01.safelinks.protection.outlook.com/?url=${percent(LINK, 1)}&data=05%7C02%7Cada%40example.org%7C&sdata=x%3D&reserved=0`,
  'Outlook’s protected link, protected again': `https://eur01.safelinks.protection.outlook.com/?url=${percent(`https://nam02.safelinks.protection.outlook.com/?url=${percent(LINK, 1)}&data=05`, 1)}&data=05`,
  'a search engine’s link': `https://www.google.com/url?q=${percent(LINK, 1)}&sa=D&source=editors`,
  'Barracuda’s link': `https://linkprotect.cudasvc.com/url?a=${percent(LINK, 1).toLowerCase().replace(percent(CODE, 1).toLowerCase(), CODE)}&c=E,1,x&typo=1`,
  'Proofpoint’s link': `https://urldefense.proofpoint.com/v2/url?u=${proofpoint(LINK)}&d=DwMFaQ&c=euGZstcaTDllvimEN8b7jXrwqOf-v5A_CdpgnVfiiMM`,
  'Proofpoint’s newer link': `https://urldefense.com/v3/__${LINK.replace('#', '*')}__;Iw!!ABC123!x`,
  'a stored mail in quoted-printable': quotedPrintable(`Content-Type: text/plain\r\n\r\nSee ${LINK} for it`),
  HTML: `<p>See <a href="${LINK}">${LINK.replaceAll('_', '&#95;')}</a></p>`,
  'HTML that breaks a long word': `<p>${FIRST}<wbr>${SECOND}</p>`,
  'HTML between other cells': `<td>Ada</td><td>${CODE.replaceAll('-', '&#45;')}</td><td>yes</td>`,
  'HTML that breaks a word, between other words': `<p>See</p><p>${FIRST}<wbr>${SECOND}</p><p>Thanks</p>`,
  'HTML that breaks a line': `<div>${FIRST}<br>${SECOND}</div><div>Thanks</div>`,
  'HTML with a space that does not break': `${FIRST}&nbsp;${SECOND}`,
  'HTML with entities': `<td>${CODE.replaceAll('-', '&#x2D;').replaceAll('_', '&#95;')}</td>`,
  'a code whose hyphens became dashes': CODE.replaceAll('-', '\u2011'),
  'a code whose hyphens became minus signs': CODE.replaceAll('-', '\u2212'),
  'a code in full-width characters': [...CODE]
    .map((c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0))
    .join(''),
  'the same code twice': `${CODE}\n${LINK}`,
  'a stored mail in base64': `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(
    `Grüße: ${LINK}, danke für alles und bis bald.`,
  )
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n')}\r\n`,
  'a protected link in a stored mail': quotedPrintable(
    `https://eur01.safelinks.protection.outlook.com/?url=${percent(LINK, 1)}&data=05`,
  ),
  'a mail quoted by name': `Ada> ${FIRST}\nAda> ${SECOND}\nBo> thanks`,
  'a mail quoted by a line': `│ ${FIRST}\n│ ${SECOND}`,
  'a code in groups of three, words before': `Here is my code ${CODE.match(/.{1,3}/g)?.join(' ')}`,
  'a code a character a line, words before': `Here is my code\n${[...CODE].join('\n')}`,
  'a code beside an address with an r': `https://shop.example/?r=123 ${CODE}`,
  'a calendar’s description': `DESCRIPTION:${LINK}\\nSee you\\, Ada`,
};

/** What is refused, and why. @type {Record<string, [text: string, why: string]>} */
const REFUSALS = {
  nothing: ['', 'code_none'],
  'a word': ['Hello', 'code_none'],
  'an address with an r': ['https://shop.example/?r=123', 'code_none'],
  'a figure called r': ['The correlation was r=0.42.', 'code_none'],
  words: ['Please send me your result.', 'code_none'],
  'another address': ['https://example.org/quiz/?utm_source=newsletter-2026-11-22', 'code_none'],
  'a code cut off at its end': [CODE.slice(0, -2), 'code_cut'],
  'a link cut off within the code': [LINK.slice(0, -9), 'code_cut'],
  'a link cut off at its code': [LINK.slice(0, -CODE.length + 3), 'code_cut'],
  'a link cut off, with words after it': [`${LINK.slice(0, -5)} is my result`, 'code_cut'],
  'a code with a character missing': [CODE.slice(0, 25) + CODE.slice(26), 'code_cut'],
  'a code with a character too many': [`${CODE.slice(0, 25)}x${CODE.slice(25)}`, 'code_length'],
  'a code with a wrong character': [
    CODE.slice(0, 21) + (CODE[21] === 'x' ? 'y' : 'x') + CODE.slice(22),
    'code_mistyped',
  ],
  'a code with a wrong beginning': [`X${CODE.slice(1)}`, 'code_mistyped'],
  'a code broken over lines with a wrong character': [
    `${FIRST}\n${SECOND.slice(0, -1)}${SECOND.endsWith('x') ? 'y' : 'x'}\nAda`,
    'code_mistyped',
  ],
  'a code with a strange character': [`${CODE.slice(0, 12)}§${CODE.slice(13)}`, 'code_characters'],
  'a link in small letters': [LINK.toLowerCase(), 'code_case'],
  'a link in capitals': [LINK.toUpperCase(), 'code_case'],
};

describe('a code', () => {
  for (const [way, text] of Object.entries(ARRIVALS))
    test(`opens as ${way}`, () => {
      const { codes, wrong } = codesIn(BANK, text);
      assert.deepEqual([codes.map(({ line }) => line), wrong], [[CODE], null]);
    });

  for (const [way, [text, why]] of Object.entries(REFUSALS))
    test(`is refused as ${way}`, () => {
      const { codes, wrong } = codesIn(BANK, text);
      assert.deepEqual([codes, wrong?.wrong], [[], why]);
    });

  test('of another bank, another format or a role that is not asked is called that wherever it stands', () => {
    const [, manager] = BANK.roles;
    /** @type {[Bank, string][]} */
    const others = [
      [{ ...BANK, id: 'another', also_reads: [] }, 'code_foreign'],
      [{ ...BANK, roles: [manager] }, 'code_role'],
    ];
    for (const [bank, why] of others) assert.equal(codesIn(bank, `See ${LINK}, please`).wrong?.wrong, why);
  });

  test('is one of several in a text', () => {
    const codes = ['manager', 'front-line'].map((role) =>
      encoded(BANK, taken(role, 'full', { 'lead-do': 3 })),
    );
    const text = `Ada:\n${codes[0]}\n\nBo wrote:\n> ${LINK}\n> and ${codes[1]} thanks\n${codes[0]}`;
    assert.deepEqual(
      codesIn(BANK, text)
        .codes.map(({ line }) => line)
        .toSorted(),
      [CODE, ...codes].toSorted(),
    );
  });

  test('that is damaged is told beside one that is whole', () => {
    const other = encoded(BANK, taken('manager', 'full', { 'lead-do': 3 }));
    for (const [damaged, why] of [
      [`${other.slice(0, 20)}x${other.slice(21)}`, 'code_mistyped'],
      [other.slice(0, -2), 'code_cut'],
      [`https://example.org/quiz/#r=${other.slice(0, -3)}`, 'code_cut'],
    ]) {
      const { codes, wrong } = codesIn(BANK, `Ada: ${LINK}\nBo: ${damaged}\nThanks`);
      assert.deepEqual([codes.map(({ line }) => line), wrong?.wrong], [[CODE], why], damaged);
    }
  });

  test('that is damaged is found again among several by how it begins', () => {
    const others = ['manager', 'front-line'].map((role) =>
      encoded(BANK, taken(role, 'full', { 'lead-do': 3 })),
    );
    const [one, other] = others.map((code) => `${code.slice(0, 20)}x${code.slice(21)}`);
    const { codes, unread } = codesIn(
      BANK,
      `Ada: ${one}\nBo: ${LINK}\nCy: [${other.slice(0, -2)}](${other.slice(0, -2)})`,
    );
    assert.equal(codes.length, 1);
    assert.deepEqual(
      unread.map(({ begins, wrong: { wrong } }) => [begins, wrong]),
      [
        [one.slice(0, 12), 'code_mistyped'],
        [other.slice(0, 12), 'code_cut'],
        [other.slice(0, 12), 'code_cut'],
      ],
    );
    assert.notEqual(one.slice(0, 12), other.slice(0, 12));
  });

  describe('that cannot be read', () => {
    const [ours, other, third] = ['manager', 'executive', 'front-line'].map((role) =>
      encoded(BANK, taken(role, 'full', { 'lead-do': 3, 'practise-do': 2 })),
    );
    const mistyped = `${other.slice(0, 20)}${other[20] === 'x' ? 'y' : 'x'}${other.slice(21)}`;
    const foreign = encoded({ ...BANK, id: 'another' }, taken('manager', 'full', { 'lead-do': 3 }));

    /** What is unread, as its line and why. @param {string} text */
    const unread = (text) => codesIn(BANK, text).unread.map(({ line, wrong }) => [line, wrong.wrong]);

    test('is told with its line, whichever line breaks the text has', () => {
      for (const end of ['\n', '\r\n', '\r'])
        assert.deepEqual(
          unread(['Ada', ours, mistyped, '', `Bo: ${third.slice(0, -2)}`, foreign, CODE].join(end)),
          [
            [3, 'code_mistyped'],
            [5, 'code_cut'],
            [6, 'code_foreign'],
          ],
        );
    });

    test('is told if it is whole but another quiz’s, even if it could be base64 as well', () => {
      assert.match(foreign, /^[A-Za-z0-9]{20,}$/);
      const text = `${ours}\n${foreign}`;
      assert.deepEqual(
        [codesIn(BANK, text).wrong?.wrong, unread(text)],
        ['code_foreign', [[2, 'code_foreign']]],
      );
    });

    test('is told with its line beside quotations, invisible characters and separators that are no line breaks', () => {
      assert.deepEqual(unread(`>\n>\n> ${ours}\n>> \n\u2028\u200B\n> Ada> ${mistyped}\n`), [
        [6, 'code_mistyped'],
      ]);
    });

    test('is told once, at the line where it begins, if it is broken over several', () => {
      const [start, end] = [mistyped.slice(0, 17), mistyped.slice(17)];
      assert.deepEqual(
        unread(`${ours}\n${start}\n${end}\n${third}\n- ${mistyped}\n${CODE.slice(0, 17)}\n${CODE.slice(17)}`),
        [
          [2, 'code_mistyped'],
          [5, 'code_mistyped'],
        ],
      );
    });

    test('is looked for in the reading that has the codes', () => {
      const mail = quotedPrintable(`See ${LINK} for it\r\nand https://example.org/quiz/#r=${mistyped}`);
      assert.deepEqual(unread(mail), [[2, 'code_mistyped']]);
      assert.deepEqual(unread(`See ${percent(LINK, 1)}\nSee ${percent(LINK.replace(CODE, mistyped), 1)}`), [
        [2, 'code_mistyped'],
      ]);
    });

    test('is counted where there is too much of it to list', () => {
      const found = codesIn(BANK, `${ours}\n${`${mistyped}\n`.repeat(1500)}${third}`);
      assert.deepEqual([found.codes.length, found.unread.length, found.unreadCount], [2, 1000, 1500]);
      assert.deepEqual([found.unread[0].line, found.unread[999].line], [2, 1001]);
    });

    test('may be a line of a list with nothing but what is left of a code', () => {
      const rest = other.slice(6, 20);
      assert.deepEqual(unread(`${ours}\n  ${rest}\n${third}`), [[2, 'code_none']]);
      assert.deepEqual(unread(rest), [[1, 'code_none']]);
      assert.deepEqual(
        [codesIn(BANK, `${ours}\n${rest}`).wrong, codesIn(BANK, rest).wrong?.wrong],
        [null, 'code_none'],
      );
    });

    test('is no line of words or figures, none among other words, and none in a text without a list', () => {
      for (const line of [
        'Congratulations',
        'CONGRATULATIONS',
        'customer-focused',
        'quarterly_report_2026',
        '2026-11-22-14-05',
        '------------',
        'Ab1Cd2Ef3Gh',
        'see Ab1Cd2Ef3Gh4',
        'Ab1Cd2Ef3Gh4!',
      ])
        assert.deepEqual([unread(`${ours}\n${line}\n${third}`), unread(line)], [[], []], line);
      assert.deepEqual(unread(`See ${LINK}\nAb1Cd2Ef3Gh4`), []);
      assert.deepEqual(unread('Ab1Cd2Ef3Gh4\nAb1Cd2Ef3Gh5'), []);
    });

    test('is nothing in any of the ways in which a code arrives whole', () => {
      for (const [way, text] of Object.entries(ARRIVALS))
        assert.deepEqual(codesIn(BANK, text).unreadCount, 0, way);
    });

    test('is listed wherever it is said that something is wrong', () => {
      for (const [text, why] of Object.values(REFUSALS))
        if (why !== 'code_none') assert.deepEqual(unread(text), [[1, why]]);
    });
  });

  test('that is met again is counted, and is one code', () => {
    const again = (/** @type {string} */ text) => {
      const found = codesIn(BANK, text);
      return [found.codes.length, found.again, found.unreadCount];
    };
    assert.deepEqual(again(CODE), [1, 0, 0]);
    assert.deepEqual(again(`- ${CODE}`), [1, 0, 0]);
    assert.deepEqual(again(`${CODE}\n> ${LINK}\n_${CODE}_\n${FIRST}\n${SECOND}`), [1, 3, 0]);
    assert.deepEqual(again(quotedPrintable(`${LINK}\r\n${LINK}`)), [1, 1, 0]);
    assert.deepEqual(again(`${CODE}\n`.repeat(100_000)), [1, 99_999, 0]);
  });

  test('is found in a text of ten million characters', () => {
    const codes = Array.from({ length: 5 }, (_, rung) =>
      encoded(BANK, taken('manager', 'full', { 'lead-do': rung })),
    );
    const noise =
      'Lorem ipsum, dolor=3D sit%20amet <b>Consetetur</b>-sadipscing_elitr 2026\\n & so on.\r\n'.repeat(
        22_000,
      );
    const found = codesIn(BANK, codes.map((code) => `${noise} (${code})`).join('\n'));
    assert.deepEqual([found.codes.map(({ line }) => line), found.again, found.unread], [codes, 0, []]);
  });

  /** Words around a code, which may look like parts of one. */
  const around = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ' ',
          '\n',
          '\n> ',
          ', ',
          '. ',
          ' (',
          ') ',
          '<',
          '>',
          '=',
          '&',
          '/',
          '|',
          'r=',
          '%20',
          '-',
          '_',
        ),
        fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 1, maxLength: 30 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  test('is found inside any text, as long as something stands between', () => {
    fc.assert(
      fc.property(anybody, around, around, (values, before, after) => {
        const line = encoded(BANK, values);
        const { codes } = codesIn(BANK, `${before} "${line}", ${after}`);
        assert.deepEqual(
          codes.map((code) => code.line),
          [line],
        );
      }),
      { numRuns: 500 },
    );
  });

  test('that is damaged is never taken for another, inside any text', () => {
    const damage = fc.constantFrom('wrong', 'missing', 'extra', 'swapped', 'cut', 'doubled');
    const runs = Number(process.env.DAMAGED_CODES ?? 1000);
    fc.assert(
      fc.property(
        anybody,
        around,
        around,
        damage,
        fc.nat(),
        fc.nat(62),
        (values, before, after, kind, place, other) => {
          const line = encoded(BANK, values);
          const at = place % (line.length - 1);
          const [start, here, next, rest] = [line.slice(0, at), line[at], line[at + 1], line.slice(at + 2)];
          const another = ALPHABET[(ALPHABET.indexOf(here) + 1 + other) % 64];
          const bad = {
            wrong: start + another + next + rest,
            missing: start + next + rest,
            extra: start + another + here + next + rest,
            swapped: start + next + here + rest,
            cut: line.slice(0, at + 1),
            doubled: start + here + here + next + next + rest,
          }[/** @type {'wrong'} */ (kind)];
          // What is cut off or added at an end, with one of these two, is no damage: no code begins or ends so.
          const isWhole = bad.replace(/^[-_]+|[-_]+$/g, '') === line;
          const { codes } = codesIn(BANK, `${before} "${bad}", ${after}`);
          assert.deepEqual(
            codes.map((code) => code.line),
            isWhole ? [line] : [],
          );
        },
      ),
      { numRuns: runs },
    );
  });

  test('is looked for beside lines that begin like base64 and are none', () => {
    // There are more ways to divide such a line than could ever be tried.
    assert.deepEqual(
      codesIn(BANK, `${'A'.repeat(1000)}-\n${CODE}`).codes.map(({ line }) => line),
      [CODE],
    );
  });

  test('is looked for in any text without ever throwing or taking long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        assert.deepEqual(codesIn(BANK, text).codes, []);
      }),
    );
    const beginning = CODE.slice(0, 3);
    for (const text of [
      `${beginning} `,
      'r=',
      'r=a ',
      '%25',
      '<',
      '> ',
      'a ',
      `${CODE.slice(0, -1)} `,
      '\\u',
      '&#1;',
      '\u2028',
      '- ',
    ].map((part) => part.repeat(20_000 / part.length))) {
      const start = process.cpuUsage();
      assert.deepEqual(codesIn(BANK, text).codes, []);
      assert.ok(process.cpuUsage(start).user < 4e6, text.slice(0, 9)); // microseconds; without a limit, it would be minutes
    }
  });
});
