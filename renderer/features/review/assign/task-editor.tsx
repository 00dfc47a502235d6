import { Button, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';

/** A task as it is typed; `key` is the form's own, `id` the task's where it was asked before. */
export type TypedTask = { key: string; id: string | null; text: string; dueOn: string };

/** What the reviewer is asked to do, one thing a task. */
export function TaskEditor({ tasks, onChange }: { tasks: readonly TypedTask[]; onChange: (tasks: TypedTask[]) => void }) {
  const replace = (key: string, part: Partial<TypedTask>) =>
    onChange(tasks.map((task) => (task.key === key ? { ...task, ...part } : task)));
  return (
    <fieldset className="field-group">
      <legend>What is asked of the reviewer</legend>
      {tasks.length > 0 && (
        <ul className="task-editor">
          {tasks.map((task, index) => (
            <li key={task.key}>
              <Textarea
                label={`Task ${index + 1}`}
                autosize
                minRows={1}
                maxLength={20_000}
                value={task.text}
                onChange={(event) => replace(task.key, { text: event.currentTarget.value })}
              />
              <CivilDateField label="By" value={task.dueOn} onChange={(dueOn) => replace(task.key, { dueOn })} />
              <div>
                <Button variant="subtle" size="compact-sm" onClick={() => onChange(tasks.filter(({ key }) => key !== task.key))}>
                  Remove task {index + 1}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...tasks, { key: crypto.randomUUID(), id: null, text: '', dueOn: '' }])}
      >
        Add a task
      </Button>
    </fieldset>
  );
}
