/** @file A casebook with its district's settings called as the window calls them, and the log as tests read it. */
import { createDirectClient, type DirectClient } from '../../../electron/api/direct-client.ts';
import { sentenceOf } from '../../../electron/core/audit/telling/event-sentences.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { exampleMatter } from '../matters/example-matter.ts';

export type District = {
  casebook: TemporaryCasebook;
  client: DirectClient;
  /** Opens the example matter with a respondent of this building and gives its case. */
  openCaseAt(building: string): Promise<{ id: string; number: string; building: string }>;
  /** Type and sentence of the newest event. */
  lastEvent(): Promise<{ type: string; sentence: string }>;
  countEvents(): Promise<number>;
  /** The building's entry and the unit of a case, as they stand in the database. */
  columnsOf(caseId: string): Promise<{ building: string; building_id: string | null; bargaining_unit: string | null }>;
  as(person: { displayName: string; passphrase: string }): Promise<void>;
  asAdministrator(): Promise<void>;
};

export async function openDistrict(): Promise<District> {
  const casebook = await openTemporaryCasebook();
  const client = createDirectClient({ application: casebook.application, ports: casebook.ports });
  const reader = () => casebook.session().unitOfWork.read;
  const as = async (person: { displayName: string; passphrase: string }) => {
    await casebook.application.casebook.lock();
    casebook.ports.clock.advance(120_000);
    await casebook.application.casebook.unlock({ loginName: person.displayName, passphrase: person.passphrase });
  };
  return {
    casebook,
    client,
    async openCaseAt(building) {
      const { summary } = await client.cases.open(exampleMatter({ respondent: { building } }));
      return { id: summary.id, number: summary.number, building: summary.building };
    },
    async lastEvent() {
      const row = await reader()
        .selectFrom('audit_event')
        .innerJoin('audit_payload', 'event_number', 'number')
        .select(['type', 'payload'])
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
      return { type: row.type, sentence: sentenceOf(row.type, row.payload) };
    },
    async countEvents() {
      const { count } = await reader()
        .selectFrom('audit_event')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
    columnsOf: (caseId) =>
      reader()
        .selectFrom('case_file')
        .select(['building', 'building_id', 'bargaining_unit'])
        .where('id', '=', caseId)
        .executeTakeFirstOrThrow(),
    as,
    asAdministrator: () => as({ displayName: TEST_USER, passphrase: TEST_PASSPHRASE }),
  };
}

/** The entry of this name, or a failure that says so. */
export function named<T extends { name: string }>(entries: readonly T[], name: string): T {
  const entry = entries.find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error(`${name} is not on the list.`);
  return entry;
}
