import styles from './demo-bar.module.css';

/** How high the bar was the last time, in px: its room is kept free, so that the screen below does not jump. */
export const ROOM = 'demarche.demoBar';

/** In px. Before it was ever seen: one line on a desk, two on a phone. */
const roomOfBar = (): number => Number(localStorage.getItem(ROOM) ?? (window.innerWidth < 620 ? 62 : 37));

/** Stands where the demo's bar is going to be. */
export const DemoRoom = () => <div className={styles.demoBar} aria-hidden style={{ height: roomOfBar() }} />;
