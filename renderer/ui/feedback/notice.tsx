import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './notices.css';

type NoticeProps = { tone?: 'plain' | 'needs'; title?: string; children: ReactNode };

/** A standing remark in the flow of a page: `plain` explains, `needs` says that information is missing. Not announced by itself. */
export function Notice({ tone = 'plain', title, children }: NoticeProps) {
  const Icon = tone === 'needs' ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={`notice notice-${tone}`}>
      <Icon size={20} aria-hidden className="notice-icon" />
      <div>
        {title && <p className="notice-lead">{title}</p>}
        {children}
      </div>
    </div>
  );
}
