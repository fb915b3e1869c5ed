export * from './end-seat.js';
export * from './leave-tasks.js';
export * from './planner.js';
export * from './seat-notices.js';
export { settledBy } from './series-ends.js';
export { lastDay } from './task-series.js';
export type { ChangedTask, TaskFacts } from './changed-task.js';
