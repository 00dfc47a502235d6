import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleDot, type TablerIcon } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Workspace } from '#shared/contract/cases.ts';
import type { TabState, WorkspaceTab } from '#shared/domain/cases.ts';
import { tabStateLabels, workspaceTabLabels } from '#shared/domain/labels.ts';
import { useShortcut } from '../../ui/page/shortcuts.ts';

const icons: Record<TabState, TablerIcon> = {
  'not-started': IconCircleDashed,
  'needs-information': IconAlertTriangle,
  ready: IconCircleDot,
  reviewed: IconCircleCheck,
};

/** Tabs that only show what other tabs hold, or what others were sent, have no state of their own. */
export const statelessTabs: readonly WorkspaceTab[] = ['overview', 'log', 'review', 'activity'];

/** The tabs of a case, each with its state as an icon and a word; `[` and `]` go to the one before and the one after. */
export function TabBar({ workspace, tab }: { workspace: Workspace; tab: WorkspaceTab }) {
  const navigate = useNavigate();
  const { tabs, summary } = workspace;
  const go = (step: 1 | -1) => {
    const place = tabs.findIndex((entry) => entry.tab === tab);
    const next = tabs[(place + step + tabs.length) % tabs.length];
    if (next !== undefined) void navigate({ to: '/cases/$caseId/$tab', params: { caseId: summary.id, tab: next.tab } });
  };
  useShortcut('[', 'Go to the tab before', () => go(-1));
  useShortcut(']', 'Go to the next tab', () => go(1));

  return (
    <nav className="tab-bar" aria-label="Parts of this case">
      {tabs.map((entry) => {
        const Icon = icons[entry.state];
        return (
          <Link
            key={entry.tab}
            to="/cases/$caseId/$tab"
            params={{ caseId: summary.id, tab: entry.tab }}
            className="tab-link"
            aria-current={entry.tab === tab ? 'page' : undefined}
            title={statelessTabs.includes(entry.tab) ? undefined : tabStateLabels[entry.state]}
          >
            {!statelessTabs.includes(entry.tab) && <Icon size={16} aria-hidden className={`tab-icon tab-icon-${entry.state}`} />}
            {workspaceTabLabels[entry.tab]}
            {!statelessTabs.includes(entry.tab) && <VisuallyHidden>, {tabStateLabels[entry.state].toLowerCase()}</VisuallyHidden>}
          </Link>
        );
      })}
    </nav>
  );
}
