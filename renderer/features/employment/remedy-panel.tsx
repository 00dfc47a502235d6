import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import { remedyDirectionLabels, remedyProngLabels, sameSubjectLabels } from '#shared/domain/corrective-action/labels.ts';
import { type BoardNotice, type RemedyFact, type RemedyFile, RemedyProng } from '#shared/domain/employment/remedy-facts.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { useExhibitLabels } from '../../ui/workspace/exhibit-picker.tsx';
import { focusIn } from '../../ui/workspace/jump.ts';
import { BoardNoticeForm, boardNoticeKey } from './board-notice-form.tsx';
import { RemedyFactForm, remedyFactKey } from './remedy-fact-form.tsx';

const BUTTONS = 'remedy-buttons';

type EntryRef = { kind: 'fact'; entryId: RemedyFact['id'] } | { kind: 'notice'; entryId: BoardNotice['id'] };
type TakeBackProps = { caseId: CaseId; entry: EntryRef; what: string; onClose: () => void };

function TakeBackDialog({ caseId, entry, what, onClose }: TakeBackProps) {
  const takeBack = useMutation(
    api.employment.takeBackRemedyEntry.mutationOptions({
      onSuccess: () => {
        onClose();
        focusIn(BUTTONS);
        saySo(
          `The ${what} is taken back. It and your reason stay in the log.`,
          undoBy(() => client.employment.restoreRemedyEntry({ caseId, ...entry }), `The ${what} stands again.`),
        );
      },
    }),
  );
  return (
    <ReasonDialog
      question={`Take this ${what} back?`}
      confirm={`Take ${what} back`}
      decline="Keep it"
      draftKey={`take-back-remedy:${entry.entryId}`}
      isBusy={takeBack.isPending}
      error={takeBack.error}
      onConfirm={(reason, forget) => takeBack.mutate({ caseId, ...entry, reason }, { onSuccess: forget })}
      onDecline={onClose}
    />
  );
}

function FactRow({ caseId, fact }: { caseId: CaseId; fact: RemedyFact }) {
  const [isAsking, setAsking] = useState(() => hasDraft(`take-back-remedy:${fact.id}`));
  const labels = useExhibitLabels(caseId)(fact.exhibitIds);
  const brief = [fact.happenedOn === null ? '' : formatCivilDate(fact.happenedOn), labels].filter(Boolean).join(' · ');
  return (
    <li className="remedy-fact">
      <div>
        <p className="quiet small">{remedyDirectionLabels[fact.prong][fact.direction]}</p>
        <p className="serif kept-lines">
          <Prose text={fact.text} />
        </p>
        {brief !== '' && <p className="quiet small">{brief}</p>}
      </div>
      <Button size="compact-sm" variant="default" aria-label={`Take back: ${fact.text}`} onClick={() => setAsking(true)}>
        Take back
      </Button>
      {isAsking && (
        <TakeBackDialog caseId={caseId} entry={{ kind: 'fact', entryId: fact.id }} what="fact" onClose={() => setAsking(false)} />
      )}
    </li>
  );
}

function NoticeCard({ caseId, notice }: { caseId: CaseId; notice: BoardNotice }) {
  const [isAsking, setAsking] = useState(() => hasDraft(`take-back-remedy:${notice.id}`));
  const labels = useExhibitLabels(caseId)(notice.exhibitIds);
  const voted = formatCivilDate(notice.votedOn);
  return (
    <li className="remedy-fact">
      <dl className="facts">
        <dt>Voted</dt>
        <dd>{voted}</dd>
        <dt>Received</dt>
        <dd>
          {[notice.receivedOn === null ? 'not recorded' : formatCivilDate(notice.receivedOn), notice.receipt].filter(Boolean).join(', ')}
        </dd>
        <dt>Causes</dt>
        <dd className="serif kept-lines">
          <Prose text={notice.causes} />
        </dd>
        <dt>Subject</dt>
        <dd>{[sameSubjectLabels[notice.sameSubject], notice.sameSubjectReason].filter(Boolean).join(': ')}</dd>
        {labels !== '' && (
          <>
            <dt>Exhibits</dt>
            <dd>{labels}</dd>
          </>
        )}
      </dl>
      <Button size="compact-sm" variant="default" aria-label={`Take back: the notice voted ${voted}`} onClick={() => setAsking(true)}>
        Take back
      </Button>
      {isAsking && (
        <TakeBackDialog caseId={caseId} entry={{ kind: 'notice', entryId: notice.id }} what="notice" onClose={() => setAsking(false)} />
      )}
    </li>
  );
}

/** The facts under each prong, on both sides, and the notices that the Board voted. */
export function RemedyPanel({ caseId, remedy }: { caseId: CaseId; remedy: RemedyFile }) {
  const [open, setOpen] = useState<'fact' | 'notice' | null>(() => {
    if (hasDraft(remedyFactKey(caseId))) return 'fact';
    return hasDraft(boardNoticeKey(caseId)) ? 'notice' : null;
  });
  const close = () => {
    setOpen(null);
    focusIn(BUTTONS);
  };
  return (
    <section className="panel stack stack-tight record-panel" id={anchors.remedyFacts} aria-labelledby="remedy-heading">
      <h3 id="remedy-heading">Facts for a notice to remedy</h3>
      <p className="quiet">
        What a hearing would ask of a tenured teacher’s dismissal for conduct (105 ILCS 5/24-12; Gilliland). Facts on both sides; what
        follows from them is for the Board and its counsel.
      </p>
      <div className="remedy-prongs">
        {RemedyProng.options.map((prong) => {
          const facts = remedy.facts.filter((fact) => fact.prong === prong);
          return (
            <section key={prong} aria-label={remedyProngLabels[prong].name}>
              <h4>{remedyProngLabels[prong].name}</h4>
              <p className="quiet small">{remedyProngLabels[prong].asks}</p>
              {facts.length === 0 && <p>No fact is recorded.</p>}
              <ul className="plain-list">
                {facts.map((fact) => (
                  <FactRow key={fact.id} caseId={caseId} fact={fact} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <section aria-label="Notices of the Board">
        <h4>Notices of the Board</h4>
        {remedy.notices.length === 0 && <p>None is recorded. A principal’s own letter is none; it stands in the prior record.</p>}
        <ul className="plain-list">
          {remedy.notices.map((notice) => (
            <NoticeCard key={notice.id} caseId={caseId} notice={notice} />
          ))}
        </ul>
      </section>
      {open === 'fact' && <RemedyFactForm caseId={caseId} onClose={close} />}
      {open === 'notice' && <BoardNoticeForm caseId={caseId} onClose={close} />}
      {open === null && (
        <div className="row" id={BUTTONS}>
          <Button variant="default" onClick={() => setOpen('fact')}>
            Add a fact
          </Button>
          <Button variant="default" onClick={() => setOpen('notice')}>
            Enter a notice of the Board
          </Button>
        </div>
      )}
    </section>
  );
}
