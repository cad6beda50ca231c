import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Setting } from './settings.ts';

/** Sets one key of a file, made when it is missing; null takes it out. Every other line stays as it was. */
export function setInFile(path: string, { key, type }: Setting, value: string | null): void {
  const old = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const isOfKey = (line: string): boolean => new RegExp(`^\\s*"?${key}"?\\s*=`, 'u').test(line);
  const lines = old.split('\n').filter((line) => !isOfKey(line));
  while (lines.at(-1) === '') lines.pop();
  if (value !== null) lines.push(`${key} = ${type === 'number' ? Number(value) : JSON.stringify(value)}`);
  mkdirSync(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}`;
  writeFileSync(half, lines.length === 0 ? '' : `${lines.join('\n')}\n`);
  renameSync(half, path);
}
