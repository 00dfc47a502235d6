import { Button } from '@mantine/core';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { packetResponseLabels, packetStateLabels } from '#shared/domain/corrective-action/labels.ts';
import { type Packet, packetState } from '#shared/domain/corrective-action/pre-deprivation.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { StateBadge } from '../../../ui/display/state-badge.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { useExhibitLabels } from '../../../ui/workspace/exhibit-picker.tsx';
import { focusIn, useOpenWhenAimedAt } from '../../../ui/workspace/jump.ts';
import { PacketDialog, type PacketStep, stepKey } from './packet-dialogs.tsx';
import { PacketForm, packetKey } from './packet-form.tsx';

type PacketPanelProps = { caseId: CaseId; action: CorrectiveAction; packet: Packet | null };

function Facts({ caseId, packet }: { caseId: CaseId; packet: Packet }) {
  const exhibits = useExhibitLabels(caseId)(packet.exhibitIds);
  const { issued, response } = packet;
  const rows: [term: string, text: string][] = [
    ['Charges', packet.charges],
    ['Evidence', [packet.evidence, exhibits].filter(Boolean).join('\n')],
    ['Range proposed', packet.proposedRange],
    ['To be answered by', packet.respondBy === null ? '' : formatCivilDate(packet.respondBy)],
    ['Representative', packet.representativeNotice],
    ['Issued', issued === null ? '' : `${formatCivilDate(issued.on)}, by ${issued.by}, ${issued.how}`],
    ['Answer', response === null ? '' : `${packetResponseLabels[response.kind]}, ${formatCivilDate(response.on)}`],
    ['Read or heard by', response?.heardBy ?? ''],
    ['What was answered', response?.note ?? ''],
  ];
  return (
    <dl className="facts">
      {rows
        .filter(([, text]) => text !== '')
        .flatMap(([term, text]) => [
          <dt key={`${term}-term`}>{term}</dt>,
          <dd key={term} className="kept-lines">
            <Prose text={text} />
          </dd>,
        ])}
    </dl>
  );
}

/** What the person gets before pay or the job is taken, when it was given, and what came back. */
export function PacketPanel({ caseId, action, packet }: PacketPanelProps) {
  const anchor = anchors.packet(action.id);
  const [isOpen, setOpen] = useOpenWhenAimedAt(packet === null ? anchor : '', hasDraft(packetKey(action)));
  const [step, setStep] = useState<PacketStep | null>(
    () => (['issue', 'answer', 'take-back'] as const).find((candidate) => hasDraft(stepKey(action, candidate))) ?? null,
  );
  const close = () => {
    setOpen(false);
    focusIn(anchor);
  };
  const state = packetState(packet);
  const mayChange = action.approvedAt === null;
  return (
    <section id={anchor} aria-label={`Packet before ${action.level.name}`} className="level-record">
      <div className="case-section-head">
        <h4>Packet before pay or the job is taken</h4>
        <StateBadge tone={state === 'closed' ? 'verified' : 'needs'} word={packetStateLabels[state]} />
      </div>
      {packet === null && !isOpen && (
        <p>
          Charges in writing, the evidence, the range proposed, a day to answer by and the notice of a representative come before approval.
        </p>
      )}
      {packet !== null && !isOpen && <Facts caseId={caseId} packet={packet} />}
      {isOpen && mayChange && <PacketForm caseId={caseId} action={action} packet={packet} onClose={close} />}
      {!isOpen && mayChange && (
        <div className="row">
          {(state === 'missing' || state === 'draft') && (
            <Button size="compact-sm" variant={state === 'missing' ? 'light' : 'default'} onClick={() => setOpen(true)}>
              {state === 'missing' ? 'Draw up the packet' : 'Change the packet'}
            </Button>
          )}
          {state === 'draft' && (
            <Button size="compact-sm" variant="light" onClick={() => setStep('issue')}>
              Record issue
            </Button>
          )}
          {state === 'waiting' && (
            <Button size="compact-sm" variant="light" onClick={() => setStep('answer')}>
              Record answer
            </Button>
          )}
          {(state === 'waiting' || state === 'closed') && (
            <Button size="compact-sm" variant="default" onClick={() => setStep('take-back')}>
              Take issue back
            </Button>
          )}
        </div>
      )}
      {step !== null && packet !== null && <PacketDialog step={step} action={action} packet={packet} onClose={() => setStep(null)} />}
    </section>
  );
}
