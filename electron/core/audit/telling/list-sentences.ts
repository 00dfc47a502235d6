/** @file What the activity tab says of the list of cases: registers that left, and views that people keep. */
import { z } from 'zod';
import { type Teller, tell } from './tell-event.ts';

export const listTellers: Record<string, Teller> = {
  'case_register.exported': tell(
    z.object({ form: z.enum(['csv', 'pdf']), cases: z.int() }),
    ({ form, cases }) => `Exported a register of ${cases} ${cases === 1 ? 'case' : 'cases'} as ${form.toUpperCase()}.`,
    'Exported a register of cases.',
  ),
  'saved_view.saved': () => 'Kept a view of the list of cases.',
  'saved_view.renamed': () => 'Renamed a view of the list of cases.',
  'saved_view.deleted': () => 'Deleted a view of the list of cases.',
  'saved_view.restored': () => 'Restored a view of the list of cases.',
};
