/** What a chosen piece is called, and what is told of it beside its name. */
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import type { Packet, PacketChoice, PacketOffer } from '#shared/domain/documents/packets/packet.ts';

/** Names the thing and not how it is bound, so that it can be chosen once. */
export function keyOf(choice: PacketChoice): string {
  if (choice.kind === 'issued') return `issued-${choice.documentId}`;
  return choice.kind === 'draft' ? `draft-${choice.documentKind}` : `exhibit-${choice.exhibitId}`;
}

/** Null for something that is not offered any more. */
export function nameOf(offer: PacketOffer, choice: PacketChoice): string | null {
  if (choice.kind === 'issued') return offer.issued.find(({ documentId }) => documentId === choice.documentId)?.label ?? null;
  if (choice.kind === 'draft') {
    const found = offer.drafts.find(({ documentKind }) => documentKind === choice.documentKind);
    return found === undefined ? null : `${found.label}, as it reads now`;
  }
  const exhibit = exhibitOf(offer, choice);
  return exhibit === undefined ? null : `${exhibit.label}, ${exhibit.fileName}`;
}

export type OfferedExhibit = PacketOffer['exhibits'][number];
export const exhibitOf = (offer: PacketOffer, { exhibitId }: Extract<PacketChoice, { kind: 'exhibit' }>): OfferedExhibit | undefined =>
  offer.exhibits.find((exhibit) => exhibit.exhibitId === exhibitId);

export const asLabels = { original: 'As received', redacted: 'Redacted copy', sheet: 'Only a sheet that names it' } as const;

/** The ways in which an exhibit can be bound, the one to begin with first. */
export function waysOf({ bindable, redacted }: OfferedExhibit): (keyof typeof asLabels)[] {
  const isCopyBindable = redacted !== null && redacted.bindable.as === 'pages';
  return [...(isCopyBindable ? (['redacted'] as const) : []), ...(bindable.as === 'pages' ? (['original'] as const) : []), 'sheet'];
}

export const exhibitChoice = (exhibit: OfferedExhibit): PacketChoice => ({
  kind: 'exhibit',
  exhibitId: exhibit.exhibitId,
  as: waysOf(exhibit)[0] ?? 'sheet',
});

/** Packets that people make often, each as what it would hold at this moment. */
export function boardPacketWithExhibits(offer: PacketOffer): PacketChoice[] {
  const newest = (label: string) => offer.issued.find((issued) => issued.isNewest && !issued.isRedacted && issued.label.startsWith(label));
  const board = newest(documentKinds['board-packet'].label);
  const report = newest(documentKinds['discipline-report'].label);
  return [
    board === undefined ? { kind: 'draft', documentKind: 'board-packet' } : { kind: 'issued', documentId: board.documentId },
    ...(report === undefined ? [] : [{ kind: 'issued' as const, documentId: report.documentId }]),
    ...originalsOf(offer).map(exhibitChoice),
  ];
}

/** Exhibits without those that are only the redacted copies of others. */
export const originalsOf = ({ exhibits }: PacketOffer): OfferedExhibit[] => exhibits.filter(({ copyOf }) => copyOf === null);

/** A redacted document beside an exhibit as received: what was taken out of the one may stand in the other. */
export const mixesRedacted = (offer: PacketOffer, choices: readonly PacketChoice[]): boolean =>
  choices.some(
    (choice) => choice.kind === 'issued' && offer.issued.some((one) => one.documentId === choice.documentId && one.isRedacted),
  ) && choices.some((choice) => choice.kind === 'exhibit' && choice.as === 'original');

/** What of an earlier packet can be chosen again, and how many pieces of it cannot. */
export function chosenAgain(offer: PacketOffer, packet: Packet): { choices: PacketChoice[]; missing: number } {
  const choices = packet.pieces.flatMap(({ choice, isOpen }): PacketChoice[] => {
    if (!isOpen || nameOf(offer, choice) === null) return [];
    if (choice.kind !== 'exhibit') return [choice];
    const exhibit = exhibitOf(offer, choice);
    if (exhibit === undefined) return [];
    return [waysOf(exhibit).includes(choice.as) ? choice : exhibitChoice(exhibit)];
  });
  return { choices, missing: packet.pieces.length - choices.length };
}

export const pagesInWords = (count: number): string => (count === 1 ? '1 page' : `${count} pages`);
