import { useCallback, useEffect, useRef, useState } from 'react';
import { PAUSE, useSavedOnLeaving } from '../../kernel/offline/saved-on-leaving.js';
import { useSeat } from '../../kernel/session/session.js';
import { offline } from '../../kernel/offline/index.js';
import {
  draftName,
  emptyForm,
  isHalfFilled,
  takenUp,
  tierAfter,
  withDelegation,
  withHabit,
  type Beginning,
  type Habits,
  type LogDraft,
  type LogForm,
} from './form.js';

export interface LogState {
  /** undefined while what was left half-filled is being looked for. */
  form: LogForm | undefined;
  /** Of a note that was opened again; it is saved under the same one. */
  noteId: string | undefined;
  habits: Habits;
  /** Codes of delegations about which something half-written lies here; '' where none was chosen yet. */
  written: readonly string[];
  change: (to: (before: LogForm) => LogForm) => void;
  /** Shows what was begun about a delegation, or begins it. What is on the screen stays where it belongs. */
  open: (code: string | undefined) => Promise<void>;
  /** What is on the screen is about this delegation, and not about the one before. */
  moveTo: (code: string) => void;
  /** It was stored to be sent: begins a new one. */
  done: (sent: LogForm) => void;
  /**
   * Brings back one that was stored, once it is taken back.
   * @throws Error, and takes nothing back, where another was begun about the same delegation since: it has one place
   */
  restore: (form: LogForm, takeBack: () => Promise<unknown>) => Promise<void>;
}

const NO_HABITS: Habits = { recents: [] };

/** Codes of the half-written ones on this device. */
async function writtenIn(campaignId: string): Promise<string[]> {
  const prefix = draftName(campaignId);
  return (await offline().drafts.names(prefix)).map((name) => name.slice(prefix.length));
}

/** The draft on the screen, and how it is kept: after each pause in the typing, and when the page goes. */
function useDraft(campaignId: string, now: () => number) {
  const [draft, setDraft] = useState<LogDraft>();
  const latest = useRef<LogDraft | undefined>(undefined);
  const clock = useRef(now);
  useEffect(() => {
    clock.current = now;
  });
  const show = useCallback((next: LogDraft) => {
    latest.current = next;
    setDraft(next);
  }, []);
  const change = useCallback<LogState['change']>(
    (to) =>
      latest.current && show({ ...latest.current, form: to(latest.current.form), leftAt: clock.current() }),
    [show],
  );
  const save = useCallback(() => {
    const { drafts } = offline();
    if (!latest.current) return Promise.resolve(false);
    const { form } = latest.current;
    const name = draftName(campaignId, form.delegation);
    return isHalfFilled(form) ? drafts.saveDraft(name, latest.current) : drafts.clearDraft(name);
  }, [campaignId]);
  useEffect(() => {
    if (!draft) return undefined;
    const timer = setTimeout(() => void save(), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, save]);
  useSavedOnLeaving(save);
  return { draft, latest, clock, show, change, save };
}

/**
 * The quick log as it was left, one for each delegation: what is half-filled survives a reload, an update and the
 * phone's going to sleep, and is never carried along to another delegation.
 * @param delegation that the address asks for
 */
export function useLogForm(
  delegation: string | undefined,
  { zone, tier }: Beginning,
  now: () => number,
): LogState {
  const { campaignId, coreGroup } = useSeat();
  const { draft, latest, clock, show, change, save } = useDraft(campaignId, now);
  const [habits, setHabits] = useState<Habits>(NO_HABITS);
  const [written, setWritten] = useState<readonly string[]>([]);
  const begin = useRef({ zone, tier, coreGroup });
  const known = useRef<{ campaignId: string; habits: Habits }>(undefined);
  const asked = useRef(0);
  /** An empty form, for those who were to read the last one. */
  const fresh = useCallback((code?: string) => {
    const { tier: usual, coreGroup: core, ...rest } = begin.current;
    return emptyForm({ ...rest, tier: tierAfter(known.current?.habits ?? NO_HABITS, usual, core) }, code);
  }, []);
  const open = useCallback(
    async (code: string | undefined) => {
      const turn = ++asked.current;
      await save();
      const stored = await offline().drafts.readDraft<LogDraft>(draftName(campaignId, code));
      const lying = await writtenIn(campaignId);
      const before = await offline().drafts.readDraft<Habits>(`habits:${campaignId}`);
      // Somebody asked for another one meanwhile.
      if (turn !== asked.current) return;
      // What was sent meanwhile is newer than what was read.
      if (known.current?.campaignId !== campaignId)
        known.current = { campaignId, habits: before ?? NO_HABITS };
      setHabits(known.current.habits);
      setWritten(lying);
      const leftAt = clock.current();
      const form = stored && takenUp(stored.form, stored.leftAt, leftAt);
      show({
        form: form ?? fresh(code),
        leftAt,
        ...(stored?.id ? { id: stored.id } : {}),
      });
    },
    [campaignId, clock, fresh, save, show],
  );
  useEffect(() => void open(delegation), [delegation, open]);
  useEffect(() => {
    begin.current = { zone, tier, coreGroup };
    // Where the person is may be known after the form was shown.
    if (latest.current && !latest.current.form.placed) change((form) => ({ ...form, zone }));
  }, [zone, tier, coreGroup, latest, change]);
  const moveTo = (code: string) => {
    void offline().drafts.clearDraft(draftName(campaignId, draft?.form.delegation));
    change((form) => withDelegation(form, code));
  };
  const done = (sent: LogForm) => {
    const next = withHabit(habits, sent, tier);
    known.current = { campaignId, habits: next };
    setHabits(next);
    void offline().drafts.saveDraft(`habits:${campaignId}`, next);
    if (sent.delegation) void offline().cached.visit(campaignId, sent.delegation);
    void offline().drafts.clearDraft(draftName(campaignId, sent.delegation));
    setWritten((before) => before.filter((code) => code !== sent.delegation));
    show({ form: fresh(), leftAt: clock.current() });
  };
  const restore: LogState['restore'] = async (form, takeBack) => {
    await save();
    const lying = await writtenIn(campaignId);
    if (lying.includes(form.delegation ?? '')) throw new Error('Another talk with them has been begun');
    await takeBack();
    await save();
    setWritten(lying);
    show({ form, leftAt: clock.current() });
  };
  return { form: draft?.form, noteId: draft?.id, habits, written, change, open, moveTo, done, restore };
}
