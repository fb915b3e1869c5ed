import {
  ACCREDITATION_CATEGORIES,
  ACCREDITATION_STATES,
  AMENDMENT_EFFECTS,
  AMENDMENT_STATES,
  ASK_KINDS,
  ATTENDANCES,
  ATTITUDES,
  BALLOT_CHOICES,
  CHANGE_CAUSES,
  CLOSENESS,
  CONFIDENCES,
  CONTACT_POINT_KINDS,
  DEADLINE_KINDS,
  DECISION_RULES,
  DELIVERY_KINDS,
  DELIVERY_STATES,
  EVIDENCE_GRADES,
  INTERACTION_ACTS,
  INTERACTION_KINDS,
  NO_DAY_REASONS,
  PARAGRAPH_STATUSES,
  PASS_STATES,
  POSITION_CAUSES,
  RECURRENCE_UNITS,
  REMINDER_SUBJECTS,
  RETRACTION_CAUSES,
  ROLES,
  ROOM_CAPACITIES,
  ROOM_KINDS,
  SAID,
  SAVED_SCREENS,
  SEARCH_KINDS,
  SHELVES,
  SLOT_STATES,
  SPONSOR_ROLES,
  STALE_REASONS,
  STANCES,
  TASK_STATES,
  TIERS,
  TREATY_ACTIONS,
  USE_KINDS,
  VISA_STATES,
  VOICES,
  VOTE_KINDS,
} from '#libs/domain';

/** The words of the field's lists, each under one name in the document: `@ApiProperty({ ...TIER, example: 'core' })`. */
export const ACCREDITATION_CATEGORY = {
  enum: ACCREDITATION_CATEGORIES,
  enumName: 'AccreditationCategory',
};
export const ACCREDITATION_STATE = { enum: ACCREDITATION_STATES, enumName: 'AccreditationState' };
export const AMENDMENT_EFFECT = { enum: AMENDMENT_EFFECTS, enumName: 'AmendmentEffect' };
export const CHANGE_CAUSE = { enum: CHANGE_CAUSES, enumName: 'ChangeCause' };
export const POSITION_CAUSE = { enum: POSITION_CAUSES, enumName: 'PositionCause' };
export const RECURRENCE_UNIT = { enum: RECURRENCE_UNITS, enumName: 'RecurrenceUnit' };
export const ROOM_CAPACITY = { enum: ROOM_CAPACITIES, enumName: 'RoomCapacity' };
export const ROOM_KIND = { enum: ROOM_KINDS, enumName: 'RoomKind' };
export const AMENDMENT_STATE = { enum: AMENDMENT_STATES, enumName: 'AmendmentState' };
export const ASK_KIND = { enum: ASK_KINDS, enumName: 'AskKind' };
export const ATTENDANCE = { enum: ATTENDANCES, enumName: 'Attendance' };
export const SLOT_STATE = { enum: SLOT_STATES, enumName: 'SlotState' };
export const PASS_STATE = { enum: PASS_STATES, enumName: 'PassState' };
export const VISA_STATE = { enum: VISA_STATES, enumName: 'VisaState' };
export const ATTITUDE = { enum: ATTITUDES, enumName: 'Attitude' };
export const BALLOT_CHOICE = { enum: BALLOT_CHOICES, enumName: 'BallotChoice' };
export const CLOSENESS_WORD = { enum: CLOSENESS, enumName: 'Closeness' };
export const CONFIDENCE = { enum: CONFIDENCES, enumName: 'Confidence' };
export const CONTACT_POINT_KIND = { enum: CONTACT_POINT_KINDS, enumName: 'ContactPointKind' };
export const DEADLINE_KIND = { enum: DEADLINE_KINDS, enumName: 'DeadlineKind' };
export const DECISION_RULE = { enum: DECISION_RULES, enumName: 'DecisionRule' };
export const DELIVERY_KIND = { enum: DELIVERY_KINDS, enumName: 'DeliveryKind' };
export const DELIVERY_STATE = { enum: DELIVERY_STATES, enumName: 'DeliveryState' };
export const EVIDENCE_GRADE = { enum: EVIDENCE_GRADES, enumName: 'EvidenceGrade' };
export const INTERACTION_ACT = { enum: INTERACTION_ACTS, enumName: 'InteractionAct' };
export const INTERACTION_KIND = { enum: INTERACTION_KINDS, enumName: 'InteractionKind' };
export const NO_DAY_REASON = { enum: NO_DAY_REASONS, enumName: 'NoDayReason' };
export const PARAGRAPH_STATUS = { enum: PARAGRAPH_STATUSES, enumName: 'ParagraphStatus' };
export const REMINDER_SUBJECT = { enum: REMINDER_SUBJECTS, enumName: 'ReminderSubject' };
export const RETRACTION_CAUSE = { enum: RETRACTION_CAUSES, enumName: 'RetractionCause' };
export const ROLE = { enum: ROLES, enumName: 'Role' };
export const SAID_WORD = { enum: SAID, enumName: 'Said' };
export const SAVED_SCREEN = { enum: SAVED_SCREENS, enumName: 'SavedScreen' };
export const SEARCH_KIND = { enum: SEARCH_KINDS, enumName: 'SearchKind' };
export const SHELF = { enum: SHELVES, enumName: 'Shelf' };
export const SPONSOR_ROLE = { enum: SPONSOR_ROLES, enumName: 'SponsorRole' };
export const STALE_REASON = { enum: STALE_REASONS, enumName: 'StaleReason' };
export const STANCE = { enum: STANCES, enumName: 'Stance' };
export const TASK_STATE = { enum: TASK_STATES, enumName: 'TaskState' };
export const TIER = { enum: TIERS, enumName: 'Tier' };
export const TREATY_ACTION = { enum: TREATY_ACTIONS, enumName: 'TreatyActionKind' };
export const USE_KIND = { enum: USE_KINDS, enumName: 'UseKind' };
export const VOICE = { enum: VOICES, enumName: 'Voice' };
export const VOTE_KIND = { enum: VOTE_KINDS, enumName: 'VoteKind' };
