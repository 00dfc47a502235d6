import { useQuery } from '@tanstack/react-query';
import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { RecordsOfLevel } from '#shared/domain/corrective-action/level-records.ts';
import { isNoticeOnSubjectRecorded } from '#shared/domain/employment/remedy-facts.ts';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { ChosenAction } from './chosen-action.tsx';
import { Ladder } from './ladder.tsx';
import { ProportionalityPanel } from './weighing/proportionality-panel.tsx';
import '../../ui/workspace/case-parts.css';
import './corrective-action.css';

/** What was chosen with all that it needs, and the ladder to choose from. */
export function CorrectiveActionTab({ workspace }: { workspace: Workspace }) {
  const caseId = workspace.summary.id;
  const ladder = useQuery(api.correctiveAction.ladder.queryOptions());
  const actions = useQuery(api.correctiveAction.list.queryOptions({ input: { caseId } }));
  const records = useQuery(api.levelRecords.read.queryOptions({ input: { caseId } }));
  const employment = useQuery(api.employment.read.queryOptions({ input: { caseId } }));
  const all = [ladder, actions, records, employment];
  if (all.some(({ isPending }) => isPending)) return <LoadingState what="the ladder" />;
  if (ladder.data === undefined || actions.data === undefined || records.data === undefined || employment.data === undefined) {
    const error = all.find((query) => query.error !== null)?.error;
    return <RefusalNotice error={error} onRetry={() => void Promise.all(all.map((query) => query.refetch()))} />;
  }
  const { levels, factors } = records.data;
  const recordsOf = (action: CorrectiveAction): RecordsOfLevel =>
    levels.find(({ correctiveActionId }) => correctiveActionId === action.id) ?? {
      correctiveActionId: action.id,
      authority: null,
      authorityProblem: null,
      packet: null,
      duties: [],
    };
  const isNoticeGiven = isNoticeOnSubjectRecorded(employment.data.remedy.notices);
  return (
    <div className="stack">
      {actions.data.map((action) => (
        <ChosenAction key={action.id} workspace={workspace} action={action} actions={actions.data} records={recordsOf(action)} />
      ))}
      <ProportionalityPanel
        key={caseId}
        caseId={caseId}
        factors={factors}
        isAsked={actions.data.some(({ level }) => level.isDiscipline && level.isUnpaidOrTerminal)}
      />
      <section className="panel" id={anchors.chooseLevel} aria-labelledby="ladder-heading">
        <h3 id="ladder-heading">{actions.data.length === 0 ? 'Choose a level' : 'Choose another level'}</h3>
        <p className="quiet">The ladder orders; it proposes nothing. The lowest level stands at the foot.</p>
        <Ladder
          workspace={workspace}
          levels={ladder.data}
          actions={actions.data}
          isNoticeGiven={isNoticeGiven}
          agreement={employment.data.employment.agreement}
        />
      </section>
    </div>
  );
}
