import { Alert, Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { statementsRecord, statementsUndo, type StatementDetailDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT, groupName } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { useDelegationNames, useNamesOfCodes } from '../../kernel/queries/delegations.js';
import { Dialog } from '../../ui/dialog.js';
import { Evidence, sureName } from '../../ui/evidence.js';
import { TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { StanceMark } from '../../ui/stance.js';
import { TierBadge } from '../../ui/tier.js';
import { toast } from '../../ui/toast.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { recordedAgain } from './record-again.js';
import { Fates } from './written-positions.js';
import { scopeText } from '../../ui/campaign/answers/scope.js';
import { statementQuery } from './statements.queries.js';
import { clocksText } from '../../kernel/i18n/clocks.js';

/** One statement, what became of every position it wrote, and the way to take all of them back. */
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
  const { role, me, closed } = useSeat();
  const nameOf = useDelegationNames();
  const { undone, group, states } = statement;
  const speaker = nameOf(statement.speakerCode, statement.speaker);
  const mayUndo = !undone && !closed && (role === 'coordinator' || statement.authorId === me.id);
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
      actions={mayUndo ? <Undo statement={statement} /> : null}
    >
      {undone ? (
        <Alert color="yellow">
          {t('statements.undoneAt', { by: undone.by })} {clocksText(undone.at)}
        </Alert>
      ) : null}
      <About statement={statement} />
      <Fates statement={statement} />
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

/** Takes it back; the toast records it again, under a new id. */
function useTakeBack(statement: StatementDetailDto, onDone: () => void) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  const request = recordedAgain(statement);
  const again = async () => {
    if (!request) return;
    const made = await statementsRecord(campaignId, { ...request, id: uuid7() });
    // Only who still looks at the old one is led to the new one.
    if (window.location.pathname.endsWith(statement.id)) {
      await goTo({ to: 'statements/$statementId', params: { statementId: made.id }, replace: true });
    }
    await refresh(campaignId, 'positions');
  };
  return useMutation({
    mutationFn: (reason: string) => statementsUndo(statement.id, campaignId, reason ? { reason } : {}),
    onSuccess: async () => {
      onDone();
      toast(t('statements.takenBack'), request && again);
      await refresh(campaignId, 'positions');
    },
  });
}

function Undo({ statement }: { statement: StatementDetailDto }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const undo = useTakeBack(statement, () => setOpen(false));
  const form = useForm({
    fieldsOf: () => ({ reason: '' }),
    save: ({ reason }) => undo.mutateAsync(reason.trim()),
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('statements.undo')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('statements.undo')}>
        <FormBody form={form} send={t('statements.undo')} danger>
          <Text>{t('statements.undoWhat', { count: statement.positions })}</Text>
          <TextField label={t('statements.undoReason')} {...form.text('reason')} />
        </FormBody>
      </Dialog>
    </>
  );
}
