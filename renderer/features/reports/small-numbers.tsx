import { Button } from '@mantine/core';
import { useState } from 'react';
import { LEAST_SHOWN } from '#shared/domain/documents/plots/mask-counts.ts';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';

/** Small numbers are withheld until a person asks for them with a reason, which is printed with their name. */
export function SmallNumbers({ reason, onChange }: { reason: string; onChange: (reason: string) => void }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section className="panel stack stack-tight" aria-labelledby="small-numbers-heading">
      <h2 id="small-numbers-heading">Small numbers</h2>
      {reason === '' ? (
        <>
          <p className="quiet">
            A number below {LEAST_SHOWN} is withheld, and with it another where it could be worked out: whoever knows of one case would know
            whose it is.
          </p>
          <div>
            <Button variant="default" onClick={() => setAsking(true)}>
              Print small numbers
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>Every number is printed, with your name and this reason: {reason}</p>
          <div>
            <Button
              variant="default"
              onClick={() => {
                onChange('');
                saySo('Small numbers are withheld again.');
              }}
            >
              Withhold small numbers
            </Button>
          </div>
        </>
      )}
      {isAsking && (
        <ReasonDialog
          question="Print numbers below three too?"
          confirm="Print small numbers"
          decline="Withhold them"
          draftKey="yearly-report:small-numbers"
          isBusy={false}
          error={null}
          onConfirm={(typed, forget) => {
            forget();
            setAsking(false);
            onChange(typed.trim());
            saySo('Small numbers are shown in the preview. Nothing has left the casebook.');
          }}
          onDecline={() => setAsking(false)}
        >
          <p>The report then says that you asked for them and why, and so does the log once it is exported.</p>
        </ReasonDialog>
      )}
    </section>
  );
}
