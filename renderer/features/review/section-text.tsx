import { type ReactNode, useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { clauseOutcomeLabels, elementStateLabels, findingOutcomeLabels } from '#shared/domain/labels.ts';
import { type Passage, passagesOf } from '#shared/domain/review/passages.ts';
import type { ReviewSection, ToldClause } from '#shared/domain/review/summary.ts';
import './review.css';

/** What stands beside a paragraph: the way to comment on it. */
type Beside = (passage: Passage) => ReactNode;

/** The paragraphs of a field of the section, by the start of their keys. */
function Paragraphs({ section, field, beside }: { section: ReviewSection; field: string; beside: Beside | undefined }) {
  const passages = passagesOf(section).filter(({ key }) => key.startsWith(`${field}-`));
  if (passages.length === 0) return <p className="told">Nothing is recorded here.</p>;
  return passages.map((passage) => (
    <div key={passage.key} className="told-passage">
      <p className="told">{passage.text}</p>
      {beside?.(passage)}
    </div>
  ));
}

/** "6 elements: 5 established, 1 not reached" */
function counted(elements: ToldClause['elements']): string {
  const counts = [...Map.groupBy(elements, ({ state }) => state)].map(
    ([state, those]) => `${those.length} ${elementStateLabels[state].toLowerCase()}`,
  );
  return `${elements.length === 1 ? 'One element' : `${elements.length} elements`}: ${counts.join(', ')}`;
}

type ClauseProps = { clause: ToldClause; at: number; beside: Beside | undefined; isWritten: (key: string) => boolean };

/** The clause in plain words; what must be shown for it opens on demand, and stands open where something was written on it. */
function Clause({ clause, at, beside, isWritten }: ClauseProps) {
  const passages = clause.elements.map((element, index) => ({ ...element, key: `element-${at + 1}-${index + 1}` }));
  const [isOpen, setIsOpen] = useState(passages.some(({ key }) => isWritten(key)));
  return (
    <div className="told-clause">
      <p className="told-clause-name">
        {clause.label} · {clause.heading}
      </p>
      <p className="told">{clause.restated}</p>
      <p className="quiet small">Restated, not the board’s words.</p>
      {passages.length > 0 && (
        <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>{counted(clause.elements)}</summary>
          <ul className="told-elements">
            {passages.map(({ key, text, state, reason }) => (
              <li key={key}>
                <span>{text}</span>
                <strong>{elementStateLabels[state]}</strong>
                {reason !== '' && <span className="quiet">{reason}</span>}
                {beside && <div className="told-beside">{beside({ key, text })}</div>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

type SectionTextProps = {
  section: ReviewSection;
  beside?: Beside;
  /** Whether something was written on the paragraph of this key. */
  isWritten?: (key: string) => boolean;
};

/** What one section says, as the reviewer reads it and as the office sees it before it is sealed. */
export function SectionText({ section, beside, isWritten = () => false }: SectionTextProps) {
  switch (section.kind) {
    case 'report':
      return <Paragraphs section={section} field="text" beside={beside} />;
    case 'allegation':
      return (
        <>
          <Paragraphs section={section} field="statement" beside={beside} />
          <p className="quiet">Conduct: {section.conductDate}</p>
          {section.clauses.map((clause, at) => (
            <Clause key={clause.label} clause={clause} at={at} beside={beside} isWritten={isWritten} />
          ))}
        </>
      );
    case 'finding':
      return (
        <>
          <p className="told-outcome">{findingOutcomeLabels[section.outcome]}</p>
          <ul className="told-elements">
            {section.clauses.map(({ label, outcome }) => (
              <li key={label}>
                <span>{label}</span>
                <strong>{clauseOutcomeLabels[outcome]}</strong>
              </li>
            ))}
          </ul>
          <p className="told-lead">Reasons</p>
          <Paragraphs section={section} field="reasons" beside={beside} />
          <p className="told-lead">What speaks the other way</p>
          <Paragraphs section={section} field="contrary" beside={beside} />
        </>
      );
    case 'action':
      return (
        <>
          <p className="quiet">
            {section.isDiscipline ? 'Discipline' : 'Not discipline'}
            {section.startsOn !== null && ` · from ${formatCivilDate(section.startsOn)}`}
            {section.endsOn !== null && ` · until ${formatCivilDate(section.endsOn)}`}
          </p>
          <Paragraphs section={section} field="terms" beside={beside} />
          {section.duties.length > 0 && (
            <>
              <p className="told-lead">Duties that come with it</p>
              <ul className="told-duties">
                {passagesOf(section)
                  .filter(({ key }) => key.startsWith('duty-'))
                  .map((passage) => (
                    <li key={passage.key}>
                      <div className="told-passage">
                        <span>{passage.text}</span>
                        {beside?.(passage)}
                      </div>
                    </li>
                  ))}
              </ul>
            </>
          )}
        </>
      );
    case 'anything-else':
      return null;
  }
}
