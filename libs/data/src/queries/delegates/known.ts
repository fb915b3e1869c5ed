/**
 * Who of a delegation took part in a contact, each person once, as the reader may know them: rows of (id, name).
 * @param interaction a column that names the contact
 */
export const DELEGATES_OF = (interaction: string): string => `(select distinct k.person_id as id, k.name
        from interaction_delegate x join known_delegate k on k.id = x.delegate_id where x.interaction_id = ${interaction})`;

/**
 * All ids of a person, as the reader may know them: of the record that leads, and of what was merged into it.
 * @param asked any of them, or the id that is shown
 */
export const IDS_OF_PERSON = (campaign: string, asked: string): string =>
  `(select m.id from known_delegate m join known_delegate k on k.person_id = m.person_id
        where k.campaign_id = ${campaign} and ${asked} in (k.id, k.person_id))`;
