import { Button } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { explainError } from './refusal.ts';
import './notices.css';

/** Shows what happened, what is safe and what to do, for any error of a call. Renders nothing without an error. */
export function RefusalNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (!error) return null;
  const { happened, safe, next, faultId } = explainError(error);
  return (
    <div className="notice notice-block" role="alert">
      <IconAlertOctagon size={20} aria-hidden className="notice-icon" />
      <div>
        <p className="notice-lead">{happened}</p>
        {safe && <p>{safe}</p>}
        {next && <p>{next}</p>}
        {faultId && (
          <p>
            Fault number <code className="figures">{faultId}</code>
          </p>
        )}
        {onRetry && (
          <Button variant="default" size="xs" mt="xs" onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
    </div>
  );
}
