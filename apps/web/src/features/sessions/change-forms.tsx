import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import {
  sessionsChange,
  sessionsChangeMeeting,
  type MeetingDto,
  type SessionDetailDto,
} from '../../kernel/api/client.js';
import { sessionQuery } from '../../kernel/queries/sessions.js';
import { useT } from '../../kernel/i18n/index.js';
import { placeText } from '../../kernel/i18n/clocks.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { cityToKeep } from '../../ui/cities.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField, TypedClocks, WallInput } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { instantIn } from './instant-in.js';
import { refreshVenue } from './sessions.queries.js';

interface FormProps {
  session: SessionDetailDto;
  onClose: () => void;
}

/** Opens a form once the session is there, at the version that it will change. */
export function WithSession({
  sessionId,
  children,
}: {
  sessionId: string;
  children: (session: SessionDetailDto) => ReactNode;
}) {
  const { campaignId } = useSeat();
  const { data } = useQuery(sessionQuery(campaignId, sessionId));
  return data ? children(data) : null;
}

/** Changes what a session is called and where its dates are stated; its days, hours and zone are changed by moving it. */
export function ChangeSessionForm({ session, onClose }: FormProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refreshVenue(campaignId);
  const form = useForm({
    current: session,
    fieldsOf: (one = session) => ({ name: one.name, city: placeText(one.city), source: one.source ?? '' }),
    save: (fields, opened = session) =>
      sessionsChange(opened.id, versionTag(opened.version), campaignId, {
        ...fields,
        city: cityToKeep(fields.city, opened.city),
        source: fields.source.trim() || null,
      }),
    onSaved: (saved, before = session) => {
      toast(t('sessions.changed', { name: saved.name }), async () => {
        const { name, city, source } = before;
        await sessionsChange(saved.id, versionTag(saved.version), campaignId, { name, city, source });
        await again();
      });
      onClose();
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
  return (
    <Dialog open onClose={onClose} title={t('sessions.rename')}>
      <FormBody form={form} send={t('list.save')} leave={{ label: t('deadline.leave'), onLeave: onClose }}>
        <TextField label={t('sessions.name')} {...form.text('name')} />
        <TextField label={t('sessions.city')} {...form.text('city')} />
        <TextField
          label={t('deadline.source')}
          description={t('deadline.sourceHow')}
          {...form.text('source')}
        />
      </FormBody>
    </Dialog>
  );
}

/** Changes a formal meeting, on the clock of its venue. */
export function ChangeMeetingForm({ session, meeting, onClose }: FormProps & { meeting: MeetingDto }) {
  const t = useT();
  const { campaignId, me } = useSeat();
  const again = () => refresh(campaignId, 'sessions');
  const of = (one: SessionDetailDto) => one.meetings.find(({ id }) => id === meeting.id) ?? meeting;
  const wallsOf = ({ name, starts, ends }: MeetingDto) => {
    return { name, startsWall: starts.venue.wall, endsWall: ends.venue.wall };
  };
  const form = useForm({
    current: session,
    fieldsOf: (one = session) => wallsOf(of(one)),
    save: async (fields, opened = session) => {
      const saved = await sessionsChangeMeeting(
        session.id,
        meeting.id,
        versionTag(opened.version),
        campaignId,
        fields,
      );
      return { ...opened, version: saved.version };
    },
    onSaved: (saved, before = session) => {
      toast(t('sessions.meetingChanged', { name: meeting.name }), async () => {
        await sessionsChangeMeeting(
          session.id,
          meeting.id,
          versionTag(saved.version),
          campaignId,
          wallsOf(of(before)),
        );
        await again();
      });
      onClose();
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
  const { zone } = session;
  return (
    <Dialog open onClose={onClose} title={t('sessions.changeMeeting')}>
      <FormBody form={form} send={t('list.save')} leave={{ label: t('deadline.leave'), onLeave: onClose }}>
        <TextField label={t('sessions.meetingName')} {...form.text('name')} />
        {(['startsWall', 'endsWall'] as const).map((name) => (
          <Fragment key={name}>
            <WallInput
              label={t(`sessions.${name}`, { city: placeText(session.city) })}
              {...form.text(name)}
            />
            <TypedClocks instant={instantIn(form.fields[name], zone)} zones={[zone, me.zone]} />
          </Fragment>
        ))}
      </FormBody>
    </Dialog>
  );
}
