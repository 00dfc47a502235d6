/** @file Open items of interim measures: each that runs, with the date by which it is to be looked at. */
import { interimMeasureKindLabels } from '#shared/domain/after/after-labels.ts';
import { reviewDue } from '#shared/domain/after/interim-measures.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { OpenItem } from '#shared/domain/cases.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { OpenItemRule } from './case-snapshot.ts';

export const interimMeasureItems: OpenItemRule = ({ interimMeasures, today }) =>
  interimMeasures.flatMap((measure): OpenItem[] => {
    const due = reviewDue(measure);
    if (due === null) return [];
    const isOverdue = today !== null && due < today;
    const says = isOverdue ? `its review was due on ${formatCivilDate(due)}` : `to be reviewed by ${formatCivilDate(due)}`;
    return [
      {
        key: `interim-${measure.id}`,
        tab: 'corrective-action',
        anchor: anchors.interimMeasure(measure.id),
        text: `Interim measure, ${interimMeasureKindLabels[measure.kind].toLowerCase()}: ${says}.`,
        blocks: 'nothing',
      },
    ];
  });
