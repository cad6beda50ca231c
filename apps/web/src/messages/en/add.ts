import { n, number } from './count.ts';

export const add = {
  title: 'Add articles',
  paste: 'Text of an article',
  pasteHint: 'Paste the text as it is; menus and notices are set aside.',
  name: 'Name',
  date: 'Published',
  outlet: 'Outlet',
  files: 'Files',
  filesHint:
    'Text, Markdown, HTML, PDF, JSON lines, or archives of them (zip, gz, WARC); choose some, or drop them here.',
  submit: 'Add',
  sending: 'Sending…',
  pasted: 'Pasted text',
  progress: (done: number, total: number) => `${number.format(done)} of ${n(total, 'document', 'documents')} read`,
  failed: (count: number) => `${number.format(count)} failed`,
  cancel: 'Stop',
  retry: 'Try the failed ones again',
  tooLarge: (name: string) => `${name} is larger than 50 MB.`,
  job: 'Progress',
};
