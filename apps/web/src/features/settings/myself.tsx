import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState, type FormEvent } from 'react';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { useSeat } from '../../kernel/session/session.js';
import { useLanguage, useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import { inWords } from '../../ui/zone-clock.js';
import { useChangeMe } from './change-me.js';
import { Trouble } from './trouble.js';
import { zoneGroups } from './zones.js';

/** Name and clock. */
export function Myself() {
  const t = useT();
  const { me } = useSeat();
  const save = useChangeMe();
  const [name, setName] = useState(me.name);
  const [zone, setZone] = useState(me.zone);
  const same = name === me.name && zone === me.zone;
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ name: name.trim(), zone });
  };
  return (
    <Panel title={t('settings.me')}>
      <form onSubmit={send}>
        <Stack gap="sm">
          <Trouble error={save.error} />
          <TextInput
            label={t('settings.name')}
            autoComplete="name"
            required
            value={name}
            error={fieldMessage(save.error, 'name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <ZoneSelect value={zone} error={fieldMessage(save.error, 'zone')} onChange={setZone} />
          <Group>
            <Button type="submit" loading={save.isPending} disabled={same}>
              {t('list.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

interface ZoneSelectProps {
  value: string;
  error: string | undefined;
  onChange: (zone: string) => void;
}

/** Every zone, and what its clock shows now: that is how one sees that it is the right one. */
function ZoneSelect({ value, error, onChange }: ZoneSelectProps) {
  const t = useT();
  const language = useLanguage();
  const { campaignId, me } = useSeat();
  const { now } = useCampaignNow(campaignId);
  const groups = useMemo(() => zoneGroups(me.zone), [me.zone]);
  return (
    <div>
      <NativeSelect
        label={t('settings.zone')}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {groups.map(({ region, zones }) => (
          <optgroup key={region} label={region}>
            {zones.map(({ value: zone, label }) => (
              <option key={zone} value={zone}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      <Text size="sm" mih={22} mt={4} role="status">
        {Number.isNaN(now)
          ? ''
          : t('settings.nowThere', { zone: value, time: inWords(now, value, language) })}
      </Text>
    </div>
  );
}
