import { useEffect } from 'react';
import { beforeReload } from './before-reload.js';

/** A pause in the typing after which a half-filled form is saved, in ms. */
export const PAUSE = 300;

/** The pause is not waited for when the page goes, is put aside, or is about to be updated. */
export function useSavedOnLeaving(save: () => Promise<unknown>): void {
  useEffect(() => {
    const now = () => void save();
    const stop = beforeReload(save);
    document.addEventListener('visibilitychange', now);
    window.addEventListener('pagehide', now);
    return () => {
      stop();
      now();
      document.removeEventListener('visibilitychange', now);
      window.removeEventListener('pagehide', now);
    };
  }, [save]);
}
