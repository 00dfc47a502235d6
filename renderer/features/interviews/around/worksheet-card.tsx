import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInstant } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { CredibilityWorksheet } from '#shared/domain/interviews/credibility.ts';
import type { Interview } from '#shared/domain/interviews/interviews.ts';
import { credibilityFactorLabels, factorUseLabels } from '#shared/domain/interviews/labels.ts';
import { api } from '../../../app/client.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { StateBadge } from '../../../ui/display/state-badge.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { ReasonDialog } from '../../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { usePinPlaces } from './pin-places.ts';
import { WorksheetForm, worksheetKey } from './worksheet-form.tsx';

type WorksheetCardProps = { caseId: CaseId; worksheet: CredibilityWorksheet; interviews: readonly Interview[] };

/** One witness on one issue: the factors used with their reasons, and the conclusion. */
export function WorksheetCard({ caseId, worksheet, interviews }: WorksheetCardProps) {
  const [isEditing, setEditing] = useState(() => hasDraft(worksheetKey(worksheet.id)));
  const [isAsking, setAsking] = useState(false);
  const takeBack = useMutation(api.credibility.takeBack.mutationOptions());
  const places = usePinPlaces(caseId, interviews);
  const headingId = `credibility-${worksheet.id}`;
  const used = worksheet.factors.filter(({ use }) => use !== 'not-used');
  return (
    <article className="interview-note" aria-labelledby={headingId}>
      <div className="case-section-head">
        <h4 id={headingId}>
          {worksheet.person}: {worksheet.issue}
        </h4>
        {worksheet.entryId === null ? <StateBadge tone="needs" word="Nothing recorded" /> : <StateBadge tone="ready" word="Recorded" />}
      </div>
      {isEditing ? (
        <WorksheetForm caseId={caseId} worksheet={worksheet} places={places} onClose={() => setEditing(false)} />
      ) : (
        <>
          {used.length > 0 && (
            <dl className="facts">
              {used.map(({ factor, use, reason, pins }) => (
                <div key={factor} className="interview-fact">
                  <dt>{credibilityFactorLabels[factor]}</dt>
                  <dd>
                    {factorUseLabels[use]}: <Prose text={reason} />{' '}
                    <span className="quiet">({pins.map((pin) => places.nameOf(pin)).join('; ')})</span>
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {worksheet.conclusion !== '' && (
            <p className="serif kept-lines interview-line">
              <Prose text={worksheet.conclusion} />
            </p>
          )}
          {worksheet.recordedAt !== null && (
            <p className="quiet small interview-line">
              Recorded by {worksheet.recordedBy}, {formatInstant(worksheet.recordedAt)}
              {worksheet.earlier.length === 0 ? '' : `; ${worksheet.earlier.length} earlier`}
            </p>
          )}
          <div className="row">
            <Button
              size="compact-sm"
              variant={worksheet.entryId === null ? 'light' : 'default'}
              aria-label={`Weigh the account of ${worksheet.person}: ${worksheet.issue}`}
              onClick={() => setEditing(true)}
            >
              Weigh the account
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={`Take worksheet back: ${worksheet.person}, ${worksheet.issue}`}
              onClick={() => setAsking(true)}
            >
              Take worksheet back
            </Button>
          </div>
        </>
      )}
      {isAsking && (
        <ReasonDialog
          question={`Take the worksheet on ${worksheet.person} back?`}
          confirm="Take worksheet back"
          decline="Keep it"
          draftKey={`credibility-back:${worksheet.id}`}
          isBusy={takeBack.isPending}
          error={takeBack.error}
          onDecline={() => setAsking(false)}
          onConfirm={(reason, forget) =>
            takeBack.mutate(
              { caseId, worksheetId: worksheet.id, reason },
              {
                onSuccess: () => {
                  forget();
                  setAsking(false);
                  saySo('The worksheet is taken back. What was recorded on it stays in the log.');
                },
              },
            )
          }
        >
          <p>For one opened in error. Taking back cannot be undone.</p>
        </ReasonDialog>
      )}
    </article>
  );
}
