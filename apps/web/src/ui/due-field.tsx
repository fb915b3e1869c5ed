import { Group, Radio, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useId, useMemo, useState } from 'react';
import type { CampaignDto } from '../kernel/api/client.js';
import { cityText } from '../kernel/i18n/clocks.js';
import { useT, type MessageKey } from '../kernel/i18n/index.js';
import { dueChoices, type DueKey } from './due-presets.js';
import { instantOf, inWords } from './zone-clock.js';
import styles from './due-field.module.css';

/** Until when, as the api takes it: a wall time and the zone whose clock shows it. */
/** What a due time needs of the campaign. */
type CampaignClocks = Pick<CampaignDto, 'now' | 'nextDeadline'>;

export interface Due {
  key: DueKey | 'own';
  wall: string;
  zone: string;
}

interface DueFieldProps {
  /** By the campaign's clock, in ms since 1970; NaN until known. */
  now: number;
  campaign: CampaignClocks | undefined;
  first: Due['key'];
  error: string | undefined;
  /** undefined while there is no complete time. */
  onChange: (due: Due | undefined) => void;
}

const LABELS: Record<DueKey, MessageKey> = {
  soon: 'due.soon',
  venueEvening: 'due.evening',
  venueMorning: 'due.morning',
  myMorning: 'due.morning',
  beforeDeadline: 'due.beforeDeadline',
};

/** What is chosen of the presets, or one's own time; tells it upwards whenever it changes. */
function useDue({ now, campaign, first, onChange }: DueFieldProps) {
  const [key, setKey] = useState<Due['key']>(first);
  const [own, setOwn] = useState({ wall: '', zone: '' });
  // To the minute, so that the presets do not move under the finger.
  const minute = Math.floor(now / 60_000) * 60_000;
  const choices = useMemo(() => {
    if (!campaign || Number.isNaN(minute)) return [];
    const deadline = campaign.nextDeadline ? Date.parse(campaign.nextDeadline.due.instant) : undefined;
    return dueChoices(minute, campaign.now.venue, campaign.now.reader, deadline);
  }, [campaign, minute]);
  const preset = choices.find((one) => one.key === key) ?? (key === 'own' ? undefined : choices[0]);
  const wall = preset?.wall ?? own.wall;
  const zone = preset?.zone ?? (own.zone || (campaign?.now.venue.zone ?? 'UTC'));
  const instant = instantOf(wall, zone);
  const complete = campaign !== undefined && !Number.isNaN(instant);
  useEffect(() => {
    onChange(complete ? { key, wall, zone } : undefined);
  }, [key, wall, zone, complete, onChange]);
  const chooseOwn = () => {
    setOwn({ wall, zone });
    setKey('own');
  };
  return { key, choices, preset, wall, zone, instant, setKey, setOwn, chooseOwn };
}

/** Until when: presets at one tap or a time of one's own; below it what was chosen on both clocks. */
export function DueField(props: DueFieldProps) {
  const t = useT();
  const name = useId();
  const { campaign, error } = props;
  const { key, choices, preset, wall, zone, instant, setKey, setOwn, chooseOwn } = useDue(props);
  if (!campaign) return <Text mih={120}>{t('problem.loading')}</Text>;
  const cityOf = (choice: DueKey) =>
    cityText((choice === 'myMorning' ? campaign.now.reader : campaign.now.venue).zone);
  return (
    <fieldset className="bare">
      <legend className={styles.legend}>{t('due.until')}</legend>
      <Stack gap="xs">
        <div className={styles.choices}>
          {choices.map((choice) => (
            <Radio
              size="md"
              key={choice.key}
              name={name}
              label={t(LABELS[choice.key], { city: cityOf(choice.key) })}
              checked={choice.key === preset?.key}
              onChange={() => setKey(choice.key)}
            />
          ))}
          <Radio
            size="md"
            name={name}
            label={t('due.ownTime')}
            checked={key === 'own'}
            onChange={chooseOwn}
          />
        </div>
        {key === 'own' ? <OwnTime campaign={campaign} own={{ wall, zone }} onChange={setOwn} /> : null}
        <BothClocks campaign={campaign} instant={instant} />
        {error ? (
          <Text role="alert" size="sm" c="var(--mantine-color-error)">
            {error}
          </Text>
        ) : null}
      </Stack>
    </fieldset>
  );
}

interface OwnTimeProps {
  campaign: CampaignClocks;
  own: { wall: string; zone: string };
  onChange: (own: { wall: string; zone: string }) => void;
}

function OwnTime({ campaign, own, onChange }: OwnTimeProps) {
  const t = useT();
  const { venue, reader } = campaign.now;
  const zones = venue.zone === reader.zone ? [venue] : [venue, reader];
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        type="datetime-local"
        label={t('due.time')}
        value={own.wall}
        onChange={(event) => onChange({ ...own, wall: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('due.clock')}
        value={own.zone}
        onChange={(event) => onChange({ ...own, zone: event.currentTarget.value })}
        data={zones.map(({ zone }) => ({ value: zone, label: cityText(zone) }))}
      />
    </Group>
  );
}

function BothClocks({ campaign, instant }: { campaign: CampaignClocks; instant: number }) {
  const t = useT();
  const { venue, reader } = campaign.now;
  const faces = venue.zone === reader.zone ? [venue] : [venue, reader];
  const on = ({ zone }: typeof venue) => t('due.at', { time: inWords(instant, zone), city: cityText(zone) });
  return (
    <Text size="sm" mih="1.5em" aria-live="polite">
      {Number.isNaN(instant) ? t('due.noTime') : faces.map(on).join(' · ')}
    </Text>
  );
}
