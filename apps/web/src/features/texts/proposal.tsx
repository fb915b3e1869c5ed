import { Alert, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { problemOf, versionTag } from '../../kernel/api/call.js';
import { textDecisionsLink, type TextDto } from '../../kernel/api/client.js';
import { refusalText } from '../../kernel/api/problem-text.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { Confirm, Remove } from './confirming.js';
import { LinkTable } from './link-table.js';
import { certainOnes, clashes, decisionsOf, titlesOf, toLinks, type Decisions } from './links.js';
import { OpenProvisions } from './open-provisions.js';
import styles from './texts.module.css';

interface ProposalProps {
  text: TextDto;
  /** Forgets what was decided here but not saved. */
  onStartOver: () => void;
}

/** The suggested links of a proposed draft: looked at one by one or, where they are certain, all at once. */
export function Proposal({ text, onStartOver }: ProposalProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const [decisions, setDecisions] = useState(() => decisionsOf(text));
  const [{ open }, change] = useAddress<'open'>();
  const loaded = text.articles.filter((article) => article.loaded);
  const seen = loaded.filter(({ id }) => decisions.seen[id]).length;
  const titles = useMemo(() => titlesOf(text), [text]);
  const certain = certainOnes(text, decisions);
  const twice = clashes(text, decisions);
  // What is sent rests on this version: what others changed meanwhile is refused, not overwritten.
  const version = useRef(text.version);
  const put = async () => {
    const made = await textDecisionsLink(
      text.id,
      versionTag(version.current),
      campaignId,
      toLinks(decisions),
    );
    version.current = made.version;
    return made;
  };
  const save = useMutation({
    mutationFn: put,
    onSuccess: (made) => {
      setDecisions(decisionsOf(made));
      toast(t('texts.saved'));
      return refresh(campaignId, 'texts');
    },
  });
  const startOver = async () => {
    await refresh(campaignId, 'texts');
    onStartOver();
  };
  const set = useCallback(
    (next: (before: Decisions) => Partial<Decisions>) =>
      setDecisions((before) => ({ ...before, ...next(before) })),
    [],
  );
  const seeAll = () =>
    set(({ seen: before }) => ({
      seen: { ...before, ...Object.fromEntries(certain.map(({ id }) => [id, true])) },
    }));
  return (
    <Stack gap="md">
      <Warnings text={text} />
      <Paper withBorder p="md" className={styles.proposalBar}>
        <Text fw={600} role="status">
          {t('texts.progress', { seen, all: loaded.length })}
        </Text>
        <Group gap="xs">
          {certain.length > 0 ? (
            <Button variant="light" onClick={seeAll}>
              {t('texts.seeCertain', { count: certain.length })}
            </Button>
          ) : null}
          <Button
            variant="default"
            disabled={twice.length > 0}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('texts.save')}
          </Button>
          <Confirm text={text} disabled={twice.length > 0} save={async () => (await put()).version} />
          <Remove text={text} />
        </Group>
      </Paper>
      {save.isError ? (
        <ProblemNotice
          error={save.error}
          {...(problemOf(save.error)?.status === 412 ? { again: () => void startOver() } : {})}
        />
      ) : null}
      {twice.map(({ title, numbers }) => (
        <Alert color="red" role="alert" key={title}>
          {t('texts.twice', { title, numbers: numbers.join(', ') })}
        </Alert>
      ))}
      <OpenProvisions
        text={text}
        decisions={decisions}
        error={save.error}
        onChange={(said) => set(() => ({ said }))}
      />
      <Panel title={t('texts.articles')}>
        <Checkbox
          label={t('texts.onlyOpen')}
          checked={open === '1'}
          onChange={(event) => change({ open: event.currentTarget.checked ? '1' : undefined })}
        />
        <LinkTable
          articles={open === '1' ? loaded.filter(({ id }) => !decisions.seen[id]) : loaded}
          titles={titles}
          decisions={decisions}
          onChange={set}
        />
      </Panel>
    </Stack>
  );
}

function Warnings({ text }: { text: TextDto }) {
  const t = useT();
  if (text.warnings.length === 0) return null;
  return (
    <Alert color="yellow" title={t('texts.warnings')}>
      <ul>
        {text.warnings.map(({ field, message, code, params }) => (
          <li key={`${field} ${message}`}>{refusalText({ code, params, detail: message })}</li>
        ))}
      </ul>
    </Alert>
  );
}
