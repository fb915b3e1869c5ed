import { Badge, Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { GoneItemDto, PublishedFieldDto, PublishedItemDto } from '../../kernel/api/client.js';
import { intlTag, translate, useT } from '../../kernel/i18n/index.js';
import { WideTable } from '../../ui/wide-table.js';
import styles from './items.module.css';

/** Rows before one asks for all of them. */
const FIRST = 40;

const WORDS = ['stance', 'grade'];

/** A value as it leaves; words of the field in the reader's language. */
function valueOf({ name, value }: PublishedFieldDto): string {
  if (WORDS.includes(name)) return translate(`${name}.${value}` as 'stance.support');
  if (name === 'voice') return translate(`publication.voices.${value}` as 'publication.voices.own');
  if (name === 'kind') return translate(`publication.signsAs.${value}` as 'publication.signsAs.individual');
  return value;
}

/** Exactly what leaves, each with all of its values, and what is shown no longer. */
export function Items({ items, gone }: { items: readonly PublishedItemDto[]; gone: readonly GoneItemDto[] }) {
  const t = useT();
  const [all, setAll] = useState(false);
  // What is new stands first: the rest was looked at before.
  const sorted = [...items].sort((a, b) => Number(a.change === 'same') - Number(b.change === 'same'));
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <>
      <WideTable
        className={styles.items}
        headings={[t('publication.thing'), t('publication.leaves'), t('publication.against')]}
      >
        {shown.map((item, index) => (
          <tr key={index}>
            <th scope="row">
              {translate(`publication.kinds.${item.kind}`)}
              <br />
              <bdi>{item.title}</bdi>
            </th>
            <td>
              {item.fields.map((field, place) => (
                <div key={place}>
                  {translate(`publication.fields.${field.name}` as 'publication.fields.name')}:{' '}
                  <bdi style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{valueOf(field)}</bdi>
                </div>
              ))}
            </td>
            <td>
              <Badge variant={item.change === 'same' ? 'default' : 'filled'} color="teal.9">
                {translate(`publication.changes.${item.change}`)}
              </Badge>
            </td>
          </tr>
        ))}
      </WideTable>
      {all || items.length <= FIRST ? null : (
        <Button variant="default" className="at-start" onClick={() => setAll(true)}>
          {t('publication.showAll')}
        </Button>
      )}
      <Gone gone={gone} />
      <Text size="sm" c="dimmed">
        {t('publication.inAll', { number: new Intl.NumberFormat(intlTag()).format(items.length) })}
      </Text>
    </>
  );
}

function Gone({ gone }: { gone: readonly GoneItemDto[] }) {
  const t = useT();
  if (gone.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{t('publication.gone')}</Text>
      <ul>
        {gone.map(({ kind, title }, index) => (
          <li key={index}>
            {translate(`publication.kinds.${kind}`)}: <bdi>{title}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
