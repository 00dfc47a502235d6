/** @file Interviews and credibility in part 1. Invariant: that an interview was held, with whom and under which mode; no word of what was said in it. */
import type { Block } from '#shared/domain/document-model.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CredibilityWorksheet } from '#shared/domain/interviews/credibility.ts';
import {
  credibilityFactorLabels,
  factorUseLabels,
  interviewMannerLabels,
  interviewModeLabels,
  interviewStateLabels,
} from '#shared/domain/interviews/labels.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import type { InterviewInBrief } from '../../interviews/interviews-in-brief.ts';
import { paragraph, table } from './blocks.ts';

/** `person` is the name as documents print it. */
export type PrintedInterview = Pick<
  InterviewInBrief,
  'number' | 'participantId' | 'person' | 'role' | 'manner' | 'mode' | 'state' | 'heldOn' | 'plannedOn'
>;
export type PrintedWorksheet = Pick<CredibilityWorksheet, 'participantId' | 'person' | 'issue' | 'factors' | 'conclusion'>;

export function interviewSection(interviews: readonly PrintedInterview[]): Block[] {
  return [
    paragraph(
      'Interviews belong to the incident and are shared by its cases. What was said is kept with them and cited where a finding rests on it.',
    ),
    table(
      '',
      [
        ['No.', 8],
        ['With', 34],
        ['How', 30],
        ['When', 28],
      ],
      interviews.map(({ number, person, role, manner, mode, state, heldOn, plannedOn }) => [
        String(number),
        `${person}\n${participantRoleLabels[role]}`,
        [interviewMannerLabels[manner], mode === null ? '' : interviewModeLabels[mode]].filter(Boolean).join('\n'),
        heldOn !== null
          ? `${interviewStateLabels[state]} ${formatCivilDate(heldOn)}`
          : state === 'planned' && plannedOn !== null
            ? `Planned for ${formatCivilDate(plannedOn)}`
            : interviewStateLabels[state],
      ]),
    ),
  ];
}

/** What the investigator weighed of an account, in words; a factor that was not used is not printed. */
export function credibilitySection(worksheets: readonly PrintedWorksheet[]): Block[] {
  return [
    paragraph(
      'What was weighed of an account, a witness an issue at a time. These factors are customary practice; each is given with its reason, and none is a number.',
    ),
    table(
      '',
      [
        ['Whose account, on what', 30],
        ['What was weighed', 45],
        ['Conclusion', 25],
      ],
      worksheets.map(({ person, issue, factors, conclusion }) => [
        `${person}\n${issue}`,
        factors
          .filter(({ use }) => use !== 'not-used')
          .map(({ factor, use, reason }) => `${credibilityFactorLabels[factor]} (${factorUseLabels[use].toLowerCase()}): ${reason}`)
          .join('\n'),
        conclusion,
      ]),
    ),
  ];
}
