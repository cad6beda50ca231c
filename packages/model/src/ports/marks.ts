import type { Note, NoteFilter, TagCount, TagFilter, Tagging } from '../mark.ts';
import type { Page, PageInput } from '../page.ts';
import type { AuditEntry } from '../review.ts';
import type { Doing } from './curation.ts';

/** What people write and put on things. Every change is a step of the log. */
export interface Marks {
  /** Newest first. */
  notes(filter: NoteFilter, page: PageInput): Promise<Page<Note>>;
  note(id: string): Promise<Note | null>;
  /** Rejects with NOT_FOUND when there is no such thing. */
  addNote(subjectId: string, text: string, doing: Doing): Promise<{ note: Note; entry: AuditEntry }>;
  /** Null takes the note away. Rejects with NOT_FOUND, or with CONFLICT when it changed after the line `basedOn`. */
  setNote(id: string, text: string | null, doing: Doing, basedOn?: number): Promise<AuditEntry>;
  /** Most used first. */
  tags(): Promise<TagCount[]>;
  /** Newest first. */
  taggings(filter: TagFilter, page: PageInput): Promise<Page<Tagging>>;
  /** Puts tags on things, as one step; null when all of them had them. Rejects with NOT_FOUND. */
  tag(subjectIds: readonly string[], labels: readonly string[], doing: Doing): Promise<AuditEntry | null>;
  /** Takes tags off things, as one step; null when none had any of them. */
  untag(subjectIds: readonly string[], labels: readonly string[], doing: Doing): Promise<AuditEntry | null>;
  /** Calls a tag otherwise wherever it is, as one step; what carries both keeps one. Rejects with NOT_FOUND. */
  renameTag(from: string, to: string, doing: Doing): Promise<AuditEntry>;
}
