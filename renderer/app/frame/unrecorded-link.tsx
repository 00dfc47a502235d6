import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useDrafts } from '../../ui/drafts/drafts.ts';
import './unrecorded-link.css';

/** In the navigation while something is typed and not recorded anywhere in the casebook. */
export function UnrecordedLink() {
  const { length } = useDrafts();
  if (length === 0) return null;
  return (
    <Link to="/unrecorded" className="side-nav-unrecorded">
      <IconPencil size={20} aria-hidden />
      <span>
        Unrecorded text <span className="figures">{length}</span>
      </span>
    </Link>
  );
}
