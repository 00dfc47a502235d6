import type { OpenedForViewing } from '#shared/contract/evidence.ts';
import { Notice } from '../feedback/notice.tsx';
import './case-parts.css';

type ViewerFrameProps = {
  opened: OpenedForViewing;
  /** Names the frame: "Ex. 3". Never a person. */
  label: string;
};

/**
 * Shows an opened item inside a frame that has no way to the application: its own origin, no scripts but the PDF reader's own. The address
 * works once, so give the frame a new React key for every opening.
 */
export function ViewerFrame({ opened, label }: ViewerFrameProps) {
  if (opened.viewer === 'none') {
    return (
      <Notice title="This kind of file is not shown here.">
        <p>
          Nothing of type <code>{opened.mediaType}</code> runs inside Due Course. Export a copy to read it with another program.
        </p>
      </Notice>
    );
  }
  return (
    <iframe
      className="viewer-frame"
      title={label}
      src={opened.address}
      sandbox={opened.viewer === 'pdf' ? 'allow-scripts' : ''}
      referrerPolicy="no-referrer"
    />
  );
}
