import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { copyText } from '../../app/clipboard.ts';
import { saySo } from '../feedback/said-so.tsx';
import './case-parts.css';

type DigestProps = {
  /** 64 hexadecimal digits. */
  sha256: string;
  /** Whose digest it is: "Ex. 3", "this packet". Names the copy button. */
  of: string;
  /** Shows all 64 digits instead of the first twelve. */
  isWhole?: boolean;
};

async function copy(sha256: string, of: string): Promise<void> {
  try {
    await copyText(sha256);
    saySo(`The whole SHA-256 digest of ${of} is on the clipboard.`);
  } catch {
    saySo(`This window may not use the clipboard. Select the digest of ${of} and copy it by hand.`);
  }
}

/** A SHA-256 digest, short to the eye and copied in full. */
export function Digest({ sha256, of, isWhole = false }: DigestProps) {
  return (
    <span className="digest">
      <code className={isWhole ? 'digest-whole' : ''}>{isWhole ? sha256 : `${sha256.slice(0, 12)}…`}</code>
      <Tooltip label="Copy the whole digest">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={`Copy the SHA-256 digest of ${of}`}
          onClick={() => void copy(sha256, of)}
        >
          <IconCopy size={16} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
