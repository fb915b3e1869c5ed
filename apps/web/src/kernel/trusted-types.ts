interface TrustedTypes {
  createPolicy(
    name: 'default',
    rules: Record<string, (text: string, type: string, sink: string) => string | null>,
  ): unknown;
}

/**
 * Where the browser wants trusted types (`apps/api/src/http/page-rules.ts`), text becomes part of the page only as text: style
 * sheets of the kit have no tag in them, and what has one is refused; but for the mail that is shown in a frame, where no script
 * runs. The one script that is named by its address is ours.
 */
(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createHTML: (text, _type, sink) =>
    text.includes('<') && sink !== 'HTMLIFrameElement srcdoc' ? null : text,
  createScriptURL: (address) => (address === '/sw.js' ? address : null),
});
