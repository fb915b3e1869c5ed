import styles from './icon.module.css';

/** Line icons, 24 by 24, drawn here so that no icon library is loaded. Always beside a word or an accessible name. */
const PATHS = {
  pulse: 'M3 12h4l3-8 4 16 3-8h4',
  plus: 'M12 5v14M5 12h14',
  check: 'M4 12l5 5L20 6',
  list: 'M4 6h2M9 6h11M4 12h2M9 12h11M4 18h2M9 18h11',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  grid: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
  scale: 'M12 4v16M7 20h10M4 8h16M4 8l-2 6h6zM20 8l-2 6h6z',
  ballot: 'M4 12h16v8H4zM9 12V4h6v8',
  flag: 'M5 21V4M5 4h13l-3 4.5L18 13H5',
  voice: 'M4 5h16v11H9l-5 4z',
  book: 'M5 4h13v16H6.5A1.5 1.5 0 0 1 5 18.5zM5 17.5h13',
  clock: 'M12 3a9 9 0 1 0 .01 0zM12 7v5l3.5 2',
  mail: 'M3 6h18v12H3zM3 7l9 6 9-6',
  paper: 'M6 3h9l4 4v14H6zM9 10h7M9 14h7',
  sheet: 'M4 4h16v16H4zM4 10h16M10 4v16',
  people: 'M9 11a3.5 3.5 0 1 0-.01 0zM3 20a6 6 0 0 1 12 0M16 11a3 3 0 1 0-1-5.8M17 14.5a5 5 0 0 1 4 5.5',
  seal: 'M12 3a6 6 0 1 0 .01 0zM9 14l-1 7 4-2 4 2-1-7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  search: 'M11 4a7 7 0 1 0 .01 0zM16 16l5 5',
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M14 5v4M6 15v4',
  help: 'M9 9a3 3 0 1 1 4 2.8c-1 .5-1 1.2-1 2.2M12 17.5h.01M12 3a9 9 0 1 0 .01 0z',
  out: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  pin: 'M9 3h6l-1 7 3 3H7l3-3zM12 13v8',
  undo: 'M8 5L4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={styles.icon}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
