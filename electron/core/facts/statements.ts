/** @file Statements taken in interviews, as far as facts may be pinned to them. Invariant: what is kept to named people is open to them alone. */
import { listInterviews } from '../interviews/read-interviews.ts';
import type { ServiceContext } from '../service-context.ts';

/** The statements of the case's incident that the person signed in may read, by id, as they are cited: "Interview 3, statement 1". */
export async function statementsOpenTo(context: ServiceContext, caseId: string): Promise<ReadonlyMap<string, string>> {
  const interviews = await listInterviews(context, { caseId });
  return new Map(
    interviews.flatMap((interview) =>
      interview.isClosed
        ? []
        : interview.statements.map(({ id, kind, position }) => [id, `${interview.label}, ${kind} ${position}`] as const),
    ),
  );
}
