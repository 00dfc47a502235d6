import { Button } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { Exhibit } from '#shared/domain/evidence.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { OpenToEverybodyDialog } from './open-dialog.tsx';
import { RestrictDialog } from './restrict-dialog.tsx';

/** Who may see the exhibit, with the way to restrict it and to open it again. */
export function ExhibitAccess({ exhibit }: { exhibit: Exhibit }) {
  const [asking, setAsking] = useState<'restrict' | 'open' | null>(null);
  const { access } = exhibit;
  const close = () => setAsking(null);
  return (
    <section aria-labelledby="exhibit-access-heading">
      <h4 id="exhibit-access-heading">Who may see it</h4>
      {access === null ? (
        <p>Everybody with a key to this casebook.</p>
      ) : (
        <>
          <p>
            <IconLock size={16} aria-hidden className="exhibit-lock" /> {access.readers.map(({ displayName }) => displayName).join(', ')},
            and nobody else: {access.reason}
          </p>
          <p className="quiet small">
            Restricted {showInstant(access.restrictedAt)}, by {access.restrictedBy}.
          </p>
        </>
      )}
      <div className="row">
        <Button size="compact-sm" variant="default" leftSection={<IconLock size={14} aria-hidden />} onClick={() => setAsking('restrict')}>
          {access === null ? 'Restrict to named people' : 'Change the list'}
        </Button>
        {access !== null && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconLockOpen size={14} aria-hidden />}
            onClick={() => setAsking('open')}
          >
            Open to everybody
          </Button>
        )}
      </div>
      {asking === 'restrict' && <RestrictDialog exhibit={exhibit} onClose={close} />}
      {asking === 'open' && <OpenToEverybodyDialog exhibit={exhibit} onClose={close} />}
    </section>
  );
}
