import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleMinus, IconCircleX, type TablerIcon } from '@tabler/icons-react';
import type { Allegation, ElementAssessment, ElementState } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { elementStateLabels } from '#shared/domain/labels.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useJump } from '../../ui/workspace/jump.ts';

const icons: Record<ElementState, TablerIcon> = {
  'not-assessed': IconCircleDashed,
  established: IconCircleCheck,
  'not-established': IconCircleX,
  'not-reached': IconCircleMinus,
};

function ElementLine({ element }: { element: ElementAssessment }) {
  const Icon = icons[element.state];
  const count = (side: 'for' | 'against') => element.pins.filter((pin) => pin.side === side).length;
  return (
    <li className="element-line">
      <Icon size={16} aria-hidden className="element-line-icon" />
      <span>
        {element.text}
        <small>
          <strong>{elementStateLabels[element.state]}</strong>
          <span className="quiet">
            {' '}
            · {count('for')} for, {count('against')} against
          </span>
        </small>
        {element.reason !== '' && <span className="serif element-line-reason">{element.reason}</span>}
      </span>
    </li>
  );
}

/** What was made of every element, so that the finding need not ask for it again. */
export function ElementSummary({ allegation }: { allegation: Allegation }) {
  const { jump } = useJump();
  if (allegation.clauses.length === 0) {
    return (
      <Notice tone="needs" title="No clause is charged yet.">
        <p>A finding says of each clause whether it was breached.</p>
        <Button
          size="compact-sm"
          variant="default"
          mt={8}
          onClick={() => jump({ tab: 'allegations', anchor: anchors.clauses(allegation.id) })}
        >
          Add a clause
        </Button>
      </Notice>
    );
  }
  return (
    <>
      {allegation.clauses.map((entry) => (
        <section key={entry.id} aria-label={`Elements of ${entry.shortLabel}`}>
          <h4>
            {entry.shortLabel} <span className="clause-heading">{entry.clause.heading}</span>
          </h4>
          <ul className="plain-list">
            {entry.elements.map((element) => (
              <ElementLine key={element.elementId} element={element} />
            ))}
          </ul>
          {entry.elements.length === 0 && <p className="quiet">This clause has no elements to establish.</p>}
        </section>
      ))}
    </>
  );
}
