import { NativeSelect, Stack, Text } from '@mantine/core';
import { IMPORT_STATES } from '#libs/domain';
import { type ImportItemDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { usePages } from '../../kernel/query/pages.js';
import { Older } from '../../ui/next-page-button.js';
import { Panel } from '../../ui/panel.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { WideTable } from '../../ui/wide-table.js';
import { importPages } from './imports.queries.js';
import styles from './imports.module.css';

export const stateName = (state: ImportItemDto['state']): string => translate(`imports.state.${state}`);

/** The sheets that this person brought, the last first; nobody else sees them. */
export function MySheets() {
  const t = useT();
  const { campaignId, role } = useSeat();
  const [{ state = '' }, setAddress] = useAddress<'state'>();
  const { items, query } = usePages(importPages(campaignId));
  const shown = (items ?? []).filter((one) => !state || one.state === state);
  return (
    <Panel
      title={t('imports.mine')}
      action={
        items && items.length > 1 ? (
          <NativeSelect
            aria-label={t('imports.stateFilter')}
            value={state}
            data={[
              { value: '', label: t('imports.everyState') },
              ...IMPORT_STATES.map((value) => ({ value, label: stateName(value) })),
            ]}
            onChange={(event) => setAddress({ state: event.currentTarget.value })}
          />
        ) : null
      }
    >
      <Loaded query={query} height={160}>
        {() =>
          items?.length ? (
            <Stack gap="sm">
              {shown.length ? <SheetTable sheets={shown} /> : t('list.nothing')}
              <Older query={query} />
            </Stack>
          ) : (
            <Empty title={t('imports.none')}>
              {t(role === 'member' ? 'imports.noneMember' : 'imports.noneHow')}
            </Empty>
          )
        }
      </Loaded>
    </Panel>
  );
}

function SheetTable({ sheets }: { sheets: ImportItemDto[] }) {
  const t = useT();
  return (
    <WideTable
      className={styles.list}
      headings={[t('imports.fileName'), t('imports.stateHead'), t('imports.written'), t('imports.brought')]}
    >
      {sheets.map(({ id, fileName, state, applied, createdAt }) => (
        <tr key={id}>
          <th scope="row">
            <CampaignLink to="imports/$importId" params={{ importId: id }}>
              <Written inline>{fileName}</Written>
            </CampaignLink>
          </th>
          <td>{stateName(state)}</td>
          <td>
            {applied ? t('imports.positions', { count: applied.written }) : '–'}
            {applied && applied.leftOut > 0 ? (
              <Text size="sm">{t('imports.leftOut', { count: applied.leftOut })}</Text>
            ) : null}
          </td>
          <td>
            <TwoClocks at={createdAt} />
          </td>
        </tr>
      ))}
    </WideTable>
  );
}
