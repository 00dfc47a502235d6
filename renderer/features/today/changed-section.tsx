import { Button } from '@mantine/core';
import { IconEyeCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ChangedCase, Today } from '#shared/domain/today.ts';
import { api } from '../../app/client.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';

/** What was recorded since the person last said that they had looked. Only saying so moves the mark; nothing that is due goes with it. */
export function ChangedSection({ changes }: { changes: Today['changes'] }) {
  const queryClient = useQueryClient();
  const show = (today: Today) => queryClient.setQueryData(api.today.read.queryKey(), today);
  const undo = useMutation(
    api.today.undoLooked.mutationOptions({
      onSuccess: (today) => {
        show(today);
        saySo('What changed is shown again.');
      },
    }),
  );
  const mark = useMutation(
    api.today.markLooked.mutationOptions({
      onSuccess: (today) => {
        show(today);
        saySo('Marked as looked at. What is due stays due.', () => undo.mutate({ to: changes.looked }));
      },
    }),
  );
  const { cases, looked, hasMore, upTo } = changes;
  return (
    <section className="panel stack" aria-labelledby="changed-heading">
      <div className="case-section-head">
        <h2 id="changed-heading">What changed{looked === null ? '' : ' since you looked'}</h2>
        {cases.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconEyeCheck size={16} aria-hidden />}
            loading={mark.isPending}
            onClick={() => mark.mutate({ upTo })}
          >
            I have looked
          </Button>
        )}
      </div>
      {looked !== null && <p className="quiet small today-none">You last looked {showInstant(looked.at)}.</p>}
      <RefusalNotice error={mark.error ?? undo.error} />
      {cases.length === 0 && <p className="quiet today-none">Nothing was recorded since then.</p>}
      {cases.map((changed) => (
        <Changed key={changed.caseId ?? 'casebook'} changed={changed} />
      ))}
      {hasMore && (
        <p className="quiet small">
          Only the newest changes are told here. <Link to="/activity">See the whole log</Link>
        </p>
      )}
    </section>
  );
}

function Changed({ changed }: { changed: ChangedCase }) {
  const { caseId, caseNumber, respondent, count, entries } = changed;
  const left = count - entries.length;
  return (
    <section aria-label={caseNumber === null ? 'Casebook' : `Case ${caseNumber}`}>
      <h3 className="today-who">
        {caseId === null ? (
          'The casebook itself'
        ) : (
          <Link to="/cases/$caseId/$tab" params={{ caseId, tab: 'activity' }}>
            <span className="figures">{caseNumber ?? 'A case'}</span>
            {respondent !== '' && ` · ${respondent}`}
          </Link>
        )}
      </h3>
      <ul className="today-list">
        {entries.map(({ number, sentence, by, isOwn, at }) => (
          <li key={number}>
            {sentence}
            <p className="quiet small">
              {isOwn ? 'You' : by}, {showInstant(at)}
            </p>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p className="small">
          {caseId === null ? (
            <Link to="/activity">And {left} more</Link>
          ) : (
            <Link to="/cases/$caseId/$tab" params={{ caseId, tab: 'activity' }}>
              And {left} more
            </Link>
          )}
        </p>
      )}
    </section>
  );
}
