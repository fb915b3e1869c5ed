import { useSyncExternalStore } from 'react';

const wide = () => matchMedia('(min-width: 62em)');

const subscribe = (listener: () => void) => {
  const media = wide();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** Whether there is room as at a desk: for a panel beside a table, for all filters above a list. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide().matches);
