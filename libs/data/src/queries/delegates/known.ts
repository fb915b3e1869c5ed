/**
 * Who of a delegation took part in a contact, each person once, as the reader may know them: rows of (id, name).
 * @param interaction a column that names the contact
 */
export const DELEGATES_OF = (interaction: string): string => `(select distinct k.person_id as id, k.name
        from interaction_delegate x join known_delegate k on k.id = x.delegate_id where x.interaction_id = ${interaction})`;
