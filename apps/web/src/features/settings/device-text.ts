import { translate } from '../../kernel/i18n/index.js';

/** `Chrome on Android`, in the reader's language. */
export function deviceText({ browser, system }: { browser: string | null; system: string | null }): string {
  if (browser && system) return translate('settings.deviceOn', { browser, system });
  return browser ?? system ?? translate('settings.deviceUnknown');
}
