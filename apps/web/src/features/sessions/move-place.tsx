import { Group } from '@mantine/core';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import type { SessionDetailDto } from '../../kernel/api/client.js';
import { placeText } from '../../kernel/i18n/clocks.js';
import { useLanguage, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { TextField, ZoneInput } from '../../ui/form/fields.js';
import { atCity } from '../../ui/cities.js';
import { datesOf, type MoveAddress } from './move-draft.js';

/** To other hours, or to another venue: what is left as it is stays. */
export function ToPlace({ session, error }: { session: SessionDetailDto; error: unknown }) {
  const t = useT();
  const language = useLanguage();
  const [address, change] = useAddress<keyof MoveAddress>();
  const stand = datesOf(session);
  return (
    <Group gap="sm" align="flex-start">
      <TextField
        label={t('sessions.city')}
        value={address.city ?? placeText(session.city)}
        onChange={(city) => change(atCity(city, language))}
        error={fieldMessage(error, 'city')}
      />
      <ZoneInput
        label={t('deadline.zone')}
        value={address.zone ?? session.zone}
        onChange={(zone) => change({ zone })}
        error={fieldMessage(error, 'zone')}
      />
      <TextField
        type="time"
        label={t('move.opensTime')}
        value={address.from ?? stand.from}
        onChange={(from) => change({ from })}
        error={fieldMessage(error, 'opensTime')}
      />
      <TextField
        type="time"
        label={t('move.closesTime')}
        value={address.until ?? stand.until}
        onChange={(until) => change({ until })}
        error={fieldMessage(error, 'closesTime')}
      />
    </Group>
  );
}
