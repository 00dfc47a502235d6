import { useMutation } from '@tanstack/react-query';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import type { IssuableKind } from '#shared/domain/documents/kinds.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { refusalCode } from '../../ui/feedback/refusal.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useJumpOnceClosed } from '../../ui/workspace/jump.ts';
import { issuedAnchor } from './issued-document-card.tsx';
import { nounOf } from './kinds/kind-words.ts';

/** True where the report quotes a clause in the catalogue's words instead of the board's. */
const hasRestatement = (model: DocumentModel): boolean =>
  model.parts.some((part) => part.blocks.some((block) => block.kind === 'quote' && block.bracket !== ''));

type IssueDialogProps = { caseId: CaseId; kind: IssuableKind; model: DocumentModel; onClose: () => void };

/** Asks once, then freezes the report or a memo. A quoted restatement needs a reason, which prints with the name of the person who issues. */
export function IssueDialog({ caseId, kind, model, onClose }: IssueDialogProps) {
  const draft = useDraft(`issue:${caseId}:${kind}`, { reason: '' });
  const jump = useJumpOnceClosed();
  const issue = useMutation(
    api.documents.issue.mutationOptions({
      onSuccess: (document) => {
        draft.clear();
        onClose();
        const pages = document.pageCount === 1 ? 'one page' : `${document.pageCount} pages`;
        saySo(`Issue ${document.issue} is issued, ${pages}. It stands above the preview, under Issued.`);
        jump({ tab: 'documents', anchor: issuedAnchor(document.id) });
      },
    }),
  );
  const what = nounOf(kind);
  const asksReason = hasRestatement(model) || refusalCode(issue.error) === 'REASON_NEEDED';
  return (
    <ConfirmDialog
      isOpen
      question={`Issue the ${kind === 'discipline-report' ? 'report' : documentKinds[kind].label.toLowerCase()} of case ${model.caseNumber}?`}
      confirm={`Issue ${what}`}
      decline="Not yet"
      isBusy={issue.isPending}
      isDisabled={asksReason && draft.value.reason.trim() === ''}
      error={issue.error}
      onConfirm={() => issue.mutate({ caseId, kind, restatementReason: draft.value.reason })}
      onDecline={onClose}
      draft={draft}
    >
      <p>
        The {what} is frozen as it stands in the preview. It can be issued again later; an earlier issue stays as it is. Every page carries
        a check number by which later changes can be shown.
      </p>
      {asksReason && (
        <ProseField
          label="Why a restatement is quoted"
          description="At least one clause is quoted in restated words, because the board’s own wording is not in hand. The reason prints with your name."
          required
          data-autofocus
          value={draft.value.reason}
          onChange={(text) => draft.set({ reason: text })}
        />
      )}
    </ConfirmDialog>
  );
}
