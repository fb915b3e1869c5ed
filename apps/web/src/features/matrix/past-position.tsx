import { Badge, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { PositionDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Evidence } from '../../ui/evidence.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { PositionCause } from '../../ui/campaign/position-cause.js';
import { StanceMark } from '../../ui/stance.js';
import { TierBadge } from '../../ui/tier.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { useRetract } from './record.js';
import styles from './matrix.module.css';

interface PastPositionProps {
  position: PositionDto;
  name: string;
  current: boolean;
  onRenew: () => void;
}

/** One statement of where a delegation stood: what, when, on what it rests, who may know, and what to do about it. */
export function PastPosition({ position, name, current, onRenew }: PastPositionProps) {
  const t = useT();
  const { stance, stale, textVersion, retracted, note, sealed } = position;
  return (
    <li className={retracted ? styles.gone : undefined}>
      <Stack gap={4}>
        <Group gap="xs">
          <span className={styles.what}>
            <StanceMark stance={stance} />
          </span>
          {current ? (
            <Badge variant="light" tt="none">
              {t('matrix.current')}
            </Badge>
          ) : null}
          <TierBadge tier={position.tier} />
        </Group>
        <Text component="div" size="sm">
          <TwoClocks at={position.occurredAt} />
        </Text>
        <PositionCause position={position} />
        <Evidence {...position} />
        {sealed ? <Text size="sm">{t('matrix.sealed')}</Text> : null}
        <Voice position={position} />
        {textVersion ? <Text size="sm">{t('matrix.draftOf', { draft: textVersion.title })}</Text> : null}
        {note ? <Written>{note}</Written> : null}
        <Text size="sm" c="dimmed">
          {t('matrix.by', { author: position.author, organisation: position.organisation })}
        </Text>
        {stale && !retracted ? (
          <Text size="sm" className="warned">
            {translate(`stale.${stale}`)}
          </Text>
        ) : null}
        {retracted ? (
          <Text component="div" size="sm" className="warned">
            <Written>{retractedText(retracted)}</Written>
            <TwoClocks at={retracted.at} />
          </Text>
        ) : (
          <Acts position={position} name={name} current={current} onRenew={onRenew} />
        )}
      </Stack>
    </li>
  );
}

function retractedText({ by, reason, cause }: NonNullable<PositionDto['retracted']>): string {
  if (cause === 'correction') return translate('matrix.corrected', { by });
  return reason ? translate('matrix.retracted', { by, reason }) : translate('matrix.takenBack', { by });
}

function Voice({ position: { voice, statement } }: { position: PositionDto }) {
  const t = useT();
  if (voice === 'own') return <Text size="sm">{t('matrix.own')}</Text>;
  return (
    <Text component="div" size="sm">
      {t('matrix.ofBloc')}
      {statement ? (
        <>
          {': '}
          <CampaignLink to="statements/$statementId" params={{ statementId: statement.id }}>
            {statement.title}
          </CampaignLink>
        </>
      ) : null}
    </Text>
  );
}

function Acts({ position, name, current, onRenew }: PastPositionProps) {
  const t = useT();
  const { role, me } = useSeat();
  const [asking, setAsking] = useState(false);
  if (role === 'member') return null;
  const mine = position.authorId === me.id;
  // A bloc's statement is undone as a whole, on its own page.
  const mayRetract = position.voice === 'own' && (mine || role === 'coordinator');
  if (asking)
    return <TakeBack position={position} name={name} mine={mine} onClose={() => setAsking(false)} />;
  return (
    <Group gap="xs">
      {current ? (
        <Button size="compact-md" variant="default" mih={28} onClick={onRenew}>
          {t('matrix.renew')}
        </Button>
      ) : null}
      {mayRetract ? (
        <Button size="compact-md" variant="default" mih={28} onClick={() => setAsking(true)}>
          {t('matrix.retract')}
        </Button>
      ) : null}
    </Group>
  );
}

interface TakeBackProps {
  position: PositionDto;
  name: string;
  mine: boolean;
  onClose: () => void;
}

function TakeBack({ position, name, mine, onClose }: TakeBackProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const retract = useRetract(campaignId, position, name, mine);
  const form = useForm({
    fieldsOf: () => ({ reason: '' }),
    save: ({ reason }) => retract.mutateAsync(reason.trim()),
    onSaved: onClose,
  });
  return (
    <FormBody
      form={form}
      send={t('matrix.retractDo')}
      leave={{ label: t('matrix.retractNot'), onLeave: onClose }}
      judged
    >
      <Textarea
        autoFocus
        required
        rows={2}
        maxLength={1000}
        label={t('matrix.retractWhy')}
        description={t('matrix.retractHow')}
        value={form.fields.reason}
        error={form.error('reason')}
        onChange={(event) => form.set({ reason: event.currentTarget.value.replaceAll('\n', ' ') })}
      />
    </FormBody>
  );
}
