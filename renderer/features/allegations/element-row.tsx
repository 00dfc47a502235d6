import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleMinus, IconCircleX, type TablerIcon } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ElementAssessment, ElementState, Pin } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { AllegationClauseId } from '#shared/domain/ids.ts';
import { elementKindLabels, elementStateLabels } from '#shared/domain/labels.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';
import { keyed } from '../../ui/workspace/keyed.ts';
import { ElementForm } from './element-form.tsx';

type ElementRowProps = { allegationClauseId: AllegationClauseId; element: ElementAssessment; exhibits: readonly Exhibit[] };

const icons: Record<ElementState, TablerIcon> = {
  'not-assessed': IconCircleDashed,
  established: IconCircleCheck,
  'not-established': IconCircleX,
  'not-reached': IconCircleMinus,
};

function Pins({ pins, exhibits }: { pins: readonly Pin[]; exhibits: readonly Exhibit[] }) {
  if (pins.length === 0) return <span className="quiet">none</span>;
  return (
    <ul className="plain-list pins">
      {keyed(pins).map(({ key, item }) => (
        <li key={key}>
          {exhibits.find((exhibit) => exhibit.id === item.exhibitId)?.label ?? 'A restricted exhibit'}
          {item.locator !== '' && <span className="quiet"> {item.locator}</span>}
          {item.note !== '' && (
            <small className="quiet">
              <Prose text={item.note} />
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}

/** One element as a line of the table; its form opens below the line and gives the focus back when it closes. */
export function ElementRow({ allegationClauseId, element, exhibits }: ElementRowProps) {
  const anchor = anchors.element(allegationClauseId, element.elementId);
  const [isOpen, setOpen] = useOpenWhenAimedAt(anchor, hasDraft(`element:${allegationClauseId}:${element.elementId}`));
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const isAssessed = element.state !== 'not-assessed';
  return (
    <tbody id={anchor}>
      <tr className={isOpen ? 'element-open' : ''}>
        <th scope="row">
          {element.text}
          <small className="quiet">{elementKindLabels[element.kind]}</small>
          {element.reason !== '' && !isOpen && (
            <p className="element-reason">
              <Prose text={element.reason} />
            </p>
          )}
        </th>
        <td>
          <Pins pins={element.pins.filter((pin) => pin.side === 'for')} exhibits={exhibits} />
        </td>
        <td>
          <Pins pins={element.pins.filter((pin) => pin.side === 'against')} exhibits={exhibits} />
        </td>
        <td className="element-state">
          <StateBadge tone={isAssessed ? 'ready' : 'neutral'} icon={icons[element.state]} word={elementStateLabels[element.state]} />
          {!isOpen && (
            <Button
              ref={opener}
              size="compact-sm"
              variant={isAssessed ? 'default' : 'light'}
              aria-label={`${isAssessed ? 'Change' : 'Assess'}: ${element.text}`}
              onClick={() => setOpen(true)}
            >
              {isAssessed ? 'Change' : 'Assess'}
            </Button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr className="element-form-row">
          <td colSpan={4}>
            <ElementForm allegationClauseId={allegationClauseId} element={element} exhibits={exhibits} onClose={close} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
