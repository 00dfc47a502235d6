import type { Workspace } from '#shared/contract/cases.ts';
import type { WorkspaceTab } from '#shared/domain/cases.ts';
import { CaseActivity } from '../activity/case-activity.tsx';
import { AfterDecisionTab } from '../after-decision/after-decision-tab.tsx';
import { AllegationsTab } from '../allegations/allegations-tab.tsx';
import { ComparatorsPanel } from '../comparators/comparators-panel.tsx';
import { CorrectiveActionTab } from '../corrective-action/corrective-action-tab.tsx';
import { DeadlineSection } from '../deadlines/section/deadline-section.tsx';
import { DocumentPaper } from '../documents/document-paper.tsx';
import { EmploymentPanel } from '../employment/employment-panel.tsx';
import { EvidenceTab } from '../evidence/evidence-tab.tsx';
import { FactsTab } from '../facts/facts-tab.tsx';
import { FindingsTab } from '../findings/findings-tab.tsx';
import { InterimMeasuresPanel } from '../interim-measures/interim-measures-panel.tsx';
import { InterviewsTab } from '../interviews/interviews-tab.tsx';
import { LogTab } from '../log/log-tab.tsx';
import { LossesPanel } from '../losses/losses-panel.tsx';
import { PeopleTab } from '../people/people-tab.tsx';
import { PriorRecordPanel } from '../prior-record/prior-record-panel.tsx';
import { SpeechTab } from '../speech/speech-tab.tsx';
import { DocumentsOfCase } from './documents-of-case.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { ReviewOfCase } from './review-of-case.tsx';

/** What stands under a tab. */
export function TabContent({ tab, workspace }: { tab: WorkspaceTab; workspace: Workspace }) {
  const caseId = workspace.summary.id;
  switch (tab) {
    case 'overview':
      return <OverviewTab workspace={workspace} />;
    case 'log':
      return (
        <LogTab
          workspace={workspace}
          paper={(model) => <DocumentPaper model={model} />}
          deadlines={<DeadlineSection caseId={workspace.summary.id} />}
        />
      );
    case 'people':
      return <PeopleTab workspace={workspace} />;
    case 'allegations':
      return <AllegationsTab caseId={caseId} />;
    case 'evidence':
      return <EvidenceTab caseId={caseId} />;
    case 'interviews':
      return <InterviewsTab workspace={workspace} />;
    case 'facts':
      return <FactsTab caseId={caseId} />;
    case 'speech':
      return <SpeechTab caseId={caseId} />;
    case 'findings':
      return <FindingsTab caseId={caseId} />;
    case 'corrective-action':
      return (
        <div className="stack">
          <InterimMeasuresPanel caseId={caseId} />
          <PriorRecordPanel caseId={caseId} />
          <EmploymentPanel workspace={workspace} />
          <CorrectiveActionTab workspace={workspace} />
          <LossesPanel caseId={caseId} />
          <ComparatorsPanel caseId={caseId} />
        </div>
      );
    case 'documents':
      return <DocumentsOfCase caseId={caseId} />;
    case 'after-decision':
      return <AfterDecisionTab workspace={workspace} />;
    case 'review':
      return <ReviewOfCase caseId={caseId} />;
    case 'activity':
      return <CaseActivity caseId={caseId} />;
  }
}
