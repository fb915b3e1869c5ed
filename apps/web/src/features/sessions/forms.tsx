import type { DeadlineDto, SessionDto } from '../../kernel/api/client.js';
import { useAddress } from '../../ui/address.js';
import { DeadlineForm } from './deadline-form.js';
import type { PlanAddress } from './filters.js';
import { MeetingForm, SessionForm } from './session-form.js';
import { presentSession } from './timeline.js';

interface FormsProps {
  sessions: readonly SessionDto[];
  deadlines: readonly DeadlineDto[];
  /** By the campaign's clock, in ms. */
  now: number;
}

/** The form that the address names: `session`, `meeting:<session>`, `deadline` or `deadline:<id>`. */
export function Forms({ sessions, deadlines, now }: FormsProps) {
  const [address, change] = useAddress<PlanAddress>();
  if (!address.form) return null;
  const close = () => change({ form: undefined });
  const [what, id] = address.form.split(':');
  if (what === 'session') return <SessionForm onClose={close} zone={sessions.at(-1)?.zone} />;
  if (what === 'meeting' && id) return <MeetingForm sessionId={id} onClose={close} />;
  const deadline = deadlines.find((one) => one.id === id);
  if (what !== 'deadline' || (id && !deadline)) return null;
  return (
    <DeadlineForm
      deadline={deadline}
      sessions={sessions}
      present={presentSession(sessions, now)}
      onClose={close}
    />
  );
}
