import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ClauseSuggestion } from '#shared/contract/allegations.ts';
import type { Allegation } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { formatFuzzyDate } from '#shared/domain/format-date.ts';
import { versionLabel } from '#shared/domain/short-label.ts';
import { api } from '../../app/client.ts';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { ChooseClauseDialog } from './choose-clause-dialog.tsx';
import { SuggestionLine } from './suggestion-line.tsx';
import { takeBackClause } from './take-back-clause.ts';

/** Clauses in force on the conduct date that the facts touch, each with its reason; permissions apart. A person adds them. */
export function ClauseSuggestions({ allegation }: { allegation: Allegation }) {
  const [isChoosing, setChoosing] = useState(() => hasDraft(`choose-clause:${allegation.id}`));
  const found = useQuery(api.allegations.suggestions.queryOptions({ input: { allegationId: allegation.id } }));
  const add = useMutation(
    api.allegations.addClause.mutationOptions({
      onSuccess: ({ id, shortLabel, elements }) =>
        saySo(
          `${shortLabel} is added with ${elements.length === 1 ? 'one element' : `${elements.length} elements`} to assess.`,
          takeBackClause(id, shortLabel),
        ),
    }),
  );
  const headingId = anchors.clauses(allegation.id);
  const addSuggested = ({ clause, reasons }: ClauseSuggestion) =>
    add.mutate({ allegationId: allegation.id, clauseId: clause.id, reason: reasons.join(' ') });
  const lines = (role: ClauseSuggestion['role']) =>
    (found.data?.suggestions ?? [])
      .filter((suggestion) => suggestion.role === role)
      .map((suggestion) => (
        <SuggestionLine
          key={suggestion.clause.id}
          suggestion={suggestion}
          isBusy={add.isPending && add.variables.clauseId === suggestion.clause.id}
          onAdd={() => addSuggested(suggestion)}
        />
      ));
  const apply = lines('may-apply');
  const excuse = lines('may-excuse');

  return (
    <section id={headingId} className="clauses-in-force" aria-labelledby={`${headingId}-heading`}>
      <h4 id={`${headingId}-heading`}>Clauses in force: {formatFuzzyDate(allegation.conductDate)}</h4>
      <p className="quiet small">{allegation.versionsInForce.map(versionLabel).join(' · and ')}</p>
      {found.isPending && <LoadingState what="the clauses" />}
      <RefusalNotice error={found.error ?? add.error} />
      {allegation.versionsInForce.length === 0 && found.data && (
        <Notice tone="needs" title="No adopted policy covers this date.">
          <p>{found.data.explanation}</p>
          <p>
            <Link to="/policies">Adopt a policy</Link> or amend the date.
          </p>
        </Notice>
      )}
      {allegation.versionsInForce.length > 0 && found.data && (
        <>
          <h5>Suggested, with reasons</h5>
          {apply.length === 0 ? (
            <p className="quiet">None: the facts ticked so far touch no clause.</p>
          ) : (
            <ul className="plain-list">{apply}</ul>
          )}
          <h5>May excuse</h5>
          {excuse.length === 0 ? <p className="quiet">None found.</p> : <ul className="plain-list">{excuse}</ul>}
          <Button size="compact-sm" variant="default" onClick={() => setChoosing(true)}>
            Choose another clause
          </Button>
          {isChoosing && <ChooseClauseDialog allegation={allegation} onClose={() => setChoosing(false)} />}
        </>
      )}
    </section>
  );
}
