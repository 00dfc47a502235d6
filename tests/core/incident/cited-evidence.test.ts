import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId, IncidentId } from '#shared/domain/ids.ts';
import { assessElement } from '../../../electron/core/allegations/assess-element.ts';
import { listActivity } from '../../../electron/core/audit/activity.ts';
import { previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { citeEvidence } from '../../../electron/core/evidence/citing/cite-evidence.ts';
import { listOtherNumbers } from '../../../electron/core/evidence/citing/other-numbers.ts';
import { listCitable, listCitations } from '../../../electron/core/evidence/citing/shared-items.ts';
import { withdrawCitation } from '../../../electron/core/evidence/citing/withdraw-citation.ts';
import { openExhibit } from '../../../electron/core/evidence/hand-out.ts';
import { listCustody, listExhibits } from '../../../electron/core/evidence/read-exhibits.ts';
import { readIncidentFile } from '../../../electron/core/incidents/read-incident-file.ts';
import { previewRemoval } from '../../../electron/core/removal/preview-removal.ts';
import { removeByOrder } from '../../../electron/core/removal/remove-by-order.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, eventsOf, refusalOf, SIXTH_CLAUSE } from '../chain/example-matter.ts';
import { citable, cite, openFirst, openThree, takeText } from './example-incident.ts';

const SCREENSHOT = 'screenshot.txt';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let incidentId: IncidentId;
let cases: [CaseId, CaseId, CaseId];
beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
  ({ incidentId, cases } = await openThree(context));
});
afterAll(() => casebook.dispose());

const labelIn = async (caseId: CaseId) => (await listExhibits(context, { caseId })).find(({ fileName }) => fileName === SCREENSHOT)?.label;

describe('one screenshot in an incident with three respondents', () => {
  test('is taken in once and cited by three cases as Ex. 1, Ex. 3 and Ex. 2', async () => {
    const [first, second, third] = cases;
    const received = await takeText(context, first, SCREENSHOT);
    for (const name of ['statement.txt', 'calendar.txt']) await takeText(context, second, name);
    await takeText(context, third, 'message.txt');
    for (const caseId of [second, third]) await cite(context, caseId, SCREENSHOT);
    expect(await Promise.all(cases.map(labelIn))).toEqual(['Ex. 1', 'Ex. 3', 'Ex. 2']);
    const all = await Promise.all(cases.map((caseId) => listExhibits(context, { caseId })));
    const items = all.flat().filter(({ fileName }) => fileName === SCREENSHOT);
    expect(new Set(items.map(({ evidenceItemId }) => evidenceItemId))).toEqual(new Set([received.evidenceItemId]));
  });

  test('says which case it was taken in for, and who cites it under which number', async () => {
    const [first] = cases;
    const [exhibit] = await listExhibits(context, { caseId: first });
    const { receivedForCase, citations } = await listCitations(context, { exhibitId: exhibit?.id ?? '' });
    expect(receivedForCase).toBe('2026-0001');
    expect(citations.map(({ caseNumber, label, respondent }) => [caseNumber, label, respondent])).toEqual([
      ['2026-0001', 'Ex. 1', 'Dana Whitlock'],
      ['2026-0002', 'Ex. 3', 'Ruben Castellan'],
      ['2026-0003', 'Ex. 2', 'Wanda Fairbrook'],
    ]);
    const file = await readIncidentFile(context, { incidentId });
    expect(file.evidence.find(({ fileName }) => fileName === SCREENSHOT)?.citations).toEqual(citations);
  });

  test('is offered to a case that does not cite it, and to no other', async () => {
    const [first, second] = cases;
    const names = async (caseId: CaseId) => (await listCitable(context, { caseId })).items.map(({ fileName }) => fileName);
    expect(await names(first)).toEqual(['statement.txt', 'calendar.txt', 'message.txt']);
    expect(await names(second)).toEqual(['message.txt']);
    expect((await refusalOf(citeEvidence(context, { caseId: first, evidenceItemId: '0'.repeat(32) }))).code).toBe('NOT_FOUND');
  });

  test('has every citing in the log of its case and in one chain of custody', async () => {
    const [, , third] = cases;
    const exhibit = (await listExhibits(context, { caseId: third })).find(({ fileName }) => fileName === SCREENSHOT);
    const custody = await listCustody(context, { exhibitId: exhibit?.id ?? '' });
    expect(custody.map(({ what, note }) => (what === 'cited' ? note : what))).toEqual([
      'received',
      'Ex. 3 of case 2026-0002',
      'Ex. 2 of case 2026-0003',
    ]);
    const { entries } = await listActivity(context, { caseId: third, before: null, limit: 5 });
    expect(entries[0]?.sentence).toBe('Cited evidence of the incident as Ex. 2.');
  });

  test('is not cited twice by one case, nor by a case of another incident', async () => {
    const [first] = cases;
    const [exhibit] = await listExhibits(context, { caseId: first });
    const again = await refusalOf(citeEvidence(context, { caseId: first, evidenceItemId: exhibit?.evidenceItemId ?? '' }));
    expect(again).toMatchObject({ code: 'NOT_ALLOWED', details: { problem: 'The case cites this item already, as Ex. 1.' } });
    const { summary } = await openFirst(context, 'Somebody Else');
    const foreign = await refusalOf(citeEvidence(context, { caseId: summary.id, evidenceItemId: exhibit?.evidenceItemId ?? '' }));
    expect(foreign.code).toBe('NOT_FOUND');
  });
});

describe('a citation that is withdrawn', () => {
  test('leaves its number unused for good; cited anew, the item gets another', async () => {
    const {
      cases: [first, second],
    } = await openThree(context);
    await takeText(context, first, 'note.txt');
    const cited = await cite(context, second, 'note.txt');
    const events = await eventsOf(context, () => withdrawCitation(context, { exhibitId: cited.id, reason: 'It is about somebody else.' }));
    expect(events).toMatchObject([{ type: 'exhibit.withdrawn', caseId: second, payload: { label: 'Ex. 1' } }]);
    expect(await listExhibits(context, { caseId: second })).toEqual([]);
    expect((await listOtherNumbers(context, { caseId: second })).withdrawn).toMatchObject([
      { label: 'Ex. 1', fileName: 'note.txt', reason: 'It is about somebody else.' },
    ]);
    expect((await cite(context, second, 'note.txt')).label).toBe('Ex. 2');
    expect((await listExhibits(context, { caseId: first })).map(({ label }) => label)).toEqual(['Ex. 1']);
    expect((await refusalOf(openExhibit(context, { exhibitId: cited.id }))).code).toBe('NOT_FOUND');
    const text = JSON.stringify((await previewDocument(context, { caseId: second, kind: 'discipline-report' })).parts);
    expect(text).toContain('Numbers that are not used: Ex. 1.');
  });

  test('is refused while an element cites it', async () => {
    const {
      cases: [first, second],
    } = await openThree(context);
    await takeText(context, first, 'pinned.txt');
    const cited = await cite(context, second, 'pinned.txt');
    const allegation = await chargeExample(context, second, [SIXTH_CLAUSE]);
    const [clause] = allegation.clauses;
    const assess = (pins: { exhibitId: typeof cited.id; side: 'for'; locator: string; note: string }[]) =>
      assessElement(context, {
        allegationClauseId: clause?.id ?? '',
        elementId: clause?.elements[0]?.elementId ?? '',
        state: 'established',
        reason: 'It shows it.',
        pins,
      });
    await assess([{ exhibitId: cited.id, side: 'for', locator: 'p. 1', note: '' }]);
    const refusal = await refusalOf(withdrawCitation(context, { exhibitId: cited.id, reason: 'Not ours.' }));
    expect(refusal).toMatchObject({ code: 'NEEDED_BY_OTHERS', details: { problem: 'Ex. 1 is cited in the elements of a clause (1).' } });
    await assess([]);
    expect(await withdrawCitation(context, { exhibitId: cited.id, reason: 'Not ours.' })).toEqual({ label: 'Ex. 1' });
  });
});

test('a removal by order reaches the item under every number, and says where else its taking in is told', async () => {
  const {
    cases: [first, second],
  } = await openThree(context);
  await takeText(context, first, 'a-marmalade-ledger.txt');
  const cited = await cite(context, second, 'a-marmalade-ledger.txt');
  const choice = { caseId: second, eventNumbers: [], exhibitIds: [cited.id], documentIds: [] };
  const preview = await previewRemoval(context, choice);
  expect(preview.events).toEqual([]);
  expect(preview.stillIn.events.map(({ sentence }) => sentence)).toEqual(['Took in Ex. 1, a-marmalade-ledger.txt.']);
  const order = { court: 'Circuit Court of Elm County', docketNumber: '2026-MR-17', orderedOn: '2026-02-27', reason: 'Expunged.' } as const;
  await removeByOrder(context, { ...choice, order, typedCaseNumber: preview.caseNumber });
  const [gone] = await listExhibits(context, { caseId: first });
  expect(gone).toMatchObject({ label: 'Ex. 1', fileName: 'Removed by order', removed: { docketNumber: '2026-MR-17' } });
  expect(await casebook.application.verify()).toEqual([]);
  await expect(citable(context, cases[2], 'a-marmalade-ledger.txt')).rejects.toThrow('cannot be cited');
});
