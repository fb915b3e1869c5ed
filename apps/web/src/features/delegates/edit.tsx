import { Button, Group, NativeSelect, Textarea } from '@mantine/core';
import { versionTag } from '../../kernel/api/call.js';
import { delegatesChange, type DelegateDetailDto } from '../../kernel/api/client.js';
import { useOrder, useT } from '../../kernel/i18n/index.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { TierField } from '../../ui/campaign/tier-field.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { errorOfLines, linesOf } from '../../ui/form/lines.js';
import { useForm } from '../../ui/form/use-form.js';
import { toast } from '../../ui/toast.js';
import { languageChoices, languageName } from '../../ui/languages.js';

interface EditDelegateProps {
  open: boolean;
  onClose: () => void;
  delegate: DelegateDetailDto;
}

/** Who the person is: names, form of address, pronouns, languages, and who may know of them. */
export function EditDelegate(props: EditDelegateProps) {
  const t = useT();
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('delegates.editTitle')}>
      <EditForm {...props} />
    </Dialog>
  );
}

const fieldsOf = (delegate: DelegateDetailDto | undefined) => ({
  name: delegate?.name ?? '',
  // Names of merged records are theirs: written here, they would be shared as this one is.
  otherNames: delegate ? delegate.ownOtherNames.join('\n') : '',
  title: delegate?.title ?? '',
  pronouns: delegate?.pronouns ?? '',
  languages: delegate?.languages ?? [],
  tier: delegate?.tier ?? ('organisation' as const),
});

function EditForm({ onClose, delegate }: EditDelegateProps) {
  const t = useT();
  const { campaignId, me } = useSeat();
  const again = () => refresh(campaignId, 'interactions');
  const form = useForm({
    current: delegate,
    fieldsOf,
    save: (fields, opened) => {
      const { otherNames, tier, ...said } = fields;
      const version = versionTag(opened?.version ?? delegate.version);
      return delegatesChange(delegate.id, version, campaignId, {
        ...said,
        otherNames: linesOf(otherNames),
        ...(tier === opened?.tier ? {} : { tier }),
      });
    },
    onSaved: (saved, opened) => {
      onClose();
      toast(t('delegates.saved'), async () => {
        const { otherNames, tier, ...was } = fieldsOf(opened);
        await delegatesChange(saved.id, versionTag(saved.version), campaignId, {
          ...was,
          otherNames: linesOf(otherNames),
          ...(tier === saved.tier ? {} : { tier }),
        });
        await again();
      });
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
  return (
    <FormBody form={form} send={t('list.save')} judged>
      <TextField label={t('delegation.name')} required {...form.text('name')} />
      <Textarea
        label={t('delegates.otherNames')}
        description={t('delegates.otherNamesHow')}
        autosize
        minRows={2}
        value={form.fields.otherNames}
        error={errorOfLines(form.error, 'otherNames', form.fields.otherNames)}
        onChange={(event) => form.set({ otherNames: event.currentTarget.value })}
      />
      <TextField
        label={t('delegates.address')}
        description={t('delegates.addressHow')}
        {...form.text('title')}
      />
      <TextField
        label={t('delegates.pronouns')}
        description={t('delegates.pronounsHow')}
        {...form.text('pronouns')}
      />
      <Languages value={form.fields.languages} onChange={(languages) => form.set({ languages })} />
      {delegate.authorId === me.id ? (
        <TierField
          label={t('delegation.tier')}
          value={form.fields.tier}
          error={form.error('tier')}
          onChange={(tier) => form.set({ tier })}
        />
      ) : null}
    </FormBody>
  );
}

/** Languages that a person speaks, the best first. */
function Languages({ value, onChange }: { value: string[]; onChange: (languages: string[]) => void }) {
  const t = useT();
  const inOrder = useOrder();
  const left = languageChoices(inOrder).filter(([, name]) => !value.map(languageName).includes(name));
  return (
    <div>
      <NativeSelect
        label={t('delegates.languages')}
        description={t('delegates.languagesHow')}
        value=""
        data={[
          { value: '', label: t('delegates.addLanguage') },
          ...left.map(([tag, label]) => ({ value: tag, label })),
        ]}
        onChange={(event) => onChange([...value, event.currentTarget.value].filter(Boolean))}
      />
      <Group gap="xs" mt="xs">
        {value.map((tag) => (
          <Button
            key={tag}
            variant="default"
            size="xs"
            aria-label={t('delegates.removeLanguage', { language: languageName(tag) })}
            onClick={() => onChange(value.filter((one) => one !== tag))}
          >
            {languageName(tag)} ×
          </Button>
        ))}
      </Group>
    </div>
  );
}
