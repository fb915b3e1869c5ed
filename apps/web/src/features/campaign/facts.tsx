import { inOneLine, LANGUAGE_NAMES, listed, useT } from '../../kernel/i18n/index.js';
import type { CampaignDto } from '../../kernel/api/client.js';
import { cityText, placeText } from '../../kernel/i18n/clocks.js';
import { Panel } from '../../ui/panel.js';
import { Written } from '../../ui/written.js';
import styles from './campaign.module.css';

/** What the campaign is about, for whoever does not change it. */
export function Facts({ campaign }: { campaign: CampaignDto }) {
  const t = useT();
  const { name, summary, venue, languages, processes } = campaign;
  return (
    <Panel title={t('campaign.about')}>
      <dl className={styles.facts}>
        <Fact label={t('campaign.name')} text={name} />
        <Fact label={t('campaign.summary')} text={summary} />
        {processes.map((process) => (
          <Process key={process.id} process={process} />
        ))}
        <Fact
          label={t('campaign.city')}
          text={venue ? inOneLine(...new Set([placeText(venue.city), cityText(venue.zone)])) : ''}
        />
        <Fact label={t('campaign.languages')} text={listed(languages.map((tag) => LANGUAGE_NAMES[tag]))} />
      </dl>
    </Panel>
  );
}

function Process({
  process: { name, forum, rule, decisionRule },
}: {
  process: CampaignDto['processes'][number];
}) {
  const t = useT();
  return (
    <>
      <Fact label={t('campaign.processName')} text={name} />
      <Fact label={t('campaign.forum')} text={forum} />
      <Fact label={t('campaign.rule')} text={t(`answers.rule.${rule}`)} />
      <Fact label={t('campaign.decisionRule')} text={decisionRule} />
    </>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  if (text === '') return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Written inline>{text}</Written>
      </dd>
    </>
  );
}
