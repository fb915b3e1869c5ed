/** Mails about an account: of no campaign, and for no coordinator to see. */
export const ACCOUNT_MAIL_KINDS = [
  'password_reset',
  'password_changed',
  'address_change',
  'address_changed',
  'admin_invitation',
  'admin_news',
] as const;
export type AccountMailKind = (typeof ACCOUNT_MAIL_KINDS)[number];
