import { SocketAddress } from 'node:net';
import type { Abi, Layout } from '@kernfmt/layout';
import { sockaddr_in } from '@kernfmt/uapi/linux/in';
import { sockaddr_in6 } from '@kernfmt/uapi/linux/in6';
import { sockaddr_rxrpc } from '@kernfmt/uapi/linux/rxrpc';
import { AF_INET, AF_INET6, AF_RXRPC, SOCK_DGRAM, SOCK_STREAM } from '@kernfmt/uapi/linux/socket';
import { dec, hex } from './printf.ts';

/** The bytes of a member, which are in network order whatever the host's is. */
function memberBytes({ members }: Layout, name: string, bytes: Uint8Array): Uint8Array {
  const { offset, size } = members.find((member) => member.name === name)!;
  return bytes.subarray(offset, offset + size);
}

const bigEndian = ([high = 0, low = 0]: Uint8Array): number => high * 256 + low;

function protocolOf(type: number): string {
  if (type === SOCK_DGRAM) return 'udp';
  return type === SOCK_STREAM ? 'tcp' : dec(type, 3);
}

/**
 * A sockaddr_rxrpc: the service, then port, protocol and address of its transport. Of an address of
 * another kind there is no protocol; the sample prints what its variable held before.
 */
export function addressText(bytes: Uint8Array, abi: Abi): string {
  const rxrpc = sockaddr_rxrpc.on(abi);
  const { srx_family, srx_service, transport_type } = rxrpc.decode(bytes);
  if (srx_family !== AF_RXRPC) return transportText(bytes, srx_family, '', abi);
  const transport = bytes.subarray(rxrpc.layout.offsets.get('transport'));
  const { sin6_family } = sockaddr_in6.on(abi).decode(transport);
  const protocol = protocolOf(transport_type);
  return `${dec(srx_service, 5)} ${transportText(transport, sin6_family, protocol, abi)}`;
}

function transportText(bytes: Uint8Array, family: number, protocol: string, abi: Abi): string {
  if (family === AF_INET) {
    const { layout } = sockaddr_in.on(abi);
    const port = bigEndian(memberBytes(layout, 'sin_port', bytes));
    return `${dec(port, 5)}/${protocol} ${memberBytes(layout, 'sin_addr', bytes).join('.')}`;
  }
  if (family === AF_INET6) {
    const { layout } = sockaddr_in6.on(abi);
    const port = bigEndian(memberBytes(layout, 'sin6_port', bytes));
    const parts = memberBytes(layout, 'sin6_addr', bytes);
    const words = Array.from({ length: 8 }, (_, at) => hex(bigEndian(parts.subarray(2 * at))));
    const { address } = new SocketAddress({ address: words.join(':'), family: 'ipv6' });
    return `${dec(port, 5)}/${protocol} ${address}`;
  }
  return `family=${dec(family)}`;
}
