import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { Page } from '../../ui/page.js';
import { Address } from './address.js';
import { Calendars } from './calendars.js';
import { Campaigns } from './campaigns.js';
import { Devices } from './devices.js';
import { FailedSignIns } from './failed-sign-ins.js';
import { HomeOfCampaign } from './home.js';
import { Leaving } from './leaving.js';
import { Look } from './look.js';
import { MailHours, MailOfCampaign } from './mail.js';
import { Myself } from './myself.js';
import { Password } from './password.js';
import { Pause } from './pause.js';
import { ReadersOfCampaign } from './readers.js';
import styles from './settings.module.css';

/** One's own name, clock, language, mail, devices and campaigns. */
export function Settings() {
  const t = useT();
  const { me } = useSeat();
  return (
    <Page title={t('place.settings')} lead={me.email}>
      <div className={styles.settings}>
        <Myself />
        <Look />
        <ReadersOfCampaign />
        <HomeOfCampaign />
        <MailHours />
        <MailOfCampaign />
        <Pause />
        <Calendars />
        <Password />
        <Address />
        <Devices />
        <FailedSignIns />
        <Campaigns />
        <Leaving />
      </div>
    </Page>
  );
}
