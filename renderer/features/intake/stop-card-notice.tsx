import { IconHandStop } from '@tabler/icons-react';
import type { StopCard } from '#shared/domain/first-hour.ts';
import { stopCardTexts } from '#shared/messages/notices.ts';

/** A stop card: first the human, then the rule. Announced at once when its box is ticked. */
export function StopCardNotice({ card }: { card: StopCard }) {
  const { title, act, rule } = stopCardTexts[card];
  return (
    <section className="stop-card" role="alert">
      <h3>
        <IconHandStop size={20} aria-hidden />
        {title}
      </h3>
      <p className="stop-card-act">{act}</p>
      <p>{rule}</p>
    </section>
  );
}
