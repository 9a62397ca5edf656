/**
 * What services export, in which a team's codes are: all are found, each once. No account of any of these was used. The
 * shapes follow the source of LimeSurvey (CsvWriter.php) and Nextcloud Forms (SubmissionService.php), and files and
 * descriptions that others published of Microsoft Forms, Google Forms, Slack, WhatsApp and Signal. Those of Teams, of HTML
 * and of sheets are as one would expect them.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encoded } from '../../../docs/assets/readiness/core/code.js';
import { daysIn } from '../../../docs/assets/readiness/core/days.js';
import { decodedText, isWorkbook } from '../../../docs/assets/readiness/core/decoding.js';
import { resultsIn } from '../../../docs/assets/readiness/core/opened-table.js';
import { codesIn } from '../../../docs/assets/readiness/core/received.js';
import { fromTable } from '../../../docs/assets/readiness/core/table.js';
import { BANK, ROLES, signs, taken } from '../bank.js';

const MARK = '\uFEFF';
/** How WhatsApp marks lines and names: the direction of writing, a space that does not break, and numbers from left to right. */
const [LTR, NARROW, FROM, TO] = ['\u200E', '\u202F', '\u202A', '\u202C'];

/** Six people of three roles. */
const CODES = [0, 1, 2, 3, 4, 5].map((person) => {
  const answers = BANK.questions.map(({ id }, at) => [id, (at * (person + 2) + person) % 5]);
  return encoded(
    BANK,
    taken(
      ROLES[person % 3],
      'full',
      Object.fromEntries(answers),
      person % 3 === 0 ? signs('shown', 'no') : {},
    )
      .set('taken_on', `2026-11-${String(9 + person).padStart(2, '0')}`)
      .set('matters_most', ['speak', 'hire']),
  );
});
const NAMES = ['Ada', 'Bo', 'Chris', 'Dana', 'Eli', 'Fay'];

/** @param {string} code */
const linkTo = (code) => `https://example.org/readiness/quiz/#r=${code}`;

/** A line for each code. @param {(code: string, at: number) => string} write @param {string} [end] */
const lines = (write, end = '\n') => CODES.map((code, at) => `${write(code, at)}${end}`).join('');

/** A minute for each code. @param {number} at */
const minute = (at) => `14:${String(5 + 7 * at).padStart(2, '0')}`;

/** Cells as a program writes them that quotes all. @param {string[]} cells @param {string} [separator] */
const quoted = (cells, separator = ',') =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator);

/** A text in quoted-printable, its lines as long as they may be. @param {string} text */
const quotedPrintable = (text) =>
  text
    .split('\n')
    .map((line) => {
      const bytes = [...Buffer.from(line)].map((byte) =>
        byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
      );
      /** @type {string[]} */
      const soft = [''];
      for (const byte of bytes) {
        if (soft[soft.length - 1].length + byte.length > 75) soft.push('');
        soft[soft.length - 1] += byte;
      }
      return soft.join('=\r\n');
    })
    .join('\r\n');

/** A text in base64, as mails are stored. @param {string} text */
const base64 = (text) =>
  Buffer.from(text)
    .toString('base64')
    .replace(/.{76}/g, (line) => `${line}\r\n`);

/** A mail as it is stored. @param {string} from @param {string} encoding @param {string} body @param {string} [kind] */
const mail = (from, encoding, body, kind = 'plain') =>
  [
    `From ${from}@example.org Sun Nov 22 14:05:11 2026`,
    `From: =?UTF-8?Q?${from}_M=C3=BCller?= <${from}@example.org>`,
    'Subject: Re: Our round',
    'Message-ID: <CAF-x_9fQ2Lk7m0p-Ab3dE5gH7iJ9kL1mN3oP5qR7sT9u@mail.example.org>',
    'MIME-Version: 1.0',
    `Content-Type: text/${kind}; charset="UTF-8"`,
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    body,
    '',
    '',
  ].join('\r\n');

/** A thread: each answer quotes the ones before, so that the first code is in it six times. */
const THREAD = CODES.reduce((before, code, at) => {
  const earlier = before.replace(/^/gm, '> ').replace(/^> >/gm, '>>');
  return `Here is mine: ${linkTo(code)} – best wishes, ${NAMES[at]}\n\nOn Sun, 22 Nov 2026 at ${minute(at)}, the team wrote:\n${earlier}`;
}, 'Please send your codes.');

/** A message of a Slack export. @param {string} code @param {number} at */
const slackMessage = (code, at) => ({
  client_msg_id: `6cb0fa34-d090-455e-9319-a5fd1d99cca${at}`,
  type: 'message',
  text: `Mine is <${linkTo(code)}> &amp; thanks`,
  user: `U07244Q1E${at}`,
  ts: `179537${at}911.000${at}00`,
  team: 'TAGSCCP7Z',
  blocks: [
    {
      type: 'rich_text',
      block_id: 'sUDHB',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Mine is ' },
            { type: 'link', url: linkTo(code) },
            { type: 'text', text: ' & thanks' },
          ],
        },
      ],
    },
  ],
});

const FORMS_HEADS = ['ID', 'Start time', 'Completion time', 'Email', 'Name', 'Result code'];
const LIME_HEADS = ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed', 'code'];

/** A row as LimeSurvey writes it; the seed is a number of ten digits. @param {string} code @param {number} at */
const limeRow = (code, at) => [
  `${at + 1}`,
  `2026-11-22 ${minute(at)}:11`,
  '1',
  'en',
  `${1234567890 + at}`,
  code,
];

/** What arrives as text, pasted or from a file. @type {Record<string, string>} */
const SHAPES = {
  'Microsoft Forms, cells copied from its workbook': `${FORMS_HEADS.join('\t')}\r\n${lines(
    (code, at) => `${at + 1}\t11/22/26 ${minute(at)}:11\t11/22/26 ${minute(at)}:42\tanonymous\t\t${code}`,
    '\r\n',
  )}`,
  'Microsoft Forms, its workbook saved as CSV': `${FORMS_HEADS.join(',')}\r\n${lines(
    (code, at) => `${at + 1},11/22/26 ${minute(at)}:11,11/22/26 ${minute(at)}:42,anonymous,,${code}`,
    '\r\n',
  )}`,
  'Microsoft Forms, its workbook saved as CSV where commas stand in numbers': `${FORMS_HEADS.join(';')}\r\n${lines(
    (code, at) =>
      `${at + 1};22.11.2026 ${minute(at)}:11;22.11.2026 ${minute(at)}:42;anonymous;;${linkTo(code)}`,
    '\r\n',
  )}`,
  'Google Forms, its CSV': `${quoted(['Timestamp', 'Result code'])}\n${lines((code, at) =>
    quoted([`2026/11/22 ${at + 1}:05:11 pm GMT+1`, code]),
  )}`,
  'Google Forms, a sheet of its answers, copied': `Timestamp\tResult code\n${lines(
    (code, at) => `22/11/2026 ${minute(at)}:11\t${linkTo(code)}`,
  )}`,
  'LimeSurvey, its CSV': `${MARK}${quoted(LIME_HEADS)}\r\n${lines((code, at) => quoted(limeRow(code, at)), '\r\n')}\r\n`,
  'LimeSurvey, its CSV with semicolons, the question as head and more columns': `${MARK}${quoted(
    [
      'id. Response ID',
      'submitdate. Date submitted',
      'lastpage. Last page',
      'startlanguage. Start language',
      'seed. Seed',
      'ipaddr. IP address',
      'code. Paste your "result code".',
      'interviewtime. Total time',
    ],
    ';',
  )}\r\n${lines(
    (code, at) =>
      quoted([...limeRow('', at).slice(0, 5), `192.0.2.${at}`, `My code:\n${code}`, `${9 + at}.42`], ';'),
    '\r\n',
  )}\r\n`,
  'LimeSurvey, answers with signs written as HTML': `${MARK}${quoted(LIME_HEADS)}\r\n${lines(
    (code, at) =>
      quoted(
        limeRow(linkTo(code).replaceAll('/', '&#x2F;').replace('=', '&#61;').replaceAll('-', '&#45;'), at),
      ),
    '\r\n',
  )}`,
  'LimeSurvey, answers as a table in HTML': `<table><tr><th>id</th><th>code</th></tr>${lines(
    (code, at) => `<tr><td>${at + 1}</td><td>${code}</td></tr>`,
  )}</table>`,
  'Nextcloud Forms, its CSV': `${MARK}${quoted(['User ID', 'User display name', 'Timestamp', 'Result code'])}\n${lines(
    (code, at) => quoted(['', 'Anonymous user', `2026-11-22T${minute(at)}:11+01:00`, code]),
  )}`,
  'Nextcloud Forms, its CSV with names and another first column': `${MARK}${quoted([
    'Submission ID',
    'User ID',
    'User display name',
    'Timestamp',
    'Result code',
  ])}\n${lines((code, at) =>
    quoted([`${at}`, NAMES[at].toLowerCase(), NAMES[at], `2026-11-22T${minute(at)}:11+01:00`, `'=${code}`]),
  )}`,
  'a column of a sheet, copied': lines((code) => code),
  'a column of a sheet with its head, copied': `Result code\r\n${lines((code) => code, '\r\n')}`,
  'two columns of a sheet, with line breaks in cells': `Who\tResult code\n${lines(
    (code, at) => `${NAMES[at]}\t${at % 2 ? code : `"${linkTo(code)}\n(the second one, ""sorry"")"`}`,
  )}`,
  'a column of a sheet with codes that are broken over two lines in a cell': lines(
    (code) => `"${code.slice(0, 13)}\n${code.slice(13)}"`,
  ),
  'a column of a sheet, an apostrophe before each': lines((code) => `'${code}`),
  'a sheet as CSV, with signs against formulas': `Who,Code\r\n${lines(
    (code, at) => `'+${NAMES[at]},"'=HYPERLINK(""${linkTo(code)}"",""my code"")"`,
    '\r\n',
  )}`,
  'a column of formulas that are text': lines((code) => `="${code}"`),
  'Slack, a day of its export': JSON.stringify(CODES.map(slackMessage), null, 4),
  'Slack, a day of its export with escaped slashes': JSON.stringify(CODES.map(slackMessage)).replaceAll(
    '/',
    '\\/',
  ),
  'Teams, messages copied': lines((code, at) => `[22/11 ${minute(at)}] ${NAMES[at]} Müller: ${code}`),
  'Teams, messages copied, a name above each': lines(
    (code, at) => `[22/11 ${minute(at)}] Müller, ${NAMES[at]} (Guest)\n${linkTo(code)}\n`,
  ),
  'WhatsApp, an iPhone’s export': `[22/11/2026, 14:00:01] The team: ${LTR}Messages and calls are end-to-end encrypted.\r\n${lines(
    (code, at) =>
      `${at % 2 ? LTR : ''}[22/11/2026, ${minute(at)}:11${NARROW}PM] ~${NARROW}${NAMES[at]}: ${code}${at % 3 ? '' : ` ${LTR}<This message was edited>`}`,
    '\r\n',
  )}`,
  'WhatsApp, an Android phone’s export': `22/11/2026, 14:00 - Messages and calls are end-to-end encrypted.\n${lines(
    (code, at) =>
      `22/11/2026, ${minute(at)} - ${FROM}+44 20 7946 095${at}${TO}: My result:\n${linkTo(code)}\nSee you!`,
  )}`,
  'Signal, a chat exported by another program': lines(
    (code, at) => `[2026-11-22, ${minute(at)}] ${NAMES[at]}: ${code}`,
  ),
  'messages copied, one below the other': lines((code) => `${code}\n`),
  'a mail thread, copied': THREAD,
  'a mail thread in quoted-printable': mail('ada', 'quoted-printable', quotedPrintable(THREAD)),
  'a folder of mails in quoted-printable': lines((code, at) =>
    mail(
      NAMES[at].toLowerCase(),
      'quoted-printable',
      quotedPrintable(`Grüße! Here is mine, as you asked: ${linkTo(code)} – thanks, ${NAMES[at]}`),
    ),
  ),
  'a folder of mails in base64': lines((code, at) =>
    mail(NAMES[at].toLowerCase(), 'base64', base64(`Grüße! Here is mine: ${linkTo(code)}\r\n`)),
  ),
  'a mail thread in HTML': mail(
    'ada',
    '8bit',
    CODES.reduce(
      (before, code) =>
        `<div dir="ltr"><a href="${linkTo(code)}">${linkTo(code)}</a></div><blockquote>${before}</blockquote>`,
      '<p>Please send your codes.</p>',
    ),
    'html',
  ),
  'slips of paper, typed': lines((code, at) => `${at + 1}. ${code.match(/.{1,4}/g)?.join(' ')};`),
  'a folder of mails in base64 that end with the code, the last line of each being short': lines(
    (code, at) => {
      const link = linkTo(code);
      return mail(NAMES[at].toLowerCase(), 'base64', base64(link.padStart(2 * 57 + 6, 'Hello. ')));
    },
  ),
};

/** The bytes of a text in UTF-16. @param {string} text @param {boolean} little whether the lower byte stands first */
function wide(text, little) {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (const at of text.split('').keys()) view.setUint16(2 * at, text.charCodeAt(at), little);
  return view.buffer;
}

/** @param {string} text */
function found(text) {
  const { codes, wrong } = codesIn(BANK, text);
  return [codes.map(({ line }) => line).toSorted(), wrong];
}

describe('all codes of a team are found, each once, and nothing else looks like one', () => {
  test('whose codes hold both signs, are long and differ', () => {
    assert.match(CODES.join(''), /-/);
    assert.match(CODES.join(''), /_/);
    assert.equal(new Set(CODES).size, 6);
  });

  for (const [shape, text] of Object.entries(SHAPES))
    test(`in ${shape}`, () => assert.deepEqual(found(text), [CODES.toSorted(), null]));

  test('in a table as Unicode text, which is UTF-16, with a mark or without', () => {
    const text = SHAPES['Microsoft Forms, cells copied from its workbook'].replaceAll('anonymous', 'Zoë Łuk');
    for (const little of [true, false])
      for (const mark of [MARK, '']) {
        const { text: read, isGuessed } = decodedText(wide(mark + text, little), ['en']);
        assert.deepEqual([...found(read), isGuessed], [CODES.toSorted(), null, false]);
      }
  });

  test('in a CSV of a spreadsheet that writes no Unicode', () => {
    const text = SHAPES['Teams, messages copied'];
    const { text: read, isGuessed } = decodedText(Uint8Array.from(Buffer.from(text, 'latin1')).buffer, [
      'en',
    ]);
    assert.deepEqual([read, ...found(read), isGuessed], [text, CODES.toSorted(), null, true]);
  });

  test('although none of these is taken for a table of answers, which this quiz writes', () => {
    for (const [shape, text] of Object.entries(SHAPES))
      assert.deepEqual(resultsIn(fromTable(text), daysIn(['en'])), [], shape);
  });

  test('but not in a workbook or an archive, which is told by its first bytes', () => {
    const zip = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00);
    assert.ok(isWorkbook(zip.buffer));
  });
});
