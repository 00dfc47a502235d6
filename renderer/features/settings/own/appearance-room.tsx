import { Radio } from '@mantine/core';
import { Appearance, TEXT_SIZES } from '#shared/domain/preferences.ts';
import { useAppearance } from '../../../app/appearance.ts';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { PageHeader } from '../../../ui/page/page-header.tsx';

const schemes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'As the system' },
] as const;

/** Light or dark, and the size of text, for the person at work alone. */
export function AppearanceRoom() {
  const { appearance, choose, error } = useAppearance();
  return (
    <div className="page page-narrow">
      <PageHeader title="Appearance">
        <p>For you alone. It comes back with your next unlocking, on any computer.</p>
      </PageHeader>
      <section className="panel stack" aria-label="Appearance">
        <RefusalNotice error={error} />
        <Radio.Group
          label="Light or dark"
          value={appearance.scheme}
          onChange={(value) => {
            choose({ scheme: Appearance.shape.scheme.parse(value) });
            saySo(`The window is ${value === 'auto' ? 'as the system has it' : value} for you from now on.`);
          }}
        >
          <div className="row radio-row">
            {schemes.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </div>
        </Radio.Group>
        <Radio.Group
          label="Size of text"
          description="Of the usual size."
          value={String(appearance.textSize)}
          onChange={(value) => {
            choose({ textSize: Appearance.shape.textSize.parse(Number(value)) });
            saySo(`Text is at ${value} % for you from now on.`);
          }}
        >
          <div className="row radio-row">
            {TEXT_SIZES.map((size) => (
              <Radio key={size} value={String(size)} label={`${size} %`} />
            ))}
          </div>
        </Radio.Group>
      </section>
    </div>
  );
}
