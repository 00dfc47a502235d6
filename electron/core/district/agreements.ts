/** @file Bargaining agreements. Invariant: the agreements of one unit do not overlap, so at most one is in force on a day. */
import type { AgreementInput } from '#shared/domain/district.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { assertBasedOn } from '../based-on.ts';
import type { Ports } from '../ports.ts';
import type { ServiceContext } from '../service-context.ts';
import { deleteAgreement, findAgreement, saveAgreement, selectAgreements } from './agreement-queries.ts';
import type { BargainingAgreementRow, GrievanceLevelRow } from './district-rows.ts';
import { findEntry } from './lists-queries.ts';
import { assertMayChangeDistrict } from './may-change.ts';

/** `id` and `basedOn` null enter a new agreement of the unit; otherwise the one of this id as its editor saw it. */
export type AgreementChange = { unitId: string; id: string | null; basedOn: string | null; agreement: AgreementInput };

const LAST_DAY = '9999-12-31';

/** What keeps the agreement from being taken as it is: its own days, or another one's. */
function problemOf(agreement: AgreementInput, others: readonly BargainingAgreementRow[]): string | null {
  const { fromDay, toDay } = agreement;
  if (toDay !== null && toDay < fromDay) return 'The agreement ends before it begins. Check both dates.';
  const met = others.find((other) => fromDay <= (other.to_day ?? LAST_DAY) && other.from_day <= (toDay ?? LAST_DAY));
  if (met === undefined) return null;
  const end = met.to_day === null ? 'has no end entered' : `runs to ${formatCivilDate(met.to_day)}`;
  return `“${met.title}” of this unit ${end} and would be in force on the same days. Enter its end first, or correct these dates.`;
}

/**
 * Enters an agreement of a unit, or puts all of it anew.
 * @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE; INPUT_REFUSED with details.problem for days that cannot be
 */
export async function recordAgreement({ unitOfWork, ports, actor }: ServiceContext, input: AgreementChange): Promise<void> {
  assertMayChangeDistrict(actor);
  const { unitId, agreement } = input;
  await unitOfWork.write(async (handle, record) => {
    const unit = await findEntry(handle, 'bargaining-unit', unitId);
    const present = input.id === null ? undefined : await findAgreement(handle, input.id);
    if (unit === undefined || (input.id !== null && present?.bargaining_unit_id !== unitId)) throw new DomainError('NOT_FOUND');
    assertBasedOn(present?.version_id, input);
    const others = (await selectAgreements(handle)).filter((row) => row.bargaining_unit_id === unitId && row.id !== input.id);
    const problem = problemOf(agreement, others);
    if (problem !== null) throw new DomainError('INPUT_REFUSED', { problem });
    const id = present?.id ?? ports.ids.next();
    await saveAgreement(handle, rowOf(ports, { id, unitId, agreement }), levelsOf(ports, id, agreement));
    const type = present === undefined ? 'bargaining_agreement.recorded' : 'bargaining_agreement.changed';
    await record({ type, version: 1, caseId: null, payload: { id, unitId, unit: unit.name, ...agreement } });
  });
}

function rowOf(ports: Ports, { id, unitId, agreement }: { id: string; unitId: string; agreement: AgreementInput }): BargainingAgreementRow {
  const { meetingNotice, progressiveSteps, expiry, grievance } = agreement;
  return {
    id,
    bargaining_unit_id: unitId,
    title: agreement.title,
    from_day: agreement.fromDay,
    to_day: agreement.toDay,
    representation_article: agreement.representationArticle,
    meeting_notice_article: meetingNotice.article,
    meeting_notice_days: meetingNotice.days,
    meeting_notice_day_kind: meetingNotice.dayKind,
    progressive_article: progressiveSteps.article,
    progressive_steps: JSON.stringify(progressiveSteps.steps),
    expiry_article: expiry.article,
    expiry_months: expiry.months,
    expiry_of: expiry.of,
    grievance_article: grievance.article,
    version_id: ports.ids.next(),
    recorded_at: ports.clock.now().toISOString(),
  };
}

function levelsOf(ports: Ports, agreementId: string, { grievance }: AgreementInput): GrievanceLevelRow[] {
  return grievance.levels.map((level, index) => ({
    id: ports.ids.next(),
    agreement_id: agreementId,
    position: index + 1,
    name: level.name,
    file_within: level.fileWithin,
    answer_within: level.answerWithin,
    day_kind: level.dayKind,
  }));
}

/** Takes an agreement out. @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE */
export async function removeAgreement(
  { unitOfWork, actor }: ServiceContext,
  { id, basedOn }: { id: string; basedOn: string },
): Promise<void> {
  assertMayChangeDistrict(actor);
  await unitOfWork.write(async (handle, record) => {
    const present = await findAgreement(handle, id);
    if (present === undefined) throw new DomainError('NOT_FOUND');
    assertBasedOn(present.version_id, { basedOn });
    const unit = await findEntry(handle, 'bargaining-unit', present.bargaining_unit_id);
    await deleteAgreement(handle, id);
    const payload = { id, unitId: present.bargaining_unit_id, unit: unit?.name ?? '', title: present.title };
    await record({ type: 'bargaining_agreement.removed', version: 1, caseId: null, payload });
  });
}
