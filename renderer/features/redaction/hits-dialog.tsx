import { Button, Group, Modal } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { IssuableKind } from '#shared/domain/documents/kinds.ts';
import { type NamedGroup, type ProfileKey, profiles } from '#shared/domain/documents/profiles.ts';
import type { HitDecision, NameHit } from '#shared/domain/documents/redaction/hits.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { DraftNotice } from '../../ui/drafts/draft-notice.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useJumpOnceClosed } from '../../ui/workspace/jump.ts';
import { HitFields, type TypedDecision } from './hit-fields.tsx';

type HitsDialogProps = {
  request: { caseId: CaseId; kind: IssuableKind; profile: ProfileKey; named: NamedGroup[] };
  onClose: () => void;
};

/** What was decided on a word that was found, ready to send; null while it is open. */
function decisionOf(hit: NameHit, typed: TypedDecision | undefined): HitDecision | null {
  if (typed?.kind === 'replace') return { kind: 'replace', id: hit.id };
  const reason = typed?.reason.trim() ?? '';
  return typed?.kind === 'keep' && reason !== '' ? { kind: 'keep', id: hit.id, reason } : null;
}

/** Prints the copy, reads the finished file back, asks about every word that may be a name, and issues once each is decided. */
export function HitsDialog({ request, onClose }: HitsDialogProps) {
  const { caseId, kind, profile } = request;
  const draft = useDraft<{ typed: Record<string, TypedDecision> }>(`redaction-words:${caseId}:${kind}:${profile}`, { typed: {} });
  // Words whose pseudonym was put in their place: they are sent along though the next check finds them no more.
  const [replaced, setReplaced] = useState<HitDecision[]>([]);
  const jump = useJumpOnceClosed();
  const input = { ...request, decisions: replaced };
  const check = useQuery({ ...api.redaction.check.queryOptions({ input }), gcTime: 0, retry: false, refetchOnWindowFocus: false });
  const issue = useMutation(
    api.redaction.issue.mutationOptions({
      onSuccess: ({ document }) => {
        draft.clear();
        onClose();
        saySo(`Issue ${document.issue} is issued, redacted for ${profiles[profile].audience}. The finished file was read back first.`);
        jump({ tab: 'documents', anchor: `issued-${document.id}` });
      },
    }),
  );
  const hits = check.data?.hits ?? [];
  const decisions = hits.map((hit) => decisionOf(hit, draft.value.typed[hit.id]));
  const toReplace = decisions.filter((one): one is HitDecision => one?.kind === 'replace');
  const open = decisions.filter((one) => one === null).length;
  const submit = () => {
    if (toReplace.length > 0) setReplaced([...replaced, ...toReplace]);
    else issue.mutate({ ...request, decisions: [...replaced, ...decisions.filter((one) => one !== null)] });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`Issue the copy redacted for ${profiles[profile].audience}?`}
      closeButtonProps={{ 'aria-label': 'Not yet' }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {check.isPending && <LoadingState what="the finished file, which is printed and read back" />}
        <RefusalNotice error={check.error} onRetry={() => void check.refetch()} />
        {check.data && <Outcome pageCount={check.data.pageCount} hits={hits} />}
        {hits.map((hit) => (
          <HitFields
            key={hit.id}
            hit={hit}
            typed={draft.value.typed[hit.id]}
            onType={(typed) => draft.set({ typed: { ...draft.value.typed, [hit.id]: typed } })}
          />
        ))}
        <DraftNotice draft={draft} />
        <RefusalNotice error={issue.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Not yet
          </Button>
          <Button type="submit" loading={issue.isPending} disabled={check.data === undefined || open > 0}>
            {toReplace.length > 0 ? 'Replace and check again' : 'Issue redacted copy'}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function Outcome({ pageCount, hits }: { pageCount: number; hits: readonly NameHit[] }) {
  const pages = pageCount === 1 ? 'one page' : `${pageCount} pages`;
  if (hits.length === 0) {
    return (
      <p>
        The finished file, {pages}, was read back: its words, metadata, bookmarks, alternative texts and links. No name known in the case
        stands in it, but for those that stay by your choice. Issuing freezes it.
      </p>
    );
  }
  return (
    <Notice tone="needs" title={hits.length === 1 ? 'One word may be a name' : `${hits.length} words may be names`}>
      The finished file, {pages}, was read back. Say of each word whether it names somebody; your reasons are kept with the issue and logged
      with your name.
    </Notice>
  );
}
