import { useCallback, useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { offline } from './index.js';
import { PAUSE, useSavedOnLeaving } from './saved-on-leaving.js';

/**
 * A form's state that survives a reload, an update of the app and looking something up on another screen. It lies on
 * the device, encrypted, until it is sent or the sign-in ends.
 * @param name of the form, once per campaign, e.g. `statement:<campaignId>`
 * @param isBegun whether there is something in it to lose; must not change between draws
 * @returns the form, how to change it, and how to forget it once it was sent
 */
export function useStoredForm<T extends object>(
  name: string,
  start: () => T,
  isBegun: (form: T) => boolean,
): [T, Dispatch<SetStateAction<T>>, () => void] {
  const [form, setForm] = useState(start);
  const latest = useRef(form);
  const mayKeep = useRef(false);
  useEffect(() => {
    latest.current = form;
  }, [form]);
  useEffect(() => {
    let gone = false;
    void offline()
      .drafts.readDraft<T>(name)
      .then((draft) => {
        if (gone) return;
        mayKeep.current = true;
        // Whoever was quicker than the device goes on with what they have.
        if (draft) setForm((now) => (isBegun(now) ? now : { ...now, ...draft }));
      });
    return () => void (gone = true);
  }, [name, isBegun]);
  const save = useCallback(() => {
    const { drafts } = offline();
    if (!mayKeep.current) return Promise.resolve(false);
    return isBegun(latest.current) ? drafts.saveDraft(name, latest.current) : drafts.clearDraft(name);
  }, [name, isBegun]);
  useEffect(() => {
    const timer = setTimeout(() => void save(), PAUSE);
    return () => clearTimeout(timer);
  }, [form, save]);
  useSavedOnLeaving(save);
  const forget = () => {
    mayKeep.current = false;
    void offline().drafts.clearDraft(name);
  };
  return [form, setForm, forget];
}
