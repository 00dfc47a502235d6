/** @file What a factor of credibility may be pinned to: exhibits of the case, interviews and their statements. */
import { useQuery } from '@tanstack/react-query';
import { type CaseId, ExhibitId } from '#shared/domain/ids.ts';
import type { CredibilityPin } from '#shared/domain/interviews/credibility.ts';
import { InterviewId, InterviewStatementId } from '#shared/domain/interviews/ids.ts';
import type { Interview } from '#shared/domain/interviews/interviews.ts';
import { statementKindLabels } from '#shared/domain/interviews/labels.ts';
import { api } from '../../../app/client.ts';

export type PinPlaces = {
  choices: { value: string; label: string }[];
  /** `value` is one of the choices. */
  pinOf: (value: string, locator: string) => CredibilityPin;
  valueOf: (pin: CredibilityPin) => string;
  nameOf: (pin: CredibilityPin) => string;
};

export function usePinPlaces(caseId: CaseId, interviews: readonly Interview[]): PinPlaces {
  const exhibits = useQuery(api.evidence.list.queryOptions({ input: { caseId } }));
  const placeOf = ({ kind, id }: Pick<CredibilityPin, 'kind' | 'id'>): string => `${kind}:${id}`;
  const choices = [
    ...(exhibits.data ?? []).map(({ id, label, fileName }) => ({ value: `exhibit:${id}`, label: `${label} · ${fileName}` })),
    ...interviews.flatMap((interview) =>
      interview.isClosed
        ? []
        : [
            { value: `interview:${interview.id}`, label: `${interview.label}, notes` },
            ...interview.statements.map(({ id, kind, position }) => ({
              value: `statement:${id}`,
              label: `${interview.label}, ${statementKindLabels[kind].toLowerCase()} ${position}`,
            })),
          ],
    ),
  ];
  return {
    choices,
    valueOf: placeOf,
    nameOf: (pin) =>
      [choices.find(({ value }) => value === placeOf(pin))?.label ?? 'Not open to you', pin.locator].filter(Boolean).join(', '),
    pinOf: (value, locator) => {
      const [kind = '', id = ''] = value.split(':');
      if (kind === 'exhibit') return { kind, id: ExhibitId.parse(id), locator };
      if (kind === 'statement') return { kind, id: InterviewStatementId.parse(id), locator };
      return { kind: 'interview', id: InterviewId.parse(id), locator };
    },
  };
}
