import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSeat } from '../../kernel/session/session.js';
import { useSorted, useT } from '../../kernel/i18n/index.js';
import { useCachedDelegations, useDelegationNames } from '../../kernel/queries/delegations.js';
import { Panel } from '../../ui/panel.js';
import { download } from '../../ui/download.js';
import { asCsv } from './csv.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { exampleSheet } from './example.js';
import styles from './imports.module.css';

const itself = (name: string) => name;

/** How a sheet may look, made of the campaign's own asks; the same as a file to fill in. */
export function Example() {
  const t = useT();
  const { campaignId } = useSeat();
  const { data } = useQuery(asksQuery(campaignId));
  const local = useDelegationNames();
  const names = useCachedDelegations().map(({ code, shortName }) => local(code, shortName));
  const room = useSorted(names, itself);
  const made = data?.items.map(({ title }) => title) ?? [];
  // A column that is about no ask yet can become one when the sheet is read.
  const titles = made.length > 0 ? made : [1, 2, 3].map((number) => t('imports.exampleAsk', { number }));
  const rows = exampleSheet(titles, room, t('imports.exampleState'), t('imports.exampleRemarks'));
  const [head = [], ...body] = rows;
  return (
    <Panel
      title={t('imports.example')}
      action={
        <Button
          variant="default"
          disabled={!data || room.length === 0}
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
