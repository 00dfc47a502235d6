import { type ReactNode, useEffect, useRef } from 'react';
import { SchemeToggle } from '../../app/frame/scheme-toggle.tsx';
import './start-layout.css';

type StartLayoutProps = { title: string; above?: string; children: ReactNode; footer?: ReactNode };

/** The calm sheet on which everything before the unlocked casebook stands: one column, one heading, one thing to do. */
export function StartLayout({ title, above, children, footer }: StartLayoutProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever comes here by a lock or a step hears where they are; fields with autofocus take over afterwards.
  useEffect(() => {
    if (!document.querySelector('.start-sheet [data-autofocus]')) heading.current?.focus();
    document.title = title === 'Due Course' ? title : `${title} · Due Course`;
  }, [title]);
  return (
    <div className="start">
      <header className="start-bar">
        <span className="start-name">Due Course</span>
        <SchemeToggle />
      </header>
      <main className="start-sheet">
        {above && <p className="start-above">{above}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      {footer && <footer className="start-footer">{footer}</footer>}
    </div>
  );
}
