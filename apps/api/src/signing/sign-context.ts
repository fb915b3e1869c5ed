import type { FieldProblem } from '#libs/domain';
import type { Speech } from '#libs/mail';
import type { Signature } from './sign-form.js';
import type { OpenedPage } from './opening.service.js';

/** What a page says first, and what was typed before. */
export interface Said {
  /** What became of what was wanted. */
  status?: Parameters<Speech['say']>[0] | undefined;
  alert?: Parameters<Speech['say']>[0] | undefined;
  typed?: (Signature & { email?: string }) | undefined;
  problems?: readonly FieldProblem[];
  /** To whom the mail to confirm with went. */
  mailedTo?: string;
}

export interface PageContext {
  opened: OpenedPage;
  speech: Speech;
  /** In which the letter is read. */
  language: string;
  /** Relative to itself, so that the page also works below a path of a shared host. */
  action: string;
  form: string;
}
