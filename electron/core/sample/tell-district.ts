/** @file What the invented district set up before its first matter. */
import { addEntries } from '../district/lists.ts';
import type { Teller } from './teller.ts';

/** Buildings and bargaining units. */
export async function tellDistrict({ context, clock }: Teller): Promise<void> {
  clock.step(5);
  await addEntries(context, { list: 'building', names: ['Alder Hill Elementary', 'Fernmoor Middle School'] });
  clock.step(3);
  await addEntries(context, {
    list: 'bargaining-unit',
    names: ['Willow Bend Education Association', 'Willow Bend Support Staff Association'],
  });
}
