import { Button } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CheckedSignature } from '#shared/contract/sign-off.ts';
import type { IssuedDocument } from '#shared/domain/document-model.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { SignatureId } from '#shared/domain/ids.ts';
import { signatureCheckLabels, signatureKindLabels } from '#shared/domain/sign-off/sign-off-labels.ts';
import type { SignatureCheck } from '#shared/domain/sign-off/signatures.ts';
import { api } from '../../app/client.ts';
import { StateBadge, type StateTone } from '../../ui/display/state-badge.tsx';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { SignForm } from './sign-form.tsx';
import './sign-off.css';

const tones: Record<SignatureCheck, StateTone> = { matches: 'verified', differs: 'blocked', missing: 'blocked', removed: 'neutral' };

function TakeBack({ signature, onClose }: { signature: CheckedSignature; onClose: () => void }) {
  const takeBack = useMutation(api.signatures.takeBack.mutationOptions());
  return (
    <ReasonDialog
      question={`Take the signature of ${signature.signer} back?`}
      confirm="Take back signature"
      decline="Keep it"
      draftKey={`take-back-signature:${signature.id}`}
      isBusy={takeBack.isPending}
      error={takeBack.error}
      onDecline={onClose}
      onConfirm={(reason, forget) =>
        takeBack.mutate(
          { documentId: signature.documentId, signatureId: SignatureId.parse(signature.id), reason },
          {
            onSuccess: () => {
              forget();
              onClose();
              saySo('The signature is taken back. It stays in the list with your reason.');
            },
          },
        )
      }
    />
  );
}

function Line({ signature, onTakeBack }: { signature: CheckedSignature; onTakeBack: () => void }) {
  const { kind, signer, capacity, statement, sha256, signedOn, recordedBy, takenBackAt, takenBackBy, takenBackReason, check } = signature;
  return (
    <li>
      <p>
        <strong>{signer}</strong>
        {capacity !== '' && `, ${capacity}`}{' '}
        <span className="quiet">
          · {signatureKindLabels[kind]} · {formatCivilDate(signedOn)} · recorded by {recordedBy}
        </span>
      </p>
      {statement !== '' && <p className="sign-off-reason">{statement}</p>}
      {takenBackAt === null ? (
        <div className="row">
          <StateBadge tone={tones[check]} word={signatureCheckLabels[check]} />
          <code className="small">{sha256.slice(0, 16)}…</code>
          {kind === 'typed' && (
            <Button variant="subtle" size="compact-md" onClick={onTakeBack}>
              Take back<span className="visually-hidden"> the signature of {signer}</span>
            </Button>
          )}
        </div>
      ) : (
        <p className="quiet small">
          Taken back by {takenBackBy}: {takenBackReason}
        </p>
      )}
    </li>
  );
}

/** Signatures on one issue, each checked against its file, and the way to put one to it. */
export function SignaturesOfIssue({ document }: { document: IssuedDocument }) {
  const documentId = document.id;
  const read = useQuery(api.signatures.ofDocument.queryOptions({ input: { documentId } }));
  const [isSigning, setIsSigning] = useState(false);
  const [takingBack, setTakingBack] = useState<CheckedSignature | null>(null);
  const name = `${document.title}, issue ${document.issue}`;
  if (document.removed !== null) return null;
  return (
    <section className="stack stack-tight signatures" aria-label={`Signatures on ${name}`}>
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
      {read.data !== undefined && read.data.length > 0 && (
        <ul className="sign-off-words">
          {read.data.map((signature) => (
            <Line key={signature.id} signature={signature} onTakeBack={() => setTakingBack(signature)} />
          ))}
        </ul>
      )}
      {isSigning ? (
        <SignForm document={document} onClose={() => setIsSigning(false)} />
      ) : (
        <div>
          <Button variant="default" leftSection={<IconSignature size={16} aria-hidden />} onClick={() => setIsSigning(true)}>
            Sign with a typed name<span className="visually-hidden">: {name}</span>
          </Button>
        </div>
      )}
      {takingBack && <TakeBack signature={takingBack} onClose={() => setTakingBack(null)} />}
    </section>
  );
}
