import { lazy, Suspense } from 'react';
import { isDemo } from '../kernel/queries/demo.js';
import styles from './demo-bar.module.css';

/** How high the bar was the last time, in px: its room is kept free, so that the screen below does not jump. */
const ROOM = 'demarche.demoBar';

/** In px. Before it was ever seen: one line on a desk, two on a phone. */
const roomOfBar = (): number => Number(localStorage.getItem(ROOM) ?? (window.innerWidth < 620 ? 62 : 37));
const remember = (height: number): void => localStorage.setItem(ROOM, String(height));

const Bar = lazy(() => import('./demo-bar.js'));

/** The demo's bar, on its pages alone: nobody else loads it, nor asks for its clock. */
export function DemoBar() {
  if (!isDemo()) return null;
  const room = <div className={styles.demoBar} aria-hidden style={{ height: roomOfBar() }} />;
  return (
    <Suspense fallback={room}>
      <Bar className={styles.demoBar ?? ''} room={room} onShown={remember} />
    </Suspense>
  );
}
