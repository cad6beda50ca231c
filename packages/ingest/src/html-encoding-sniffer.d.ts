declare module 'html-encoding-sniffer' {
  interface Options {
    xml?: boolean;
    transportLayerEncodingLabel?: string;
    defaultEncoding?: string;
    maxPrescanBytes?: number;
  }
  function htmlEncodingSniffer(bytes: Uint8Array, options?: Options): string;
  export = htmlEncodingSniffer;
}
