import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { countUnitLabels } from '#shared/domain/deadlines/deadline-labels.ts';
import type { TaskTemplate, TemplateItem } from '#shared/domain/deadlines/task-templates.ts';
import { DayKind } from '#shared/domain/district.ts';
import { api } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { FieldGroup, FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

/** `key` tells the rows of the form apart while one is taken out; it leaves with none of them. */
type Typed = TemplateItem & { key: number };

const emptyItem = (key: number): Typed => ({ key, text: '', days: 1, dayKind: 'business', because: '' });
const typedOf = (items: readonly TemplateItem[]): Typed[] => items.map((item, key) => ({ ...item, key }));
const MOST = 40;

/** A template with its tasks, each so many days after the day from which it is counted. */
export function TemplateForm({ template, onDone }: { template: TaskTemplate | null; onDone: () => void }) {
  const draft = useDraft(
    `task-template:${template?.id ?? 'new'}`,
    { name: template?.name ?? '', items: template === null ? [emptyItem(0)] : typedOf(template.items) },
    template?.version ?? null,
  );
  const { value, set } = draft;
  const [isMissing, setMissing] = useState(false);
  const retire = useMutation(api.taskTemplates.retire.mutationOptions({ onSuccess: () => saySo('The template is out of use again.') }));
  const restore = useMutation(api.taskTemplates.record.mutationOptions({ onSuccess: () => saySo('The template is as it was.') }));
  const record = useMutation(
    api.taskTemplates.record.mutationOptions({
      onSuccess: (recorded) => {
        draft.clear();
        onDone();
        saySo('The template is recorded. Tasks that were made from it stay as they are.', () =>
          template === null
            ? retire.mutate({ templateId: recorded.id, basedOn: recorded.version, isRetired: true })
            : restore.mutate({ templateId: template.id, basedOn: recorded.version, name: template.name, items: template.items }),
        );
      },
    }),
  );
  const isComplete = value.name.trim() !== '' && value.items.every(({ text, because }) => text.trim() !== '' && because.trim() !== '');
  const put = (index: number, part: Partial<TemplateItem>) =>
    set({ items: value.items.map((item, place) => (place === index ? { ...item, ...part } : item)) });
  return (
    <RecordForm
      label={template === null ? 'New template' : `Template ${template.name}`}
      submit="Record template"
      draft={draft}
      isBusy={record.isPending}
      error={record.error}
      isComplete={isComplete}
      onIncomplete={() => setMissing(true)}
      onRecord={() =>
        record.mutate({
          templateId: template?.id ?? null,
          basedOn: draft.basedOn,
          name: value.name,
          items: value.items.map(({ key: _key, ...item }) => item),
        })
      }
      cancel={{ label: 'Cancel', onCancel: onDone }}
    >
      <TextInput
        label="Name of the template"
        required
        autoFocus
        error={isMissing && value.name.trim() === '' ? 'Give the template a name.' : undefined}
        value={value.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      {value.items.map((item, index) => (
        <FieldGroup key={item.key} label={`Task ${index + 1}`}>
          <div className="stack stack-tight">
            <ItemFields item={item} isMissing={isMissing} onChange={(part) => put(index, part)} />
            {value.items.length > 1 && (
              <div>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => set({ items: value.items.filter((_, place) => place !== index) })}
                >
                  Take out task {index + 1}
                </Button>
              </div>
            )}
          </div>
        </FieldGroup>
      ))}
      {value.items.length < MOST && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => set({ items: [...value.items, emptyItem(Math.max(...value.items.map(({ key }) => key)) + 1)] })}
          >
            Add another task
          </Button>
        </div>
      )}
    </RecordForm>
  );
}

type ItemFieldsProps = { item: TemplateItem; isMissing: boolean; onChange: (part: Partial<TemplateItem>) => void };

function ItemFields({ item, isMissing, onChange }: ItemFieldsProps) {
  const needed = (part: string, complaint: string) => (isMissing && part.trim() === '' ? complaint : undefined);
  return (
    <>
      <TextInput
        label="What is to be done"
        required
        error={needed(item.text, 'Write what is to be done.')}
        value={item.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <FieldRow>
        <NumberInput
          label="After how many days (0: that day)"
          min={0}
          max={730}
          allowDecimal={false}
          value={item.days}
          onChange={(days) => onChange({ days: typeof days === 'number' ? days : 0 })}
        />
        <NativeSelect
          label="Counted in"
          data={DayKind.options.map((one) => ({ value: one, label: countUnitLabels[one] }))}
          value={item.dayKind}
          onChange={(event) => onChange({ dayKind: DayKind.parse(event.currentTarget.value) })}
        />
        <TextInput
          label="Why by then"
          required
          error={needed(item.because, 'Say why by then.')}
          value={item.because}
          onChange={(event) => onChange({ because: event.currentTarget.value })}
        />
      </FieldRow>
    </>
  );
}
