import { KEYCTL_WATCH_KEY } from '@kernfmt/uapi/linux/keyctl';
import { z } from 'zod';
import { type Operation, type Outcome, operation } from '../operation.ts';
import type { Session } from '../session.ts';
import { numberOf } from '../symbols.ts';
import { text } from './args.ts';

/** Operations that return the serial of a key. */
const returnsSerial = new Set([
  'KEYCTL_GET_KEYRING_ID',
  'KEYCTL_JOIN_SESSION_KEYRING',
  'KEYCTL_SEARCH',
]);

const argument = z.union([z.int(), text]).default(0);

const watchKey = z.object({
  cmd: z.literal('KEYCTL_WATCH_KEY'),
  key: z.int(),
  queue: z.string(),
  watch_id: z.int(),
});
const otherCommand = z.object({
  cmd: z.string(),
  arg2: argument,
  arg3: argument,
  arg4: argument,
  arg5: argument,
});

function bytes(payload: string | null): Uint8Array | null {
  return payload === null ? null : new TextEncoder().encode(payload);
}

/** Arguments of a command, with the serials of the recording as those of the replay. */
function renamed(session: Session, args: readonly (number | string | null)[]) {
  return args.map((arg) => (typeof arg === 'number' ? session.serials.toReplayed(arg) : arg));
}

/** The calls on keys. */
export const keyOperations: Record<string, Operation> = {
  add_key: operation(
    z.object({ type: text, description: text, payload: text, ring: z.int() }),
    ({ task, serials }, { type, description, payload, ring }): Outcome => {
      const ret = task.add_key(type, description, bytes(payload), serials.toReplayed(ring));
      return { ret, serial: true };
    },
  ),
  request_key: operation(
    z.object({ type: text, description: text, callout: text.default(null), ring: z.int() }),
    ({ task, serials }, { type, description, callout, ring }): Outcome => {
      const ret = task.request_key(type, description, callout, serials.toReplayed(ring));
      return { ret, serial: true };
    },
  ),
  keyctl: operation(z.union([watchKey, otherCommand]), (session, args): Outcome => {
    const { task, serials } = session;
    if ('watch_id' in args) {
      const { key, queue, watch_id } = args;
      session.watchedKey = key;
      const fd = session.fd(queue);
      return { ret: task.keyctl(KEYCTL_WATCH_KEY, serials.toReplayed(key), fd, watch_id) };
    }
    const { cmd, arg2, arg3, arg4, arg5 } = args;
    const ret = task.keyctl(numberOf(cmd), ...renamed(session, [arg2, arg3, arg4, arg5]));
    return { ret, serial: returnsSerial.has(cmd) };
  }),
};
