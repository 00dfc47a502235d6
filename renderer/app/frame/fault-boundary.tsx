import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Notice } from '../../ui/feedback/notice.tsx';

type FaultBoundaryProps = { children: ReactNode };

/** Catches a fault in drawing the window. Shows no detail: what a screen held may be personal. */
export class FaultBoundary extends Component<FaultBoundaryProps, { hasFault: boolean }> {
  override state = { hasFault: false };

  static getDerivedStateFromError(): { hasFault: boolean } {
    return { hasFault: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFault) return this.props.children;
    return (
      <main className="page page-narrow stack">
        <h1>This screen could not be drawn</h1>
        <Notice tone="needs" title="The window met a fault of its own.">
          <p>What was recorded before is kept. What was typed on this screen and not yet recorded is not.</p>
        </Notice>
        <div>
          <Button
            onClick={() => {
              window.location.hash = '#/cases';
              this.setState({ hasFault: false });
            }}
          >
            Go to the cases
          </Button>
        </div>
      </main>
    );
  }
}
