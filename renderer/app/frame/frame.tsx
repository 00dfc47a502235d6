/** @file The frame around every screen of an unlocked casebook: top bar, navigation, content. */
import { Button, Kbd } from '@mantine/core';
import {
  IconArchive,
  IconCalendarDue,
  IconFolders,
  IconHistory,
  IconLock,
  IconReport,
  IconScale,
  IconSettings,
  IconSun,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { FindAnything } from '../../features/find/find-palette.tsx';
import { QuickLog } from '../../features/log/quick-log.tsx';
import { keepBeforeLock } from '../../ui/drafts/drafts.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { KeyHelp } from '../../ui/page/key-help.tsx';
import { shownKeys, useShortcut } from '../../ui/page/shortcuts.ts';
import { useAppearance, useChosenAppearance } from '../appearance.ts';
import { api } from '../client.ts';
import { useSession } from '../session.ts';
import { BackupNotice } from './backup-notice.tsx';
import { IdleNotice } from './idle-notice.tsx';
import { SchemeToggle } from './scheme-toggle.tsx';
import { UnrecordedLink } from './unrecorded-link.tsx';
import './frame.css';

function TopBar() {
  const session = useSession();
  const queryClient = useQueryClient();
  const { choose } = useAppearance();
  useChosenAppearance();
  const lock = useMutation(
    api.casebook.lock.mutationOptions({ onSuccess: (status) => queryClient.setQueryData(api.casebook.status.queryKey(), status) }),
  );
  const lockNow = () => void keepBeforeLock().then(() => lock.mutate({}));
  useShortcut('Ctrl+L', 'Lock the casebook', lockNow);
  return (
    <header className="top-bar">
      <button type="button" className="skip-link" onClick={() => document.getElementById('content')?.focus()}>
        Skip to the content
      </button>
      <span className="top-bar-name">Due Course</span>
      <span className="top-bar-casebook">
        {session.name}
        {session.isSample && <span className="quiet"> · fictional sample</span>}
      </span>
      <FindAnything />
      <div className="top-bar-end">
        <RefusalNotice error={lock.error} />
        <BackupNotice />
        <IdleNotice />
        <SchemeToggle onChoose={(scheme) => choose({ scheme })} />
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconLock size={16} aria-hidden />}
          loading={lock.isPending}
          onClick={lockNow}
        >
          Lock <Kbd className="top-bar-key">{shownKeys('Ctrl+L')}</Kbd>
        </Button>
        <span className="top-bar-initials" title={session.user.displayName}>
          <span aria-hidden>{session.user.initials}</span>
          <span className="visually-hidden">Working as {session.user.displayName}</span>
        </span>
      </div>
    </header>
  );
}

function Navigation() {
  const navigate = useNavigate();
  useShortcut('n', 'Open a matter', () => void navigate({ to: '/cases/new' }));
  const isOnIncident = useLocation({ select: ({ pathname }) => pathname.startsWith('/incidents/') });
  return (
    <nav className="side-nav" aria-label="Main">
      <Link to="/today">
        <IconSun size={20} aria-hidden /> Today
      </Link>
      <Link
        to="/cases"
        search={{ status: 'any' }}
        activeOptions={{ includeSearch: false }}
        {...(isOnIncident && { 'aria-current': 'true' as const })}
      >
        <IconFolders size={20} aria-hidden /> Cases
      </Link>
      <Link to="/deadlines">
        <IconCalendarDue size={20} aria-hidden /> Deadlines
      </Link>
      <Link to="/policies">
        <IconScale size={20} aria-hidden /> Policies
      </Link>
      <Link to="/reports" activeOptions={{ includeSearch: false }}>
        <IconReport size={20} aria-hidden /> Reports
      </Link>
      <Link to="/records">
        <IconArchive size={20} aria-hidden /> Records
      </Link>
      <Link to="/activity">
        <IconHistory size={20} aria-hidden /> Activity
      </Link>
      <Link to="/settings">
        <IconSettings size={20} aria-hidden /> Settings
      </Link>
      <UnrecordedLink />
    </nav>
  );
}

/** Top bar, navigation and the current screen, with a skip link and landmarks. */
export function Frame() {
  return (
    <div className="frame">
      <TopBar />
      <Navigation />
      <main id="content" tabIndex={-1} className="frame-content">
        <Outlet />
      </main>
      <KeyHelp />
      <QuickLog />
    </div>
  );
}
