import { Badge, Checkbox, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ComparedProvisionDto, type ComparisonDto, type WordDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { textsQuery } from '../../kernel/queries/texts.js';
import { ArticleAsks } from './article-asks.js';
import { grouped } from './grouped.js';
import { comparisonQuery } from './texts.queries.js';
import styles from './texts.module.css';

type Address = 'a' | 'b' | 'all' | 'asks';

/** Two drafts, provision by provision, whatever number each has: what was added, what was removed. */
export function CompareTexts() {
  const t = useT();
  const { campaignId } = useSeat();
  const [{ a, b, all, asks }, change] = useAddress<Address>();
  const texts = useQuery(textsQuery(campaignId));
  const [older, newer] = inOrder(
    (texts.data?.items ?? []).map(({ id }) => id),
    a,
    b,
  );
  const comparison = useQuery({
    ...comparisonQuery(campaignId, older ?? '', newer ?? ''),
    enabled: texts.data !== undefined && Boolean(older && newer) && older !== newer,
  });
  const drafts = (label: string, name: 'a' | 'b', value: string | undefined) => (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[
        { value: '', label: t('compare.choose') },
        ...(texts.data?.items ?? []).map(({ id, title, key }) => ({
          value: id,
          label: `${title} (${key})`,
          dir: 'auto',
        })),
      ]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Page title={t('compare.title')} lead={t('compare.legend')}>
      <div className={styles.drafts}>
        {drafts(t('compare.older'), 'a', a)}
        {drafts(t('compare.newer'), 'b', b)}
      </div>
      <Group gap="lg">
        <Checkbox
          label={t('compare.onlyChanged')}
          checked={all !== '1'}
          onChange={(event) => change({ all: event.currentTarget.checked ? undefined : '1' })}
        />
        <Checkbox
          label={t('compare.onlyAsks')}
          checked={asks === '1'}
          onChange={(event) => change({ asks: event.currentTarget.checked ? '1' : undefined })}
        />
      </Group>
      {a && b && a !== b ? (
        <Loaded query={comparison} height={600}>
          {(data) => <Comparison data={data} changed={all !== '1'} asks={asks === '1'} />}
        </Loaded>
      ) : (
        <Text>{t('compare.chooseBoth')}</Text>
      )}
    </Page>
  );
}

/** The older first, whichever was chosen as such. @param newestFirst ids of all drafts */
function inOrder(newestFirst: readonly string[], a: string | undefined, b: string | undefined) {
  const [first, second] = [newestFirst.indexOf(a ?? ''), newestFirst.indexOf(b ?? '')];
  return first >= 0 && second >= 0 && first < second ? [b, a] : [a, b];
}

interface ComparisonProps {
  data: ComparisonDto;
  changed: boolean;
  asks: boolean;
}

function Comparison({ data, changed, asks }: ComparisonProps) {
  const t = useT();
  const groups = grouped(data.provisions, { changed, asks });
  const count = groups.reduce((sum, { provisions }) => sum + provisions.length, 0);
  return (
    <Stack gap="lg">
      <Text role="status" size="sm">
        {count === 0 ? t('compare.nothing') : t('compare.shown', { count })}
      </Text>
      {groups.map((group) => (
        <Stack component="section" gap="sm" key={group.change}>
          <Title order={2} size="h4">
            {t(`compare.group.${group.change}`)} ({group.provisions.length})
          </Title>
          {group.provisions.map((one) => (
            <Compared key={one.provision?.id ?? one.to?.articleId} compared={one} />
          ))}
        </Stack>
      ))}
    </Stack>
  );
}

/** Where a provision stands in both drafts. That a draft gives no number does not make it new or gone. */
function useWhere({ from, to, change }: ComparedProvisionDto): string {
  const t = useT();
  const sure = change !== 'unknown';
  if (!to) return t(sure ? 'compare.goneFrom' : 'compare.onlyOlder', { number: from?.number ?? '' });
  if (!from) return t(sure ? 'compare.newAt' : 'compare.onlyNewer', { number: to.number });
  return from.number === to.number
    ? t('compare.from', { number: to.number })
    : t('compare.fromTo', { from: from.number, to: to.number });
}

function Compared({ compared }: { compared: ComparedProvisionDto }) {
  const t = useT();
  const where = useWhere(compared);
  const { from, to, words, coarse, change } = compared;
  return (
    <Paper withBorder p="md" component="article">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Title order={3} size="h5">
            {where} · <bdi>{to?.title ?? from?.title}</bdi>
          </Title>
          {from && to && from.status !== to.status ? (
            <Badge variant="outline" color="gray" tt="none">
              {t('compare.statusWas', {
                before: t(`paragraph.${from.status}`),
                after: t(`paragraph.${to.status}`),
              })}
            </Badge>
          ) : null}
        </Group>
        <ArticleAsks article={compared} />
        {words ? <Words words={words} /> : null}
        {!words && change === 'reworded' ? <Text c="dimmed">{t('compare.noWords')}</Text> : null}
        {coarse ? (
          <Text size="sm" c="dimmed">
            {t('compare.coarse')}
          </Text>
        ) : null}
      </Stack>
    </Paper>
  );
}

const TAGS = { same: 'span', added: 'ins', removed: 'del' } as const;

/** Words in the order of reading. They are user-written: their own direction, never HTML. */
function Words({ words }: { words: WordDto[] }) {
  return (
    <div className={`written ${styles.compared}`} dir="auto">
      {words.map(({ op, text }, index) => {
        const Tag = TAGS[op];
        // Words have no identity but their place.
        return <Tag key={index}>{text}</Tag>;
      })}
    </div>
  );
}
