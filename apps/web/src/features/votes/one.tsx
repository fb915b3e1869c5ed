import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { versionTag } from '../../kernel/api/call.js';
import { votesRemove, votesRestore, votesUses, type VoteDetailDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { voteQuery } from '../../kernel/queries/votes.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { RemoveButton } from '../../ui/campaign/removal/removal.js';
import { gradeName } from '../../ui/evidence.js';
import { Loaded, ProblemNotice } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { Ballots } from './ballots.js';
import { Comparison } from './comparison.js';
import { CountedBy } from './counted-by.js';
import { EditBallots } from './edit-ballots.js';
import { EditVote } from './edit-vote.js';
import { mayCorrect } from './may-correct.js';
import { Outcome, OutcomeSentence, TallyBar } from './tally.js';

/** One vote: how it came out, who voted how, and how near the forecast had been. */
export function VotePage() {
  const { campaignId } = useSeat();
  const { voteId } = useParams({ from: '/c/$slug/votes/$voteId' });
  const query = useQuery(voteQuery(campaignId, voteId));
  return (
    <Loaded query={query} height={700}>
      {(vote) => <One vote={vote} />}
    </Loaded>
  );
}

type Form = 'facts' | 'ballots';

function One({ vote }: { vote: VoteDetailDto }) {
  const t = useT();
  const seat = useSeat();
  const [{ form }, setAddress] = useAddress<'form'>();
  const may = mayCorrect(seat, vote);
  const removed = vote.removed !== null;
  const close = () => setAddress({ form: undefined });
  const open = (which: Form) => setAddress({ form: which }, { push: true });
  return (
    <Page
      title={vote.title}
      tab={t('place.votes')}
      lead={<CampaignLink to="votes">{t('board.toVotes')}</CampaignLink>}
      actions={may ? <Acts vote={vote} onOpen={open} /> : null}
    >
      {removed ? <Alert color="yellow">{t('votes.removedMark')}</Alert> : null}
      <Result vote={vote} may={may && !removed} />
      {may && !removed && form === 'ballots' ? (
        <EditBallots vote={vote} onDone={close} />
      ) : (
        <Ballots vote={vote} />
      )}
      <Comparison vote={vote} />
      <EditVote vote={vote} open={may && !removed && form === 'facts'} onClose={close} />
    </Page>
  );
}

function Acts({ vote, onOpen }: { vote: VoteDetailDto; onOpen: (form: Form) => void }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { id, title, version } = vote;
  const again = () => refresh(campaignId, 'votes');
  const restore = useMutation({
    mutationFn: () => votesRestore(id, campaignId),
    onSuccess: () => {
      toast(t('removal.restored', { title }));
      return again();
    },
  });
  if (vote.removed) {
    return (
      <Stack gap="xs" align="flex-end">
        <Button loading={restore.isPending} onClick={() => restore.mutate()}>
          {t('removal.restore')}
        </Button>
        {restore.error ? <ProblemNotice error={restore.error} /> : null}
      </Stack>
    );
  }
  return (
    <>
      <Button variant="default" onClick={() => onOpen('ballots')}>
        {t('votes.editBallots')}
      </Button>
      <Button variant="default" onClick={() => onOpen('facts')}>
        {t('votes.edit')}
      </Button>
      <CampaignLink to="votes/paste" search={{ vote: id }}>
        {t('votes.pasteBallots')}
      </CampaignLink>
      <RemoveButton
        title={title}
        thing={`vote ${id}`}
        uses={(options) => votesUses(id, campaignId, options)}
        remove={() => votesRemove(id, versionTag(version), campaignId)}
        restore={() => votesRestore(id, campaignId, { ifMatch: versionTag(version + 1) })}
        again={again}
      />
    </>
  );
}

function Result({ vote, may }: { vote: VoteDetailDto; may: boolean }) {
  const t = useT();
  const { tally, counted, result, differences, kind, amendment, ask, askId, effect } = vote;
  return (
    <Panel title={t('votes.result')} action={vote.removed ? null : <Outcome result={result} />}>
      <TallyBar tally={tally} counted={counted} result={result} />
      {vote.removed ? null : (
        <>
          <OutcomeSentence vote={vote} />
          <OtherRules result={result} />
        </>
      )}
      <Text size="sm">{tally ? t('votes.byTally') : t('votes.byBallots')}</Text>
      <CountedBy vote={vote} may={may} />
      {differences.length > 0 ? (
        <Alert color="red" title={t('votes.differs')}>
          <ul>
            {differences.map(({ choice, tally: said, ballots }) => (
              <li key={choice}>
                {t('votes.difference', { choice: translate(`ballot.${choice}`), said, ballots })}
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <Text size="sm">
        {t('board.kind')}: {translate(`voteKind.${kind}`)}
        {amendment ? (
          <>
            {' · '}
            <bdi>{amendment}</bdi>
          </>
        ) : null}
      </Text>
      {askId && ask ? (
        <Text size="sm">
          <CampaignLink inText to="asks/$askId" params={{ askId }}>
            {ask}
          </CampaignLink>{' '}
          {effect === 'defeats' ? t('count.voteDefeats') : null}
        </Text>
      ) : null}
      <TwoClocks at={vote.heldAt} strong />
      <Text size="sm" c="dimmed" component="div">
        {gradeName(vote.grade)} · <Written inline>{vote.source}</Written> ·{' '}
        {t('statements.recordedBy', { author: vote.author, organisation: vote.organisation })}
      </Text>
    </Panel>
  );
}

/** Where another rule would have decided otherwise. */
function OtherRules({ result }: { result: VoteDetailDto['result'] }) {
  const t = useT();
  const others = result.underEachRule.filter(
    ({ rule, passes }) => rule !== result.rule && rule !== 'consensus' && passes !== result.passes,
  );
  if (others.length === 0 || !result.complete) return null;
  return (
    <ul className="bare">
      {others.map(({ rule, passes, needed }) => (
        <li key={rule}>
          {t(passes ? 'votes.wouldCarry' : 'votes.wouldFail', {
            rule: translate(`count.rules.${rule}`),
            needed,
          })}
        </li>
      ))}
    </ul>
  );
}
