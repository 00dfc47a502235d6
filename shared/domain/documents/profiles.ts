/**
 * @file The audiences for whom a document is redacted: whom each may be told the names of, what is left out for it, which kinds it may have. Invariant:
 * students and their parents keep their pseudonyms in every one of them, and nothing privileged is in any.
 */
import { z } from 'zod';
import type { ParticipantRole } from '../people.ts';
import { type DocumentKind, documentKinds } from './kinds.ts';

export const ProfileKey = z.enum(['principal', 'union', 'board', 'hearing', 'foia', 'state-board']);
export type ProfileKey = z.infer<typeof ProfileKey>;

/** People who stand or fall together when a person chooses who keeps the own name. Students and parents are in none of them. */
export const NamedGroup = z.enum(['respondent', 'officials', 'witnesses']);
export type NamedGroup = z.infer<typeof NamedGroup>;

export const namedGroupLabels: Record<NamedGroup, string> = {
  respondent: 'The respondent',
  officials: 'Those who acted for the District or as representatives',
  witnesses: 'Adult witnesses and complainants',
};

/** Which group a role belongs to; null where the pseudonym always stands. */
export const groupOfRole: Record<ParticipantRole, NamedGroup | null> = {
  respondent: 'respondent',
  complainant: 'witnesses',
  witness: 'witnesses',
  student: null,
  'parent-or-guardian': null,
  'union-representative': 'officials',
  'support-person': 'witnesses',
  investigator: 'officials',
  'decision-maker': 'officials',
};

/** Something that a document may hold and an audience does not get. Details of contact, birth dates and numbers of records go for every one. */
export const LeftOutField = z.enum(['prior-record', 'employment', 'positions', 'interim-measures']);
export type LeftOutField = z.infer<typeof LeftOutField>;

/** What stands in its place says what it was; it completes "Left out for this audience: …". */
export const leftOutLabels: Record<LeftOutField, string> = {
  'prior-record': 'the prior record',
  employment: 'the employment status',
  positions: 'positions and connections of people',
  'interim-measures': 'interim measures',
};

export type Profile = {
  label: string;
  /** Completes "Redacted for …" on every page. */
  audience: string;
  /** Who reads it and what to mind, in a sentence or two. */
  about: string;
  /** Whose names may be left in place by a person's choice; by default nobody's are. */
  mayName: readonly NamedGroup[];
  leavesOut: readonly LeftOutField[];
  kinds: readonly DocumentKind[];
};

const allKinds = Object.keys(documentKinds) as DocumentKind[];
const disclosable = allKinds.filter((kind) => documentKinds[kind].tag !== 'privileged');
const except = (...left: DocumentKind[]): DocumentKind[] => disclosable.filter((kind) => !left.includes(kind));

const ofRecord = ['discipline-report', 'case-summary', 'chain-of-custody', 'evidence-index', 'process-log', 'disposition-form'] as const;

/** In the order in which they are offered. */
export const profiles: Record<ProfileKey, Profile> = {
  principal: {
    label: 'Principal',
    audience: 'a principal',
    about: 'For the head of a building who has to act on the outcome. The prior record is left out.',
    mayName: ['respondent', 'officials'],
    leavesOut: ['prior-record'],
    kinds: ['discipline-report', 'case-summary', 'evidence-index', 'process-log', 'disposition-form', 'level-letter'],
  },
  union: {
    label: 'Union',
    audience: 'the union',
    about: 'For the representative of the respondent, in an information request or a grievance.',
    mayName: ['respondent', 'officials', 'witnesses'],
    leavesOut: [],
    kinds: except('case-summary', 'board-packet', 'closure-complainant', 'disclosure-notice'),
  },
  board: {
    label: 'Board, closed session',
    audience: 'the Board in closed session',
    about: 'For the members of the Board. Minutes and packets of closed sessions may be opened later.',
    mayName: ['respondent', 'officials', 'witnesses'],
    leavesOut: [],
    kinds: disclosable,
  },
  hearing: {
    label: 'Hearing',
    audience: 'a hearing',
    about: 'For a hearing officer or an arbitrator and both sides. A hearing may be public.',
    mayName: ['respondent', 'officials', 'witnesses'],
    leavesOut: [],
    kinds: except('case-summary'),
  },
  foia: {
    label: 'Records request',
    audience: 'a request for records',
    about:
      'For anybody who asks under the Freedom of Information Act; counsel decides what is released. Positions and employment are left out.',
    mayName: ['officials'],
    leavesOut: ['prior-record', 'employment', 'positions', 'interim-measures'],
    kinds: disclosable,
  },
  'state-board': {
    label: 'State Board of Education',
    audience: 'the State Board of Education',
    about: 'For the state’s office of licensure, which asks about one holder of a license.',
    mayName: ['respondent', 'officials', 'witnesses'],
    leavesOut: [],
    kinds: [...ofRecord, 'notice-to-remedy', 'level-letter', 'closure-respondent'],
  },
};

export const profileKeys = ProfileKey.options;

/** The audiences that may have a document of this kind; none for a privileged one. */
export const profilesFor = (kind: DocumentKind): ProfileKey[] => profileKeys.filter((key) => profiles[key].kinds.includes(kind));
