import { Text } from '@mantine/core';
import { ROLES, TIERS } from '#libs/domain';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import { TierBadge } from '../../ui/tier.js';
import styles from './people.module.css';

/** Each tier and each role in words: who sees what, and who may do what. */
export function WhoSees() {
  const t = useT();
  const { coreGroup } = useSeat();
  // Whoever is not in the core group is not told what it shares.
  const tiers = TIERS.filter((tier) => tier !== 'core' || coreGroup);
  return (
    <Panel title={t('people.whoSees')}>
      <Text c="dimmed">{t('people.whoSeesHow')}</Text>
      <table className={`plain ${styles.rights}`}>
        <thead>
          <tr>
            <th scope="col">{t('people.sharedWith')}</th>
            <th scope="col">{t('people.seenBy')}</th>
          </tr>
        </thead>
        <tbody>
          {tiers.map((tier) => (
            <tr key={tier}>
              <th scope="row">
                <TierBadge tier={tier} />
              </th>
              <td>{translate(`people.tierMeans.${tier}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={`plain ${styles.rights}`}>
        <thead>
          <tr>
            <th scope="col">{t('people.role')}</th>
            <th scope="col">{t('people.mayDo')}</th>
          </tr>
        </thead>
        <tbody>
          {ROLES.map((role) => (
            <tr key={role}>
              <th scope="row">{translate(`people.roles.${role}`)}</th>
              <td>{translate(`people.roleDoes.${role}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
