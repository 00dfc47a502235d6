import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { useDraft } from '../../ui/form/use-draft.ts';
import { useShortcut } from '../../ui/page/shortcuts.ts';
import { CasePicker, nameOf } from './case-picker.tsx';
import { contentOf, emptyLine } from './line-draft.ts';
import { LineForm } from './line-form.tsx';
import { useAddLine, useChoices } from './use-line.ts';

/** The case that was last on screen in this window. */
let lastSeen: CaseId | null = null;

/** `L` on any screen: a line of the log in ten seconds. Mounted once in the frame. */
export function QuickLog() {
  const [isOpen, setOpen] = useState(false);
  const params = useParams({ strict: false }) as { caseId?: string };
  const caseAtHand = CaseId.safeParse(params.caseId).data ?? null;
  useEffect(() => {
    if (caseAtHand !== null) lastSeen = caseAtHand;
  }, [caseAtHand]);
  useShortcut('l', 'Add a line to the log', () => setOpen(true));
  return (
    <Modal
      opened={isOpen}
      onClose={() => setOpen(false)}
      title="Add a line to the log"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close without adding a line' }}
    >
      {isOpen && <QuickLine key={caseAtHand ?? 'elsewhere'} caseAtHand={caseAtHand} onClose={() => setOpen(false)} />}
    </Modal>
  );
}

function QuickLine({ caseAtHand, onClose }: { caseAtHand: CaseId | null; onClose: () => void }) {
  const draft = useDraft(caseAtHand === null ? 'log-line:elsewhere' : `log-line:${caseAtHand}`, emptyLine);
  const [chosen, setChosen] = useState<CaseId | null>(caseAtHand ?? lastSeen);
  const [isMissing, setMissing] = useState(false);
  const last = useQuery(api.log.lastCases.queryOptions());
  const offered = (last.data ?? []).map(({ caseId, caseNumber, respondent, title }) => ({
    caseId,
    label: nameOf(caseNumber, respondent, title),
  }));
  const first = last.data?.[0]?.caseId ?? null;
  const caseId = chosen ?? first;
  const choices = useChoices(caseId);
  const workspace = useQuery({
    ...api.cases.workspace.queryOptions({ input: { caseId: caseAtHand ?? ('' as CaseId) } }),
    enabled: caseAtHand !== null,
  });
  const anyCase = useQuery({
    ...api.cases.list.queryOptions({ input: { status: null, contains: '', offset: 0, limit: 1 } }),
    enabled: caseAtHand === null,
  });
  const summary = workspace.data?.summary;
  const numberOf = (id: CaseId) => (summary?.id === id ? summary.number : last.data?.find((known) => known.caseId === id)?.caseNumber);
  const add = useAddLine(numberOf, () => {
    draft.clear();
    onClose();
  });

  if (anyCase.data?.total === 0) {
    return (
      <p>
        A line of the log belongs to a case, and there is none yet.{' '}
        <Link to="/cases/new" onClick={onClose}>
          Open the first matter
        </Link>
      </p>
    );
  }
  return (
    <LineForm
      label="New line of the log"
      submit="Add line"
      isFirst
      draft={draft}
      choices={choices}
      isBusy={add.isPending}
      error={add.error}
      isComplete={caseId !== null}
      onRecord={() => {
        if (caseId === null) setMissing(true);
        else add.mutate({ caseId, isPrivileged: draft.value.isPrivileged, ...contentOf(draft.value, choices) });
      }}
      above={
        caseAtHand === null ? (
          <CasePicker
            value={caseId}
            last={offered}
            isMissing={isMissing && caseId === null}
            onChange={(next) => {
              setChosen(next);
              draft.set({ about: '' });
            }}
          />
        ) : (
          <p className="quiet log-case">
            {summary === undefined ? 'The case at hand' : `Case ${nameOf(summary.number, summary.respondent, summary.title)}`}
          </p>
        )
      }
    />
  );
}
