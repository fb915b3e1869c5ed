import type { Locator, Page } from 'playwright-core';
import { until } from './processes.js';

/** Somebody's hand at a screen: it fills fields and taps, and counts both. */
export class Hand {
  fields = 0;
  taps = 0;

  constructor(readonly page: Page) {}

  /** What is open over the page, else the page. */
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async fill(label: string | RegExp, text: string, within: Locator | Page = this.page): Promise<void> {
    // A password is no textbox to a reader of screens, and a date none to all.
    await within.getByLabel(label).first().fill(text);
    this.fields += 1;
  }

  async choose(label: string | RegExp, option: string, within: Locator | Page = this.page): Promise<void> {
    await within.getByLabel(label).first().selectOption({ label: option });
    this.fields += 1;
  }

  async press(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await this.tap(within.getByRole('button', { name, exact: typeof name === 'string' }).first());
  }

  async follow(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await this.tap(within.getByRole('link', { name }).first());
  }

  async tap(what: Locator): Promise<void> {
    await what.click();
    this.taps += 1;
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }
}

const PASSWORD = 'four kites over the harbour';

/** Opens the account that a link from a mail offers, and signs in with it, by the screens alone. */
export async function openAccount(hand: Hand, link: string, email: string, name: string): Promise<void> {
  const { page } = hand;
  await page.goto(link);
  await hand.fill('Your name', name);
  await hand.fill(/^A password of at least/, PASSWORD);
  await hand.fill('The password once more', PASSWORD);
  await hand.press('Open my account');
  await page.getByRole('heading', { name: 'Accepted' }).waitFor();
  await hand.follow(/^http/);
  await hand.fill('Mail address', email);
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await hand.press('Sign in');
  // A busy server asks for a little patience; then somebody signs in once more.
  const inside = () => /\/(c|installation)(\/|$)/.test(new URL(page.url()).pathname);
  const refused = page.getByRole('alert');
  await until(async () => inside() || (await refused.count()) > 0, 'sign-in is answered', 120_000);
  if (!inside()) await hand.press('Sign in');
  await until(inside, `${email} is signed in`, 120_000);
}

/** The first address in a text of which the condition holds. */
export function linkIn(text: string, path: string): string {
  const found = [...text.matchAll(/https?:\/\/\S+/g)]
    .map(([link]) => link)
    .find((link) => link.includes(path));
  if (!found) throw new Error(`There is no link to ${path} in:\n${text}`);
  return found;
}
