export * from './planner.js';
export type { ChangedTask, TaskFacts } from './changed-task.js';
