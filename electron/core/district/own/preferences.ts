/** @file What a person of the office sets for themselves. Invariant: nobody reads or changes another's. */
import { Appearance, type Preferences } from '#shared/domain/preferences.ts';
import type { ServiceContext } from '../../service-context.ts';
import { savePreference, selectPreferences } from './own-queries.ts';

const APPEARANCE = 'appearance';
const GUIDE = 'first-run-guide';

/** What the signed-in person has set; an entry that cannot be read counts as none. */
export async function readPreferences({ unitOfWork, actor }: ServiceContext): Promise<Preferences> {
  const rows = await selectPreferences(unitOfWork.read, actor.userId);
  const value = (name: string): unknown => JSON.parse(rows.find((row) => row.name === name)?.value ?? 'null');
  return { appearance: Appearance.nullable().catch(null).parse(value(APPEARANCE)), isGuidePutAway: value(GUIDE) === 'put-away' };
}

/** Sets how the window looks to the signed-in person. */
export async function setAppearance(context: ServiceContext, appearance: Appearance): Promise<void> {
  await save(context, APPEARANCE, { type: 'appearance.changed', value: appearance, payload: appearance });
}

/** Puts the first-run guide away for the signed-in person, or calls it back. */
export async function putGuideAway(context: ServiceContext, { isPutAway }: { isPutAway: boolean }): Promise<void> {
  const type = isPutAway ? 'first_run_guide.put_away' : 'first_run_guide.called_back';
  await save(context, GUIDE, { type, value: isPutAway ? 'put-away' : 'shown', payload: {} });
}

async function save(
  { unitOfWork, ports, actor }: ServiceContext,
  name: string,
  { type, value, payload }: { type: string; value: unknown; payload: Record<string, unknown> },
): Promise<void> {
  await unitOfWork.write(async (handle, record) => {
    const changed_at = ports.clock.now().toISOString();
    await savePreference(handle, { user_id: actor.userId, name, value: JSON.stringify(value), changed_at });
    await record({ type, version: 1, caseId: null, payload });
  });
}
