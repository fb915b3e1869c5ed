/**
 * Where many strangers have pages or mailboxes: whoever has a page there does not have the domain. Providers of mail, of blogs and pages,
 * and social media, as the coalitions of this field use them.
 */
const SHARED = [
  ...[
    'gmail.com',
    'googlemail.com',
    'outlook.com',
    'hotmail.com',
    'live.com',
    'msn.com',
    'yahoo.com',
    'ymail.com',
  ],
  ...[
    'icloud.com',
    'me.com',
    'aol.com',
    'gmx.com',
    'gmx.net',
    'gmx.de',
    'web.de',
    'mail.com',
    'mail.ru',
    'yandex.ru',
  ],
  ...[
    'yandex.com',
    'proton.me',
    'protonmail.com',
    'pm.me',
    'tutanota.com',
    'tuta.com',
    'tuta.io',
    'posteo.de',
  ],
  ...[
    'posteo.net',
    'mailbox.org',
    'riseup.net',
    'systemli.org',
    'autistici.org',
    'disroot.org',
    'zoho.com',
    'qq.com',
  ],
  ...['163.com', 'naver.com', 'orange.fr', 'free.fr', 'laposte.net', 'uol.com.br', 'terra.com.br'],
  ...[
    'wordpress.com',
    'wordpress.org',
    'blogspot.com',
    'blogger.com',
    'github.io',
    'github.com',
    'gitlab.io',
    'gitlab.com',
  ],
  ...[
    'sites.google.com',
    'google.com',
    'docs.google.com',
    'drive.google.com',
    'netlify.app',
    'vercel.app',
    'pages.dev',
  ],
  ...[
    'wixsite.com',
    'wix.com',
    'squarespace.com',
    'weebly.com',
    'webflow.io',
    'jimdo.com',
    'jimdosite.com',
    'webnode.com',
  ],
  ...[
    'carrd.co',
    'notion.site',
    'notion.so',
    'substack.com',
    'medium.com',
    'tumblr.com',
    'linktr.ee',
    'bio.link',
  ],
  ...[
    'facebook.com',
    'fb.com',
    'm.facebook.com',
    'instagram.com',
    'twitter.com',
    'x.com',
    'linkedin.com',
    'youtube.com',
  ],
  ...[
    'tiktok.com',
    't.me',
    'telegram.me',
    'wa.me',
    'mastodon.social',
    'bsky.app',
    'opencollective.com',
    'eu.org',
  ],
] as const;
const SHARED_HOSTS: ReadonlySet<string> = new Set(SHARED);

/** Below a code of a country, such as `org.uk` and `or.id`: registries give out names under these to anybody. */
const SECOND_LEVEL =
  /^(?:ac|asso|co|com|edu|go|gob|gouv|gov|gub|id|info|mil|my|ne|net|ngo|nom|or|org|ong|sch|web)\.[a-z]{2}$/;

/**
 * Whether a host name says nothing of whose it is: one label, what a registry gives names out under, or where many have pages and mailboxes.
 * `ours.wordpress.com` is ours, `wordpress.com` nobody's.
 * @param host lower-case or not, with or without "www."
 */
export function isSharedHost(host: string): boolean {
  const plain = host
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');
  return !plain.includes('.') || SHARED_HOSTS.has(plain) || SECOND_LEVEL.test(plain);
}
