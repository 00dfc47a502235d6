import { Button } from '@mantine/core';
import { IconDownload, IconFileCheck, IconFileTypeDocx } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import { type DocumentKind, documentKinds, IssuableKind } from '#shared/domain/documents/kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { deliverCopy } from '../../ui/workspace/deliver-copy.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { aboutIssuing, nounOf } from './kinds/kind-words.ts';

type IssuePanelProps = { caseId: CaseId; kind: DocumentKind; model: DocumentModel; wasIssued: boolean };

/** What can be done with the document at hand: issue it, or take a draft out for redlining. */
export function IssuePanel({ caseId, kind, model, wasIssued }: IssuePanelProps) {
  const [isIssuing, setIssuing] = useState(false);
  const issuable = IssuableKind.safeParse(kind).data;
  const noun = nounOf(kind);
  const forWord = useMutation(
    api.documents.exportDraftForWord.mutationOptions({ onSuccess: (outcome) => saySo(deliverCopy(outcome, 'the draft for Word')) }),
  );
  const log = useMutation(
    api.documents.exportProcessLog.mutationOptions({ onSuccess: (outcome) => saySo(deliverCopy(outcome, 'the process log')) }),
  );
  return (
    <section className="panel" id={anchors.issue} aria-labelledby="issue-heading">
      <h3 id="issue-heading">{documentKinds[kind].label}</h3>
      <p className="quiet documents-note">{aboutIssuing(kind)}</p>
      <div className="row">
        {issuable !== undefined && (
          <Button leftSection={<IconFileCheck size={16} aria-hidden />} onClick={() => setIssuing(true)}>
            {wasIssued ? 'Issue again' : `Issue ${noun}`}
          </Button>
        )}
        {kind === 'process-log' && (
          <Button leftSection={<IconDownload size={16} aria-hidden />} loading={log.isPending} onClick={() => log.mutate({ caseId })}>
            Export as PDF
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconFileTypeDocx size={16} aria-hidden />}
          loading={forWord.isPending}
          onClick={() => forWord.mutate({ caseId, kind })}
        >
          Export for Word
        </Button>
      </div>
      <RefusalNotice error={forWord.error ?? log.error} />
      {isIssuing && issuable !== undefined && (
        <IssueDialog caseId={caseId} kind={issuable} model={model} onClose={() => setIssuing(false)} />
      )}
    </section>
  );
}
