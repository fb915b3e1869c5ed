import { defineQuery } from '../define-query.js';
import { uuid } from '../sql-type.js';

/**
 * Provisions that the draft alone has, go with it: it made them, no other draft has them, and no ask or amendment is about
 * them, seen or not.
 */
export const removeProvisionsOfText = defineQuery({
  name: 'text.removeProvisions',
  text: `update provision p set removed_at = clock_now(), removed_by = $3, version = p.version + 1
    where p.campaign_id = $1 and p.removed_at is null
      and exists (select from text_article n where n.text_version_id = $2 and n.suggestion->>'created' = p.id::text)
      and not exists (select from text_article n join text_version t on t.id = n.text_version_id
        where n.provision_id = p.id and t.id <> $2 and t.removed_at is null)
      and not exists (select from ask_provision x where x.provision_id = p.id)
      and not exists (select from amendment m where m.provision_id = p.id) and not testimony_rests($1, p.id)`,
  parameters: { campaignId: uuid, textId: uuid, userId: uuid },
  row: {},
  prepared: false,
});

/** The removed provisions of a draft's articles come back with it, but for those whose key was given again meanwhile. */
export const restoreProvisionsOfText = defineQuery({
  name: 'text.restoreProvisions',
  text: `update provision p set removed_at = null, removed_by = null, version = p.version + 1
    where p.campaign_id = $1 and p.removed_at is not null
      and p.id in (select n.provision_id from text_article n where n.text_version_id = $2)
      and not exists (select from provision q where q.campaign_id = $1 and q.key = p.key and q.removed_at is null)`,
  parameters: { campaignId: uuid, textId: uuid },
  row: {},
  prepared: false,
});

/** What stays removed is no longer what an article of the draft is: a person decides anew. */
export const unlinkRemovedProvisions = defineQuery({
  name: 'text.unlinkRemoved',
  text: `update text_article n set provision_id = null, version = n.version + 1,
      suggestion = (n.suggestion - 'created') || '{"decided": false}'::jsonb
    from provision p where n.text_version_id = $1 and p.id = n.provision_id and p.removed_at is not null`,
  parameters: { textId: uuid },
  row: {},
  prepared: false,
});
