import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
  IconInfoCircle,
  IconOctagon,
  type TablerIcon,
} from '@tabler/icons-react';
import './state-badge.css';

/** neutral: nothing to do; ready: set, not yet looked over; needs: information is missing; blocked: a step is stopped; verified: checked. */
export type StateTone = 'neutral' | 'ready' | 'needs' | 'blocked' | 'verified' | 'info';

const icons: Record<StateTone, TablerIcon> = {
  neutral: IconCircleDashed,
  ready: IconCircleDot,
  needs: IconAlertTriangle,
  blocked: IconOctagon,
  verified: IconCircleCheck,
  info: IconInfoCircle,
};

/** A state as icon, word and colour together. The word carries it; colour never stands alone. */
export function StateBadge({ tone, word, icon }: { tone: StateTone; word: string; icon?: TablerIcon }) {
  const Icon = icon ?? icons[tone];
  return (
    <span className={`state-badge state-badge-${tone}`}>
      <Icon size={16} stroke={2} aria-hidden />
      {word}
    </span>
  );
}
