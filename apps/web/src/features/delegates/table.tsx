import { Text } from '@mantine/core';
import type { DelegateItemDto } from '../../kernel/api/client.js';
import { clocksText, placeText } from '../../kernel/i18n/clocks.js';
import { dotted, inOneLine, listed, translate, useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { DelegationName } from '../../ui/campaign/delegation-name.js';
import { useFirstRows } from '../../ui/first-rows.js';
import directory from '../../ui/directory.module.css';
import { languageName } from '../../ui/languages.js';

/** On a phone the columns after the name are told under the name. */
export function DelegateTable({ items }: { items: readonly DelegateItemDto[] }) {
  const t = useT();
  const drawn = useFirstRows(items);
  return (
    <table className={`plain ${directory.table}`}>
      <thead>
        <tr>
          <th scope="col">{t('delegation.name')}</th>
          <th scope="col" className={directory.desk}>
            {t('delegates.delegation')}
          </th>
          <th scope="col" className={directory.desk}>
            {t('delegates.languages')}
          </th>
          <th scope="col" className={directory.desk}>
            {t('delegates.knownBy')}
          </th>
          <th scope="col" className={directory.desk}>
            {t('delegates.reach')}
          </th>
          <th scope="col" className={directory.desk}>
            {t('delegates.lastMet')}
          </th>
        </tr>
      </thead>
      <tbody>
        {drawn.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ item }: { item: DelegateItemDto }) {
  const t = useT();
  const nameOf = useDelegationNames();
  const { id, name, title, pronouns, roleTitle, city, languages, delegationCode, delegation } = item;
  const role = inOneLine(roleTitle, city && placeText(city));
  const spoken = listed(languages.map(languageName));
  const known = item.knownBy.map((one) =>
    translate('delegates.knowsInList', {
      name: one.name,
      how: translate(`delegates.closeness.${one.closeness}`),
    }),
  );
  const reach = listed(item.reach.map((kind) => translate(`delegates.contactPoint.${kind}`)));
  const met = item.lastMet ? clocksText(item.lastMet) : '';
  return (
    <tr>
      <th scope="row">
        <CampaignLink to="delegates/$delegateId" params={{ delegateId: id }}>
          {name}
        </CampaignLink>
        <Text component="div" size="sm" c="dimmed" fw={400}>
          {dotted(item.pseudonymous && t('delegates.pseudonym'), title, pronouns, role)}
        </Text>
        <Text component="div" size="sm" fw={400} className={directory.phone}>
          <div>{nameOf(delegationCode, delegation)}</div>
          <div>{dotted(spoken, reach || t('delegates.noReach'))}</div>
          {known.length > 0 ? <div>{dotted(...known)}</div> : null}
          {met ? <div>{`${t('delegates.lastMet')}: ${met}`}</div> : null}
        </Text>
      </th>
      <td className={directory.desk}>
        <DelegationName code={delegationCode} name={delegation} />
      </td>
      <td className={directory.desk}>{spoken}</td>
      <td className={directory.desk}>
        {known.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </td>
      <td className={directory.desk}>
        {reach || (
          <Text c="dimmed" size="sm">
            {t('delegates.noReach')}
          </Text>
        )}
      </td>
      <td className={directory.desk}>{met}</td>
    </tr>
  );
}
