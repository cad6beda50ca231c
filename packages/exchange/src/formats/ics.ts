import type { EventRow, StageClaim } from '@dixit/model';
import { type When, whenOf } from '../dates.ts';
import type { EventItem, ExportJob, Write } from '../format.ts';
import { linkTo } from '../links.ts';

/**
 * iCalendar (RFC 5545). What has a time that a calendar can hold is a VEVENT: an instant in UTC, a clock time without a
 * zone floating, a day as a day, anything wider as a transparent stretch that keeps its EDTF. What has no such time, is
 * denied or not planned is a VJOURNAL, which claims no time: nothing is left out, and nothing made exact.
 */
export const writeIcs: Write = async function* (job) {
  yield lines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Dixit//Dixit ${job.version}//FR`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${text(job.title)}`,
  ]);
  for await (const items of job.events())
    if (items.length > 0) yield items.map((item) => lines(componentOf(job, item))).join('');
  yield lines(['END:VCALENDAR']);
};

const STATUS: Record<StageClaim['stage'], string> = {
  proposed: 'TENTATIVE',
  'agreed-in-principle': 'TENTATIVE',
  scheduled: 'CONFIRMED',
  'under-way': 'CONFIRMED',
  concluded: 'CONFIRMED',
  postponed: 'TENTATIVE',
  cancelled: 'CANCELLED',
  'not-planned': 'TENTATIVE',
  occurred: 'CONFIRMED',
};

function componentOf(job: ExportJob, { row, event }: EventItem): string[] {
  const when = whenOf(event.time);
  const isAsserted = row.claim !== 'denied' && row.claim !== 'feared' && row.stage !== 'not-planned';
  const facts = [
    `UID:${event.id}@dixit`,
    `DTSTAMP:${utc(job.at)}`,
    `SUMMARY:${text(job.phrases.eventTitle(row))}`,
    `DESCRIPTION:${text(descriptionOf(job, { row, event }))}`,
    `URL:${linkTo.event(job, event.id)}`,
    `CATEGORIES:${text(job.phrases.eventType(event.type))}`,
    ...(event.time?.edtf == null ? [] : [`X-DIXIT-EDTF:${text(event.time.edtf)}`]),
    ...(event.time?.approximate === true ? ['X-DIXIT-APPROXIMATE:TRUE'] : []),
  ];
  if (when === null || !isAsserted) {
    return ['BEGIN:VJOURNAL', ...facts, ...(row.stage === 'cancelled' ? ['STATUS:CANCELLED'] : []), 'END:VJOURNAL'];
  }
  return [
    'BEGIN:VEVENT',
    ...facts,
    ...timesOf(when),
    ...(event.place === null ? [] : [`LOCATION:${text(event.place.name)}`]),
    `STATUS:${statusOf(row, when)}`,
    'END:VEVENT',
  ];
}

const statusOf = ({ stage }: EventRow, when: When): string =>
  stage === null || (when.kind === 'interval' && stage !== 'cancelled') ? 'TENTATIVE' : STATUS[stage];

/** Who says what about it, a claim a line. */
function descriptionOf(job: ExportJob, { row, event }: EventItem): string {
  const { phrases } = job;
  const claims = event.stages.map(({ stage, claim, holderName, text: words }) =>
    [phrases.stage(stage), phrases.claim(claim), holderName, words].filter((part) => part !== null).join(' · '),
  );
  return [phrases.time(event.time), phrases.count('independentSource', row.independentSources), ...claims].join('\n');
}

function timesOf(when: When): string[] {
  switch (when.kind) {
    case 'instant':
      return [`DTSTART:${utc(when.at)}`];
    case 'floating':
      return [`DTSTART:${compact(when.at.length === 16 ? `${when.at}:00` : when.at)}`];
    case 'day':
      return [`DTSTART;VALUE=DATE:${compact(when.day)}`];
    case 'interval':
      return [`DTSTART;VALUE=DATE:${compact(when.from)}`, `DTEND;VALUE=DATE:${compact(when.to)}`, 'TRANSP:TRANSPARENT'];
  }
}

const compact = (time: string): string => time.replace(/[-:]/gu, '');
const utc = (instant: string): string => compact(instant.replace(/\.\d+/u, ''));

/** TEXT of RFC 5545, section 3.3.11. */
const text = (value: string): string =>
  // oxlint-disable-next-line no-control-regex -- signs that TEXT excludes
  value
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, (sign) => (sign === '\r' ? '' : ' '))
    .replace(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

const lines = (all: readonly string[]): string => all.map((line) => `${folded(line)}\r\n`).join('');

/** At most 75 bytes a line, no character cut in two (section 3.1). */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line;
  let [written, width] = ['', 0];
  for (const sign of line) {
    const bytes = Buffer.byteLength(sign);
    if (width + bytes > 75) {
      written += '\r\n ';
      width = 1;
    }
    written += sign;
    width += bytes;
  }
  return written;
}
