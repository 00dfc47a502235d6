import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import { matrixOf } from '#shared/domain/facts/matrix.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { useNameOf } from '../../ui/display/people-in-matter.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { useJump } from '../../ui/workspace/jump.ts';
import { type FactFilter, GapFilter, passing } from './gap-filter.tsx';
import { FactList } from './list/fact-list.tsx';
import { useSources } from './list/sources.ts';
import { MatrixView } from './matrix/matrix-view.tsx';
import { TimelineView } from './timeline/timeline-view.tsx';
import '../../ui/workspace/case-parts.css';
import './facts.css';

type View = 'list' | 'matrix' | 'timeline';

const views: { value: View; label: string }[] = [
  { value: 'list', label: 'Facts' },
  { value: 'matrix', label: 'Matrix' },
  { value: 'timeline', label: 'Timeline' },
];

/** The view that an anchor stands in; null for one of another tab. */
function viewOf(anchor: string | undefined): View | null {
  if (anchor === anchors.factMatrix) return 'matrix';
  if (anchor === anchors.factTimeline) return 'timeline';
  return anchor !== undefined && (anchor === anchors.addFact || anchor.startsWith(anchors.fact(''))) ? 'list' : null;
}

const everything: FactFilter = { gap: null, words: '' };

/** The view and the filter as set by hand, and turned to where a jump leads: a filter must not hide what was jumped to. */
function useShown() {
  const { target } = useJump();
  const aimed = viewOf(target?.anchor);
  const turn = aimed === null ? 0 : (target?.turn ?? 0);
  const [view, setView] = useState<View>(aimed ?? 'list');
  const [filter, setFilter] = useState(everything);
  const [followed, setFollowed] = useState(turn);
  if (aimed !== null && turn !== followed) {
    setFollowed(turn);
    setView(aimed);
    setFilter(everything);
  }
  return { view, setView, filter, setFilter };
}

/** The facts of the case: one below the other, against the elements, and in time. */
export function FactsTab({ caseId }: { caseId: CaseId }) {
  const list = useQuery(api.facts.list.queryOptions({ input: { caseId } }));
  const allegations = useQuery(api.allegations.list.queryOptions({ input: { caseId } }));
  const exhibits = useQuery(api.evidence.list.queryOptions({ input: { caseId } }));
  const sources = useSources(caseId);
  const nameOf = useNameOf();
  const { view, setView, filter, setFilter } = useShown();
  const shown = useMemo(() => passing(list.data?.facts ?? [], filter, nameOf), [list.data, filter, nameOf]);
  const matrix = useMemo(
    () => matrixOf({ allegations: allegations.data ?? [], facts: shown, exhibits: exhibits.data ?? [] }),
    [allegations.data, shown, exhibits.data],
  );
  const failed = [list, allegations, exhibits].find(({ error, data }) => error !== null && data === undefined);
  if (failed !== undefined) return <RefusalNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (list.data === undefined || allegations.data === undefined || exhibits.data === undefined || sources === null) {
    return <LoadingState what="the facts" />;
  }
  const { facts, takenBack } = list.data;
  return (
    <div className="stack fact-tab">
      <SegmentedControl
        className="fact-views"
        aria-label="How the facts are shown"
        data={views}
        value={view}
        onChange={(value) => setView(views.find((one) => one.value === value)?.value ?? 'list')}
      />
      {facts.length > 0 && <GapFilter facts={facts} filter={filter} shown={shown.length} onChange={setFilter} />}
      {view === 'list' && (
        <FactList
          caseId={caseId}
          facts={shown}
          total={facts.length}
          takenBack={takenBack}
          allegations={allegations.data}
          sources={sources}
        />
      )}
      {view === 'matrix' && <MatrixView matrix={matrix} facts={facts} isFiltered={shown.length < facts.length} />}
      {view === 'timeline' && <TimelineView caseId={caseId} factIds={shown.map(({ id }) => id)} isFiltered={shown.length < facts.length} />}
    </div>
  );
}
