import { PageHeader } from '../../../ui/page/page-header.tsx';
import { ScreenCaptures } from './screen-captures.tsx';

/** What leaves this window by the clipboard and by screenshots. */
export function ClipboardRoom() {
  return (
    <div className="page page-narrow">
      <PageHeader title="Clipboard and screenshots" />
      <section className="panel stack" aria-label="Clipboard and screenshots">
        <ScreenCaptures />
      </section>
    </div>
  );
}
