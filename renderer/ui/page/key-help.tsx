import { Kbd, Modal } from '@mantine/core';
import { useState } from 'react';
import { shownKeys, useLiveShortcuts, useShortcut } from './shortcuts.ts';
import './key-help.css';

/** The dialog behind `?`: every key that works on the page at hand. Mounted once in the frame. */
export function KeyHelp() {
  const [isOpen, setIsOpen] = useState(false);
  const shortcuts = useLiveShortcuts();
  useShortcut('?', 'Show these keys', () => setIsOpen(true));
  return (
    <Modal opened={isOpen} onClose={() => setIsOpen(false)} title="Keys on this page" closeButtonProps={{ 'aria-label': 'Close' }}>
      <dl className="key-help">
        {shortcuts.map(({ keys, does }) => (
          <div key={`${keys} ${does}`}>
            <dt>
              <Kbd>{shownKeys(keys)}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Kbd>Tab</Kbd>
          </dt>
          <dd>Go to the next field or button; Shift+Tab goes back</dd>
        </div>
        <div>
          <dt>
            <Kbd>Esc</Kbd>
          </dt>
          <dd>Close a dialog or a menu</dd>
        </div>
      </dl>
    </Modal>
  );
}
