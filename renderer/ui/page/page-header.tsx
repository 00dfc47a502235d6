import { type ReactNode, useEffect, useRef } from 'react';
import './page.css';

type PageHeaderProps = {
  title: string;
  /** For the window's title, when it must differ from the heading: it never names a person. */
  windowTitle?: string;
  /** A line above the title: where this page lies. */
  above?: ReactNode;
  /** What stands under the title: facts of the page in a line or two. */
  children?: ReactNode;
  actions?: ReactNode;
};

/** The page's only h1. On arrival it takes the focus, so that a screen reader starts here, and sets the window's title. */
export function PageHeader({ title, windowTitle, above, children, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = `${windowTitle ?? title} · Due Course`;
  }, [title, windowTitle]);
  return (
    <header className="page-header">
      <div className="page-header-words">
        {above && <div className="page-header-above">{above}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
      {actions && <div className="page-header-actions">{actions}</div>}
    </header>
  );
}
