import { ApiProperty } from '@nestjs/swagger';
import {
  PAGE_LICENCES,
  SIGNATORY_KINDS,
  type EvidenceGrade,
  type PageLicence,
  type SignatoryKind,
  type Stance,
  type Voice,
} from '#libs/domain';
import { EVIDENCE_GRADE, STANCE, VOICE } from '../dto/named-enums.js';

/** Which publication this is from */
export class PublicVersionDto {
  /** @example 3 */
  number: number;
  /** @example 2024-08-05T14:40:00.000Z */
  publishedAt: string;
  /**
   * Of the list of what was published, each with its own hash
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  sha256: string;
}

/** The campaign, and under what it may be used */
export class PublicHeadDto {
  /** @example un-cybercrime-2024 */
  slug: string;
  /** @example "UN cybercrime convention" */
  name: string;
  /** @example /p/un-cybercrime-2024 */
  page: string;
  @ApiProperty({ enum: PAGE_LICENCES, enumName: 'PageLicence', example: 'CC-BY-4.0' })
  licence: PageLicence;
  /** @example https://creativecommons.org/licenses/by/4.0/ */
  licencePage: string;
  publication: PublicVersionDto;
}

/** Where a state stands on an ask, as it said in public */
export class PublicPositionDto {
  /** @example judicial-oversight-of-searches */
  ask: string;
  /**
   * ISO 3166-1 alpha-3
   * @example FJI
   */
  state: string;
  /** @example Fiji */
  name: string;
  @ApiProperty({ ...STANCE, example: 'support' })
  stance: Stance;
  @ApiProperty({ ...VOICE, example: 'own' })
  voice: Voice;
  /**
   * The day on which it was said, there
   * @example 2024-08-01
   */
  day: string;
  /** @example America/New_York */
  zone: string;
  @ApiProperty({ ...EVIDENCE_GRADE, example: 'webcast' })
  grade: EvidenceGrade;
  /** @example "UN Web TV, 1 August 2024" */
  source: string;
}

export class PublicContactDto {
  /** @example Press */
  role: string;
  /** @example https://example.org/press */
  how: string;
}

/** A session, on the clock of its venue and in UTC */
export class PublicSessionDto {
  /** @example "Reconvened concluding session" */
  name: string;
  /** @example "New York" */
  city: string;
  /** @example America/New_York */
  zone: string;
  /** @example 2024-07-29T10:00 */
  opensLocal: string;
  /** @example 2024-08-09T18:00 */
  closesLocal: string;
  /** @example 2024-07-29T14:00:00Z */
  opensAt: string;
  /** @example 2024-08-09T22:00:00Z */
  closesAt: string;
}

export class PublicDocumentDto {
  /** @example "Updated draft of the convention" */
  title: string;
  /** @example A/AC.291/22/Rev.3 */
  symbol: string | null;
  /** @example en */
  language: string | null;
  /** @example 2024-07-23 */
  circulatedOn: string;
  /** @example null */
  link: string | null;
}

export class PublicAskDto {
  /** @example judicial-oversight-of-searches */
  key: string;
  /** @example "A court decides before a search" */
  title: string;
  /** @example "Searches need an independent decision beforehand." */
  summary: string;
}

export class PublicAddresseeDto {
  /** @example "Chair of the Committee" */
  name: string;
  /** Whether it went there as a copy */
  copy: boolean;
}

/** A letter in one language */
export class PublicLetterTextDto {
  /** @example en */
  language: string;
  /** @example "Open letter to the Chair" */
  title: string;
  /** @example "Madam Chair," */
  salutation: string;
  /** @example "We ask the Committee to open its meetings." */
  body: string;
  /**
   * Who translated it, or how
   * @example ""
   */
  note: string;
  /** Whether this one binds */
  authentic: boolean;
}

export class PublicSignatoryDto {
  /**
   * On the list as of then; organisations and individuals each on their own. Who left is a gap.
   * @example 17
   */
  number: number;
  @ApiProperty({ enum: SIGNATORY_KINDS, enumName: 'SignatoryKind', example: 'organisation' })
  kind: SignatoryKind;
  /** @example "Manushya Foundation" */
  name: string;
  /**
   * Of an individual
   * @example ""
   */
  affiliation: string;
  /** @example Thailand */
  place: string;
  /**
   * The day of a signature after the deadline
   * @example null
   */
  late: string | null;
}

/** A published letter as of an instant, with those of its names that are listed still */
export class PublicLetterDto {
  /** @example 018f7e2a-0000-7000-8000-00000000b101 */
  id: string;
  /** @example "Open letter to the Chair" */
  title: string;
  /**
   * By which it is cited
   * @example "/p/un-cybercrime-2024/letter/018f7e2a-0000-7000-8000-00000000b101@20240805T144000000Z"
   */
  address: string;
  /** @example 2024-08-05T14:40:00.000Z */
  asOf: string;
  /** @example America/New_York */
  zone: string;
  /**
   * Named or not
   * @example 129
   */
  signed: number;
  /** @example 2 */
  withheld: number;
  /**
   * Days of signatures that were taken back after that instant
   * @example ["2024-08-06"]
   */
  takenBack: string[];
  addressees: PublicAddresseeDto[];
  texts: PublicLetterTextDto[];
  signatories: PublicSignatoryDto[];
}

/** What is shown of one letter */
export class PublicLetterFileDto extends PublicHeadDto {
  letter: PublicLetterDto;
}

/** All that a campaign shows */
export class PublicCampaignDto extends PublicHeadDto {
  /** @example "Meetings are open to accredited organisations." */
  practical: string;
  contacts: PublicContactDto[];
  sessions: PublicSessionDto[];
  documents: PublicDocumentDto[];
  letters: PublicLetterDto[];
  asks: PublicAskDto[];
  positions: PublicPositionDto[];
}

/** What is shown of one state */
export class PublicStateDto extends PublicHeadDto {
  /** @example FJI */
  state: string;
  positions: PublicPositionDto[];
}

/** What is shown of one ask */
export class PublicAskPositionsDto extends PublicHeadDto {
  ask: PublicAskDto;
  positions: PublicPositionDto[];
}

/** A word of the files and what it means */
export class PublicTermDto {
  /** @example lean_support */
  word: string;
  /** @example "Says that it leans towards the ask, and has not decided." */
  meaning: string;
}

/** How positions are graded */
export class PublicMethodDto extends PublicHeadDto {
  /** @example ["Only what a state said in public stands here."] */
  rules: string[];
  stances: PublicTermDto[];
  grades: PublicTermDto[];
}
