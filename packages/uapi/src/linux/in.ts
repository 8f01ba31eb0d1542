import { array, type Of, reserved, struct, u8, u16, u32 } from '@kernfmt/layout';

// include/uapi/linux/in.h

/** An IPv4 address, 16 bytes. Port and address are in network order, whatever the host's is. */
export const sockaddr_in = /* @__PURE__ */ struct('sockaddr_in', {
  sin_family: u16,
  sin_port: u16,
  sin_addr: u32,
  __pad: /* @__PURE__ */ reserved(/* @__PURE__ */ array(u8, 8)),
});
export type SockaddrIn = Of<typeof sockaddr_in>;
