import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { versionTag } from '../../kernel/api/call.js';
import { organisationsChange, type MemberDto, type OrganisationDetailDto } from '../../kernel/api/client.js';
import { apart, byName, useOrder, useSorted, useT } from '../../kernel/i18n/index.js';
import { membersQuery } from '../../kernel/queries/members.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/form/fields.js';
import { FormBody } from '../../ui/form/form-body.js';
import { errorOfLines, linesOf } from '../../ui/form/lines.js';
import { useForm } from '../../ui/form/use-form.js';
import { languageChoices, languageName } from '../../ui/languages.js';
import { toast } from '../../ui/toast.js';
import { AlreadyThere } from './already-there.js';
import { Several } from './several.js';
import { placeChoices } from './words.js';

interface EditProps {
  open: boolean;
  onClose: () => void;
  organisation: OrganisationDetailDto;
}

/** What is said of an organisation: its names, where it is, in what languages it works, and whom to ask. */
export function EditOrganisation(props: EditProps) {
  const t = useT();
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('organisations.editTitle')}>
      <EditForm {...props} />
    </Dialog>
  );
}

const NOTHING = {
  ...{ name: '', shortName: null, names: [], website: null },
  ...{ places: [], languages: [], focalPoints: [] },
} satisfies Partial<OrganisationDetailDto>;

const fieldsOf = (opened: OrganisationDetailDto | undefined) => {
  const { name, shortName, names, website, places, languages, focalPoints } = opened ?? NOTHING;
  return {
    ...{ name, names, places, languages },
    shortName: shortName ?? '',
    // Names of merged records are theirs: written here, they would stay when the records are taken apart.
    otherNames: opened ? opened.ownOtherNames.join('\n') : '',
    website: website ?? '',
    focalPointIds: focalPoints.map(({ membershipId }) => membershipId),
  };
};

/** An address as people type it gets its scheme. */
const websiteOf = (text: string): string | null => {
  const said = text.trim();
  if (said === '') return null;
  return /^[a-z]+:/i.test(said) ? said : `https://${said}`;
};

function requestOf({ name, shortName, otherNames, website, ...rest }: ReturnType<typeof fieldsOf>) {
  return {
    ...rest,
    name: name.trim(),
    shortName: shortName.trim() || null,
    otherNames: linesOf(otherNames),
    website: websiteOf(website),
  };
}

const NOBODY: readonly MemberDto[] = [];

function EditForm({ onClose, organisation }: EditProps) {
  const t = useT();
  const inOrder = useOrder();
  const { campaignId } = useSeat();
  const members = useSorted(useQuery(membersQuery(campaignId)).data?.items ?? NOBODY, byName);
  const again = () => refresh(campaignId, 'members');
  const form = useForm({
    current: organisation,
    fieldsOf,
    save: (fields, opened = organisation) =>
      organisationsChange(organisation.id, versionTag(opened.version), campaignId, requestOf(fields)),
    onSaved: (saved, opened) => {
      onClose();
      toast(t('organisations.saved'), async () => {
        const was = requestOf(fieldsOf(opened));
        await organisationsChange(saved.id, versionTag(saved.version), campaignId, was);
        await again();
      });
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
  const { fields, set, error } = form;
  const people = members
    .filter(({ state }) => state === 'active')
    .map(({ id, name, organisation: of }) => [id, apart(name, of)] as const);
  return (
    <FormBody form={form} send={t('list.save')} judged>
      <TextField
        label={t('organisations.name')}
        description={t('organisations.nameHow')}
        required
        {...form.text('name')}
      />
      <AlreadyThere name={fields.name} not={organisation.id} />
      <TextField label={t('organisations.shortName')} {...form.text('shortName')} />
      <Textarea
        label={t('organisations.otherNames')}
        description={t('organisations.otherNamesHow')}
        autosize
        minRows={2}
        value={fields.otherNames}
        error={errorOfLines(error, 'otherNames', fields.otherNames)}
        onChange={(event) => set({ otherNames: event.currentTarget.value })}
      />
      <LocalNames
        names={fields.names}
        errorOf={(at) => error(`names[${at}].name`)}
        onChange={(names) => set({ names })}
      />
      <TextField label={t('organisations.website')} {...form.text('website')} />
      <Several
        label={t('organisations.places')}
        description={t('organisations.placesHow')}
        add={t('organisations.addPlace')}
        options={placeChoices(inOrder)}
        values={fields.places}
        error={error('places')}
        onChange={(places) => set({ places })}
      />
      <Several
        label={t('organisations.languages')}
        description={t('organisations.languagesHow')}
        add={t('organisations.addLanguage')}
        options={languageChoices(inOrder)}
        values={fields.languages}
        error={error('languages')}
        onChange={(languages) => set({ languages })}
      />
      <Several
        label={t('organisations.focalPoints')}
        description={t('organisations.focalPointsHow')}
        add={t('organisations.addFocalPoint')}
        options={people}
        values={fields.focalPointIds}
        error={error('focalPointIds') ?? error('focalPointIds[0]')}
        onChange={(focalPointIds) => set({ focalPointIds })}
      />
    </FormBody>
  );
}

interface LocalNamesProps {
  names: OrganisationDetailDto['names'];
  errorOf: (at: number) => string | undefined;
  onChange: (names: OrganisationDetailDto['names']) => void;
}

function LocalNames({ names, errorOf, onChange }: LocalNamesProps) {
  const t = useT();
  const inOrder = useOrder();
  const said = new Set(names.map(({ language }) => language));
  return (
    <div>
      {names.map(({ language, name }, at) => (
        <div key={language}>
          <TextField
            label={t('organisations.nameIn', { language: languageName(language) })}
            required
            value={name}
            error={errorOf(at)}
            onChange={(to) =>
              onChange(names.map((one) => (one.language === language ? { language, name: to } : one)))
            }
          />
          <Button
            variant="subtle"
            color="red.9"
            size="compact-sm"
            onClick={() => onChange(names.filter((one) => one.language !== language))}
          >
            {t('organisations.take', { what: languageName(language) })}
          </Button>
        </div>
      ))}
      <NativeSelect
        label={t('organisations.names')}
        description={t('organisations.namesHow')}
        value=""
        data={[
          { value: '', label: t('organisations.addName') },
          ...languageChoices(inOrder)
            .filter(([tag]) => !said.has(tag))
            .map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => {
          const language = event.currentTarget.value;
          if (language !== '') onChange([...names, { language, name: '' }]);
        }}
      />
    </div>
  );
}
