/** @file Rows of Today. */

/** How far a user has looked: up to the event of this number. Moves on only when they say so. */
export type LastLookedRow = { user_id: string; event_number: number; at: string };

export type TodayTables = { last_looked: LastLookedRow };
