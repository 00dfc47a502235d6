import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ComplaintManager } from '#shared/domain/district.ts';
import { managerOfficeLabels } from '#shared/domain/district-labels.ts';
import { api, client } from '../../../app/client.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { DistrictRoom } from '../room.tsx';
import { showDistrict } from '../use-district.ts';
import { ManagerForm } from './manager-form.tsx';

function ManagerRow({ manager, mayChange }: { manager: ComplaintManager; mayChange: boolean }) {
  const [isChanging, setIsChanging] = useState(false);
  const { id, name, office, position, telephone, eMail, version, retiredAt } = manager;
  const isRetired = retiredAt !== null;
  const retire = useMutation(
    api.district.retireManager.mutationOptions({
      onSuccess: (settings, input) => {
        showDistrict(settings);
        const basedOn = settings.managers.find((candidate) => candidate.id === id)?.version ?? '';
        const back = () => client.district.retireManager({ id, basedOn, isRetired: !input.isRetired });
        const [done, undone] = [`${name} is off the list.`, `${name} is on the list again.`];
        saySo(input.isRetired ? done : undone, undoBy(back, input.isRetired ? undone : done));
      },
    }),
  );
  if (isChanging) {
    return (
      <li className="entry">
        <ManagerForm key={id} manager={manager} onDone={() => setIsChanging(false)} />
      </li>
    );
  }
  return (
    <li className="entry">
      <div className="entry-line">
        <span className="entry-name">
          {name}
          <span className="quiet"> · {managerOfficeLabels[office]}</span>
          <span className="entry-below quiet">{[position, telephone, eMail].filter((part) => part !== '').join(' · ')}</span>
        </span>
        {mayChange && (
          <span className="row">
            {!isRetired && (
              <Button size="compact-sm" variant="default" aria-label={`Change the entry of ${name}`} onClick={() => setIsChanging(true)}>
                Change
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              loading={retire.isPending}
              aria-label={isRetired ? `Put back on the list: ${name}` : `Take off the list: ${name}`}
              onClick={() => retire.mutate({ id, basedOn: version, isRetired: !isRetired })}
            >
              {isRetired ? 'Put back' : 'Take off the list'}
            </Button>
          </span>
        )}
      </div>
      <RefusalNotice error={retire.error} />
    </li>
  );
}

function ManagerList({ managers, mayChange }: { managers: readonly ComplaintManager[]; mayChange: boolean }) {
  const present = managers.filter(({ retiredAt }) => retiredAt === null);
  const former = managers.filter(({ retiredAt }) => retiredAt !== null);
  const rows = (shown: readonly ComplaintManager[]) => (
    <ul className="entry-list">
      {shown.map((manager) => (
        <ManagerRow key={manager.id} manager={manager} mayChange={mayChange} />
      ))}
    </ul>
  );
  return (
    <section className="panel stack" aria-label="Complaint managers">
      {present.length > 0 && rows(present)}
      {present.length === 0 && (
        <EmptyState title="Nobody is named" isCompact>
          Policy 2:260 wants at least one complaint manager, and a nondiscrimination coordinator. Intake shows them where a report belongs
          to them.
        </EmptyState>
      )}
      {former.length > 0 && (
        <>
          <h3 className="entry-retired">Formerly</h3>
          {rows(former)}
        </>
      )}
    </section>
  );
}

/** To whom a complaint goes under policy 2:260 and its companions. */
export function ManagersRoom() {
  return (
    <DistrictRoom
      title="Complaint managers"
      help="To whom a complaint goes under policy 2:260 and its companions. Intake shows them where a report belongs to them."
    >
      {({ managers, mayChange }) => (
        <>
          <ManagerList managers={managers} mayChange={mayChange} />
          {mayChange && (
            <section className="panel stack" aria-labelledby="add-manager-heading">
              <h2 id="add-manager-heading">Name somebody</h2>
              <AddManager />
            </section>
          )}
        </>
      )}
    </DistrictRoom>
  );
}

function AddManager() {
  const [turn, setTurn] = useState(0);
  return <ManagerForm key={turn} manager={null} onDone={() => setTurn(turn + 1)} />;
}
