import { Amendment, AmendmentSponsor, type Ids, type DataAccess } from '#libs/data';
import { known, type Cast } from './rows.js';

/** A cast with the provisions of its campaign. */
export interface Stage extends Cast {
  provisions: Ids;
}

export interface DemoAmendment {
  key: string;
  title: string;
  ask: string;
  effect: 'serves' | 'defeats';
  provision: string;
  body: string;
  proposedOn: string | null;
  state: 'proposed' | 'rejected';
  grade: 'machine_transcript' | 'own_notes' | 'second_hand';
  source: string;
  tier: 'public' | 'coalition';
  /** By role: the first ones move it, the others put their names to it. */
  sponsors: Record<AmendmentSponsor['role'], string[]>;
}

/** @param at when it was noted */
export async function addAmendment(
  to: DataAccess,
  stage: Stage,
  id: string,
  amendment: DemoAmendment,
  at: Date,
): Promise<void> {
  const author = known(stage.people, 'campaigner');
  const campaignId = stage.campaignId;
  await to.table(Amendment).insertMany([
    {
      id,
      campaignId,
      title: amendment.title,
      askId: known(stage.asks, amendment.ask),
      effect: amendment.effect,
      provisionId: known(stage.provisions, amendment.provision),
      textVersionId: known(stage.texts, 'jul-2024'),
      body: amendment.body,
      state: amendment.state,
      proposedOn: amendment.proposedOn,
      grade: amendment.grade,
      source: amendment.source,
      tier: amendment.tier,
      authorId: author.userId,
      organisationId: author.organisationId,
      createdAt: at,
      changedAt: at,
    },
  ]);
  await to.table(AmendmentSponsor).insertMany(
    (['sponsor', 'co_sponsor'] as const).flatMap((role) =>
      amendment.sponsors[role].map((code) => ({
        amendmentId: id,
        delegationCode: code,
        campaignId,
        role,
        since: amendment.proposedOn,
      })),
    ),
  );
}
