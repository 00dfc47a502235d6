import { formatCivilDate } from '#shared/domain/format-date.ts';
import { caseStatusLabels } from '#shared/domain/labels.ts';
import type { ReviewSummary } from '#shared/domain/review/summary.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { SectionText } from '../section-text.tsx';

type SummaryPreviewProps = { preview: { data: { summary: ReviewSummary } | undefined; isPending: boolean; error: unknown } };

/** What a summary says, on paper: the same words that the reviewer will read. */
export function SummaryPaper({ summary }: { summary: ReviewSummary }) {
  return (
    <div className="stack">
      <div>
        <p className="told-outcome">{summary.caseTitle}</p>
        <p className="quiet small">
          Case <span className="figures">{summary.caseNumber}</span> · {caseStatusLabels[summary.status]} ·{' '}
          {summary.dueOn === null ? 'no date is set' : `to be answered by ${formatCivilDate(summary.dueOn)}`}
        </p>
      </div>
      {summary.note !== '' && (
        <section className="review-section" aria-label="From the office">
          <h4>From the office to you</h4>
          <p className="told">{summary.note}</p>
        </section>
      )}
      {summary.tasks.length > 0 && (
        <section className="review-section" aria-label="Tasks">
          <h4>What is asked of you</h4>
          <ul className="told-duties">
            {summary.tasks.map((task) => (
              <li key={task.id}>
                {task.text}
                {task.dueOn !== null && <span className="quiet small"> By {formatCivilDate(task.dueOn)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {summary.sections
        .filter((section) => section.kind !== 'anything-else')
        .map((section) => (
          <section key={section.id} className="review-section" aria-label={section.title}>
            <h4>{section.title}</h4>
            <SectionText section={section} />
          </section>
        ))}
    </div>
  );
}

/** Exactly what will be sealed, kept up with what is typed. */
export function SummaryPreview({ preview }: SummaryPreviewProps) {
  return (
    <section className="stack stack-tight" aria-labelledby="preview-heading">
      <h4 id="preview-heading">Exactly what will be sealed</h4>
      <div className="review-preview">
        {preview.isPending && <LoadingState what="what the summary says" />}
        <RefusalNotice error={preview.error} />
        {preview.data && <SummaryPaper summary={preview.data.summary} />}
      </div>
    </section>
  );
}
