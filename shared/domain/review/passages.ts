/** @file The paragraphs of a section that can be commented on by themselves. Invariant: the same section gives the same keys, so that both sides agree. */
import type { CommentPlace, ReviewSection, SectionId } from './summary.ts';

/** `key` is unique within the section: `text-1`, `element-1-2`. */
export type Passage = { key: string; text: string };

/** The paragraphs of a running text: what stands between line ends, without those that hold nothing. */
function paragraphs(field: string, text: string): Passage[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => ({ key: `${field}-${index + 1}`, text: line }));
}

/** In the order in which they are read. */
export function passagesOf(section: ReviewSection): Passage[] {
  switch (section.kind) {
    case 'report':
      return paragraphs('text', section.text);
    case 'allegation':
      return [
        ...paragraphs('statement', section.statement),
        ...section.clauses.flatMap((clause, at) =>
          clause.elements.map((element, index) => ({ key: `element-${at + 1}-${index + 1}`, text: element.text })),
        ),
      ];
    case 'finding':
      return [...paragraphs('reasons', section.reasons), ...paragraphs('contrary', section.contraryEvidence)];
    case 'action':
      return [...paragraphs('terms', section.terms), ...section.duties.map((duty, index) => ({ key: `duty-${index + 1}`, text: duty }))];
    case 'anything-else':
      return [];
  }
}

export const placeOf = (sectionId: SectionId, key: string): CommentPlace => `${sectionId}/${key}`;
export const sectionOf = (place: CommentPlace): SectionId => place.split('/')[0] ?? place;

/** Every place of a section at which a comment may stand: the section itself, then its paragraphs. */
export function placesOf(section: ReviewSection): CommentPlace[] {
  return [section.id, ...passagesOf(section).map(({ key }) => placeOf(section.id, key))];
}

/** The words that a comment is about; empty for a whole section and for a paragraph that is not there. */
export function passageAt(section: ReviewSection, place: CommentPlace): string {
  return passagesOf(section).find(({ key }) => placeOf(section.id, key) === place)?.text ?? '';
}
