import { Button, Skeleton, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { versionTag } from '../../kernel/api/call.js';
import { textDecisionsChange, type TextArticleDto, type TextDto } from '../../kernel/api/client.js';
import { apart, useT } from '../../kernel/i18n/index.js';
import { textQuery } from '../../kernel/queries/texts.js';
import { refresh } from '../../kernel/query/query.js';
import { useSeat } from '../../kernel/session/session.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/form/fields.js';
import { Meanwhile } from '../../ui/form/changed-by-others.js';
import { FormBody } from '../../ui/form/form-body.js';
import { useForm } from '../../ui/form/use-form.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { withTurned } from '../../ui/campaign/turned.js';
import { Turning, useTurning } from '../../ui/campaign/turning.js';
import { toast } from '../../ui/toast.js';
import { RemoveArticle } from './remove-article.js';

interface CorrectProps {
  text: TextDto;
  articleId: string | undefined;
  onClose: () => void;
}

/** Opens the dialog in which an article is corrected; it stands beside the article in a table. */
export function CorrectButton({ article, onCorrect }: { article: TextArticleDto; onCorrect: () => void }) {
  const t = useT();
  return (
    <div>
      <Button size="compact-sm" variant="subtle" px={0} onClick={onCorrect}>
        {t('load.correct')}
        <span className="only-read">{`: ${apart(article.number)}`}</span>
      </Button>
    </div>
  );
}

/**
 * Corrects what was read wrongly of an article: its heading and words, and its number as long as the draft is a proposal.
 * @param articleId none while nothing is corrected
 */
export function CorrectArticle({ text, articleId, onClose }: CorrectProps) {
  const t = useT();
  const article = text.articles.find(({ id }) => id === articleId);
  return (
    <Dialog
      open={article !== undefined}
      onClose={onClose}
      title={t('load.correctTitle', { number: article?.number ?? '' })}
    >
      {article ? <WithWords text={text} article={article} onClose={onClose} /> : null}
    </Dialog>
  );
}

interface DialogProps {
  text: TextDto;
  article: TextArticleDto;
  onClose: () => void;
}

/** Lists come without the words of the articles. */
function WithWords({ text, article, onClose }: DialogProps) {
  const { campaignId } = useSeat();
  const whole = useQuery(textQuery(campaignId, text.id, true));
  const current = whole.data?.articles.find(({ id }) => id === article.id);
  if (whole.isError) return <ProblemNotice error={whole.error} again={() => void whole.refetch()} />;
  if (!current) return <Skeleton height={240} aria-busy />;
  return (
    <>
      <Form text={text} article={current} onClose={onClose} />
      {text.state === 'proposed' ? <RemoveArticle text={text} article={current} onDone={onClose} /> : null}
    </>
  );
}

const fieldsOf = ({ number, title, body }: TextArticleDto) => ({ number, title, body: body ?? '' });

type Fields = ReturnType<typeof fieldsOf>;

function Form({ text, article, onClose }: DialogProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const proposed = text.state === 'proposed';
  const again = () => refresh(campaignId, 'texts', 'asks', 'positions');
  const said = ({ number, title, body }: Fields) => ({
    ...{ title: title.trim(), body },
    ...(proposed ? { number } : {}),
  });
  const put = (fields: Fields, { id, version }: TextArticleDto) =>
    textDecisionsChange(text.id, id, versionTag(version), campaignId, said(fields));
  const form = useForm<TextArticleDto, Fields>({
    current: article,
    fieldsOf: (one = article) => fieldsOf(one),
    save: (fields, opened = article) => put(fields, opened),
    onSaved: (saved, before = article) => {
      toast(withTurned(t('load.corrected', { number: saved.number }), saved), async () => {
        await put(fieldsOf(before), saved);
        await again();
      });
      onClose();
      return again();
    },
    onUnchanged: onClose,
    askAgain: again,
  });
  const { id, version } = article;
  const change = proposed || !form.touched ? undefined : JSON.stringify([id, version, said(form.fields)]);
  const { known, turned } = useTurning(change, (options) =>
    textDecisionsChange(
      ...([text.id, id, versionTag(version), campaignId, said(form.fields)] as const),
      ...([{ dryRun: true }, options] as const),
    ),
  );
  return (
    <FormBody
      form={form}
      send={t('list.save')}
      sendable={known}
      leave={{ label: t('list.cancel'), onLeave: onClose }}
      judged
    >
      {proposed ? (
        <TextField required label={t('load.number')} {...form.text('number')} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('load.numberStays')}
        </Text>
      )}
      <TextField label={t('texts.title')} {...form.text('title')} />
      <Textarea
        rows={10}
        dir="auto"
        label={t('load.body')}
        value={form.fields.body}
        error={form.error('body')}
        description={form.theirs.body === undefined ? undefined : <Meanwhile theirs={form.theirs.body} />}
        onChange={(event) => form.set({ body: event.currentTarget.value })}
      />
      <Turning of={turned} />
    </FormBody>
  );
}
