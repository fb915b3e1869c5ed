/**
 * Where mails lead: only ever to our own host. The pages below `/mail/` are complete without signing in; the others are
 * screens of the web app, which ask for a sign-in first. Ids and slugs stand in them, never anything that lets in.
 */
export const links = {
  desk: (publicUrl: string) => `${publicUrl}/`,
  installation: (publicUrl: string) => `${publicUrl}/installation`,
  settings: (publicUrl: string) => `${publicUrl}/settings`,
  campaign: (publicUrl: string, slug: string) => `${publicUrl}/c/${encodeURIComponent(slug)}`,
  deadline: (publicUrl: string, slug: string, id: string) =>
    `${links.campaign(publicUrl, slug)}/deadlines/${id}`,
  task: (publicUrl: string, slug: string, id: string) => `${links.campaign(publicUrl, slug)}/tasks/${id}`,
  letter: (publicUrl: string, slug: string, id: string) => `${links.campaign(publicUrl, slug)}/letters/${id}`,
  people: (publicUrl: string, slug: string) => `${links.campaign(publicUrl, slug)}/people`,
  day: (publicUrl: string, slug: string) => `${links.campaign(publicUrl, slug)}/day`,
  tasks: (publicUrl: string, slug: string) => `${links.campaign(publicUrl, slug)}/tasks`,
  password: (publicUrl: string, token: string) =>
    `${publicUrl}/mail/password?token=${encodeURIComponent(token)}`,
  address: (publicUrl: string, token: string) =>
    `${publicUrl}/mail/address?token=${encodeURIComponent(token)}`,
  invitation: (publicUrl: string, token: string) =>
    `${publicUrl}/mail/invitation?token=${encodeURIComponent(token)}`,
};
