import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { DayKind } from '#shared/domain/district.ts';
import { dayKindLabels } from '#shared/domain/district-labels.ts';
import type { LevelDraft } from './agreement-draft.ts';

const MOST_LEVELS = 8;
export const dayKinds = DayKind.options.map((value) => ({ value, label: dayKindLabels[value] }));

/** The levels of a grievance procedure in their order, each with its days. */
export function GrievanceLevels({ levels, onChange }: { levels: readonly LevelDraft[]; onChange: (levels: LevelDraft[]) => void }) {
  const change = (key: number, part: Partial<LevelDraft>) =>
    onChange(levels.map((level) => (level.key === key ? { ...level, ...part } : level)));
  const nextKey = Math.max(-1, ...levels.map(({ key }) => key)) + 1;
  return (
    <div className="stack stack-tight">
      {levels.map((level, index) => (
        <fieldset key={level.key} className="grievance-level">
          <legend className="quiet small">Level {index + 1}</legend>
          <TextInput
            label="With whom"
            placeholder="such as Principal"
            value={level.name}
            onChange={(event) => change(level.key, { name: event.currentTarget.value })}
          />
          <NumberInput
            label="Filed within"
            min={0}
            max={365}
            allowDecimal={false}
            value={level.fileWithin ?? ''}
            onChange={(days) => change(level.key, { fileWithin: typeof days === 'number' ? days : null })}
          />
          <NumberInput
            label="Answered within"
            min={0}
            max={365}
            allowDecimal={false}
            value={level.answerWithin ?? ''}
            onChange={(days) => change(level.key, { answerWithin: typeof days === 'number' ? days : null })}
          />
          <NativeSelect
            label="Counted in"
            data={dayKinds}
            value={level.dayKind}
            onChange={(event) => change(level.key, { dayKind: DayKind.parse(event.currentTarget.value) })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take out level ${index + 1}`}
            onClick={() => onChange(levels.filter(({ key }) => key !== level.key))}
          >
            <IconX size={16} />
          </ActionIcon>
        </fieldset>
      ))}
      {levels.length < MOST_LEVELS && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() =>
              onChange([
                ...levels,
                { key: nextKey, name: '', fileWithin: null, answerWithin: null, dayKind: levels.at(-1)?.dayKind ?? 'business' },
              ])
            }
          >
            Add a level
          </Button>
        </div>
      )}
    </div>
  );
}
