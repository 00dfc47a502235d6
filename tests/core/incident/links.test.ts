import { afterAll, beforeAll, expect, test } from 'vitest';
import { listActivity } from '../../../electron/core/audit/activity.ts';
import { linkMatters, unlinkMatters } from '../../../electron/core/case-links/link-matters.ts';
import { listLinksOfCase } from '../../../electron/core/case-links/read-links.ts';
import { readIncidentFile } from '../../../electron/core/incidents/read-incident-file.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { refusalOf } from '../chain/example-matter.ts';
import { openBeside, openFirst } from './example-incident.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

test('a link of a case and an incident reads from both ends, each in its own words', async () => {
  const one = await openFirst(context, 'Lena Osgood', 'Deleted posts');
  const other = await openFirst(context, 'Piet Hollander', 'Staff chat');
  await openBeside(context, other.incident.id, 'Ada Brook');
  await linkMatters(context, {
    one: { kind: 'case', caseId: one.summary.id },
    other: { kind: 'incident', incidentId: other.incident.id },
    kind: 'arose-from',
    reason: 'The chat named the posts.',
  });
  const [here] = await listLinksOfCase(context, { caseId: one.summary.id });
  expect(here).toMatchObject({ isForward: true, from: { number: '2026-0001' }, to: { caseId: null, numbers: ['2026-0002', '2026-0003'] } });
  const [there] = (await readIncidentFile(context, { incidentId: other.incident.id })).links;
  expect(there).toMatchObject({
    isForward: false,
    from: null,
    to: { caseId: one.summary.id, numbers: ['2026-0001'], title: 'Deleted posts' },
  });
  expect((await listLinksOfCase(context, { caseId: other.summary.id })).map(({ id }) => id)).toEqual([here?.id]);
  expect((await readIncidentFile(context, { incidentId: one.incident.id })).links).toHaveLength(1);
  const { entries } = await listActivity(context, { caseId: one.summary.id, before: null, limit: 1 });
  expect(entries[0]?.sentence).toBe('Linked case 2026-0001 with cases 2026-0002, 2026-0003: arose from.');
});

test('a link is taken back once, with a reason that stays, and may be made anew', async () => {
  const [one, other] = [await openFirst(context, 'Vera Stanhope'), await openFirst(context, 'Nils Abernathy')];
  const ends = { one: { kind: 'case', caseId: one.summary.id }, other: { kind: 'case', caseId: other.summary.id } } as const;
  const link = () => linkMatters(context, { ...ends, kind: 'same-people', reason: 'Both were there.' });
  const { linkId } = await link();
  expect((await refusalOf(link())).code).toBe('NOT_ALLOWED');
  await unlinkMatters(context, { linkId, reason: 'They were not.' });
  expect(await listLinksOfCase(context, { caseId: other.summary.id })).toEqual([]);
  expect((await refusalOf(unlinkMatters(context, { linkId, reason: 'Again.' }))).code).toBe('CHANGED_MEANWHILE');
  const row = await context.unitOfWork.read.selectFrom('matter_link').selectAll().where('id', '=', linkId).executeTakeFirst();
  expect(row).toMatchObject({ reason: 'Both were there.', unlinked_reason: 'They were not.' });
  expect((await link()).linkId).not.toBe(linkId);
});

test('nothing is linked with itself, with what it is part of, or with nothing; two cases of one incident may be', async () => {
  const one = await openFirst(context, 'Tamsin Grove');
  const beside = await openBeside(context, one.incident.id, 'Cass Arden');
  const caseOf = (caseId: typeof one.summary.id) => ({ kind: 'case', caseId }) as const;
  const whole = { kind: 'incident', incidentId: one.incident.id } as const;
  const rest = { kind: 'other', reason: 'They belong together.' } as const;
  expect((await refusalOf(linkMatters(context, { one: caseOf(one.summary.id), other: caseOf(one.summary.id), ...rest }))).code).toBe(
    'NOT_ALLOWED',
  );
  expect((await refusalOf(linkMatters(context, { one: caseOf(one.summary.id), other: whole, ...rest }))).code).toBe('NOT_ALLOWED');
  const nowhere = { kind: 'incident', incidentId: '0'.repeat(32) as typeof one.incident.id } as const;
  expect((await refusalOf(linkMatters(context, { one: whole, other: nowhere, ...rest }))).code).toBe('NOT_FOUND');
  await linkMatters(context, { one: caseOf(one.summary.id), other: caseOf(beside.summary.id), ...rest });
  expect((await readIncidentFile(context, { incidentId: one.incident.id })).links).toHaveLength(1);
});
