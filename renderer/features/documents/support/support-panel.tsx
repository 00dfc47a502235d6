import { Button, Drawer } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Support } from '#shared/domain/document-model.ts';
import { relationLabels, type SupportTrail } from '#shared/domain/documents/support.ts';
import { formatInstant } from '#shared/domain/format-date.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { custodyWhatLabels } from '#shared/domain/labels.ts';
import { api } from '../../../app/client.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { Digest } from '../../../ui/workspace/digest.tsx';
import { useJump } from '../../../ui/workspace/jump.ts';
import { keyed } from '../../../ui/workspace/keyed.ts';
import { OpenSupportContext } from './open-support.ts';
import './support.css';

/** Lets the sentences of a document of this case lead to what they rest on. Outside a case they are plain words. */
export function WithSupport({ children }: { children: ReactNode }) {
  const asked = CaseId.safeParse(useParams({ strict: false, select: ({ caseId }: { caseId?: string }) => caseId }));
  const [way, setWay] = useState<readonly Support[]>([]);
  if (!asked.success) return children;
  const close = () => setWay([]);
  return (
    <OpenSupportContext.Provider value={(support) => setWay([support])}>
      {children}
      <Drawer
        opened={way.length > 0}
        onClose={close}
        position="right"
        size="md"
        title="What this rests on"
        closeButtonProps={{ 'aria-label': 'Close what this rests on' }}
      >
        {way.length > 0 && <Way caseId={asked.data} way={way} onGo={setWay} onClose={close} />}
      </Drawer>
    </OpenSupportContext.Provider>
  );
}

type WayProps = { caseId: CaseId; way: readonly Support[]; onGo: (way: readonly Support[]) => void; onClose: () => void };

/** The steps taken so far, each a way back, and the one that was reached. */
function Way({ caseId, way, onGo, onClose }: WayProps) {
  const reached = way.at(-1);
  const step = useQuery({
    ...api.documents.support.queryOptions({ input: { caseId, kind: reached?.kind ?? 'finding', id: reached?.id ?? '' } }),
    enabled: reached !== undefined,
  });
  if (reached === undefined) return null;
  return (
    <div className="stack">
      {way.length > 1 && (
        <nav aria-label="Steps taken">
          <ol className="support-way">
            {keyed(way.slice(0, -1)).map(({ key, item }) => (
              <li key={key}>
                <button type="button" onClick={() => onGo(way.slice(0, Number(key) + 1))}>
                  {item.label}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <Reached key={`${reached.kind}:${reached.id}`} label={reached.label} />
      {step.isPending && <LoadingState what="what it rests on" />}
      <RefusalNotice error={step.error} onRetry={() => void step.refetch()} />
      {step.data && <Step step={step.data} onGo={(support) => onGo([...way, support])} onClose={onClose} />}
    </div>
  );
}

/** The button that led here is gone, so whoever uses the keyboard goes on from the heading of what was reached. */
function Reached({ label }: { label: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 className="support-title" tabIndex={-1} ref={heading}>
      {label}
    </h3>
  );
}

function Step({ step, onGo, onClose }: { step: SupportTrail; onGo: (support: Support) => void; onClose: () => void }) {
  const { jump } = useJump();
  const { at, support, sha256 } = step;
  return (
    <>
      <p className="support-words">
        <Prose text={step.words} />
      </p>
      {step.standing !== '' && <p className="quiet">{step.standing}</p>}
      {sha256 !== undefined && (
        <p>
          SHA-256 <Digest sha256={sha256} of={support.label} isWhole />
        </p>
      )}
      <RestsOn step={step} onGo={onGo} />
      {step.custody.length > 0 && <Custody step={step} />}
      {at !== undefined && (
        <Button
          variant="default"
          rightSection={<IconArrowRight size={16} aria-hidden />}
          onClick={() => {
            onClose();
            jump(at);
          }}
        >
          Go to {support.kind === 'finding' ? 'this finding' : support.label}
        </Button>
      )}
    </>
  );
}

function RestsOn({ step: { restsOn, support }, onGo }: { step: SupportTrail; onGo: (support: Support) => void }) {
  if (support.kind === 'exhibit' || support.kind === 'interview') return null;
  if (restsOn.length === 0) return <p>Nothing is cited for it.</p>;
  return (
    <section aria-labelledby="support-rests-on">
      <h4 id="support-rests-on">Rests on</h4>
      <ul className="support-list">
        {keyed(restsOn).map(({ key, item }) => (
          <li key={key}>
            {item.relation !== 'covers' && <span className="quiet">{relationLabels[item.relation]}</span>}
            <button type="button" onClick={() => onGo(item.support)}>
              {[item.support.label, item.place].filter((words) => words !== '').join(', ')}
            </button>
            {item.says !== '' && (
              <small>
                <Prose text={item.says} />
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Custody({ step: { custody } }: { step: SupportTrail }) {
  return (
    <section aria-labelledby="support-custody">
      <h4 id="support-custody">Custody</h4>
      <ol className="support-custody">
        {keyed(custody).map(({ key, item }) => (
          <li key={key}>
            {custodyWhatLabels[item.what]}
            <small>
              {formatInstant(item.at)}, by {item.by}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
