import { useQuery } from '@tanstack/react-query';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import './closing.css';

/** Which version this is, once there is more to say than that it is the first and open. */
export function VersionBand({ caseId }: { caseId: CaseId }) {
  const { data } = useQuery(api.closing.versions.queryOptions({ input: { caseId } }));
  const last = data?.versions.at(-1);
  if (data === undefined || last === undefined) return null;
  return (
    <div className="version-band">
      <strong>Version {data.current}</strong>
      {data.isClosed && (
        <>
          , closed on {formatCivilDate(last.closedOn)} because “<Prose text={last.reason} />”
          <p className="quiet small">
            Nothing that it is made of can be changed. On the Overview an addendum is written, or the case reopened.
          </p>
        </>
      )}
      {!data.isClosed && data.reopened !== null && (
        <>
          , reopened on {formatCivilDate(data.reopened.on)} because “<Prose text={data.reopened.because} />”
          <p className="quiet small">Version {last.version} stays as it was closed; it can be read on the Overview.</p>
        </>
      )}
    </div>
  );
}
