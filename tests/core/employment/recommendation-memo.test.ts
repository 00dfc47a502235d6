/** @file The recommendation memo: it prints what was weighed, nothing of it prints elsewhere, and it is issued by itself. In a real casebook. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chargesFrom } from '#shared/domain/corrective-action/charges.ts';
import { ProportionalityFactorId } from '#shared/domain/corrective-action/proportionality.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { memoPrivilege } from '#shared/messages/notices.ts';
import { listAllegations } from '../../../electron/core/allegations/read-allegations.ts';
import { chooseAction } from '../../../electron/core/corrective-action/choose-action.ts';
import { draftPacket } from '../../../electron/core/corrective-action/records/packet.ts';
import { recordAuthority } from '../../../electron/core/corrective-action/records/record-authority.ts';
import { recordDuty } from '../../../electron/core/corrective-action/records/record-duty.ts';
import { weighFactor } from '../../../electron/core/corrective-action/records/weigh-factor.ts';
import { previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { issueDocument } from '../../../electron/core/documents/issue-document.ts';
import { recordEmployment } from '../../../electron/core/employment/record-employment.ts';
import { addRemedyFact } from '../../../electron/core/employment/remedy-file.ts';
import { listFindings } from '../../../electron/core/findings/read-findings.ts';
import { enterLoss } from '../../../electron/core/losses/losses.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, findAgainst, openExampleMatter, refusalOf, SIXTH_CLAUSE } from '../chain/example-matter.ts';
import { renderInTest } from '../documents/example-packet.ts';
import { completePacket } from './complete-packet.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;

/** Each in words that occur nowhere else. */
const weighed = {
  'how the status is known': 'Seniority list of the unit, September 2025.',
  'a fact for a notice to remedy': 'Both counselors noted questions about the grades.',
  'the note on authority': 'Board policy 5:240, adopted Nov 19, 2012',
  'the range of the packet': completePacket.proposedRange,
  'why a duty does not apply': 'Paid by the hour.',
  'a factor': 'Nine years of service without a mark.',
  'a loss': 'Marsh Data Recovery',
};

beforeAll(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  context = casebook.session();
  caseId = await openExampleMatter(context);
  await findAgainst(context, await chargeExample(context, caseId, [SIXTH_CLAUSE]));
  await recordEmployment(context, {
    caseId,
    status: 'tenured-teacher',
    howKnown: weighed['how the status is known'],
    licence: 'licensed',
    licenceNumber: '1234567',
    firstHiredOn: '2016-08-22',
    lastProbationaryYear: 'unknown',
  });
  const text = weighed['a fact for a notice to remedy'];
  await addRemedyFact(context, { caseId, prong: 'damage', direction: 'shows', text, happenedOn: null, exhibitIds: [] });
  const { id: correctiveActionId, level } = await chooseAction(context, {
    caseId,
    levelId: 'suspension-without-pay',
    terms: 'Three days.',
    reason: 'It answers what was found.',
    skippedLevelsReason: 'Explained.',
    authoritySource: '',
    imposedBy: 'Superintendent Noor Adel',
    startsOn: null,
    endsOn: null,
  });
  const authority = { kind: 'board-policy', citation: 'Board policy 5:240', adoptedOn: '2012-11-19', note: '' } as const;
  await recordAuthority(context, { correctiveActionId, authority });
  await draftPacket(context, { correctiveActionId, draft: completePacket });
  const reason = weighed['why a duty does not apply'];
  await recordDuty(context, { correctiveActionId, duty: level.collateralDuties[2] ?? '', standing: 'not-needed', reason });
  await enterLoss(context, {
    caseId,
    incurredOn: '2026-02-11',
    payee: weighed['a loss'],
    invoice: '2026-118',
    amountCents: 120_450,
    causation: 'The account was emptied.',
    mitigation: '',
    receiptExhibitId: null,
  });
  await weigh(['work-record']);
});
afterAll(() => casebook.dispose());

async function weigh(factorIds: readonly ProportionalityFactorId[]): Promise<void> {
  for (const factorId of factorIds) {
    await weighFactor(context, { caseId, factorId, standing: 'considered', text: weighed['a factor'], exhibitIds: [] });
  }
}

const printed = async (kind: DocumentKind): Promise<string> => JSON.stringify(await previewDocument(context, { caseId, kind }));

test('it prints what was weighed, under its mark', async () => {
  const memo = await printed('recommendation-memo');
  for (const [what, words] of Object.entries(weighed)) expect(memo, what).toContain(words);
  expect(memo).toContain(memoPrivilege);
  expect(memo).toContain('$1,204.50');
  expect(memo).toContain('nothing in it is set against pay');
});

test('nothing of it prints in the discipline report but the authority, which the respondent is told', async () => {
  const report = await printed('discipline-report');
  const { 'the note on authority': authority, ...confidential } = weighed;
  for (const [what, words] of Object.entries(confidential)) expect(report, what).not.toContain(words);
  expect(report).toContain(authority);
});

test('the report tells the respondent what comes with the level and leaves out what the District has to check', async () => {
  const report = await printed('discipline-report');
  expect(report).toContain('Where an agreement gives a grievance, the time to file it starts.');
  expect(report).not.toContain('Check the effect on wages');
});

test('it is issued only once every factor is answered, by itself', async () => {
  const issue = () => issueDocument(context, { caseId, kind: 'recommendation-memo', restatementReason: '' });
  expect(await refusalOf(issue())).toMatchObject({ code: 'DOCUMENT_HAS_GAPS', details: { count: 1 } });
  await weigh(ProportionalityFactorId.options);
  expect(await issue()).toMatchObject({ kind: 'recommendation-memo', issue: 1 });
});

test('a packet can begin with the charges that the findings left standing', async () => {
  const allegations = await listAllegations(context, { caseId });
  const findings = await listFindings(context, { caseId });
  const { charges } = chargesFrom(allegations, findings);
  expect(charges).toMatch(/^Allegation 1: On October 14, 2021 the respondent posted pictures/);
  expect(charges).toContain('5:125 §6 (restated): ');
  const [finding] = findings;
  if (finding === undefined) throw new Error('No finding.');
  expect(chargesFrom(allegations, [{ ...finding, outcome: 'unfounded' }])).toEqual({ charges: '', exhibitIds: [] });
  const clauses = finding.clauses.map((clause) => ({ ...clause, outcome: 'not-breached' as const }));
  expect(chargesFrom(allegations, [{ ...finding, clauses }]).charges).not.toContain('5:125 §6');
});
