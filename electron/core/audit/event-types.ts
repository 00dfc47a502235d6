/** @file Types of events that the log itself knows, because its verifier reads them. */

/** Begins a new epoch; its payload names the head of the backup: `{fromHead: {epoch, number, hash}, snapshot}`. */
export const RESTORED = 'casebook.restored';
/** Payload `{order, events, exhibits, documents}`: which contents a court or a certified disposal had removed, never what they were. */
export const CONTENT_REMOVED = 'content.removed';
/** The last event of every extract. Payload `{caseNumber, events, outcome}`. */
export const EXTRACT_MADE = 'audit_extract.made';
