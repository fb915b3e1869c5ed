import type { Confidence, EvidenceGrade, Said, Stance, Tier } from '#libs/domain';
import { defineQuery } from '../define-query.js';
import { exactInstant, nullable, smallintOf, text, textOf, uuid } from '../sql-type.js';

/**
 * Records one position anew with what is right, where it belongs as before: its delegation, its ask, what it renews. It is no
 * word of a sheet any more, and stays when the import is undone. A time that was not corrected stays to the microsecond, with what the device's clock said.
 */
export const recordRight = defineQuery({
  name: 'position.recordRight',
  text: `insert into position_event (id, corrects_id, campaign_id, delegation_code, ask_id, stance, confidence, said, grade, source,
      note, occurred_at, tier, author_id, organisation_id, voice, zone, text_version_id, renews_id, delegate_id, sealed,
      reported_at, device_offset_s)
    select $3::uuid, e.id, e.campaign_id, e.delegation_code, e.ask_id, $4::text, $5::smallint, $6::text, $7::text, $8::text, $9::text,
      coalesce($10::timestamptz, e.occurred_at), $11::text,
      e.author_id, e.organisation_id, e.voice, $12::text, e.text_version_id, e.renews_id, e.delegate_id, e.sealed,
      case when $10 is null then e.reported_at end, case when $10 is null then e.device_offset_s end
    from position_event e where e.campaign_id = $1 and e.id = $2`,
  parameters: {
    campaignId: uuid,
    id: uuid,
    newId: uuid,
    stance: textOf<Stance>(),
    confidence: smallintOf<Confidence>(),
    said: textOf<Said>(),
    grade: textOf<EvidenceGrade>(),
    /** Empty where it is sealed. */
    source: text,
    note: text,
    occurredAt: nullable(exactInstant),
    tier: textOf<Tier>(),
    zone: text,
  },
  row: {},
});

/** Brings one back that was taken back by itself. No id where this reader may not, or it was not taken back by itself. */
export const restorePosition = defineQuery({
  name: 'position.restore',
  text: `select restore_position($1) as id`,
  parameters: { id: uuid },
  row: { id: nullable(uuid) },
});
