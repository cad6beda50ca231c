/** How long a key waits for rows that are on their way, in milliseconds. */
const PATIENCE = 5_000;

/** Steps down that found no row yet: keys may come faster than pages do. */
let owed = 0;
/** Where the keys last went: a list that is drawn anew loses the focus. */
let reachedLast: string | null = null;

/** Goes to the next row or the one before; at the end of what is there, as soon as there is more. */
export function moveRow(by: 1 | -1): boolean {
  if (owed > 0 && by > 0) {
    owed += 1;
    return true;
  }
  owed = 0;
  const left = step(by);
  if (left === null) return false;
  if (left > 0 && isMoreComing()) {
    owed = left;
    document.querySelector<HTMLButtonElement>('[data-key="more"]:not(:disabled)')?.click();
    catchUp(performance.now() + PATIENCE);
  }
  return true;
}

function catchUp(until: number): void {
  requestAnimationFrame(() => {
    if (owed === 0) return;
    const before = owed;
    owed = step(owed) ?? 0;
    if (owed === 0) return;
    if (performance.now() > until || !isMoreComing()) owed = 0;
    else catchUp(owed < before ? performance.now() + PATIENCE : until);
  });
}

/** Goes as far as there are rows; what is left of the way down, or null without any row. */
function step(by: number): number | null {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const isLost = document.activeElement === document.body;
  const current = rows.findIndex((row) =>
    isLost ? row.dataset['row'] === reachedLast : row === document.activeElement,
  );
  const selected = rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  const from = current >= 0 ? current : selected;
  const wanted = from < 0 ? (by > 0 ? by - 1 : rows.length - 1) : from + by;
  const reached = from < 0 ? Math.min(wanted, rows.length - 1) : along(rows, from, wanted);
  const row = rows[reached];
  if (!row) return null;
  reachedLast = row.dataset['row'] ?? null;
  row.focus();
  row.scrollIntoView({ block: 'nearest' });
  return Math.max(0, wanted - reached);
}

/** As near to the wanted row as one comes without passing over rows that are not drawn. */
function along(rows: readonly HTMLElement[], from: number, wanted: number): number {
  const by = Math.sign(wanted - from);
  const placeOf = (at: number): number =>
    Number(rows[at]?.closest('[aria-posinset]')?.getAttribute('aria-posinset') ?? Number.NaN);
  let at = from;
  while (at !== wanted && rows[at + by] !== undefined) {
    const isNext = Number.isNaN(placeOf(at)) || placeOf(at + by) === placeOf(at) + by;
    if (!isNext) break;
    at += by;
  }
  return at;
}

/** Whether the list has rows beyond those in the page: not drawn yet, or not read yet. */
function isMoreComing(): boolean {
  if (document.querySelector('[data-key="more"]') !== null) return true;
  const last = [...document.querySelectorAll('[aria-posinset]')].at(-1);
  return last !== undefined && Number(last.getAttribute('aria-posinset')) < Number(last.getAttribute('aria-setsize'));
}
