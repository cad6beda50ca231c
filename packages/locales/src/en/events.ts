import type { EventLocale } from '../contract/events.ts';

export const events: EventLocale = {};
