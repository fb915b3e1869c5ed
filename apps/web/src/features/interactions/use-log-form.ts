import { useCallback, useEffect, useRef, useState } from 'react';
import { PAUSE, useSavedOnLeaving } from '../../kernel/offline/saved-on-leaving.js';
import { useSeat } from '../../kernel/session/session.js';
import { offline } from '../../kernel/offline/index.js';
import { emptyForm, isHalfFilled, withHabit, type Habits, type LogForm } from './form.js';

export interface LogState {
  /** undefined while what was left half-filled is being looked for. */
  form: LogForm | undefined;
  habits: Habits;
  change: (to: (before: LogForm) => LogForm) => void;
  /** It was stored to be sent: begins a new one. */
  done: (sent: LogForm) => void;
  /** Brings back one that was taken back. */
  restore: (form: LogForm) => void;
}

/**
 * The quick log as it was left: what is half-filled survives a reload, an update and the phone's going to sleep.
 * @param delegation that the address asks for; it wins over that of the draft
 */
export function useLogForm(delegation: string | undefined): LogState {
  const seat = useSeat();
  const { campaignId, coreGroup } = seat;
  const [form, setForm] = useState<LogForm>();
  const [habits, setHabits] = useState<Habits>({ recents: [] });
  const latest = useRef<LogForm | undefined>(undefined);
  useEffect(() => {
    latest.current = form;
  }, [form]);
  useEffect(() => {
    let gone = false;
    void (async () => {
      const { drafts } = offline();
      const [draft, before] = await Promise.all([
        drafts.readDraft<LogForm>(`log:${campaignId}`),
        drafts.readDraft<Habits>(`habits:${campaignId}`),
      ]);
      if (gone) return;
      setHabits(before ?? { recents: [] });
      setForm(begun(emptyForm({ coreGroup }, before ?? { recents: [] }), draft, delegation));
    })();
    return () => void (gone = true);
  }, [campaignId, coreGroup, delegation]);
  const save = useCallback(() => {
    const now = latest.current;
    const { drafts } = offline();
    if (!now) return Promise.resolve(false);
    return isHalfFilled(now)
      ? drafts.saveDraft(`log:${campaignId}`, now)
      : drafts.clearDraft(`log:${campaignId}`);
  }, [campaignId]);
  useEffect(() => {
    if (!form) return undefined;
    const timer = setTimeout(() => void save(), PAUSE);
    return () => clearTimeout(timer);
  }, [form, save]);
  useSavedOnLeaving(save);
  const change = useCallback<LogState['change']>((to) => setForm((before) => before && to(before)), []);
  const done = (sent: LogForm) => {
    const next = withHabit(habits, sent);
    setHabits(next);
    setForm(emptyForm({ coreGroup }, next));
    void offline().drafts.saveDraft(`habits:${campaignId}`, next);
    void offline().drafts.clearDraft(`log:${campaignId}`);
  };
  return { form, habits, change, done, restore: setForm };
}

function begun(empty: LogForm, draft: LogForm | undefined, delegation: string | undefined): LogForm {
  const form = { ...empty, ...draft };
  return delegation && delegation !== form.delegation ? { ...form, delegation, delegateIds: [] } : form;
}
