import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installedFonts } from '../../../electron/core/documents/pdf/fonts.ts';
import { renderPdf } from '../../../electron/core/documents/pdf/render-pdf.ts';
import { beginIntake, finishIntake, putSlice } from '../../../electron/core/evidence/intake/intake.ts';
import { registerDocument } from '../../../electron/core/register/register-document.ts';
import { extractText } from '../../../electron/core/search/extraction/extract-text.ts';
import { htmlText } from '../../../electron/core/search/extraction/html-text.ts';
import { findAnything } from '../../../electron/core/search/find.ts';
import { createTextExtractor } from '../../../electron/hosts/text-thread.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { openExample } from '../matters/example-matter.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const text = (content: string) => extractText({ bytes: bytesOf(content), mediaType: 'text/plain' });
const never = new AbortController().signal;

const MAIL = [
  'From: =?utf-8?Q?Ines_F=C3=A4lk?= <ines@example.org>',
  'Subject: The quizzes',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="edge"',
  '',
  '--edge',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'I saw the caf=E9 post on Friday, and a long line that is =',
  'folded.',
  '--edge',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('<p>Second &amp; last<script>var hidden = 1</script></p>').toString('base64'),
  '--edge',
  'Content-Type: text/plain',
  'Content-Disposition: attachment; filename=list.txt',
  '',
  'Unread attachment.',
  '--edge--',
].join('\r\n');

async function pdfSaying(title: string): Promise<Uint8Array<ArrayBuffer>> {
  const auditHead = { epoch: 1, number: 1, hash: 'a'.repeat(64), publicKey: 'key' };
  const seal = { auditHead, preparedAt: '2026-03-02T15:00:00.000Z', preparedBy: 'Mara Voss', district: title, asOf: '2026-03-02' };
  return new Uint8Array((await renderPdf(registerDocument([], seal, { filter: 'All cases.', sort: '' }), installedFonts())).bytes);
}

describe('text of an item', () => {
  it('is read out of an e-mail by its parts, charsets and encodings; attachments are left', async () => {
    const mail = await text(MAIL);
    const [part] = mail.state === 'extracted' ? mail.parts : [];
    expect(part?.text).toContain('From: Ines Fälk');
    expect(part?.text).toContain('café post on Friday, and a long line that is folded.');
    expect(part?.text).toContain('Second & last');
    expect(part?.text).not.toMatch(/hidden|Unread/);
  });

  it('of a page leaves out what is not read by people', () => {
    expect(htmlText('<html><style>p{}</style><p>One</p><!-- no --><P>Two &#8212; &lt;three&gt;</P>').trim().replace(/\n+/g, '\n')).toBe(
      'One\nTwo — <three>',
    );
  });

  it('of a PDF comes page by page out of a thread', async () => {
    const extract = createTextExtractor(new URL('../../../electron/workers/text.ts', import.meta.url));
    const read = await extract({ bytes: await pdfSaying('Elm Grove Archive'), mediaType: 'application/pdf' }, never);
    expect(read).toMatchObject({
      state: 'extracted',
      isCut: false,
      parts: [{ part: 1, text: expect.stringContaining('Elm Grove Archive') }],
    });
  });

  it('is none in a picture, and failed with its reason in a broken PDF', async () => {
    expect(await extractText({ bytes: bytesOf('x'), mediaType: 'image/png' })).toEqual({ state: 'nothing' });
    expect(await extractText({ bytes: bytesOf('%PDF-1.7 nothing follows'), mediaType: 'application/pdf' })).toMatchObject({
      state: 'failed',
    });
  });

  it('ends for torn and hostile input in bounded time, whatever it is', async () => {
    const whole = await pdfSaying('Torn');
    const nested = `From: a@example.org\nDate: today\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(20_000)}`;
    const started = performance.now();
    for (const hostile of [
      nested,
      '<'.repeat(500_000),
      '<script>'.repeat(60_000),
      '&#9999999;&'.repeat(90_000),
      `<html>${'<!--'.repeat(90_000)}`,
    ])
      expect(['extracted', 'nothing']).toContain((await text(hostile)).state);
    let seed = 7;
    for (let round = 0; round < 25; round += 1) {
      const torn = whole.slice(0, whole.length - (round % 5) * 400);
      for (let flip = 0; flip < 30; flip += 1) {
        seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
        torn[seed % torn.length] = seed % 256;
      }
      expect(['extracted', 'nothing', 'failed']).toContain((await extractText({ bytes: torn, mediaType: 'application/pdf' })).state);
    }
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('that takes too long is given up, and one that is stopped says so', async () => {
    const slow = createTextExtractor(new URL('../../../electron/workers/text.ts', import.meta.url), 1);
    expect(await slow({ bytes: await pdfSaying('Slow'), mediaType: 'application/pdf' }, never)).toEqual({
      state: 'failed',
      reason: 'Reading it took too long.',
    });
    const stopped = new AbortController();
    const extract = createTextExtractor(new URL('../../../electron/workers/text.ts', import.meta.url));
    const asked = extract({ bytes: await pdfSaying('Stopped'), mediaType: 'application/pdf' }, stopped.signal);
    stopped.abort(new Error('Locked.'));
    await expect(asked).rejects.toThrow('Locked.');
  });
});

describe('reading what was taken in', () => {
  let casebook: TemporaryCasebook;
  beforeAll(async () => {
    casebook = await openTemporaryCasebook();
  });
  afterAll(() => casebook.dispose());

  async function takeIn(caseId: Parameters<typeof beginIntake>[1]['caseId'], fileName: string, bytes: Uint8Array): Promise<void> {
    const context = casebook.session();
    const { intakeId } = await beginIntake(context, {
      caseId,
      fileName,
      size: bytes.length,
      provenance: {
        howObtained: 'public-address',
        obtainedBy: 'Mara Voss',
        obtainedOn: { kind: 'unknown' },
        description: '',
        personnelFileBasis: 'interferes-with-work',
      },
    });
    await putSlice(context, { intakeId, offset: 0, bytes });
    await finishIntake(context, { intakeId });
  }

  it('makes it findable under its exhibit, and goes on after a lock', async () => {
    const { summary } = await openExample(casebook.session());
    await takeIn(summary.id, 'message.eml', bytesOf(MAIL));
    await casebook.application.casebook.lock('by-hand');
    await casebook.unlock();
    await takeIn(summary.id, 'letter.pdf', await pdfSaying('Quiet Harbor District'));
    await casebook.session().textReading.readAll();
    const find = (words: string) => findAnything(casebook.session(), { text: words, caseId: null, kind: 'evidence-text' });
    expect((await find('cafe friday')).hits).toMatchObject([
      { label: 'Ex. 1, part 1', caseNumber: summary.number, place: { tab: 'evidence' } },
    ]);
    expect((await find('quiet harb')).hits).toMatchObject([{ label: 'Ex. 2, part 1' }]);
  });
});
