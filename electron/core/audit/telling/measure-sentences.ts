/** @file What the activity tab says of employment status, of what a chosen level rests on, and of the ledger of losses. No reason and no name is repeated. */
import { z } from 'zod';
import { AuthorityKind } from '#shared/domain/corrective-action/authority-source.ts';
import { DutyStanding } from '#shared/domain/corrective-action/collateral-duties.ts';
import { authorityKindLabels, licensureCauseLabels, packetResponseLabels } from '#shared/domain/corrective-action/labels.ts';
import { formatCents } from '#shared/domain/corrective-action/losses.ts';
import { PacketResponse } from '#shared/domain/corrective-action/pre-deprivation.ts';
import { FactorStanding, ProportionalityFactorId, proportionalityFactors } from '#shared/domain/corrective-action/proportionality.ts';
import { LicensureCause } from '#shared/domain/employment/licensure.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { employmentStatusLabels } from '#shared/domain/labels.ts';
import { EmploymentStatus } from '#shared/domain/people.ts';
import { type Teller, tell } from './tell-event.ts';

const employment: Record<string, Teller> = {
  'employment.recorded': tell(
    z.object({ status: EmploymentStatus }),
    ({ status }) => `Recorded the employment status and how it is known: ${employmentStatusLabels[status].toLowerCase()}.`,
    'Recorded the employment status.',
  ),
  'remedy_fact.added': () => 'Entered a fact for a notice to remedy.',
  'remedy_fact.taken_back': () => 'Took back a fact for a notice to remedy, with a reason.',
  'remedy_fact.restored': () => 'Put back a fact for a notice to remedy.',
  'board_notice.added': tell(
    z.object({ votedOn: z.string() }),
    ({ votedOn }) => `Entered a notice to remedy that the Board voted on ${formatCivilDate(votedOn)}.`,
    'Entered a notice to remedy of the Board.',
  ),
  'board_notice.taken_back': () => 'Took back a notice to remedy of the Board, with a reason.',
  'board_notice.restored': () => 'Put back a notice to remedy of the Board.',
  'licensure_notice.recorded': tell(
    z.object({ cause: LicensureCause }),
    ({ cause }) => `Recorded on the notice of licensure: ${licensureCauseLabels[cause].toLowerCase()}.`,
    'Recorded on the notice of licensure.',
  ),
};

const Level = z.object({ level: z.string() });
const dutyWords: Record<DutyStanding, string> = {
  task: 'Made a duty of a corrective action a task',
  'not-needed': 'Said why a duty of a corrective action does not apply',
  open: 'Took back what was recorded on a duty of a corrective action',
};
const factorWords: Record<FactorStanding, string> = {
  considered: 'Considered a factor of proportionality',
  'not-relevant': 'Set a factor of proportionality aside, with a reason',
  open: 'Took an entry on a factor of proportionality back',
};

const ofLevel: Record<string, Teller> = {
  'authority_source.recorded': tell(
    Level.extend({ kind: AuthorityKind }),
    ({ level, kind }) => `Recorded the source of authority of “${level}”: ${authorityKindLabels[kind].toLowerCase()}.`,
    'Recorded a source of authority.',
  ),
  'packet.drafted': tell(Level, ({ level }) => `Worked on the packet that comes before “${level}”.`, 'Worked on a packet.'),
  'packet.issued': tell(
    Level.extend({ issuedOn: z.string(), respondBy: z.string().nullable() }),
    ({ level, issuedOn, respondBy }) =>
      `Recorded that the packet before “${level}” was issued on ${formatCivilDate(issuedOn)}${respondBy === null ? '' : `, to be answered by ${formatCivilDate(respondBy)}`}.`,
    'Recorded the issue of a packet.',
  ),
  'packet.issue_taken_back': tell(
    Level,
    ({ level }) => `Took the issue of the packet before “${level}” back, with a reason.`,
    'Took the issue of a packet back.',
  ),
  'packet.answer_recorded': tell(
    Level.extend({ answer: z.object({ kind: PacketResponse }).nullable() }),
    ({ level, answer }) =>
      answer === null
        ? `Opened the time to answer the packet before “${level}” again.`
        : `Closed the time to answer the packet before “${level}”: ${packetResponseLabels[answer.kind].toLowerCase()}.`,
    'Recorded the answer to a packet.',
  ),
  'collateral_duty.recorded': tell(
    Level.extend({ standing: DutyStanding, dueOn: z.string().nullable() }),
    ({ level, standing, dueOn }) => `${dutyWords[standing]}: “${level}”${dueOn === null ? '' : `, due ${formatCivilDate(dueOn)}`}.`,
    'Recorded on a duty of a corrective action.',
  ),
  'proportionality_factor.recorded': tell(
    z.object({ factor: ProportionalityFactorId, standing: FactorStanding }),
    ({ factor, standing }) => `${factorWords[standing]}: ${proportionalityFactors[factor].name.toLowerCase()}.`,
    'Recorded on a factor of proportionality.',
  ),
};

const Loss = z.object({ amountCents: z.int() });
const losses: Record<string, Teller> = {
  'loss.entered': tell(Loss, ({ amountCents }) => `Entered a loss of ${formatCents(amountCents)} in the ledger.`, 'Entered a loss.'),
  'loss.restated': tell(Loss, ({ amountCents }) => `Restated a loss in the ledger, now ${formatCents(amountCents)}.`, 'Restated a loss.'),
  'loss.taken_back': tell(
    Loss,
    ({ amountCents }) => `Took back a loss of ${formatCents(amountCents)}, with a reason.`,
    'Took back a loss.',
  ),
  'loss.restored': tell(Loss, ({ amountCents }) => `Put back a loss of ${formatCents(amountCents)}.`, 'Put back a loss.'),
};

export const measureTellers: Record<string, Teller> = { ...employment, ...ofLevel, ...losses };
