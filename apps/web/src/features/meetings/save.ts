import { problemOf, versionTag } from '../../kernel/api/call.js';
import { interactionChangesCorrect, type InteractionDto } from '../../kernel/api/client.js';
import { serverNow } from '../../kernel/api/device-offset.js';
import { offline, requestOf, uuid7 } from '../../kernel/offline/index.js';
import { correctionOf, type TalkFields } from './correction.js';

/**
 * Sends a correction; where the server cannot be reached it lies in the outbox and is sent later, once: both have one key.
 * @param words a line for the list of what waits
 * @returns what stands then; undefined where it waits @throws what the api refuses
 */
export async function saveCorrection(
  campaignId: string,
  before: InteractionDto,
  fields: TalkFields,
  words: readonly string[],
  id = uuid7(),
): Promise<InteractionDto | undefined> {
  const body = correctionOf(before, fields);
  const tag = versionTag(before.version);
  try {
    return await interactionChangesCorrect(before.id, tag, campaignId, body, { idempotencyKey: id });
  } catch (error) {
    if (problemOf(error) !== undefined) throw error;
    await offline().outbox.enqueue({
      ...(await requestOf((options) =>
        interactionChangesCorrect(before.id, tag, campaignId, body, {}, options),
      )),
      ...{ id, campaignId, summary: [...words], madeAt: new Date(serverNow()).toISOString() },
    });
    return undefined;
  }
}
