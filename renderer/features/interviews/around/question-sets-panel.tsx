import { Button, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInstant } from '#shared/domain/format-date.ts';
import { setRoleLabels } from '#shared/domain/interviews/labels.ts';
import { type QuestionSet, SetRole } from '#shared/domain/interviews/question-sets.ts';
import { topicLabels } from '#shared/domain/topic-labels.ts';
import { Topic } from '#shared/domain/topics.ts';
import { api, client } from '../../../app/client.ts';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

const setKey = (key: string | null): string => `question-set:${key ?? 'new'}`;
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The sets from which questions are chosen; an interview keeps what it took, whatever becomes of its set. */
export function QuestionSetsPanel() {
  const [isOpen, setOpen] = useState(() => hasDraft(setKey(null)));
  return (
    <details className="panel" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3 className="interview-summary">Question sets</h3>
      </summary>
      {isOpen && <Sets />}
    </details>
  );
}

function Sets() {
  const sets = useQuery(api.questionSets.list.queryOptions());
  const settings = useQuery(api.district.settings.queryOptions());
  const [editing, setEditing] = useState<string | null>(() => (hasDraft(setKey(null)) ? '' : null));
  if (sets.isPending) return <LoadingState what="the question sets" />;
  if (sets.data === undefined) return <RefusalNotice error={sets.error} onRetry={() => void sets.refetch()} />;
  const mayChange = settings.data?.mayChange ?? false;
  return (
    <div className="stack">
      <p className="quiet interview-line">
        A change makes a new version. Interviews keep the questions that they took from an earlier one.
        {mayChange ? '' : ' An administrator changes them.'}
      </p>
      <ul className="plain-list">
        {sets.data.map((set) => (
          <li key={set.key} className="interview-note">
            {editing === set.key ? (
              <SetForm set={set} onClose={() => setEditing(null)} />
            ) : (
              <SetRow set={set} mayChange={mayChange} onEdit={() => setEditing(set.key)} />
            )}
          </li>
        ))}
      </ul>
      {mayChange &&
        (editing === '' ? (
          <SetForm set={null} onClose={() => setEditing(null)} />
        ) : (
          <div>
            <Button variant="default" onClick={() => setEditing('')}>
              Write a question set
            </Button>
          </div>
        ))}
    </div>
  );
}

function SetRow({ set, mayChange, onEdit }: { set: QuestionSet; mayChange: boolean; onEdit: () => void }) {
  const retire = useMutation(api.questionSets.retire.mutationOptions());
  const put = (isRetired: boolean) =>
    retire.mutate(
      { key: set.key, isRetired, basedOn: set.version },
      {
        onSuccess: (sets) => {
          const basedOn = sets.find(({ key }) => key === set.key)?.version ?? '';
          saySo(
            isRetired ? `“${set.title}” is out of use.` : `“${set.title}” is in use again.`,
            undoBy(() => client.questionSets.retire({ key: set.key, isRetired: !isRetired, basedOn }), `“${set.title}” is as it was.`),
          );
        },
      },
    );
  const saved =
    set.savedAt === null ? 'Comes with the application' : `Version ${set.number}, ${set.savedBy}, ${formatInstant(set.savedAt)}`;
  return (
    <>
      <p className="interview-line">
        <strong>{set.title}</strong> · {setRoleLabels[set.role]} · {set.questions.length} questions{set.isRetired ? ' · out of use' : ''}
      </p>
      <p className="quiet small interview-line">
        {set.topics.length === 0 ? 'Whatever is charged' : set.topics.map((topic) => topicLabels[topic]).join(', ')}. {saved}.
      </p>
      <details>
        <summary>Read its questions</summary>
        <ol>
          {set.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </details>
      <RefusalNotice error={retire.error} />
      {mayChange && (
        <div className="row">
          <Button size="compact-sm" variant="default" aria-label={`Edit “${set.title}”`} onClick={onEdit}>
            Edit
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={`${set.isRetired ? 'Use again' : 'Take out of use'} “${set.title}”`}
            loading={retire.isPending}
            onClick={() => put(!set.isRetired)}
          >
            {set.isRetired ? 'Use again' : 'Take out of use'}
          </Button>
        </div>
      )}
    </>
  );
}

function SetForm({ set, onClose }: { set: QuestionSet | null; onClose: () => void }) {
  const initial = {
    title: set?.title ?? '',
    role: set?.role ?? ('any' as SetRole),
    topics: set?.topics ?? ([] as Topic[]),
    questions: (set?.questions ?? []).join('\n'),
  };
  const draft = useDraft(setKey(set?.key ?? null), initial, set?.version ?? null);
  const { title, role, topics, questions } = draft.value;
  const [wasTried, setWasTried] = useState(false);
  const save = useMutation(
    api.questionSets.save.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(`“${title}” is saved. Interviews keep the questions that they have.`);
      },
    }),
  );
  return (
    <RecordForm
      label={set === null ? 'New question set' : `Edit “${set.title}”`}
      submit="Save question set"
      draft={draft}
      isComplete={title.trim() !== '' && linesOf(questions).length > 0}
      onIncomplete={() => setWasTried(true)}
      isBusy={save.isPending}
      error={save.error}
      onRecord={() =>
        save.mutate({ key: set?.key ?? null, set: { title, role, topics, questions: linesOf(questions) }, basedOn: draft.basedOn })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <FieldRow>
        <TextInput
          label="Title"
          required
          autoFocus
          value={title}
          error={wasTried && title.trim() === '' ? 'Enter a title.' : undefined}
          onChange={(event) => draft.set({ title: event.currentTarget.value })}
        />
        <NativeSelect
          label="For"
          data={SetRole.options.map((value) => ({ value, label: setRoleLabels[value] }))}
          value={role}
          onChange={(event) => draft.set({ role: SetRole.parse(event.currentTarget.value) })}
        />
      </FieldRow>
      <MultiSelect
        label="Topics"
        description="The set is offered when an element of such a clause is open; without a topic, always."
        data={Topic.options.map((value) => ({ value, label: topicLabels[value] }))}
        value={topics}
        searchable
        onChange={(chosen) => draft.set({ topics: chosen.map((one) => Topic.parse(one)) })}
      />
      <Textarea
        label="Questions"
        description="One a line, open questions."
        required
        autosize
        minRows={5}
        value={questions}
        error={wasTried && linesOf(questions).length === 0 ? 'Write at least one question.' : undefined}
        onChange={(event) => draft.set({ questions: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
