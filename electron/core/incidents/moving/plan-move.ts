/** @file Working out what goes when cases move between incidents. Invariant: it reads only. */
import type { ItemMove, MovePreview, PersonMove } from '#shared/domain/incidents.ts';
import { type CaseInIncident, casesOfIncident, listedCase } from '../../cases/cases-of-incident.ts';
import { itemsClosedTo } from '../../evidence/access-list/closed-exhibits.ts';
import { itemsOfIncident, type PlacedItem } from '../../evidence/citing/placed-items.ts';
import { type Carried, originalsOf, planCarrying } from '../../people/carrying/carry-participants.ts';
import type { ParticipantRecord } from '../../people/people-rows.ts';
import { participantRecordsOf } from '../../people/read-participants.ts';
import type { Actor, ReadHandle } from '../../service-context.ts';
import { countOpenHolds } from './moving-queries.ts';

/** `to` is null for a new incident. Everybody comes along but those in `left`; those in `keptApart` are not their namesakes over there. */
export type Move = {
  kind: 'split' | 'merge';
  from: string;
  to: string | null;
  caseIds: readonly string[];
  left: readonly string[];
  keptApart: readonly string[];
  /** Items that nobody cites and that go all the same: they came with the merger that is taken back. */
  itemIds: readonly string[];
};

export type Plan = {
  move: Move;
  moving: CaseInIncident[];
  staying: CaseInIncident[];
  there: CaseInIncident[];
  carried: Carried[];
  /** Participants of the old incident who have nothing more to do with it. */
  leaving: ParticipantRecord[];
  people: PersonMove[];
  items: { item: PlacedItem; fate: ItemMove['fate'] }[];
};

/** Respondents go with their cases; everybody else has a role in both, unless they were left; evidence goes where all that cites it goes. */
export async function planMove(handle: ReadHandle, move: Move): Promise<Plan> {
  const cases = await casesOfIncident(handle, move.from);
  const moving = cases.filter(({ id }) => move.caseIds.includes(id));
  const staying = cases.filter(({ id }) => !move.caseIds.includes(id));
  const records = (await participantRecordsOf(handle, move.from)).filter(
    (record) => record.removed_at === null || isNeeded(record, moving),
  );
  const fates = records.map((record) => ({ record, fate: fateOf(record, { moving, staying, move }) }));
  const coming = fates.filter(({ fate }) => fate !== 'stays').map(({ record }) => record);
  const present = move.to === null ? [] : await participantRecordsOf(handle, move.to);
  const originals = await originalsOf(
    handle,
    coming.map(({ id }) => id),
  );
  const carried = planCarrying(coming, present, { originals, keptApart: move.keptApart });
  return {
    move,
    moving,
    staying,
    there: move.to === null ? [] : await casesOfIncident(handle, move.to),
    carried,
    leaving: fates.filter(({ fate }) => fate === 'goes').map(({ record }) => record),
    people: fates.map(({ record, fate }) => personMove(record, fate, { move, moving, carried })),
    items: await itemsWith(handle, move, { moving, staying }),
  };
}

/** The plan as a person reads it before deciding. */
export async function previewOf(handle: ReadHandle, actor: Actor, plan: Plan): Promise<MovePreview> {
  const closed = await itemsClosedTo(handle, actor);
  return {
    moving: plan.moving.map(listedCase),
    others: (plan.move.kind === 'split' ? plan.staying : plan.there).map(listedCase),
    people: plan.people,
    evidence: plan.items.map(({ item, fate }) => ({
      evidenceItemId: item.id as ItemMove['evidenceItemId'],
      fileName: closed.has(item.id) ? null : item.fileName,
      citedAs: item.citedAs.map(({ label, caseNumber }) => `${label} of ${caseNumber}`),
      fate,
    })),
    openHoldCount: await countOpenHolds(
      handle,
      plan.moving.map(({ id }) => id),
    ),
  };
}

const isNeeded = ({ id }: ParticipantRecord, cases: readonly CaseInIncident[]): boolean =>
  cases.some(({ respondentId, investigatorId }) => respondentId === id || investigatorId === id);

type Fate = 'goes' | 'in-both' | 'stays';

function fateOf(
  record: ParticipantRecord,
  { moving, staying, move }: { moving: readonly CaseInIncident[]; staying: readonly CaseInIncident[]; move: Move },
): Fate {
  if (move.kind === 'merge') return 'in-both';
  if (isNeeded(record, moving)) return record.role === 'respondent' && !isNeeded(record, staying) ? 'goes' : 'in-both';
  if (record.role === 'respondent') return 'stays';
  return move.left.includes(record.id) ? 'stays' : 'in-both';
}

function personMove(
  record: ParticipantRecord,
  fate: Fate,
  { move, moving, carried }: { move: Move; moving: readonly CaseInIncident[]; carried: readonly Carried[] },
): PersonMove {
  const coming = carried.find(({ from }) => from.id === record.id);
  const isThere = coming !== undefined && coming.there !== null;
  const isNamesake = coming !== undefined && coming.personId !== record.person_id;
  const isKeptApart = move.keptApart.includes(record.id);
  const merged = isThere ? 'already-there' : 'joins';
  return {
    participantId: record.id as PersonMove['participantId'],
    displayName: record.display_name,
    role: record.role,
    fate: move.kind === 'merge' ? merged : fate,
    newName: coming?.newName ?? null,
    isOptional: move.kind === 'merge' ? isNamesake || isKeptApart : record.role !== 'respondent' && !isNeeded(record, moving),
  };
}

async function itemsWith(
  handle: ReadHandle,
  move: Move,
  { moving, staying }: { moving: readonly CaseInIncident[]; staying: readonly CaseInIncident[] },
): Promise<Plan['items']> {
  const isOf = (cases: readonly CaseInIncident[], item: PlacedItem) =>
    item.citedAs.some(({ caseId }) => cases.some(({ id }) => id === caseId));
  return (await itemsOfIncident(handle, move.from)).map((item) => {
    if (move.kind === 'merge') return { item, fate: 'goes' };
    const isTaken = isOf(moving, item) || (item.citedAs.length === 0 && move.itemIds.includes(item.id));
    if (!isTaken) return { item, fate: 'stays' };
    return { item, fate: isOf(staying, item) ? 'shared' : 'goes' };
  });
}
