import { useMutation } from '@tanstack/react-query';
import type { Confidence, EvidenceGrade, Said, Stance, Tier } from '#libs/domain';
import {
  positionsRecord,
  positionsRenew,
  positionsRetract,
  type MatrixDto,
  type PositionDto,
} from '../../kernel/api/client.js';
import { matrixQuery } from '../../kernel/queries/matrix.js';
import { queryClient, refresh } from '../../kernel/query/query.js';
import { useT } from '../../kernel/i18n/index.js';
import { uuid7 } from '../../kernel/offline/uuid7.js';
import { stanceName } from '../../ui/stance.js';
import { toast } from '../../ui/toast.js';
import { campaignInstant } from './instant.js';
import { withCell } from './view.js';

/** A position that is being set, until it is recorded. */
export interface Draft {
  /** Made once, so that a second try cannot make a second record. */
  id: string;
  code: string;
  name: string;
  askId: string;
  ask: string;
  stance: Stance;
  confidence: Confidence;
  said: Said;
  grade: EvidenceGrade;
  tier: Tier;
  source: string;
  /** The position that still holds, where this renews one. */
  renewsId?: string;
}

type Choices = Pick<Draft, 'confidence' | 'said' | 'grade'>;

interface Last {
  /** The next cell begins with it. Who may read it is not among these: that is chosen once for the campaign. */
  choices: Choices;
  /** What was given as source lately, offered and never filled in: a wrong source is worse than none. */
  sources: readonly string[];
}

const FIRST: Last = { choices: { confidence: 2, said: 'privately', grade: 'own_notes' }, sources: [] };
/** What was chosen last while the app is open, by campaign: nothing of one is offered in another. */
const last = new Map<string, Last>();
const lastOf = (campaignId: string): Last => last.get(campaignId) ?? FIRST;

export const recentSources = (campaignId: string): readonly string[] => lastOf(campaignId).sources;

export const newDraft = (
  campaignId: string,
  about: Omit<Draft, 'id' | 'source' | keyof Choices> & Partial<Choices>,
): Draft => ({
  ...lastOf(campaignId).choices,
  ...about,
  id: uuid7(),
  source: '',
});

async function send(campaignId: string, draft: Draft): Promise<PositionDto> {
  const { renewsId, id, stance, confidence, said, grade, tier, source } = draft;
  const word = {
    id,
    stance,
    confidence,
    said,
    grade,
    tier,
    source,
    occurredAt: await campaignInstant(campaignId),
  };
  if (renewsId) return positionsRenew(renewsId, campaignId, word);
  return positionsRecord(campaignId, { ...word, delegationCode: draft.code, askId: draft.askId });
}

function remember(campaignId: string, { confidence, said, grade, source }: Draft): void {
  const { sources } = lastOf(campaignId);
  const others = sources.filter((one) => one !== source);
  const offered = source ? [source, ...others].slice(0, 6) : sources;
  last.set(campaignId, { choices: { confidence, said, grade }, sources: offered });
}

/** The matrix shows it at once; what the api says replaces it. @param onRefused gets the draft back with the reason */
export function useRecord(campaignId: string, onRefused: (draft: Draft, error: unknown) => void) {
  const t = useT();
  const { queryKey } = matrixQuery(campaignId);
  return useMutation({
    mutationFn: (draft: Draft) => send(campaignId, draft),
    onMutate: async (draft) => {
      remember(campaignId, draft);
      await queryClient.cancelQueries({ queryKey });
      const { stance, confidence } = draft;
      const cell = { stance, confidence, stale: null, voice: 'own' as const, differs: false };
      queryClient.setQueryData<MatrixDto>(queryKey, (matrix) =>
        matrix ? withCell(matrix, draft.code, draft.askId, cell) : matrix,
      );
    },
    onSuccess: ({ id }, { name, ask, stance, renewsId }) => {
      const said = renewsId
        ? t('matrix.renewed', { name, ask })
        : t('matrix.recorded', { name, ask, stance: stanceName(stance) });
      toast(said, async () => {
        await positionsRetract(id, campaignId, { reason: t('matrix.undoReason') });
        await refresh(campaignId, 'positions');
      });
    },
    onError: (error, draft) => onRefused(draft, error),
    onSettled: () => refresh(campaignId, 'positions'),
  });
}
