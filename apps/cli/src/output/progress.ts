/** How far something is. */
export interface ProgressLine {
  /** « 12/40 ». */
  counts: string;
  /** 0 to 1. */
  share: number;
  /** Rate, time left, failures; what stands behind the bar. */
  facts: string;
  /** What it is at. */
  name: string;
}

/** On standard error: one line that is written over at a terminal, else a plain line now and then. */
export interface Progress {
  show(line: ProgressLine): void;
  clear(): void;
}

/** What is quicker than this says nothing where no terminal is. */
const PLAIN_EVERY_MS = 10_000;
const BAR_CELLS = 20;
/** Narrower terminals get no bar. */
const BAR_FROM_COLUMNS = 60;

const SILENT: Progress = { show: () => {}, clear: () => {} };

export function createProgress(stream: NodeJS.WriteStream, isWanted: boolean): Progress {
  if (!isWanted) return SILENT;
  return stream.isTTY ? atTerminal(stream) : inLines(stream);
}

function atTerminal(stream: NodeJS.WriteStream): Progress {
  return {
    show: (line) => void stream.write(`\r\u001B[2K${overwritten(line, stream.columns).slice(0, stream.columns - 1)}`),
    clear: () => void stream.write('\r\u001B[2K'),
  };
}

function overwritten({ counts, share, facts, name }: ProgressLine, columns: number): string {
  const full = Math.round(Math.min(Math.max(share, 0), 1) * BAR_CELLS);
  const bar = columns < BAR_FROM_COLUMNS ? '' : `[${'#'.repeat(full)}${'.'.repeat(BAR_CELLS - full)}]`;
  return [counts, bar, facts, name].filter((part) => part !== '').join(' ');
}

function inLines(stream: NodeJS.WriteStream): Progress {
  let last = performance.now();
  return {
    show({ counts, facts }) {
      const now = performance.now();
      if (now - last < PLAIN_EVERY_MS) return;
      last = now;
      stream.write(`${[counts, facts].filter((part) => part !== '').join(' ')}\n`);
    },
    clear: () => {},
  };
}
