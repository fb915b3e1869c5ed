export * from './calendar.js';
export * from './clocks.js';
export * from './current-zone.js';
export * from './deadlines.js';
export * from './digest-slots.js';
export * from './durations.js';
export * from './in-words.js';
export * from './mail-pause.js';
export * from './place-names.js';
export * from './venues.js';
export * from './quiet-hours.js';
export * from './recurrence.js';
export * from './reminders.js';
export * from './reported-ahead.js';
export * from './time-error.js';
export * from './unread.js';
export * from './wall-rule.js';
export * from './walls.js';
export {
  allZones,
  canonicalZones,
  isZone,
  offsetMinutes,
  requireZone,
  transitionsBetween,
  zoneDataVersion,
  zoneStateAt,
  type Transition,
  type ZoneState,
} from './zones.js';
