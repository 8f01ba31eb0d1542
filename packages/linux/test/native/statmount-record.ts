/** What the tests read of a `struct statmount` record (linux/mount.h). */
export interface StatmountRecord {
  readonly size: number;
  readonly dev: string;
  readonly fs_type: string;
  readonly mnt_id: bigint;
  readonly mnt_parent_id: bigint;
  readonly mnt_id_old: number;
  readonly mnt_parent_id_old: number;
  readonly mnt_root: string;
  readonly mnt_point: string;
}

export const sizeofStatmount = 512;

export function readStatmount(bytes: Uint8Array): StatmountRecord {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u32 = (offset: number) => view.getUint32(offset, true);
  const text = (offset: number) => {
    const start = sizeofStatmount + u32(offset);
    return new TextDecoder().decode(bytes.subarray(start, bytes.indexOf(0, start)));
  };
  return {
    size: u32(0),
    dev: `${u32(16)}:${u32(20)}`,
    fs_type: text(36),
    mnt_id: view.getBigUint64(40, true),
    mnt_parent_id: view.getBigUint64(48, true),
    mnt_id_old: u32(56),
    mnt_parent_id_old: u32(60),
    mnt_root: text(104),
    mnt_point: text(108),
  };
}
