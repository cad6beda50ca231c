import { type ImportedReference, readCslReferences, readRisReferences } from '@dixit/exchange';
import { DixitError } from '@dixit/model';

/** The references of a file of a citation manager, in order. Throws LINE_INVALID for what is no JSON. */
export function readReferences(kind: 'csl' | 'ris', text: string): ImportedReference[] {
  if (kind === 'ris') return readRisReferences(text);
  try {
    return readCslReferences(text);
  } catch (cause) {
    throw new DixitError('LINE_INVALID', { field: '', problem: 'json' }, { cause });
  }
}
