import type { TemporalValue } from '@dixit/model';
import { readIsoDate } from './published.ts';

const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|xtor|at_\w+)$/iu;

/** An address without fragment and tracking parameters. Null when it is no absolute http(s) address. */
export function canonicalUrl(value: string | null): string | null {
  const url = value === null ? null : URL.parse(value);
  if (!url || !/^https?:$/u.test(url.protocol)) return null;
  url.hash = '';
  for (const key of Array.from(url.searchParams.keys())) if (TRACKING.test(key)) url.searchParams.delete(key);
  return url.href;
}

/** A calendar date in the path: `/2025/10/07/`, `/2025-10-07-title`. */
export function dateInUrl(value: string | null): TemporalValue | null {
  const path = value === null ? '' : (URL.parse(value)?.pathname ?? '');
  const match = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?!\d)/u.exec(path);
  return match ? readIsoDate(`${match[1]}-${match[2]}-${match[3]}`, 'metadata') : null;
}

export function domainOf(url: string | null): string | null {
  const host = url === null ? null : URL.parse(url)?.hostname;
  return host ? host.replace(/^www\./u, '') : null;
}
