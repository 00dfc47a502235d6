import { NativeSelect, Radio } from '@mantine/core';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import {
  NoticeException,
  NoticeHow,
  noticeExceptionLabels,
  noticeHowLabels,
  type ReleaseGround,
  releaseGrounds,
} from '#shared/domain/release/grounds.ts';
import type { ReleasePlan } from '#shared/domain/release/release.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import type { ReleaseTyping } from './release-typing.ts';

type NoticeProps = {
  plan: ReleasePlan;
  ground: ReleaseGround;
  needsNotice: boolean;
  value: ReleaseTyping;
  set: (part: Partial<ReleaseTyping>) => void;
};

/** The notice under 820 ILCS 40/7: sent on or before the same day, or the word which exception applies. */
export function NoticeFields({ plan, ground, needsNotice, value, set }: NoticeProps) {
  const { notice, noticeBecause } = releaseGrounds[ground];
  if (!needsNotice) {
    const why = notice === 'asked' ? 'Nothing that is to leave tells of discipline, as far as the record says.' : noticeBecause;
    return <p>No notice is called for. {why}</p>;
  }
  return (
    <>
      <p>{noticeBecause}</p>
      <Radio.Group label="The notice" value={value.noticeKind} onChange={(noticeKind) => set({ noticeKind })}>
        <div className="stack stack-tight">
          <Radio value="mailed" label="It was sent" />
          <Radio value="excepted" label="None goes, for a reason" />
        </div>
      </Radio.Group>
      {value.noticeKind === 'excepted' ? (
        <>
          <NativeSelect
            label="Exception"
            data={NoticeException.options.map((one) => ({ value: one, label: noticeExceptionLabels[one] }))}
            value={value.exception}
            onChange={(event) => set({ exception: event.currentTarget.value })}
          />
          <ProseField
            label="Why no notice goes"
            description="What it rests on, and who decided so."
            required
            minRows={1}
            value={value.exceptionReason}
            onChange={(exceptionReason) => set({ exceptionReason })}
          />
        </>
      ) : (
        <FieldRow>
          <NativeSelect
            label="Letter"
            description="A notice of disclosure issued under Documents."
            data={[
              { value: '', label: 'A letter on paper' },
              ...plan.letters.map(({ documentId, label, issuedOn }) => ({
                value: documentId as string,
                label: `${label}, ${formatCivilDate(issuedOn)}`,
              })),
            ]}
            value={value.documentId}
            onChange={(event) => set({ documentId: event.currentTarget.value })}
          />
          <CivilDateField label="Sent on" isRequired value={value.mailedOn} onChange={(mailedOn) => set({ mailedOn })} />
          <NativeSelect
            label="How"
            data={NoticeHow.options.map((how) => ({ value: how, label: noticeHowLabels[how] }))}
            value={value.how}
            onChange={(event) => set({ how: event.currentTarget.value })}
          />
        </FieldRow>
      )}
    </>
  );
}
