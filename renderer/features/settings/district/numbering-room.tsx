import { yearFormLabels } from '#shared/domain/district-labels.ts';
import { DistrictRoom } from '../room.tsx';
import { NumberingForm } from './numbering-form.tsx';

/** How new cases are numbered, with the number that comes next. */
export function NumberingRoom() {
  return (
    <DistrictRoom
      title="Case numbering"
      help="The pattern counts for cases to come. A number once given is never changed, and none is given twice."
    >
      {({ numbering, mayChange }) => (
        <section className="panel stack" aria-label="Pattern">
          {mayChange ? (
            <NumberingForm numbering={numbering} />
          ) : (
            <dl className="facts">
              <dt>Prefix</dt>
              <dd>{numbering.pattern.prefix || 'None'}</dd>
              <dt>Year</dt>
              <dd>{yearFormLabels[numbering.pattern.yearForm]}</dd>
              <dt>Places of the running number</dt>
              <dd>{numbering.pattern.digits}</dd>
            </dl>
          )}
        </section>
      )}
    </DistrictRoom>
  );
}
