export type { CaughtMail } from './caught-mail.js';
export type { MailDecision, MailEnvelope } from './decision.js';
export { startMailCatcher, type MailCatcher, type MailCatcherOptions } from './mail-catcher.js';
export { journalPath } from './mail-store.js';
