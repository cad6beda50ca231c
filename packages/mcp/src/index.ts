export { serveMcp } from './server.ts';
export type { McpOptions } from './server.ts';
