/** @file The pattern of case numbers. Invariant: it decides on numbers to come; a number once given stays as it is. */
import type { CaseNumberPattern } from '#shared/domain/district.ts';
import { assertBasedOn } from '../based-on.ts';
import type { ServiceContext } from '../service-context.ts';
import { saveNumbering } from './district-queries.ts';
import { assertMayChangeDistrict } from './may-change.ts';
import { caseNumberPattern, numberingVersion } from './read-district.ts';

/** @throws DomainError NOT_ALLOWED, CHANGED_MEANWHILE */
export async function setNumbering(
  { unitOfWork, ports, actor }: ServiceContext,
  { pattern, basedOn }: { pattern: CaseNumberPattern; basedOn: string | null },
): Promise<void> {
  assertMayChangeDistrict(actor);
  await unitOfWork.write(async (handle, record) => {
    assertBasedOn(await numberingVersion(handle), { basedOn });
    const former = await caseNumberPattern(handle);
    await saveNumbering(handle, {
      prefix: pattern.prefix,
      year_form: pattern.yearForm,
      year_basis: pattern.yearBasis,
      separator: pattern.separator,
      digits: pattern.digits,
      version_id: ports.ids.next(),
      changed_at: ports.clock.now().toISOString(),
    });
    await record({ type: 'case_numbering.changed', version: 1, caseId: null, payload: { pattern, former } });
  });
}
