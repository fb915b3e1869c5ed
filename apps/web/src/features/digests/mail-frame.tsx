import { useEffect, useRef } from 'react';
import { useT } from '../../kernel/i18n/index.js';
import styles from './digests.module.css';

/** A mail of ours as a mail program shows it: of the same origin, so that it can be painted, and without scripts. */
export function MailFrame({ html }: { html: string }) {
  const t = useT();
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    // As a property: the rule for trusted types (kernel/trusted-types.ts) knows it by this name.
    if (frame.current) frame.current.srcdoc = withoutStyle(html);
  }, [html]);
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      sandbox="allow-same-origin"
      title={t('digest.frame')}
      onLoad={(event) => paint(event.currentTarget.contentDocument, html)}
    />
  );
}

const SHEET = /<style>([^]*?)<\/style>/g;

/** What people typed has no quotation mark in a mail but as `&quot;`, so that only attributes of ours look like one. */
const withoutStyle = (html: string) => html.replace(SHEET, '').replaceAll(' style="', ' data-style="');

/**
 * A page of ours paints nothing that stands inline, and a frame made of text keeps the rules of its page: so a mail, whose style
 * stands in its elements, would show bare. Given by a script, as style and not as text, it holds.
 */
function paint(page: Document | null, html: string): void {
  if (!page) return;
  for (const element of page.querySelectorAll<HTMLElement>('[data-style]'))
    element.style.cssText = element.dataset['style'] ?? '';
  const Sheet = (page.defaultView as (Window & typeof globalThis) | null)?.CSSStyleSheet ?? CSSStyleSheet;
  page.adoptedStyleSheets = [...html.matchAll(SHEET)].map(([, rules = '']) => {
    const sheet = new Sheet();
    sheet.replaceSync(rules);
    return sheet;
  });
}
