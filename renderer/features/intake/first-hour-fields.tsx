import { Radio, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { FIRST_HOUR_AS_OF, type FirstHourQuestion, isStopCard, YesNoUnknown } from '#shared/domain/first-hour.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { yesNoUnknownLabels } from '#shared/domain/labels.ts';
import { api } from '../../app/client.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import type { AnswerDraft } from './answer-draft.ts';
import { StopCardNotice } from './stop-card-notice.tsx';

type FirstHourFieldsProps = { question: FirstHourQuestion; value: AnswerDraft; onChange: (part: Partial<AnswerDraft>) => void };

/** Who may take it over, by the district's own list of offices. */
function useManagers(question: FirstHourQuestion): string[] {
  const settings = useQuery(api.district.settings.queryOptions());
  const offices: Partial<Record<FirstHourQuestion['id'], string>> = {
    'complaint-manager': 'complaint-manager',
    harassment: 'nondiscrimination-coordinator',
    'title-ix': 'title-ix-coordinator',
  };
  const office = offices[question.id];
  const managers = settings.data?.managers.filter((manager) => manager.office === office && manager.retiredAt === null) ?? [];
  return managers.map(({ name, position }) => (position === '' ? name : `${name}, ${position}`));
}

/** Who took it over, when, and under which reference. All may stay empty until it is known, and then show as an open item. */
function HandingFields({ question, value, onChange }: FirstHourFieldsProps) {
  const list = useId();
  const managers = useManagers(question);
  const { handing, id } = question;
  return (
    <>
      <FieldRow>
        <div>
          <TextInput
            label={handing.to}
            list={list}
            value={value.handedTo}
            onChange={(event) => onChange({ handedTo: event.currentTarget.value })}
          />
          <datalist id={list}>
            {managers.map((manager) => (
              <option key={manager} value={manager} />
            ))}
          </datalist>
        </div>
        <CivilDateField label="On" value={value.handedOn} onChange={(handedOn) => onChange({ handedOn })} />
        <TextInput
          label={handing.reference}
          value={value.reference}
          onChange={(event) => onChange({ reference: event.currentTarget.value })}
        />
      </FieldRow>
      <Textarea
        label={id === 'images-of-a-child' ? 'Where they are: place, device, who has it' : 'Note'}
        {...(id === 'images-of-a-child' ? { description: 'Nothing of what they show.' } : {})}
        autosize
        minRows={2}
        value={value.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </>
  );
}

/** One question of the first hour with its authority; a yes or a “not known” brings its card or its routing, and room for who took it over. */
export function FirstHourFields({ question, value, onChange }: FirstHourFieldsProps) {
  const isRaised = value.answer === 'yes' || value.answer === 'unknown';
  return (
    <div className="first-hour-question stack stack-tight">
      <Radio.Group
        label={question.question}
        description={`${question.authority} · as of ${formatCivilDate(FIRST_HOUR_AS_OF)}`}
        value={value.answer}
        onChange={(answer) => onChange({ answer: YesNoUnknown.parse(answer) })}
      >
        <div className="row first-hour-answers">
          {YesNoUnknown.options.map((option) => (
            <Radio key={option} value={option} label={yesNoUnknownLabels[option]} />
          ))}
        </div>
      </Radio.Group>
      {isRaised && isStopCard(question.id) && <StopCardNotice card={question.id} />}
      {isRaised && !isStopCard(question.id) && (
        <Notice tone="needs" title={value.answer === 'unknown' ? 'Not known counts as a yes.' : ''}>
          <p>{question.routing}</p>
        </Notice>
      )}
      {isRaised && <HandingFields question={question} value={value} onChange={onChange} />}
    </div>
  );
}
