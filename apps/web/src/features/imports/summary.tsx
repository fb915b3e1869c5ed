import { Text } from '@mantine/core';
import { STANCES } from '#libs/domain';
import type { ImportReportDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import { StanceMark } from '../../ui/stance.js';
import styles from './imports.module.css';

interface AskSummaryProps {
  report: ImportReportDto;
  /** Whether it has been written. */
  done?: boolean;
}

/** What the sheet says of each ask, against what stands for the reader. */
export function AskSummary({ report: { summary }, done = false }: AskSummaryProps) {
  const t = useT();
  if (summary.length === 0) return null;
  return (
    <Panel title={t('imports.byAsk')}>
      <Text c="dimmed" size="sm">
        {t('imports.scope')}
      </Text>
      <div className="wide" tabIndex={0} role="region" aria-label={t('imports.byAsk')}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('imports.ask')}</th>
              <th scope="col">{t(done ? 'imports.created' : 'imports.new')}</th>
              <th scope="col">{t(done ? 'imports.updated' : 'imports.changed')}</th>
              <th scope="col">{t('imports.same')}</th>
              <th scope="col">{t('imports.stances')}</th>
            </tr>
          </thead>
          <tbody>
            {summary.map((one) => (
              <tr key={one.askId}>
                <th scope="row">
                  <CampaignLink to="asks/$askId" params={{ askId: one.askId }}>
                    {one.ask}
                  </CampaignLink>
                </th>
                <td>{one.new}</td>
                <td>{one.changed}</td>
                <td>{one.same}</td>
                <td>
                  <ul className={`bare ${styles.stances}`}>
                    {STANCES.filter((stance) => one.stances[stance] > 0).map((stance) => (
                      <li key={stance}>
                        <StanceMark stance={stance} /> {one.stances[stance]}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
