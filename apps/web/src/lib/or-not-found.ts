import { errorOf } from '@dixit/client';
import { notFound } from 'next/navigation';

/**
 * Waits for what a page is about. An address that leads nowhere is answered as such; any other
 * failure is left to the screen, which can try again.
 */
export async function orNotFound<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    const { code } = errorOf(error);
    if (code === 'NOT_FOUND' || code === 'INPUT_INVALID') notFound();
    return null;
  }
}
