import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ProposalSetAside } from '#shared/domain/deadlines/deadlines.ts';
import { api } from '../../../app/client.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';

/** Rules that somebody said do not run, each with its reason and a way back. */
export function SetAsideList({ setAside }: { setAside: readonly ProposalSetAside[] }) {
  const takeBack = useMutation(
    api.deadlines.takeBackSetAside.mutationOptions({ onSuccess: () => saySo('It waits for a decision again, among what may have begun.') }),
  );
  return (
    <>
      <RefusalNotice error={takeBack.error} />
      <ul className="plain-list task-list" aria-label="Rules that do not run">
        {setAside.map(({ id, title, what, reason, by, at }) => (
          <li key={id} className="task-row">
            <div className="task-words">
              <p className="task-text quiet">{title}</p>
              <p className="small">Does not run: {reason}</p>
              <p className="quiet small">
                {what} · {by}, {showInstant(at)}
              </p>
            </div>
            <div className="row task-actions">
              <Button size="compact-sm" variant="subtle" loading={takeBack.isPending} onClick={() => takeBack.mutate({ setAsideId: id })}>
                Take back<span className="visually-hidden"> that this does not run: “{title}”</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
