import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DistrictSettings } from '#shared/domain/district.ts';
import type { FirstRunGuide, GuideStep } from '#shared/domain/preferences.ts';
import { useAppearance } from '../../app/appearance.ts';
import { api } from '../../app/client.ts';
import { type Session, useSession } from '../../app/session.ts';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { type RoomPath, roomGroups } from './rooms.ts';
import { useDistrict } from './use-district.ts';

const counted = (count: number, one: string, many = `${one}s`): string =>
  count === 0 ? 'None yet' : `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
const present = (entries: readonly { retiredAt: string | null }[]): number => entries.filter(({ retiredAt }) => retiredAt === null).length;

/** How it stands in each room of the district, in a few words. */
function districtStates(settings: DistrictSettings | undefined): Partial<Record<RoomPath, string>> {
  if (settings === undefined) return {};
  const [latest] = settings.schoolYears;
  return {
    '/settings/buildings': counted(present(settings.buildings), 'building'),
    '/settings/calendar':
      latest === undefined ? 'None yet' : `${counted(settings.schoolYears.length, 'school year')}, the latest ${latest.label}`,
    '/settings/units': counted(present(settings.units), 'unit'),
    '/settings/complaint-managers': counted(present(settings.managers), 'person', 'people'),
  };
}

const countOf = (guide: FirstRunGuide | undefined, step: GuideStep): number =>
  guide?.steps.find((candidate) => candidate.step === step)?.count ?? 0;

function guideState(guide: FirstRunGuide | undefined): string {
  if (guide === undefined) return '';
  return `${guide.steps.filter(({ isDone }) => isDone).length} of ${guide.steps.length} done`;
}

function AboutCasebook({ session }: { session: Session }) {
  const capabilities = useQuery(api.casebook.capabilities.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  return (
    <section className="panel stack" aria-labelledby="about-heading">
      <h2 id="about-heading">About this casebook</h2>
      <dl className="facts">
        <dt>Name</dt>
        <dd>{session.name}</dd>
        <dt>District</dt>
        <dd>{session.district}</dd>
        <dt>Folder</dt>
        <dd>{session.folder}</dd>
        <dt>Unlocked by</dt>
        <dd>{session.user.displayName}</dd>
        <dt>Public signing key</dt>
        <dd>
          <code>{session.publicKey}</code>
        </dd>
        <dt>Due Course</dt>
        <dd>{capabilities.data?.version ?? '…'}</dd>
      </dl>
    </section>
  );
}

/** All rooms of the settings with how it stands in each, and what this casebook is. */
export function SettingsPage() {
  const session = useSession();
  const district = useDistrict();
  const guide = useQuery(api.district.guide.queryOptions());
  const numbering = district.data?.numbering.pattern;
  const preview = useQuery({
    ...api.district.previewNumbering.queryOptions({ input: numbering ?? ({} as never) }),
    enabled: numbering !== undefined,
  });
  const { appearance } = useAppearance();
  const states: Partial<Record<RoomPath, string>> = {
    ...districtStates(district.data),
    '/settings/numbering': preview.data ? `Next: ${preview.data.next}` : '',
    '/settings/people': guide.data ? counted(countOf(guide.data, 'users'), 'person of the office', 'people of the office') : '',
    '/settings/backups': guide.data ? (countOf(guide.data, 'backup-place') > 0 ? 'A place is set' : 'No place yet') : '',
    '/settings/locking': `After ${session.idleMinutes} ${session.idleMinutes === 1 ? 'minute' : 'minutes'} without use`,
    '/settings/appearance': `${appearance.scheme === 'auto' ? 'As the system' : appearance.scheme === 'dark' ? 'Dark' : 'Light'}, text at ${appearance.textSize} %`,
    '/settings/first-steps': guideState(guide.data),
  };
  return (
    <div className="page page-narrow">
      <PageHeader title="Settings" />
      <div className="stack">
        {roomGroups.map(({ title, rooms }) => (
          <section key={title} className="panel" aria-label={title}>
            <h2>{title}</h2>
            <ul className="room-list">
              {rooms.map(({ to, title: room, Icon }) => (
                <li key={to}>
                  <Link to={to}>
                    <Icon size={20} aria-hidden /> {room}
                  </Link>
                  <span className="quiet">{states[to] ?? ''}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <AboutCasebook session={session} />
      </div>
    </div>
  );
}
