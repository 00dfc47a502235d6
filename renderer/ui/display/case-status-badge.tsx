import { IconArchive, IconCheck, IconCircleDot, IconFileCheck, IconListCheck, type TablerIcon } from '@tabler/icons-react';
import type { CaseStatus } from '#shared/domain/cases.ts';
import { caseStatusLabels } from '#shared/domain/labels.ts';
import { StateBadge } from './state-badge.tsx';

const icons: Record<CaseStatus, TablerIcon> = {
  open: IconCircleDot,
  'findings-recorded': IconListCheck,
  'action-approved': IconCheck,
  issued: IconFileCheck,
  closed: IconArchive,
};

/** How far a case is, the same in every list and header. Never green: that colour means verified and nothing else. */
export function CaseStatusBadge({ status }: { status: CaseStatus }) {
  return <StateBadge tone="neutral" icon={icons[status]} word={caseStatusLabels[status]} />;
}
