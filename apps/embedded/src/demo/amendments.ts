import { insertRows, type Ids, type Queryable } from '#libs/data';
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
  sponsors: { sponsor: string[]; co_sponsor: string[] };
}

/** @param at when it was noted */
export async function addAmendment(
  to: Queryable,
  stage: Stage,
  id: string,
  amendment: DemoAmendment,
  at: string,
): Promise<void> {
  const author = known(stage.people, 'campaigner');
  const campaign_id = stage.campaignId;
  await insertRows(
    to,
    'amendment',
    `id uuid, campaign_id uuid, title text, ask_id uuid, effect text, provision_id uuid, text_version_id uuid, body text,
     state text, proposed_on date, grade text, source text, tier text, author_id uuid, organisation_id uuid,
     created_at timestamptz, changed_at timestamptz`,
    [
      {
        id,
        campaign_id,
        title: amendment.title,
        ask_id: known(stage.asks, amendment.ask),
        effect: amendment.effect,
        provision_id: known(stage.provisions, amendment.provision),
        text_version_id: known(stage.texts, 'jul-2024'),
        body: amendment.body,
        state: amendment.state,
        proposed_on: amendment.proposedOn,
        grade: amendment.grade,
        source: amendment.source,
        tier: amendment.tier,
        author_id: author.userId,
        organisation_id: author.organisationId,
        created_at: at,
        changed_at: at,
      },
    ],
  );
  await insertRows(
    to,
    'amendment_sponsor',
    'amendment_id uuid, delegation_code text, campaign_id uuid, role text, since date',
    Object.entries(amendment.sponsors).flatMap(([role, codes]) =>
      codes.map((code) => ({
        amendment_id: id,
        delegation_code: code,
        campaign_id,
        role,
        since: amendment.proposedOn,
      })),
    ),
  );
}
