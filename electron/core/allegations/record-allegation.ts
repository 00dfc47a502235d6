/** @file Recording and amending what is alleged. Invariant: earlier wording stays, superseded; clauses charged stay charged. */
import type { Allegation } from '#shared/domain/allegations.ts';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import type { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import { holdsFromFacts } from '#shared/domain/hold-rules.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import { causesOnceOffDuty } from '../holds/holds-of-evidence.ts';
import { type HoldCause, openHolds } from '../holds/open-hold.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { insertAllegation, selectAllegationsOfCase, supersedeStatement } from './allegations-queries.ts';
import type { AllegationStatementRow } from './allegations-rows.ts';
import { requireAllegation } from './find-allegation.ts';
import { allegationShownTo } from './hidden-pins.ts';
import { allegationById } from './read-allegations.ts';

/** One act: who did what, to or with whom, when and where. */
export type AllegationWording = { statement: string; conductDate: FuzzyDate; conductFacts: ConductFacts };

/** Adds an allegation at the end of the case's list. @throws DomainError NOT_FOUND */
export function recordAllegation(context: ServiceContext, input: AllegationWording & { caseId: string }): Promise<Allegation> {
  const { statement, conductDate, conductFacts } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const file = await caseById(handle, input.caseId);
    const position = (await selectAllegationsOfCase(handle, file.id)).length + 1;
    const id = context.ports.ids.next();
    await insertAllegation(handle, { id, case_id: file.id, position, recorded_at: context.ports.clock.now().toISOString() });
    await supersedeStatement(handle, statementRow(context, id, input));
    const causes = [...causesIn(conductFacts, id), ...(await causesOfDuty(handle, file.id, conductFacts))];
    const holdsOpened = await openHolds(context, handle, file.id, causes);
    await record({
      type: 'allegation.recorded',
      version: 1,
      caseId: file.id,
      payload: { allegationId: id, position, statement, conductDate, conductFacts, holdsOpened },
    });
    return allegationById(handle, id);
  });
}

/**
 * Puts new wording, date or facts in the place of the old. A clause that is not in force on the new date stays charged and becomes an open
 * item, because only a person can say whether the date or the clause was wrong. Only facts that are new open a hold: one that a person has
 * cleared does not come back with every mended word.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE
 */
export function amendAllegation(
  context: ServiceContext,
  input: AllegationWording & { allegationId: string } & BasedOn,
): Promise<Allegation> {
  const { statement, conductDate, conductFacts } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const before = await requireAllegation(handle, input.allegationId);
    assertBasedOn(before.statement_id, input);
    await supersedeStatement(handle, statementRow(context, before.id, input));
    const factsBefore = ConductFacts.parse(JSON.parse(before.conduct_facts));
    const known = causesIn(factsBefore, before.id).map(({ source }) => source);
    const arisen = causesIn(conductFacts, before.id).filter(({ source }) => !known.includes(source));
    if (factsBefore.duty !== 'off-duty') arisen.push(...(await causesOfDuty(handle, before.case_id, conductFacts)));
    const holdsOpened = await openHolds(context, handle, before.case_id, arisen);
    await record({
      type: 'allegation.amended',
      version: 1,
      caseId: before.case_id,
      payload: {
        allegationId: before.id,
        position: before.position,
        statement,
        conductDate,
        conductFacts,
        holdsOpened,
        replaced: {
          statement: before.statement,
          conductDate: JSON.parse(before.conduct_date),
          conductFacts: JSON.parse(before.conduct_facts),
        },
      },
    });
    return allegationShownTo(handle, context.actor, await allegationById(handle, before.id));
  });
}

/** The holds that facts give cause for; one allegation gives each cause once. */
function causesIn(facts: ConductFacts, allegationId: string): HoldCause[] {
  return holdsFromFacts(facts).map(({ key, kind, because }) => ({ kind, source: `facts:${allegationId}:${key}`, because }));
}

/** What is kept of conduct off duty needs a basis, item by item. */
const causesOfDuty = (handle: ReadHandle, caseId: string, { duty }: ConductFacts): Promise<HoldCause[]> =>
  duty === 'off-duty' ? causesOnceOffDuty(handle, caseId) : Promise.resolve([]);

function statementRow({ ports, actor }: ServiceContext, allegationId: string, wording: AllegationWording): AllegationStatementRow {
  return {
    id: ports.ids.next(),
    allegation_id: allegationId,
    statement: wording.statement,
    conduct_date: JSON.stringify(wording.conductDate),
    conduct_facts: JSON.stringify(wording.conductFacts),
    recorded_by: actor.displayName,
    recorded_at: ports.clock.now().toISOString(),
    superseded_at: null,
  };
}
