import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ClauseSuggestion } from '#shared/contract/allegations.ts';

type SuggestionLineProps = { suggestion: ClauseSuggestion; isBusy: boolean; onAdd: () => void };

/** One suggested clause with why it is suggested, its words a click away, and the button that adds it. */
export function SuggestionLine({ suggestion, isBusy, onAdd }: SuggestionLineProps) {
  const { clause, shortLabel, reasons, isAdded } = suggestion;
  return (
    <li className="suggestion">
      <div className="suggestion-words">
        <p>
          <strong>{shortLabel}</strong> {clause.heading}
        </p>
        <p className="quiet small">because: {reasons.join(' ')}</p>
        <details>
          <summary>Read the clause</summary>
          <p className="serif">{clause.text === '' ? clause.restatedText : clause.text}</p>
        </details>
      </div>
      {isAdded ? (
        <span className="quiet suggestion-added">
          <IconCheck size={16} aria-hidden /> added
        </span>
      ) : (
        <Button size="compact-sm" variant="light" loading={isBusy} aria-label={`Add ${shortLabel}, ${clause.heading}`} onClick={onAdd}>
          Add
        </Button>
      )}
    </li>
  );
}
