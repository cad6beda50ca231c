import { describe } from 'vitest';
import type { StoreAdapter } from './adapter.ts';
import { actorCurationTests } from './actors.ts';
import { addedTests } from './added.ts';
import { anyStepTests } from './any-steps.ts';
import { everyStepTests } from './every-step.ts';
import { learningTests } from './learning.ts';
import { changeTests } from './changes.ts';
import { copyTests } from './copies.ts';
import { curationTests } from './curation.ts';
import { eventGroupTests } from './event-groups.ts';
import { feedTests } from './feeds.ts';
import { jobTests } from './jobs.ts';
import { judgementTests } from './judgements.ts';
import { keyTests } from './keys.ts';
import { markTests } from './marks.ts';
import { orphanTests } from './orphans.ts';
import { pageTests } from './pages.ts';
import { processTests } from './processes.ts';
import { recordTests } from './records.ts';
import { roundTripTests } from './round-trip.ts';
import { searchTests } from './search.ts';
import { stageTests } from './stages.ts';
import { workingTests } from './working.ts';
import { versionTests } from './versions.ts';

/** The suite that every implementation of the ports passes, on real files or a real server. */
export function storeContract(name: string, adapter: StoreAdapter): void {
  describe(`${name} as a store`, () => {
    describe('reading what was written', () => roundTripTests(adapter));
    describe('changing', () => changeTests(adapter));
    describe('searching', () => searchTests(adapter));
    describe('paging', () => pageTests(adapter));
    describe('deciding, keeping, freezing', () => curationTests(adapter));
    describe('notes and tags', () => markTests(adapter));
    describe('correcting actors', () => actorCurationTests(adapter));
    describe('correcting events', () => eventGroupTests(adapter));
    describe('adding what was missed', () => addedTests(adapter));
    describe('judging copies', () => copyTests(adapter));
    describe('correcting stages', () => stageTests(adapter));
    describe('what finds no place', () => orphanTests(adapter));
    describe('judging', () => judgementTests(adapter));
    describe('every step', () => everyStepTests(adapter));
    describe('what people said, for linking', () => learningTests(adapter));
    describe('any steps at all', () => anyStepTests(adapter));
    describe('working through', () => workingTests(adapter));
    describe('jobs', () => jobTests(adapter));
    describe('records', () => recordTests(adapter));
    describe('feeds', () => feedTests(adapter));
    describe('keys', () => keyTests(adapter));
    describe('versions', () => versionTests(adapter));
    describe('several processes', () => processTests(adapter));
  });
}

export type { StoreAdapter } from './adapter.ts';
