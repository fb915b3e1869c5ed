import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { memo, useCallback, useMemo, useState } from 'react';
import type { BallotChoice } from '#libs/domain';
import { type CountDto, type MatrixDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { campaignItself } from '../../kernel/clock/campaign-now.js';
import { matrixQuery } from '../../kernel/queries/matrix.js';
import { useSeat } from '../../kernel/session/session.js';
import { dotted, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Answer, Basis } from './answer.js';
import { Assumptions } from './assumptions.js';
import { Groups } from './groups.js';
import { Blocking, Nearest } from './nearest.js';
import { splitOf, votersOn } from './split.js';
import { Targets } from './targets.js';
import { Held } from './votes.js';
import { Voters } from './voters.js';
import {
  move,
  OF_VOTES,
  readWhatIf,
  toQuery,
  type WhatIf,
  type WhatIfAddress,
  type WhatIfKey,
} from './what-if.js';
import { scopeText } from '../../ui/campaign/answers/scope.js';
import { summaryText } from '../../ui/campaign/answers/count-summary.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { countOfAskQuery } from '../../kernel/queries/counts.js';
import styles from './counts.module.css';
import { articleText } from '../../ui/campaign/article-text.js';

/** Can it be won, and through whom; every "what if" stands in the address. */
export function CountOfAsk() {
  const t = useT();
  const { askId } = useParams({ from: '/c/$slug/count/$askId' });
  const { campaignId, role } = useSeat();
  const [address] = useAddress<WhatIfKey>();
  const written = JSON.stringify(address);
  // The same what-if is the same object, so that what does not depend on it is not drawn again.
  const whatIf = useMemo(() => readWhatIf(JSON.parse(written) as WhatIfAddress), [written]);
  const asked = toQuery(whatIf);
  const count = useQuery({
    ...countOfAskQuery(campaignId, askId, asked),
    // The last numbers stay until the new ones are there; a question that is out of date is called off.
    placeholderData: (before) => (before?.ask.id === askId ? keepPreviousData(before) : undefined),
  });
  const matrix = useQuery(matrixQuery(campaignId));
  const ask = count.data?.ask;
  const followsTreaty = useQuery(campaignItself(campaignId)).data?.followsTreaty;
  return (
    <Page
      key={askId}
      title={ask?.title ?? t('count.title')}
      lead={
        ask ? dotted(ask.number && articleText(ask.number), ask.redLine && t('count.redLine')) || null : null
      }
      actions={
        <>
          {role === 'member' ? null : (
            <CampaignLink to="votes/record" search={{ ask: askId }}>
              {t('board.now')}
            </CampaignLink>
          )}
          <CampaignLink to="count" {...(followsTreaty ? { search: OF_VOTES } : {})}>
            {t('count.all')}
          </CampaignLink>
        </>
      }
    >
      <Loaded query={count} height={720}>
        {(data) => (
          <OfAsk
            count={data}
            matrix={matrix.data}
            whatIf={whatIf}
            waiting={count.isPlaceholderData || count.isError}
          />
        )}
      </Loaded>
    </Page>
  );
}

interface OfAskProps {
  count: CountDto;
  matrix: MatrixDto | undefined;
  whatIf: WhatIf;
  waiting: boolean;
}

function OfAsk({ count, matrix, whatIf, waiting }: OfAskProps) {
  const t = useT();
  const nameOf = useDelegationNames();
  const [, change] = useAddress<WhatIfKey>();
  const [picked, setPicked] = useState('');
  const askId = count.ask.id;
  const { countStale, ballots } = whatIf;
  const voters = useMemo(
    () => (matrix ? votersOn(matrix, askId, { countStale, ballots }) : undefined),
    [matrix, askId, countStale, ballots],
  );
  const split = useMemo(() => voters && splitOf(voters), [voters]);
  const onMove = useCallback(
    (code: string, choice: BallotChoice | undefined) => change(move(ballots, code, choice)),
    [ballots, change],
  );
  return (
    <>
      <div className={styles.page}>
        <Answer count={count} split={split} atTurnout={whatIf.turnout !== undefined} waiting={waiting} />
        <Assumptions count={count} voters={voters} whatIf={whatIf} />
      </div>
      {voters ? <Voters voters={voters} picked={picked} onPick={setPicked} onMove={onMove} /> : null}
      <Around count={count} matrix={matrix} whatIf={whatIf} />
      <Text size="sm" c="dimmed">
        {scopeText(count.scope)}
      </Text>
      <span className="only-read" role="status">
        {waiting ? t('count.recounting') : summaryText(count.summary, nameOf)}
      </span>
    </>
  );
}

/** Follows the numbers from the api, and so only those. */
const Around = memo(function Around({ count, matrix, whatIf }: Omit<OfAskProps, 'waiting'>) {
  const askId = count.ask.id;
  return (
    <div className={`${styles.page} ${styles.even}`}>
      <Nearest count={count} />
      <Blocking count={count} />
      <Targets askId={askId} rule={whatIf.rule} />
      <Groups count={count} matrix={matrix} whatIf={whatIf} />
      <Basis count={count} />
      <Held askId={askId} />
    </div>
  );
});
