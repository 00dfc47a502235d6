/** @file What the activity says of releases, requests to inspect, the retention schedule and disposals. Invariant: no name of a recipient's matter beyond what was recorded. */
import { z } from 'zod';
import { RecordTag, recordTagLabels } from '#shared/domain/documents/kinds.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { InspectionEnd, inspectionStateLabels } from '#shared/domain/release/inspection.ts';
import { type Teller, tell } from './tell-event.ts';

const releases: Record<string, Teller> = {
  'record_mark.set': tell(
    z.object({ label: z.string(), tag: RecordTag }),
    ({ label, tag }) => `Sorted ${label} for release: ${recordTagLabels[tag].toLowerCase()}.`,
    'Sorted a record for release.',
  ),
  'release.made': tell(
    z.object({ position: z.int(), recipient: z.string(), items: z.array(z.object({ standing: z.enum(['included', 'left-out']) })) }),
    ({ position, recipient, items }) => {
      const left = items.filter(({ standing }) => standing === 'included').length;
      const stayed = items.length - left;
      return `Let ${left} ${left === 1 ? 'record' : 'records'} out to ${recipient} as release ${position}${stayed === 0 ? '' : `; ${stayed} stayed`}.`;
    },
    'Let records out.',
  ),
  'release.exemption_log_exported': tell(
    z.object({ position: z.int() }),
    ({ position }) => `Exported the exemption log of release ${position}.`,
    'Exported an exemption log.',
  ),
};

const Received = z.object({ receivedOn: z.string() });
const Due = Received.extend({ dueOn: z.string() });
const requests: Record<string, Teller> = {
  'inspection_request.recorded': tell(
    Due,
    ({ receivedOn, dueOn }) =>
      `Recorded a request to inspect, received on ${formatCivilDate(receivedOn)}, due on ${formatCivilDate(dueOn)}.`,
    'Recorded a request to inspect.',
  ),
  'inspection_request.restated': tell(
    Due,
    ({ dueOn }) => `Restated a request to inspect, now due on ${formatCivilDate(dueOn)}.`,
    'Restated a request to inspect.',
  ),
  'inspection_request.extended': tell(
    Due,
    ({ dueOn }) => `Took the longer time for a request to inspect, with a reason, to ${formatCivilDate(dueOn)}.`,
    'Took the longer time for a request to inspect.',
  ),
  'inspection_request.settled': tell(
    Received.extend({ state: InspectionEnd }),
    ({ receivedOn, state }) =>
      `Ended the request to inspect of ${formatCivilDate(receivedOn)}: ${inspectionStateLabels[state].toLowerCase()}.`,
    'Ended a request to inspect.',
  ),
  'inspection_request.reopened': () => 'Opened a request to inspect again.',
  'inspection_request.taken_back': () => 'Took a request to inspect back, with a reason.',
};

const Series = z.object({ title: z.string() });
const retention: Record<string, Teller> = {
  'retention_series.entered': tell(Series, ({ title }) => `Entered “${title}” in the retention schedule.`, 'Entered a series.'),
  'retention_series.changed': tell(Series, ({ title }) => `Changed “${title}” in the retention schedule.`, 'Changed a series.'),
  'retention_series.taken_back': tell(Series, ({ title }) => `Took “${title}” out of the retention schedule.`, 'Took a series out.'),
  'retention_series.restored': tell(Series, ({ title }) => `Put “${title}” back in the retention schedule.`, 'Put a series back.'),
  'case_retention.chosen': () => 'Recorded under which series of the retention schedule the case is kept.',
};

const Certified = z.object({ certificateNumber: z.string() });
const disposals: Record<string, Teller> = {
  'disposal.prepared': tell(
    z.object({ caseNumber: z.string(), keptUntil: z.string() }),
    ({ caseNumber, keptUntil }) => `Prepared the disposal of case ${caseNumber}, kept until ${formatCivilDate(keptUntil)}.`,
    'Prepared a disposal.',
  ),
  'disposal.certified': tell(
    Certified,
    ({ certificateNumber }) => `Recorded certificate ${certificateNumber} for a disposal.`,
    'Recorded a certificate for a disposal.',
  ),
  'disposal.approved': tell(
    Certified.extend({ approval: z.int() }),
    ({ certificateNumber, approval }) => `Gave approval ${approval} of 2 for the disposal under certificate ${certificateNumber}.`,
    'Approved a disposal.',
  ),
  'disposal.approval_taken_back': () => 'Took an approval of a disposal back.',
  'disposal.withdrawn': () => 'Withdrew a disposal, with a reason.',
  'disposal.backups_removed': tell(
    z.object({ removed: z.array(z.string()), destroyedElsewhere: z.array(z.string()) }),
    ({ removed, destroyedElsewhere }) => {
      const count = removed.length + destroyedElsewhere.length;
      return `Took ${count} ${count === 1 ? 'backup' : 'backups'} from before a disposal away.`;
    },
    'Took backups from before a disposal away.',
  ),
  'disposal.completed': tell(
    Certified,
    ({ certificateNumber }) => `Completed the disposal under certificate ${certificateNumber}: no listed backup holds a key.`,
    'Completed a disposal.',
  ),
};

export const recordTellers: Record<string, Teller> = { ...releases, ...requests, ...retention, ...disposals };
