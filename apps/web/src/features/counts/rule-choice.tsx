import { NativeSelect } from '@mantine/core';
import { DECISION_RULES } from '#libs/domain';
import { translate, useT } from '../../kernel/i18n/index.js';
import type { WhatIfAddress } from './what-if.js';

interface RuleChoiceProps {
  address: WhatIfAddress;
  change: (change: { rule?: string; stale?: string }) => void;
}

/** How it is decided, and what positions out of date are worth. */
export function RuleChoice({ address, change }: RuleChoiceProps) {
  const t = useT();
  return (
    <>
      <NativeSelect
        label={t('count.rule')}
        value={address.rule ?? ''}
        data={[
          { value: '', label: t('count.ruleOfProcess') },
          ...DECISION_RULES.map((rule) => ({ value: rule, label: translate(`count.rules.${rule}`) })),
        ]}
        onChange={(event) => change({ rule: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('count.stale')}
        value={address.stale === 'count' ? 'count' : ''}
        data={[
          { value: '', label: t('count.staleIgnore') },
          { value: 'count', label: t('count.staleCount') },
        ]}
        onChange={(event) => change({ stale: event.currentTarget.value })}
      />
    </>
  );
}
