import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { LetterDto, LetterTextPart } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { languageName } from '../../ui/languages.js';
import { Panel } from '../../ui/panel.js';
import { TextForm } from './text-form.js';
import styles from './letters.module.css';

/** The text in each language; one of them is what is signed. */
export function Texts({ letter }: { letter: LetterDto }) {
  const t = useT();
  const { role } = useSeat();
  const [editing, setEditing] = useState<LetterTextPart | 'new'>();
  const close = () => setEditing(undefined);
  const coordinates = role === 'coordinator';
  return (
    <Panel
      title={t('letters.texts')}
      action={
        coordinates ? (
          <Button variant="default" onClick={() => setEditing('new')}>
            {t(letter.texts.length === 0 ? 'letters.writeText' : 'letters.addLanguage')}
          </Button>
        ) : null
      }
    >
      {letter.texts.length === 0 ? <Text c="dimmed">{t('letters.noTextYet')}</Text> : null}
      {letter.texts.map((text) => (
        <OneText
          key={text.language}
          text={text}
          wording={letter.wording}
          onEdit={coordinates ? () => setEditing(text) : undefined}
        />
      ))}
      <Dialog open={editing !== undefined} onClose={close} title={t('letters.text')}>
        {editing === undefined ? null : (
          <TextForm letter={letter} text={editing === 'new' ? undefined : editing} onClose={close} />
        )}
      </Dialog>
    </Panel>
  );
}

interface OneTextProps {
  text: LetterTextPart;
  wording: number;
  onEdit: (() => void) | undefined;
}

function OneText({ text, wording, onEdit }: OneTextProps) {
  const t = useT();
  const { language, title, salutation, body, authentic, note } = text;
  return (
    <details open={authentic}>
      <summary>
        {languageName(language)}{' '}
        {authentic ? (
          <Badge variant="default">
            {wording > 1 ? t('letters.authenticWording', { wording }) : t('letters.authentic')}
          </Badge>
        ) : (
          <Text span size="sm" c="dimmed">
            {t('letters.translation')}
          </Text>
        )}
      </summary>
      <Stack gap="xs" mt="xs">
        <div lang={language} dir="auto" className={styles.text} role="group" tabIndex={0} aria-label={title}>
          <Text fw={600}>{title}</Text>
          {salutation ? <Text mt="xs">{salutation}</Text> : null}
          <Text mt="xs" className={styles.text ?? ''}>
            {body}
          </Text>
        </div>
        {note ? (
          <Text size="sm" c="dimmed">
            <bdi>{note}</bdi>
          </Text>
        ) : null}
        {onEdit ? (
          <Group>
            <Button variant="default" size="sm" onClick={onEdit}>
              {t('letters.changeText', { language: languageName(language) })}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </details>
  );
}
