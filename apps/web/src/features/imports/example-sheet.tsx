import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import { download } from '../../ui/download.js';
import { asCsv } from './csv.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { exampleSheet } from './example.js';
import styles from './imports.module.css';

/** How a sheet may look, made of the campaign's own asks; the same as a file to fill in. */
export function Example() {
  const t = useT();
  const { campaignId } = useSeat();
  const { data } = useQuery(asksQuery(campaignId));
  const titles = data ? data.items.map(({ title }) => title) : [];
  const rows = exampleSheet(titles, t('imports.exampleState'), t('imports.exampleRemarks'));
  const [head = [], ...body] = rows;
  return (
    <Panel
      title={t('imports.example')}
      action={
        <Button
          variant="default"
          disabled={!data}
          onClick={() => download('example-positions.csv', asCsv(rows))}
        >
          {t('imports.exampleDownload')}
        </Button>
      }
    >
      <Text c="dimmed">{t('imports.exampleHow')}</Text>
      <div className={`wide ${styles.example}`} tabIndex={0} role="region" aria-label={t('imports.example')}>
        <table className="plain">
          <thead>
            <tr>
              {head.map((text) => (
                <th key={text} scope="col" dir="auto">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map(([state, ...texts]) => (
              <tr key={state}>
                <th scope="row" dir="auto">
                  {state}
                </th>
                {texts.map((text, column) => (
                  <td key={head[column + 1]} dir="auto">
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group>
        <Text size="sm" c="dimmed">
          {t('imports.exampleWords')}
        </Text>
      </Group>
    </Panel>
  );
}
