import type { Database, Environment, Jobs, Log } from '#libs/platform';

/** One mail as the local catcher holds it. `date` is the simulated time at which it was sent. */
export interface CaughtMail {
  id: string;
  messageId: string;
  from: string;
  to: string[];
  subject: string;
  headers: Record<string, string>;
  date: string | null;
  receivedAt: string;
  text: string;
  html: string | null;
  size: number;
}

/** What the embedded demo adds: the mail it caught. */
export interface Mailbox {
  /** Newest first. */
  list(): Promise<CaughtMail[]>;
}

/** What happens in the demo's world while its clock moves. */
export interface DemoStory {
  /** Writes what happens up to an instant; what is written already is left alone. */
  play(to: Date): Promise<void>;
}

/** What a process hands to the api; opened and closed by the one who starts it. */
export interface ApiServices {
  environment: Environment;
  database: Database;
  jobs: Jobs;
  log: Log;
  /** Folder of the built web app; without it the api answers routes alone. */
  webRoot?: string;
  mailbox?: Mailbox;
  story?: DemoStory;
}
