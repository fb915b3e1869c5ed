import { Checkbox } from '@mantine/core';
import { sessionQuery } from '../../kernel/queries/sessions.js';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { sessionsMake, sessionsMakeMeeting, type CampaignDto } from '../../kernel/api/client.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useLanguage, useT } from '../../kernel/i18n/index.js';
import { campaignItself } from '../../kernel/clock/campaign-now.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { Dialog } from '../../ui/dialog.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { closeTitle } from './keep-close.js';
import { instantIn } from './instant-in.js';
import { refreshVenue } from './sessions.queries.js';
import { TextField, TypedClocks, WallInput, ZoneInput } from '../../ui/form/fields.js';
import { atCity } from '../../ui/cities.js';
import { clocksText, placeText, cityText } from '../../kernel/i18n/clocks.js';

interface SessionFormProps {
  /** That of the latest session, which the next often shares where the campaign has no venue. */
  zone: string | undefined;
  onClose: () => void;
}

/** Enters a session of negotiation, once it is known where the campaign meets. */
export function SessionForm(props: SessionFormProps) {
  const { campaignId } = useSeat();
  const { data, isLoading } = useQuery(campaignItself(campaignId));
  return isLoading ? null : <EnterSession {...props} venue={data?.venue ?? undefined} />;
}

type EnterProps = SessionFormProps & { venue: CampaignDto['venue'] | undefined };

function EnterSession({ zone, venue, onClose }: EnterProps) {
  const t = useT();
  const { campaignId, me } = useSeat();
  const [id] = useState(() => uuid7());
  const form = useForm({
    fieldsOf: () => {
      const { city, zone: there } = venue ?? { city: '', zone: zone ?? me.zone };
      return { name: '', city, zone: there, opensWall: '', closesWall: '', source: '', keepsClose: true };
    },
    save: ({ keepsClose, ...fields }) =>
      sessionsMake(campaignId, {
        ...{ ...fields, id, source: fields.source.trim() || null },
        closeTitle: keepsClose && fields.name.trim() ? closeTitle(fields.name) : null,
      }),
    onSaved: ({ name, opens }) => {
      toast(t('sessions.entered', { name, when: clocksText(opens) }));
      onClose();
      return refreshVenue(campaignId, 'deliveries');
    },
  });
  const { fields, set } = form;
  const language = useLanguage();
  const zones = [fields.zone, me.zone];
  return (
    <Dialog open onClose={onClose} title={t('sessions.enter')}>
      <FormBody
        form={form}
        send={t('sessions.enterIt')}
        leave={{ label: t('deadline.leave'), onLeave: onClose }}
      >
        <TextField label={t('sessions.name')} {...form.text('name')} />
        <TextField
          label={t('sessions.city')}
          {...form.text('city')}
          onChange={(city) => set(atCity(city, language))}
        />
        <ZoneInput label={t('deadline.zone')} {...form.text('zone')} />
        <WallInput label={t('sessions.opensWall')} {...form.text('opensWall')} />
        <TypedClocks instant={instantIn(fields.opensWall, fields.zone)} zones={zones} />
        <WallInput label={t('sessions.closesWall')} {...form.text('closesWall')} />
        <TypedClocks instant={instantIn(fields.closesWall, fields.zone)} zones={zones} />
        <TextField
          label={t('deadline.source')}
          description={t('deadline.sourceHow')}
          {...form.text('source')}
        />
        <Checkbox
          label={t('sessions.keepClose')}
          description={t('sessions.keepCloseHow')}
          checked={fields.keepsClose}
          onChange={(event) => set({ keepsClose: event.currentTarget.checked })}
        />
      </FormBody>
    </Dialog>
  );
}

/** Enters a formal meeting of a session, on the clock of its venue. */
export function MeetingForm({ sessionId, onClose }: { sessionId: string; onClose: () => void }) {
  const t = useT();
  const { campaignId, me } = useSeat();
  const { data: session } = useQuery(sessionQuery(campaignId, sessionId));
  const [id] = useState(() => uuid7());
  const form = useForm({
    fieldsOf: () => ({ name: '', startsWall: '', endsWall: '' }),
    save: (fields) => sessionsMakeMeeting(sessionId, campaignId, { ...fields, id }),
    onSaved: ({ name, starts }) => {
      toast(t('sessions.meetingEntered', { name, when: clocksText(starts) }));
      onClose();
      return refresh(campaignId, 'sessions');
    },
  });
  const zone = session?.zone ?? me.zone;
  const city = session ? placeText(session.city) : cityText(zone);
  return (
    <Dialog open onClose={onClose} title={t('sessions.addMeeting')}>
      <FormBody
        form={form}
        send={t('sessions.enterIt')}
        leave={{ label: t('deadline.leave'), onLeave: onClose }}
      >
        <TextField label={t('sessions.meetingName')} {...form.text('name')} />
        {(['startsWall', 'endsWall'] as const).map((name) => (
          <Fragment key={name}>
            <WallInput label={t(`sessions.${name}`, { city })} {...form.text(name)} />
            <TypedClocks instant={instantIn(form.fields[name], zone)} zones={[zone, me.zone]} />
          </Fragment>
        ))}
      </FormBody>
    </Dialog>
  );
}
