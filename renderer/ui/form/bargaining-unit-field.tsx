import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { ListedField, type ListedFieldProps } from './listed-field.tsx';

/** A bargaining unit: the district's list is offered, and any other text stays possible. */
export function BargainingUnitField({ label = 'Bargaining unit', ...props }: Omit<ListedFieldProps, 'label'> & { label?: string }) {
  const settings = useQuery(api.district.settings.queryOptions());
  const offered = (settings.data?.units ?? []).filter(({ retiredAt }) => retiredAt === null).map(({ name }) => name);
  return <ListedField {...props} label={label} offered={offered} />;
}
