/** Injection tokens for what has no class of ours. */
export const ENVIRONMENT = Symbol('environment');
export const LOG = Symbol('log');
export const MAILBOX = Symbol('mailbox');
export const STORY = Symbol('story');
