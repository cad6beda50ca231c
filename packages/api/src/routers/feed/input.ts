import { z } from 'zod';

/** Address of a feed, of a news sitemap, or of a page that announces a feed. */
export const FeedUrl = z.url({ protocol: /^https?$/ }).max(4_000);
/** Minutes between two readings, at least. */
export const Every = z.int().min(5).max(43_200);
/** What an outlet or a feed is called. */
export const Name = z.string().min(1).max(300);
