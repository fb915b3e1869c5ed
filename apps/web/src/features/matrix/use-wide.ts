import { useSyncExternalStore } from 'react';

const wide = () => matchMedia('(min-width: 62em)');

const subscribe = (listener: () => void) => {
  const media = wide();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** Whether there is room for a panel beside the table. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide().matches);
