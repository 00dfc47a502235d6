import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { ListedField, type ListedFieldProps } from './listed-field.tsx';

/** A school or an office: the district's list is offered, and any other text stays possible. */
export function BuildingField({ label = 'Building', ...props }: Omit<ListedFieldProps, 'label'> & { label?: string }) {
  const settings = useQuery(api.district.settings.queryOptions());
  const offered = (settings.data?.buildings ?? []).filter(({ retiredAt }) => retiredAt === null).map(({ name }) => name);
  return <ListedField {...props} label={label} offered={offered} />;
}
