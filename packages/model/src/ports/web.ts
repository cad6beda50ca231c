import type { Feed } from '../feed.ts';
import type { Job } from '../job.ts';
import type { Page, PageInput } from '../page.ts';

/** What to ask an address with the next time. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** One entry of a feed: what it is called there, where it is, and its text, should the page not be had. */
export interface FeedEntry {
  guid: string;
  /** Null: only its text is there. */
  url: string | null;
  title: string | null;
  /** The whole text as HTML. */
  content: string | null;
}

/** What one reading of a feed changes; `lastReadAt` names the reading. */
export type FeedPatch = Partial<Omit<Feed, 'url' | 'addedAt'>>;

/** Feeds that are followed. Implemented by `store`. */
export interface FeedStore {
  /** In the order in which they were added. */
  list(page: PageInput): Promise<Page<Feed>>;
  get(url: string): Promise<Feed | null>;
  /** False when it is followed already, and left as it is. */
  add(feed: Feed): Promise<boolean>;
  /** NOT_FOUND for one that is not followed. */
  set(url: string, patch: FeedPatch): Promise<Feed>;
  /** Gives it another address, with all that was seen of it. False when that one is followed already, or this one is not. */
  move(url: string, to: string): Promise<boolean>;
  /** Forgets the feed and what was seen of it; its documents stay. */
  remove(url: string): Promise<boolean>;
  /**
   * Those to be read at a moment (ISO instant), the longest overdue first. Each is given to one asker, and to the next one
   * after `until`, should nothing be heard of it.
   */
  due(now: string, until: string): Promise<Feed[]>;
  /** When the next one is due; null when none is followed. */
  nextDue(): Promise<string | null>;
  /**
   * Notes the entries of a reading and gives those that no other reading has had: neither their guid nor
   * their address. The same `reading` gets the same answer again; what was offered and never read is offered again.
   */
  offer(feedUrl: string, reading: string, entries: readonly FeedEntry[]): Promise<FeedEntry[]>;
  /** An address that was offered has been read, or cannot be. */
  settle(url: string): Promise<void>;
  /** What a feed said of an address that was offered and has not been read. */
  offered(url: string): Promise<{ title: string | null; content: string } | null>;
}

/** What is known of addresses beside their documents. Implemented by `store`. */
export interface WebMemory {
  /** With the Source that the document was stored as; null before it is stored, and when it was taken out since. */
  validators(url: string): Promise<(Validators & { sourceId: string | null }) | null>;
  /** Of a document that was read and is not stored yet. */
  remember(url: string, validators: Validators): Promise<void>;
  /**
   * Takes a host for whoever asks, in whatever process, for so many milliseconds at most: 0 when it is his, else the
   * milliseconds after which to ask again.
   */
  takeHost(host: string, ms: number): Promise<number>;
  /** Lets go of a host, which is left alone for so many milliseconds. */
  freeHost(host: string, ms: number): Promise<void>;
  /** It is stored, maybe under another address that it names as its own. */
  stored(url: string, sourceId: string): Promise<void>;
}

export interface NewFeed {
  url: string;
  title?: string | undefined;
  outlet?: string | undefined;
  /** Minutes. */
  every?: number | undefined;
}

/** Following feeds, behind the API. Implemented by `runtime`. */
export interface Feeds {
  /** Reads the address once: the feed there, or the one that the page there announces. FEED_UNREADABLE for neither. */
  add(feed: NewFeed): Promise<{ feed: Feed; isNew: boolean }>;
  /** Another interval counts from now. */
  set(
    url: string,
    patch: {
      title?: string | null | undefined;
      outlet?: string | null | undefined;
      every?: number | undefined;
      isPaused?: boolean | undefined;
    },
  ): Promise<Feed>;
  /** One job for the feeds that are due (null), or for these. */
  run(urls: readonly string[] | null): Promise<{ job: Job | null; nextReadAt: string | null }>;
  importOpml(file: {
    text: string;
    name: string;
    every?: number | undefined;
  }): Promise<{ added: number; known: number }>;
  exportOpml(): Promise<string>;
}
