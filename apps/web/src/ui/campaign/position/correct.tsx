import { Group, Stack, Text, Textarea } from '@mantine/core';
import { CONFIDENCES, EVIDENCE_GRADES, SAID, STANCES, TIERS, type Stance } from '#libs/domain';
import { correctPositionCorrect, type PositionDto } from '../../../kernel/api/client.js';
import { useCampaignClock } from '../../../kernel/clock/campaign-clock.js';
import { cityText } from '../../../kernel/i18n/clocks.js';
import { translate, useT } from '../../../kernel/i18n/index.js';
import { refresh } from '../../../kernel/query/query.js';
import { useSeat } from '../../../kernel/session/session.js';
import { Dialog } from '../../dialog.js';
import { gradeName, saidName, sureName } from '../../evidence.js';
import { Choice, TextField, WallInput, ZoneInput } from '../../form/fields.js';
import { FormBody } from '../../form/form-body.js';
import { useForm, type Form } from '../../form/use-form.js';
import { STANCE_LOOKS, stanceName } from '../../stance.js';
import { toast } from '../../toast.js';
import { instantOf } from '../../zone-clock.js';
import { correctionOf, fieldsOf, type PositionFields } from './correction.js';
import styles from './position.module.css';

interface CorrectProps {
  position: PositionDto;
  /** Of the delegation. */
  name: string;
  onClose: () => void;
}

/** What was wrong in one position, put right by whoever recorded it: the stance at one tap. */
export function CorrectPosition({ position, name, onClose }: CorrectProps) {
  const t = useT();
  const form = useCorrection(position, onClose);
  const { fields, set } = form;
  return (
    <Dialog open onClose={onClose} title={t('record.correctOf', { name })}>
      <FormBody
        form={form}
        send={t('record.save')}
        sendable={form.touched}
        leave={{ label: t('list.cancel'), onLeave: onClose }}
      >
        <fieldset className={styles.stances}>
          <legend>
            <bdi>{position.ask}</bdi>
          </legend>
          {STANCES.map((stance) => (
            <StanceButton
              key={stance}
              stance={stance}
              pressed={fields.stance === stance}
              onPress={() => set({ stance })}
            />
          ))}
        </fieldset>
        <Evidence form={form} sealed={position.sealed} />
        <WhenAndWhom position={position} form={form} />
      </FormBody>
    </Dialog>
  );
}

function StanceButton(props: { stance: Stance; pressed: boolean; onPress: () => void }) {
  const { stance, pressed, onPress } = props;
  const { sign, ground, ink } = STANCE_LOOKS[stance];
  return (
    <button
      type="button"
      aria-pressed={pressed}
      style={pressed ? { background: ground, color: ink } : undefined}
      onClick={onPress}
    >
      <span aria-hidden>{sign}</span> {stanceName(stance)}
    </button>
  );
}

function Evidence({ form, sealed }: { form: Form<PositionFields>; sealed: boolean }) {
  const t = useT();
  const { fields, set, error } = form;
  return (
    <Stack gap="sm">
      <Group gap="sm" grow>
        <Choice
          label={t('record.sure')}
          options={CONFIDENCES.map((value) => [String(value), sureName(value)])}
          {...form.text('confidence')}
        />
        <Choice
          label={t('record.said')}
          options={SAID.map((value) => [value, saidName(value)])}
          {...form.text('said')}
        />
      </Group>
      <Choice
        label={t('record.grade')}
        options={EVIDENCE_GRADES.map((value) => [value, gradeName(value)])}
        {...form.text('grade')}
      />
      <TextField
        label={t('record.source')}
        {...(sealed ? { description: t('record.sourceSealed') } : {})}
        {...form.text('source')}
      />
      <Textarea
        label={t('record.note')}
        rows={3}
        maxLength={5_000}
        value={fields.note}
        error={error('note')}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </Stack>
  );
}

function WhenAndWhom({ position, form }: { position: PositionDto; form: Form<PositionFields> }) {
  const t = useT();
  const { me, coreGroup } = useSeat();
  const { fields } = form;
  const change = TIERS.indexOf(fields.tier) - TIERS.indexOf(position.tier);
  return (
    <Stack gap="sm">
      <WallInput
        label={t('record.when', { city: cityText(fields.zone) })}
        {...form.text('wall', 'occurredAt')}
      />
      <ZoneInput label={t('record.where')} own={[me.zone]} {...form.text('zone')} />
      <Choice
        label={t('record.readers')}
        options={TIERS.filter((tier) => tier !== 'core' || coreGroup || tier === position.tier).map(
          (tier) => [tier, translate(`tier.${tier}`)],
        )}
        {...form.text('tier')}
      />
      {change === 0 ? null : (
        <Text size="sm" role="status" className="warned">
          {t(change > 0 ? 'record.wider' : 'record.narrower')}
        </Text>
      )}
    </Stack>
  );
}

function useCorrection(position: PositionDto, onClose: () => void): Form<PositionFields> {
  const t = useT();
  const { campaignId } = useSeat();
  const clock = useCampaignClock(campaignId);
  const again = () => refresh(campaignId, 'positions');
  return useForm<PositionDto, PositionFields>({
    current: position,
    fieldsOf: (one) => fieldsOf(one ?? position),
    save: (fields, before = position) =>
      correctPositionCorrect(before.id, campaignId, correctionOf(before, fields)),
    onSaved: async (after, before = position) => {
      onClose();
      toast(t('record.saved'), async () => {
        // Back to what it was: a correction of the correction.
        await correctPositionCorrect(after.id, campaignId, correctionOf(after, fieldsOf(before)));
        await again();
      });
      await again();
    },
    onUnchanged: onClose,
    missing: ({ wall, zone }) => {
      const at = instantOf(wall, zone);
      if (Number.isNaN(at)) return { field: 'wall', message: t('record.needTime') };
      const ahead = at > clock.now() && wall !== position.occurredAt.venue.wall;
      return ahead ? { field: 'wall', message: t('record.ahead') } : undefined;
    },
  });
}
