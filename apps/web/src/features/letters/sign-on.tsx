import { Alert, Button, Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import type { LetterDto } from '../../kernel/api/client.js';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField, TypedClocks, WallInput, ZoneInput } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { instantOf } from '../../ui/zone-clock.js';
import { saidSaved, saveLetter } from './letter-acts.js';
import { lettersAgain } from './letters.queries.js';

/** Until when one can sign, on both clocks, and who may. */
export function SignOn({ letter }: { letter: LetterDto }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const { now } = useCampaignNow(campaignId, 60_000);
  const [open, setOpen] = useState(false);
  const { closes, graceMinutes, lateAllowed, individuals, listShown } = letter;
  return (
    <Panel
      title={t('letters.signOn')}
      action={
        role === 'coordinator' ? (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('letters.change')}
          </Button>
        ) : null
      }
    >
      {closes ? (
        <div>
          <Text size="sm" c="dimmed">
            {t(closes.over ? 'letters.closedSince' : 'letters.closes')}
          </Text>
          <TwoClocks at={closes.clocks} now={now} strong />
        </div>
      ) : (
        <Text c="dimmed">{t('letters.noClose')}</Text>
      )}
      <ul className="bare">
        {closes && graceMinutes > 0 ? <li>{t('letters.graceSaid', { count: graceMinutes })}</li> : null}
        {closes ? <li>{t(lateAllowed ? 'letters.lateTaken' : 'letters.lateRefused')}</li> : null}
        <li>{t(individuals ? 'letters.individualsMay' : 'letters.organisationsAlone')}</li>
        <li>{t(listShown ? 'letters.listIsShown' : 'letters.listIsHidden')}</li>
      </ul>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('letters.signOn')}>
        <Fields letter={letter} onClose={() => setOpen(false)} />
      </Dialog>
    </Panel>
  );
}

const fieldsOf = (letter: LetterDto, zone: string) => {
  const { closes, graceMinutes, lateAllowed, individuals, listShown } = letter;
  return {
    ...{ wall: closes?.wall ?? '', zone: closes?.zone ?? zone, graceMinutes: String(graceMinutes) },
    ...{ lateAllowed, individuals, listShown },
  };
};

function requestOf({ wall, zone, graceMinutes, ...choices }: ReturnType<typeof fieldsOf>) {
  return { closes: wall === '' ? null : { wall, zone }, graceMinutes: Number(graceMinutes), ...choices };
}

const CHOICES = ['lateAllowed', 'individuals', 'listShown'] as const;

function Fields({ letter, onClose }: { letter: LetterDto; onClose: () => void }) {
  const t = useT();
  const { campaignId, me } = useSeat();
  const form = useForm({
    current: letter,
    fieldsOf: (one = letter) => fieldsOf(one, me.zone),
    save: (fields, opened = letter) => saveLetter(campaignId, opened, requestOf(fields)),
    onSaved: (saved, opened = letter) => {
      onClose();
      return saidSaved(campaignId, saved, requestOf(fieldsOf(opened, me.zone)));
    },
    onUnchanged: onClose,
    askAgain: () => lettersAgain(campaignId),
  });
  const { fields, set } = form;
  const { closes, asked, state } = letter;
  const moved = closes !== null && (fields.wall !== closes.wall || fields.zone !== closes.zone);
  return (
    <FormBody form={form} send={t('list.save')} leave={{ label: t('letters.leave'), onLeave: onClose }}>
      <WallInput label={t('letters.closesWall')} {...form.text('wall', 'closes.wall')} />
      <ZoneInput label={t('deadline.zone')} {...form.text('zone', 'closes.zone')} />
      <TypedClocks instant={instantOf(fields.wall, fields.zone)} zones={[fields.zone, me.zone]} />
      {moved && asked && state === 'open' ? (
        <Alert color="yellow">{t('letters.movedHow', { count: asked })}</Alert>
      ) : null}
      <TextField
        type="number"
        min={0}
        label={t('letters.grace')}
        description={t('letters.graceHow')}
        {...form.text('graceMinutes')}
      />
      {CHOICES.map((name) => (
        <Checkbox
          key={name}
          label={t(`letters.choices.${name}`)}
          checked={fields[name]}
          onChange={(event) => set({ [name]: event.currentTarget.checked })}
        />
      ))}
    </FormBody>
  );
}
