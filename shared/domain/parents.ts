/** @file Parents in a matter about a student. Invariant: where documents give a student a pseudonym, nobody is made to give it away by a parent's name. */
import type { Participant } from './people.ts';

const SAYS_PARENT = /\b(parent|guardian|mother|father|mom|dad)s?\b/i;

/** Roles that documents always name. */
const alwaysNamed: readonly Participant['role'][] = ['respondent', 'investigator', 'decision-maker', 'student'];

/** Whether somebody is in the matter as a parent or guardian, by role or by what the connection says. */
export function isParent({ role, position }: Pick<Participant, 'role' | 'position'>): boolean {
  return role === 'parent-or-guardian' || (!alwaysNamed.includes(role) && SAYS_PARENT.test(position));
}

/** "Parent of Student A": the student whom the connection names, or the only one there is; "Parent of a student" where it is not known whose. */
export function parentWording(position: string, pseudonyms: readonly string[]): string {
  const named = pseudonyms.filter((pseudonym) => new RegExp(`\\b${pseudonym}\\b`, 'i').test(position));
  const [only, ...others] = named.length > 0 ? named : pseudonyms;
  return only === undefined || others.length > 0 ? 'Parent of a student' : `Parent of ${only}`;
}

/** What a person reads who has to choose. */
export const parentNameWarning = 'A parent’s name can name the student.';
