import { NativeSelect, Stack, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { problemText } from '../../kernel/api/problem-text.js';
import { useSeat } from '../../kernel/session/session.js';
import {
  chooseLanguage,
  isLanguage,
  LANGUAGE_NAMES,
  translate,
  useLanguage,
  useT,
} from '../../kernel/i18n/index.js';
import type { Language } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { changeMe } from './change-me.js';

/** The page speaks the language at once; mails follow when the api has heard of it. */
async function speakFromNowOn(language: Language, known: string): Promise<void> {
  await chooseLanguage(language);
  if (language === known) return;
  try {
    await changeMe({ locale: language });
  } catch (error) {
    toast(problemText(error) ?? translate('settings.languageNotSaved'));
  }
}

const SCHEMES: MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Language and colours: both hold as soon as they are chosen. */
export function Look() {
  const t = useT();
  const language = useLanguage();
  const { me } = useSeat();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Panel title={t('settings.look')}>
      <Stack gap="sm">
        <NativeSelect
          label={t('settings.language')}
          description={t('settings.languageHow')}
          value={language}
          data={Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget: { value } }) => {
            if (isLanguage(value)) void speakFromNowOn(value, me.locale);
          }}
        />
        <NativeSelect
          label={t('settings.colours')}
          description={t('settings.coloursHow')}
          value={colorScheme}
          data={SCHEMES.map((value) => ({ value, label: t(`settings.scheme.${value}`) }))}
          onChange={({ currentTarget: { value } }) => setColorScheme(value as MantineColorScheme)}
        />
      </Stack>
    </Panel>
  );
}
