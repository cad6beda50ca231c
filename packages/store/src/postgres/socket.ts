import { Socket } from 'node:net';

/**
 * A socket that sends what is written to it one after the other in one piece, as soon as nothing more follows at once:
 * each piece costs the process a call of the system, and there are some thirty for an article.
 */
export class GatheringSocket extends Socket {
  private isGathering = false;

  override cork(): void {
    if (!this.isGathering) {
      this.isGathering = true;
      super.cork();
      process.nextTick(() => {
        this.isGathering = false;
        this.uncork();
      });
    }
    super.cork();
  }
}
