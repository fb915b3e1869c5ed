import type { AccountMailKind, DeliveryKind, LetterMailKind, SkipReason, Venues } from '#libs/domain';
import type { Tokens } from '#libs/platform';

export interface MailContext {
  /** Every link in every mail begins with it. No trailing slash. */
  publicUrl: string;
  tokens: Tokens;
  /** The campaign clock. */
  now: Date;
}

/** A row of the ledger with the recipient as they are at this moment. */
interface OfLedger {
  id: string;
  ruleKey: string;
  subjectId: string;
  subjectVersion: number;
  occurrence: string;
  userId: string;
  fireAt: Date;
  recipient: Recipient;
}

export interface CampaignMail extends OfLedger {
  campaignId: string;
  membershipId: string;
  kind: Exclude<DeliveryKind, LetterMailKind | 'mission_mail'>;
  /** Of mails of one kind about tasks that come at the same instant: the other tasks, which the same mail says. */
  along?: readonly string[];
}

/** About an account, of no campaign. */
export interface AccountMail extends OfLedger {
  campaignId: null;
  membershipId: null;
  kind: AccountMailKind;
}

/** About signing a letter: of a campaign, and its recipient need have no seat in it. */
export interface LetterMail extends OfLedger {
  campaignId: string;
  membershipId: null;
  kind: LetterMailKind;
}

/** To the mission of a delegation, or a test copy of that to whoever writes it. */
export interface MissionMail extends OfLedger {
  campaignId: string;
  membershipId: null;
  kind: 'mission_mail';
}

export type DeliveryToCompose = CampaignMail | AccountMail | LetterMail | MissionMail;

export interface Recipient {
  name: string;
  email: string;
  zone: string;
  locale: string;
  /** Whether subjects may say what a mail is about. */
  plainSubjects: boolean;
  /** Whether mails say that something is due, and not what. */
  redacted: boolean;
  /** By zone, the cities in which the campaign negotiates; none in mail about no campaign. */
  venues?: Venues;
}

/** A half-open span `[start, end)` of what a digest covers. */
export interface MailWindow {
  start: Date;
  end: Date;
}

/** What a mail says, in both forms. */
export interface Rendered {
  subject: string;
  text: string;
  html: string;
}

/** What a notice of tasks says of one of them: when it is due, or null that the recipient has nothing to do with it any more. */
export interface StatedTask {
  taskId: string;
  dueAt: Date | null;
}

export type Composed =
  | ({
      outcome: 'mail';
      headers: Record<string, string>;
      window?: MailWindow;
      tasks?: readonly StatedTask[];
      /** Comments that name the recipient, of which a notice of tasks tells. */
      mentions?: readonly string[];
      /** How many things it is about; one where it is not said. */
      items?: number;
      /** Whether the recipient's seat has ended, so that signing in shows nothing of it. */
      ended?: boolean;
      /** Where a redacted one leads, if not to the sign-in. */
      way?: string;
      /** Where a redacted one leads whose recipient need have no account, and the code that its page waits for. */
      byPage?: { url: string; code?: string };
      /** An iCalendar file that goes with it. */
      calendar?: string;
    } & Rendered)
  | { outcome: 'skip'; reason: SkipReason; window?: MailWindow };
