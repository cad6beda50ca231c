export { openArchiveFile } from './jobs/archive.ts';
export { readEnv } from './env.ts';
export type { LogLevel, RuntimeEnv } from './env.ts';
export type { Listening } from './http/serve.ts';
export { createLogger } from './logger.ts';
export type { Logger } from './logger.ts';
export { createRuntime } from './runtime.ts';
export type { Runtime, RuntimeOptions } from './runtime.ts';
export { wordedError } from './worded.ts';
