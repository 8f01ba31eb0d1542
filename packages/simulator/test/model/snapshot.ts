import type { Machine } from './operations.ts';

const decoder = new TextDecoder();

/** All that programs can tell of the tree, and the numbers that the next operation would get. */
export function snapshot({ kernel, tasks, observer }: Machine): string {
  const views = [...tasks, observer].map((task) => {
    const cwd = decoder.decode(kernel.mountinfo(task));
    return `${task.pid} ${task.fs.root.mnt.mnt_id} ${task.fs.pwd.mnt.mnt_id}\n${cwd}`;
  });
  const ids = [kernel.mnt_ids, kernel.mnt_group_ids, kernel.anonymousDevices].map((each) => {
    const next = each.alloc();
    each.free(next);
    return next;
  });
  return [...views, ids.join(' ')].join('\n');
}
