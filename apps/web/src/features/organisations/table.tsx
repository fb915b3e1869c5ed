import { Text } from '@mantine/core';
import type { OrganisationDto } from '../../kernel/api/client.js';
import { delegationName, dotted, listed, useT } from '../../kernel/i18n/index.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useFirstRows } from '../../ui/first-rows.js';
import { languageName } from '../../ui/languages.js';
import directory from '../../ui/directory.module.css';
import styles from './organisations.module.css';
import { nameOf, placeName } from './words.js';

/** On a phone the columns after the name are told under the name. */
export function OrganisationTable({ items }: { items: readonly OrganisationDto[] }) {
  const t = useT();
  const drawn = useFirstRows(items);
  const heads = ['places', 'languages', 'leads', 'members'] as const;
  return (
    <table className={`plain ${directory.table}`}>
      <thead>
        <tr>
          <th scope="col">{t('organisations.name')}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className={directory.desk}>
              {t(`organisations.${head}`)}
            </th>
          ))}
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

function Row({ item }: { item: OrganisationDto }) {
  const t = useT();
  const { id, shortName, places, languages, leads, members } = item;
  const where = listed(places.map(placeName));
  const spoken = listed(languages.map(languageName));
  const led = listed(leads.map(({ code, name }) => delegationName(code, name)));
  return (
    <tr>
      <th scope="row">
        <CampaignLink to="organisations/$organisationId" params={{ organisationId: id }}>
          {nameOf(item)}
        </CampaignLink>
        <Text component="div" size="sm" c="dimmed" fw={400}>
          {dotted(shortName)}
        </Text>
        <Text component="div" size="sm" fw={400} className={directory.phone}>
          <div>{dotted(where, spoken)}</div>
          {led ? <div>{`${t('organisations.leads')}: ${led}`}</div> : null}
        </Text>
      </th>
      <td className={directory.desk}>{where}</td>
      <td className={directory.desk}>{spoken}</td>
      <td className={directory.desk}>{led}</td>
      <td className={`${directory.desk} ${styles.number}`}>{members || ''}</td>
    </tr>
  );
}
