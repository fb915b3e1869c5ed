import { Alert, Button, Checkbox, Textarea } from '@mantine/core';
import { LANGUAGES } from '#libs/words';
import type { ChangeLetterRequest, LetterDto, LetterTextPart } from '../../kernel/api/client.js';
import { useLanguage, useOrder, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Choice, TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { languageChoices } from '../../ui/languages.js';
import { saidSaved, saveLetter, textsOf } from './letter-acts.js';
import { lettersAgain } from './letters.queries.js';

interface TextFormProps {
  letter: LetterDto;
  /** None where a language is added. */
  text: LetterTextPart | undefined;
  onClose: () => void;
}

type Fields = LetterTextPart;

function useLanguages({ letter, text }: TextFormProps) {
  const inOrder = useOrder();
  const reader = useLanguage();
  const others = letter.texts.filter((one) => one.language !== text?.language);
  const first = letter.texts.length === 0;
  const free = languageChoices(inOrder).filter(([tag]) => others.every((one) => one.language !== tag));
  // Nobody means the first of an alphabet of languages: the reader's own, or one in which we write.
  const likely = [reader, ...LANGUAGES].find((tag) => free.some(([one]) => one === tag));
  const proposed = first ? reader : (likely ?? free[0]?.[0] ?? reader);
  return { others, free, first, language: text?.language ?? proposed };
}

/** Of the languages that are free; the first text is in the reader's, and authentic. */
function useText({ letter, text, onClose }: TextFormProps, first: boolean, language: string) {
  const { campaignId } = useSeat();
  const others = letter.texts.filter((one) => one.language !== text?.language);
  const blank = { language, title: letter.title, salutation: '', body: '', note: '', authentic: first };
  return useForm<LetterDto, Fields>({
    current: letter,
    fieldsOf: () => ({ ...blank, ...text }),
    save: (fields, opened = letter) => saveLetter(campaignId, opened, { texts: withText(others, fields) }),
    onSaved: (saved, opened = letter) => {
      onClose();
      return saidSaved(campaignId, saved, { texts: textsOf(opened) });
    },
    onUnchanged: onClose,
    askAgain: () => lettersAgain(campaignId),
  });
}

/** One language of a letter: written, changed, taken away, made the authentic one. */
export function TextForm(props: TextFormProps) {
  const t = useT();
  const { letter, text, onClose } = props;
  const { others, free, first, language } = useLanguages(props);
  const form = useText(props, first, language);
  const { fields, set } = form;
  const at = others.length;
  const rewords = letter.state === 'open' && text?.authentic === true;
  return (
    <FormBody form={form} send={t('list.save')} leave={{ label: t('letters.leave'), onLeave: onClose }}>
      {text ? null : (
        <Choice
          label={t('letters.language')}
          value={fields.language}
          options={free}
          error={form.error(`texts[${at}].language`)}
          onChange={(to) => set({ language: to })}
        />
      )}
      {rewords ? <Alert color="yellow">{t('letters.rewordHow')}</Alert> : null}
      <TextField label={t('letters.textTitle')} required {...form.text('title', `texts[${at}].title`)} />
      <TextField label={t('letters.salutation')} {...form.text('salutation', `texts[${at}].salutation`)} />
      <Textarea
        label={t('letters.body')}
        autosize
        minRows={8}
        maxRows={20}
        required
        value={fields.body}
        error={form.error(`texts[${at}].body`) ?? form.error('texts')}
        lang={fields.language}
        attributes={{ input: { dir: 'auto' } }}
        onChange={(event) => set({ body: event.currentTarget.value })}
      />
      <Weight form={form} fixed={first || text?.authentic === true} place={at} />
      {text?.authentic === false ? <Take letter={letter} others={others} onClose={onClose} /> : null}
    </FormBody>
  );
}

/** Whether it is the authentic text, and what to know of a translation. */
function Weight({ form, fixed, place }: { form: Form<Fields>; fixed: boolean; place: number }) {
  const t = useT();
  const { authentic } = form.fields;
  return (
    <>
      <Checkbox
        label={t('letters.isAuthentic')}
        description={t('letters.isAuthenticHow')}
        checked={authentic}
        disabled={fixed}
        onChange={(event) => form.set({ authentic: event.currentTarget.checked })}
      />
      {authentic ? null : (
        <TextField
          label={t('letters.note')}
          description={t('letters.noteHow')}
          {...form.text('note', `texts[${place}].note`)}
        />
      )}
    </>
  );
}

/** Where one becomes authentic, the one that was is a translation. */
function withText(others: readonly LetterTextPart[], text: LetterTextPart): LetterTextPart[] {
  const { language, title, salutation, body, authentic, note } = text;
  const said = { language, title: title.trim(), salutation, body, authentic, note: authentic ? '' : note };
  return [...others.map((one) => (authentic ? { ...one, authentic: false } : one)), said];
}

interface TakeProps {
  letter: LetterDto;
  others: readonly LetterTextPart[];
  onClose: () => void;
}

function Take({ letter, others, onClose }: TakeProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const take = async () => {
    const change: ChangeLetterRequest = { texts: [...others] };
    const saved = await saveLetter(campaignId, letter, change);
    onClose();
    await saidSaved(campaignId, saved, { texts: textsOf(letter) });
  };
  return (
    <Button variant="subtle" color="red.9" onClick={() => void take()}>
      {t('letters.takeLanguage')}
    </Button>
  );
}
