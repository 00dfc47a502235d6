import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import type { PersonInCase } from '#shared/domain/people-across-matters.ts';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { AddPersonForm } from './add-person-form.tsx';
import { CorrectNameDialog } from './naming/correct-name-dialog.tsx';
import { IdentifyDialog } from './naming/identify-dialog.tsx';
import { PrintedNameDialog } from './naming/printed-name-dialog.tsx';
import { StudentNameDialog } from './naming/student-name-dialog.tsx';
import { PeopleTable } from './people-table.tsx';
import { ReadersPanel } from './readers-panel.tsx';
import { RemovePersonDialog } from './remove-person-dialog.tsx';
import { RemovedPeople } from './removed-people.tsx';
import { PersonSheetDialog } from './sheet/person-sheet.tsx';
import '../../ui/workspace/case-parts.css';
import './people.css';

/** What can be done about one person of the table. */
export type PersonStep = 'sheet' | 'identify' | 'correct-name' | 'printed-name' | 'student-name' | 'remove';

/** Everyone in the incident with the role they have in it, those who left it, and who may read students' names. */
export function PeopleTab({ workspace }: { workspace: Workspace }) {
  const caseId = workspace.summary.id;
  const listed = useQuery(api.people.list.queryOptions({ input: { caseId } }));
  const [step, setStep] = useState<{ about: PersonInCase; kind: PersonStep } | null>(null);
  const close = () => setStep(null);
  if (listed.isPending) return <LoadingState what="the people of the case" />;
  if (listed.data === undefined) return <RefusalNotice error={listed.error} onRetry={() => void listed.refetch()} />;
  const { people, mayReadStudentNames } = listed.data;
  const present = people.filter((person) => person.removed === null);
  const removed = people.filter((person) => person.removed !== null);
  const about = people.find((person) => person.participantId === step?.about.participantId);
  return (
    <div className="stack">
      <PeopleTable people={present} mayReadStudentNames={mayReadStudentNames} onStep={(person, kind) => setStep({ about: person, kind })} />
      <AddPersonForm caseId={caseId} people={present} />
      <p className="quiet">
        Somebody else whom the report is about gets a case of their own:{' '}
        <Link to="/incidents/$incidentId" params={{ incidentId: workspace.incident.id }} search={{ step: 'open-case' }}>
          Open a case for another respondent
        </Link>
      </p>
      {removed.length > 0 && <RemovedPeople caseId={caseId} people={removed} />}
      {mayReadStudentNames && people.some((person) => person.kind === 'student') && <ReadersPanel caseId={caseId} people={listed.data} />}
      {about !== undefined && step?.kind === 'sheet' && <PersonSheetDialog caseId={caseId} personId={about.personId} onClose={close} />}
      {about !== undefined && step?.kind === 'identify' && <IdentifyDialog caseId={caseId} person={about} onClose={close} />}
      {about !== undefined && step?.kind === 'correct-name' && <CorrectNameDialog caseId={caseId} person={about} onClose={close} />}
      {about !== undefined && step?.kind === 'printed-name' && <PrintedNameDialog caseId={caseId} person={about} onClose={close} />}
      {about !== undefined && step?.kind === 'student-name' && <StudentNameDialog caseId={caseId} student={about} onClose={close} />}
      {about !== undefined && step?.kind === 'remove' && <RemovePersonDialog caseId={caseId} person={about} onClose={close} />}
    </div>
  );
}
