import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { recordAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { openMatter } from '../../../electron/core/cases/open-matter.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { closeCase } from '../../../electron/core/closing/close-case.ts';
import { openVersion, readVersions } from '../../../electron/core/closing/read-versions.ts';
import { addAddendum, reopenCase, takeBackAddendum } from '../../../electron/core/closing/reopen-case.ts';
import { enterInterimMeasure } from '../../../electron/core/interim-measures/enter-measure.ts';
import { removeByOrder } from '../../../electron/core/removal/remove-by-order.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { firstHourWith } from '../../support/first-hour.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, eventsOf, findAgainst, openExampleMatter, refusalOf, SIXTH_CLAUSE, statusOf } from '../chain/example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());
beforeEach(async () => {
  caseId = await openExampleMatter(context);
});

const closing = (change: object = {}) => ({
  caseId,
  closedOn: '2026-03-02',
  reason: 'The directive was given and is kept.',
  withoutFindingsReason: '',
  ...change,
});

const find = async () => findAgainst(context, await chargeExample(context, caseId, [SIXTH_CLAUSE]));

describe('closing', () => {
  it('asks for a finding on every allegation, or for the reason why there is none', async () => {
    expect((await refusalOf(closeCase(context, closing()))).details.problem).toContain('No allegation is recorded');
    await chargeExample(context, caseId, [SIXTH_CLAUSE]);
    expect((await refusalOf(closeCase(context, closing()))).details.problem).toContain('allegation 1');
    const closed = await closeCase(context, closing({ withoutFindingsReason: 'The respondent left before an interview.' }));
    expect(closed).toMatchObject({
      current: 1,
      isClosed: true,
      versions: [{ withoutFindingsReason: 'The respondent left before an interview.' }],
    });
  });

  it('of a note asks for no finding', async () => {
    const { summary } = await openMatter(context, {
      track: 'note',
      title: 'A call about a phone',
      receivedOn: '2026-03-01',
      receivedHow: 'telephone',
      summary: 'A parent called.',
      firstHour: firstHourWith(),
      complainant: { name: '', role: 'parent-or-guardian' },
      respondent: { name: 'Ana Sol', account: '', position: '', building: 'Elm Grove', employmentStatus: 'unknown' },
    });
    const closed = await closeCase(context, closing({ caseId: summary.id, reason: 'Talked to, and done.' }));
    expect(closed.isClosed).toBe(true);
    expect(await statusOf(context, summary.id)).toBe('closed');
  });

  it('freezes the packet under the last event before it, as one event, and closes only once', async () => {
    await find();
    const events = await eventsOf(context, () => closeCase(context, closing()));
    expect(events).toMatchObject([{ type: 'case_file.closed', caseId, payload: { version: 1 } }]);
    const { versions } = await readVersions(context, { caseId });
    const [version] = versions;
    const { number } = await context.unitOfWork.read
      .selectFrom('audit_event')
      .select('number')
      .where('type', '=', 'case_file.closed')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow();
    expect(version?.head.number).toBe(number - 1);
    expect((await refusalOf(closeCase(context, closing()))).code).toBe('CASE_CLOSED');
  });

  it('stops what would change the version, and nothing else', async () => {
    await find();
    await closeCase(context, closing());
    const more = recordAllegation(context, {
      caseId,
      statement: 'Another act.',
      conductDate: { kind: 'unknown' },
      conductFacts: (await chargeFacts()).conductFacts,
    });
    expect((await refusalOf(more)).code).toBe('CASE_CLOSED');
    const measure = {
      caseId,
      kind: 'no-contact' as const,
      terms: 'Keeps away from the gym.',
      wordingReason: '',
      approvedBy: 'Ilse Brand',
      startsOn: '2026-03-02',
      reviewOn: '2026-03-09',
    };
    expect((await refusalOf(enterInterimMeasure(context, measure))).code).toBe('CASE_CLOSED');
    await addAddendum(context, { caseId, text: 'The union was told by telephone.' });
    expect((await readWorkspace(context, { caseId })).openItems).toEqual([]);
  });
});

async function chargeFacts() {
  const [row] = await context.unitOfWork.read.selectFrom('allegation_statement').select('conduct_facts').limit(1).execute();
  return { conductFacts: JSON.parse(row?.conduct_facts ?? '{}') };
}

describe('reopening', () => {
  const again = { reopenedOn: '2026-03-02', because: 'A second witness came forward.' };

  it('begins the next version and leaves the closed one as it was, with its addenda', async () => {
    await find();
    await closeCase(context, closing());
    const addendumId = await addAddendum(context, { caseId, text: 'The union was told by telephone.' });
    const before = await readVersions(context, { caseId });
    const frozen = await openVersion(context, { closingId: String(before.versions[0]?.id) });
    expect(frozen).toMatchObject({ version: 1, isAsFrozen: true });
    expect(JSON.stringify(frozen.model)).toContain('substantiated');
    const reopened = await reopenCase(context, { caseId, ...again });
    expect(reopened).toMatchObject({ current: 2, isClosed: false, reopened: { because: 'A second witness came forward.' } });
    expect(reopened.versions).toMatchObject([{ version: 1, addenda: [{ id: addendumId }], reopened: { on: '2026-03-02' } }]);
    expect(await statusOf(context, caseId)).toBe('findings-recorded');
    await recordAllegation(context, {
      caseId,
      statement: 'Cerulean second act.',
      conductDate: { kind: 'unknown' },
      conductFacts: (await chargeFacts()).conductFacts,
    });
    const still = await openVersion(context, { closingId: String(before.versions[0]?.id) });
    expect(still.model).toEqual(frozen.model);
    const twice = await closeCase(context, closing({ withoutFindingsReason: 'Not shown.' }));
    expect(twice).toMatchObject({ current: 2, isClosed: true, versions: [{ version: 1 }, { version: 2, reopened: null }] });
    const second = await openVersion(context, { closingId: String(twice.versions[1]?.id) });
    expect(JSON.stringify(second.model)).toContain('Cerulean second act.');
  });

  it('is refused where nothing is closed, and on a day before the closing', async () => {
    expect((await refusalOf(reopenCase(context, { caseId, ...again }))).code).toBe('NOT_ALLOWED');
    await closeCase(context, closing({ withoutFindingsReason: 'Withdrawn.' }));
    expect((await refusalOf(reopenCase(context, { caseId, ...again, reopenedOn: '2026-03-01' }))).details).toHaveProperty('reopenedOn');
  });

  it('cannot be done twice to the same version, nor can a frozen version be written over', async () => {
    await closeCase(context, closing({ withoutFindingsReason: 'Withdrawn.' }));
    const write = (set: object) =>
      context.unitOfWork.write(async (handle) => {
        await handle.updateTable('case_closing').set(set).where('case_id', '=', caseId).execute();
      });
    await expect(write({ snapshot: '{}' })).rejects.toThrow(/only reopened/);
    await expect(write({ closed_on: '2026-01-01' })).rejects.toThrow(/only reopened/);
    await reopenCase(context, { caseId, ...again });
    await expect(write({ reopened_on: '2026-03-05' })).rejects.toThrow(/only reopened/);
  });
});

describe('an addendum', () => {
  it('belongs to a closed version and is taken back with a reason', async () => {
    expect((await refusalOf(addAddendum(context, { caseId, text: 'Too early.' }))).code).toBe('NOT_ALLOWED');
    await closeCase(context, closing({ withoutFindingsReason: 'Withdrawn.' }));
    const addendumId = await addAddendum(context, { caseId, text: 'The union was told by telephone.' });
    await takeBackAddendum(context, { caseId, addendumId, reason: 'It was the other union.' });
    expect((await readVersions(context, { caseId })).versions[0]?.addenda).toEqual([]);
  });
});

describe('a removal by order', () => {
  it('takes words from a frozen version too, and the version says that it is not as it was frozen', async () => {
    const { allegationId, words } = await recordedAllegation();
    expect(allegationId).not.toBe('');
    const { versions } = await closeCase(context, closing({ withoutFindingsReason: 'Withdrawn.' }));
    const closingId = String(versions[0]?.id);
    expect(JSON.stringify((await openVersion(context, { closingId })).model)).toContain(words);
    const { number } = await readWorkspace(context, { caseId }).then(({ summary }) => summary);
    const { number: eventNumber } = await context.unitOfWork.read
      .selectFrom('audit_event')
      .select('number')
      .where('type', '=', 'allegation.recorded')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow();
    await removeByOrder(context, {
      caseId,
      eventNumbers: [eventNumber],
      exhibitIds: [],
      documentIds: [],
      order: { court: 'Circuit Court', docketNumber: '26 CH 17', orderedOn: '2026-03-02', reason: 'By order.' },
      typedCaseNumber: number,
    });
    const left = await openVersion(context, { closingId });
    expect(JSON.stringify(left.model)).not.toContain(words);
    expect(JSON.stringify(left.model)).toContain('Removed by order');
    expect(left.isAsFrozen).toBe(false);
  });
});

/** An allegation whose second paragraph prints as a text of its own. */
async function recordedAllegation(): Promise<{ allegationId: string; words: string }> {
  const words = 'The second act took place in the gym.';
  const { conductFacts } = await chargeFacts();
  const statement = `On October 14, 2021 the respondent posted pictures.\n\n${words}`;
  const { id } = await recordAllegation(context, { caseId, statement, conductDate: { kind: 'exact', date: '2021-10-14' }, conductFacts });
  return { allegationId: id, words };
}
