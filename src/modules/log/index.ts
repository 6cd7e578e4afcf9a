export type { ChainVerdict } from './chain/verify-chain.ts';
export type { Decision, KnownFigure, LogEntry } from './domain/log-entry.ts';
export type { TaskKind } from './domain/task-kinds.ts';
export type { LogFilter, LogPage, LogRead } from './store/read-decision-log.ts';
export { readDecisionLog } from './store/read-decision-log.ts';
export { recordDecision } from './store/record-decision.ts';
export type { Task, TaskToRaise } from './store/tasks.ts';
export { completeTask, raiseTask, readMyTasks, readOpenTasks } from './store/tasks.ts';
export { verifyDecisionLog } from './store/verify-decision-log.ts';
