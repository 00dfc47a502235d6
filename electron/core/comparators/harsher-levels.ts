/** @file Levels chosen that lie above those of the comparators. Invariant: such a level is not approved without a reason; that it lies above says nothing on whether it fits. */
import type { Comparator, HarsherLevel } from '#shared/domain/comparators/comparators.ts';
import { ladder } from '#shared/domain/corrective-action/ladder.ts';
import { correctiveActionsOfCase } from '../corrective-action/read-corrective-actions.ts';
import type { ReadHandle } from '../service-context.ts';
import { type NearGroup, selectHarsherReasons } from './comparators-queries.ts';

type Held = { caseId: string; groups: readonly NearGroup[]; paper: readonly Pick<Comparator, 'levelPosition' | 'levelName'>[] };

/**
 * The disciplinary levels of a case that stand, lie above every level of the nearest matters, and so need a reason. The nearest are those that share a clause
 * and the role; where there are none, those that share a clause; else those that share a topic. Where nothing was decided yet there is none.
 */
export async function harsherLevels(handle: ReadHandle, { caseId, groups, paper }: Held): Promise<HarsherLevel[]> {
  const highest = highestOfNearest(groups, paper);
  if (highest === null) return [];
  const above = (await correctiveActionsOfCase(handle, caseId)).filter(({ level }) => level.isDiscipline && level.position > highest);
  if (above.length === 0) return [];
  const reasons = new Map((await selectHarsherReasons(handle, caseId)).map((row) => [row.corrective_action_id, row]));
  // A level that was approved without a reason lay above none of them then: what came later asks nothing of it.
  const chosen = above.filter(({ id, approvedAt }) => approvedAt === null || reasons.has(id));
  return chosen.map((action) => {
    const row = reasons.get(action.id);
    return {
      correctiveActionId: action.id,
      levelName: action.level.name,
      highestThere: ladder.find(({ position }) => position === highest)?.name ?? 'a level of an earlier ladder',
      isApproved: action.approvedAt !== null,
      reason: row?.reason ?? '',
      standing: row === undefined ? null : { id: row.id, by: row.recorded_by, at: row.recorded_at },
    };
  });
}

function highestOfNearest(groups: readonly NearGroup[], paper: Held['paper']): number | null {
  const onPaper = paper.flatMap(({ levelPosition }) => (levelPosition === null ? [] : [levelPosition]));
  const nearest = [
    groups.filter(({ same_clause, same_role }) => same_clause === 1 && same_role === 1).map(({ highest }) => highest),
    [...groups.filter(({ same_clause }) => same_clause === 1).map(({ highest }) => highest), ...onPaper],
    groups.map(({ highest }) => highest),
  ].find((levels) => levels.length > 0);
  return nearest === undefined ? null : Math.max(...nearest);
}
