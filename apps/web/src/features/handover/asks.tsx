import { Stack, Text } from '@mantine/core';
import type { HandoverAskDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { translate, useT, translateAny, dotted } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { AssignButton } from '../../ui/campaign/assign.js';
import { Codes, type NameOf } from '../../ui/campaign/codes.js';
import { gradeName, saidName } from '../../ui/evidence.js';
import { ShiftWords } from '../../ui/shift.js';
import { Written } from '../../ui/written.js';
import { Card } from '../../ui/card.js';
import { linesInOrder } from './worst-first.js';
import { shiftKey, type Line } from './lines.js';
import { useBounded } from './more.js';
import { Reworded } from './reworded.js';
import { VoteWords } from './vote-words.js';
import styles from './handover.module.css';
import card from '../../ui/card.module.css';
import { clocksText } from '../../kernel/i18n/clocks.js';
import { articleText } from '../../ui/campaign/article-text.js';

interface OfAskProps {
  ask: HandoverAskDto;
  nameOf: NameOf;
}

/** Lines of an ask before somebody asks for more. */
const LINES = 6;

/** What happened on one ask: who turned comes first, then the newest. */
export function OfAsk({ ask, nameOf }: OfAskProps) {
  const t = useT();
  const { id, title, number, stale, votes, amendments, redLine, shelf } = ask;
  const { shown, more } = useBounded(linesInOrder(ask), LINES);
  return (
    <Card
      title={
        <CampaignLink to="count/$askId" params={{ askId: id }}>
          <bdi>{title}</bdi> {number ? `(${articleText(number)})` : null}
        </CampaignLink>
      }
      aside={redLine ? <strong className={card.warn}>{t('handover.redLine')}</strong> : null}
    >
      <ul className={`bare ${card.rows}`}>
        {shelf ? <li>{translate(`handover.shelf.${shelf}`)}</li> : null}
        {shown.map((line) => (
          <OneLine key={line.key} line={line} askId={id} nameOf={nameOf} />
        ))}
        {more ? <li>{more}</li> : null}
        {stale ? <Reworded of={stale} nameOf={nameOf} /> : null}
        {votes.map((vote) => (
          <li key={vote.id}>
            <VoteWords vote={vote} onAsk nameOf={nameOf} />
          </li>
        ))}
        {amendments.map((one) => (
          <li key={one.id}>
            {translate(`handover.amendment.${one.what}`)}{' '}
            <CampaignLink to="asks/$askId" params={{ askId: id }}>
              <bdi>{one.symbol ? `${one.symbol} ${one.title}` : one.title}</bdi>
            </CampaignLink>
            {' · '}
            {translate(`handover.amendmentState.${one.state}`)} · {translate(`handover.effect.${one.effect}`)}
            {one.sponsors.length > 0 ? (
              <div>
                {t('handover.sponsors')} <Codes codes={one.sponsors} nameOf={nameOf} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OneLine({ line, askId, nameOf }: { line: Line; askId: string; nameOf: NameOf }) {
  const t = useT();
  const { act, shifts } = line;
  const how = [
    ...(act.said ? [saidName(act.said)] : []),
    ...(act.grade ? [gradeName(act.grade)] : []),
    ...(act.voice === 'bloc' ? [t('handover.bloc')] : []),
  ];
  return (
    <li>
      <Stack gap={4}>
        {act.kind === 'position' ? null : <ActTitle line={line} />}
        {shifts.map((shift) => (
          <div key={shiftKey(shift)} className={styles.shift}>
            <span>
              <Codes codes={shift.delegations} nameOf={nameOf} /> <ShiftWords shift={shift} />
            </span>
            <FollowUps codes={shift.delegations} askId={askId} nameOf={nameOf} />
          </div>
        ))}
        {act.why ? (
          <Text size="sm" component="div" lineClamp={3}>
            <Written>{act.why}</Written>
          </Text>
        ) : null}
        <Text size="sm" c="dimmed">
          {dotted(...how, act.author, act.organisation)}
          {' · '}
          <Entered act={act} />
        </Text>
      </Stack>
    </li>
  );
}

/** When it was entered, which for most is when it was said; what was put right or brought back was said before that. */
function Entered({ act: { cause, occurredAt, recordedAt } }: Pick<Line, 'act'>) {
  const t = useT();
  const entered = <time dateTime={recordedAt.instant}>{clocksText(recordedAt)}</time>;
  if (occurredAt === null || (cause !== 'restored' && cause !== 'corrected')) return entered;
  return (
    <>
      {t('handover.saidThen')} <time dateTime={occurredAt.instant}>{clocksText(occurredAt)}</time>
      {' · '}
      {t(`handover.record.${cause}`)} {entered}
    </>
  );
}

function ActTitle({ line: { act } }: { line: Line }) {
  useT();
  const word = translateAny(`handover.act.${act.kind}`);
  return (
    <div>
      {word}
      {act.title ? ': ' : ''}
      {act.title && act.kind === 'statement' && act.id ? (
        <CampaignLink to="statements/$statementId" params={{ statementId: act.id }}>
          <Written inline>{act.title}</Written>
        </CampaignLink>
      ) : null}
      {act.title && act.kind !== 'statement' ? <Written inline>{act.title}</Written> : null}
    </div>
  );
}

/** Assign, for one at one tap; for many each in a fold. */
function FollowUps({ codes, askId, nameOf }: { codes: readonly string[]; askId: string; nameOf: NameOf }) {
  const t = useT();
  const { role } = useSeat();
  const [only] = codes;
  // Whoever may not make tasks is shown no fold with nothing in it.
  if (role === 'member') return null;
  if (codes.length === 1 && only) {
    return (
      <span className={card.acts}>
        <AssignButton delegationCode={only} name={nameOf(only)} askId={askId} />
      </span>
    );
  }
  return (
    <details>
      <summary>{t('handover.assignEach')}</summary>
      <ul className={`bare ${card.rows}`}>
        {codes.map((code) => (
          <li key={code} className={card.line}>
            <bdi>{nameOf(code)}</bdi>
            <span className={card.acts}>
              <AssignButton delegationCode={code} name={nameOf(code)} askId={askId} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
