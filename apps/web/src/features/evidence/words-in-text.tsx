import { type Mark, segmentsOf } from '../sources/segments.ts';

interface Range {
  start: number;
  end: number;
}

/** A stretch of a frozen text with the words marked in it. Spans count from the start of the whole text. */
export function WordsInText({
  text,
  offset,
  words,
  cue,
  language,
  label,
  length,
}: {
  text: string;
  offset: number;
  words: readonly Range[];
  cue: Range | null;
  language: string;
  label: string;
  /** Of the whole text, in code units. */
  length: number;
}) {
  const cut = [offset > 0 ? 'start' : '', offset + text.length < length ? 'end' : ''].join(' ').trim();
  const marks: Mark[] = words.map((range) => ({ ...range, kind: 'target', statementId: null }));
  if (cue) marks.push({ ...cue, kind: 'cue', statementId: null });
  const segments = segmentsOf({ start: offset, end: offset + text.length }, marks);
  return (
    <blockquote
      className="words whitespace-pre-line"
      lang={language === 'und' ? undefined : language}
      aria-label={label}
      data-cut={cut === '' ? undefined : cut}
    >
      {segments.map(({ start, end, kinds }) => {
        const piece = text.slice(start - offset, end - offset);
        if (kinds.includes('target')) {
          return (
            <mark key={start} className={`mark mark-target ${kinds.includes('cue') ? 'mark-cue' : ''}`}>
              {piece}
            </mark>
          );
        }
        return (
          <span key={start} className={kinds.includes('cue') ? 'mark mark-cue' : 'text-muted'}>
            {piece}
          </span>
        );
      })}
    </blockquote>
  );
}

/** The stretch from `around` code units before to as many after, begun and ended between words. */
export function stretch(text: string, span: Range, around: number): { text: string; offset: number } {
  const from = Math.max(0, span.start - around);
  const to = Math.min(text.length, span.end + around);
  const start = from === 0 ? 0 : Math.min(span.start, from + Math.max(0, text.slice(from).search(/\s\S/u)) + 1);
  const tail = text.slice(span.end, to);
  const end = to === text.length ? to : span.end + Math.max(0, tail.search(/\s\S*$/u));
  return { text: text.slice(start, end), offset: start };
}
