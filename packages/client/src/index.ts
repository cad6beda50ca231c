export { batchRows, namesIn } from './batch.ts';
export type { BatchColumn } from './batch.ts';
export { createClient } from './client.ts';
export type { Client, LocalOptions, RemoteOptions } from './client.ts';
export { downloadExport } from './download.ts';
export { errorOf } from './errors.ts';
export { everyRow } from './paging.ts';
export { exportText, watchJob } from './streams.ts';
export type { AppRouter, RouterInputs, RouterOutputs } from '@dixit/api';
