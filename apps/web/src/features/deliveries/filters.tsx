import { Button, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DELIVERY_KINDS, DELIVERY_STATES } from '#libs/domain';
import type { MemberDto } from '../../kernel/api/client.js';
import { membersQuery } from '../../kernel/queries/members.js';
import { useSeat } from '../../kernel/session/session.js';
import { byName, translate, useSorted, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { shownSpan, shownState, SPANS, type MailAddress } from './filter.js';
import styles from './deliveries.module.css';

export function Filters() {
  const t = useT();
  const { sits } = useSeat();
  const [address, change] = useAddress<MailAddress>();
  const states = ['planned', ...DELIVERY_STATES.filter((state) => state !== 'planned'), 'all'] as const;
  return (
    <Group gap="sm" align="flex-end" component="search" className={styles.filters}>
      <Choice
        label={t('deliveries.which')}
        value={shownState(address.state)}
        onChange={(state) => change({ state, time: undefined })}
        options={states.map((state) => [state, t(`deliveries.state.${state}`)])}
      />
      <Choice
        label={t('deliveries.kindOf')}
        value={address.kind ?? ''}
        onChange={(kind) => change({ kind })}
        options={[
          ['', t('deliveries.allKinds')],
          ...DELIVERY_KINDS.map((kind) => [kind, translate(`deliveries.kind.${kind}`)] as const),
        ]}
      />
      {sits === 'coordinator' ? <PersonChoice /> : null}
      <Choice
        label={t('deliveries.time')}
        value={shownSpan(address)}
        onChange={(time) => change({ time })}
        options={(['1', '7', '30', 'any'] as const satisfies readonly (keyof typeof SPANS)[]).map((span) => [
          span,
          translate(`deliveries.span.${span}`),
        ])}
      />
      {address.subject ? (
        <Button variant="default" onClick={() => change({ subject: undefined })}>
          {t('deliveries.dropSubject')}
        </Button>
      ) : null}
    </Group>
  );
}

const NOBODY: readonly MemberDto[] = [];

function PersonChoice() {
  const t = useT();
  const { campaignId } = useSeat();
  const [address, change] = useAddress<MailAddress>();
  const { data } = useQuery(membersQuery(campaignId));
  const sorted = useSorted(data?.items ?? NOBODY, byName);
  const people = sorted.map(({ userId, name }) => [userId, name] as const);
  // Whoever the address names stays chosen, even beyond the list.
  const other = address.person && !people.some(([id]) => id === address.person);
  return (
    <Choice
      label={t('deliveries.person')}
      value={address.person ?? ''}
      onChange={(person) => change({ person })}
      options={[
        ['', t('deliveries.everybody')],
        ...people,
        ...(other ? [[address.person ?? '', t('deliveries.onePerson')] as const] : []),
      ]}
    />
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly (readonly [value: string, label: string])[];
}

function Choice({ label, value, onChange, options }: ChoiceProps) {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={options.map(([of, name]) => ({ value: of, label: name, dir: 'auto' }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
