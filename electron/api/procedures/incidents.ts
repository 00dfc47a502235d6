/** @file Incidents: their page, further cases, splits, mergers, links. */
import { linkMatters, unlinkMatters } from '../../core/case-links/link-matters.ts';
import { listLinksOfCase } from '../../core/case-links/read-links.ts';
import { openFurtherCase } from '../../core/cases/open-further-case.ts';
import { mergeIncidents, previewMerge } from '../../core/incidents/moving/merge-incidents.ts';
import { previewSplit, splitIncident } from '../../core/incidents/moving/split-incident.ts';
import { readIncidentFile } from '../../core/incidents/read-incident-file.ts';
import { os } from '../implementer.ts';

export const incidentsProcedures = {
  read: os.incidents.read.handler(({ input, context }) => readIncidentFile(context.application.session(), input)),
  openFurtherCase: os.incidents.openFurtherCase.handler(({ input, context }) => openFurtherCase(context.application.session(), input)),
  previewSplit: os.incidents.previewSplit.handler(({ input, context }) => previewSplit(context.application.session(), input)),
  split: os.incidents.split.handler(async ({ input, context }) => splitIncident(context.application.session(), input)),
  previewMerge: os.incidents.previewMerge.handler(({ input, context }) => previewMerge(context.application.session(), input)),
  merge: os.incidents.merge.handler(async ({ input, context }) => {
    const session = context.application.session();
    await mergeIncidents(session, input);
    return readIncidentFile(session, input);
  }),
  link: os.incidents.link.handler(({ input, context }) => linkMatters(context.application.session(), input)),
  unlink: os.incidents.unlink.handler(({ input, context }) => unlinkMatters(context.application.session(), input)),
  linksOfCase: os.incidents.linksOfCase.handler(({ input, context }) => listLinksOfCase(context.application.session(), input)),
};
