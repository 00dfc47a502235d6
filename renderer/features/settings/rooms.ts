/** @file The rooms of the settings, in the order in which they stand in the list. */
import {
  IconBuilding,
  IconCalendar,
  IconClipboard,
  IconDatabaseExport,
  IconHash,
  IconKey,
  IconListCheck,
  IconLockPause,
  IconMail,
  IconPalette,
  IconPhoneCall,
  IconScale,
  IconUsersGroup,
} from '@tabler/icons-react';

export const roomGroups = [
  {
    title: 'The district',
    rooms: [
      { to: '/settings/buildings', title: 'Buildings', Icon: IconBuilding },
      { to: '/settings/calendar', title: 'School calendar', Icon: IconCalendar },
      { to: '/settings/units', title: 'Bargaining units', Icon: IconUsersGroup },
      { to: '/settings/complaint-managers', title: 'Complaint managers', Icon: IconPhoneCall },
      { to: '/settings/law', title: 'Law records', Icon: IconScale },
      { to: '/settings/templates', title: 'Templates', Icon: IconMail },
      { to: '/settings/numbering', title: 'Case numbering', Icon: IconHash },
    ],
  },
  {
    title: 'This casebook',
    rooms: [
      { to: '/settings/people', title: 'People and keys', Icon: IconKey },
      { to: '/settings/backups', title: 'Backups', Icon: IconDatabaseExport },
      { to: '/settings/locking', title: 'Idle time', Icon: IconLockPause },
    ],
  },
  {
    title: 'You and this window',
    rooms: [
      { to: '/settings/appearance', title: 'Appearance', Icon: IconPalette },
      { to: '/settings/clipboard', title: 'Clipboard and screenshots', Icon: IconClipboard },
      { to: '/settings/first-steps', title: 'First steps', Icon: IconListCheck },
    ],
  },
] as const;

export type RoomPath = (typeof roomGroups)[number]['rooms'][number]['to'];
