// First of all: it says in which order the layers of style sheets count.
import './ui/theme/styles.css';
import './kernel/trusted-types.js';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { openDevice } from './kernel/session/device.js';
import { queryClient } from './kernel/query/query.js';
import { router } from './app/routes.js';
import { currentLanguage, directionOf, preferredLanguage, speak } from './kernel/i18n/index.js';
import { theme } from './ui/theme/theme.js';

/** By which the page's policy knows the style sheets that the kit writes. */
const nonce = () => document.querySelector<HTMLElement>('[nonce]')?.nonce ?? '';

/** After the first screen; where it cannot be had now, the next start brings it. */
const UpdateBar = lazy(() => import('./app/update-bar.js').catch(() => ({ default: () => null })));

function App() {
  return (
    // The direction is that of the page, which `speak` sets: what is typed anywhere stays when it turns.
    <DirectionProvider initialDirection={directionOf(currentLanguage())}>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={nonce}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Suspense fallback={null}>
            <UpdateBar />
          </Suspense>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

const desk = document.getElementById('desk');
if (!desk) throw new Error('index.html has no #desk');
// Language and direction, and whose things are here, stand before anything is drawn.
await Promise.all([speak(preferredLanguage()), openDevice()]);
createRoot(desk).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
