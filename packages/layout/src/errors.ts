/**
 * Bytes that are not what they should be. `offset` is the byte offset in the buffer given to the
 * decoder, `path` names the struct and field (`mount_notification.triggered_on`).
 */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
  readonly offset: number;
  readonly path: string;

  constructor(message: string, offset: number, path: string) {
    super(`${path}: ${message} at offset ${offset}`);
    this.offset = offset;
    this.path = path;
  }
}
