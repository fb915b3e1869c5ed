import { Group, Paper, Stack, Text } from '@mantine/core';
import type { InteractionDto } from '../../kernel/api/client.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { apart, translate, useT } from '../../kernel/i18n/index.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { StanceMark } from '../../ui/stance.js';
import { TierBadge } from '../../ui/tier.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';

/** Characters of a note in the list; its page has all of it. */
const SHOWN = 200;

/** One talk in the list. */
export function Entry({ talk }: { talk: InteractionDto }) {
  const t = useT();
  const nameOf = useDelegationNames();
  const { delegates, note, erased } = talk;
  const name = nameOf(talk.delegationCode, talk.delegation);
  return (
    <Paper withBorder p="md">
      <Stack gap={4}>
        <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
          <Text fw={600}>
            <CampaignLink to="meetings/$meetingId" params={{ meetingId: talk.id }}>
              {t('meetings.title', { kind: translate(`contact.${talk.kind}`), name })}
            </CampaignLink>
          </Text>
          <TierBadge tier={talk.tier} />
        </Group>
        <Text size="sm" component="div">
          <TwoClocks at={talk.occurredAt} />
        </Text>
        <Text size="sm">
          {apart(talk.author, talk.organisation)}
          {delegates.length > 0
            ? ` · ${t('meetings.with', { names: apart(...delegates.map((one) => one.name)) })}`
            : ''}
        </Text>
        <Stances talk={talk} />
        {note ? <Written>{note.length > SHOWN ? `${note.slice(0, SHOWN)}…` : note}</Written> : null}
        {erased ? <Text c="dimmed">{t('meetings.erasedMark', { by: erased.by })}</Text> : null}
      </Stack>
    </Paper>
  );
}

function Stances({ talk: { positions } }: { talk: InteractionDto }) {
  const counting = positions.filter(({ retracted }) => !retracted);
  if (counting.length === 0) return null;
  return (
    <ul className="bare">
      {counting.map(({ id, stance, ask }) => (
        <li key={id}>
          <StanceMark stance={stance} /> <bdi>{ask}</bdi>
        </li>
      ))}
    </ul>
  );
}
