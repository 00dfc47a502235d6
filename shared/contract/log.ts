/** @file The log of a case: lines, corrections while that is open, addenda. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { CaseId, LogLineId, ParticipantId } from '../domain/ids.ts';
import { About, AboutKind, AboutRef, LogHow, LogLine, LogText } from '../domain/log.ts';
import { Participant } from '../domain/people.ts';
import { CivilDate, Line, OptionalLine } from '../domain/text.ts';
import { LastCase } from '../domain/today.ts';
import { base } from './base.ts';

/** 24-hour `HH:MM`. */
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time such as 10:20.');

const content = {
  text: LogText,
  how: LogHow,
  /** Free text where `participantId` is null; may be empty. */
  who: OptionalLine,
  participantId: ParticipantId.nullable(),
  /** Null is now. Without a time only the day counts. */
  when: z.object({ date: CivilDate, time: ClockTime.nullable() }).nullable(),
  /** IANA name of the zone in which `when` is meant, and in which the line is printed. */
  zone: z.string().min(1).max(64),
  about: AboutRef.nullable(),
};

export const logContract = {
  /** `total` counts what fits the filter, `all` every line of the case. */
  list: base
    .input(
      z.object({
        caseId: CaseId,
        filter: z.object({ how: LogHow.nullable(), who: z.string().max(300).nullable(), aboutKind: AboutKind.nullable() }),
        order: z.enum(['newest', 'oldest']),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
    )
    .output(z.object({ total: z.number().int(), all: z.number().int(), lines: z.array(LogLine) })),
  /** What a line or a task of the case may be about, who is in the matter, and everyone named in its log so far. */
  choices: base
    .input(z.object({ caseId: CaseId }))
    .output(z.object({ abouts: z.array(About), people: z.array(Participant), names: z.array(z.string()) })),
  /** The cases that the signed-in person last worked in, the latest first. */
  lastCases: base.output(z.array(LastCase)),
  add: base.input(z.object({ caseId: CaseId, isPrivileged: z.boolean(), ...content })).output(LogLine),
  /** What is left out stays as it is. `basedOn` is when the line was last corrected. */
  correct: base.input(z.object({ lineId: LogLineId, basedOn: BasedOn.optional(), ...z.object(content).partial().shape })).output(LogLine),
  withdraw: base.input(z.object({ lineId: LogLineId })).output(LogLine),
  addAddendum: base.input(z.object({ lineId: LogLineId, text: LogText })).output(LogLine),
  mark: base.input(z.object({ lineId: LogLineId, isPrivileged: z.boolean(), reason: Line })).output(LogLine),
};
