import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lawStatusLabels, lawTopicLabels } from '#shared/domain/law/law-labels.ts';
import { type LawRecord, LawStatus, LawTopic } from '#shared/domain/law/law-record.ts';
import { api } from '../../../app/client.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { PageHeader } from '../../../ui/page/page-header.tsx';
import { useDistrict } from '../use-district.ts';
import { LawRow } from './law-row.tsx';
import './law.css';

const fold = (text: string): string => text.toLocaleLowerCase('en-US');

function Topic({ topic, records, mayChange }: { topic: LawTopic; records: readonly LawRecord[]; mayChange: boolean }) {
  if (records.length === 0) return null;
  return (
    <section className="panel" aria-labelledby={`law-${topic}`}>
      <h2 id={`law-${topic}`}>{lawTopicLabels[topic]}</h2>
      <ul className="entry-list">
        {records.map((record) => (
          <LawRow key={record.id} record={record} mayChange={mayChange} />
        ))}
      </ul>
    </section>
  );
}

/** What statutes, rules and opinions say, in words of our own, each with its day, its status and how it was checked; a district keeps copies. */
export function LawRoom() {
  const law = useQuery(api.law.records.queryOptions());
  const district = useDistrict();
  const [sought, setSought] = useState('');
  const [status, setStatus] = useState<LawStatus | ''>('');
  const words = fold(sought.trim());
  const shown = (law.data ?? []).filter(
    (record) => (status === '' || record.status === status) && fold(`${record.title} ${record.citation} ${record.text}`).includes(words),
  );
  return (
    <div className="page page-narrow">
      <PageHeader title="Law records">
        <p>
          What holds, questions and deadlines cite. Each record says for which day it speaks, its status and how it was checked; none of
          them is advice. A case keeps the wording that it used, and is marked where a status becomes another.
        </p>
      </PageHeader>
      <RefusalNotice error={law.error} onRetry={() => void law.refetch()} />
      {law.isPending && <LoadingState what="the law records" />}
      {law.data && (
        <div className="stack">
          {district.data?.mayChange === false && (
            <Notice>
              <p>You can read this. An administrator of this casebook changes it.</p>
            </Notice>
          )}
          <FieldRow>
            <TextInput label="Find a record" value={sought} onChange={(event) => setSought(event.currentTarget.value)} />
            <NativeSelect
              label="Status"
              data={[{ value: '', label: 'Every status' }, ...LawStatus.options.map((value) => ({ value, label: lawStatusLabels[value] }))]}
              value={status}
              onChange={(event) => setStatus(LawStatus.safeParse(event.currentTarget.value).data ?? '')}
            />
          </FieldRow>
          <p className="quiet small" role="status">
            {shown.length === 1 ? 'One record' : `${shown.length} records`}
          </p>
          {shown.length === 0 && (
            <EmptyState title="No record fits" isCompact>
              Use fewer words, or choose every status.
            </EmptyState>
          )}
          {LawTopic.options.map((topic) => (
            <Topic
              key={topic}
              topic={topic}
              records={shown.filter((record) => record.topic === topic)}
              mayChange={district.data?.mayChange === true}
            />
          ))}
        </div>
      )}
    </div>
  );
}
