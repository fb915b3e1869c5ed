import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SignatoryDecisionPart, SignatoryRowDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useCachedNames } from '../../kernel/queries/delegations.js';

type Said = Omit<SignatoryDecisionPart, 'at' | 'as'>;

interface EditRowProps {
  row: SignatoryRowDto;
  onSave: (said: Said) => void;
  onClose: () => void;
}

/** What stands in a row, to be put right: name, place and state, kind, whose record it is, and whether the name is withheld. */
export function EditRow({ row, onSave, onClose }: EditRowProps) {
  const t = useT();
  const [said, setSaid] = useState<Said>({});
  const set = (change: Said) => setSaid((before) => ({ ...before, ...change }));
  const kind = said.kind ?? row.kind;
  const organisation = kind === 'organisation';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(said);
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={t('signatoryImport.name')}
          maxLength={200}
          required
          dir="auto"
          data-autofocus
          value={said.name ?? row.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('signatoryImport.kind')}
          value={kind}
          data={[
            { value: 'organisation', label: t('signatoryImport.organisation') },
            { value: 'individual', label: t('signatoryImport.individual') },
          ]}
          onChange={(event) => set({ kind: event.currentTarget.value as SignatoryRowDto['kind'] })}
        />
        {organisation ? null : (
          <TextInput
            label={t('signatoryImport.affiliation')}
            maxLength={300}
            dir="auto"
            value={said.affiliation ?? row.affiliation ?? ''}
            onChange={(event) => set({ affiliation: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={t('signatoryImport.place')}
          description={t('signatoryImport.placeHow')}
          maxLength={120}
          dir="auto"
          value={said.place ?? row.place ?? ''}
          onChange={(event) => set({ place: event.currentTarget.value })}
        />
        <StateChoice row={row} said={said} onChange={set} />
        {organisation ? <RecordChoice row={row} said={said} onChange={set} /> : null}
        <Checkbox
          label={t('signatoryImport.withholds')}
          checked={said.withheld ?? row.withheld}
          onChange={(event) => set({ withheld: event.currentTarget.checked })}
        />
        <Group gap="xs">
          <Button type="submit" size="sm">
            {t('signatoryImport.keep')}
          </Button>
          <Button variant="default" size="sm" onClick={onClose}>
            {t('signatoryImport.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ChoiceProps {
  row: SignatoryRowDto;
  said: Said;
  onChange: (said: Said) => void;
}

/** Which state a word means that may mean several. */
function StateChoice({ row, said, onChange }: ChoiceProps) {
  const t = useT();
  const names = useCachedNames();
  if (row.mayBe.length === 0) return null;
  return (
    <NativeSelect
      label={t('signatoryImport.state')}
      value={said.placeCode ?? row.placeCode ?? ''}
      data={[
        { value: '', label: t('signatoryImport.noState') },
        ...row.mayBe.map((code) => ({ value: code, label: names.get(code) ?? code })),
      ]}
      onChange={(event) => onChange({ placeCode: event.currentTarget.value || null })}
    />
  );
}

/** Which organisation of the directory it is, of those that it may be. */
function RecordChoice({ row, said, onChange }: ChoiceProps) {
  const t = useT();
  if (row.organisations.length === 0) return null;
  return (
    <NativeSelect
      label={t('signatoryImport.record')}
      value={(said.organisationId === undefined ? row.organisationId : said.organisationId) ?? ''}
      data={[
        { value: '', label: t('signatoryImport.noRecord') },
        ...row.organisations.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => onChange({ organisationId: event.currentTarget.value || null })}
    />
  );
}
