import { DelegationGroup } from '../../tables/delegations.js';
import { Ballot, Vote } from '../../tables/votes.js';
import { defineQuery } from '../define-query.js';
import { ofCampaign } from '../rooms/scope.js';
import { columns, nullable, text, uuid } from '../sql-type.js';

export const groupNames = defineQuery({
  name: 'matrix.groups',
  text: `select g.code, g.name from delegation_group g where ${ofCampaign('g')} and g.removed_at is null order by g.code`,
  parameters: { campaignId: uuid },
  row: columns(DelegationGroup, 'code', 'name'),
});

/** Who leads the talks. Who left the organisation or the campaign is not named. */
export const leadsInMatrix = defineQuery({
  name: 'matrix.leads',
  text: `select l.delegation_code as code, o.shown_id as "organisationId",
    coalesce(o.short_name, o.name) as organisation, u.id as "userId", u.name as user
  from delegation_lead l join known_organisation o on o.id = l.organisation_id
    left join membership m on m.campaign_id = l.campaign_id and m.user_id = l.user_id
      and m.organisation_id = o.shown_id and m.state = 'active'
    left join user_account u on u.id = m.user_id
  where l.campaign_id = $1`,
  parameters: { campaignId: uuid },
  row: { code: text, organisationId: uuid, organisation: text, userId: nullable(uuid), user: nullable(text) },
});

/** The ballots of the last vote on each ask whose ballots are known. A vote that was removed is none. */
export const ballotsInMatrix = defineQuery({
  name: 'matrix.ballots',
  text: `with held as (
      select distinct on (v.ask_id) v.id, v.ask_id, v.effect from vote v
      where v.campaign_id = $1 and v.ask_id is not null and v.undone_at is null
        and exists (select from ballot b where b.vote_id = v.id)
      order by v.ask_id, v.held_at desc, v.id desc)
    select h.ask_id as "askId", h.effect, b.delegation_code as code, b.choice
    from held h join ballot b on b.vote_id = h.id order by h.ask_id, b.delegation_code`,
  parameters: { campaignId: uuid },
  row: { ...columns(Vote, 'askId', 'effect'), code: text, ...columns(Ballot, 'choice') },
});
