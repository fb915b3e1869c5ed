import { Skeleton, Stack, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { AskDto, PreviewDelegationDto, StatementPreviewDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { stanceName } from '../../ui/stance.js';
import { scopeText } from '../../ui/campaign/answers/scope.js';
import { noteText } from './note-text.js';

interface PreviewProps {
  query: UseQueryResult<StatementPreviewDto>;
  /** Whether the form says enough to ask. */
  ready: boolean;
  asks: AskDto[];
}

/** For whom the statement would be written and on whose own word it falls, before anything is written. */
export function Preview({ query, ready, asks }: PreviewProps) {
  const t = useT();
  const { data } = query;
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('statements.preview')}
      </Title>
      {!ready ? <Text c="dimmed">{t('statements.previewFirst')}</Text> : null}
      {ready && !data && query.isFetching ? <Skeleton height={80} /> : null}
      {ready && data ? <Written data={data} asks={asks} /> : null}
    </Stack>
  );
}

function Written({ data, asks }: { data: StatementPreviewDto; asks: AskDto[] }) {
  const t = useT();
  const nameOf = useDelegationNames();
  const { counts } = data;
  const differing = data.delegations.filter((one) => one.asks.some(({ differs }) => differs));
  return (
    <>
      <div role="status">
        <Text fw={700} size="lg">
          {t('statements.previewPositions', { count: counts.positions })}
        </Text>
        <Text>{t('statements.previewWhom', { members: counts.members, aligned: counts.aligned })}</Text>
      </div>
      {data.notes.map((note) => (
        <Text size="sm" key={`${note.code} ${note.delegation?.code ?? ''}`}>
          {noteText(note, nameOf)}
        </Text>
      ))}
      {differing.length > 0 ? (
        <>
          <Text fw={600}>{t('statements.differing', { count: differing.length })}</Text>
          <ul>
            {differing.map((one) => (
              <Differing key={one.code} delegation={one} asks={asks} />
            ))}
          </ul>
        </>
      ) : null}
      <details>
        <summary>{t('statements.all')}</summary>
        <Text size="sm">
          {data.delegations
            .map(({ code, name, reason }) => `${nameOf(code, name)} (${t(`statements.reason.${reason}`)})`)
            .join(', ')}
        </Text>
      </details>
      <Text size="sm" c="dimmed">
        {scopeText(data.scope)}
      </Text>
    </>
  );
}

function Differing({ delegation, asks }: { delegation: PreviewDelegationDto; asks: AskDto[] }) {
  const t = useT();
  const nameOf = useDelegationNames();
  const { capacity } = delegation;
  const stays = capacity === 'voting' ? 'statements.wouldNotCount' : 'statements.wouldNotStand';
  return (
    <li>
      {nameOf(delegation.code, delegation.name)}
      {delegation.asks
        .filter(({ differs }) => differs)
        .map(({ askId, own, wouldStand }) => (
          <Text size="sm" key={askId}>
            <bdi>{asks.find(({ id }) => id === askId)?.title}</bdi>:{' '}
            {t('statements.ownWord', { stance: stanceName(own?.stance ?? null) })} ·{' '}
            {wouldStand ? t(`statements.would.${capacity ?? 'outside'}`) : t(stays)}
          </Text>
        ))}
    </li>
  );
}
