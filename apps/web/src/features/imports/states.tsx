import { NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import type { UnsettledStateDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { delegationName, useT } from '../../kernel/i18n/index.js';
import { delegationsQuery } from '../../kernel/queries/delegations.js';
import { Panel } from '../../ui/panel.js';
import { WideTable } from '../../ui/wide-table.js';
import type { Deciding } from './deciding.js';
import { chosen } from './draft.js';
import styles from './imports.module.css';

/** Names that are no state, or may be more than one, with the nearest guesses first. */
export function States(deciding: Deciding) {
  const t = useT();
  const { sheet, report } = deciding;
  const open = [...report.ambiguousStates, ...report.unknownStates];
  const settled = Object.keys(sheet.mapping.states ?? {})
    .filter((text) => !open.some((one) => one.text === text))
    .map((text): UnsettledStateDto => ({ text, rows: [], candidates: [] }));
  if (open.length + settled.length === 0) return null;
  return (
    <Panel title={t('imports.states')}>
      <Text c="dimmed">{t('imports.statesHow')}</Text>
      <WideTable
        className={styles.columns}
        headings={[t('imports.inTheSheet'), t('imports.rows'), t('imports.means')]}
      >
        {[...open, ...settled].map((one) => (
          <tr key={one.text}>
            <th scope="row" dir="auto">
              {one.text}
            </th>
            <td>{one.rows.length > 0 ? one.rows.join(', ') : t('imports.decided')}</td>
            <td>
              <StateSelect {...deciding} state={one} />
            </td>
          </tr>
        ))}
      </WideTable>
    </Panel>
  );
}

function StateSelect({ sheet, draft, decide, error, state }: Deciding & { state: UnsettledStateDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { data } = useQuery(delegationsQuery(campaignId));
  const near = new Set(state.candidates.map(({ code }) => code));
  const rest = (data?.items ?? []).filter(({ code }) => !near.has(code));
  return (
    <NativeSelect
      aria-label={t('imports.stateMeans', { text: state.text })}
      value={chosen(draft, sheet.mapping, 'states', state.text)}
      error={fieldMessage(error, `mapping.states.${state.text}`)}
      onChange={(event) => decide('states', state.text, event.currentTarget.value)}
    >
      <option value="">{t('imports.notDecided')}</option>
      {near.size > 0 ? (
        <optgroup label={t('imports.nearest')}>
          {state.candidates.map(({ code, name }) => (
            <option key={code} value={code} dir="auto">
              {delegationName(code, name)}
            </option>
          ))}
        </optgroup>
      ) : null}
      <option value="ignore">{t('imports.ignoreRow')}</option>
      <optgroup label={t('imports.everyDelegation')}>
        {rest.map(({ code, shortName }) => (
          <option key={code} value={code} dir="auto">
            {delegationName(code, shortName)}
          </option>
        ))}
      </optgroup>
    </NativeSelect>
  );
}
