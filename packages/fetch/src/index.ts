export { createFetcher } from './fetcher.ts';
export type { FetchOptions, FetchSettings, Fetched, Fetcher } from './fetcher.ts';
export { nextReading } from './schedule.ts';
