/** @file What each merge field of a letter reads, and where somebody goes when it is empty. People stand as mentions, so that a redacted copy names them otherwise. */
import { anchors } from '#shared/domain/anchors.ts';
import { askedAnchor } from '#shared/domain/documents/templates/letter.ts';
import { fieldOf, type MergeKey, mergeFields } from '#shared/domain/documents/templates/merge-fields.ts';
import { civilDateOf, formatCivilDate, formatClockTimes, formatFuzzyDate } from '#shared/domain/format-date.ts';
import { mentionOf } from '#shared/domain/mentions.ts';
import type { Drawing } from '../drawers.ts';
import type { Place } from '../model/blocks.ts';
import type { LetterSubject } from './letter-choices.ts';
import type { LetterMaterial } from './letter-material.ts';

/** `text` is empty where nothing is recorded. */
export type FieldValue = { text: string; place: Place };

type Making = {
  material: LetterMaterial;
  /** Null where there is nobody that the letter could go to. */
  subject: LetterSubject | null;
  answers: Readonly<Record<string, string>>;
  seal: Drawing['seal'];
};

/** Answers of a person as they are printed, what the case holds for the rest. */
export function valueFor(making: Making, key: MergeKey): FieldValue {
  const field = fieldOf(key);
  if (field.kind === 'asked') {
    return { text: printedAnswer(key, making.answers[key] ?? ''), place: { tab: 'documents', anchor: askedAnchor(key) } };
  }
  const { text, anchor } = caseValues(making)[key] ?? { text: '', anchor: '' };
  return { text, place: { tab: field.tab, anchor } };
}

/** A date as "Oct 14, 2021", a time as "2:30 pm", a choice in its words; what is no such thing counts as empty. */
export function printedAnswer(key: MergeKey, answer: string): string {
  const field = fieldOf(key);
  if (field.kind !== 'asked' || answer === '') return '';
  if (field.input === 'choice') return field.choices?.[answer] ?? '';
  if (field.input === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(answer) ? formatCivilDate(answer) : '';
  if (field.input === 'time') return /^\d{2}:\d{2}$/.test(answer) ? formatClockTimes(answer, undefined) : '';
  return answer;
}

type CaseValues = Partial<Record<MergeKey, { text: string; anchor: string }>>;

const day = (date: string | null | undefined): string => (date == null ? '' : formatCivilDate(date));

function caseValues({ material, subject, seal }: Making): CaseValues {
  const { record, respondentId, employment } = material;
  const { summary, incident, respondent, allegations } = record;
  const person = anchors.participant(respondentId);
  return {
    'case.number': { text: summary.number, anchor: '' },
    'district.name': { text: seal.district, anchor: '' },
    'letter.date': { text: formatCivilDate(civilDateOf(seal.preparedAt)), anchor: anchors.issue },
    'sender.name': { text: seal.preparedBy, anchor: anchors.issue },
    'recipient.name':
      subject === null ? { text: '', anchor: anchors.addParticipant } : { text: mentionOf(subject.recipient.id), anchor: person },
    'respondent.name': { text: mentionOf(respondentId), anchor: person },
    'respondent.position': { text: respondent.position, anchor: anchors.intake('position') },
    'respondent.building': { text: respondent.building, anchor: anchors.intake('building') },
    'investigator.name': { text: summary.investigator, anchor: '' },
    'report.date': { text: day(incident.receivedOn), anchor: anchors.intake('receivedOn') },
    'conduct.dates': {
      text: [
        ...new Set(allegations.filter(({ conductDate }) => conductDate.kind !== 'unknown').map((one) => formatFuzzyDate(one.conductDate))),
      ].join('; '),
      anchor: allegations[0] === undefined ? anchors.addAllegation : anchors.conductDate(allegations[0].id),
    },
    'unit.name': { text: employment.unit, anchor: anchors.employment },
    'unit.article': { text: employment.agreement?.representationArticle ?? '', anchor: anchors.employment },
    ...leaveValues(material),
    ...levelValues(material, subject),
  };
}

/** Of the leave that was entered last: the letter may be written down after it has ended. */
function leaveValues({ measures }: LetterMaterial): CaseValues {
  const leave = measures.findLast(({ kind }) => kind === 'leave-with-pay');
  const anchor = leave === undefined ? anchors.addInterimMeasure : anchors.interimMeasure(leave.id);
  return {
    'leave.start': { text: day(leave?.startsOn), anchor },
    'leave.terms': { text: leave?.terms ?? '', anchor },
    'leave.review': { text: day(leave?.reviews.at(-1)?.reviewOn), anchor },
  };
}

function levelValues({ packets }: LetterMaterial, subject: LetterSubject | null): CaseValues {
  const action = subject?.action ?? null;
  if (action === null) {
    const keys = Object.keys(mergeFields) as MergeKey[];
    const open = { text: '', anchor: anchors.chooseLevel };
    return Object.fromEntries(keys.filter((key) => /^(?:level|packet)\./.test(key)).map((key) => [key, open]));
  }
  const packet = packets.get(action.id);
  const chosen = (text: string) => ({ text, anchor: anchors.approval(action.id) });
  const packed = (text: string) => ({ text, anchor: anchors.packet(action.id) });
  return {
    'level.name': chosen(action.level.name),
    'level.terms': chosen(action.terms),
    'level.reason': chosen(action.reason),
    'level.start': chosen(day(action.startsOn)),
    'level.end': chosen(day(action.endsOn)),
    'level.authority': { text: action.authoritySource, anchor: anchors.authority(action.id) },
    'level.imposedBy': chosen(action.imposedBy),
    'level.approval': chosen(
      action.approvedAt === null ? '' : `${action.approvedBy ?? ''}, ${formatCivilDate(civilDateOf(action.approvedAt))}`,
    ),
    'packet.charges': packed(packet?.charges ?? ''),
    'packet.evidence': packed(packet?.evidence ?? ''),
    'packet.range': packed(packet?.proposedRange ?? ''),
    'packet.answerBy': packed(day(packet?.respondBy)),
    'packet.representative': packed(packet?.representativeNotice ?? ''),
  };
}
