import { lazy, Suspense } from 'react';
import { isDemo } from '../kernel/queries/demo.js';
import { DemoRoom } from './demo-room.js';

const Bar = lazy(() => import('./demo-bar.js'));

/** The demo's bar, on its pages alone: nobody else loads it, nor asks for its clock. */
export function DemoBar() {
  if (!isDemo()) return null;
  return (
    <Suspense fallback={<DemoRoom />}>
      <Bar />
    </Suspense>
  );
}
