import { escapeHtml, type MailGroup } from '#libs/mail';
import type { Wishes } from './mail-pages.service.js';

const WORDS: Record<MailGroup, { name: string; note: string }> = {
  digest: { name: 'the weekly digest', note: 'It comes once a week and says what changed.' },
  reminders: {
    name: 'reminders',
    note: 'They say when a deadline or a task of yours is near, and when a deadline has moved.',
  },
};

/** The page as a whole, complete without a script: what one gets, and a button for each change. */
export function wishesPage({ campaign, groups }: Wishes, done?: 'stopped' | 'resumed'): string {
  const [asked] = groups;
  const notice = done && asked ? `<p role="status"><strong>${sentence(done, asked.group)}</strong></p>` : '';
  return page(
    'Which mails you get',
    `${notice}
<p>Campaign: <strong dir="auto">${escapeHtml(campaign)}</strong></p>
${groups.map(section).join('\n')}
<p>Your mails of other campaigns stay as they are.</p>`,
  );
}

const sentence = (done: 'stopped' | 'resumed', group: MailGroup) =>
  done === 'stopped'
    ? `Done. You no longer get ${WORDS[group].name} of this campaign.`
    : `Done. You get ${WORDS[group].name} of this campaign again.`;

function section({ group, wanted, token }: Wishes['groups'][number]): string {
  const { name, note } = WORDS[group];
  // Relative, so that the page also works below a path of a shared host.
  const [action, label] = wanted ? ['unsubscribe', `Stop ${name}`] : ['resubscribe', `Send me ${name} again`];
  return `<section>
<h2>${name.charAt(0).toUpperCase()}${name.slice(1)}</h2>
<p>You ${wanted ? 'get' : 'do not get'} ${name} of this campaign. ${note}</p>
<form method="post" action="${action}?token=${escapeHtml(encodeURIComponent(token))}">
<input type="hidden" name="List-Unsubscribe" value="One-Click">
<button type="submit">${label}</button>
</form>
</section>`;
}

/** Says nothing of why: a link that is wrong, too old or of somebody who left looks the same. */
export function unknownLinkPage(): string {
  return page(
    'This link does not work',
    '<p>Open the link from your newest mail, or sign in to change which mails you get.</p>',
  );
}

function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} – Demarche</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 1rem; }
button { font: inherit; min-height: 2.75rem; padding: 0.5rem 1rem; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
}
