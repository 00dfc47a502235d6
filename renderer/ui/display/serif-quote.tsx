import type { ReactNode } from 'react';
import './serif-quote.css';

type SerifQuoteProps = {
  children: ReactNode;
  /** Where the words come from; stands below them. */
  source?: ReactNode;
  /** Says in brackets that the words are a restatement, or what else a reader must know before quoting. */
  bracket?: string;
};

/** Words that will be printed: a clause, a statement, exact words of a post. Line breaks are kept. */
export function SerifQuote({ children, source, bracket }: SerifQuoteProps) {
  return (
    <figure className="serif-quote">
      <blockquote>{children}</blockquote>
      {(source || bracket) && (
        <figcaption>
          {source}
          {bracket && <span> [{bracket}]</span>}
        </figcaption>
      )}
    </figure>
  );
}
