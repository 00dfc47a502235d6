import type { ReactNode } from 'react';
import './notices.css';

type EmptyStateProps = {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  headingLevel?: 2 | 3;
  /** A small one, left-aligned, for a section inside a page. */
  isCompact?: boolean;
};

/** Says that nothing is here yet, why that is, and what would put something here. */
export function EmptyState({ title, children, actions, headingLevel = 2, isCompact = false }: EmptyStateProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className={isCompact ? 'empty-state empty-state-compact' : 'empty-state'}>
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {actions && <div className="empty-actions">{actions}</div>}
    </div>
  );
}
