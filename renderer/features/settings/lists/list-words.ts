/** @file Words for the two lists that a case chooses from. */
import type { ListName } from '#shared/domain/district.ts';

export const listWords: Record<ListName, { one: string; many: string; add: string; placeholder: string; example: string }> = {
  building: {
    one: 'building',
    many: 'buildings',
    add: 'Add buildings',
    placeholder: 'One a line, such as\nAlder Elementary School\nBirch Middle School\nDistrict Office',
    example: 'One name a line. A whole column can be pasted.',
  },
  'bargaining-unit': {
    one: 'bargaining unit',
    many: 'bargaining units',
    add: 'Add bargaining units',
    placeholder: 'One a line, such as\nTeachers’ association\nSupport staff association',
    example: 'One name a line, as the agreement calls the unit.',
  },
};

/** "no case", "1 case", "12 cases". */
export const casesInWords = (count: number): string =>
  count === 0 ? 'no case' : count === 1 ? '1 case' : `${count.toLocaleString('en-US')} cases`;
