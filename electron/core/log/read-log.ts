/** @file The log of a case as others read it. */
import { type About, LogLine } from '#shared/domain/log.ts';
import type { Clock } from '../ports.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { abouts } from './about.ts';
import { countLines, findLine, type LogFilter, type LogLineRecord, selectAddenda, selectLines, selectNamesInLog } from './log-queries.ts';
import type { LogAddendumRow } from './log-rows.ts';

export type LogPage = { filter: LogFilter; order: 'newest' | 'oldest'; offset: number; limit: number };

/** A page of the lines of a case by the time of what they tell, how many fit in all, and how many there are without the filter. @throws DomainError NOT_FOUND */
export async function listLog(
  context: ServiceContext,
  input: LogPage & { caseId: string },
): Promise<{ total: number; all: number; lines: LogLine[] }> {
  const handle = context.unitOfWork.read;
  const rows = await selectLines(handle, input.caseId, input);
  return {
    total: await countLines(handle, input.caseId, input.filter),
    all: await countLines(handle, input.caseId, { how: null, who: null, aboutKind: null }),
    lines: await linesOf(handle, input.caseId, rows, context.ports.clock),
  };
}

/** Everyone who was named in a line of the case, as shown now. */
export function namesInLog(context: ServiceContext, input: { caseId: string }): Promise<string[]> {
  return selectNamesInLog(context.unitOfWork.read, input.caseId);
}

/** Every line of a case, the oldest first. @throws DomainError NOT_FOUND */
export async function linesOfCase(handle: ReadHandle, caseId: string, clock: Clock): Promise<LogLine[]> {
  const rows = await selectLines(handle, caseId, {
    filter: { how: null, who: null, aboutKind: null },
    order: 'oldest',
    offset: 0,
    limit: null,
  });
  return linesOf(handle, caseId, rows, clock);
}

/** A line with its row, inside or outside a unit of work; undefined where there is none. */
export async function lineById(
  handle: ReadHandle,
  lineId: string,
  clock: Clock,
): Promise<{ row: LogLineRecord; line: LogLine } | undefined> {
  const row = await findLine(handle, lineId);
  if (row === undefined) return undefined;
  const [line] = await linesOf(handle, row.case_id, [row], clock);
  return line === undefined ? undefined : { row, line };
}

async function linesOf(handle: ReadHandle, caseId: string, rows: readonly LogLineRecord[], clock: Clock): Promise<LogLine[]> {
  if (rows.length === 0) return [];
  const named = await abouts(handle, caseId, rows);
  // More than a page asks for all: a statement takes a bounded number of values.
  const ids = rows.length > 500 ? null : rows.map((row) => row.id);
  const addenda = Map.groupBy(await selectAddenda(handle, caseId, ids), (addendum) => addendum.line_id);
  return rows.map((row) => toLine(row, { about: named.of(row), addenda: addenda.get(row.id) ?? [], clock }));
}

/**
 * Whether the time in which a line may be corrected has passed: by the clock, or because something was recorded since at such a time. So no
 * clock that is set back opens a line again.
 */
export function isFrozen(row: Pick<LogLineRecord, 'frozen_at' | 'entered_at' | 'is_overtaken'>, clock: Clock): boolean {
  const now = clock.now().toISOString();
  return row.is_overtaken === 1 || now >= row.frozen_at || now < row.entered_at;
}

function toLine(
  row: LogLineRecord,
  { about, addenda, clock }: { about: About | null; addenda: readonly LogAddendumRow[]; clock: Clock },
): LogLine {
  return LogLine.parse({
    id: row.id,
    position: row.position,
    at: row.at,
    hasTime: row.has_time === 1,
    zone: row.zone,
    how: row.how,
    who: row.who_now ?? row.who,
    participantId: row.who_participant_id,
    text: row.text,
    about,
    enteredBy: row.entered_by,
    enteredById: row.entered_by_id,
    enteredAt: row.entered_at,
    frozenAt: row.frozen_at,
    isFrozen: isFrozen(row, clock),
    isPrivileged: row.is_privileged === 1,
    correctedAt: row.corrected_at,
    withdrawnAt: row.withdrawn_at,
    addenda: addenda.map((addendum) => ({
      id: addendum.id,
      text: addendum.text,
      enteredBy: addendum.entered_by,
      enteredAt: addendum.entered_at,
    })),
  });
}
