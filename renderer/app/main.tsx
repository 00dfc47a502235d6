import './csp.ts';
import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-500.css';
import '@fontsource/source-sans-3/latin-600.css';
import '@fontsource/source-sans-3/latin-ext-400.css';
import '@fontsource/source-sans-3/latin-ext-600.css';
import '@fontsource/source-serif-4/latin-400.css';
import '@fontsource/source-serif-4/latin-400-italic.css';
import '@fontsource/source-serif-4/latin-600.css';
import '@fontsource/source-serif-4/latin-ext-400.css';
import '@fontsource/source-serif-4/latin-ext-600.css';
import '@mantine/core/styles.css';
import './base.css';
import '../ui/page/page.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SaidSo } from '../ui/feedback/said-so.tsx';
import { watchCopies } from './clipboard.ts';
import { cspNonce } from './csp.ts';
import { FaultBoundary } from './frame/fault-boundary.tsx';
import { Gate } from './gate.tsx';
import { queryClient } from './query-client.ts';
import { cssVariables, theme } from './theme.ts';

watchCopies();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={() => cspNonce}>
        <QueryClientProvider client={queryClient}>
          <FaultBoundary>
            <Gate />
          </FaultBoundary>
          <SaidSo />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
