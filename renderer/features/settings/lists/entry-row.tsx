import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ListName } from '#shared/domain/district.ts';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { casesInWords } from './list-words.ts';
import { type Entry, RenameForm } from './rename-form.tsx';
import { useEntryChanges } from './use-entry-changes.ts';

type EntryRowProps = { list: ListName; entry: Entry; mayChange: boolean };

/** One entry with how many cases bear it; administrators rename it, take it off the list or put it back. */
export function EntryRow({ list, entry, mayChange }: EntryRowProps) {
  const [isRenaming, setIsRenaming] = useState(false);
  const { takeOff, putBack, isBusy, error } = useEntryChanges(list, entry);
  const isRetired = entry.retiredAt !== null;
  return (
    <li className="entry">
      {isRenaming ? (
        <RenameForm list={list} entry={entry} onDone={() => setIsRenaming(false)} />
      ) : (
        <div className="entry-line">
          <span className="entry-name">{entry.name}</span>
          <span className="quiet entry-count figures">{casesInWords(entry.caseCount)}</span>
          {mayChange && (
            <span className="row">
              {!isRetired && (
                <Button size="compact-sm" variant="default" aria-label={`Rename ${entry.name}`} onClick={() => setIsRenaming(true)}>
                  Rename
                </Button>
              )}
              <Button
                size="compact-sm"
                variant="default"
                loading={isBusy}
                aria-label={isRetired ? `Put back on the list: ${entry.name}` : `Take off the list: ${entry.name}`}
                onClick={isRetired ? putBack : takeOff}
              >
                {isRetired ? 'Put back' : 'Take off the list'}
              </Button>
            </span>
          )}
        </div>
      )}
      <RefusalNotice error={error} />
    </li>
  );
}
