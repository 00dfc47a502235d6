import type { ReactNode } from 'react';
import type { DistrictSettings } from '#shared/domain/district.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { useDistrict } from './use-district.ts';

type DistrictRoomProps = { title: string; help: string; children: (settings: DistrictSettings) => ReactNode };

/** A room of the district's settings: its heading, who may change it, and what it holds once that was read. */
export function DistrictRoom({ title, help, children }: DistrictRoomProps) {
  const settings = useDistrict();
  return (
    <div className="page page-narrow">
      <PageHeader title={title}>
        <p>{help}</p>
      </PageHeader>
      <RefusalNotice error={settings.error} onRetry={() => void settings.refetch()} />
      {settings.isPending && <LoadingState what="what the district has set" />}
      {settings.data && (
        <div className="stack">
          {!settings.data.mayChange && (
            <Notice>
              <p>You can read this. An administrator of this casebook changes it.</p>
            </Notice>
          )}
          {children(settings.data)}
        </div>
      )}
    </div>
  );
}
