import type { AllegationClauseId } from '#shared/domain/ids.ts';
import { client } from '../../app/client.ts';
import { undoBy } from '../../ui/feedback/undo.ts';

/** The undo of adding a clause: it is taken back, and the log says both. */
export const takeBackClause = (allegationClauseId: AllegationClauseId, shortLabel: string): (() => void) =>
  undoBy(
    () => client.allegations.removeClause({ allegationClauseId, reason: 'Taken back right after it was added.' }),
    `${shortLabel} is not charged here. That it was added and taken back stays in the log.`,
  );
