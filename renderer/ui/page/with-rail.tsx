import type { ReactNode } from 'react';
import './page.css';

/** A page with the right-hand rail: the rail stays in view beside the page and moves below it in a narrow window. */
export function WithRail({ label, rail, children }: { label: string; rail: ReactNode; children: ReactNode }) {
  return (
    <div className="with-rail">
      <div className="page">{children}</div>
      <aside className="rail" aria-label={label}>
        {rail}
      </aside>
    </div>
  );
}
