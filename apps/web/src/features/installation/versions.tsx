import { useQuery } from '@tanstack/react-query';
import { useT } from '../../kernel/i18n/index.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { healthQuery } from './installation.queries.js';
import styles from './installation.module.css';

const PARTS = ['program', 'schema', 'node', 'postgres', 'redis', 'zones'] as const;

/** Which version of everything runs here, for whoever asks for help. */
export function VersionsPanel() {
  const t = useT();
  return (
    <Panel title={t('health.versions')}>
      <Loaded query={useQuery(healthQuery)} height={160}>
        {({ versions }) => (
          <dl className={styles.versions}>
            {PARTS.map((part) => (
              <div key={part} style={{ display: 'contents' }}>
                <dt>{t(`health.version.${part}`)}</dt>
                <dd>
                  {versions[part] === null ? (
                    t('health.noRedis')
                  ) : (
                    <bdi>{versions[part] || t('health.unknown')}</bdi>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Loaded>
    </Panel>
  );
}
