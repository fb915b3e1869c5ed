import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterDto, LetterListItemDto } from '../../kernel/api/client.js';
import { clockText } from '../../kernel/i18n/clocks.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { Fingerprint } from '../../ui/fingerprint.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { ListChanges } from './list-changes.js';
import { ListFiles } from './list-files.js';
import { ListPreview } from './list-preview.js';
import { listedText } from './list-words.js';
import { listsQuery } from './lists.queries.js';
import styles from './lists.module.css';

/** The lists of a letter as of an instant: each stays as it was, with its files and what changed since the one before. */
export default function Lists({ letter }: { letter: LetterDto }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const [open, setOpen] = useState(false);
  const lists = useQuery(listsQuery(campaignId, letter.id));
  const freezes = role === 'coordinator';
  return (
    <Panel
      title={t('letterLists.title')}
      action={freezes ? <Button onClick={() => setOpen(true)}>{t('letterLists.look')}</Button> : null}
    >
      <Loaded query={lists} height={120}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t(freezes ? 'letterLists.none' : 'letterLists.noneYet')}</Text>
          ) : (
            <ul className="bare">
              {items.map((list, index) => (
                <OneList key={list.id} letterId={letter.id} list={list} before={items[index + 1]} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('letterLists.look')}>
        <ListPreview letterId={letter.id} onDone={() => setOpen(false)} />
      </Dialog>
    </Panel>
  );
}

interface OneListProps {
  letterId: string;
  list: LetterListItemDto;
  /** The one before it, with which it is compared. */
  before: LetterListItemDto | undefined;
}

function OneList({ letterId, list, before }: OneListProps) {
  const t = useT();
  const [compared, setCompared] = useState(false);
  return (
    <li className={styles.list}>
      <Stack gap="xs">
        <div>
          <TwoClocks at={list.asOf} strong />
          <Text size="sm">{listedText(list.numbers)}</Text>
          <Text size="sm">{t('letterLists.madeBy', { name: list.madeBy })}</Text>
        </div>
        <Gone list={list} />
        <ListFiles letterId={letterId} list={list} />
        {list.otherVersions ? <Text size="sm">{t('letterLists.otherVersions')}</Text> : null}
        <details>
          <summary>{t('letterLists.digests')}</summary>
          <dl className={styles.digests}>
            {digestsOf(list).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <Fingerprint>{value}</Fingerprint>
                </dd>
              </div>
            ))}
          </dl>
        </details>
        {before ? (
          <Group gap="xs">
            <Button variant="default" aria-expanded={compared} onClick={() => setCompared(!compared)}>
              {t('letterLists.compare', { when: clockText(before.asOf.reader) })}
            </Button>
          </Group>
        ) : null}
        {before && compared ? <ListChanges letterId={letterId} listId={list.id} since={before.id} /> : null}
      </Stack>
    </li>
  );
}

const digestsOf = ({ listSha256, textSha256, files }: LetterListItemDto): [string, string][] => [
  [translate('letterLists.ofList'), listSha256],
  [translate('letterLists.ofText'), textSha256],
  ...files.map(({ language, format, sha256 }): [string, string] => [
    `${language} · ${format.toUpperCase()}`,
    sha256,
  ]),
];

/** Who stands on this list and not on today's: the list keeps them, and this is said beside it. */
function Gone({ list: { gone } }: { list: LetterListItemDto }) {
  const t = useT();
  if (gone.length === 0) return null;
  return (
    <div role="note">
      <Text size="sm" fw={600}>
        {t('letterLists.since', { count: gone.length })}
      </Text>
      <ul>
        {gone.map(({ id, name, reason, at }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            {': '}
            {at
              ? t('letterLists.withdrewAt', { when: clockText(at.reader) })
              : t(`letterLists.reasons.${reason}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
