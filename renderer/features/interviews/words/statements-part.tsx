import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCivilDate, formatInstant } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { type InterviewStatement, type OpenInterview, passagesOf, StatementKind } from '#shared/domain/interviews/interviews.ts';
import { signedHowLabels, statementKindLabels } from '#shared/domain/interviews/labels.ts';
import { api } from '../../../app/client.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { StateBadge } from '../../../ui/display/state-badge.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { ReasonDialog } from '../../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { Digest } from '../../../ui/workspace/digest.tsx';
import { keyed } from '../../../ui/workspace/keyed.ts';
import { Addenda, AddendumForm, addendumKey } from './addendum-form.tsx';
import { SignForm, signKey } from './sign-form.tsx';

type PartProps = { caseId: CaseId; interview: OpenInterview };
const newKey = (interviewId: string): string => `interview-statement:${interviewId}`;

/** Statements and rebuttals: worded until they are signed, then locked with their digest. */
export function StatementsPart({ caseId, interview }: PartProps) {
  const { statements } = interview;
  const [isWriting, setWriting] = useState(() => hasDraft(newKey(interview.id)));
  return (
    <details className="interview-part" open={interview.state === 'begun' || statements.length > 0 || isWriting || undefined}>
      <summary>Statements ({statements.length === 0 ? 'none yet' : statements.length})</summary>
      <div className="interview-part-body">
        {statements.map((statement) => (
          <StatementRow key={statement.id} caseId={caseId} interview={interview} statement={statement} />
        ))}
        {isWriting ? (
          <StatementForm caseId={caseId} interview={interview} statement={null} onClose={() => setWriting(false)} />
        ) : (
          <div>
            <Button size="compact-sm" variant="default" onClick={() => setWriting(true)}>
              Enter a statement
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

function StatementForm({
  caseId,
  interview,
  statement,
  onClose,
}: PartProps & { statement: InterviewStatement | null; onClose: () => void }) {
  const initial = { kind: statement?.kind ?? ('statement' as StatementKind), text: statement?.text ?? '' };
  const key = statement === null ? newKey(interview.id) : `interview-statement-reword:${statement.id}`;
  const draft = useDraft(key, initial, statement?.versionId ?? null);
  const { kind, text } = draft.value;
  const [wasTried, setWasTried] = useState(false);
  const save = useMutation(
    api.interviewWords.saveStatement.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo(
          statement === null
            ? `The ${statementKindLabels[kind].toLowerCase()} is entered. It can be worded otherwise until it is signed.`
            : 'It is reworded. What it said before is in the log.',
        );
      },
    }),
  );
  return (
    <RecordForm
      label={statement === null ? 'New statement' : 'Other words for the statement'}
      submit={statement === null ? 'Enter statement' : 'Reword statement'}
      draft={draft}
      isComplete={text.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={save.isPending}
      error={save.error}
      onRecord={() =>
        save.mutate({ caseId, interviewId: interview.id, statementId: statement?.id ?? null, kind, text, basedOn: draft.basedOn })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      {interview.role === 'respondent' && (
        <NativeSelect
          label="Kind"
          data={StatementKind.options.map((value) => ({ value, label: statementKindLabels[value] }))}
          value={kind}
          onChange={(event) => draft.set({ kind: StatementKind.parse(event.currentTarget.value) })}
        />
      )}
      <ProseField
        label="Words of the statement"
        description="A new line begins a passage, which is cited by its number: ¶ 3."
        required
        autoFocus
        minRows={5}
        value={text}
        error={wasTried && text.trim() === '' ? 'Write the statement.' : undefined}
        onChange={(typed) => draft.set({ text: typed })}
      />
    </RecordForm>
  );
}

function StatementRow({ caseId, interview, statement }: PartProps & { statement: InterviewStatement }) {
  const [open, setOpen] = useState<'reword' | 'sign' | 'addendum' | null>(() =>
    hasDraft(`interview-statement-reword:${statement.id}`)
      ? 'reword'
      : hasDraft(signKey(statement.id))
        ? 'sign'
        : hasDraft(addendumKey(statement.id))
          ? 'addendum'
          : null,
  );
  const [isAsking, setAsking] = useState(false);
  const takeBack = useMutation(api.interviewWords.takeBackStatement.mutationOptions());
  const name = `${statementKindLabels[statement.kind].toLowerCase()} ${statement.position}`;
  const { signature } = statement;
  const close = () => setOpen(null);
  return (
    <section className="interview-statement" aria-label={`${statementKindLabels[statement.kind]} ${statement.position}`}>
      <div className="case-section-head">
        <h4>
          {statementKindLabels[statement.kind]} {statement.position}
        </h4>
        {signature === null ? (
          <StateBadge tone="needs" word="Not signed" />
        ) : (
          <StateBadge tone="verified" word={`Signed ${formatCivilDate(signature.signedOn)}, locked`} />
        )}
      </div>
      {open === 'reword' ? (
        <StatementForm caseId={caseId} interview={interview} statement={statement} onClose={close} />
      ) : (
        <ol className="serif interview-passages">
          {keyed(passagesOf(statement.text)).map(({ key, item: passage }) => (
            <li key={key}>
              <Prose text={passage} />
            </li>
          ))}
        </ol>
      )}
      {signature === null ? (
        <p className="quiet small interview-line">
          Entered by {statement.enteredBy}, {formatInstant(statement.enteredAt)}
        </p>
      ) : (
        <div className="small">
          <p className="interview-line">
            {signedHowLabels[signature.how]} by {signature.signedBy}; locked by {signature.lockedBy}, {formatInstant(signature.lockedAt)}.
          </p>
          <p className="interview-line">
            SHA-256 of its words: <Digest sha256={signature.sha256} of={name} />
            {statement.isAsSigned === false
              ? ' Its words are no longer those that were signed: some were removed by order of a court.'
              : ''}
          </p>
        </div>
      )}
      <Addenda addenda={statement.addenda} />
      {open === 'sign' && <SignForm caseId={caseId} interview={interview} statement={statement} onClose={close} />}
      {open === 'addendum' && (
        <AddendumForm caseId={caseId} interview={interview} to={{ kind: 'statement', id: statement.id }} onClose={close} />
      )}
      <div className="row">
        {signature === null && open === null && (
          <>
            <Button size="compact-sm" variant="light" aria-label={`Record signature of ${name}`} onClick={() => setOpen('sign')}>
              Record signature
            </Button>
            <Button size="compact-sm" variant="default" aria-label={`Reword ${name}`} onClick={() => setOpen('reword')}>
              Reword
            </Button>
            <Button size="compact-sm" variant="subtle" color="gray" aria-label={`Take back ${name}`} onClick={() => setAsking(true)}>
              Take back
            </Button>
          </>
        )}
        {open !== 'addendum' && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={`Add an addendum to ${name}`}
            onClick={() => setOpen('addendum')}
          >
            Add an addendum
          </Button>
        )}
      </div>
      {isAsking && (
        <ReasonDialog
          question={`Take ${name} back?`}
          confirm="Take statement back"
          decline="Keep it"
          draftKey={`interview-statement-back:${statement.id}`}
          isBusy={takeBack.isPending}
          error={takeBack.error}
          onDecline={() => setAsking(false)}
          onConfirm={(reason, forget) =>
            takeBack.mutate(
              { caseId, interviewId: interview.id, statementId: statement.id, reason },
              {
                onSuccess: () => {
                  forget();
                  setAsking(false);
                  saySo('The statement is taken back. That it was entered stays in the log.');
                },
              },
            )
          }
        >
          <p>For one entered in error; it is not signed. Taking back cannot be undone.</p>
        </ReasonDialog>
      )}
    </section>
  );
}
