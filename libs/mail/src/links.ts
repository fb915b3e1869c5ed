/**
 * Where mails lead: only ever to our own host, and only to pages that are complete without signing in. Whoever is
 * mailed a deadline or a task finds everything about it in the mail.
 */
export const links = {
  desk: (publicUrl: string) => `${publicUrl}/`,
  invitation: (publicUrl: string, token: string) =>
    `${publicUrl}/mail/invitation?token=${encodeURIComponent(token)}`,
};
