import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { factKindLabels, factStatusHints, factStatusLabels } from '#shared/domain/facts/fact-labels.ts';
import { type Fact, FactKind, type FactPinInput, FactStatus, factName } from '#shared/domain/facts/facts.ts';
import { looksCompound } from '#shared/domain/facts/split.ts';
import { formatFuzzyDate } from '#shared/domain/format-date.ts';
import type { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { FieldGroup } from '../../../ui/form/form-parts.tsx';
import { FuzzyDateField } from '../../../ui/form/fuzzy-date-field.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { FactPinFields } from './fact-pin-fields.tsx';
import { readPin, type TypedPin, typedPin } from './pin-typing.ts';
import { type Source, sourceName } from './sources.ts';

type Typing = {
  kind: FactKind;
  assertion: string;
  happened: FuzzyDate | null;
  status: FactStatus;
  statusBy: string;
  isAdverse: boolean;
  expectedSource: string;
  pins: TypedPin[];
};

const nothing: Typing = {
  kind: 'event',
  assertion: '',
  happened: null,
  status: 'unknown',
  statusBy: '',
  isAdverse: false,
  expectedSource: '',
  pins: [],
};

const wordingOf = ({ kind, assertion, happened, status, statusBy, isAdverse, expectedSource, pins }: Fact): Typing => ({
  kind,
  assertion,
  happened,
  status,
  statusBy,
  isAdverse,
  expectedSource,
  pins: pins.filter((pin) => !pin.isClosed).map(typedPin),
});

const inputOf = (fact: Fact) => ({ ...wordingOf(fact), happened: fact.happened, pins: fact.pins.map(pinInput) });
const pinInput = ({ on, locator, quote, note }: Fact['pins'][number]): FactPinInput => ({ on, locator, quote, note });

const teller =
  (sources: readonly Source[]) =>
  (typing: Typing): ToldFields => [
    { label: 'Fact', text: typing.assertion },
    { label: 'When', text: typing.happened === null ? '' : formatFuzzyDate(typing.happened) },
    { label: 'Standing', text: [factStatusLabels[typing.status], typing.statusBy].filter((part) => part !== '').join(', ') },
    { label: 'Evidence may be found', text: typing.expectedSource },
    {
      label: 'Pinned to',
      text: typing.pins
        .flatMap((typed) => {
          const { pin } = readPin(typed);
          return pin === null ? [] : [sourceName(sources, pin)];
        })
        .join(', '),
    },
  ];

export const factFormKey = (caseId: CaseId, fact: Fact | null): string => (fact === null ? `fact:${caseId}` : `fact:${fact.id}`);

type FactFormProps = { caseId: CaseId; fact: Fact | null; sources: readonly Source[]; onClose: () => void };

/** One assertion with its date, its standing and the places it rests on, new or amended. */
export function FactForm({ caseId, fact, sources, onClose }: FactFormProps) {
  const draft = useDraft<Typing>(
    factFormKey(caseId, fact),
    fact === null ? nothing : wordingOf(fact),
    fact === null ? undefined : fact.versionId,
  );
  const { value, set } = draft;
  const [wasTried, setWasTried] = useState(false);
  const { enter, amend } = useRecording({ fact, onRecorded: () => draft.clear(), onClose });
  const read = value.pins.map(readPin);
  const happened: FuzzyDate = value.happened ?? { kind: 'unknown' };
  const isDisputed = value.status === 'disputed';
  const wantsBy = isDisputed || value.status === 'admitted';
  const problems = {
    assertion: value.assertion.trim() === '' ? 'Write one thing that is so.' : undefined,
    happened: value.happened === null ? 'Enter the date as well as it is known, or choose “not known”.' : undefined,
    statusBy: isDisputed && value.statusBy.trim() === '' ? 'Say who disputes it.' : undefined,
  };
  const isComplete = Object.values(problems).every((problem) => problem === undefined) && read.every(({ pin }) => pin !== null);
  const tell = teller(sources);
  const submit = () => {
    const content = { ...value, happened, pins: read.flatMap(({ pin }) => (pin === null ? [] : [pin])) };
    if (fact === null) enter.mutate({ caseId, ...content });
    else amend.mutate({ factId: fact.id, ...content, basedOn: draft.basedOn });
  };
  return (
    <RecordForm
      label={fact === null ? 'New fact' : `Amend ${factName(fact).toLowerCase()}`}
      submit={fact === null ? 'Enter fact' : 'Record amendment'}
      draft={draft}
      isComplete={isComplete}
      onIncomplete={() => setWasTried(true)}
      isBusy={enter.isPending || amend.isPending}
      error={enter.error ?? amend.error}
      onRecord={submit}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      {fact !== null && (
        <ChangedMeanwhile
          draft={draft}
          standing={fact.versionId}
          recorded={{ fields: tell(wordingOf(fact)), by: fact.changedBy ?? fact.enteredBy, at: fact.changedAt ?? fact.enteredAt }}
          tell={tell}
        />
      )}
      <ProseField
        label="One thing that is so"
        description={
          looksCompound(value.assertion)
            ? 'This may be more than one thing. Enter one at a time, or split it afterwards; each part keeps the pins.'
            : 'Who did or said what, where. No conclusion. People by @name.'
        }
        required
        minRows={2}
        classNames={{ input: 'serif' }}
        value={value.assertion}
        error={wasTried ? problems.assertion : undefined}
        onChange={(assertion) => set({ assertion })}
      />
      <NativeSelect
        label="What it tells of"
        data={FactKind.options.map((kind) => ({ value: kind, label: factKindLabels[kind] }))}
        value={value.kind}
        onChange={(event) => set({ kind: FactKind.parse(event.currentTarget.value) })}
      />
      <FuzzyDateField
        label="When"
        isRequired
        initial={value.happened}
        error={wasTried ? problems.happened : undefined}
        onChange={(date) => set({ happened: date })}
      />
      <StandingFields value={value} wantsBy={wantsBy} error={wasTried ? problems.statusBy : undefined} onChange={set} />
      <FactPinFields
        pins={value.pins}
        closed={fact?.pins.filter(({ isClosed }) => isClosed).length ?? 0}
        sources={sources}
        wasTried={wasTried}
        onChange={(pins) => set({ pins })}
      />
      <TextInput
        label="Where evidence may be found"
        description="While there is none: who might have seen it, what might record it."
        value={value.expectedSource}
        onChange={(event) => set({ expectedSource: event.currentTarget.value })}
      />
    </RecordForm>
  );
}

type StandingProps = { value: Typing; wantsBy: boolean; error: string | undefined; onChange: (part: Partial<Typing>) => void };

function StandingFields({ value, wantsBy, error, onChange }: StandingProps) {
  return (
    <FieldGroup label="Standing">
      <Radio.Group aria-label="Standing" value={value.status} onChange={(status) => onChange({ status: FactStatus.parse(status) })}>
        <div className="fact-standings">
          {FactStatus.options.map((status) => (
            <Radio key={status} value={status} label={factStatusLabels[status]} description={factStatusHints[status]} />
          ))}
        </div>
      </Radio.Group>
      {wantsBy && (
        <TextInput
          className="fact-by"
          label={value.status === 'disputed' ? 'Disputed by' : 'Admitted by'}
          required={value.status === 'disputed'}
          value={value.statusBy}
          error={error}
          onChange={(event) => onChange({ statusBy: event.currentTarget.value })}
        />
      )}
      <Checkbox
        className="fact-adverse"
        label="It speaks against the respondent"
        description="The respondent is to be heard on it."
        checked={value.isAdverse}
        onChange={(event) => onChange({ isAdverse: event.currentTarget.checked })}
      />
    </FieldGroup>
  );
}

/** Both ways of recording, each with what takes it back. */
function useRecording({ fact, onRecorded, onClose }: { fact: Fact | null; onRecorded: () => void; onClose: () => void }) {
  const done = () => {
    onRecorded();
    onClose();
  };
  const enter = useMutation(
    api.facts.enter.mutationOptions({
      onSuccess: (entered) => {
        done();
        saySo(
          `${factName(entered)} is entered.`,
          undoBy(
            () =>
              client.facts.takeBack({ factId: entered.id, reason: 'Taken back right after it was entered.', basedOn: entered.versionId }),
            `${factName(entered)} is taken back.`,
          ),
        );
      },
    }),
  );
  const amend = useMutation(
    api.facts.amend.mutationOptions({
      onSuccess: (amended) => {
        done();
        const before = fact;
        saySo(
          `${factName(amended)} is amended. What it said before stays in the log.`,
          before === null
            ? null
            : undoBy(
                () => client.facts.amend({ factId: amended.id, ...inputOf(before), basedOn: amended.versionId }),
                `${factName(amended)} reads as before again.`,
              ),
        );
      },
    }),
  );
  return { enter, amend };
}
