import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { INTERACTION_KINDS, type InteractionKind } from '#libs/domain';
import type { Venue } from '../../kernel/clock/campaign-clock.js';
import { translate, useLanguage, useT } from '../../kernel/i18n/index.js';
import { cityText } from '../../kernel/i18n/clocks.js';
import { zoneOptions } from '../../ui/zones.js';
import { wallAt } from '../../ui/zone-clock.js';
import { Clocks } from './clocks.js';
import styles from './interactions.module.css';
import { occurredAt, WHENS, withZone, type Lack, type LogForm, type When } from './form.js';

interface HowAndWhenProps {
  form: LogForm;
  venue: Venue | undefined;
  /** The person's own IANA zone. */
  ownZone: string;
  /** By the campaign's clock, in ms since 1970. */
  now: number;
  lacking: readonly Lack[];
  onChange: (to: (before: LogForm) => LogForm) => void;
}

/** How it took place, when, and on whose clock that is read; both clocks are named. */
export function HowAndWhen({ form, venue, ownZone, now, lacking, onChange }: HowAndWhenProps) {
  const t = useT();
  const setWhen = (when: When) =>
    onChange((old) =>
      // From here on the time is one that was stated, on that clock.
      when === 'own'
        ? { ...old, when, placed: true, ...(old.wall ? {} : { wall: wallAt(now, old.zone), readOff: true }) }
        : { ...old, when },
    );
  const wrong = lacking.includes('wall')
    ? t('log.badTime')
    : lacking.includes('wallAhead')
      ? t('log.aheadTime')
      : undefined;
  return (
    <div>
      <SimpleGrid cols={2} spacing="sm">
        <NativeSelect
          label={t('log.kind')}
          size="md"
          value={form.kind}
          onChange={({ currentTarget: { value } }) =>
            onChange((old) => ({ ...old, kind: value as InteractionKind }))
          }
          data={INTERACTION_KINDS.map((value) => ({ value, label: translate(`contact.${value}`) }))}
        />
        <NativeSelect
          label={t('log.when')}
          size="md"
          value={form.when}
          onChange={({ currentTarget: { value } }) => setWhen(value as When)}
          data={WHENS.map((value) => ({ value, label: t(`log.whens.${value}`) }))}
        />
        {form.when === 'own' ? (
          <TextInput
            type="datetime-local"
            label={t('log.ownTime', { city: cityText(form.zone) })}
            value={form.wall}
            error={wrong}
            onChange={({ currentTarget: { value } }) =>
              onChange((old) => ({ ...old, wall: value, readOff: false, placed: true }))
            }
          />
        ) : null}
        <Place form={form} venue={venue} ownZone={ownZone} onChange={onChange} />
      </SimpleGrid>
      <Clocks instant={occurredAt(form, now)} zones={[form.zone, ownZone]} />
    </div>
  );
}

function Place({
  form,
  venue,
  ownZone,
  onChange,
}: Pick<HowAndWhenProps, 'form' | 'venue' | 'ownZone' | 'onChange'>) {
  const t = useT();
  const language = useLanguage();
  const all = useMemo(() => zoneOptions(language, [form.zone]), [language, form.zone]);
  const named = (zone: string, label: 'placeSession' | 'placeNext' | 'placeMine') => ({
    value: zone,
    label: t(`log.${label}`, { city: cityText(zone) }),
  });
  const near = [
    ...(venue ? [named(venue.zone, venue.underWay ? 'placeSession' : 'placeNext')] : []),
    ...(venue?.zone === ownZone ? [] : [named(ownZone, 'placeMine')]),
  ];
  return (
    <NativeSelect
      className={styles.place}
      label={t('log.place')}
      size="md"
      value={form.zone}
      onChange={({ currentTarget: { value } }) => onChange((old) => withZone(old, value))}
      data={[
        { group: t('log.placeNear'), items: near },
        { group: t('log.placeAll'), items: all.map(([value, label]) => ({ value, label })) },
      ]}
    />
  );
}
