export * from './comments.js';
export * from './many.js';
export * from './series.js';
export * from './task-news.js';
export {
  closedTasksPage,
  giveTasksBack,
  handTasksOn,
  leaveTasks,
  leaveTasksOfGone,
  openTasksOfDelegation,
  openTasksOfPerson,
  taskById,
  taskCheck,
  tasksOfInteractions,
  tasksPage,
  type TaskRow,
} from './tasks.js';
