import { DistrictRoom } from '../room.tsx';
import { AddEntriesForm } from './add-entries-form.tsx';
import { EntryList } from './entry-list.tsx';

/** The schools and offices that forms offer. */
export function BuildingsRoom() {
  return (
    <DistrictRoom
      title="Buildings"
      help="Forms offer these where they ask for a building. A case keeps the name it was recorded with, also when the building is renamed."
    >
      {({ buildings, mayChange }) => (
        <>
          <EntryList list="building" entries={buildings} mayChange={mayChange} />
          {mayChange && <AddEntriesForm list="building" />}
        </>
      )}
    </DistrictRoom>
  );
}
