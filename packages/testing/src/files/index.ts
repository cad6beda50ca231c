export { stream, writePdf } from './pdf.ts';
export type { PrintedLine, WrittenPdf } from './pdf.ts';
export { gzipEach, writeHttp, writePage, writeRecord } from './warc.ts';
export type { WrittenRecord } from './warc.ts';
export { writeZip } from './zip.ts';
export type { ZippedFile } from './zip.ts';
