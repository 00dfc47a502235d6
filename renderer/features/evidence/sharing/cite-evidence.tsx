import { Button } from '@mantine/core';
import { IconLock, IconQuote } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { SharedItem } from '#shared/domain/evidence.ts';
import type { CaseId, ExhibitId } from '#shared/domain/ids.ts';
import { api, client } from '../../../app/client.ts';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';

const HEADING = 'cite-evidence-heading';

/** "Ex. 1 of 2026-0001, Ex. 3 of 2026-0002" */
export const citedAs = ({ citations }: SharedItem): string =>
  citations.length === 0 ? 'cited by no case now' : citations.map(({ label, caseNumber }) => `${label} of ${caseNumber}`).join(', ');

/** What was taken in through other cases of the incident: cited here, it gets a number of this case. Nothing where there is nothing to cite. */
export function CiteEvidence({ caseId, onCited }: { caseId: CaseId; onCited: (exhibitId: ExhibitId) => void }) {
  const citable = useQuery(api.evidence.citable.queryOptions({ input: { caseId } }));
  const cite = useMutation(
    api.evidence.cite.mutationOptions({
      onSuccess: ({ id, label, fileName }) => {
        onCited(id);
        const withdraw = () => client.evidence.withdrawCitation({ exhibitId: id, reason: 'Cited by mistake.' });
        saySo(`${fileName} is ${label} of this case.`, undoBy(withdraw, `${label} is withdrawn; its number stays unused.`));
      },
    }),
  );
  if (citable.error !== null) return <RefusalNotice error={citable.error} onRetry={() => void citable.refetch()} />;
  if (citable.data === undefined || citable.data.items.length + citable.data.closedCount === 0) return null;
  const { items, closedCount } = citable.data;
  return (
    <section className="panel cite-evidence" aria-labelledby={HEADING}>
      <h3 id={HEADING}>Cite evidence of the incident</h3>
      <p className="quiet">
        Taken in through another case of this incident. Cited here, it gets a number of this case; the file stays one.
      </p>
      <RefusalNotice error={cite.error} />
      <ul className="plain-list">
        {items.map((item) => (
          <li key={item.id} className="shared-line">
            <span className="cite-item">
              <span className="exhibit-file">{item.fileName}</span>
              <small className="quiet exhibit-about">{[item.description, citedAs(item)].filter((part) => part !== '').join(' · ')}</small>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconQuote size={14} aria-hidden />}
              aria-label={`Cite in this case: ${item.fileName}`}
              loading={cite.isPending && cite.variables.evidenceItemId === item.id}
              onClick={() => cite.mutate({ caseId, evidenceItemId: item.id })}
            >
              Cite in this case
            </Button>
          </li>
        ))}
      </ul>
      {closedCount > 0 && (
        <p className="quiet small">
          <IconLock size={14} aria-hidden /> {closedCount === 1 ? 'One item is' : `${closedCount} items are`} restricted to people other
          than you.
        </p>
      )}
    </section>
  );
}
