import { Button, Checkbox, Modal, NativeSelect } from '@mantine/core';
import { IconEye, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import { type DocumentKind, IssuableKind } from '#shared/domain/documents/kinds.ts';
import { NamedGroup, namedGroupLabels, ProfileKey, profiles, profilesFor } from '#shared/domain/documents/profiles.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { HitsDialog } from './hits-dialog.tsx';
import './redaction.css';

type AudiencePanelProps = {
  caseId: CaseId;
  kind: DocumentKind;
  /** Shows a document as paper, as the tab beside does. */
  paper: (model: DocumentModel) => ReactNode;
};

type Choice = { profile: ProfileKey; named: NamedGroup[] };

/** The same document for somebody else: for whom, who keeps the own name, how it reads then, and the way to issue it. */
export function AudiencePanel({ caseId, kind, paper }: AudiencePanelProps) {
  const offered = profilesFor(kind);
  const first = offered[0];
  return (
    <section className="panel audience-panel" aria-labelledby="audience-heading">
      <h3 id="audience-heading">For another audience</h3>
      {first === undefined ? (
        <p className="quiet">This document is privileged. It is drawn up for no other audience.</p>
      ) : (
        <AudienceChoice key={kind} caseId={caseId} kind={kind} paper={paper} offered={offered} first={first} />
      )}
    </section>
  );
}

type AudienceChoiceProps = AudiencePanelProps & { offered: readonly ProfileKey[]; first: ProfileKey };

function AudienceChoice({ caseId, kind, paper, offered, first }: AudienceChoiceProps) {
  const [choice, choose] = useState<Choice>({ profile: first, named: [] });
  const [shown, setShown] = useState<'preview' | 'issue' | null>(null);
  const { about, mayName } = profiles[choice.profile];
  const named = choice.named.filter((group) => mayName.includes(group));
  const issuable = IssuableKind.safeParse(kind).data;
  return (
    <>
      <p className="quiet">People stand under pseudonyms that are the same in every redacted document of this case.</p>
      <NativeSelect
        label="Audience"
        description={about}
        data={offered.map((key) => ({ value: key, label: profiles[key].label }))}
        value={choice.profile}
        onChange={(event) => choose({ profile: ProfileKey.parse(event.currentTarget.value), named: [] })}
      />
      <Checkbox.Group
        label="Names that stay"
        description="Students and parents keep their pseudonyms for every audience."
        value={named}
        onChange={(groups) => choose({ ...choice, named: NamedGroup.array().parse(groups) })}
      >
        <div className="stack stack-tight audience-names">
          {mayName.map((group) => (
            <Checkbox key={group} value={group} label={namedGroupLabels[group]} />
          ))}
        </div>
      </Checkbox.Group>
      <div className="row">
        <Button variant="default" leftSection={<IconEye size={16} aria-hidden />} onClick={() => setShown('preview')}>
          Preview redacted copy
        </Button>
        {issuable !== undefined && (
          <Button variant="default" leftSection={<IconUsersGroup size={16} aria-hidden />} onClick={() => setShown('issue')}>
            Check and issue redacted copy
          </Button>
        )}
      </div>
      {shown === 'preview' && (
        <RedactedPreview request={{ caseId, kind, profile: choice.profile, named }} paper={paper} onClose={() => setShown(null)} />
      )}
      {shown === 'issue' && issuable !== undefined && (
        <HitsDialog request={{ caseId, kind: issuable, profile: choice.profile, named }} onClose={() => setShown(null)} />
      )}
    </>
  );
}

type RedactedPreviewProps = Pick<AudiencePanelProps, 'paper'> & {
  request: { caseId: CaseId; kind: DocumentKind } & Choice;
  onClose: () => void;
};

function RedactedPreview({ request, paper, onClose }: RedactedPreviewProps) {
  const preview = useQuery(api.redaction.preview.queryOptions({ input: { ...request, decisions: [] } }));
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(960px, 92vw)"
      title={`Redacted for ${profiles[request.profile].audience}`}
      closeButtonProps={{ 'aria-label': 'Close the preview' }}
    >
      {preview.isPending && <LoadingState what="the redacted copy" />}
      <RefusalNotice error={preview.error} onRetry={() => void preview.refetch()} />
      {preview.data && paper(preview.data)}
    </Modal>
  );
}
