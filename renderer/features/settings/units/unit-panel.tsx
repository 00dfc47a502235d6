import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Agreement, BargainingUnit } from '#shared/domain/district.ts';
import { api, client } from '../../../app/client.ts';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { casesInWords } from '../lists/list-words.ts';
import { RenameForm } from '../lists/rename-form.tsx';
import { useEntryChanges } from '../lists/use-entry-changes.ts';
import { showDistrict } from '../use-district.ts';
import { AgreementForm } from './agreement-form.tsx';
import { AgreementTerms } from './agreement-terms.tsx';

function AgreementEntry({ unit, agreement, mayChange }: { unit: BargainingUnit; agreement: Agreement; mayChange: boolean }) {
  const [isChanging, setIsChanging] = useState(false);
  const remove = useMutation(
    api.district.removeAgreement.mutationOptions({
      onSuccess: (settings) => {
        showDistrict(settings);
        const back = () => client.district.recordAgreement({ unitId: unit.id, id: null, basedOn: null, agreement });
        saySo(`“${agreement.title}” is removed.`, undoBy(back, `“${agreement.title}” is back.`));
      },
    }),
  );
  if (isChanging) return <AgreementForm key={agreement.id} unit={unit} agreement={agreement} onDone={() => setIsChanging(false)} />;
  return (
    <div className="agreement">
      <div className="entry-line">
        <h3 className="entry-name">{agreement.title}</h3>
        {mayChange && (
          <span className="row">
            <Button size="compact-sm" variant="default" aria-label={`Change ${agreement.title}`} onClick={() => setIsChanging(true)}>
              Change
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              loading={remove.isPending}
              aria-label={`Remove ${agreement.title}`}
              onClick={() => remove.mutate({ id: agreement.id, basedOn: agreement.version })}
            >
              Remove
            </Button>
          </span>
        )}
      </div>
      <AgreementTerms agreement={agreement} />
      <RefusalNotice error={remove.error} />
    </div>
  );
}

/** One unit with its agreements, the newest first. */
export function UnitPanel({ unit, mayChange }: { unit: BargainingUnit; mayChange: boolean }) {
  const [open, setOpen] = useState<'nothing' | 'name' | 'agreement'>('nothing');
  const { takeOff, putBack, isBusy, error } = useEntryChanges('bargaining-unit', unit);
  const isRetired = unit.retiredAt !== null;
  return (
    <section className="panel stack" aria-label={unit.name}>
      {open === 'name' ? (
        <RenameForm list="bargaining-unit" entry={unit} onDone={() => setOpen('nothing')} />
      ) : (
        <div className="entry-line">
          <h2 className="entry-name">
            {unit.name}
            {isRetired && <span className="quiet"> · retired, no longer offered</span>}
          </h2>
          <span className="quiet figures">{casesInWords(unit.caseCount)}</span>
          {mayChange && (
            <span className="row">
              {!isRetired && (
                <Button size="compact-sm" variant="default" aria-label={`Rename ${unit.name}`} onClick={() => setOpen('name')}>
                  Rename
                </Button>
              )}
              <Button
                size="compact-sm"
                variant="default"
                loading={isBusy}
                aria-label={isRetired ? `Put back on the list: ${unit.name}` : `Take off the list: ${unit.name}`}
                onClick={isRetired ? putBack : takeOff}
              >
                {isRetired ? 'Put back' : 'Take off the list'}
              </Button>
            </span>
          )}
        </div>
      )}
      <RefusalNotice error={error} />
      {unit.agreements.map((agreement) => (
        <AgreementEntry key={agreement.id} unit={unit} agreement={agreement} mayChange={mayChange} />
      ))}
      {unit.agreements.length === 0 && open !== 'agreement' && <p className="quiet">No agreement is entered.</p>}
      {open === 'agreement' && <AgreementForm key={unit.id} unit={unit} agreement={null} onDone={() => setOpen('nothing')} />}
      {mayChange && !isRetired && open !== 'agreement' && (
        <div>
          <Button size="compact-md" variant="default" onClick={() => setOpen('agreement')}>
            {unit.agreements.length === 0 ? 'Enter the agreement' : 'Enter another agreement'}
          </Button>
        </div>
      )}
    </section>
  );
}
