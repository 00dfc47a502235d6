import { Link, Outlet } from '@tanstack/react-router';
import { roomGroups } from './rooms.ts';
import './settings.css';

/** Every room of the settings beside the list of them all. */
export function SettingsLayout() {
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label="Settings">
        <Link to="/settings" activeOptions={{ exact: true }}>
          All settings
        </Link>
        {roomGroups.map(({ title, rooms }) => (
          <div key={title}>
            <p className="settings-nav-title">{title}</p>
            {rooms.map(({ to, title: room, Icon }) => (
              <Link key={to} to={to}>
                <Icon size={16} aria-hidden /> {room}
              </Link>
            ))}
          </div>
        ))}
      </nav>
      <div className="settings-room">
        <Outlet />
      </div>
    </div>
  );
}
