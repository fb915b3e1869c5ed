import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { missionSalutation } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import {
  mailingsAdd,
  mailingsChange,
  mailingsRemove,
  type LetterDto,
  type MailingDto,
  type MailingRecipientDto,
  type MailingTextPart,
} from '../../kernel/api/client.js';
import { useLanguage, useOrder, useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { groupsQuery } from '../../kernel/queries/delegations.js';
import { useSeat } from '../../kernel/session/session.js';
import { ChooseDelegations, useChosen } from '../../ui/campaign/assign-many/choose.js';
import { useGoTo } from '../../ui/campaign/campaign-path.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { languageChoices, languageName } from '../../ui/languages.js';
import { toast } from '../../ui/toast.js';
import { mailingsAgain } from './mailings.queries.js';

interface Fields {
  title: string;
  replyTo: string;
  contactTier: string;
  texts: MailingTextPart[];
  delegationCodes: string[];
}

interface FormProps {
  /** What is changed, with its recipients; none where a new one is drafted. */
  mailing?: MailingDto;
  recipients?: readonly MailingRecipientDto[];
  /** With whose words a new one begins. */
  letter?: LetterDto;
  onDone: () => void;
}

const MOST_TEXTS = 12;

/** The words of a letter as a mail that carries it, to the delegations that it is addressed to. */
function ofLetter({ title, texts, addressees }: LetterDto): Partial<Fields> {
  const codes = addressees.flatMap(({ delegationCode }) => delegationCode ?? []);
  const inOrder = texts.toSorted((a, b) => Number(b.authentic) - Number(a.authentic));
  return {
    title,
    texts: inOrder.map((text) => ({
      ...{ language: text.language, subject: text.title.slice(0, 200), body: text.body.slice(0, 20_000) },
      salutation: missionSalutation(text.language) ?? text.salutation,
    })),
    delegationCodes: [...new Set(codes)],
  };
}

/** Drafts a mail to missions, or changes the draft. */
export function MailingForm({ mailing, recipients = [], letter, onDone }: FormProps) {
  const t = useT();
  const goTo = useGoTo();
  const { campaignId } = useSeat();
  const language = useLanguage();
  const [id] = useState(() => uuid7());
  const blank: Fields = {
    ...{ title: '', replyTo: '', contactTier: 'coalition', delegationCodes: [] },
    texts: [{ language, subject: '', salutation: missionSalutation(language) ?? '', body: '' }],
    ...(letter ? ofLetter(letter) : {}),
  };
  const codes = recipients.map(({ delegationCode }) => delegationCode);
  const fieldsOf = (one: MailingDto | undefined): Fields =>
    one
      ? {
          ...{ title: one.title, replyTo: one.replyTo, contactTier: one.contactTier },
          ...{ texts: one.texts, delegationCodes: codes },
        }
      : blank;
  const saidOf = ({ contactTier, ...fields }: Fields) => ({
    ...fields,
    contactTier: contactTier as MailingDto['contactTier'],
  });
  const form = useForm<MailingDto, Fields>({
    current: mailing,
    fieldsOf,
    missing: ({ title, texts }) => {
      if (title.trim() === '') return { field: 'title', message: t('mailings.needsTitle') };
      const empty = texts.some(({ subject, body }) => subject.trim() === '' || body.trim() === '');
      return empty ? { field: 'texts', message: t('mailings.needsText') } : undefined;
    },
    save: (fields, opened) =>
      opened
        ? mailingsChange(opened.id, versionTag(opened.version), campaignId, saidOf(fields))
        : mailingsAdd(campaignId, { id, letterId: letter?.id ?? null, ...saidOf(fields) }),
    onSaved: async (saved, opened) => {
      onDone();
      toast(t('mailings.saved', { title: saved.title }), async () => {
        if (opened)
          await mailingsChange(saved.id, versionTag(saved.version), campaignId, saidOf(fieldsOf(opened)));
        else await mailingsRemove(saved.id, versionTag(saved.version), campaignId);
        await mailingsAgain(campaignId);
      });
      await mailingsAgain(campaignId);
      if (!opened) await goTo({ to: 'mailings/$mailingId', params: { mailingId: saved.id } });
    },
    onUnchanged: onDone,
    askAgain: () => mailingsAgain(campaignId),
  });
  return (
    <FormBody form={form} send={t('list.save')} leave={{ label: t('list.cancel'), onLeave: onDone }}>
      <TextField
        label={t('mailings.name')}
        description={t('mailings.nameHow')}
        required
        {...form.text('title')}
      />
      <Texts form={form} />
      <Missions form={form} />
      <TextField
        type="email"
        label={t('mailings.replyTo')}
        description={t('mailings.replyToHow')}
        {...form.text('replyTo')}
      />
      <Choice
        label={t('mailings.contactTier')}
        options={[
          ['coalition', t('tier.coalition')],
          ['core', t('tier.core')],
        ]}
        {...form.text('contactTier')}
      />
    </FormBody>
  );
}

interface OfForm {
  form: Form<Fields>;
}

function Texts({ form }: OfForm) {
  const t = useT();
  const inOrder = useOrder();
  const { texts } = form.fields;
  const free = languageChoices(inOrder).filter(([tag]) => texts.every(({ language }) => language !== tag));
  const set = (at: number, change: Partial<MailingTextPart>) =>
    form.set({ texts: texts.map((text, place) => (place === at ? { ...text, ...change } : text)) });
  const add = (tag: string) =>
    form.set({
      texts: [...texts, { language: tag, subject: '', salutation: missionSalutation(tag) ?? '', body: '' }],
    });
  return (
    <>
      {texts.map((text, at) => (
        <fieldset key={text.language}>
          <legend>{languageName(text.language)}</legend>
          <Stack gap="sm">
            <TextField
              label={t('mailings.subject')}
              required
              value={text.subject}
              error={form.error(`texts[${at}].subject`) ?? (at === 0 ? form.error('texts') : undefined)}
              onChange={(subject) => set(at, { subject })}
            />
            <TextField
              label={t('mailings.salutation')}
              description={t('mailings.salutationHow')}
              value={text.salutation}
              error={form.error(`texts[${at}].salutation`)}
              onChange={(salutation) => set(at, { salutation })}
            />
            <Textarea
              label={t('mailings.body')}
              autosize
              minRows={5}
              maxRows={16}
              required
              lang={text.language}
              attributes={{ input: { dir: 'auto' } }}
              value={text.body}
              error={form.error(`texts[${at}].body`)}
              onChange={(event) => set(at, { body: event.currentTarget.value })}
            />
            {texts.length > 1 ? (
              <Button
                variant="subtle"
                color="red.9"
                onClick={() => form.set({ texts: texts.filter((_, place) => place !== at) })}
              >
                {t('mailings.takeLanguage')}
              </Button>
            ) : null}
          </Stack>
        </fieldset>
      ))}
      {texts.length < MOST_TEXTS ? (
        <Choice
          label={t('mailings.addLanguage')}
          value=""
          options={[['', t('mailings.chooseLanguage')], ...free]}
          onChange={(tag) => (tag === '' ? undefined : add(tag))}
        />
      ) : null}
    </>
  );
}

/** To whom: ticked one by one, or a whole group at once. */
function Missions({ form }: OfForm) {
  const t = useT();
  const { campaignId } = useSeat();
  const groups = useQuery(groupsQuery(campaignId)).data?.items ?? [];
  const { offered } = useChosen(undefined);
  const codes = form.fields.delegationCodes;
  const choose = (some: readonly string[], wanted: boolean) => {
    const rest = codes.filter((code) => !some.includes(code));
    form.set({ delegationCodes: wanted ? [...rest, ...some] : rest });
  };
  const there = new Set(offered.map(({ code }) => code));
  const addGroup = (groupCode: string) => {
    const members = groups.find(({ code }) => code === groupCode)?.members ?? [];
    choose(
      members.map(({ code }) => code).filter((code) => there.has(code)),
      true,
    );
  };
  return (
    <>
      <Group>
        <Choice
          label={t('mailings.addGroup')}
          value=""
          options={[
            ['', t('mailings.chooseGroup')],
            ...groups.map(({ code, name }) => [code, name] as const),
          ]}
          onChange={addGroup}
        />
      </Group>
      <ChooseDelegations {...{ offered, codes, choose }} leads={[]} legend={t('mailings.recipients')} />
    </>
  );
}
