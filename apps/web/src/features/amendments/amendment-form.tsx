import { Checkbox, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AMENDMENT_EFFECTS, AMENDMENT_STATES, EVIDENCE_GRADES } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  amendmentsChange,
  amendmentsCreate,
  amendmentsRemove,
  amendmentsSponsors,
  type AmendmentDto,
} from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { textQuery, textsQuery } from '../../kernel/queries/texts.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { Dialog } from '../../ui/dialog.js';
import { gradeName } from '../../ui/evidence.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import {
  emptyFields,
  fieldsOf,
  sponsorsOf,
  toChange,
  toCreate,
  type AmendmentFields,
} from './amendment-fields.js';
import { Sponsors } from './sponsors.js';
import { articleText } from '../../ui/campaign/article-text.js';

interface FormProps {
  open: boolean;
  onClose: () => void;
}

/** @param askId that it is about, as the address says */
export function NewAmendment({ open, onClose, askId }: FormProps & { askId: string }) {
  const t = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t('amendments.add')}>
      <Creating askId={askId} onClose={onClose} />
    </Dialog>
  );
}

function Creating({ askId, onClose }: { askId: string; onClose: () => void }) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId, defaultTier } = useSeat();
  // Made once, so that sending again after a lost answer records nothing twice.
  const [id] = useState(() => uuid7());
  const again = () => refresh(campaignId, 'votes', 'asks');
  const form = useForm<AmendmentDto, AmendmentFields>({
    fieldsOf: () => emptyFields(askId, defaultTier),
    save: (fields) => amendmentsCreate(campaignId, { ...toCreate(fields), id }),
    missing: (fields) =>
      fields.title.trim() === ''
        ? { field: 'title', message: t('amendments.needTitle') }
        : fields.askId === ''
          ? { field: 'askId', message: t('amendments.needAsk') }
          : undefined,
    onSaved: async (made) => {
      toast(t('amendments.added'), async () => {
        await amendmentsRemove(made.id, versionTag(made.version), campaignId);
        await again();
      });
      onClose();
      await goTo({ to: 'amendments/$amendmentId', params: { amendmentId: made.id } });
      await again();
    },
  });
  return (
    <FormBody form={form} send={t('amendments.add')} leave={{ label: t('list.cancel'), onLeave: onClose }}>
      <About form={form} isNew />
      <Sponsors
        sponsors={form.fields.sponsors}
        error={form.error}
        onChange={(sponsors) => form.set({ sponsors })}
      />
      <TierField
        label={t('log.readers')}
        value={form.fields.tier}
        error={form.error('tier')}
        onChange={(tier) => form.set({ tier })}
      />
    </FormBody>
  );
}

/** Corrects it, says what became of it, and who has its name on it. */
export function EditAmendment({ open, onClose, amendment }: FormProps & { amendment: AmendmentDto }) {
  const t = useT();
  return (
    <Dialog open={open} onClose={onClose} title={t('amendments.edit')}>
      <Editing amendment={amendment} onClose={onClose} />
    </Dialog>
  );
}

/** Facts and sponsors are two requests: the second goes at the version that the first has made. */
async function save(
  campaignId: string,
  fields: AmendmentFields,
  opened: AmendmentDto,
): Promise<AmendmentDto> {
  const before = fieldsOf(opened);
  const change = toChange(fields, before);
  let saved = opened;
  if (Object.keys(change).length > 0)
    saved = await amendmentsChange(opened.id, versionTag(opened.version), campaignId, change);
  const [sponsors, stood] = [sponsorsOf(fields), sponsorsOf(before)];
  if (JSON.stringify(sponsors) === JSON.stringify(stood)) return saved;
  return amendmentsSponsors(opened.id, versionTag(saved.version), campaignId, { sponsors });
}

function Editing({ amendment, onClose }: { amendment: AmendmentDto; onClose: () => void }) {
  const t = useT();
  const { campaignId, defaultTier } = useSeat();
  const again = () => refresh(campaignId, 'votes', 'asks');
  const form = useForm<AmendmentDto, AmendmentFields>({
    current: amendment,
    fieldsOf: (one) => (one ? fieldsOf(one) : emptyFields('', defaultTier)),
    save: (fields, opened = amendment) => save(campaignId, fields, opened),
    missing: ({ title }) =>
      title.trim() === '' ? { field: 'title', message: t('amendments.needTitle') } : undefined,
    onSaved: (saved, before) => {
      toast(
        t('amendments.saved'),
        before &&
          (async () => {
            await save(campaignId, fieldsOf(before), saved);
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
      <Choice
        label={t('amendments.state')}
        options={AMENDMENT_STATES.map((state) => [state, translate(`amendmentState.${state}`)])}
        {...form.text('state')}
      />
      <About form={form} isNew={false} />
      <Sponsors
        sponsors={form.fields.sponsors}
        error={form.error}
        onChange={(sponsors) => form.set({ sponsors })}
      />
    </FormBody>
  );
}

function About({ form, isNew }: { form: Form<AmendmentFields>; isNew: boolean }) {
  const t = useT();
  const { fields, set, error } = form;
  return (
    <>
      <TextField label={t('board.voteTitle')} required {...form.text('title')} />
      {isNew ? <Subject form={form} /> : null}
      <Checkbox
        label={t('amendments.oral')}
        description={t('amendments.oralHow')}
        checked={fields.oral}
        onChange={(event) => set({ oral: event.currentTarget.checked })}
      />
      <TextField label={t('amendments.symbol')} {...form.text('symbol')} />
      <Places form={form} />
      <Textarea
        label={t('amendments.body')}
        rows={5}
        value={fields.body}
        error={error('body')}
        onChange={(event) => set({ body: event.currentTarget.value })}
      />
      <TextField type="date" label={t('amendments.proposedOn')} {...form.text('proposedOn')} />
      <Choice
        label={t('log.grade')}
        options={EVIDENCE_GRADES.map((grade) => [grade, gradeName(grade)])}
        {...form.text('grade')}
      />
      <TextField label={t('log.source')} {...form.text('source')} />
    </>
  );
}

function Subject({ form }: { form: Form<AmendmentFields> }) {
  const t = useT();
  const { campaignId } = useSeat();
  const asks = useQuery(asksQuery(campaignId)).data?.items ?? [];
  return (
    <>
      <Choice
        label={t('board.ask')}
        options={[['', t('amendments.whichAsk')], ...asks.map(({ id, title }) => [id, title] as const)]}
        {...form.text('askId')}
      />
      <Choice
        label={t('amendments.effect')}
        options={AMENDMENT_EFFECTS.map((effect) => [effect, translate(`board.effects.${effect}`)])}
        {...form.text('effect')}
      />
    </>
  );
}

/** The draft that it would change, and the provision in it. */
function Places({ form }: { form: Form<AmendmentFields> }) {
  const t = useT();
  const { campaignId } = useSeat();
  const drafts = (useQuery(textsQuery(campaignId)).data?.items ?? []).filter(
    ({ state }) => state === 'confirmed',
  );
  const draftId = form.fields.textVersionId || drafts[0]?.id;
  const text = useQuery({ ...textQuery(campaignId, draftId ?? ''), enabled: draftId !== undefined });
  const provisions = (text.data?.articles ?? []).flatMap(({ provision, number }) =>
    provision ? [[provision.id, `${articleText(number)} ${provision.title}`] as const] : [],
  );
  return (
    <>
      {drafts.length > 0 ? (
        <Choice
          label={t('amendments.draft')}
          options={[['', t('amendments.noDraft')], ...drafts.map(({ id, title }) => [id, title] as const)]}
          {...form.text('textVersionId')}
        />
      ) : null}
      {provisions.length > 0 ? (
        <Choice
          label={t('asks.provision')}
          options={[['', t('amendments.noProvision')], ...provisions]}
          {...form.text('provisionId')}
        />
      ) : null}
    </>
  );
}
