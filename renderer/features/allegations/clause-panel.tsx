import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AllegationClause } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { clauseKindLabels, textStateLabels } from '#shared/domain/labels.ts';
import type { TextState } from '#shared/domain/policy.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { SerifQuote } from '../../ui/display/serif-quote.tsx';
import { StateBadge, type StateTone } from '../../ui/display/state-badge.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { ElementTable } from './element-table.tsx';
import { RemoveClauseDialog } from './remove-clause-dialog.tsx';

const textTones: Record<TextState, StateTone> = { adopted: 'ready', restated: 'needs', missing: 'needs' };

/** One charged clause: its own words in serif beside its elements. */
export function ClausePanel({ caseId, entry }: { caseId: CaseId; entry: AllegationClause }) {
  const [isRemoving, setRemoving] = useState(() => hasDraft(`remove-clause:${entry.id}`));
  const { clause, shortLabel } = entry;
  const headingId = `clause-${entry.id}-heading`;
  return (
    <section className="panel clause-panel" id={anchors.clause(entry.id)} aria-labelledby={headingId}>
      <div className="case-section-head">
        <h4 id={headingId}>
          {shortLabel} <span className="clause-heading">{clause.heading}</span>
        </h4>
        <div className="row">
          <StateBadge tone={textTones[clause.textState]} word={textStateLabels[clause.textState]} />
          {clause.textState !== 'adopted' && (
            <Link to="/policies/versions/$versionId/wording" params={{ versionId: clause.versionId }} search={{ clause: clause.id }}>
              Enter the board’s wording of {shortLabel}
            </Link>
          )}
          <Button size="compact-sm" variant="default" aria-label={`Remove ${shortLabel}`} onClick={() => setRemoving(true)}>
            Remove
          </Button>
        </div>
      </div>
      <div className="clause-columns">
        <div className="stack stack-tight">
          <SerifQuote source={`${clauseKindLabels[clause.kind]} · ${clause.labelPath.join(' › ')}`}>
            {clause.text === '' ? clause.restatedText : clause.text}
          </SerifQuote>
          <p className="quiet small">
            Added because: <Prose text={entry.addedBecause} />
          </p>
        </div>
        {entry.elements.length === 0 ? (
          <Notice>This clause has no elements to establish. The finding says whether it was breached.</Notice>
        ) : (
          <ElementTable caseId={caseId} entry={entry} />
        )}
      </div>
      {isRemoving && <RemoveClauseDialog entry={entry} onClose={() => setRemoving(false)} />}
    </section>
  );
}
