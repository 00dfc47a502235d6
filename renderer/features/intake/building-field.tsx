import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { api } from '../../app/client.ts';

type BuildingFieldProps = { value: string; onChange: (building: string) => void };

/** A building by its name: the district's list is offered, any other text is taken as it is. */
export function BuildingField({ value, onChange }: BuildingFieldProps) {
  const list = useId();
  const settings = useQuery(api.district.settings.queryOptions());
  const buildings = settings.data?.buildings.filter((building) => building.retiredAt === null) ?? [];
  return (
    <div>
      <TextInput label="Building" list={list} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
      <datalist id={list}>
        {buildings.map((building) => (
          <option key={building.id} value={building.name} />
        ))}
      </datalist>
    </div>
  );
}
