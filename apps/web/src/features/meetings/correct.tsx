import { Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { INTERACTION_KINDS, TIERS } from '#libs/domain';
import type { InteractionDto } from '../../kernel/api/client.js';
import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { offline, uuid7 } from '../../kernel/offline/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { cityText } from '../../kernel/i18n/clocks.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Choice, WallInput, ZoneInput } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { stanceName } from '../../ui/stance.js';
import { toast } from '../../ui/toast.js';
import { instantOf } from '../../ui/zone-clock.js';
import { fieldsOf, withEvidence, withStance, type TalkFields } from './correction.js';
import { Delegates } from './delegates.js';
import { talkAgain } from './meetings.queries.js';
import { saveCorrection } from './save.js';
import { Stances } from './stances.js';
import { useTitleOf } from './title.js';

interface CorrectProps {
  talk: InteractionDto;
  onClose: () => void;
}

/** What was wrong in a talk, put right by whoever logged it. Works where the network goes while it is open. */
export function Correct({ talk, onClose }: CorrectProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const asks = useQuery(asksQuery(campaignId));
  const form = useCorrection(talk, onClose);
  const { fields, set, error, theirs } = form;
  return (
    <FormBody
      form={form}
      send={t('meetings.save')}
      sendable={form.touched}
      leave={{ label: t('list.cancel'), onLeave: onClose }}
    >
      <Stances
        asks={asks.data?.items ?? []}
        stances={fields.stances}
        grounds={fields.grounds}
        theirs={theirs}
        onSet={(askId, stance) => set((old) => withStance(old, askId, stance))}
        onEvidence={(askId, change) => set((old) => withEvidence(old, askId, change))}
      />
      <Delegates talk={talk} chosen={fields.delegateIds} onChange={(delegateIds) => set({ delegateIds })} />
      <HowAndWhen form={form} />
      <Textarea
        label={t('meetings.note')}
        description={theirs.note === undefined ? undefined : <Meanwhile theirs={theirs.note} />}
        dir="auto"
        rows={4}
        maxLength={10_000}
        value={fields.note}
        error={error('note')}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <Readers talk={talk} form={form} />
    </FormBody>
  );
}

function HowAndWhen({ form }: { form: Form<TalkFields> }) {
  const t = useT();
  const { me } = useSeat();
  const { fields } = form;
  return (
    <Stack gap="sm" maw={480}>
      <Choice
        label={t('meetings.kind')}
        options={INTERACTION_KINDS.map((kind) => [kind, translate(`contact.${kind}`)])}
        {...form.text('kind')}
      />
      <WallInput
        label={t('meetings.when', { city: cityText(fields.zone) })}
        {...form.text('wall', 'occurredAt')}
      />
      <ZoneInput label={t('meetings.where')} own={[me.zone]} {...form.text('zone')} />
    </Stack>
  );
}

function Readers({ talk, form }: { talk: InteractionDto; form: Form<TalkFields> }) {
  const t = useT();
  const { coreGroup } = useSeat();
  const change = TIERS.indexOf(form.fields.tier) - TIERS.indexOf(talk.tier);
  return (
    <Stack gap={4} maw={480}>
      <Choice
        label={t('meetings.readers')}
        options={TIERS.filter((tier) => tier !== 'core' || coreGroup || tier === talk.tier).map((tier) => [
          tier,
          translate(`tier.${tier}`),
        ])}
        {...form.text('tier')}
      />
      {change === 0 ? null : (
        <Text size="sm" role="status" className="warned">
          {t(change > 0 ? 'meetings.wider' : 'meetings.narrower')}
        </Text>
      )}
    </Stack>
  );
}

function useCorrection(talk: InteractionDto, onClose: () => void): Form<TalkFields> {
  const t = useT();
  const { campaignId } = useSeat();
  const clock = useCampaignClock(campaignId);
  const titleOf = useTitleOf();
  const again = () => talkAgain(campaignId);
  const linesOf = (fields: TalkFields) => [
    t('meetings.summary', { title: titleOf(talk) }),
    ...talk.positions
      .filter(({ askId, retracted }) => !retracted && fields.stances[askId])
      .map(({ askId, ask }) => `${ask}: ${stanceName(fields.stances[askId] ?? null)}`),
    ...(fields.note ? [fields.note] : []),
  ];
  return useForm<InteractionDto, TalkFields>({
    current: talk,
    fieldsOf: (one) => fieldsOf(one ?? talk),
    save: async (fields, before = talk) => {
      const id = uuid7();
      const after = await saveCorrection(campaignId, before, fields, linesOf(fields), id);
      if (after) {
        toast(t('meetings.saved'), async () => {
          await saveCorrection(campaignId, after, fieldsOf(before), linesOf(fieldsOf(before)));
          await again();
        });
      } else {
        const say = toast(t('meetings.queued'));
        offline().outbox.onSent(id, () => say(t('meetings.sent')));
      }
      return after ?? before;
    },
    onSaved: () => {
      onClose();
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
    missing: ({ wall, zone }) => {
      const at = instantOf(wall, zone);
      if (Number.isNaN(at)) return { field: 'wall', message: t('meetings.needTime') };
      const ahead = at > clock.now() && wall !== talk.occurredAt.venue.wall;
      return ahead ? { field: 'wall', message: t('meetings.ahead') } : undefined;
    },
  });
}
