import { Text } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { TIERS, type Role } from '#libs/domain';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { placesNamed, type PlaceKey } from '../../ui/campaign/places.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { Keys } from '../../ui/keys.js';
import { Page } from '../../ui/page.js';
import { TierBadge } from '../../ui/tier.js';
import styles from './help.module.css';

const LIMITS = ['unlocked', 'forensic', 'off', 'malware', 'loss'] as const;

/** What people ask, answered honestly and in few words. */
export function Help() {
  const t = useT();
  return (
    <Page title={t('help.title')} lead={t('help.lead')}>
      <div className={styles.help}>
        <Begin />
        <Part title={t('help.readers.title')}>
          <p>{t('help.readers.how')}</p>
          <dl>
            {TIERS.map((tier) => (
              <div key={tier}>
                <dt>
                  <TierBadge tier={tier} />
                </dt>
                <dd>{t(`help.readers.${tier}`)}</dd>
              </div>
            ))}
          </dl>
          <p>{t('help.readers.task')}</p>
        </Part>
        <Part title={t('help.offline.title')}>
          <p>{t('help.offline.how')}</p>
          <p>{t('help.offline.sent')}</p>
          <p>{t('help.offline.cached')}</p>
        </Part>
        <Part title={t('help.wipe.title')}>
          <p>{t('help.wipe.when')}</p>
          <p>{t('help.wipe.not')}</p>
          <ul>
            {LIMITS.map((limit) => (
              <li key={limit}>{t(`help.wipe.${limit}`)}</li>
            ))}
          </ul>
        </Part>
        <Part title={t('help.keyboard.title')}>
          <Keys />
        </Part>
        <Outside />
      </div>
    </Page>
  );
}

/** The first three things of a role, each with its screen. */
const BEGIN = {
  coordinator: ['people', 'imports', 'warRoom'],
  campaigner: ['log', 'delegations', 'day'],
  member: ['day', 'asks', 'count'],
} as const satisfies Record<Role, readonly PlaceKey[]>;

const STEPS = [1, 2, 3] as const;

function Begin() {
  const t = useT();
  const { role } = useSeat();
  return (
    <Part title={t('help.begin.title')}>
      <ol>
        {placesNamed(BEGIN[role]).map(({ key, path }, index) => (
          <li key={key}>
            {t(`help.begin.${role}${STEPS[index] ?? 1}`)}{' '}
            <CampaignLink inText to={path}>
              {t(`place.${key}`)}
            </CampaignLink>
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** What lies outside of the app: the home screen and mails. */
function Outside() {
  const t = useT();
  return (
    <>
      <Part title={t('help.install.title')}>
        <p>{t('help.install.how')}</p>
        <ul>
          <li>{t('help.install.android')}</li>
          <li>{t('help.install.ios')}</li>
          <li>{t('help.install.desk')}</li>
        </ul>
      </Part>
      <Part title={t('help.mail.title')}>
        <p>{t('help.mail.reminders')}</p>
        <p>{t('help.mail.digest')}</p>
        <p>{t('help.mail.stop')}</p>
        <Text>
          <CampaignLink to="settings">{t('help.mail.settings')}</CampaignLink>
        </Text>
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
