import { Text } from '@mantine/core';
import { BALLOT_CHOICES } from '#libs/domain';
import type { HandoverVoteDto } from '../../kernel/api/client.js';
import { clocksText } from '../../kernel/i18n/clocks.js';
import { dotted, translate, useT } from '../../kernel/i18n/index.js';
import { outcomeText } from '../../ui/campaign/ballots/outcome.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Codes, type NameOf } from '../../ui/campaign/codes.js';

interface VoteWordsProps {
  vote: HandoverVoteDto;
  /** Whether it stands under the ask that it was about. */
  onAsk: boolean;
  nameOf: NameOf;
}

/** A vote that was held, how it came out under its rule, and who did otherwise than counted. */
export function VoteWords({ vote, onAsk, nameOf }: VoteWordsProps) {
  const t = useT();
  const { id, title, kind, effect, undone, again, complete, numbers, heldAt, calls } = vote;
  const known = BALLOT_CHOICES.filter((choice) => numbers[choice] !== null);
  const cast = known.map((choice) => `${translate(`ballot.${choice}`)} ${numbers[choice]}`);
  return (
    <>
      {t('handover.vote')}{' '}
      <CampaignLink to="votes/$voteId" params={{ voteId: id }}>
        <bdi>{title}</bdi>
      </CampaignLink>
      {undone ? ` · ${t('handover.voteRemoved')}` : null}
      {again ? ` · ${translate(`handover.again.${again}`)}` : null}
      {undone ? null : (
        <Text size="sm" fw={600}>
          {outcomeText(vote, translate(`count.rules.${vote.rule}`))}
          {complete ? null : ` ${t('handover.voteIncomplete')}`}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {dotted(...cast, translate(`voteKind.${kind}`), onAsk && translate(`handover.effect.${effect}`))} ·{' '}
        <time dateTime={heldAt.instant}>{clocksText(heldAt)}</time>
      </Text>
      {calls ? <Calls calls={calls} nameOf={nameOf} /> : null}
    </>
  );
}

function Calls({ calls, nameOf }: { calls: NonNullable<HandoverVoteDto['calls']>; nameOf: NameOf }) {
  const t = useT();
  const { called, hits, surprises } = calls;
  const alike = (as: 'yes' | 'no', actual: (typeof BALLOT_CHOICES)[number]) =>
    surprises.filter((one) => one.called === as && one.actual === actual);
  return (
    <Text size="sm" component="div">
      {t('handover.voteHits', { called, hits })}
      <ul className="bare">
        {(['no', 'yes'] as const).flatMap((as) =>
          BALLOT_CHOICES.map((actual) => ({ as, actual, who: alike(as, actual) }))
            .filter(({ who }) => who.length > 0)
            .map(({ actual, who }) => (
              <li key={`${as} ${actual}`}>
                {t(`handover.voteOtherwise.${actual}`, { called: translate(`ballot.${as}`) })}{' '}
                <Codes codes={who.map(({ delegationCode }) => delegationCode)} nameOf={nameOf} />
              </li>
            )),
        )}
      </ul>
    </Text>
  );
}
