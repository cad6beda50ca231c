export { openContainer } from './container.ts';
export type { Entry, Skipped } from './entry.ts';
