/** @file Where every kind of document stands in a case: what is begun, what still has gaps, what was issued. */
import { DocumentKind, documentKinds, isLetter } from '#shared/domain/documents/kinds.ts';
import type { DocumentStanding, KindStanding } from '#shared/domain/documents/templates/letter.ts';
import type { ServiceContext } from '../service-context.ts';
import { selectIssued } from './documents-queries.ts';
import { drawWithMentions } from './draw-up.ts';
import { drawers } from './drawers.ts';
import { selectLetters } from './letters/letter-queries.ts';
import { blockingGaps } from './model/discipline-report.ts';
import { readingEachCaseOnce } from './printed-record.ts';

/** In the order of the kinds; a kind that nothing draws up is left out. @throws DomainError NOT_FOUND */
export async function documentStandings(context: ServiceContext, { caseId }: { caseId: string }): Promise<KindStanding[]> {
  const handle = context.unitOfWork.read;
  const once = readingEachCaseOnce(context);
  const begun = new Set<string>((await selectLetters(handle, caseId)).map(({ kind }) => kind));
  const issues = Map.groupBy(await selectIssued(handle, caseId), ({ kind }) => kind as DocumentKind);
  const standings: KindStanding[] = [];
  for (const kind of kindsInOrder) {
    if (drawers[kind] === undefined) continue;
    const isBegun = !isLetter(kind) || begun.has(kind);
    const issued = issues.get(kind)?.length ?? 0;
    // Of a letter that nobody has begun everything is still empty: to draw it up would cost time and tell nothing.
    const gaps = isBegun ? await countGaps(once, caseId, kind) : 0;
    standings.push({ kind, standing: standingOf({ gaps, issued, isBegun }), gaps, issued });
  }
  return standings;
}

async function countGaps(context: ServiceContext, caseId: string, kind: DocumentKind): Promise<number> {
  return blockingGaps(await drawWithMentions(context, { caseId, kind, isDraft: true, restatement: null })).length;
}

const kindsInOrder = DocumentKind.options.filter((kind) => kind in documentKinds);

function standingOf({ gaps, issued, isBegun }: { gaps: number; issued: number; isBegun: boolean }): DocumentStanding {
  if (issued > 0) return 'issued';
  if (!isBegun) return 'not-begun';
  return gaps > 0 ? 'has-gaps' : 'ready';
}
