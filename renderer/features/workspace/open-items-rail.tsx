import { IconAlertTriangle, IconArrowRight, IconOctagon } from '@tabler/icons-react';
import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem, Track } from '#shared/domain/cases.ts';
import { openItemBlocksLabels, workspaceTabLabels } from '#shared/domain/labels.ts';
import { holdBanner } from '#shared/messages/notices.ts';
import { useShortcut } from '../../ui/page/shortcuts.ts';
import { focusIn, useJump } from '../../ui/workspace/jump.ts';
import { OpenHold } from './open-hold.tsx';

function ItemIcon({ blocks }: { blocks: OpenItem['blocks'] }) {
  if (blocks === 'nothing') return <IconArrowRight size={16} aria-hidden className="rail-icon" />;
  if (blocks === 'approval') return <IconOctagon size={16} aria-hidden className="rail-icon rail-icon-blocked" />;
  return <IconAlertTriangle size={16} aria-hidden className="rail-icon rail-icon-needs" />;
}

/** A note is kept as it stands; anything larger will be read by the one it is about. */
const nothingOpen = (track: Track): string =>
  track === 'note' ? 'Nothing is open. The note is kept.' : 'No open items. Read it once more as the respondent would.';

/** The conscience of the case: one line a gap, in the order in which it will bite, each a way to its field. It never says "complete". */
export function OpenItemsRail({ workspace }: { workspace: Workspace }) {
  const { jump } = useJump();
  // A long part of a case would otherwise put dozens of stops between its head and what is open.
  useShortcut('o', 'Go to the open items', () => focusIn('rail-open-items'));
  const { holds } = workspace;
  const openItems = workspace.openItems.filter((item) => item.anchor !== anchors.holds);
  const openHolds = holds.filter((hold) => hold.clearedAt === null);
  return (
    <>
      {openHolds.length > 0 && (
        <section className="rail-section" aria-labelledby="rail-holds">
          <h2 id="rail-holds">Holds</h2>
          <p className="quiet small">{holdBanner}</p>
          {openHolds.map((hold) => (
            <OpenHold key={hold.id} caseId={workspace.summary.id} hold={hold} />
          ))}
        </section>
      )}
      <section className="rail-section" aria-labelledby="rail-open-items">
        <h2 id="rail-open-items" tabIndex={-1}>
          Open items
        </h2>
        {workspace.openItems.length === 0 ? (
          <p className="quiet">{nothingOpen(workspace.summary.track)}</p>
        ) : (
          <ol className="rail-items">
            {openItems.map((item) => (
              <li key={item.key}>
                <button type="button" className="rail-item" onClick={() => jump(item)}>
                  <ItemIcon blocks={item.blocks} />
                  <span>
                    {item.text}
                    <small>
                      {workspaceTabLabels[item.tab]}
                      {item.blocks !== 'nothing' && ` · ${openItemBlocksLabels[item.blocks].toLowerCase()}`}
                    </small>
                  </span>
                </button>
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  );
}
