import type { Locale } from '../contract.ts';
import { events } from './events.ts';
import { figures } from './figures.ts';
import { meanings } from './meanings.ts';
import { names } from './names/index.ts';
import { page } from './page.ts';
import { places } from './places.ts';
import { search } from './search.ts';
import { speech } from './speech/index.ts';
import { temporal } from './temporal.ts';

export const en = {
  code: 'en',
  speech,
  names,
  places,
  temporal,
  figures,
  events,
  page,
  search,
  meanings,
} satisfies Locale;
