/** @file How this window learns that another one wrote. Invariant: what this window wrote itself makes it read nothing twice. */
import { drafts } from '../ui/drafts/drafts.ts';
import { client } from './client.ts';

/** While the window can be seen. The question is answered from memory, without a look into the database. */
const ASK_EVERY_MS = 4_000;

type Counts = { records: number; drafts: number };
let known: Counts | null = null;

/** What other windows wrote is what was written in all, less what this one wrote. */
const ofOthers = ({ drafts: all }: Counts): number => all - drafts.writes;

/** To be called before everything is read again after a change of this window's own: what is read then is at least this new. */
export function noteOwnChange(): void {
  client.changes.latest().then(
    ({ records }) => {
      if (known !== null) known = { ...known, records };
    },
    () => undefined,
  );
}

async function ask(onRecords: () => void): Promise<void> {
  const before = known;
  const latest = await client.changes.latest();
  const now = { records: latest.records, drafts: ofOthers(latest) };
  // An own change may have been noted while the answer was on its way.
  if (before !== null && known === before) {
    if (now.records !== before.records) onRecords();
    if (now.drafts !== before.drafts) await drafts.refresh();
  }
  if (known === before) known = now;
}

/** While the casebook is open: asks now and then, and whenever the window is turned to. @param onRecords called when another window recorded something */
export function watchOtherWindows(onRecords: () => void): () => void {
  let isAsking = false;
  const look = (): void => {
    if (isAsking || document.visibilityState !== 'visible') return;
    isAsking = true;
    ask(onRecords)
      .catch(() => undefined)
      .finally(() => {
        isAsking = false;
      });
  };
  known = null;
  look();
  const timer = window.setInterval(look, ASK_EVERY_MS);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    window.clearInterval(timer);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
    known = null;
  };
}
