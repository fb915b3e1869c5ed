import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { PublicContactPart } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';

const MOST = 6;

interface ContactsProps {
  contacts: readonly PublicContactPart[];
  error: string | undefined;
  onChange: (contacts: PublicContactPart[]) => void;
}

/** Whom the public may ask, by role. */
export function Contacts({ contacts, error, onChange }: ContactsProps) {
  const t = useT();
  const put = (index: number, part: Partial<PublicContactPart>) =>
    onChange(contacts.map((one, place) => (place === index ? { ...one, ...part } : one)));
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm">
        {t('publication.fields.contacts')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('publication.contactsHow')}
      </Text>
      {contacts.map((one, index) => (
        <Group key={index} align="flex-end" gap="xs">
          <TextInput
            label={t('publication.role')}
            maxLength={80}
            value={one.role}
            onChange={(event) => put(index, { role: event.currentTarget.value })}
          />
          <TextInput
            label={t('publication.how')}
            maxLength={200}
            value={one.how}
            onChange={(event) => put(index, { how: event.currentTarget.value })}
          />
          <Button
            variant="default"
            aria-label={t('publication.removeContact', { role: one.role })}
            onClick={() => onChange(contacts.filter((_, place) => place !== index))}
          >
            {t('publication.remove')}
          </Button>
        </Group>
      ))}
      {error ? (
        <Text c="red.9" size="sm" role="alert">
          {error}
        </Text>
      ) : null}
      {contacts.length < MOST ? (
        <Group>
          <Button variant="default" onClick={() => onChange([...contacts, { role: '', how: '' }])}>
            {t('publication.addContact')}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}
