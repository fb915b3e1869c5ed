import { Alert, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { versionTag } from '../../kernel/api/call.js';
import { textDecisionsLink, type TextDto } from '../../kernel/api/client.js';
import { refusalText } from '../../kernel/api/problem-text.js';
import { useStoredForm } from '../../kernel/offline/stored-form.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm, type Form } from '../../ui/form/use-form.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { Confirm, Remove } from './confirming.js';
import { CorrectArticle } from './correct-article.js';
import { LinkTable } from './link-table.js';
import { certainOnes, clashes, decisionsOf, titlesOf, toLinks, type Decisions } from './links.js';
import { OpenProvisions } from './open-provisions.js';
import styles from './texts.module.css';

/** The suggested links of a proposed draft: looked at one by one or, where they are certain, all at once. */
export function Proposal({ text }: { text: TextDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const [{ open }, change] = useAddress<'open'>();
  const [corrected, setCorrected] = useState<string>();
  const loaded = text.articles.filter((article) => article.loaded);
  const titles = useMemo(() => titlesOf(text), [text]);
  // What is sent rests on this version: what others changed meanwhile is refused, not overwritten.
  const version = useRef(text.version);
  const put = async (fields: Decisions) => {
    const made = await textDecisionsLink(text.id, versionTag(version.current), campaignId, toLinks(fields));
    version.current = made.version;
    return made;
  };
  const form = useForm<TextDto, Decisions>({
    current: text,
    fieldsOf: (now) => decisionsOf(now ?? text),
    save: (fields, opened) => {
      version.current = opened?.version ?? version.current;
      return put(fields);
    },
    onSaved: async (made, _opened, sent) => {
      await saved(made, sent);
      toast(t('texts.saved'));
      return refresh(campaignId, 'texts');
    },
    onUnchanged: () => toast(t('texts.saved')),
    askAgain: () => refresh(campaignId, 'texts'),
  });
  const { fields: decisions, set: changeFields } = form;
  const saved = useHalfReview(text, form);
  const seen = loaded.filter(({ id }) => decisions.seen[id]).length;
  const certain = certainOnes(text, decisions);
  const twice = clashes(text, decisions);
  // Rows keep their callbacks, so that a tick draws one row and not five hundred.
  const latest = useRef(changeFields);
  useEffect(() => void (latest.current = changeFields));
  const set = useCallback((next: (before: Decisions) => Partial<Decisions>) => latest.current(next), []);
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
          <Confirm
            text={text}
            disabled={twice.length > 0}
            unseen={loaded.length - seen}
            save={async () => (await saved(await put(decisions), decisions)).version}
          />
          <Remove text={text} />
        </Group>
      </Paper>
      {twice.map(({ title, numbers }) => (
        <Alert color="red" role="alert" key={title}>
          {t('texts.twice', { title, numbers: numbers.join(', ') })}
        </Alert>
      ))}
      <FormBody form={form} send={t('texts.save')} sendable={twice.length === 0}>
        <OpenProvisions
          text={text}
          decisions={decisions}
          error={form.problem}
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
            correct={setCorrected}
          />
        </Panel>
        <SaveHow />
      </FormBody>
      <CorrectArticle text={text} articleId={corrected} onClose={() => setCorrected(undefined)} />
    </Stack>
  );
}

/**
 * What was looked at and not saved is there again after a look at another page; it rests on the version it was made on.
 * @returns how to tell what was saved; what was ticked since is kept on
 */
function useHalfReview(
  text: TextDto,
  form: Form<Decisions>,
): (made: TextDto, sent: Decisions) => Promise<TextDto> {
  const { campaignId } = useSeat();
  const [base, setBase] = useState(text);
  const isBegun = useCallback(
    (fields: Decisions) => JSON.stringify(fields) !== JSON.stringify(decisionsOf(base)),
    [base],
  );
  const forget = useStoredForm(`links:${campaignId}:${text.id}:${base.version}`, {
    ...{ fields: form.fields, restore: form.set, isBegun },
  });
  return async (made, sent) => {
    await forget(sent);
    setBase(made);
    return made;
  };
}

function SaveHow() {
  const t = useT();
  return (
    <Text size="sm" c="dimmed">
      {t('texts.saveHow')}
    </Text>
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
