/** Largest document that the API takes, in bytes. */
export const MAX_BYTES = 50_000_000;

/** Bytes as Base64, in slices, since a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

/** A file as `source.add` takes it. */
export async function documentOf(file: File): Promise<{ name: string; contentBase64: string; mediaType?: string }> {
  const contentBase64 = toBase64(new Uint8Array(await file.arrayBuffer()));
  return { name: file.name, contentBase64, ...(file.type === '' ? {} : { mediaType: file.type }) };
}
