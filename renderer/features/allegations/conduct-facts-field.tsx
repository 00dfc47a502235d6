import { Chip } from '@mantine/core';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import { FieldGroup } from '../../ui/form/form-parts.tsx';
import { manyAnswersQuestions, oneAnswerQuestions } from './conduct-fields.ts';

type ConductFactsFieldProps = { value: ConductFacts; onChange: (facts: ConductFacts) => void };

/** What is alleged, as facts to tick: arrow keys move within a question, Tab goes to the next, Space ticks. */
export function ConductFactsField({ value, onChange }: ConductFactsFieldProps) {
  const change = (field: keyof ConductFacts, answer: string | string[]) => onChange(ConductFacts.parse({ ...value, [field]: answer }));
  return (
    <div className="conduct-facts">
      {oneAnswerQuestions.map(({ field, legend, labels }) => (
        <FieldGroup key={field} label={legend}>
          <Chip.Group value={value[field]} onChange={(answer) => change(field, answer)}>
            <div className="chips">
              {Object.entries(labels).map(([answer, label]) => (
                <Chip key={answer} value={answer} size="xs" radius="sm">
                  {label}
                </Chip>
              ))}
            </div>
          </Chip.Group>
        </FieldGroup>
      ))}
      {manyAnswersQuestions.map(({ field, legend, labels }) => (
        <FieldGroup key={field} label={legend} help="Tick all that may apply.">
          <Chip.Group multiple value={[...value[field]] as string[]} onChange={(answers) => change(field, answers)}>
            <div className="chips">
              {Object.entries(labels).map(([answer, label]) => (
                <Chip key={answer} value={answer} size="xs" radius="sm">
                  {label}
                </Chip>
              ))}
            </div>
          </Chip.Group>
        </FieldGroup>
      ))}
    </div>
  );
}
