/** @file One PDF from any selection of a case's documents and exhibits, in an order that a person chose. */
import { z } from 'zod';
import { DocumentId, ExhibitId, PacketId, RedactedCopyId } from '../../ids.ts';
import { Instant, Line, Sha256 } from '../../text.ts';
import { DocumentKind } from '../kinds.ts';

/** Pieces that one packet may hold. */
export const MOST_PIECES = 200;

/** One thing chosen. `redacted` takes the redacted copy and refuses where there is none; `sheet` binds only a page that names the exhibit. */
export const PacketChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('issued'), documentId: DocumentId }),
  z.object({ kind: z.literal('draft'), documentKind: DocumentKind }),
  z.object({ kind: z.literal('exhibit'), exhibitId: ExhibitId, as: z.enum(['original', 'redacted', 'sheet']) }),
]);
export type PacketChoice = z.infer<typeof PacketChoice>;

export const PacketSelection = z.object({
  title: Line,
  /** A page before each exhibit that names it; an exhibit bound as a sheet has one in any case. */
  hasCovers: z.boolean(),
  choices: z.array(PacketChoice).min(1).max(MOST_PIECES),
});
export type PacketSelection = z.infer<typeof PacketSelection>;

/** How an exhibit can be bound: page by page, or only as a sheet that names it, and then why. */
export const Bindable = z.discriminatedUnion('as', [
  z.object({ as: z.literal('pages') }),
  z.object({ as: z.literal('sheet'), because: z.string() }),
]);
export type Bindable = z.infer<typeof Bindable>;

/** What can be chosen. Exhibits that are closed to the person are not among them. */
export const PacketOffer = z.object({
  /** The newest first; `isRedacted` where it was issued for an audience under pseudonyms. */
  issued: z.array(
    z.object({ documentId: DocumentId, label: z.string(), pageCount: z.number().int(), isNewest: z.boolean(), isRedacted: z.boolean() }),
  ),
  drafts: z.array(z.object({ documentKind: DocumentKind, label: z.string() })),
  exhibits: z.array(
    z.object({
      exhibitId: ExhibitId,
      label: z.string(),
      fileName: z.string(),
      bindable: Bindable,
      /** The exhibit of the case that is its redacted copy. */
      redacted: z
        .object({
          id: RedactedCopyId,
          exhibitId: ExhibitId,
          label: z.string(),
          fileName: z.string(),
          bindable: Bindable,
          what: z.string(),
          by: z.string(),
          at: Instant,
        })
        .nullable(),
      /** "Ex. 3" where this exhibit is itself the redacted copy of another. */
      copyOf: z.string().nullable(),
    }),
  ),
});
export type PacketOffer = z.infer<typeof PacketOffer>;

export const PacketPiece = z.object({
  choice: PacketChoice,
  label: z.string(),
  sha256: Sha256,
  firstPage: z.number().int(),
  pageCount: z.number().int(),
  /** False where the exhibit is closed to whoever reads the list: it can then not be bound again by them. */
  isOpen: z.boolean(),
});
export type PacketPiece = z.infer<typeof PacketPiece>;

/** A packet that left. Its PDF is not kept: made again from the same pieces at another time, it has another digest. */
export const Packet = z.object({
  id: PacketId,
  /** 1 for the first of the case. */
  position: z.number().int(),
  title: z.string(),
  hasCovers: z.boolean(),
  sha256: Sha256,
  size: z.number().int(),
  pageCount: z.number().int(),
  madeAt: Instant,
  madeBy: z.string(),
  pieces: z.array(PacketPiece),
});
export type Packet = z.infer<typeof Packet>;
