import { array, type Of, struct, u8, u16, u32 } from '@kernfmt/layout';

// include/uapi/linux/in6.h

/** An IPv6 address, 28 bytes. Port and flow are in network order, whatever the host's is. */
export const sockaddr_in6 = /* @__PURE__ */ struct('sockaddr_in6', {
  sin6_family: u16,
  sin6_port: u16,
  sin6_flowinfo: u32,
  sin6_addr: /* @__PURE__ */ array(u8, 16),
  sin6_scope_id: u32,
});
export type SockaddrIn6 = Of<typeof sockaddr_in6>;
