import { Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { textsSplit, type LineDecisionDto, type ReviewDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { useClocksText } from '../../ui/campaign/use-clocks-text.js';
import { useAddress } from '../../ui/address.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { toast } from '../../ui/toast.js';
import { BringText } from './bring-text.js';
import { draftOf, type EditedArticle } from './draft-form.js';
import { Findings } from './findings.js';
import { LoadForm } from './load-form.js';
import { mergeArticles } from './merge-articles.js';
import { Questions } from './questions.js';
import { ReviewKeeper, type KeepingState } from './review-keeper.js';
import { Reviews } from './reviews.js';
import { reviewQuery } from './texts.queries.js';

interface Start extends Pick<ReviewDto, 'text' | 'decisions' | 'articles' | 'details'> {
  version?: number;
  /** What its text was split into, where it had been. */
  found?: Found;
}
const NOTHING: Start = { text: '', decisions: [], articles: [], details: {} };

/** Bring a text, say what its lines are, look over its articles, load them: nothing is lost between, or after. */
export function LoadText() {
  const t = useT();
  const [{ review }, change] = useAddress<'review'>();
  const [begun] = useState(uuid7);
  const id = review ?? begun;
  const onBegin = useCallback(() => change({ review: begun }), [change, begun]);
  return (
    <Page title={t('load.title')} lead={t('load.lead')}>
      <Reviews open={id} onResume={(next) => change({ review: next }, { push: true })} />
      {id === begun ? (
        <Review key={id} id={id} start={NOTHING} onBegin={onBegin} />
      ) : (
        <Resumed key={id} id={id} />
      )}
    </Page>
  );
}

function Resumed({ id }: { id: string }) {
  const { campaignId } = useSeat();
  const review = useQuery(reviewQuery(campaignId, id));
  return (
    <Loaded query={review} height={600}>
      {(start) => <Review id={id} start={start} onBegin={nothing} />}
    </Loaded>
  );
}

const nothing = () => undefined;

interface ReviewProps {
  id: string;
  start: Start;
  /** Something of it is stored for the first time. */
  onBegin: () => void;
}

function Review({ id, start, onBegin }: ReviewProps) {
  const t = useT();
  const { keeper, state } = useKeeper(id, start.version, onBegin);
  const [text, setText] = useState(start.text);
  const [decisions, setDecisions] = useState<readonly LineDecisionDto[]>(start.decisions);
  const [begun] = useState(() => start.articles.map((one): EditedArticle => ({ ...one, id: uuid7() })));
  const [articles, setArticles] = useState(begun);
  useEffect(() => {
    if (articles !== begun) keeper.keep({ articles: articles.map(stored) });
  }, [articles, begun, keeper]);
  const split = useSplit(start.found, (said, before, found) => {
    const merged = mergeArticles(before, before ? articles : [], found, uuid7);
    setDecisions(said);
    setArticles(merged.articles);
    keeper.keep({ decisions: [...said] });
    if (merged.replaced.length > 0) toast(t('load.replaced', { numbers: merged.replaced.join(', ') }));
  });
  const type = (next: string) => {
    setText(next);
    keeper.keep({ text: next });
  };
  const { found } = split;
  return (
    <Stack gap="md">
      <Panel title={t('load.step1')}>
        <BringText
          text={text}
          found={articles.length > 0}
          busy={split.busy}
          error={split.error}
          onText={type}
          onSplit={() => split.anew(text)}
        />
        {found ? <Findings found={found} /> : null}
        <Keeping state={state} />
      </Panel>
      {found ? (
        <Questions
          questions={found.questions}
          decisions={decisions}
          busy={split.busy}
          onDecide={(next) => split.change(text, next)}
        />
      ) : null}
      {articles.length > 0 ? (
        <LoadForm
          keeper={keeper}
          reviewId={id}
          draft={draftOf(start)}
          articles={articles}
          questions={found?.questions.length ?? 0}
          onChange={setArticles}
        />
      ) : null}
    </Stack>
  );
}

const stored = ({ number, title, body, status, line }: EditedArticle) => ({
  ...{ number, title, body, status },
  ...(line === undefined ? {} : { line }),
});

type Found = Awaited<ReturnType<typeof textsSplit>>;

interface Asked {
  text: string;
  said: readonly LineDecisionDto[];
  /** What was found before is forgotten. */
  anew: boolean;
}

/** Splits the text with what was said of its lines. @param onFound with what was found before, unless it begins anew */
function useSplit(
  start: Found | undefined,
  onFound: (said: readonly LineDecisionDto[], before: Found | undefined, found: Found) => void,
) {
  const { campaignId } = useSeat();
  const [found, setFound] = useState(start);
  const mutation = useMutation({
    mutationFn: ({ text, said }: Asked) => textsSplit(campaignId, { text, decisions: [...said] }),
    onSuccess: (next, { said, anew }) => {
      setFound(next);
      onFound(said, anew ? undefined : found, next);
    },
  });
  return {
    found,
    busy: mutation.isPending,
    error: mutation.error,
    anew: (text: string) => mutation.mutate({ text, said: [], anew: true }),
    change: (text: string, said: readonly LineDecisionDto[]) => mutation.mutate({ text, said, anew: false }),
  };
}

function useKeeper(id: string, version: number | undefined, onBegin: () => void) {
  const { campaignId } = useSeat();
  const [keeper] = useState(() => new ReviewKeeper(campaignId, id, version));
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  const isStored = state.is === 'saved';
  useEffect(() => {
    if (isStored) onBegin();
  }, [isStored, onBegin]);
  // Whoever leaves the screen, or the page, loses nothing.
  useEffect(() => {
    const flush = () => void keeper.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keeper]);
  return { keeper, state };
}

/** Whether what is done here is stored. */
function Keeping({ state }: { state: KeepingState }) {
  const t = useT();
  const clocksText = useClocksText();
  const warned = state.is === 'failed' || state.is === 'elsewhere';
  return (
    <Text role="status" size="sm" mih="1.5em" className={warned ? 'warned' : undefined}>
      {state.is === 'saving' ? t('load.keeping') : null}
      {state.is === 'failed' ? t('load.notKept') : null}
      {state.is === 'elsewhere' ? t('load.keptElsewhere') : null}
      {state.is === 'saved' ? t('load.keptAt', { time: clocksText(state.at.getTime()) }) : null}
    </Text>
  );
}
