/** What a table of testimony has its tier checked for. */
export const tiers = `tier in ('me', 'organisation', 'core', 'coalition', 'public')`;
