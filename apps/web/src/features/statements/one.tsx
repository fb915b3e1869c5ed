import { Alert, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { StatementDetailDto } from '../../kernel/api/client.js';
import { useAddress } from '../../ui/address.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT, groupName } from '../../kernel/i18n/index.js';
import { useDelegationNames, useNamesOfCodes } from '../../kernel/queries/delegations.js';
import { Evidence, sureName } from '../../ui/evidence.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { StanceMark } from '../../ui/stance.js';
import { TierBadge } from '../../ui/tier.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { StatementActs } from './acts.js';
import { CorrectStatement } from './correct.js';
import { History } from './history.js';
import { Fates } from './written-positions.js';
import { scopeText } from '../../ui/campaign/answers/scope.js';
import { statementQuery } from './statements.queries.js';
import { clocksText } from '../../kernel/i18n/clocks.js';

/** One statement, what became of every position it wrote, and the ways to correct or remove it. */
export function StatementPage() {
  const { campaignId } = useSeat();
  const { statementId } = useParams({ from: '/c/$slug/statements/$statementId' });
  const query = useQuery(statementQuery(campaignId, statementId));
  return (
    <Loaded query={query} height={600}>
      {(statement) => <Statement statement={statement} />}
    </Loaded>
  );
}

function Statement({ statement }: { statement: StatementDetailDto }) {
  const t = useT();
  const { me, closed } = useSeat();
  const [{ form }, change] = useAddress<'form'>();
  const nameOf = useDelegationNames();
  const { removed, erased, group, states } = statement;
  const speaker = nameOf(statement.speakerCode, statement.speaker);
  const mayCorrect = statement.authorId === me.id && !removed && !erased && !closed;
  const correcting = mayCorrect && form === 'correct';
  return (
    <Page
      title={statement.title}
      tab={t('place.statements')}
      lead={
        group
          ? t('statements.spokeForGroup', {
              speaker,
              group: groupName({ code: statement.groupCode ?? '', name: group }),
              count: states,
            })
          : t('statements.spokeFor', { speaker, count: states })
      }
      actions={
        correcting ? null : (
          <>
            {mayCorrect ? (
              <Button onClick={() => change({ form: 'correct' }, { push: true })}>
                {t('statements.correct')}
              </Button>
            ) : null}
            <StatementActs statement={statement} />
          </>
        )
      }
    >
      {removed ? (
        <Alert color="yellow" role="status">
          {t('statements.removedMark')}
        </Alert>
      ) : null}
      {correcting ? (
        <CorrectStatement statement={statement} onClose={() => change({ form: undefined })} />
      ) : (
        <>
          <About statement={statement} />
          <Fates statement={statement} />
          <History statement={statement} />
        </>
      )}
      <Text size="sm" c="dimmed">
        {scopeText(statement.scope)}
      </Text>
    </Page>
  );
}

function About({ statement }: { statement: StatementDetailDto }) {
  const t = useT();
  return (
    <Panel title={t('statements.about')} action={<TierBadge tier={statement.tier} />}>
      <ul className="bare">
        {statement.asks.map((ask) => (
          <li key={ask.askId}>
            <StanceMark stance={ask.stance} />{' '}
            <CampaignLink inText to="asks/$askId" params={{ askId: ask.askId }}>
              {ask.ask}
            </CampaignLink>{' '}
            · {sureName(ask.confidence)}
          </li>
        ))}
      </ul>
      <Text size="sm" component="div">
        <TwoClocks at={statement.occurredAt} strong />
      </Text>
      <Evidence {...statement} />
      <Text size="sm">
        {t('statements.recordedBy', { author: statement.author, organisation: statement.organisation })}
        {statement.textVersion ? (
          <>
            {' · '}
            {t('statements.draft')}{' '}
            <CampaignLink inText to="texts/$textId" params={{ textId: statement.textVersion.id }}>
              {statement.textVersion.title}
            </CampaignLink>
          </>
        ) : null}
      </Text>
      <Names label={t('statements.alignedShort')} codes={statement.aligned} />
      <Names label={t('statements.excepted')} codes={statement.excepted} />
      {statement.note ? <Written>{statement.note}</Written> : null}
      {statement.erased ? (
        <Text c="dimmed" component="div">
          {t('statements.erasedMark', { by: statement.erased.by })} {clocksText(statement.erased.at)}
        </Text>
      ) : null}
    </Panel>
  );
}

interface NamesProps {
  label: string;
  codes: string[];
}

function Names({ label, codes }: NamesProps) {
  const nameOf = useNamesOfCodes();
  if (codes.length === 0) return null;
  return (
    <Text size="sm" component="div">
      {label}:{' '}
      {codes.map((code, index) => (
        <span key={code}>
          {index > 0 ? ', ' : ''}
          <CampaignLink inText to="delegations/$code" params={{ code }}>
            {nameOf(code)}
          </CampaignLink>
        </span>
      ))}
    </Text>
  );
}
