import { copyGroupOf, type KnownSignature } from '@dixit/link';
import { generateCopies } from '@dixit/testing/copies';
import { bandsOf, signatureOf } from '@dixit/text';
import type { Result } from './results.ts';

const PAIRWISE = 300;

/** Finding edited copies among generated texts, beside the comparison of every pair of some of them. */
export function copies(texts = 10_000, edited = 500): Result[] {
  const all = [...generateCopies({ texts, copies: edited })];
  const members = new Map<string, KnownSignature[]>();
  const groups: string[] = [];
  let [missed, wrong] = [0, 0];
  const since = process.cpuUsage();
  for (const [number, { text, copyOf }] of all.entries()) {
    const id = `so_${number}`;
    const signature = signatureOf(text);
    const bands = bandsOf(signature);
    const known = [...new Set(bands.flatMap((band) => members.get(band) ?? []))];
    const group = copyGroupOf(id, signature, known).id;
    const expected = copyOf === null ? id : groups[copyOf];
    if (group === id && expected !== id) missed += 1;
    else if (group !== expected) wrong += 1;
    groups.push(group);
    const own = { sourceId: id, copyGroupId: group, signature };
    for (const band of bands) {
      const others = members.get(band);
      if (others) others.push(own);
      else members.set(band, [own]);
    }
  }
  const perText = processorMs(since) / texts;
  return [
    { measure: `near-copies among ${texts} texts: missed of ${edited}`, value: missed, unit: 'texts' },
    { measure: 'near-copies: joined wrongly', value: wrong, unit: 'texts' },
    { measure: 'near-copies, processor time of each text', value: perText, unit: 'ms' },
    {
      measure: `each text against comparing ${PAIRWISE} texts in pairs`,
      value: perText / pairwiseMs(all),
      unit: 'times the time',
    },
  ];
}

/** Milliseconds that each of some texts costs when every pair of them is compared shingle by shingle. */
function pairwiseMs(all: readonly { text: string }[]): number {
  const since = process.cpuUsage();
  const shingles = all.slice(0, PAIRWISE).map(({ text }) => {
    const words = text.split(/\s+/u);
    return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')));
  });
  const similarities: number[] = [];
  for (const [i, a] of shingles.entries()) {
    for (const b of shingles.slice(0, i)) {
      let common = 0;
      for (const shingle of a) if (b.has(shingle)) common += 1;
      similarities.push(common / (a.size + b.size - common));
    }
  }
  return processorMs(since) / PAIRWISE;
}

function processorMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
