export { addressOf } from './address.ts';
export { inspectPostgres } from './inspect.ts';
export type { ServerInspection } from './inspect.ts';
