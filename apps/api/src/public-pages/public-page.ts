import type { ShownPublication } from '#libs/data';
import type { EvidenceGrade, PageLicence, Stance, Voice } from '#libs/domain';
import { readLetters, type PublicLetter } from './public-letters.js';

export interface PublicPosition {
  ask: string;
  /** ISO 3166-1 alpha-3, or the campaign's own code. */
  state: string;
  name: string;
  stance: Stance;
  voice: Voice;
  /** The day where it was said. */
  day: string;
  zone: string;
  grade: EvidenceGrade;
  source: string;
}

export interface PublicSession {
  name: string;
  city: string;
  zone: string;
  opensLocal: string;
  closesLocal: string;
  opensAt: string;
  closesAt: string;
}

export interface PublicDocument {
  title: string;
  symbol: string | null;
  language: string | null;
  circulatedOn: string;
  link: string | null;
}

export interface PublicAsk {
  key: string;
  title: string;
  summary: string;
}

/** All that a campaign shows to everybody: a snapshot, never a live row. */
export interface PublicPage {
  slug: string;
  number: number;
  sha256: string;
  publishedAt: Date;
  name: string;
  practical: string;
  contacts: { role: string; how: string }[];
  licence: PageLicence;
  sessions: PublicSession[];
  documents: PublicDocument[];
  letters: PublicLetter[];
  asks: PublicAsk[];
  positions: PublicPosition[];
}

interface Words {
  kind: ShownPublication['items'][number]['kind'];
  content: string | null;
  cause?: ShownPublication['items'][number]['cause'];
  left?: ShownPublication['items'][number]['left'];
}

/** What is left of it where all the rest was withdrawn. */
const BARE = { name: '', practical: '', contacts: [], licence: 'CC-BY-4.0' } as const;

/** Reads the items of a publication; those that were withdrawn are not there. */
export function readPage(
  slug: string,
  items: readonly Words[],
  about: Pick<PublicPage, 'number' | 'sha256' | 'publishedAt'>,
): PublicPage {
  const of = <T>(kind: Words['kind']): T[] =>
    items.flatMap((item) =>
      item.kind === kind && item.content !== null ? [JSON.parse(item.content) as T] : [],
    );
  const [page = { ...BARE, contacts: [] }] =
    of<Pick<PublicPage, 'name' | 'practical' | 'contacts' | 'licence'>>('page');
  return {
    ...{ slug, ...about, ...page },
    sessions: of('session'),
    documents: of('document'),
    letters: readLetters(items),
    asks: of('ask'),
    positions: of('position'),
  };
}
