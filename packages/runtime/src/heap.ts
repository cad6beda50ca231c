import { setFlagsFromString } from 'node:v8';

/**
 * Sweeps the heaps of this process before they grow far beyond what lives in them. V8 would rather let them
 * double, which suits a short program: 360 web pages in one job take 730 MB so, and 490 MB with these settings, for
 * about a tenth more processor time (Node 24.21; at 25 percent 450 MB, for half as much time again). Both settings
 * are looked up at each growth, so they hold from now on.
 */
export function keepHeapsSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=50');
}
