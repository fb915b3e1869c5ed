import { useQuery } from '@tanstack/react-query';
import { useT } from '../../kernel/i18n/index.js';
import { Page } from '../../ui/page.js';
import { Accounts } from './accounts.js';
import { BackupPanel } from './backup.js';
import { CampaignsHere } from './campaigns.js';
import { EndedPanel } from './ended-coordinators.js';
import { EndSignIns } from './end-sign-ins.js';
import { HealthPanel } from './health.js';
import { installationQuery } from './installation.queries.js';
import { MailTestPanel } from './mail-test.js';
import { NameOfInstallation } from './name.js';
import { VersionsPanel } from './versions.js';
import styles from './installation.module.css';

/** What an installation admin does for campaigns without reading them. */
export function Installation() {
  const t = useT();
  const { data } = useQuery(installationQuery);
  return (
    <Page title={data?.name || t('installation.title')} lead={t('installation.lead')}>
      <div className={styles.panels}>
        <CampaignsHere />
        <HealthPanel />
        <MailTestPanel />
        <BackupPanel />
        <VersionsPanel />
        <NameOfInstallation />
        <Accounts />
        <EndedPanel />
        <EndSignIns />
      </div>
    </Page>
  );
}
