import { joined, LOSS } from './records.ts';

/**
 * What a reader can tell of a queue, told another way than the ring does: a list of what is still
 * to come, with LOSS among the records where records are missing.
 */
export class ModelQueue {
  readonly capacity: number;
  readonly items: (Uint8Array | 'LOSS')[] = [];
  writers = 1;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get records(): Uint8Array[] {
    return this.items.filter((item) => item !== 'LOSS');
  }

  post(record: Uint8Array): boolean {
    if (this.records.length < this.capacity) {
      this.items.push(record);
      return true;
    }
    if (this.items.at(-1) !== 'LOSS') this.items.push('LOSS');
    return false;
  }

  /** The bytes of one read, or the C name of the errno. */
  read(size: number): Uint8Array | string {
    const got: Uint8Array[] = [];
    let left = size;
    for (;;) {
      const next = this.items[0];
      const stops = next === 'LOSS' && got.length > 0 && this.records.length === 0;
      if (size === 0 || next === undefined || stops) break;
      const bytes = next === 'LOSS' ? LOSS : next;
      if (bytes.length > left) {
        if (got.length === 0) return 'ENOBUFS';
        break;
      }
      got.push(bytes);
      left -= bytes.length;
      this.items.shift();
    }
    if (got.length === 0 && size > 0 && this.writers > 0) return 'EAGAIN';
    return joined(...got);
  }
}
