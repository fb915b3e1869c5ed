import { BALLOT_CHOICES } from '#libs/domain';
import { versionTag } from '../../kernel/api/call.js';
import { votesRecord, votesRemove, type RecordVoteRequest } from '../../kernel/api/client.js';
import { serverNow } from '../../kernel/api/device-offset.js';
import { translate } from '../../kernel/i18n/index.js';
import { offline, requestOf, uuid7, VaultClosed } from '../../kernel/offline/index.js';
import { refresh } from '../../kernel/query/query.js';

/** A line each, to be shown and copied out while it waits: with every delegation that did not do as most did. */
function summaryOf(request: RecordVoteRequest, nameOf: (code: string) => string): string[] {
  const ballots = request.ballots ?? [];
  const by = BALLOT_CHOICES.map((choice) => ({
    choice,
    codes: ballots.filter((ballot) => ballot.choice === choice).map(({ delegationCode }) => delegationCode),
  }));
  const most = by.reduce((a, b) => (b.codes.length > a.codes.length ? b : a));
  return [
    translate('board.summary', { title: request.title }),
    ...by
      .filter(({ codes }) => codes.length > 0)
      .map((one) => {
        const choice = translate(`count.bins.${one.choice}`);
        const names = one === most ? '' : `: ${one.codes.map(nameOf).join(', ')}`;
        return `${choice} ${one.codes.length}${names}`;
      }),
  ];
}

/**
 * Stores it to be sent; where the browser cannot store anything it is sent at once, under the same id.
 * @returns how to take it back, and whether it waits to be sent @throws the refusal, when it was sent directly and refused
 */
export async function saveVote(
  campaignId: string,
  id: string,
  request: RecordVoteRequest,
  nameOf: (code: string) => string,
): Promise<{ takeBack: () => Promise<void>; waits: boolean }> {
  const summary = summaryOf(request, nameOf);
  const { outbox } = offline();
  const waiting = { campaignId, madeAt: new Date(serverNow()).toISOString() };
  try {
    await outbox.enqueue({
      ...(await requestOf((options) => votesRecord(campaignId, { ...request, id }, {}, options))),
      ...{ ...waiting, id, summary },
    });
  } catch (error) {
    if (!(error instanceof VaultClosed) && !(error instanceof DOMException)) throw error;
    await votesRecord(campaignId, { ...request, id });
    const takeBack = () =>
      votesRemove(id, versionTag(1), campaignId).then(() => refresh(campaignId, 'votes'));
    return { takeBack, waits: false };
  }
  const takeBack = async () => {
    if (!(await outbox.withdraw(id))) {
      await outbox.enqueue({
        ...(await requestOf((options) => votesRemove(id, versionTag(1), campaignId, {}, options))),
        ...{
          ...waiting,
          id: uuid7(),
          after: id,
          summary: [translate('board.takeBack', { title: request.title })],
        },
      });
    }
    await refresh(campaignId, 'votes');
  };
  return { takeBack, waits: true };
}
