import { type Of, struct, u16 } from '@kernfmt/layout';
import { sockaddr_in6 } from './in6.ts';

// include/uapi/linux/rxrpc.h

/**
 * Address of an AF_RXRPC service, 36 bytes. `transport` is a union; this is its larger member, and
 * the other one, a sockaddr_in, is at the same offset with its family in the same place.
 */
export const sockaddr_rxrpc = /* @__PURE__ */ struct('sockaddr_rxrpc', {
  srx_family: u16,
  srx_service: u16,
  transport_type: u16,
  transport_len: u16,
  transport: sockaddr_in6,
});
export type SockaddrRxrpc = Of<typeof sockaddr_rxrpc>;
