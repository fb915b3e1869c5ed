import { Badge, Group, Text } from '@mantine/core';
import type { SignatoryDto } from '../../kernel/api/client.js';
import { clockText } from '../../kernel/i18n/clocks.js';
import { dotted, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { readingAt } from '../../ui/zone-clock.js';
import { stateShown } from './words.js';

/** Whose line it is. */
export function Who({ line: { shownName, affiliation, email } }: { line: SignatoryDto }) {
  return (
    <div>
      <bdi>{shownName}</bdi>
      <Text component="div" size="sm" c="dimmed" fw={400}>
        {dotted(affiliation, email)}
      </Text>
    </div>
  );
}

/** What a coordinator has to see at a glance; to all others every line is approved and nothing else. */
export function Marks({ line, wording }: { line: SignatoryDto; wording: number }) {
  const t = useT();
  const { withheld, late, twice, mergedIntoId, askedAs, addressOf } = line;
  const state = stateShown(line);
  const said = [
    mergedIntoId === null ? t(`letters.lineStates.${state}`) : t('letters.merged'),
    ...(withheld ? [t('letters.withheld')] : []),
    ...(late ? [t('letters.late')] : []),
    ...(twice && mergedIntoId === null ? [t('letters.twice')] : []),
    ...(state !== line.state ? [t('letters.second')] : []),
    ...(askedAs === null ? [] : [t('letters.askedAs', { organisation: askedAs })]),
    ...(addressOf === null ? [] : [t('letters.addressOf', { organisation: addressOf })]),
    ...(line.wording !== null && line.wording < wording
      ? [t('letters.olderWording', { wording: line.wording })]
      : []),
  ];
  return (
    <Group gap={4}>
      {said.map((one, place) => (
        <Badge key={one} variant={place === 0 && state === 'confirmed' ? 'filled' : 'default'}>
          {one}
        </Badge>
      ))}
    </Group>
  );
}

/** Since when it is what it is, on the reader's clock. */
export function Since({ line }: { line: SignatoryDto }) {
  const { me } = useSeat();
  const { offeredAt, confirmedAt, approvedAt, refusedAt, withdrawnAt } = line;
  const since = {
    ...{ offered: offeredAt, confirmed: confirmedAt, approved: approvedAt },
    ...{ refused: refusedAt, withdrawn: withdrawnAt },
  };
  const at = since[stateShown(line)] ?? offeredAt;
  return <time dateTime={at}>{clockText(readingAt(Date.parse(at), me.zone))}</time>;
}
