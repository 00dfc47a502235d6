import { Radio } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleDot, type TablerIcon } from '@tabler/icons-react';
import { DocumentKind, documentKinds } from '#shared/domain/documents/kinds.ts';
import type { DocumentStanding, KindStanding } from '#shared/domain/documents/templates/letter.ts';
import { familyLabels, kindFamilies, standingInWords } from './kind-words.ts';
import './kinds.css';

const icons: Record<DocumentStanding, TablerIcon> = {
  'not-begun': IconCircleDashed,
  'has-gaps': IconAlertTriangle,
  ready: IconCircleDot,
  issued: IconCircleCheck,
};

function State({ standing }: { standing: KindStanding }) {
  const Icon = icons[standing.standing];
  return (
    <span className={`kind-state kind-state-${standing.standing}`}>
      <Icon size={14} aria-hidden />
      {standingInWords(standing)}
    </span>
  );
}

type KindListProps = { standings: readonly KindStanding[]; kind: DocumentKind; onChoose: (kind: DocumentKind) => void };

/** Everything that the case can send, by family, each with where it stands. One stop of the Tab key; the arrows choose. */
export function KindList({ standings, kind, onChoose }: KindListProps) {
  return (
    <Radio.Group className="kind-list" aria-label="Document" value={kind} onChange={(chosen) => onChoose(DocumentKind.parse(chosen))}>
      {kindFamilies.map((family) => {
        const ofFamily = standings.filter((standing) => documentKinds[standing.kind].family === family);
        if (ofFamily.length === 0) return null;
        return (
          <fieldset key={family} className="kind-family">
            <legend>{familyLabels[family]}</legend>
            {ofFamily.map((standing) => (
              <Radio
                key={standing.kind}
                size="xs"
                classNames={{ root: 'kind-choice' }}
                value={standing.kind}
                label={documentKinds[standing.kind].label}
                description={<State standing={standing} />}
              />
            ))}
          </fieldset>
        );
      })}
    </Radio.Group>
  );
}
