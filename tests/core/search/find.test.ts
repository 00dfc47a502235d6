import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FindHit, FindKind } from '#shared/domain/find.ts';
import type { CaseId, ExhibitId } from '#shared/domain/ids.ts';
import { mentionOf } from '#shared/domain/mentions.ts';
import { createDirectClient, type DirectClient } from '../../../electron/api/direct-client.ts';
import { bringIndexUpToDate, sources } from '../../../electron/core/search/keep-index.ts';
import { rebuildIndex } from '../../../electron/core/search/rebuild-index.ts';
import { decryptedPages, pagesHolding } from '../../support/decrypted-pages.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, SIXTH_CLAUSE, takeIn } from '../chain/example-matter.ts';
import { bytesOf, openThree } from '../incident/example-incident.ts';

const SECOND = { displayName: 'Teo Lindqvist', role: 'administrator', passphrase: 'copper lagoon whistle ember 3' } as const;
const PHRASE = 'Saffron umbrellas under the quiet viaduct';

let casebook: TemporaryCasebook;
let client: DirectClient;
let cases: [CaseId, CaseId, CaseId];
let secretId: ExhibitId;

const signIn = async (person: { displayName: string; passphrase: string }) => {
  await casebook.application.casebook.lock();
  casebook.ports.clock.advance(120_000);
  await casebook.application.casebook.unlock({ loginName: person.displayName, passphrase: person.passphrase });
};
const ask = (text: string, caseId: CaseId | null = null, kind: FindKind | null = null) => client.find.anything({ text, caseId, kind });
const told = ({ kind, label, title, excerpt }: FindHit) =>
  `${kind}: ${label}: ${[...title, { text: ' | ', isMatch: false }, ...excerpt].map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')}`;
const find = async (text: string, caseId: CaseId | null = null) => (await ask(text, caseId)).hits.map(told);
const log = (caseId: CaseId, text: string) =>
  client.log.add({ caseId, isPrivileged: false, text, how: 'call', who: '', participantId: null, when: null, zone: 'UTC', about: null });

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  client = createDirectClient({ application: casebook.application, ports: casebook.ports });
  await casebook.application.access.add(SECOND);
  ({ cases } = await openThree(casebook.session()));
  const exhibit = await takeIn(casebook.session(), cases[0], 'zinnia-letter.txt', bytesOf('The marigold was seen by the gate.'));
  secretId = exhibit.id as ExhibitId;
  const [clause] = (await chargeExample(casebook.session(), cases[0], [SIXTH_CLAUSE])).clauses;
  await client.allegations.assessElement({
    allegationClauseId: clause?.id as never,
    elementId: clause?.elements[0]?.elementId as never,
    state: 'established',
    reason: PHRASE,
    pins: [],
  });
  await log(cases[0], 'Called the café about <b>the roster</b>; left a message.');
  await log(cases[1], 'Second call about the roster.');
  await casebook.session().textReading.readAll();
});
afterAll(() => casebook.dispose());

describe('find anything', () => {
  test('gives cases, people, clauses, exhibits, statements, text of evidence and the log, with the words marked', async () => {
    expect(await find('whitlock')).toEqual([
      'case: Case: 2026-0001 Dana [Whitlock] | Pictures in a staff chat Elm Grove Middle School',
      'person: Person: Dana [Whitlock] | Mathematics teacher',
    ]);
    expect(await find('saffron umb')).toEqual([`statement: Element, reason:  | [Saffron] [umbrellas] under the quiet viaduct`]);
    expect(await find('zinnia')).toEqual([expect.stringMatching(/^exhibit: Exhibit: Ex\. 1 \[zinnia\]-letter\.txt/)]);
    expect(await find('marigold')).toEqual(['evidence-text: Ex. 1, part 1: zinnia-letter.txt | The [marigold] was seen by the gate.']);
    expect(await find('ROSTER cafe')).toEqual(['log-line: Log:  | Called the [café] about <b>the [roster]</b>; left a message.']);
    const { hits } = await ask('student information', null, 'clause');
    expect(hits[0]).toMatchObject({ kind: 'clause', place: { to: 'clause' } });
  });

  test('leads to the place itself', async () => {
    const { hits } = await ask('saffron');
    expect(hits[0]).toMatchObject({ caseNumber: '2026-0001', place: { to: 'case', caseId: cases[0], tab: 'allegations' } });
    expect(hits[0]?.place).toMatchObject({ anchor: expect.stringMatching(/^element-[0-9a-f]{32}-[0-9a-f]{32}$/) });
    const line = (await ask('second roster')).hits[0];
    expect(line?.place).toMatchObject({ caseId: cases[1], tab: 'log', anchor: expect.stringMatching(/^log-line-[0-9a-f]{32}$/) });
  });

  test('keeps to one case where it is asked to', async () => {
    expect(await find('roster')).toHaveLength(2);
    expect(await find('roster', cases[1])).toEqual(['log-line: Log:  | Second call about the [roster].']);
    expect(await find('marigold', cases[1])).toEqual([]);
  });

  test.each([
    '"',
    '*',
    '-',
    '^',
    ':',
    'NEAR',
    'NEAR(a b)',
    'AND',
    'OR',
    'NOT roster',
    'title:roster',
    '{title body}',
    '(',
    "'; --",
    '\u0000',
    '🙂',
    'a',
    '%',
    '"roster',
    'ro*ster',
    'x'.repeat(200),
    'roster '.repeat(28),
  ])('takes %j for words', async (typed) => {
    const { hits } = await ask(typed);
    expect(hits.length).toBeLessThan(20);
  });

  test('finds whole words by long beginnings too, and all kinds of them', async () => {
    await log(cases[2], 'Superintendents met; the superintendent was told.');
    expect(await find('superintendent')).toEqual(
      expect.arrayContaining([expect.stringContaining('[Superintendents] met; the [superintendent] was')]),
    );
    expect(await find('superintendents')).toContainEqual(expect.stringContaining('[Superintendents] met'));
  });

  test('gives nothing of an exhibit to whoever is not on its list', async () => {
    const colleagues = await client.evidence.colleagues();
    const own = colleagues.find(({ displayName }) => displayName === TEST_USER)?.userId;
    if (own === undefined) throw new Error('The first person has a key.');
    // A second administrator must be able to do without it, so the list names both and then the one is taken off by another list.
    await client.evidence.restrict({ exhibitId: secretId, userIds: [own], reason: 'It names a child.', basedOn: null });
    expect(await find('marigold')).toHaveLength(1);
    await signIn(SECOND);
    expect(await find('marigold')).toEqual([]);
    expect(await find('zinnia')).toEqual([]);
    await signIn({ displayName: TEST_USER, passphrase: TEST_PASSPHRASE });
  });

  test('reads mentions by the name of the day, and follows a change of it', async () => {
    const witness = await client.cases.addParticipant({ caseId: cases[2], role: 'witness', name: 'Orla Penhallow', position: '' });
    await log(cases[2], `Spoke with ${mentionOf(witness.id)} about the gymnasium.`);
    expect(await find('orla gymnasium')).toEqual(['log-line: Log:  | Spoke with [Orla] Penhallow about the [gymnasium].']);
    await casebook.session().unitOfWork.write(async (handle, record) => {
      await handle.updateTable('person').set({ display_name: 'Orla Kestrel' }).where('id', '=', witness.personId).execute();
      await record({ type: 'test.renamed', version: 1, caseId: null, payload: {} });
    });
    expect(await find('orla gymnasium')).toEqual(['log-line: Log:  | Spoke with [Orla] Kestrel about the [gymnasium].']);
    expect(await find('penhallow gymnasium')).toEqual([]);
  });

  test('knows no student by name, whatever was written before the name was known', async () => {
    const student = await client.cases.addParticipant({ caseId: cases[2], role: 'student', name: '', position: '' });
    await log(cases[2], 'Tamsin Hollowell came to the office with her mother.');
    expect(await find('hollowell')).toHaveLength(1);
    await client.people.recordStudentName({ caseId: cases[2], participantId: student.id, name: 'Tamsin Hollowell' });
    expect(await find('hollowell')).toEqual([]);
    expect(await find('tamsin')).toEqual([]);
    expect(await find('office mother')).toEqual([`log-line: Log:  | ${student.displayName} came to the [office] with her [mother].`]);
  });
});

describe('the index', () => {
  const everything = async () => {
    const rows = await casebook
      .session()
      .unitOfWork.read.selectFrom('find_entry')
      .selectAll()
      .orderBy('source')
      .orderBy('source_id')
      .orderBy('part')
      .execute();
    return rows.map(({ id: _, ...row }) => row);
  };

  test('says what the rows say: made anew from nothing it is the same', async () => {
    const before = await everything();
    expect(new Set(before.map(({ source }) => source))).toEqual(
      new Set(['case_list', 'person', 'clause', 'exhibit', 'evidence_text', 'log_line', 'element_assessment', 'allegation', 'incident']),
    );
    await casebook.session().unitOfWork.writeDerived((handle) => rebuildIndex(handle));
    expect(await everything()).toEqual(before);
    const { connection } = casebook.application.casebook.open().database;
    connection.exec("INSERT INTO find_text (find_text, rank) VALUES ('integrity-check', 1)");
  });

  test('leaves nothing touched, and has a source for everything that is', async () => {
    const { read } = casebook.session().unitOfWork;
    expect(await read.selectFrom('touched').selectAll().execute()).toEqual([]);
    const triggers = await read.selectFrom('sqlite_schema').select('sql').where('type', '=', 'trigger').execute();
    const noted = new Set(
      triggers.flatMap(({ sql }) => [...(sql ?? '').matchAll(/INTO touched \(source, id\) VALUES \('(\w+)'/g)].map(([, name]) => name)),
    );
    for (const { name } of sources) noted.delete(name);
    expect([...noted].sort()).toEqual(['comparator', 'participant_name', 'person_name', 'student_name']);
    await casebook.session().unitOfWork.writeDerived(bringIndexUpToDate);
  });

  test('holds nothing of what a court had removed', async () => {
    const { entries } = await client.activity.list({ caseId: cases[0], before: null, limit: 500 });
    const numbers = entries.filter(({ type }) => type === 'element.assessed').map(({ number }) => number);
    expect(await find('saffron')).toHaveLength(1);
    await client.audit.removeByOrder({
      caseId: cases[0],
      eventNumbers: numbers,
      exhibitIds: [secretId],
      documentIds: [],
      order: { court: 'Circuit Court', docketNumber: '2026-MR-17', orderedOn: '2026-02-27', reason: 'Expunged.' },
      typedCaseNumber: '2026-0001',
    });
    expect([await find('saffron'), await find('marigold'), await find('zinnia')]).toEqual([[], [], []]);
    await casebook.application.close();
    const pages = await decryptedPages(casebook.folder, TEST_PASSPHRASE);
    for (const phrase of [PHRASE, 'The marigold was seen by the gate', 'zinnia-letter.txt'])
      expect(pagesHolding(pages, phrase), phrase).toEqual([]);
    // In the index a word stands by itself, in small letters and without what it begins with like the one before it.
    for (const tail of ['affron', 'mbrella', 'iaduct', 'arigold', 'innia'])
      expect(pages.filter(({ bytes }) => bytes.includes(tail)).map(({ where }) => `${tail} on ${where}`)).toEqual([]);
    await casebook.application.casebook.select({ folder: casebook.folder });
    await casebook.unlock();
  });
});
