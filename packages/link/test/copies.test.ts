import { bandsOf, signatureOf } from '@dixit/text';
import { generateCopies } from '@dixit/testing/copies';
import { expect, it } from 'vitest';
import { copyGroupOf } from '../src/copies.ts';
import type { KnownSignature } from '../src/known.ts';

/** The bands of all that was seen, as a store keeps them. */
class Bands {
  private readonly members = new Map<string, KnownSignature[]>();

  find(bands: readonly string[]): KnownSignature[] {
    return [...new Set(bands.flatMap((band) => this.members.get(band) ?? []))];
  }

  add(bands: readonly string[], one: KnownSignature): void {
    for (const band of bands) this.members.set(band, [...(this.members.get(band) ?? []), one]);
  }
}

it('finds every edited copy among many texts, and no other', { timeout: 60_000 }, () => {
  const [bands, groups] = [new Bands(), new Map<number, string>()];
  const wrong: string[] = [];
  let number = 0;
  for (const { text, copyOf } of generateCopies({ texts: 2_000, copies: 200 })) {
    const id = `so_${number}`;
    const signature = signatureOf(text);
    const own = bandsOf(signature);
    const group = copyGroupOf(id, signature, bands.find(own)).id;
    const expected = copyOf === null ? id : groups.get(copyOf);
    if (group !== expected) wrong.push(`${number} of ${copyOf}: ${group}`);
    groups.set(number, group);
    bands.add(own, { sourceId: id, copyGroupId: group, signature });
    number += 1;
  }
  expect(wrong).toEqual([]);
});
