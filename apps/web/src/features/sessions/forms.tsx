import type { DeadlineDto, SessionDto } from '../../kernel/api/client.js';
import { useAddress } from '../../ui/address.js';
import { ChangeMeetingForm, ChangeSessionForm, WithSession } from './change-forms.js';
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

/** The form that the address names: `session`, `session:<id>`, `meeting:<session>`, `meeting:<session>:<id>`, `deadline` or `deadline:<id>`. */
export function Forms({ sessions, deadlines, now }: FormsProps) {
  const [address, change] = useAddress<PlanAddress>();
  if (!address.form) return null;
  const close = () => change({ form: undefined });
  const [what, id, part] = address.form.split(':');
  if (what === 'session')
    return id ? (
      <SessionOf sessionId={id} onClose={close} />
    ) : (
      <SessionForm onClose={close} zone={sessions.at(-1)?.zone} />
    );
  if (what === 'meeting' && id) return <MeetingOf sessionId={id} meetingId={part} onClose={close} />;
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

interface OfSessionProps {
  sessionId: string;
  onClose: () => void;
}

function SessionOf({ sessionId, onClose }: OfSessionProps) {
  return (
    <WithSession sessionId={sessionId}>
      {(session) => <ChangeSessionForm session={session} onClose={onClose} />}
    </WithSession>
  );
}

function MeetingOf({ sessionId, meetingId, onClose }: OfSessionProps & { meetingId: string | undefined }) {
  if (meetingId === undefined) return <MeetingForm sessionId={sessionId} onClose={onClose} />;
  return (
    <WithSession sessionId={sessionId}>
      {(session) => {
        const meeting = session.meetings.find(({ id }) => id === meetingId);
        return meeting ? <ChangeMeetingForm session={session} meeting={meeting} onClose={onClose} /> : null;
      }}
    </WithSession>
  );
}
