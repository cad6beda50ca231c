'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { moveRow } from './move-row.ts';

const STORE_KEY = 'dixit-shortcuts';
/** What takes the keys for itself while it is open. */
const OVERLAY = '[role="dialog"][data-open]';
/** How long a `g` waits for the letter after it, in milliseconds. */
const SEQUENCE_WAIT = 2_000;

const PLACES: Readonly<Record<string, string>> = {
  s: '/',
  e: '/events',
  a: '/actors',
  o: '/sources',
  r: '/review',
  c: '/compare',
  j: '/ops',
  l: '/log',
  t: '/marks',
  b: '/batch',
};

/** Keys that press the last button on the page that says `data-key` with this name. */
const PRESSES: Readonly<Record<string, string>> = {
  '?': 'help',
  c: 'copy',
  n: 'next',
  p: 'previous',
  a: 'accept',
  r: 'reject',
  e: 'edit',
  u: 'undo',
  m: 'merge',
  s: 'split',
  i: 'take',
  w: 'give',
  b: 'bulk',
  v: 'move',
  '+': 'missed',
};

export function areShortcutsOn(): boolean {
  return localStorage.getItem(STORE_KEY) !== 'off';
}

export function setShortcutsOn(isOn: boolean): void {
  if (isOn) localStorage.removeItem(STORE_KEY);
  else localStorage.setItem(STORE_KEY, 'off');
}

/**
 * Single keys, matched on `event.key` so that they hold on every keyboard layout. A screen takes part
 * by marking its elements: rows with `data-row`, buttons with `data-key`.
 */
export function Shortcuts() {
  const router = useRouter();
  useEffect(() => {
    let leader = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') {
        if (isTyping(event.target)) (event.target as HTMLElement).blur();
        else press('close');
        return;
      }
      if (isTyping(event.target) || !areShortcutsOn() || document.querySelector(OVERLAY)) return;
      const place = event.timeStamp - leader < SEQUENCE_WAIT ? PLACES[event.key] : undefined;
      leader = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (place !== undefined) router.push(place);
      else if (event.key === '/') document.querySelector<HTMLInputElement>('#query')?.select();
      else if (event.key === 'j') void (press('item-next') || moveRow(1));
      else if (event.key === 'k') void (press('item-previous') || moveRow(-1));
      else if (event.key === 't') pressTable();
      else if (event.key === 'x' || event.key === 'X') pick(event.shiftKey);
      else if (event.key === 'o') document.activeElement?.closest<HTMLElement>('[data-row]')?.click();
      else if (!press(PRESSES[event.key])) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    // Whoever drives a browser sees from this that the page takes keys.
    document.documentElement.dataset['ready'] = 'true';
    return () => document.removeEventListener('keydown', onKey);
  }, [router]);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select');
}

/** Presses the last button on the page that says `data-key` with this name. */
export function pressKey(name: string): void {
  press(name);
}

function press(name: string | undefined): boolean {
  const button =
    name === undefined ? undefined : [...document.querySelectorAll<HTMLElement>(`[data-key="${name}"]`)].at(-1);
  button?.click();
  return button !== undefined;
}

/** Ticks the box of the row that has the focus; with Shift, of all rows since the last one ticked. */
function pick(isRange: boolean): void {
  const row = document.activeElement?.closest('.statement');
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: isRange });
  row?.querySelector('[data-pick]')?.dispatchEvent(click);
}

/** The table of the picture that has the focus, else of the first one in view. */
function pressTable(): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-key="table"]')];
  const picture = document.activeElement?.closest('[data-picture]');
  const own = buttons.find((button) => picture?.contains(button) === true);
  (own ?? buttons.find((button) => button.getBoundingClientRect().bottom > 0))?.click();
}
