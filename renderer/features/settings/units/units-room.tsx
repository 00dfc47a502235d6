import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { AddEntriesForm } from '../lists/add-entries-form.tsx';
import { DistrictRoom } from '../room.tsx';
import { UnitPanel } from './unit-panel.tsx';

/** Bargaining units with their agreements and the articles that discipline has to follow. */
export function UnitsRoom() {
  return (
    <DistrictRoom
      title="Bargaining units"
      help="Each with its agreements: which articles bear on representation, notice, progressive steps, removal from the file and grievances. It is shown as entered; what follows from it is for people to say."
    >
      {({ units, mayChange }) => (
        <>
          {units.length === 0 && (
            <section className="panel">
              <EmptyState title="No bargaining unit is on the list" isCompact>
                A case can name the respondent’s unit as free text until then.
              </EmptyState>
            </section>
          )}
          {[...units]
            .sort((one, other) => Number(one.retiredAt !== null) - Number(other.retiredAt !== null))
            .map((unit) => (
              <UnitPanel key={unit.id} unit={unit} mayChange={mayChange} />
            ))}
          {mayChange && <AddEntriesForm list="bargaining-unit" />}
        </>
      )}
    </DistrictRoom>
  );
}
