/** Stands for a device of which nothing is known: older than its record, or with a browser we have no word for. */
export const UNKNOWN_DEVICE = 'Unknown device';

// In this order: whoever builds on another browser names that one as well.
const BROWSERS: [mark: RegExp, name: string][] = [
  [/\b(Edg|EdgA|EdgiOS)\//, 'Edge'],
  [/\b(OPR|OPT|OPX)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*\bSafari\//, 'Safari'],
];
const SYSTEMS: [mark: RegExp, name: string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Longer than any header of a browser; the rest is not looked at. */
const LONGEST = 500;

/**
 * A sign-in in words that its owner recognises: "Chrome on Android". Nothing else of the header is kept, because
 * model and version would tell whoever reads the table more about a person than the list needs.
 * @param header the User-Agent, as anybody may have made it up
 * @returns only ever words of the lists above
 */
export function deviceOf(header: string | undefined): string {
  const text = (header ?? '').slice(0, LONGEST);
  const [browser, system] = [wordOf(BROWSERS, text), wordOf(SYSTEMS, text)];
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? system ?? UNKNOWN_DEVICE;
}

const wordOf = (words: [RegExp, string][], text: string) => words.find(([mark]) => mark.test(text))?.[1];
