import { Checkbox } from '@mantine/core';
import type { PacketChoice, PacketOffer } from '#shared/domain/documents/packets/packet.ts';
import { exhibitChoice, keyOf, originalsOf, pagesInWords, waysOf } from './packet-words.ts';

type PacketOfferListProps = {
  offer: PacketOffer;
  choices: readonly PacketChoice[];
  onChange: (choices: PacketChoice[]) => void;
};

type Line = { choice: PacketChoice; label: string; beside: string };

function Group({
  title,
  none,
  lines,
  choices,
  onChange,
}: Omit<PacketOfferListProps, 'offer'> & { title: string; none: string; lines: Line[] }) {
  const chosen = new Set(choices.map(keyOf));
  const toggle = (choice: PacketChoice, isOn: boolean) =>
    onChange(isOn ? [...choices, choice] : choices.filter((other) => keyOf(other) !== keyOf(choice)));
  return (
    <fieldset className="packet-group">
      <legend>{title}</legend>
      {lines.length === 0 && <p className="quiet">{none}</p>}
      {lines.map(({ choice, label, beside }) => (
        <Checkbox
          key={keyOf(choice)}
          label={label}
          description={beside}
          checked={chosen.has(keyOf(choice))}
          onChange={(event) => toggle(choice, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}

/** Everything of the case that can be bound; what is ticked goes to the end of the packet. */
export function PacketOfferList({ offer, choices, onChange }: PacketOfferListProps) {
  const same = { choices, onChange };
  return (
    <div className="stack stack-tight">
      <Group
        {...same}
        title="Issued documents"
        none="Nothing is issued yet. What is not issued can be bound as it reads now, marked as a draft."
        lines={offer.issued.map(({ documentId, label, pageCount, isNewest }) => ({
          choice: { kind: 'issued', documentId },
          label,
          beside: `${pagesInWords(pageCount)}${isNewest ? '' : ', an earlier issue'}`,
        }))}
      />
      <Group
        {...same}
        title="Exhibits"
        none="No evidence that you may see was taken in."
        lines={originalsOf(offer).map((exhibit) => ({
          choice: exhibitChoice(exhibit),
          label: `${exhibit.label}, ${exhibit.fileName}`,
          beside: besideOf(exhibit),
        }))}
      />
      <details className="packet-drafts">
        <summary>Documents as they read now</summary>
        <Group
          {...same}
          title="Drafts"
          none="No document can be drawn up."
          lines={offer.drafts.map(({ documentKind, label }) => ({
            choice: { kind: 'draft', documentKind },
            label,
            beside: 'Drawn up when the packet is made',
          }))}
        />
      </details>
    </div>
  );
}

function besideOf(exhibit: PacketOffer['exhibits'][number]): string {
  const { redacted, bindable } = exhibit;
  if (redacted !== null && waysOf(exhibit)[0] === 'redacted') return `Has a redacted copy, ${redacted.label}`;
  return bindable.as === 'sheet' ? `Bound as a sheet that names it. ${bindable.because}` : '';
}
