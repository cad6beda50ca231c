import { decode } from '../charset.ts';

/** Characters of XML or JSON: the charset of the media type, else that of the XML declaration, else as for any text. */
export function decodeXml(bytes: Uint8Array, mediaType: string | null): string {
  const declared = encodingIn(bytes);
  const isNamed = /;\s*charset\s*=/i.test(mediaType ?? '');
  const type = isNamed || declared === null ? mediaType : `application/xml; charset=${declared}`;
  try {
    return decode(bytes, type, false).text;
  } catch {
    return decode(bytes, null, false).text;
  }
}

function encodingIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  return /^(?:\u00EF\u00BB\u00BF)?\s*<\?xml\s[^<>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1] ?? null;
}
