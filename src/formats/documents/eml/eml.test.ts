import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../model/draft.ts';
import { bodyOf } from './body.ts';
import { eml } from './index.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const TOP =
  'From: =?utf-8?Q?Ann_L=C3=A9e?= <ann@halden.example>\nSubject: Spring\nDate: Wed, 25 Nov 2026 09:00:00 +0100\n';

async function read(text: string): Promise<Source> {
  const outcome = await eml(bytes(text), 'a.eml');
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return outcome.value;
}

function passages(bodies: Parameters<typeof bodyOf>[0]): readonly string[] {
  return bodyOf(bodies).map(
    ({ text, address, roles }) => `${address}${roles?.map((role) => ` (${role})`).join('')}: ${text}`,
  );
}

describe('a message', () => {
  it('is its subject and its body', async () => {
    const { text, extracted } = await read(`${TOP}\nHello,\r\n\r\nwe hire.\r\n`);
    expect(text).toBe('Spring\n\nHello,\n\nwe hire.');
    expect([0, 8, text.length - 1].map((at) => extracted?.addressAt(at))).toEqual([
      'Subject',
      'body, paragraph 1',
      'body, paragraph 2',
    ]);
    expect(extracted?.regions).toEqual([{ role: 'heading', span: { start: 0, end: 6 } }]);
    expect(extracted?.meta).toEqual({ author: 'Ann Lée', 'publish-at': '2026-11-25T08:00:00.000Z' });
    expect(extracted?.problems).toEqual([]);
  });

  it('is decoded as its headers say', async () => {
    const head = (type: string, coding: string) =>
      `${TOP}MIME-Version: 1.0\nContent-Type: text/plain; charset=${type}\nContent-Transfer-Encoding: ${coding}\n\n`;
    expect((await read(`${head('iso-8859-1', 'quoted-printable')}caf=E9`)).text).toBe('Spring\n\ncafé');
    expect((await read(`${head('utf-8', 'base64')}Y2Fmw6k=`)).text).toBe('Spring\n\ncafé');
  });

  it('says which attachments were not checked, and passes over pictures', async () => {
    const part = (type: string, name: string) =>
      `--x\nContent-Type: ${type}\nContent-Disposition: attachment; filename="${name}"\n\nabc\n`;
    const { extracted } = await read(
      `${TOP}Content-Type: multipart/mixed; boundary=x\n\n--x\n\nHello\n${part('application/pdf', 'plan.pdf')}${part('image/png', 'logo.png')}--x--\n`,
    );
    expect(extracted?.problems.map(({ message }) => message)).toEqual([
      'The attachment “plan.pdf” of “a.eml” was not checked.',
    ]);
  });

  it('must have been one', async () => {
    const outcome = await eml(bytes('We are 340 people.'), 'a.eml');
    expect(outcome).toMatchObject({
      problems: [{ message: '“a.eml” is no e-mail: it has no From, To, Date or Subject at its top.' }],
    });
  });

  it('never throws, and answers with words or one problem', async () => {
    const pieces = fc.constantFrom(TOP, '\n', '--x\n', '--x--\n', 'Content-Type: multipart/mixed; boundary=x\n',
      'Content-Type: text/html\n', 'Content-Transfer-Encoding: base64\n', '> a\n', '<p>b', '=?utf-8?B?', '\0', '\ufffd', 'Content-Type: message/rfc822\n'); // biome-ignore format: one sign beside another
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 20 }), async (parts) => {
        const outcome = await eml(bytes(parts.join('')), 'a.eml');
        if (outcome.ok) expect(outcome.value.text).not.toContain('\r');
        else expect(outcome.problems).toHaveLength(1);
      }),
    );
  });
});

describe('a body', () => {
  it('has quoted lines as quotes, and the signature as words', () => {
    expect(passages({ text: 'Hi\n> said\n> more\nme\n\n>> older\n-- \nAnn' })).toEqual([
      'body, paragraph 1: Hi',
      'body, paragraph 2 (quote): said\nmore',
      'body, paragraph 3: me',
      'body, paragraph 4 (quote): older',
      'body, paragraph 5: Ann',
    ]);
  });

  it('may be HTML', () => {
    const html =
      '<html><head><title>t</title><style>x{}</style></head><body><h1>Top</h1>Hello <b>bold</b>\n  &amp; on<br>next' +
      '<div>block<p>inner</p>after</div><ul><li>item</li></ul><img alt="a picture"><script>no()</script>' +
      '<blockquote>said</blockquote><!-- no --></body></html>';
    expect(passages({ html })).toEqual([
      'body, paragraph 1 (heading): Top',
      'body, paragraph 2: Hello bold & on\nnext',
      'body, paragraph 3: block',
      'body, paragraph 4: inner',
      'body, paragraph 5: after',
      'body, paragraph 6 (list): item',
      'body, paragraph 7 (alt): a picture',
      'body, paragraph 8 (quote): said',
    ]);
  });

  it('may be both: what only the HTML says is read, too', () => {
    const html = '<p>Hello, <b>all</b>.</p><p>We are 340 people.</p>';
    expect(passages({ text: 'Hello,\nall.', html })).toEqual([
      'body, paragraph 1: Hello,\nall.',
      'formatted body, paragraph 2: We are 340 people.',
    ]);
  });

  it('may be very long, and takes no longer than its length asks', () => {
    const text = Array.from({ length: 20_000 }, (_, n) => `Line ${n} of many`).join('\n');
    const html = `${text.replaceAll('\n', '<p>').replaceAll('Line 7 ', 'Row 7 ')}<p>${'&nbsp;'.repeat(200_000)}end`;
    const started = performance.now();
    expect(passages({ text, html }).slice(1)).toEqual([
      'formatted body, paragraph 8: Row 7 of many',
      expect.stringMatching(/^formatted body, paragraph 20001: \s*end$/),
    ]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('may be nested as deep as anyone likes', () => {
    const html = '<div>'.repeat(20_000) + 'deep';
    expect(passages({ html })).toEqual(['body, paragraph 1: deep']);
  });
});
