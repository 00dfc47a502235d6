/** @file How far an empty casebook has come on its way to the first matter. Invariant: it tells, and stops nobody. */
import type { FirstRunGuide, GuideStep } from '#shared/domain/preferences.ts';
import type { ServiceContext } from '../../service-context.ts';
import { civilToday } from '../../today/civil-today.ts';
import { countSetUp } from './own-queries.ts';
import { readPreferences } from './preferences.ts';

const RECOVERY_CODES = 2;

/** Whoever gets here has typed both recovery codes back: nothing else of the casebook opens before. */
export async function readGuide(context: ServiceContext): Promise<FirstRunGuide> {
  const { unitOfWork, ports } = context;
  const counts = await countSetUp(unitOfWork.read, civilToday(ports.clock));
  const step = (name: GuideStep, count: number, needed = 1) => ({ step: name, isDone: count >= needed, count });
  return {
    isPutAway: (await readPreferences(context)).isGuidePutAway,
    steps: [
      step('recovery-codes', RECOVERY_CODES, RECOVERY_CODES),
      step('backup-place', counts.backupPlaces),
      step('policy', counts.policyVersions),
      step('buildings', counts.buildings),
      step('bargaining-units', counts.units),
      step('calendar', counts.schoolYears),
      step('users', counts.users, 2),
      step('first-matter', counts.cases),
    ],
  };
}
