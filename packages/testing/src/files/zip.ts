import { crc32, deflateRawSync } from 'node:zlib';

/** A file as a test puts it into a zip file. */
export interface ZippedFile {
  name: string;
  bytes: Uint8Array | string;
  /** What the list says of it; the truth unless given. */
  said?: { size?: number; checksum?: number; flags?: number; method?: number };
}

/** A zip file with everything deflated. */
export function writeZip(files: readonly ZippedFile[]): Buffer {
  const [pieces, list]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, bytes, said } of files) {
    const body = Buffer.from(bytes);
    const folded = deflateRawSync(body);
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(said?.flags ?? 0x800, 2);
    facts.writeUInt16LE(said?.method ?? 8, 4);
    facts.writeUInt32LE(said?.checksum ?? crc32(body), 10);
    facts.writeUInt32LE(folded.length, 14);
    facts.writeUInt32LE(said?.size ?? body.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, title, folded]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), facts, rest, title]));
    pieces.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(
    list.reduce((sum, { length }) => sum + length, 0),
    8,
  );
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...pieces, ...list, Buffer.from('PK\u0005\u0006'), end]);
}
