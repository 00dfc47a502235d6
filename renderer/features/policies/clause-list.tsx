import { useMemo, useRef } from 'react';
import { clauseKindLabels, elementKindLabels, textStateLabels } from '#shared/domain/labels.ts';
import type { Clause, TextState } from '#shared/domain/policy.ts';
import { topicLabels } from '#shared/domain/topic-labels.ts';
import { SerifQuote } from '../../ui/display/serif-quote.tsx';
import { StateBadge, type StateTone } from '../../ui/display/state-badge.tsx';
import './policies.css';

/** A clause as a reader sees it, of a template or of an adopted version. */
export type ReadableClause = Pick<Clause, 'labelPath' | 'heading' | 'kind' | 'topics' | 'text' | 'textState'> & {
  key: string;
  elements: readonly Pick<Clause['elements'][number], 'kind' | 'text'>[];
};

const textStateTones: Record<TextState, StateTone> = { adopted: 'ready', restated: 'needs', missing: 'needs' };

/** Whose words a clause is in: adopted, restated or missing. */
export function TextStateBadge({ state }: { state: TextState }) {
  return <StateBadge tone={textStateTones[state]} word={textStateLabels[state]} />;
}

type Section = { title: string; clauses: ReadableClause[] };

function inSections(clauses: readonly ReadableClause[]): Section[] {
  const sections: Section[] = [];
  for (const clause of clauses) {
    const title = clause.labelPath[0] ?? '';
    const last = sections.at(-1);
    if (last?.title === title) last.clauses.push(clause);
    else sections.push({ title, clauses: [clause] });
  }
  return sections;
}

/** The number under which a clause stands inside its section: "8", "3 · a"; empty where it has none. */
export function numberInSection(labelPath: readonly string[]): string {
  const label = labelPath.slice(1).join(' · ');
  return /^\d/.test(label) ? label : '';
}

function ClauseArticle({ clause, hasTextState }: { clause: ReadableClause; hasTextState: boolean }) {
  return (
    <article className="clause">
      <div className="clause-label figures">{numberInSection(clause.labelPath)}</div>
      <div className="clause-body">
        <div className="clause-head">
          <h3>{clause.heading}</h3>
          {hasTextState && <TextStateBadge state={clause.textState} />}
        </div>
        <p className="clause-kind">
          {clauseKindLabels[clause.kind]}
          {clause.topics.length > 0 && ` · ${clause.topics.map((topic) => topicLabels[topic]).join(', ')}`}
        </p>
        {clause.text === '' ? <p className="quiet">The wording is not in hand.</p> : <SerifQuote>{clause.text}</SerifQuote>}
        {clause.elements.length > 0 && (
          <details className="clause-elements">
            <summary>
              {clause.elements.length} {clause.elements.length === 1 ? 'element' : 'elements'} to establish
            </summary>
            <dl className="facts">
              {clause.elements.map((element) => (
                <div key={`${element.kind} ${element.text}`} className="clause-element">
                  <dt>{elementKindLabels[element.kind]}</dt>
                  <dd>{element.text}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </article>
  );
}

type ClauseListProps = {
  clauses: readonly ReadableClause[];
  /** Off where every clause stands in the same words, as in a template that says so above. */
  hasTextStates?: boolean;
};

/** All clauses in their order under the headings of the policy, with the headings beside them to jump to. */
export function ClauseList({ clauses, hasTextStates = true }: ClauseListProps) {
  const sections = useMemo(() => inSections(clauses), [clauses]);
  const list = useRef<HTMLDivElement>(null);
  const goTo = (place: number): void => {
    const heading = list.current?.querySelectorAll<HTMLElement>('h2')[place];
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  return (
    <div className="policy-reading">
      <nav className="policy-contents" aria-labelledby="policy-contents-heading">
        <h2 id="policy-contents-heading">In this policy</h2>
        <ul>
          {sections.map((section, place) => (
            <li key={section.clauses[0]?.key ?? section.title}>
              <button type="button" onClick={() => goTo(place)}>
                {section.title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="clause-list" ref={list}>
        {sections.map((section) => (
          <section key={section.clauses[0]?.key ?? section.title}>
            <h2 tabIndex={-1}>{section.title}</h2>
            {section.clauses.map((clause) => (
              <ClauseArticle key={clause.key} clause={clause} hasTextState={hasTextStates} />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
