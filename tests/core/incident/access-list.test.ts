import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId, ExhibitId } from '#shared/domain/ids.ts';
import { createDirectClient, type DirectClient } from '../../../electron/api/direct-client.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, SIXTH_CLAUSE } from '../chain/example-matter.ts';
import { renderInTest } from '../documents/example-packet.ts';
import { cite, openThree, takeText } from './example-incident.ts';

const SECRET = 'zinnia-letter.txt';
const INVESTIGATOR = { displayName: 'Ines Okafor', role: 'investigator', passphrase: 'velvet anchor thimble orbit 7' } as const;
const SECOND = { displayName: 'Teo Lindqvist', role: 'administrator', passphrase: 'copper lagoon whistle ember 3' } as const;
const FIRST = { displayName: TEST_USER, passphrase: TEST_PASSPHRASE };

let casebook: TemporaryCasebook;
let client: DirectClient;
let cases: [CaseId, CaseId, CaseId];
let exhibitId: ExhibitId;
let pinned: { allegationClauseId: never; elementId: never };

const signIn = async (person: { displayName: string; passphrase: string }) => {
  await casebook.application.casebook.lock();
  casebook.ports.clock.advance(120_000);
  await casebook.application.casebook.unlock({ loginName: person.displayName, passphrase: person.passphrase });
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'DONE',
    (error: { code: string }) => error.code,
  );
const userIds = async (...names: string[]) => {
  const colleagues = await client.evidence.colleagues();
  return names.map((name) => {
    const found = colleagues.find(({ displayName }) => displayName === name);
    if (found === undefined) throw new Error(`${name} has no key.`);
    return found.userId;
  });
};
const exhibit = async () => (await client.evidence.list({ caseId: cases[0] })).find(({ id }) => id === exhibitId);

/** One casebook for the whole file: an administrator restricts an exhibit, another one and an investigator come after. */
beforeAll(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  client = createDirectClient({ application: casebook.application, ports: casebook.ports });
  for (const person of [INVESTIGATOR, SECOND]) await casebook.application.access.add(person);
  ({ cases } = await openThree(casebook.session()));
  exhibitId = (await takeText(casebook.session(), cases[0], SECRET)).id;
  const [clause] = (await chargeExample(casebook.session(), cases[0], [SIXTH_CLAUSE])).clauses;
  pinned = { allegationClauseId: clause?.id as never, elementId: clause?.elements[0]?.elementId as never };
  await client.allegations.assessElement({
    ...pinned,
    state: 'established',
    reason: 'The letter says so.',
    pins: [{ exhibitId, side: 'for', locator: 'par. 4', note: 'Names the mother.' }],
  });
});
afterAll(() => casebook.dispose());

describe('an exhibit', () => {
  test('is open to everybody with a key until somebody restricts it', async () => {
    await signIn(SECOND);
    expect((await exhibit())?.fileName).toBe(SECRET);
    expect((await exhibit())?.access).toBeNull();
    await signIn(FIRST);
  });

  test('is not restricted without the one who restricts it, to nobody, or over a list that was not seen', async () => {
    const [other] = await userIds(INVESTIGATOR.displayName);
    const list = { exhibitId, reason: 'It names a child.', basedOn: null };
    expect(await codeOf(client.evidence.restrict({ ...list, userIds: other === undefined ? [] : [other] }))).toBe('NOT_ALLOWED');
    const everybody = await userIds(TEST_USER, INVESTIGATOR.displayName);
    expect(await codeOf(client.evidence.restrict({ ...list, userIds: everybody, basedOn: '0'.repeat(32) }))).toBe('CHANGED_MEANWHILE');
    const restricted = await client.evidence.restrict({ ...list, userIds: everybody });
    expect(restricted.access?.readers.map(({ displayName }) => displayName)).toEqual([INVESTIGATOR.displayName, TEST_USER]);
    expect((await client.evidence.custody({ exhibitId })).at(-1)).toMatchObject({ what: 'restricted', note: 'Ex. 1' });
  });
});

describe('somebody who is not on the list, an administrator too,', () => {
  beforeAll(() => signIn(SECOND));

  test('sees that the exhibit is there, with its digest, and nothing of it', async () => {
    expect(await exhibit()).toBeUndefined();
    const { closed } = await client.evidence.otherNumbers({ caseId: cases[0] });
    expect(closed).toEqual([{ id: exhibitId, number: 1, label: 'Ex. 1', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  test('is refused its content, a copy, its custody, its citations, its description and its withdrawal', async () => {
    const [allegation] = await client.allegations.list({ caseId: cases[0] });
    const provenance = { howObtained: 'public-address', obtainedBy: 'Me', obtainedOn: { kind: 'unknown' }, description: '' } as const;
    const asked = {
      open: client.evidence.openForViewing({ exhibitId }),
      copy: client.evidence.exportCopy({ exhibitId }),
      custody: client.evidence.custody({ exhibitId }),
      citations: client.evidence.citations({ exhibitId }),
      describe: client.evidence.describe({ exhibitId, provenance: { ...provenance, personnelFileBasis: 'criminal' } }),
      withdraw: client.evidence.withdrawCitation({ exhibitId, reason: 'Away with it.' }),
      restrict: client.evidence.restrict({ exhibitId, userIds: await userIds(SECOND.displayName), reason: 'Mine.', basedOn: null }),
      lift: client.evidence.openToEverybody({ exhibitId, reason: 'Open.', basedOn: null }),
      extract: client.audit.exportExtract({ caseId: cases[0] }),
    };
    expect(allegation).toBeDefined();
    for (const [what, work] of Object.entries(asked)) expect([what, await codeOf(work)]).toEqual([what, 'EXHIBIT_RESTRICTED']);
  });

  test('reads in the log, the incident, the preview of a removal and a draft that it is restricted, and no name', async () => {
    const { entries } = await client.activity.list({ caseId: cases[0], before: null, limit: 100 });
    expect(entries.map(({ sentence }) => sentence)).toContain('Made an entry about Ex. 1, which is restricted.');
    const file = await client.incidents.read({ incidentId: (await client.cases.workspace({ caseId: cases[0] })).incident.id });
    expect(file.closedItemCount).toBe(1);
    const removal = await client.audit.previewRemoval({ caseId: cases[0], eventNumbers: [], exhibitIds: [exhibitId], documentIds: [] });
    expect(removal.exhibits).toMatchObject([{ label: 'Ex. 1', fileName: 'Restricted' }]);
    const draft = await client.documents.preview({ caseId: cases[0], kind: 'discipline-report' });
    expect(JSON.stringify(draft)).toContain('Restricted to named people');
    const citable = await client.evidence.citable({ caseId: cases[1] });
    expect(citable).toEqual({ items: [], closedCount: 1 });
    const everything = JSON.stringify([entries, file, removal, draft, await client.allegations.list({ caseId: cases[0] })]);
    for (const word of [SECRET, 'par. 4', 'Names the mother.']) expect(everything).not.toContain(word);
  });

  test('cannot pin it anew, cite it elsewhere or issue a report that lists it', async () => {
    const pin = { exhibitId, side: 'against', locator: '', note: '' } as const;
    expect(await codeOf(client.allegations.assessElement({ ...pinned, state: 'not-established', reason: 'No.', pins: [pin] }))).toBe(
      'DONE',
    );
    const [clause] = (await client.allegations.list({ caseId: cases[0] }))[0]?.clauses ?? [];
    const another = clause?.elements[1]?.elementId as never;
    const assess = { ...pinned, elementId: another, state: 'not-established' as const, reason: 'No.', pins: [pin] };
    expect(await codeOf(client.allegations.assessElement(assess))).toBe('EXHIBIT_RESTRICTED');
    const issue = client.documents.issue({ caseId: cases[0], kind: 'discipline-report', restatementReason: '' });
    expect(await codeOf(issue)).toBe('EXHIBIT_RESTRICTED');
  });

  test('keeps, unseen, what others pinned there when assessing the same element', async () => {
    const list = async () => (await client.allegations.list({ caseId: cases[0] }))[0]?.clauses[0]?.elements[0]?.pins;
    const shown = (await list()) ?? [];
    expect(shown).toMatchObject([{ side: 'for', locator: '' }]);
    await client.allegations.assessElement({ ...pinned, state: 'established', reason: 'Without any.', pins: [] });
    await client.allegations.assessElement({ ...pinned, state: 'established', reason: 'After all.', pins: [...shown] });
    expect(await list()).toEqual(shown);
  });
});

describe('whoever is on the list', () => {
  test('reads it whole, cites it under the same list, and may open it to everybody', async () => {
    await signIn(INVESTIGATOR);
    const seen = await exhibit();
    expect(seen?.fileName).toBe(SECRET);
    const cited = await cite(casebook.session(), cases[1], SECRET);
    expect(cited.access?.readers).toEqual(seen?.access?.readers);
    await signIn(SECOND);
    expect(await client.evidence.list({ caseId: cases[1] })).toEqual([]);
    await signIn(INVESTIGATOR);
    const basedOn = seen?.access?.id ?? null;
    expect((await client.evidence.openToEverybody({ exhibitId, reason: 'The name is covered now.', basedOn })).access).toBeNull();
    await signIn(SECOND);
    expect((await exhibit())?.fileName).toBe(SECRET);
    expect(await client.evidence.list({ caseId: cases[1] })).toEqual([]);
  });

  test('who is the last one and leaves the office does not shut it for good: an administrator may open it', async () => {
    await signIn(FIRST);
    const taken = await takeText(casebook.session(), cases[2], 'orphan.txt');
    await signIn(INVESTIGATOR);
    const users = await userIds(INVESTIGATOR.displayName);
    const { access } = await client.evidence.restrict({ exhibitId: taken.id, userIds: users, reason: 'Mine alone.', basedOn: null });
    await signIn(SECOND);
    const lift = { exhibitId: taken.id, reason: 'She has left.', basedOn: access?.id ?? null };
    expect(await codeOf(client.evidence.openToEverybody(lift))).toBe('EXHIBIT_RESTRICTED');
    for (const userId of users) await client.access.remove({ userId });
    expect(await codeOf(client.evidence.openToEverybody(lift))).toBe('DONE');
  });
});
