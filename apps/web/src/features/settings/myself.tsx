import { Text, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { FormBody } from '../../ui/form/form-body.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import type { TextOfForm } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import { inWords } from '../../ui/zone-clock.js';
import { useMeForm } from './change-me.js';
import { ZoneInput } from '../../ui/form/fields.js';
import { cityText } from '../../kernel/i18n/clocks.js';

/** Name and clock. */
export function Myself() {
  const t = useT();
  const form = useMeForm(['name', 'zone']);
  const { fields, set, error, theirs } = form;
  return (
    <Panel title={t('settings.me')}>
      <FormBody form={form} send={t('list.save')} sendable={form.touched} judged>
        <TextInput
          label={t('settings.name')}
          description={theirs.name && <Meanwhile theirs={theirs.name} />}
          autoComplete="name"
          required
          value={fields.name}
          error={error('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <ZoneSelect {...form.text('zone')} />
      </FormBody>
    </Panel>
  );
}

/** Every zone, and what its clock shows now: that is how one sees that it is the right one. */
function ZoneSelect({ value, error, theirs, onChange }: TextOfForm) {
  const t = useT();
  const { campaignId, me } = useSeat();
  const { now } = useCampaignNow(campaignId);
  const own = useMemo(() => [me.zone], [me.zone]);
  return (
    <div>
      <ZoneInput
        label={t('settings.zone')}
        value={value}
        error={error}
        theirs={theirs}
        own={own}
        onChange={onChange}
      />
      <Text size="sm" mih={22} mt={4} role="status">
        {Number.isNaN(now)
          ? ''
          : t('settings.nowThere', { zone: cityText(value), time: inWords(now, value) })}
      </Text>
    </div>
  );
}
