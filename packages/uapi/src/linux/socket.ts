// include/linux/socket.h and include/linux/net.h of the kernel, which user space has in
// <sys/socket.h>: those that addresses in replies name.

/** Address families. */
export const AF_INET = 2;
export const AF_INET6 = 10;
export const AF_RXRPC = 33;

/** enum sock_type: kinds of sockets. */
export const SOCK_STREAM = 1;
export const SOCK_DGRAM = 2;
