import { formatCivilDate } from '#shared/domain/format-date.ts';
import { sectionOf } from '#shared/domain/review/passages.ts';
import type { ReviewSection, ToldAnswer } from '#shared/domain/review/summary.ts';

/** What the office answers to what the reviewer wrote before; nothing where it answered nothing. */
export function AnswersToYou({ answers, sections }: { answers: readonly ToldAnswer[]; sections: readonly ReviewSection[] }) {
  if (answers.length === 0) return null;
  return (
    <section className="review-section" aria-labelledby="answers-to-you">
      <h2 id="answers-to-you">The office answers you</h2>
      <ul className="review-comments">
        {answers.map(({ sectionId, asked, answer, answeredAt }) => (
          <li key={sectionId}>
            <p className="told-lead">
              You wrote on “{sections.find(({ id }) => id === sectionOf(sectionId))?.title ?? 'an earlier version'}”: {asked}
            </p>
            <p className="told">{answer}</p>
            <p className="quiet small">Answered {formatCivilDate(answeredAt.slice(0, 10))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
