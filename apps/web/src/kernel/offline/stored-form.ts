import { useCallback, useEffect, useRef } from 'react';
import { offline } from './index.js';
import { PAUSE, useSavedOnLeaving } from './saved-on-leaving.js';

interface StoredForm<T> {
  /** As it is filled in now. */
  fields: T;
  /** Fills in what was kept. */
  restore: (stored: T) => void;
  /** Whether there is something in it to lose; must not change between draws. */
  isBegun: (fields: T) => boolean;
}

/**
 * Keeps the fields of a form over a reload, an update of the app and looking something up on another screen. They lie on
 * the device, encrypted, until they are sent or the sign-in ends.
 * @param name of the form, once per campaign, e.g. `statement:<campaignId>`
 * @returns how to forget what was sent, which is what is in it now unless it is given; what is filled in after that is kept
 */
export function useStoredForm<T extends object>(
  name: string,
  { fields: form, restore, isBegun }: StoredForm<T>,
): (written?: T) => Promise<unknown> {
  const latest = useRef(form);
  const mayKeep = useRef(false);
  const sent = useRef<string>(undefined);
  const fill = useRef(restore);
  useEffect(() => {
    latest.current = form;
    fill.current = restore;
  });
  useEffect(() => {
    let gone = false;
    void offline()
      .drafts.readDraft<T>(name)
      .then((draft) => {
        if (gone) return;
        mayKeep.current = true;
        // Whoever was quicker than the device goes on with what they have.
        if (draft && !isBegun(latest.current)) fill.current(draft);
      });
    return () => void (gone = true);
  }, [name, isBegun]);
  const save = useCallback(() => {
    const { drafts } = offline();
    if (!mayKeep.current) return Promise.resolve(false);
    const toKeep = isBegun(latest.current) && JSON.stringify(latest.current) !== sent.current;
    return toKeep ? drafts.saveDraft(name, latest.current) : drafts.clearDraft(name);
  }, [name, isBegun]);
  // The fields of a form are put together anew each time it is drawn.
  const written = JSON.stringify(form);
  useEffect(() => {
    if (written !== sent.current) sent.current = undefined;
    const timer = setTimeout(() => void save(), PAUSE);
    return () => clearTimeout(timer);
  }, [written, save]);
  useSavedOnLeaving(save);
  return (written = latest.current) => {
    sent.current = JSON.stringify(written);
    return offline().drafts.clearDraft(name);
  };
}
