import type { Findings, Source } from '@dixit/model';

interface Chosen {
  /** The date that the user gives, as typed. */
  given: string | null;
  url: string | null;
  /** Whether the date of publication is read off the address. */
  isInUrl: boolean;
}

/** Where each field was found, those too that the page, the address or the user gives and no metadata. `said`: what metadata and feed say. */
export function foundFor(
  said: Findings,
  source: Pick<Source, 'title' | 'bylines' | 'published' | 'modified'>,
  { given, url, isInUrl }: Chosen,
): Findings {
  const { title, bylines, published, modified } = source;
  const found: Findings = { ...said };
  if (title?.rung === 'text') found.title = { rung: 'text', raw: title.value };
  if (bylines[0]?.rung === 'text') found.bylines = { rung: 'text', raw: bylines.map(({ value }) => value).join('; ') };
  // What a feed said stands nowhere else: it is kept for when the correction is taken back.
  if (given !== null) found.published = said.published?.rung === 'feed' ? said.published : { rung: 'user', raw: given };
  else if (isInUrl && url !== null) found.published = { rung: 'url', raw: url };
  else if (published?.basis === 'stated' && published.text !== null)
    found.published = { rung: 'text', raw: published.text };
  if (modified?.basis === 'stated' && modified.text !== null) found.modified = { rung: 'text', raw: modified.text };
  return found;
}
