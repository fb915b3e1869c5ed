/**
 * Where mails lead: only ever to our own host. As long as the API is the whole of Demarche these are its addresses;
 * a reader who is signed in sees the answer, anybody else is told to sign in.
 */
export const links = {
  desk: (publicUrl: string) => `${publicUrl}/api/docs`,
  deadline: (publicUrl: string, campaignId: string, id: string) =>
    `${publicUrl}/api/campaigns/${campaignId}/deadlines/${id}`,
  task: (publicUrl: string, campaignId: string, id: string) =>
    `${publicUrl}/api/campaigns/${campaignId}/tasks/${id}`,
  invitation: (publicUrl: string, token: string) =>
    `${publicUrl}/mail/invitation?token=${encodeURIComponent(token)}`,
};
