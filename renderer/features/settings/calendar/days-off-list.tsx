import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { DayWithoutSchoolKind, type SchoolYearInput } from '#shared/domain/district.ts';
import { dayWithoutSchoolLabels } from '#shared/domain/district-labels.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

type DayOff = SchoolYearInput['daysOff'][number];
const inWords = ({ first, last }: Stretch): string =>
  first === last ? formatCivilDate(first) : `${formatCivilDate(first)} – ${formatCivilDate(last)}`;
const kinds = DayWithoutSchoolKind.options.map((value) => ({ value, label: dayWithoutSchoolLabels[value] }));

/** Every day without school in words, to correct or to take out. */
export function DaysOffList({ daysOff, onChange }: { daysOff: readonly DayOff[]; onChange: (daysOff: DayOff[]) => void }) {
  const stretches = stretchesOf(daysOff);
  if (stretches.length === 0) return <p className="quiet">No day is entered yet.</p>;
  const change = ({ days }: Stretch, part: Partial<DayOff>) =>
    onChange(daysOff.map((entry) => (days.includes(entry.day) ? { ...entry, ...part } : entry)));
  return (
    <ul className="days-off">
      {stretches.map((stretch) => (
        <li key={stretch.first}>
          <span className="figures days-off-when">{inWords(stretch)}</span>
          <TextInput
            aria-label={`Reason, ${inWords(stretch)}`}
            placeholder="Reason"
            value={stretch.reason}
            onChange={(event) => change(stretch, { reason: event.currentTarget.value })}
          />
          <NativeSelect
            aria-label={`Kind, ${inWords(stretch)}`}
            data={kinds}
            value={stretch.kind}
            onChange={(event) => change(stretch, { kind: DayWithoutSchoolKind.parse(event.currentTarget.value) })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take out ${inWords(stretch)}`}
            onClick={() => onChange(daysOff.filter(({ day }) => !stretch.days.includes(day)))}
          >
            <IconX size={16} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
