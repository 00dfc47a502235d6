import { formatCivilDate } from '#shared/domain/format-date.ts';
import { clauseOutcomeLabels, elementStateLabels, findingOutcomeLabels } from '#shared/domain/labels.ts';
import type { ReviewSection, ToldClause } from '#shared/domain/review/summary.ts';
import './review.css';

function Paragraphs({ text }: { text: string }) {
  return <p className="told">{text === '' ? 'Nothing is recorded here.' : text}</p>;
}

function Clause({ clause }: { clause: ToldClause }) {
  return (
    <div className="told-clause">
      <p className="told-clause-name">
        {clause.label} · {clause.heading}
      </p>
      <p className="told">{clause.restated}</p>
      <p className="quiet small">Restated, not the board’s words.</p>
      {clause.elements.length > 0 && (
        <ul className="told-elements">
          {clause.elements.map((element) => (
            <li key={element.text}>
              <span>{element.text}</span>
              <strong>{elementStateLabels[element.state]}</strong>
              {element.reason !== '' && <span className="quiet">{element.reason}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What one section says, as the reviewer reads it and as the office sees it before it is sealed. */
export function SectionText({ section }: { section: ReviewSection }) {
  switch (section.kind) {
    case 'report':
      return <Paragraphs text={section.text} />;
    case 'allegation':
      return (
        <>
          <Paragraphs text={section.statement} />
          <p className="quiet">Conduct: {section.conductDate}</p>
          {section.clauses.map((clause) => (
            <Clause key={clause.label} clause={clause} />
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
          <Paragraphs text={section.reasons} />
          <p className="told-lead">What speaks the other way</p>
          <Paragraphs text={section.contraryEvidence} />
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
          <Paragraphs text={section.terms} />
          {section.duties.length > 0 && (
            <>
              <p className="told-lead">Duties that come with it</p>
              <ul className="told-duties">
                {section.duties.map((duty) => (
                  <li key={duty}>{duty}</li>
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
