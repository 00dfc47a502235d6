import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { FormSection } from '../../ui/form/form-parts.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { emptyMatter, problemsOf, suggestedTitle, toInput } from './new-matter.ts';
import { ComplainantSection, RespondentSection } from './people-sections.tsx';
import { ReportSection } from './report-section.tsx';
import './cases.css';

/** One calm form for a new matter on the investigation track. What is typed stays while other screens are looked at. */
export function NewMatterPage() {
  const navigate = useNavigate();
  const { today } = useSession();
  const draft = useDraft('new matter', emptyMatter(today));
  const [isChecked, setIsChecked] = useState(false);
  const problems = problemsOf(draft.value);
  const shown = isChecked ? problems : {};
  const open = useMutation(
    api.cases.open.mutationOptions({
      onSuccess: ({ summary }) => {
        draft.clear();
        saySo(`Matter ${summary.number} is open.`);
        void navigate({ to: '/cases/$caseId/$tab', params: { caseId: summary.id, tab: 'overview' } });
      },
    }),
  );
  const record = (): void => {
    const input = toInput(draft.value);
    if (input) open.mutate(input);
  };
  const section = { draft: draft.value, problems: shown, onChange: draft.set };
  return (
    <div className="page">
      <PageHeader
        title="Open a matter"
        above={
          <Link to="/cases" search={{ status: 'any' }}>
            Cases
          </Link>
        }
      >
        <p>Investigation track. Fields with a star are needed; everything can be added to later.</p>
      </PageHeader>
      <RecordForm
        label="Open a matter"
        submit="Open matter"
        isBusy={open.isPending}
        error={open.error}
        isComplete={Object.keys(problems).length === 0}
        onIncomplete={() => setIsChecked(true)}
        onRecord={record}
        cancel={
          draft.isDirty
            ? {
                label: 'Discard what was typed',
                onCancel: () => {
                  const typed = draft.value;
                  draft.clear();
                  setIsChecked(false);
                  saySo('What was typed for the new matter is discarded.', () => draft.set(typed));
                },
              }
            : undefined
        }
      >
        <div>
          <ReportSection {...section} />
          <ComplainantSection {...section} />
          <RespondentSection {...section} />
          <FormSection title="Title" help="Stands in lists. It says what the matter is, not who.">
            <TextInput
              label="Title of the matter"
              required
              value={draft.value.title ?? suggestedTitle(draft.value)}
              error={shown.title}
              onChange={(event) => draft.set({ title: event.currentTarget.value })}
            />
          </FormSection>
        </div>
      </RecordForm>
    </div>
  );
}
