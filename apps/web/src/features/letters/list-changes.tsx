import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ListChangesDto, ListedSignatoryDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Loaded } from '../../ui/loaded.js';
import { lineOf } from './list-words.js';
import { changesQuery } from './lists.queries.js';

/** What became of a list since an earlier one: who came, went, is called otherwise, stands elsewhere. */
export function ListChanges({
  letterId,
  listId,
  since,
}: {
  letterId: string;
  listId: string;
  since: string;
}) {
  const { campaignId } = useSeat();
  const changes = useQuery(changesQuery(campaignId, letterId, listId, since));
  return (
    <Loaded query={changes} height={80}>
      {(data) => <Changes changes={data} />}
    </Loaded>
  );
}

function Changes({ changes }: { changes: ListChangesDto }) {
  const t = useT();
  const { added, gone, renamed, moved, withheldBefore, withheldAfter, textChanged } = changes;
  const withheld = withheldBefore !== withheldAfter;
  const same = [added, gone, renamed, moved].every(({ length }) => length === 0) && !withheld && !textChanged;
  if (same) return <Text size="sm">{t('letterLists.same')}</Text>;
  return (
    <div>
      <Names title={t('letterLists.added', { count: added.length })} of={added} />
      <Names title={t('letterLists.gone', { count: gone.length })} of={gone} />
      {renamed.length > 0 ? (
        <>
          <Text fw={600}>{t('letterLists.renamed', { count: renamed.length })}</Text>
          <ul>
            {renamed.map(({ before, after }) => (
              <li key={after.id}>
                <del>
                  <bdi>{lineOf(before)}</bdi>
                </del>{' '}
                <ins>
                  <bdi>{lineOf(after)}</bdi>
                </ins>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {moved.length > 0 ? (
        <>
          <Text fw={600}>{t('letterLists.moved', { count: moved.length })}</Text>
          <ul>
            {moved.map(({ signatory, from, to }) => (
              <li key={signatory.id}>{t('letterLists.movedFrom', { name: signatory.name, from, to })}</li>
            ))}
          </ul>
        </>
      ) : null}
      {withheld ? (
        <Text>{t('letterLists.withheldNow', { before: withheldBefore, after: withheldAfter })}</Text>
      ) : null}
      {textChanged ? <Text>{t('letterLists.textChanged')}</Text> : null}
    </div>
  );
}

function Names({ title, of }: { title: string; of: readonly ListedSignatoryDto[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <Text fw={600}>{title}</Text>
      <ul>
        {of.map((one) => (
          <li key={one.id}>
            <bdi>{lineOf(one)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
