/** @file Open items of interviews: who was not heard, what was planned and not recorded, what was not put to the respondent. */
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { type CaseSnapshot, inBrief, type OpenItemRule } from './case-snapshot.ts';

export const interviewItems: OpenItemRule = (snapshot) => [
  ...snapshot.factsNotPut.map(notPut),
  ...snapshot.interviews.flatMap((interview) => itemsOf(interview, snapshot.today)),
  ...respondentNotHeard(snapshot),
];

function notPut({ id, position, assertion, state }: CaseSnapshot['factsNotPut'][number]): OpenItem {
  const says =
    state === 'not-put' ? 'has not been put to the respondent.' : 'was reworded since it was put to the respondent. Put it again.';
  const text = `Fact ${position}, “${inBrief(assertion).replace(/\.$/, '')}”, speaks against the respondent and ${says}`;
  return { key: `not-put-${id}`, tab: 'interviews', anchor: anchors.adverseFacts, text, blocks: 'approval' };
}

function itemsOf(interview: CaseSnapshot['interviews'][number], today: string | null): OpenItem[] {
  const { id, number, person, state, plannedOn, toAsk, notes, statements, unsigned } = interview;
  const item = (key: string, text: string): OpenItem => ({
    key: `${key}-${id}`,
    tab: 'interviews',
    anchor: anchors.interview(id),
    text: `Interview ${number}, ${person}: ${text}`,
    blocks: 'nothing',
  });
  if (state === 'planned' && plannedOn !== null && today !== null && plannedOn < today) {
    return [
      item('interview-past', `it was planned for ${formatCivilDate(plannedOn)}. Begin it, plan it anew, or record that it was not held.`),
    ];
  }
  if (state !== 'held') return [];
  const items: OpenItem[] = [];
  if (notes + statements === 0) items.push(item('interview-empty', 'it was held, and nothing of what was said is recorded.'));
  if (toAsk > 0)
    items.push(item('interview-to-ask', `${toAsk === 1 ? '1 question is' : `${toAsk} questions are`} neither asked nor left out.`));
  if (unsigned > 0)
    items.push(item('interview-unsigned', `${unsigned === 1 ? 'a statement is' : `${unsigned} statements are`} not signed.`));
  return items;
}

/** Said once others are heard: then the respondent is missing. */
function respondentNotHeard({ interviews, allegations }: CaseSnapshot): OpenItem[] {
  const others = interviews.filter(({ isWithRespondent, state }) => !isWithRespondent && state !== 'not-held');
  const isHeard = interviews.some(({ isWithRespondent, state }) => isWithRespondent && state !== 'not-held');
  if (others.length === 0 || isHeard || allegations.length === 0) return [];
  const text = 'Others are heard or to be heard, and no interview with the respondent is planned.';
  return [{ key: 'respondent-not-heard', tab: 'interviews', anchor: anchors.planInterview, text, blocks: 'nothing' }];
}
