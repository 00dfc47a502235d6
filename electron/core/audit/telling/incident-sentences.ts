/** @file Sentences of incidents with several cases: citations, lists of readers, splits, mergers, links. */
import { z } from 'zod';
import { LinkKind } from '#shared/domain/case-links.ts';
import { linkKindLabels } from '#shared/domain/incident-labels.ts';
import { type Teller, tell } from './tell-event.ts';

const Numbers = z.array(z.string());
const listed = (numbers: readonly string[]): string => `${numbers.length === 1 ? 'case' : 'cases'} ${numbers.join(', ')}`;
const Ends = z.object({ kind: LinkKind, one: Numbers, other: Numbers });

export const incidentTellers: Record<string, Teller> = {
  'case_file.opened_beside': tell(
    z.object({ number: z.string(), title: z.string(), beside: Numbers }),
    ({ number, title, beside }) => `Opened case ${number}, “${title}”, in the incident of ${listed(beside)}.`,
    'Opened a further case of the incident.',
  ),
  'exhibit.cited': tell(
    z.object({ label: z.string() }),
    ({ label }) => `Cited evidence of the incident as ${label}.`,
    'Cited evidence of the incident.',
  ),
  'exhibit.withdrawn': tell(
    z.object({ label: z.string() }),
    ({ label }) => `Withdrew the citation ${label}; its number stays unused.`,
    'Withdrew a citation; its number stays unused.',
  ),
  'exhibit.restricted': tell(
    z.object({ label: z.string(), readers: z.array(z.object({ displayName: z.string() })) }),
    ({ label, readers }) => `Restricted ${label} to ${readers.map(({ displayName }) => displayName).join(', ')}.`,
    'Restricted an exhibit to named people.',
  ),
  'exhibit.opened': tell(
    z.object({ label: z.string() }),
    ({ label }) => `Opened ${label} to everybody with a key.`,
    'Opened an exhibit to everybody with a key.',
  ),
  'incident.split': tell(
    z.object({ moved: Numbers, stayed: Numbers }),
    ({ moved, stayed }) => `Split ${listed(moved)} off the incident of ${listed(stayed)}.`,
    'Split an incident in two.',
  ),
  'incident.merged': tell(
    z.object({ moved: Numbers, joined: Numbers }),
    ({ moved, joined }) => `Merged the incident of ${listed(moved)} into that of ${listed(joined)}.`,
    'Merged two incidents.',
  ),
  'matter_link.added': tell(
    Ends,
    ({ kind, one, other }) => `Linked ${listed(one)} with ${listed(other)}: ${linkKindLabels[kind].forward.toLowerCase()}.`,
    'Linked two matters.',
  ),
  'matter_link.removed': tell(
    Ends,
    ({ one, other }) => `Took back the link of ${listed(one)} with ${listed(other)}.`,
    'Took back a link of two matters.',
  ),
};
