export { createFetcher } from './fetcher.ts';
export type { FetchOptions, FetchSettings, Fetched, Fetcher } from './fetcher.ts';
export { readAllowed } from './guard/allow.ts';
export { nextReading } from './schedule.ts';
