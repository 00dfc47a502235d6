import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { PacketChoice, PacketOffer } from '#shared/domain/documents/packets/packet.ts';
import { asLabels, exhibitOf, keyOf, nameOf, waysOf } from './packet-words.ts';

type PacketOrderProps = { offer: PacketOffer; choices: readonly PacketChoice[]; onChange: (choices: PacketChoice[]) => void };

const buttonId = (choice: PacketChoice, way: 'up' | 'down'): string => `packet-${way}-${keyOf(choice)}`;

/** A moved line keeps the focus, at the other button where it has reached the end. */
function focusAfterMove(choice: PacketChoice, way: 'up' | 'down'): void {
  requestAnimationFrame(() => {
    const wanted = document.getElementById(buttonId(choice, way));
    const other = document.getElementById(buttonId(choice, way === 'up' ? 'down' : 'up'));
    (wanted instanceof HTMLButtonElement && !wanted.disabled ? wanted : other)?.focus();
  });
}

/** What is chosen, in the order in which it is bound. */
export function PacketOrder({ offer, choices, onChange }: PacketOrderProps) {
  if (choices.length === 0) return <p className="quiet">Nothing is chosen yet. Tick what the packet is to hold.</p>;
  const move = (index: number, way: 'up' | 'down') => {
    const moved = [...choices];
    const [piece] = moved.splice(index, 1);
    if (piece === undefined) return;
    moved.splice(way === 'up' ? index - 1 : index + 1, 0, piece);
    onChange(moved);
    focusAfterMove(piece, way);
  };
  return (
    <ol className="packet-order">
      {choices.map((choice, index) => {
        const name = nameOf(offer, choice) ?? 'No longer there';
        const exhibit = choice.kind === 'exhibit' ? exhibitOf(offer, choice) : undefined;
        return (
          <li key={keyOf(choice)}>
            <div className="packet-line">
              <span className="packet-name">{name}</span>
              {choice.kind === 'exhibit' && exhibit !== undefined && (
                <NativeSelect
                  size="xs"
                  aria-label={`How ${exhibit.label} is bound`}
                  data={waysOf(exhibit).map((value) => ({ value, label: asLabels[value] }))}
                  value={choice.as}
                  onChange={(event) => {
                    const as = waysOf(exhibit).find((way) => way === event.currentTarget.value) ?? 'sheet';
                    onChange(choices.map((other) => (other === choice ? { ...choice, as } : other)));
                  }}
                />
              )}
              <span className="packet-moves">
                <ActionIcon
                  id={buttonId(choice, 'up')}
                  variant="subtle"
                  aria-label={`Move up: ${name}`}
                  disabled={index === 0}
                  onClick={() => move(index, 'up')}
                >
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  id={buttonId(choice, 'down')}
                  variant="subtle"
                  aria-label={`Move down: ${name}`}
                  disabled={index === choices.length - 1}
                  onClick={() => move(index, 'down')}
                >
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  aria-label={`Take out: ${name}`}
                  onClick={() => onChange(choices.filter((other) => other !== choice))}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              </span>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
