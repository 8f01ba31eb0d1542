import type { MountDescription } from '@kernfmt/kernel';
import { textOf } from './mounts.ts';

/** The look-ups of a table over a list, each by going through all of it. */
export class NaiveTable {
  readonly mounts: MountDescription[] = [];

  set(mount: MountDescription): void {
    const at = this.mounts.findIndex(({ id }) => id === mount.id);
    if (at >= 0 && this.mounts[at]!.parent === mount.parent) {
      this.mounts[at] = mount;
      return;
    }
    this.delete(mount.id);
    this.mounts.push(mount);
  }

  delete(id: bigint): void {
    const at = this.mounts.findIndex((mount) => mount.id === id);
    if (at >= 0) this.mounts.splice(at, 1);
  }

  get(id: bigint): MountDescription | undefined {
    return this.mounts.find((mount) => mount.id === id);
  }

  children(id: bigint): MountDescription[] {
    return this.mounts.filter((mount) => mount.parent === id && mount.id !== id);
  }

  subtree(id: bigint): MountDescription[] {
    const mount = this.get(id);
    if (mount === undefined) return [];
    return [mount, ...this.children(id).flatMap((child) => this.subtree(child.id))];
  }

  ancestors(id: bigint): MountDescription[] {
    const parent = this.get(this.get(id)?.parent ?? -1n);
    return parent === undefined || parent.id === id ? [] : [parent, ...this.ancestors(parent.id)];
  }

  /** Component by component, and at each of them down to what is mounted there. */
  mountOf(path: string): MountDescription | undefined {
    const parts = path.split('/').filter((part) => part !== '');
    const places = ['/', ...parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}`)];
    let at = this.mounts.find(
      (mount) => textOf(mount.path) === '/' && this.get(mount.parent) === undefined,
    );
    for (const place of places) {
      for (let next = at; next !== undefined; ) {
        at = next;
        const { id } = at;
        next = this.children(id).find((child) => textOf(child.path) === place);
      }
    }
    return at;
  }

  at(path: string): MountDescription | undefined {
    const mount = this.mountOf(path);
    return textOf(mount?.path) === path ? mount : undefined;
  }

  /** Whether `a` covers `b`, at the same path: where their ways part, it is nearer the top. */
  covers(a: MountDescription, b: MountDescription): boolean {
    const [wayToA, wayToB] = [a, b].map((mount) => [mount, ...this.ancestors(mount.id)].reverse());
    const parting = wayToA!.findIndex((mount, i) => mount !== wayToB![i]);
    // One is on the other, or on something that is.
    if (parting < 0) return false;
    if (wayToB![parting] === undefined) return true;
    return textOf(wayToA![parting]!.path).length < textOf(wayToB![parting]!.path).length;
  }
}
