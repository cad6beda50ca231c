import { up as first } from './0001-first.ts';
import { up as versions } from './0002-versions.ts';

/** In order; the position, counted from 1, is the schema version that a migration leads to. */
export const MIGRATIONS: readonly string[] = [first, versions];
