import { Checkbox, TextInput } from '@mantine/core';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { ReviewAnswers } from '#shared/domain/review/response.ts';
import type { ReviewTask } from '#shared/domain/review/summary.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';

type TaskAnswer = ReviewAnswers['tasks'][number];

type TaskListProps = {
  tasks: readonly ReviewTask[];
  answers: readonly TaskAnswer[];
  /** `YYYY-MM-DD`: when a ticked task was done, unless another day is entered. */
  today: string;
  onChange: (taskId: ReviewTask['id'], part: { doneOn?: string; note?: string } | null) => void;
};

/** The tasks asked of the reviewer, to tick off. */
export function TaskList({ tasks, answers, today, onChange }: TaskListProps) {
  if (tasks.length === 0) return <p className="quiet">You are asked to read this, and to comment where you have something to say.</p>;
  return (
    <ul className="review-tasks">
      {tasks.map((task) => {
        const answer = answers.find((candidate) => candidate.taskId === task.id);
        return (
          <li key={task.id}>
            <Checkbox
              label={task.text}
              description={task.dueOn === null ? undefined : `By ${formatCivilDate(task.dueOn)}`}
              checked={answer !== undefined}
              onChange={(event) => onChange(task.id, event.currentTarget.checked ? { doneOn: today } : null)}
            />
            {answer && (
              <div className="review-task-more">
                <CivilDateField
                  label="Done on"
                  value={answer.doneOn}
                  onChange={(doneOn) => doneOn !== '' && onChange(task.id, { doneOn })}
                />
                <TextInput
                  label="What to add, if anything"
                  maxLength={2_000}
                  value={answer.note}
                  onChange={(event) => onChange(task.id, { note: event.currentTarget.value })}
                />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
