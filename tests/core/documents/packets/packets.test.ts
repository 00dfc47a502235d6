import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { LawContent } from '#shared/domain/law/law-record.ts';
import { drawDocument } from '../../../../electron/core/documents/draw-up.ts';
import { issueDocument } from '../../../../electron/core/documents/issue-document.ts';
import { boardMotionOf, recordBoardMotion } from '../../../../electron/core/documents/packets/board-motion.ts';
import { exportPacket, takePacket } from '../../../../electron/core/documents/packets/export-packet.ts';
import { listPackets, readPacketOffer } from '../../../../electron/core/documents/packets/read-packets.ts';
import { endRedactedCopy, nameRedactedCopy } from '../../../../electron/core/documents/packets/redacted-copies.ts';
import { restrictExhibit } from '../../../../electron/core/evidence/access-list/change-access.ts';
import { listCustody } from '../../../../electron/core/evidence/read-exhibits.ts';
import { editLaw } from '../../../../electron/core/law/edit-law.ts';
import { requireLaw } from '../../../../electron/core/law/read-law.ts';
import { unwatched } from '../../../../electron/core/long-work.ts';
import { sortRecord } from '../../../../electron/core/release/record-tags.ts';
import { canReadPdf, problemsOf, readPdf } from '../../../support/read-pdf.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../../support/temporary-casebook.ts';
import { eventsOf, refusalOf, takeIn } from '../../chain/example-matter.ts';
import { LAST_RESPONDENT, planted, preparePacket, renderInTest } from '../example-packet.ts';
import { GREEN_PNG, lockedPdf, strangersPdf } from './example-pieces.ts';

let casebook: TemporaryCasebook;
beforeEach(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
});
afterEach(() => casebook.dispose());

const take = (caseId: CaseId, choices: Parameters<typeof takePacket>[1]['choices'], hasCovers = false) =>
  takePacket(
    casebook.session(),
    { caseId, title: 'Packet for the hearing', hasCovers, choices },
    { outcome: 'download', progress: unwatched },
  );

const original = (exhibitId: string) => ({ kind: 'exhibit', exhibitId, as: 'original' }) as Parameters<typeof take>[1][number];

describe('one PDF from a selection', () => {
  test.skipIf(!canReadPdf)(
    'binds issued, draft and exhibits as chosen, keeps selection and digest, and notes the custody of each',
    async () => {
      const context = casebook.session();
      const { caseId } = await preparePacket(context);
      const notes = await takeIn(context, caseId, 'notes.pdf', await strangersPdf());
      const picture = await takeIn(context, caseId, 'seen.png', GREEN_PNG);
      const issued = await issueDocument(context, { caseId, kind: 'discipline-report', restatementReason: '' });
      const [text] = (await readPacketOffer(context, { caseId })).exhibits;
      let bytes = new Uint8Array();
      const events = await eventsOf(context, async () => {
        bytes = new Uint8Array(
          await take(caseId, [
            { kind: 'issued', documentId: issued.id },
            original(notes.id),
            { kind: 'draft', documentKind: 'board-packet' },
            original(picture.id),
            original(text?.exhibitId ?? ''),
          ]),
        );
      });
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(events.map(({ type }) => type)).toEqual(['packet.exported']);
      expect(events[0]?.payload).toMatchObject({ sha256, position: 1, outcome: 'download' });
      const [kept] = await listPackets(context, { caseId });
      expect(kept).toMatchObject({ sha256, position: 1, title: 'Packet for the hearing', size: bytes.length });
      expect(kept?.pieces.map(({ label }) => label)).toEqual([
        'Discipline report, issue 1',
        notes.label,
        'Board packet, draft',
        picture.label,
        'Ex. 1',
      ]);
      expect(kept?.pieces[0]?.sha256).toBe(issued.sha256);
      expect(kept?.pieces[1]?.sha256).toBe(notes.sha256);
      const pdf = readPdf(bytes);
      expect(pdf.faults).toBe('');
      expect(pdf.pageCount).toBe(kept?.pageCount);
      expect(pdf.text).toContain(LAST_RESPONDENT);
      expect(pdf.pages.join(' ')).toContain('Larkspur on its side');
      for (const phrase of planted) expect(pdf.pages.join(' ')).not.toContain(phrase);
      const custody = await listCustody(context, { exhibitId: notes.id });
      expect(custody.at(-1)).toMatchObject({ what: 'exported', note: `SHA-256 ${notes.sha256}, bound as ${notes.label} into packet 1` });
    },
  );

  test('a refusal leaves no trace: locked, closed, of another case, a memo, no redacted copy', async () => {
    const context = casebook.session();
    const { caseId } = await preparePacket(context);
    const locked = await takeIn(context, caseId, 'locked.pdf', await lockedPdf('not for us'));
    const film = await takeIn(context, caseId, 'film.bin', Buffer.from([0, 1, 2, 3, 0, 255]));
    const events = await eventsOf(context, async () => {
      const refused = await refusalOf(take(caseId, [original(locked.id)]));
      expect(refused.code).toBe('NOT_PRINTABLE');
      expect(refused.details).toEqual({ exhibit: locked.label, reason: 'It is locked with a passphrase of its own.' });
      expect((await refusalOf(take(caseId, [original(film.id)]))).code).toBe('NOT_PRINTABLE');
      expect((await refusalOf(take(caseId, [{ kind: 'draft', documentKind: 'speech-memo' }]))).code).toBe('NOT_ALLOWED');
      expect((await refusalOf(take(caseId, [{ ...original(locked.id), as: 'redacted' } as ReturnType<typeof original>]))).code).toBe(
        'NOT_FOUND',
      );
    });
    expect(events).toEqual([]);
    expect(await listPackets(context, { caseId })).toEqual([]);
    const sheet = await take(caseId, [{ ...original(film.id), as: 'sheet' } as ReturnType<typeof original>]);
    if (canReadPdf) expect(readPdf(sheet).pages[1]).toContain(film.sha256.slice(0, 32));
  });

  test('an exhibit kept to others is neither offered nor bound, and no issue that names it', async () => {
    const context = casebook.session();
    const { caseId } = await preparePacket(context);
    const notes = await takeIn(context, caseId, 'notes.pdf', await strangersPdf());
    const issued = await issueDocument(context, { caseId, kind: 'discipline-report', restatementReason: '' });
    const other = { ...context, actor: { ...context.actor, userId: 'f'.repeat(32) as typeof context.actor.userId } };
    await restrictExhibit(context, {
      exhibitId: notes.id,
      userIds: [context.actor.userId],
      reason: 'For whoever investigates.',
      basedOn: null,
    });
    const offer = await readPacketOffer(other, { caseId });
    expect(offer.exhibits.map(({ label }) => label)).not.toContain(notes.label);
    const input = { caseId, title: 'Packet', hasCovers: false };
    for (const choice of [original(notes.id), { kind: 'issued', documentId: issued.id } as const]) {
      const work = takePacket(other, { ...input, choices: [choice] }, { outcome: 'download', progress: unwatched });
      expect((await refusalOf(work)).code).toBe('EXHIBIT_RESTRICTED');
    }
  });

  test('what is sorted as privileged is neither offered nor bound', async () => {
    const context = casebook.session();
    const { caseId } = await preparePacket(context);
    const notes = await takeIn(context, caseId, 'notes.pdf', await strangersPdf());
    const issued = await issueDocument(context, { caseId, kind: 'discipline-report', restatementReason: '' });
    const sorted = { tag: 'privileged', disciplineOn: null, isRebuttal: false, reason: 'Counsel’s own copy.', basedOn: null } as const;
    for (const [subject, id] of [
      ['exhibit', notes.id],
      ['document', issued.id],
    ] as const) {
      await sortRecord(context, { caseId, subject, id, ...sorted });
    }
    const offer = await readPacketOffer(context, { caseId });
    expect(offer.exhibits.map(({ label }) => label)).not.toContain(notes.label);
    expect(offer.issued).toEqual([]);
    for (const choice of [original(notes.id), { kind: 'issued', documentId: issued.id } as const]) {
      expect((await refusalOf(take(caseId, [choice]))).code).toBe('NOT_ALLOWED');
    }
  });

  test.skipIf(!canReadPdf)('binds the redacted copy under the number of the original, and nothing of the original', async () => {
    const context = casebook.session();
    const { caseId } = await preparePacket(context);
    const notes = await takeIn(context, caseId, 'Tobias-Renner-notes.pdf', await strangersPdf());
    const black = await takeIn(context, caseId, 'black.png', GREEN_PNG);
    await nameRedactedCopy(context, { caseId, exhibitId: notes.id, copyExhibitId: black.id, what: 'Names of two students.' });
    const redacted = { kind: 'exhibit', exhibitId: notes.id, as: 'redacted' } as Parameters<typeof take>[1][number];
    const pdf = readPdf(await take(caseId, [redacted], true));
    const all = pdf.pages.join(' ');
    expect(problemsOf(pdf)).toEqual([]);
    expect(all).toContain(`${notes.label}, page 1 of 1`);
    expect(all).toContain(`Copy kept as ${black.label}. Names of two students.`);
    expect(all).not.toContain('Juniper');
    expect(all).not.toContain('Tobias-Renner');
    const [kept] = await listPackets(context, { caseId });
    expect(kept?.pieces[0]).toMatchObject({ choice: redacted, label: notes.label, sha256: black.sha256 });
    const [, offered] = (await readPacketOffer(context, { caseId })).exhibits;
    expect(offered?.redacted).toMatchObject({ label: black.label, what: 'Names of two students.' });
    for (const [exhibitId, copyExhibitId] of [
      [black.id, notes.id],
      [notes.id, notes.id],
    ] as const) {
      expect((await refusalOf(nameRedactedCopy(context, { caseId, exhibitId, copyExhibitId, what: '' }))).code).toBe('INPUT_REFUSED');
    }
    await endRedactedCopy(context, { redactedCopyId: offered?.redacted?.id ?? '' });
    expect((await refusalOf(take(caseId, [redacted]))).code).toBe('NOT_FOUND');
  });

  test('a window gets it as one long task, under a name that can be saved', async () => {
    const context = casebook.session();
    const { caseId } = await preparePacket(context);
    const kinds: (string | undefined)[] = [];
    const told: number[] = [];
    const out = await exportPacket(
      context,
      { caseId, title: 'Hearing: 1/2', hasCovers: false, choices: [{ kind: 'draft', documentKind: 'case-summary' }] },
      (work) =>
        casebook.application.longWork.run('packet', (progress) => {
          kinds.push(casebook.application.longWork.current()?.kind);
          return work({ ...progress, report: (done, total) => told.push(done / total) });
        }),
    );
    expect(out).toMatchObject({ outcome: 'download', fileName: expect.stringMatching(/ Hearing- 1-2\.pdf$/) });
    expect(kinds).toEqual(['packet']);
    expect(told).toEqual([0.5, 1]);
  });
});

describe('the Board packet', () => {
  test('says what is missing, takes the motion in a person’s words, and prints nothing that is kept confidential', async () => {
    const context = casebook.session();
    const { caseId } = await preparePacket(context);
    const draw = (isDraft: boolean) => drawDocument(context, { caseId, kind: 'board-packet', isDraft, restatement: null });
    const gapsOf = async () =>
      (await draw(true)).parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'gap' && block.isBlocking));
    expect((await gapsOf()).map((gap) => gap.kind === 'gap' && gap.text)).toEqual(['The motion as proposed']);
    expect((await refusalOf(issueDocument(context, { caseId, kind: 'board-packet', restatementReason: '' }))).code).toBe(
      'DOCUMENT_HAS_GAPS',
    );
    const board = {
      meetingOn: '2021-11-15',
      recommendedBy: 'Oskar Lindahl, Superintendent',
      motion: 'That the Board take note of the directive.',
    };
    const first = await recordBoardMotion(context, { caseId, board, basedOn: null });
    const blind = recordBoardMotion(context, { caseId, board: { ...board, motion: 'Another.' }, basedOn: null });
    expect((await refusalOf(blind)).code).toBe('CHANGED_MEANWHILE');
    expect((await boardMotionOf(context.unitOfWork.read, caseId))?.standing.id).toBe(first.standing.id);
    expect(await gapsOf()).toEqual([]);
    const words = JSON.stringify(await draw(false));
    for (const printed of [
      'That the Board take note of the directive.',
      'Nov 15, 2021',
      'Written directive',
      'Roll call on the motion',
      'Show student work',
    ]) {
      expect(words).toContain(printed);
    }
    for (const phrase of [...planted, 'Berit Nørgaard']) expect(words).not.toContain(phrase);
    // Nobody has verified the law, so nothing of it prints.
    expect(words).not.toContain('120/2');
    const law = await requireLaw(context.unitOfWork.read, '5-ilcs-120-2');
    const content = LawContent.parse({ ...onlyContent(law), verifiedBy: 'Odile Brandt, counsel', verifiedOn: '2026-03-01' });
    await editLaw(context, { recordId: '5-ilcs-120-2', content, reason: 'Read it again.' });
    expect(JSON.stringify(await draw(false))).toContain(
      '5 ILCS 120/2(c)(1); as of Nov 1, 2026. Verified by Odile Brandt, counsel, Mar 1, 2026.',
    );
    const issued = await issueDocument(context, { caseId, kind: 'board-packet', restatementReason: '' });
    expect(issued).toMatchObject({ kind: 'board-packet', issue: 1 });
  });
});

const onlyContent = (law: object): object => Object.fromEntries(Object.entries(law).filter(([key]) => key in LawContent.shape));
