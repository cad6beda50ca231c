'use client';

import dynamic from 'next/dynamic';
import { useDeskWords } from '../../lib/desk-words.ts';
import type { ActorView } from '../../lib/rows.ts';
import { CurationBar } from './curation-bar.tsx';

// Fetched when it is opened: the page itself needs no schema.
const FORMS = {
  merge: dynamic(async () => (await import('./actor-merge-form.tsx')).ActorMergeForm, { ssr: false }),
  split: dynamic(async () => (await import('./actor-split-form.tsx')).ActorSplitForm, { ssr: false }),
  rename: dynamic(async () => (await import('./actor-rename-form.tsx')).ActorRenameForm, { ssr: false }),
  retype: dynamic(async () => (await import('./actor-retype-form.tsx')).ActorRetypeForm, { ssr: false }),
  alias: dynamic(async () => (await import('./actor-alias-form.tsx')).ActorAliasForm, { ssr: false }),
  role: dynamic(async () => (await import('./actor-role-form.tsx')).ActorRoleForm, { ssr: false }),
  apart: dynamic(async () => (await import('./actor-apart-form.tsx')).ActorApartForm, { ssr: false }),
} as const;
/** Names of their keys, where another word stands for them. */
const KEYS = { rename: 'edit' } as const;

/** What one can put right about an actor, each in a dialog of its own. */
export function ActorCuration({ view }: { view: ActorView }) {
  const { m } = useDeskWords();
  return <CurationBar id={view.actor.id} view={view} forms={FORMS} labels={m.curation.actor} keys={KEYS} />;
}
