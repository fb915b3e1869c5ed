import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { versionTag } from '../../kernel/api/call.js';
import { votesChange, type VoteDetailDto } from '../../kernel/api/client.js';
import { apart, inOneLine, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { toast } from '../../ui/toast.js';
import { useNamedVoters } from './voters-of-reading.js';

interface CountedByProps {
  vote: VoteDetailDto;
  may: boolean;
}

/** Who had a vote in it, as it was recorded; and where the list of the room has become another, how to count by that. */
export function CountedBy({ vote, may }: CountedByProps) {
  const t = useT();
  return (
    <>
      <Text size="sm">{t('votes.countedBy', { count: vote.voters.length })}</Text>
      {vote.votersOfRoom ? <OtherRoom vote={vote} room={vote.votersOfRoom} may={may} /> : null}
    </>
  );
}

/** Of many, as many as can be read in a line. */
const NAMED = 12;

/** Codes of one list that are not in another, by name. */
function useNamesOf(codes: readonly string[], but: readonly string[]): string | undefined {
  const there = new Set(but);
  const names = useNamedVoters(codes)
    .filter(({ code }) => !there.has(code))
    .map(({ name }) => apart(name));
  if (names.length === 0) return undefined;
  return inOneLine(...names.slice(0, NAMED), ...(names.length > NAMED ? ['…'] : []));
}

function OtherRoom({ vote, room, may }: CountedByProps & { room: string[] }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { id, version, voters } = vote;
  const more = useNamesOf(room, voters);
  const fewer = useNamesOf(voters, room);
  const again = () => refresh(campaignId, 'votes');
  const recount = useMutation({
    mutationFn: () => votesChange(id, versionTag(version), campaignId, { voters: room }),
    onSuccess: (saved) => {
      toast(t('votes.recounted'), async () => {
        await votesChange(id, versionTag(saved.version), campaignId, { voters });
        await again();
      });
      return again();
    },
  });
  return (
    <Alert color="yellow" title={t('votes.otherRoom', { count: room.length })}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('votes.otherRoomHow')}</Text>
        {more ? <Text size="sm">{t('votes.voteMore', { names: more })}</Text> : null}
        {fewer ? <Text size="sm">{t('votes.voteFewer', { names: fewer })}</Text> : null}
        {may ? (
          <Button variant="default" loading={recount.isPending} onClick={() => recount.mutate()}>
            {t('votes.recount')}
          </Button>
        ) : null}
        {recount.error ? <ProblemNotice error={recount.error} /> : null}
      </Stack>
    </Alert>
  );
}
