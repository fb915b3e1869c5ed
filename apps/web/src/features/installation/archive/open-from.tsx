import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { keyOf } from '#libs/domain';
import { archivesImport, type ArchiveDto, type ArchiveReportDto } from '../../../kernel/api/client.js';
import { useT } from '../../../kernel/i18n/index.js';
import { uuid7 } from '../../../kernel/offline/index.js';
import { queryClient } from '../../../kernel/query/query.js';
import { useMe } from '../../../kernel/session/session.js';
import { TextField } from '../../../ui/form/fields.js';
import { FormBody } from '../../../ui/form/form-body.js';
import { useForm } from '../../../ui/form/use-form.js';
import { archivesQuery } from './archive.queries.js';
import styles from '../installation.module.css';

interface Fields {
  name: string;
  slug: string;
  /** Empty until it is chosen, since whoever it is has that person's private rows from then on. */
  personId: string;
}
const NOBODY = 'nobody';

/** Asks under which name it is opened, and who of its people the admin is. */
export function OpenFrom({ archive, report }: { archive: ArchiveDto; report: ArchiveReportDto }) {
  const t = useT();
  const { id, version } = archive;
  const address = useMe()?.email.toLowerCase();
  const me = report.people.find(({ email }) => email !== null && email.toLowerCase() === address);
  // Made once, so that sending again after a lost answer opens nothing twice.
  const [idempotencyKey] = useState(() => uuid7());
  const form = useForm<Fields & { version?: number }, Fields>({
    fieldsOf: () => ({ name: report.name, slug: report.slug || keyOf(report.name), personId: me?.id ?? '' }),
    save: async (fields) => {
      const { name, slug, personId } = fields;
      const wanted = {
        name: name.trim(),
        slug: slug.trim(),
        personId: personId === NOBODY ? null : personId,
      };
      await archivesImport(id, `"${version}"`, wanted, { idempotencyKey });
      return fields;
    },
    onSaved: () => queryClient.invalidateQueries({ queryKey: archivesQuery.queryKey }),
  });
  // It stands at its field: below the form it would only be said once more.
  const atField = form.error('name') ?? form.error('slug') ?? form.error('personId');
  const people = report.people.map((person) => ({ value: person.id, label: person.name }));
  return (
    <div className={styles.form}>
      <FormBody
        form={atField ? { ...form, problem: null } : form}
        send={t('installation.archive.open')}
        judged
      >
        <span className="only-read" role="alert">
          {atField}
        </span>
        <TextField label={t('installation.form.name')} required {...form.text('name')} />
        <TextField label={t('installation.form.slug')} required {...form.text('slug')} />
        <NativeSelect
          label={t('installation.archive.me')}
          description={t('installation.archive.meHow')}
          required
          value={form.fields.personId}
          error={form.error('personId')}
          onChange={(event) => form.set({ personId: event.currentTarget.value })}
          data={[
            { value: '', label: t('installation.archive.choose'), disabled: true },
            { value: NOBODY, label: t('installation.archive.nobody') },
            ...people,
          ]}
        />
      </FormBody>
    </div>
  );
}
