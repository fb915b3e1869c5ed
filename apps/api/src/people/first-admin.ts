import { addFirstAdmin, anyAccountOpened, UserAccount } from '#libs/data';
import { isEmailAddress, isUuid } from '#libs/domain';
import { newId, SetupError, type Database, type Tokens } from '#libs/platform';
import { INVITATION_HOURS } from './invitation-writer.js';

/** @throws SetupError when it is not one address */
export function firstAdminAddress(address: string): string {
  const email = address.trim().toLowerCase();
  if (!isEmailAddress(email))
    throw new SetupError('ADMIN_EMAIL is not an e-mail address: write it as you@example.org.');
  return email;
}

/**
 * The link with which the first installation admin opens the account, while nobody has one. Printed, not mailed:
 * whoever sets up the installation reads its output, and mail may not work yet.
 * @returns undefined when somebody has an account already
 * @throws SetupError when the address cannot be used
 */
export async function firstAdminLink(
  database: Database,
  tokens: Tokens,
  publicUrl: string,
  address: string,
  now = Date.now(),
): Promise<string | undefined> {
  const email = firstAdminAddress(address);
  const userId = await database.asRole('auth', async (tx) => {
    if ((await tx.first(anyAccountOpened, {}))?.opened) return undefined;
    await tx.execute(addFirstAdmin, { id: newId(), email });
    return (await tx.table(UserAccount).findOne({ email, installationAdmin: true }, ['id']))?.id;
  });
  if (!userId) return undefined;
  const token = tokens.make('admin', `${userId}:${now + INVITATION_HOURS * 3_600_000}`);
  return `${publicUrl}/mail/invitation?token=${encodeURIComponent(token)}`;
}

/** @returns the admin's account when the token is ours and not too old */
export function adminOfToken(tokens: Tokens, token: string, now = Date.now()): string | undefined {
  const [userId = '', expires] = tokens.read('admin', token)?.split(':') ?? [];
  return isUuid(userId) && Number(expires) > now ? userId : undefined;
}
