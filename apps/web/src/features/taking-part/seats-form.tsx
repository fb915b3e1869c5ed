import { versionTag } from '../../kernel/api/call.js';
import { badgesSetSeats, type BadgesDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';

/** How many badges the coalition has at a meeting. */
export function SeatsForm({ sessionId, badges }: { sessionId: string; badges: BadgesDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'sessions');
  const set = (seats: number, version: number) =>
    badgesSetSeats(sessionId, badges.meetingId, versionTag(version), campaignId, { seats });
  const form = useForm<BadgesDto, { seats: string }>({
    current: badges,
    fieldsOf: (one) => ({ seats: String(one?.seats ?? 0) }),
    save: ({ seats }, opened) => set(Number(seats), (opened ?? badges).version),
    onSaved: (saved, opened) => {
      toast(t('takingPart.seatsSet', { count: saved.seats }), async () => {
        await set(opened?.seats ?? 0, saved.version);
        await again();
      });
      return again();
    },
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')}>
      <TextField type="number" min={0} label={t('takingPart.seats')} {...form.text('seats')} />
    </FormBody>
  );
}
