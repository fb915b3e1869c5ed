import { Button, Group, NativeSelect } from '@mantine/core';
import type { CountDto, MatrixDto } from '../../kernel/api/client.js';
import { translate, useT, groupName } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Panel } from '../../ui/panel.js';
import type { WhatIf, WhatIfKey } from './what-if.js';

const PARTS = ['yes', 'no', 'open', 'abstain', 'absent'] as const;

interface GroupsProps {
  count: CountDto;
  matrix: MatrixDto | undefined;
  whatIf: WhatIf;
}

/** How the groups are divided: the regional ones, and those that were added. */
export function Groups({ count: { groups, tally }, matrix, whatIf }: GroupsProps) {
  const t = useT();
  const [, change] = useAddress<WhatIfKey>();
  const parts = PARTS.filter((part) => tally[part] > 0 || (part !== 'abstain' && part !== 'absent'));
  const others = (matrix?.groups ?? []).filter(({ code }) => !groups.some((group) => group.code === code));
  const nameOf = (code: string) =>
    groupName(groups.find((group) => group.code === code) ?? { code, name: code });
  const set = (codes: string[]) => change({ group: codes.join(',') || undefined });
  return (
    <Panel title={t('count.groups')}>
      <div className="wide" tabIndex={0} role="region" aria-label={t('count.groups')}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('count.group')}</th>
              <th scope="col">{t('count.members')}</th>
              {parts.map((part) => (
                <th key={part} scope="col">
                  {translate(`count.bins.${part}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.code}>
                <th scope="row">
                  <bdi>{groupName(group)}</bdi>
                </th>
                <td>{group.members}</td>
                {parts.map((part) => (
                  <td key={part}>{group[part]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NativeSelect
        label={t('count.addGroup')}
        value=""
        data={[
          { value: '', label: t('count.addGroupNone') },
          ...others.map((group) => ({ value: group.code, label: groupName(group), dir: 'auto' })),
        ]}
        onChange={(event) => event.currentTarget.value && set([...whatIf.groups, event.currentTarget.value])}
      />
      <Group gap="xs">
        {whatIf.groups.map((code) => (
          <Button
            key={code}
            size="compact-md"
            variant="default"
            mih={28}
            onClick={() => set(whatIf.groups.filter((one) => one !== code))}
          >
            {t('count.dropGroup', { name: nameOf(code) })}
          </Button>
        ))}
      </Group>
    </Panel>
  );
}
