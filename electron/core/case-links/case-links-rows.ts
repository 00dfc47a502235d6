/** @file Rows of links between matters. Invariant: a link that was taken back keeps its row. */
import type { LinkKind } from '#shared/domain/case-links.ts';

/** Each end is a case or an incident: exactly one of its two columns is set. `kind` reads from the one to the other. */
export type MatterLinkRow = {
  id: string;
  kind: LinkKind;
  one_case_id: string | null;
  one_incident_id: string | null;
  other_case_id: string | null;
  other_incident_id: string | null;
  reason: string;
  linked_at: string;
  linked_by: string;
  unlinked_at: string | null;
  unlinked_by: string | null;
  unlinked_reason: string | null;
};

export type CaseLinksTables = { matter_link: MatterLinkRow };
