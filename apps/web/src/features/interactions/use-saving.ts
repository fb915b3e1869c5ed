import { useRef, useState } from 'react';
import { useT } from '../../kernel/i18n/index.js';
import { offline, uuid7 } from '../../kernel/offline/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { toast } from '../../ui/toast.js';
import { lacks, type Lack, type LogContext, type LogForm } from './form.js';
import { outgoing, store, takeBack, type Names } from './save.js';
import type { LogState } from './use-log-form.js';

/** Stores the form, says so, and begins a new one; its undo takes all of it back and brings the form again. */
export function useSaving(state: LogState, names: () => Names) {
  const t = useT();
  const { campaignId } = useSeat();
  const [lacking, setLacking] = useState<readonly Lack[]>([]);
  const [error, setError] = useState<unknown>();
  const [last, setLast] = useState<{ code: string; name: string }>();
  const [busy, setBusy] = useState(false);
  // A second try after a failure is the same note.
  const id = useRef(uuid7());
  const save = async (form: LogForm, context: LogContext) => {
    const missing = lacks(form, context);
    setLacking(missing);
    if (missing.length > 0) return showFirst(missing.includes('delegation'));
    if (busy) return;
    setBusy(true);
    setError(undefined);
    const named = names();
    try {
      const item = await outgoing(state.noteId ?? id.current, campaignId, form, named, context);
      const stored = await store(item, form, context);
      id.current = uuid7();
      state.done(form);
      setLast({ code: form.delegation ?? '', name: named.delegation });
      window.scrollTo({ top: 0 });
      const name = named.delegation;
      const say = toast(stored ? t('log.saved', { name }) : t('log.notStored'), async () => {
        await state.restore(form, () => takeBack(item, stored));
        setLast(undefined);
      });
      if (stored) offline().outbox.onSent(item.id, () => say(t('log.sent', { name })));
    } catch (problem) {
      setError(problem);
      window.scrollTo({ top: 0 });
    } finally {
      setBusy(false);
    }
  };
  return { save, lacking, error, last, busy };
}

/** Brings what is missing into sight. */
function showFirst(top: boolean): void {
  requestAnimationFrame(() => {
    if (top) window.scrollTo({ top: 0 });
    else document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
  });
}
