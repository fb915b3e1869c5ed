import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { TIERS, type Tier } from '#libs/domain';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { CampaignLink } from './campaign-link.js';

interface TierFieldProps extends Pick<NativeSelectProps, 'size' | 'className' | 'error'> {
  label: string;
  value: Tier;
  /** The tiers that can be chosen, of those that this person may choose; all when left out. */
  tiers?: readonly Tier[];
  /** Why it begins with another than the usual one. */
  why?: string | undefined;
  onChange: (tier: Tier) => void;
}

/** Who may read it: first what the person chose for the campaign, and where that is changed. */
export function TierField({ label, value, tiers = TIERS, why, onChange, ...rest }: TierFieldProps) {
  const t = useT();
  const { coreGroup, defaultTier } = useSeat();
  return (
    <NativeSelect
      {...rest}
      label={label}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={
        <>
          {why}{' '}
          <CampaignLink to="settings">
            {t('tier.usual', { tier: translate(`tier.${defaultTier}`) })}
          </CampaignLink>
        </>
      }
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Tier)}
      data={tiers
        .filter((one) => one !== 'core' || coreGroup)
        .map((one) => ({ value: one, label: translate(`tier.${one}`) }))}
    />
  );
}
