import { Alert, Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { interactionsOne, interactionsUndo } from '../../kernel/api/client.js';
import { conflictText, refusalTitle } from '../../kernel/api/problem-text.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useOutboxState } from '../../kernel/offline/outbox-state.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { correctedTalk } from '../../kernel/offline/corrected-talk.js';
import { offline, type OutboxItem } from '../../kernel/offline/index.js';
import { useClocksText } from '../../ui/campaign/use-clocks-text.js';
import { ClockWarning } from '../../ui/clock-warning.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Refusal } from '../../ui/refusal.js';
import { toast } from '../../ui/toast.js';
import { Written } from '../../ui/written.js';
import { reopen } from './reopen.js';
import styles from './outbox.module.css';

const WARN_HOURS = 6;

/** What was written on this device and is not on the server yet: in order, with reasons, to be copied out or thrown away. */
export function Waiting() {
  const t = useT();
  const { role } = useSeat();
  const { known, count, items, locked, hoursLeft = Infinity } = useOutboxState();
  return (
    <Page title={t('waiting.title')} lead={t('waiting.lead')}>
      <ClockWarning />
      {locked && count > 0 ? <Alert color="yellow">{t('waiting.locked')}</Alert> : null}
      {count > 0 && hoursLeft < WARN_HOURS ? (
        <Alert color="red">{t('waiting.hoursLeft', { count: hoursLeft })}</Alert>
      ) : null}
      {known ? null : (
        <p role="status" aria-busy>
          {t('problem.loading')}
        </p>
      )}
      {known && count === 0 ? (
        <Empty
          title={t('waiting.empty')}
          action={role === 'member' ? undefined : <CampaignLink to="log">{t('waiting.logOne')}</CampaignLink>}
        >
          {t('waiting.emptyHow')}
        </Empty>
      ) : null}
      <ol className={`bare ${styles.list}`}>
        {items.map((item) => (
          <WaitingItem key={item.id} item={item} held={items.some(({ id }) => id === item.after)} />
        ))}
      </ol>
      {!locked && items.length < count ? <Text>{t('waiting.someItems')}</Text> : null}
    </Page>
  );
}

function WaitingItem({ item, held }: { item: OutboxItem; held: boolean }) {
  const t = useT();
  const clocksText = useClocksText();
  const heading = useId();
  const [first = '', ...rest] = item.summary;
  return (
    <li>
      <Paper withBorder p="md" component="article" aria-labelledby={heading}>
        <Stack gap="xs">
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <h2 id={heading}>
              <Written inline>{first}</Written>
            </h2>
            <span className={styles.state} data-state={item.state}>
              {t(`waiting.state.${item.state}`)}
            </span>
          </Group>
          <ul className="bare">
            {rest.map((line) => (
              <li key={line}>
                <Written inline>{line}</Written>
              </li>
            ))}
          </ul>
          <Text size="sm" c="dimmed">
            {t('waiting.madeAt', { when: clocksText(Date.parse(item.madeAt)) })}
          </Text>
          {held ? <Text size="sm">{t('waiting.after')}</Text> : null}
          {item.refusal ? <Reason item={item} /> : null}
          <Acts item={item} />
        </Stack>
      </Paper>
    </li>
  );
}

function Reason({ item }: { item: OutboxItem }) {
  const t = useT();
  if (!item.refusal) return null;
  const said = conflictText(item.refusal) !== undefined;
  return (
    <Alert color="red" title={`${t('waiting.why')}: ${refusalTitle(item.refusal)}`}>
      {item.refusal.fields.length === 0 && !said ? <Refusal refused={item.refusal} /> : null}
      <ul>
        {(said ? [] : item.refusal.fields).map((field) => (
          <li key={field.path}>
            <Refusal refused={field} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Acts({ item }: { item: OutboxItem }) {
  const t = useT();
  const [text, setText] = useState<string>();
  const { outbox } = offline();
  const copy = async () => {
    const words = (await outbox.asText(item.id)) ?? item.summary.join('\n');
    try {
      await navigator.clipboard.writeText(words);
      toast(t('waiting.copied'));
    } catch {
      setText(words);
    }
  };
  const discard = async () => {
    const { state: _state, refusal: _refusal, tried, ...again } = item;
    const gone = await outbox.discard(item.id);
    const words = tried && !item.refusal ? t('waiting.discardedPerhaps') : t('waiting.discarded');
    if (gone) toast(words, () => outbox.enqueue(again));
    else toast(t('waiting.beingSent'));
  };
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Edit item={item} />
        <CorrectAnew item={item} />
        <Button variant="default" size="sm" onClick={() => void copy()}>
          {t('waiting.copy')}
        </Button>
        <Button variant="default" size="sm" onClick={() => void outbox.retry(item.id)}>
          {t('waiting.again')}
        </Button>
        <Button variant="default" size="sm" color="red" onClick={() => void discard()}>
          {t('waiting.discard')}
        </Button>
      </Group>
      {text === undefined ? null : (
        <Textarea
          label={t('waiting.notCopied')}
          readOnly
          autosize={false}
          rows={6}
          value={text}
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </Stack>
  );
}

/** A correction that was refused, as of a talk that changed meanwhile, is made anew on what the talk says now. */
function CorrectAnew({ item }: { item: OutboxItem }) {
  const t = useT();
  const { me } = useSeat();
  const talk = correctedTalk(item);
  const seat = me.seats.find(({ campaignId }) => campaignId === item.campaignId);
  const navigate = useNavigate();
  if (item.state !== 'refused' || talk === undefined || !seat || seat.closed) return null;
  const correct = () =>
    navigate({
      to: '/c/$slug/meetings/$meetingId',
      params: { slug: seat.slug, meetingId: talk },
      search: { form: 'correct' },
    });
  return (
    <Button variant="default" size="sm" onClick={() => void correct()}>
      {t('waiting.edit')}
    </Button>
  );
}

/** Opens a note in the log form again, with all that it says; or the talk, where the server has it already. */
function Edit({ item }: { item: OutboxItem }) {
  const t = useT();
  const { me } = useSeat();
  const navigate = useNavigate();
  const { id, campaignId, draft } = item;
  const seat = me.seats.find((one) => one.campaignId === campaignId);
  if (!draft || !seat || seat.closed) return null;
  const edit = async () => {
    const { outbox, drafts } = offline();
    const became = await reopen(item, {
      outbox,
      drafts,
      find: (talk) => interactionsOne(talk, campaignId),
      undo: (talk) => interactionsUndo(talk, campaignId),
    });
    const params = { slug: seat.slug };
    const search = { delegation: draft.delegation };
    if (became === 'form') await navigate({ to: '/c/$slug/log', params, search });
    else if (became === 'accepted') {
      toast(t('waiting.accepted'));
      await navigate({
        to: '/c/$slug/meetings/$meetingId',
        params: { ...params, meetingId: id },
        search: { form: 'correct' },
      });
    } else toast(became === 'sending' ? t('waiting.beingSent') : t(`waiting.edit_${became}`));
  };
  return (
    <Button variant="default" size="sm" onClick={() => void edit()}>
      {t('waiting.edit')}
    </Button>
  );
}
