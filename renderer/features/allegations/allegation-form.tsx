import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Allegation } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { ConductFacts } from '#shared/domain/conduct-facts.ts';
import { formatFuzzyDate } from '#shared/domain/format-date.ts';
import type { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import type { AllegationId, CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { FuzzyDateField } from '../../ui/form/fuzzy-date-field.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useJump } from '../../ui/workspace/jump.ts';
import { ConductFactsField } from './conduct-facts-field.tsx';
import { knownFacts, noConductFacts } from './conduct-fields.ts';

type AllegationFormProps = {
  caseId: CaseId;
  /** The allegation to amend; null for a new one. */
  allegation: Allegation | null;
  onDone: () => void;
  onCancel: (() => void) | null;
};

type Typing = { statement: string; conductDate: FuzzyDate | null; conductFacts: ConductFacts };

const wordingOf = ({ statement, conductDate, conductFacts }: Allegation): Typing => ({ statement, conductDate, conductFacts });

const tell = ({ statement, conductDate, conductFacts }: Typing): ToldFields => [
  { label: 'Statement of the allegation', text: statement },
  { label: 'When', text: conductDate === null ? '' : formatFuzzyDate(conductDate) },
  ...knownFacts(conductFacts).map(({ name, value }) => ({ label: name, text: value })),
];

const nothing: Typing = { statement: '', conductDate: null, conductFacts: noConductFacts };

/** Statement, date and facts of one allegation, new or amended. */
export function AllegationForm({ caseId, allegation, onDone, onCancel }: AllegationFormProps) {
  const standing = allegation?.standing?.id ?? null;
  const draft = useDraft<Typing>(
    `allegation:${allegation?.id ?? caseId}`,
    allegation === null ? nothing : wordingOf(allegation),
    allegation === null ? undefined : standing,
  );
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const { jump } = useJump();
  const done = (allegationId: AllegationId, sentence: string, undo: (() => void) | null = null) => {
    clear();
    saySo(sentence, undo);
    onDone();
    jump({ tab: 'allegations', anchor: anchors.clauses(allegationId) });
  };
  const record = useMutation(
    api.allegations.record.mutationOptions({
      onSuccess: ({ id, position }) => done(id, `Allegation ${position} is recorded. Its clauses are suggested with it.`),
    }),
  );
  const amend = useMutation(
    api.allegations.amend.mutationOptions({
      onSuccess: ({ id, position, standing: now }) => {
        const before = allegation;
        const back =
          before === null
            ? null
            : undoBy(
                () =>
                  client.allegations.amend({
                    allegationId: id,
                    statement: before.statement,
                    conductDate: before.conductDate,
                    conductFacts: before.conductFacts,
                    basedOn: now?.id ?? null,
                  }),
                `Allegation ${position} reads as before again.`,
              );
        done(id, `Allegation ${position} is amended. The wording before stays in the log.`, back);
      },
    }),
  );
  const isStatementMissing = value.statement.trim() === '';
  const { statement, conductDate, conductFacts } = value;
  const submit = () => {
    if (conductDate === null) return;
    if (allegation === null) record.mutate({ caseId, statement, conductDate, conductFacts });
    else amend.mutate({ allegationId: allegation.id, statement, conductDate, conductFacts, basedOn: draft.basedOn });
  };

  return (
    <RecordForm
      label={allegation === null ? 'New allegation' : `Amend allegation ${allegation.position}`}
      submit={allegation === null ? 'Record allegation' : 'Record amendment'}
      isComplete={!isStatementMissing && conductDate !== null}
      onIncomplete={() => setWasTried(true)}
      onRecord={submit}
      isBusy={record.isPending || amend.isPending}
      error={record.error ?? amend.error}
      cancel={onCancel === null ? undefined : { label: 'Close', onCancel }}
      draft={draft}
    >
      {allegation && (
        <ChangedMeanwhile
          draft={draft}
          standing={standing}
          recorded={{ fields: tell(wordingOf(allegation)), by: allegation.standing?.by, at: allegation.standing?.at }}
          tell={tell}
        />
      )}
      <ProseField
        label="Statement of the allegation"
        description="One alleged breach in neutral words: who, what, when, where, toward whom. No conclusion."
        required
        minRows={3}
        classNames={{ input: 'serif' }}
        value={statement}
        error={wasTried && isStatementMissing ? 'Write what is alleged.' : undefined}
        onChange={(text) => set({ statement: text })}
      />
      <div {...(allegation === null ? {} : { id: anchors.conductDate(allegation.id) })}>
        <FuzzyDateField
          label="When"
          help="As well as it is known. The clauses of the policy in force on this date are the ones that can be charged."
          isRequired
          initial={conductDate}
          onChange={(date) => set({ conductDate: date })}
          error={wasTried && conductDate === null ? 'Enter the date as well as it is known, or choose “not known”.' : undefined}
        />
      </div>
      <ConductFactsField value={conductFacts} onChange={(facts) => set({ conductFacts: facts })} />
    </RecordForm>
  );
}
