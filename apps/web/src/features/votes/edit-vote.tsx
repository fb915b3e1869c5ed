import { SimpleGrid } from '@mantine/core';
import '@mantine/core/styles/SimpleGrid.layer.css';
import { useQuery } from '@tanstack/react-query';
import { AMENDMENT_EFFECTS, DECISION_RULES, EVIDENCE_GRADES, VOTE_KINDS } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import { votesChange, type ChangeVoteRequest, type VoteDetailDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { amendmentsQuery } from '../../kernel/queries/amendments.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { gradeName } from '../../ui/evidence.js';
import { FormBody } from '../../ui/form/form-body.js';
import { Choice, TextField, TypedClocks, WallInput, ZoneInput } from '../../ui/form/fields.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { instantOf } from '../../ui/zone-clock.js';
import { changed, fieldsOf, type VoteFields } from './vote-fields.js';

interface EditVoteProps {
  vote: VoteDetailDto;
  open: boolean;
  onClose: () => void;
}

/** Corrects what was voted on, when, by which rule, and what was announced. */
export function EditVote({ vote, open, onClose }: EditVoteProps) {
  const t = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t('votes.edit')}>
      <Facts vote={vote} onClose={onClose} />
    </Dialog>
  );
}

/** Another day may have had other voters: undoing it brings the first back. */
const differ = (a: readonly string[], b: readonly string[]) => a.join() !== b.join();

function Facts({ vote, onClose }: Omit<EditVoteProps, 'open'>) {
  const t = useT();
  const { campaignId } = useSeat();
  const again = () => refresh(campaignId, 'votes');
  const send = (fields: VoteFields, before: VoteFields, version: number, more: ChangeVoteRequest = {}) =>
    votesChange(vote.id, versionTag(version), campaignId, { ...changed(fields, before), ...more });
  const form = useForm<VoteDetailDto, VoteFields>({
    current: vote,
    fieldsOf,
    save: (fields, opened = vote) => send(fields, fieldsOf(opened), opened.version),
    missing: ({ title, wall, zone }) =>
      title.trim() === ''
        ? { field: 'title', message: t('votes.needTitle') }
        : Number.isNaN(instantOf(wall, zone))
          ? { field: 'wall', message: t('log.badTime') }
          : undefined,
    onSaved: (saved, before) => {
      toast(
        t('votes.saved'),
        before &&
          (async () => {
            const { voters } = before;
            await send(
              fieldsOf(before),
              fieldsOf(saved),
              saved.version,
              differ(voters, saved.voters) ? { voters } : {},
            );
            await again();
          }),
      );
      onClose();
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')} leave={{ label: t('list.cancel'), onLeave: onClose }}>
      <TextField label={t('board.voteTitle')} required {...form.text('title')} />
      <Subject form={form} />
      <When form={form} />
      <Announced form={form} />
      <Choice
        label={t('log.grade')}
        options={EVIDENCE_GRADES.map((grade) => [grade, gradeName(grade)])}
        {...form.text('grade')}
      />
      <TextField label={t('log.source')} required {...form.text('source')} />
    </FormBody>
  );
}

function Subject({ form }: { form: Form<VoteFields> }) {
  const t = useT();
  const { campaignId } = useSeat();
  const asks = useQuery(asksQuery(campaignId)).data?.items ?? [];
  const amendments = useQuery(amendmentsQuery(campaignId)).data?.items ?? [];
  return (
    <>
      <Choice
        label={t('board.kind')}
        options={VOTE_KINDS.map((kind) => [kind, translate(`voteKind.${kind}`)])}
        {...form.text('kind')}
      />
      <Choice
        label={t('board.amendment')}
        options={[['', t('board.noAmendment')], ...amendments.map(({ id, title }) => [id, title] as const)]}
        {...form.text('amendmentId')}
        onChange={(amendmentId) => {
          const found = amendments.find(({ id }) => id === amendmentId);
          form.set({ amendmentId, ...(found ? { askId: found.ask.id, effect: found.effect } : {}) });
        }}
      />
      <Choice
        label={t('board.ask')}
        options={[['', t('board.noAsk')], ...asks.map(({ id, title }) => [id, title] as const)]}
        {...form.text('askId')}
      />
      <Choice
        label={t('board.effect')}
        options={AMENDMENT_EFFECTS.map((effect) => [effect, translate(`board.effects.${effect}`)])}
        {...form.text('effect')}
      />
      <Choice
        label={t('count.rule')}
        options={DECISION_RULES.map((rule) => [rule, translate(`count.rules.${rule}`)])}
        {...form.text('rule')}
      />
    </>
  );
}

function When({ form }: { form: Form<VoteFields> }) {
  const t = useT();
  const { me } = useSeat();
  const { wall, zone } = form.fields;
  const at = form.text('wall');
  return (
    <>
      <WallInput label={t('board.when')} {...at} error={at.error ?? form.error('heldAt')} />
      <ZoneInput label={t('deadline.zone')} own={[me.zone]} {...form.text('zone')} />
      <TypedClocks instant={instantOf(wall, zone)} zones={[zone, me.zone]} />
    </>
  );
}

function Announced({ form }: { form: Form<VoteFields> }) {
  const t = useT();
  return (
    <fieldset className="bare">
      <legend>
        <b>{t('votes.announced')}</b>
      </legend>
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="xs">
        <TextField type="number" min={0} label={translate('ballot.yes')} {...form.text('yes', 'tally.yes')} />
        <TextField type="number" min={0} label={translate('ballot.no')} {...form.text('no', 'tally.no')} />
        <TextField
          type="number"
          min={0}
          label={translate('ballot.abstain')}
          {...form.text('abstained', 'tally.abstained')}
        />
        <TextField
          type="number"
          min={0}
          label={translate('ballot.absent')}
          {...form.text('absent', 'tally.absent')}
        />
      </SimpleGrid>
    </fieldset>
  );
}
