import { addDays, toInstant, type Stance } from '#libs/domain';
import { NEGOTIATION_SLUG, SIGNATURE_SLUG, Treaty, treatyNote, type DataAccess } from '#libs/data';
import { BLOC_STATEMENTS, SIGNATORY_COUNTS, sessionByKey } from '#libs/reference';
import { ILLUSTRATIVE } from './illustrative.js';
import { REJECTED_MOTION } from './negotiation.js';
import { stableId, writePositions, writeStatement, type Cast } from './rows.js';
import { addAmendment, type Stage } from './amendments.js';

/** Something that happens in the demo's world at an instant, and is written when its clock comes by. */
export interface Chapter {
  at: Date;
  campaign: string;
  /** Whether it was written already; null where writing it again changes nothing. */
  written: { table: 'amendment' | 'statement' | 'position_event'; key: string } | null;
  write(to: DataAccess, stage: Stage, id: string): Promise<void>;
}

/** The same on every installation, so that a chapter is written once. */
export const chapterId = (chapter: Chapter, stage: Cast) =>
  stableId(stage.campaignId, chapter.written?.key ?? 'unnamed');

const rejectedMotion: Chapter = {
  at: toInstant('2024-08-08T18:00', 'America/New_York').instant,
  campaign: NEGOTIATION_SLUG,
  written: { table: 'amendment', key: REJECTED_MOTION.key },
  write: (to, stage, id) => addAmendment(to, stage, id, REJECTED_MOTION, new Date('2024-08-08T22:00:00Z')),
};

/** What the statement supported is our reading of its subject: that is said wherever it is shown. */
const europeanStatement: Chapter[] = BLOC_STATEMENTS.map((statement) => {
  const zone = sessionByKey(statement.session)?.zone ?? 'Europe/Vienna';
  const at = toInstant(`${statement.occurredOn}T10:15`, zone).instant;
  return {
    at,
    campaign: SIGNATURE_SLUG,
    written: { table: 'statement', key: statement.key },
    write: (to, stage, id) =>
      writeStatement(to, stage, 'final', {
        id,
        title: statement.subject,
        by: 'coordinator',
        speaker: statement.speaker,
        group: statement.onBehalfOf,
        aligned: statement.aligned,
        excepted: [],
        ask: 'civil-society-in-the-conference',
        stance: 'support',
        confidence: 1,
        grade: 'second_hand',
        source: `${statement.source} (who spoke for whom: ${statement.grade})`,
        note: 'The stance is our reading of the subject, and a guess: check the statement before relying on it. The hour is assumed.',
        at,
        day: statement.occurredOn,
        zone,
        tier: 'public',
      }),
  };
});

/** The counts that the depositary or others announced, each from its day. */
const counts: Chapter[] = SIGNATORY_COUNTS.map(({ asOf }, index) => {
  const note = treatyNote(endOf(asOf));
  const earlier = ['', ...SIGNATORY_COUNTS.slice(0, index).map((count) => treatyNote(endOf(count.asOf)))];
  return {
    at: toInstant(`${endOf(asOf)}T18:00`, 'America/New_York').instant,
    campaign: SIGNATURE_SLUG,
    written: null,
    // A note that a coordinator wrote is left alone.
    write: async (to, stage) => {
      await to.table(Treaty).update({ campaignId: stage.campaignId, note: earlier }, { note });
    },
  };
});

/** The last day of a month; a day is its own end. */
function endOf(asOf: string): string {
  if (asOf.length > 7) return asOf;
  const nextMonth = addDays(`${asOf}-28`, 4).slice(0, 7);
  return addDays(`${nextMonth}-01`, -1);
}

const capital = (state: string, day: string, ask: string, stance: Stance, by = 'campaigner'): Chapter => {
  const zone = 'Asia/Bangkok';
  const at = toInstant(`${day}T15:00`, zone).instant;
  const key = `${state} ${ask} ${day}`;
  return {
    at,
    campaign: SIGNATURE_SLUG,
    written: { table: 'position_event', key },
    write: (to, stage, id) =>
      writePositions(to, stage, 'final', [
        {
          ...{ id, by, state, ask, stance, at, zone },
          confidence: 2,
          said: 'privately',
          grade: 'own_notes',
          source: ILLUSTRATIVE,
          tier: 'coalition',
        },
      ]),
  };
};

const RATIFY = 'no-ratification-without-safeguards';
const SIGN = 'declare-safeguards-on-signing';

const capitals: Chapter[] = [
  capital('THA', '2025-11-18', RATIFY, 'undecided', 'coordinator'),
  capital('IDN', '2025-12-09', RATIFY, 'lean_support', 'coordinator'),
  capital('PHL', '2026-02-17', RATIFY, 'support'),
  capital('SGP', '2026-03-24', RATIFY, 'lean_against', 'campaigner2'),
  capital('MYS', '2026-06-02', SIGN, 'undecided', 'campaigner2'),
  capital('KHM', '2026-09-15', RATIFY, 'oppose', 'coordinator'),
  capital('NZL', '2026-10-06', SIGN, 'lean_support'),
];

/** In order of time. */
export const CHAPTERS: readonly Chapter[] = [
  rejectedMotion,
  ...europeanStatement,
  ...counts,
  ...capitals,
].sort((a, b) => a.at.getTime() - b.at.getTime());
