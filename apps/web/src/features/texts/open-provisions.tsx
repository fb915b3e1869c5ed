import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { problemOf } from '../../kernel/api/call.js';
import type { TextDto, TextOutcomeDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { useDraftTitle } from '../../ui/campaign/draft-title.js';
import { Panel } from '../../ui/panel.js';
import type { Decisions, Said } from './links.js';
import styles from './texts.module.css';

interface OpenProvisionsProps {
  text: TextDto;
  decisions: Decisions;
  error: unknown;
  onChange: (said: Decisions['said']) => void;
}

/** What stood in earlier drafts and is no article of this one: gone, or under a number. */
export function OpenProvisions({ text, decisions, error, onChange }: OpenProvisionsProps) {
  const t = useT();
  const taken = new Set(Object.values(decisions.links));
  const open = text.provisions.filter(({ provision }) => !taken.has(provision.id));
  if (open.length === 0) return null;
  const refused = problemOf(error)?.fields.filter(({ path }) => /^(gone|numbers)\[/.test(path)) ?? [];
  return (
    <Panel title={t('texts.open')}>
      <Text c="dimmed">{t('texts.openWhat')}</Text>
      {refused.map(({ path, detail }) => (
        <Text key={path} c="var(--mantine-color-error)">
          {detail}
        </Text>
      ))}
      <Stack component="ul" className="bare" gap="sm">
        {open.map((outcome) => (
          <li key={outcome.provision.id}>
            <OpenProvision
              outcome={outcome}
              said={decisions.said[outcome.provision.id] ?? { kind: 'leave' }}
              onChange={(said) => onChange({ ...decisions.said, [outcome.provision.id]: said })}
            />
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

interface OpenProvisionProps {
  outcome: TextOutcomeDto;
  said: Said;
  onChange: (said: Said) => void;
}

function OpenProvision({ outcome, said, onChange }: OpenProvisionProps) {
  const t = useT();
  const titleOf = useDraftTitle();
  const { provision, asks, number, previousNumber, previousText, mustBeSaid } = outcome;
  const suggested = number ? t('texts.follows', { number }) : t('texts.leave');
  return (
    <div className={styles.openProvision}>
      <div>
        <Text fw={600}>
          <bdi>{provision.title}</bdi>
        </Text>
        <Text size="sm">
          {previousNumber
            ? t('texts.previously', { number: previousNumber, draft: titleOf(previousText ?? '') })
            : null}
        </Text>
        {mustBeSaid ? (
          <Text size="sm" className="warned">
            {t('texts.must')}: {asks.map(({ title }) => title).join(', ')}
          </Text>
        ) : null}
      </div>
      <Group gap="xs" align="flex-end">
        <NativeSelect
          aria-label={provision.title}
          value={said.kind}
          data={[
            { value: 'leave', label: suggested },
            { value: 'gone', label: t('texts.gone') },
            { value: 'number', label: t('texts.hasNumber') },
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange(
              value === 'number'
                ? { kind: 'number', number: number ?? previousNumber ?? '' }
                : { kind: value as 'leave' | 'gone' },
            )
          }
        />
        {said.kind === 'number' ? (
          <TextInput
            w="7rem"
            aria-label={t('texts.numberOf', { title: provision.title })}
            value={said.number}
            onChange={(event) => onChange({ kind: 'number', number: event.currentTarget.value })}
          />
        ) : null}
      </Group>
    </div>
  );
}
