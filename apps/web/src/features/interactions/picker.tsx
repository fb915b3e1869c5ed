import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { foldForSearch } from '#libs/domain';
import type { DelegationDto } from '../../kernel/api/client.js';
import { ranked, useDelegationRank } from '../../kernel/i18n/find-states.js';
import { useLanguage, useOrder, useT } from '../../kernel/i18n/index.js';
import { stateName } from '../../kernel/i18n/names.js';
import styles from './interactions.module.css';

interface Named {
  code: string;
  name: string;
}

/** Names in the reader's language, in its order. */
export function useNamed(delegations: readonly DelegationDto[]): Named[] {
  const language = useLanguage();
  const inOrder = useOrder();
  return useMemo(() => {
    return delegations
      .map(({ code, shortName, otherNames }) => ({
        ...{ code, otherNames },
        name: stateName(code, shortName, language),
      }))
      .toSorted((a, b) => inOrder(a.name, b.name));
  }, [delegations, inOrder, language]);
}

const initial = (name: string) => foldForSearch(name).charAt(0).toUpperCase();

interface PickerProps {
  named: readonly Named[];
  /** Whether they are being looked for, on the device or at the server. */
  loading: boolean;
  /** Codes that come first: pinned and recent ones. */
  first: readonly string[];
  chosen: string | undefined;
  missing: boolean;
  onChoose: (code: string | undefined) => void;
}

/** Which delegation: big buttons for the usual ones, and all of them by first letter or by name, so nobody must type. */
export function DelegationPicker({ named, loading, first, chosen, missing, onChoose }: PickerProps) {
  const t = useT();
  const heading = useId();
  const one = named.find(({ code }) => code === chosen);
  const usual = first.flatMap((code) => named.find((any) => any.code === code) ?? []);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('log.delegation')}</h2>
      {chosen !== undefined ? (
        <Group justify="space-between" wrap="nowrap" className={styles.chosen}>
          <Text fw={650} size="lg">
            {one?.name ?? chosen}
          </Text>
          <Button variant="default" onClick={() => onChoose(undefined)}>
            {t('log.change')}
          </Button>
        </Group>
      ) : (
        <Stack gap="sm">
          {missing ? (
            <Text role="alert" c="var(--mantine-color-error)" id="log-missing">
              {t('log.needDelegation')}
            </Text>
          ) : null}
          {usual.length > 0 ? (
            <div>
              <h3>{t('log.recent')}</h3>
              <div className={styles.chips}>
                {usual.map(({ code, name }) => (
                  <Chip key={code} label={name} pressed={false} onPress={() => onChoose(code)} />
                ))}
              </div>
            </div>
          ) : null}
          <AllDelegations named={named} loading={loading} onChoose={onChoose} />
        </Stack>
      )}
    </section>
  );
}

function AllDelegations({ named, loading, onChoose }: Pick<PickerProps, 'named' | 'loading' | 'onChoose'>) {
  const t = useT();
  const [words, setWords] = useState('');
  const [letter, setLetter] = useState('');
  const letters = useMemo(() => [...new Set(named.map(({ name }) => initial(name)))], [named]);
  const rankFor = useDelegationRank()(words);
  const found = words.trim()
    ? ranked(named, rankFor)
    : named.filter(({ name }) => letter === '' || initial(name) === letter);
  return (
    <div>
      <h3>{t('log.all')}</h3>
      <TextInput
        type="search"
        aria-label={t('log.filter')}
        placeholder={t('log.filter')}
        size="md"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={styles.letters} role="group" aria-label={t('log.letters')}>
        <LetterButton label={t('log.everyLetter')} pressed={letter === ''} onPress={() => setLetter('')} />
        {letters.map((one) => (
          <LetterButton
            key={one}
            label={one}
            pressed={letter === one}
            onPress={() => {
              setWords('');
              setLetter(one);
            }}
          />
        ))}
      </div>
      {/* Its height stays, so that nothing below it moves under the thumb. */}
      <div className={styles.list} tabIndex={0} role="region" aria-label={t('log.all')}>
        {found.map(({ code, name }) => (
          <button key={code} type="button" onClick={() => onChoose(code)}>
            {name}
          </button>
        ))}
        {found.length === 0 ? (
          <Text p="sm" role="status">
            {t(named.length > 0 ? 'log.noSuch' : loading ? 'log.loadingList' : 'log.noList')}
          </Text>
        ) : null}
      </div>
    </div>
  );
}

function LetterButton({ label, pressed, onPress }: { label: string; pressed: boolean; onPress: () => void }) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onPress}>
      {label}
    </button>
  );
}

/** A choice that is on or off, big enough for a thumb. */
export function Chip({ label, pressed, onPress }: { label: string; pressed: boolean; onPress: () => void }) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onPress}>
      {pressed ? <span aria-hidden>✓ </span> : null}
      {label}
    </button>
  );
}
