/** One line on standard error that is written over; silent when nobody looks. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

export function createProgress(stream: NodeJS.WriteStream, isWanted: boolean): Progress {
  if (!isWanted || !stream.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show: (text) => void stream.write(`\r\u001B[2K${text.slice(0, stream.columns - 1)}`),
    clear: () => void stream.write('\r\u001B[2K'),
  };
}
