/**
 * @file What must be settled before an interview starts. Pure: what was entered and how the case stands give what is still open, in words.
 * Invariant: a gate asks for an answer of a person; none says what the law makes of it.
 */
import type { ParticipantRole } from '../people.ts';
import type { Conditions, InterviewMode } from './conditions.ts';
import { missingCarveOuts } from './confidentiality.ts';
import type { InterviewGate, InterviewManner } from './interviews.ts';

/** How the case stands around an interview. */
export type GateSituation = {
  /** The hold that choosing "compelled" or a wording of one's own opened in this case; `none` where it opened none. */
  compelledHold: 'none' | 'open' | 'cleared';
  confidentialityHold: 'none' | 'open' | 'cleared';
  /** Police or a child-protection agency may be at work: a question of the first hour on it is answered yes or unknown. */
  isAgencyAtWork: boolean;
  /** Names of the open holds in the incident that stop such a step; a hold that stops every interview stands under `any`. */
  stopping: { any: readonly string[]; student: readonly string[]; compelled: readonly string[]; recording: readonly string[] };
  /** The article of the respondent's agreement on representation; empty where none was entered. */
  agreementArticle: string;
  hasAccessList: boolean;
};

type Asked = {
  role: ParticipantRole;
  isStudent: boolean;
  mode: InterviewMode | null;
  manner: InterviewManner;
  conditions: Conditions;
};

/** Everything that keeps the interview from starting, in the order in which it is asked. Empty: it may start. */
export function gatesBeforeStart(asked: Asked, situation: GateSituation): InterviewGate[] {
  return [
    ...holdGates(asked, situation),
    ...modeGates(asked, situation),
    ...representationGates(asked, situation),
    ...recordingGates(asked),
    ...confidentialityGates(asked, situation),
    ...(asked.isStudent ? studentGates(asked, situation) : []),
    ...openingGates(asked),
  ];
}

const gate = (key: string, field: string, text: string): InterviewGate => ({ key, field, text });

function holdGates({ isStudent, mode, conditions }: Asked, { stopping }: GateSituation): InterviewGate[] {
  const names = new Set([
    ...stopping.any,
    ...(isStudent ? stopping.student : []),
    ...(mode === 'compelled' ? stopping.compelled : []),
    ...(conditions.recording === 'none' ? [] : stopping.recording),
  ]);
  return [...names].map((name) =>
    gate(`hold-${name}`, 'holds', `The hold “${name}” is open and stops this interview. A named person clears it first.`),
  );
}

function modeGates({ mode, isStudent }: Asked, situation: GateSituation): InterviewGate[] {
  if (mode === null) return [gate('mode', 'mode', 'Say whether the interview is voluntary or compelled.')];
  if (mode === 'voluntary') return [];
  const gates: InterviewGate[] = [];
  if (isStudent) gates.push(gate('compelled-student', 'mode', 'A student is not compelled. Choose voluntary.'));
  // While it is open it stands among the holds above.
  if (situation.compelledHold !== 'cleared' && situation.stopping.compelled.length === 0) {
    gates.push(gate('compelled-hold', 'mode', 'Counsel has not cleared the hold “Compelled statement” (385 U.S. 493; 384 F.3d 838).'));
  }
  if (!situation.hasAccessList) {
    gates.push(gate('access-list', 'access', 'Say who may read a compelled statement; it is kept apart from everything else.'));
  }
  return gates;
}

function representationGates({ role, isStudent, conditions }: Asked, { agreementArticle }: GateSituation): InterviewGate[] {
  if (isStudent) return [];
  const { standing, wasOffered, answer, onRequest, representative } = conditions.representation;
  if (role !== 'respondent' && standing !== 'represented') return [];
  if (standing === null) return [gate('represented', 'representation', 'Say whether a bargaining unit represents this person.')];
  if (standing === 'not-represented') return [];
  const gates: InterviewGate[] = [];
  if (wasOffered === null) gates.push(gate('offered', 'representation', 'Say whether a representative was offered.'));
  if (wasOffered === false && role === 'respondent' && agreementArticle !== '') {
    gates.push(
      gate('article', 'representation', `The agreement has an article on representation (${agreementArticle}). Offer what it gives first.`),
    );
  }
  if (wasOffered === true && answer === null) gates.push(gate('answer', 'representation', 'Record what the person answered to the offer.'));
  if (answer === 'asked-for') gates.push(...requestGates(onRequest, representative));
  return gates;
}

/** On a request the interviewer grants it, ends the interview, or lets the person choose to go on without (420 U.S. 251). */
function requestGates(onRequest: Conditions['representation']['onRequest'], representative: string): InterviewGate[] {
  if (onRequest === null) {
    const text = 'A representative was asked for. Grant it, end the interview, or let the person choose to go on without one.';
    return [gate('on-request', 'representation', text)];
  }
  if (onRequest === 'ended') {
    return [gate('ended', 'representation', 'The request ended this interview. Record it as not held and plan another.')];
  }
  return onRequest === 'granted' && representative === '' ? [gate('who', 'representation', 'Enter who the representative is.')] : [];
}

/** Secret recording of a private conversation needs the consent of all (720 ILCS 5/14): without it there is no way to record here. */
function recordingGates({ conditions: { recording, attendees } }: Asked): InterviewGate[] {
  if (recording === 'none') return [];
  const without = attendees.filter(({ consent }) => consent !== 'given').map(({ name }) => name || 'somebody without a name');
  if (attendees.length === 0 || without.length > 0) {
    const who = without.length === 0 ? 'everybody who takes part' : without.join(', ');
    return [gate('consent', 'recording', `Nothing is recorded without the consent of all who take part (720 ILCS 5/14). Missing: ${who}.`)];
  }
  return [];
}

function confidentialityGates({ conditions: { confidentiality } }: Asked, { confidentialityHold }: GateSituation): InterviewGate[] {
  const { kind, text } = confidentiality;
  if (kind === null) return [gate('confidentiality', 'confidentiality', 'Say whether confidentiality is asked for, and in which words.')];
  if (kind !== 'own') return [];
  const missing = missingCarveOuts(text);
  if (confidentialityHold === 'cleared') return [];
  const says = missing.length === 0 ? '' : ` It does not leave open: ${missing.join(', ')}.`;
  return [gate('wording', 'confidentiality', `Counsel has not cleared this wording, which limits what may be said later.${says}`)];
}

function studentGates({ conditions: { student } }: Asked, { isAgencyAtWork }: GateSituation): InterviewGate[] {
  const gates: InterviewGate[] = [];
  if (student.parentNotice === null) {
    gates.push(gate('parent', 'student', 'Record the notice to a parent or guardian, or the reason against it.'));
  }
  if (student.parentNotice === 'given' && (student.noticeOn === null || student.noticeTo === '')) {
    gates.push(gate('parent-when', 'student', 'Enter to whom and on which day notice was given.'));
  }
  if (student.parentNotice === 'not-given' && student.reasonAgainst === '') {
    gates.push(gate('parent-why', 'student', 'Enter the reason against notice to a parent or guardian.'));
  }
  return [...gates, ...clearanceGates(student, isAgencyAtWork)];
}

function clearanceGates(student: Conditions['student'], isAgencyAtWork: boolean): InterviewGate[] {
  if (student.clearance === null) {
    return [gate('clearance', 'student', 'Record the clearance of the agency, or why none is needed (105 ILCS 5/22-85).')];
  }
  if (student.clearance === 'not-needed') {
    if (isAgencyAtWork) {
      const text = 'Police or a child-protection agency may be at work, so this student waits until the agency has cleared the interview.';
      return [gate('agency', 'student', text)];
    }
    return student.clearanceNote === '' ? [gate('clearance-why', 'student', 'Enter why no clearance is needed.')] : [];
  }
  return student.clearedBy === '' || student.clearedOn === null
    ? [gate('cleared-by', 'student', 'Enter who of the agency cleared the interview, and on which day.')]
    : [];
}

function openingGates({ manner, conditions: { openingWords } }: Asked): InterviewGate[] {
  if (openingWords.on !== null && openingWords.by !== '') return [];
  const how = manner === 'in-writing' ? 'were sent' : 'were read out';
  return [gate('opening', 'opening', `Enter on which day the opening words ${how}, and by whom.`)];
}
