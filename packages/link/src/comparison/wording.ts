import type { Comparison } from '@dixit/model';
import type { KnownStatement } from '@dixit/model/ports';

export function compareUtterance(_members: readonly KnownStatement[]): Comparison[] {
  return [];
}
