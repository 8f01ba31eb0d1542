import { type EpollEvent, errno } from '@kernfmt/kernel';
import { O_RDWR } from '@kernfmt/uapi/asm-generic/fcntl';
import {
  EPOLL_CTL_ADD,
  EPOLL_CTL_DEL,
  EPOLL_CTL_MOD,
  EPOLLERR,
  EPOLLET,
  EPOLLEXCLUSIVE,
  EPOLLHUP,
  EPOLLIN,
  EPOLLONESHOT,
  EPOLLRDNORM,
  EPOLLWAKEUP,
} from '@kernfmt/uapi/linux/eventpoll';
import { OpenFile } from './file.ts';
import type { Path } from './path.ts';

/** How to tell, besides the events themselves: EP_PRIVATE_BITS of fs/eventpoll.c. */
const EP_PRIVATE_BITS = (EPOLLWAKEUP | EPOLLONESHOT | EPOLLET | EPOLLEXCLUSIVE) >>> 0;
/** EP_MAX_NESTS: epolls in epolls in …. */
const EP_MAX_NESTS = 4;

/** An fd that is watched: struct epitem. */
interface Item {
  readonly fd: number;
  readonly file: OpenFile;
  events: number;
  data: bigint;
  /** Something happened since it was last told: what an edge-triggered item is told by. */
  ready: boolean;
  stop: () => void;
}

/** An epoll instance. Analogous to struct eventpoll of fs/eventpoll.c. */
export class EpollFile extends OpenFile {
  /** Oldest wake-up first: the ready list and what is behind it. */
  readonly #items = new Map<string, Item>();
  readonly #keys = new WeakMap<OpenFile, number>();
  readonly #wakers = new Set<() => void>();
  #nextKey = 0;

  constructor(f_path: Path) {
    super(O_RDWR, f_path);
  }

  /**
   * Analogous to fs/eventpoll.c:do_epoll_ctl().
   * @throws Errno EINVAL, EPERM for files that cannot be polled, EEXIST, ENOENT, ELOOP
   */
  control(op: number, fd: number, file: OpenFile, event: EpollEvent | null): void {
    if (!file.pollable) throw errno('EPERM');
    if (file === this) throw errno('EINVAL');
    if (op === EPOLL_CTL_ADD && file instanceof EpollFile && file.#depth(this) > EP_MAX_NESTS) {
      throw errno('ELOOP');
    }
    const key = this.#key(fd, file);
    const item = this.#items.get(key);
    if (op === EPOLL_CTL_ADD) {
      if (item !== undefined) throw errno('EEXIST');
      this.#add(key, fd, file, event);
    } else if (op === EPOLL_CTL_DEL) {
      if (item === undefined) throw errno('ENOENT');
      this.#remove(key, item);
    } else if (op === EPOLL_CTL_MOD) {
      if (item === undefined) throw errno('ENOENT');
      if ((item.events & EPOLLEXCLUSIVE) !== 0) throw errno('EINVAL');
      this.#set(item, event);
    } else throw errno('EINVAL');
  }

  #add(key: string, fd: number, file: OpenFile, event: EpollEvent | null): void {
    const item: Item = { fd, file, events: 0, data: 0n, ready: true, stop: () => undefined };
    this.#set(item, event);
    item.stop = file.onWake(() => {
      item.ready = true;
      for (const wake of [...this.#wakers]) wake();
    });
    this.#items.set(key, item);
  }

  #set(item: Item, event: EpollEvent | null): void {
    if (event === null) throw errno('EFAULT');
    item.events = (event.events | EPOLLERR | EPOLLHUP) >>> 0;
    item.data = event.data;
    item.ready = true;
  }

  #remove(key: string, item: Item): void {
    item.stop();
    this.#items.delete(key);
  }

  /**
   * What there is to tell now. Analogous to fs/eventpoll.c:ep_send_events().
   * @throws Errno EINVAL for room for no event
   */
  wait(maxevents: number): EpollEvent[] {
    if (!(maxevents > 0)) throw errno('EINVAL');
    const told: EpollEvent[] = [];
    for (const [key, item] of [...this.#items]) {
      if (told.length >= maxevents) break;
      if (item.file.f_count === 0) {
        this.#remove(key, item);
        continue;
      }
      const events = this.#eventsOf(item);
      if (events === 0) continue;
      told.push({ events, data: item.data });
      item.ready = false;
      if ((item.events & EPOLLONESHOT) !== 0) item.events &= EP_PRIVATE_BITS;
    }
    return told;
  }

  #eventsOf(item: Item): number {
    if ((item.events & EPOLLET) !== 0 && !item.ready) return 0;
    item.ready = false;
    return (item.file.poll() & item.events & ~EP_PRIVATE_BITS) >>> 0;
  }

  override get pollable(): boolean {
    return true;
  }

  override poll(): number {
    for (const item of this.#items.values()) {
      const edge = (item.events & EPOLLET) !== 0;
      const events = item.file.poll() & item.events & ~EP_PRIVATE_BITS;
      if (events !== 0 && (!edge || item.ready)) return EPOLLIN | EPOLLRDNORM;
    }
    return 0;
  }

  override onWake(wake: () => void): () => void {
    this.#wakers.add(wake);
    return () => this.#wakers.delete(wake);
  }

  override release(): void {
    super.release();
    for (const [key, item] of [...this.#items]) this.#remove(key, item);
  }

  /** Epolls from here down; too many where `seeker` is among them. */
  #depth(seeker: EpollFile): number {
    if (this === seeker) return EP_MAX_NESTS + 1;
    let deepest = 0;
    for (const { file } of this.#items.values()) {
      if (file instanceof EpollFile) deepest = Math.max(deepest, file.#depth(seeker));
    }
    return deepest + 1;
  }

  /** An item is known by its fd and its open file. */
  #key(fd: number, file: OpenFile): string {
    let key = this.#keys.get(file);
    if (key === undefined) {
      key = this.#nextKey++;
      this.#keys.set(file, key);
    }
    return `${fd}:${key}`;
  }
}
