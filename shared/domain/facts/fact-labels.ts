/** @file What people read for the values of facts, of the matrix and of the timeline. */
import type { Bearing, Fact, FactKind, FactStatus } from './facts.ts';
import type { FactGap } from './gaps.ts';
import type { FactLocator } from './locator.ts';
import type { TimelineLane } from './timeline.ts';

export const factStatusLabels: Record<FactStatus, string> = {
  undisputed: 'Undisputed',
  disputed: 'Disputed',
  admitted: 'Admitted',
  unknown: 'Not known',
};

/** What each status means, for whoever chooses it. */
export const factStatusHints: Record<FactStatus, string> = {
  undisputed: 'Everyone asked says the same.',
  disputed: 'Somebody says otherwise.',
  admitted: 'Whom it speaks against says so too.',
  unknown: 'Nobody has been asked.',
};

export const factKindLabels: Record<FactKind, string> = {
  event: 'Something happened',
  acknowledgement: 'Somebody was told of a rule, or signed for it',
  background: 'What was so anyway',
};

export const bearingLabels: Record<Bearing, string> = { supports: 'Supports', contradicts: 'Contradicts', neutral: 'Neutral' };

/** As a sentence puts it: "supports", and what stands where nobody said anything. */
export const bearingInWords = (bearing: Bearing | null): string => (bearing === null ? 'not said' : bearingLabels[bearing].toLowerCase());

export const factGapLabels: Record<FactGap, string> = {
  'no-evidence': 'No evidence',
  'one-source': 'One source only',
  disputed: 'Disputed',
  undated: 'Undated',
  'not-tied': 'Not tied to any element',
};

export const locatorKindLabels: Record<FactLocator['kind'], string> = {
  whole: 'The whole of it',
  page: 'A page, or a part of it',
  region: 'A part of a picture',
  time: 'A time in a recording',
  lines: 'Lines of a text',
};

export const timelineLaneLabels: Record<TimelineLane, string> = {
  policy: 'Policy in force',
  acknowledgement: 'Told of a rule',
  conduct: 'Conduct alleged',
  fact: 'Facts',
  disruption: 'Disruption',
  prior: 'Prior record',
  interim: 'Interim measures',
};

/** "Disputed by the respondent", "Admitted by …", or the status alone. */
export function statusInWords({ status, statusBy }: Pick<Fact, 'status' | 'statusBy'>): string {
  return statusBy === '' ? factStatusLabels[status] : `${factStatusLabels[status]} by ${statusBy}`;
}
