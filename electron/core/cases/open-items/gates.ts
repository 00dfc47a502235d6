/** @file Open items of the questions that may give cause for a hold, and of law that changed since the case used it. */
import { anchors } from '#shared/domain/anchors.ts';
import { gateQuestionsFor, isAskedByHold } from '#shared/domain/holds/gate-questions.ts';
import { lawStatusLabels } from '#shared/domain/law/law-labels.ts';
import type { OpenItemRule } from './case-snapshot.ts';

/** One line for all of them: they stand together on one card. What a hold asks already is not asked again. */
export const gateItems: OpenItemRule = ({ gateAnswers, employmentStatus, holds }) => {
  const answered = new Set(gateAnswers.map(({ question }) => question));
  const missing = gateQuestionsFor(employmentStatus).filter((question) => !answered.has(question.id) && !isAskedByHold(question, holds));
  const [first] = missing;
  if (first === undefined) return [];
  const text =
    missing.length === 1
      ? `Holds: “${first.name}” is not answered.`
      : `Holds: ${missing.length} questions that may give cause for a hold are not answered.`;
  return [{ key: 'gates-unanswered', tab: 'overview', anchor: anchors.gate(first.id), text, blocks: 'nothing' }];
};

/** A change of wording alone is shown beside the record and is nobody’s task. */
export const lawItems: OpenItemRule = ({ law }) =>
  law
    .filter(({ change }) => change === 'status')
    .map(({ recordId, used, now }) => ({
      key: `law-${recordId}`,
      tab: 'overview',
      anchor: anchors.lawRecord(recordId),
      text:
        now === null
          ? `Law: “${used.title}”, which this case used, is no longer among the records.`
          : `Law: “${used.title}”, which this case used, went from ${lawStatusLabels[used.status].toLowerCase()} to ${lawStatusLabels[now.status].toLowerCase()}.`,
      blocks: 'nothing',
    }));
