import { foldForSearch, TIERS, type Tier } from '#libs/domain';

/** As an export writes them, and as the screens call them in the five languages. */
const WORDS: Readonly<Record<Tier, readonly string[]>> = {
  me: ['only me', 'moi seulement', 'solo yo', 'أنا وحدي', 'hanya saya'],
  organisation: ['organization', 'my organisation', 'mon organisation', 'mi organización', 'منظمتي', 'organisasi saya'],
  core: ['core group', 'groupe restreint', 'grupo núcleo', 'المجموعة المصغّرة', 'kelompok inti'],
  coalition: ['coalición', 'التحالف', 'koalisi'],
  public: ['público', 'علني', 'publik'],
}; // prettier-ignore

const TIER_OF = new Map(
  TIERS.flatMap((tier) => [tier, ...WORDS[tier]].map((word) => [foldForSearch(word), tier] as const)),
);

/** What a file says of who may read a person; whatever is not understood lets nobody else read it. */
export const tierIn = (text: string): Tier | null =>
  text.trim() === '' ? null : (TIER_OF.get(foldForSearch(text)) ?? 'me');
