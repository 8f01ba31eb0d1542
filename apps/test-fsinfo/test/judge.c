/* A judge for the text: prints, with C's printf, what the sample prints of the values on stdin,
 * each three 32-bit numbers (attribute, revision, size) and its bytes. Written for these tests
 * after the sample's behaviour. */
#include <arpa/inet.h>
#include <linux/rxrpc.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

typedef unsigned long long ull;
struct wide { uint64_t lo, hi; };

static unsigned char value[1 << 16];
static uint32_t size;
static int old;

static void head(const char *name)
{
	printf("\033[33m%s\033[m: ", name);
}

static void statfs_(const void *at)
{
	struct { struct wide blocks, bfree, bavail, files, ffree, favail; uint64_t bsize, frsize; } f;

	memcpy(&f, at, sizeof f);
	printf("\n\tblocks       : n=%llu fr=%llu av=%llu\n", (ull)f.blocks.lo, (ull)f.bfree.lo,
	       (ull)f.bavail.lo);
	printf("\tfiles        : n=%llu fr=%llu av=%llu\n", (ull)f.files.lo, (ull)f.ffree.lo,
	       (ull)f.favail.lo);
	printf("\tbsize        : %llu\n\tfrsize       : %llu\n", (ull)f.bsize, (ull)f.frsize);
}

static void ids(const void *at)
{
	struct { char name[16]; uint64_t fsid, sb; uint32_t type, major, minor, pad; } f;

	memcpy(&f, at, sizeof f);
	printf("\n\tdev          : %02x:%02x\n", f.major, f.minor);
	printf("\tfs           : type=%x name=%.16s\n", f.type, f.name);
	printf("\tfsid         : %llx\n\tsbid         : %llx\n", (ull)f.fsid, (ull)f.sb);
}

static void limits(const void *at)
{
	struct {
		struct wide size, ino;
		uint64_t uid, gid, projid, links, body;
		uint32_t xattr, filename, symlink, major, minor, pad;
	} f;

	memcpy(&f, at, sizeof f);
	printf("\n\tmax file size: %llx%016llx\n", (ull)f.size.hi, (ull)f.size.lo);
	printf("\tmax ino      : %llx%016llx\n", (ull)f.ino.hi, (ull)f.ino.lo);
	printf("\tmax ids      : u=%llx g=%llx p=%llx\n", (ull)f.uid, (ull)f.gid, (ull)f.projid);
	printf("\tmax dev      : maj=%x min=%x\n", f.major, f.minor);
	printf("\tmax links    : %llx\n", (ull)f.links);
	printf("\tmax xattr    : n=%x b=%llx\n", f.xattr, (ull)f.body);
	printf("\tmax len      : file=%x sym=%x\n", f.filename, f.symlink);
}

static void supports(const void *at)
{
	struct { uint64_t attributes; uint32_t mask, get, set, clear, xget, xset, xclear, win; } f;

	memcpy(&f, at, sizeof f);
	printf("\n\tstx_attr     : %llx\n\tstx_mask     : %x\n", (ull)f.attributes, f.mask);
	printf("\tfs_ioc_*flags: get=%x set=%x clr=%x\n", f.get, f.set, f.clear);
	printf("\tfs_ioc_*xattr: fsx_xflags: get=%x set=%x clr=%x\n", f.xget, f.xset, f.xclear);
	printf("\twin_fattrs   : %x\n", f.win);
}

static void times(const unsigned char *at)
{
	const char *stamp = "amcb";

	putchar('\n');
	for (int i = 0; i < 4; i++) {
		struct { int64_t min, max; uint16_t mantissa; int8_t exponent; } f;

		memcpy(&f, at + 24 * i, 24);
		printf("\t%ctime       : gran=%uE%d range=%llx-%llx\n", stamp[i], f.mantissa,
		       f.exponent, (ull)f.min, (ull)f.max);
	}
}

static const char *const features[] = {
	"IS_KERNEL_FS", "IS_BLOCK_FS", "IS_FLASH_FS", "IS_NETWORK_FS", "IS_AUTOMOUNTER_FS",
	"IS_MEMORY_FS", "AUTOMOUNTS", "ADV_LOCKS", "MAND_LOCKS", "LEASES", "UIDS", "GIDS", "PROJIDS",
	"STRING_USER_IDS", "GUID_USER_IDS", "WINDOWS_ATTRS", "USER_QUOTAS", "GROUP_QUOTAS",
	"PROJECT_QUOTAS", "XATTRS", "JOURNAL", "DATA_IS_JOURNALLED", "O_SYNC", "O_DIRECT", "VOLUME_ID",
	"VOLUME_UUID", "VOLUME_NAME", "VOLUME_FSID", "IVER_ALL_CHANGE", "IVER_DATA_CHANGE",
	"IVER_MONO_INCR", "DIRECTORIES", "SYMLINKS", "HARD_LINKS", "HARD_LINKS_1DIR", "DEVICE_FILES",
	"UNIX_SPECIALS", "RESOURCE_FORKS", "NAME_CASE_INDEP", "NAME_CASE_FOLD", "NAME_NON_UTF8",
	"NAME_HAS_CODEPAGE", "SPARSE", "NOT_PERSISTENT", "NO_UNIX_MODE", "HAS_ATIME", "HAS_BTIME",
	"HAS_CTIME", "HAS_MTIME", "HAS_ACL", "HAS_INODE_NUMBERS",
};

static void feature_bits(const unsigned char *at)
{
	uint32_t nr;

	memcpy(&nr, at, 4);
	printf("\n\t%02x%02x%02x%02x%02x%02x%02x (nr=%u)\n", at[4], at[5], at[6], at[7], at[8], at[9],
	       at[10], nr);
	for (unsigned bit = 0; bit < sizeof features / sizeof *features; bit++)
		if (at[4 + bit / 8] >> bit % 8 & 1)
			printf("\t- %s\n", features[bit]);
}

static void uuid(const unsigned char *at)
{
	for (int i = 0; i < 16; i++)
		printf("%s%02x", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", at[i]);
	putchar('\n');
}

static void error_state(const void *at)
{
	struct { uint32_t cookie, last; } f;

	memcpy(&f, at, sizeof f);
	printf("\n\tlatest error : %d (%s)\n", (int)f.last, strerror((int)f.last));
	printf("\tcookie       : 0x%x\n", f.cookie);
}

static void mount_info(const void *at)
{
	struct { uint64_t sb, unique; uint32_t id, attr; union { uint64_t new[3]; uint32_t old[3]; }; } f;

	memcpy(&f, at, sizeof f);
	printf("\n\tsb_uniq : %llx\n\tmnt_uniq: %llx\n\tmnt_id  : %x\n\tattr    : %x\n", (ull)f.sb,
	       (ull)f.unique, f.id, f.attr);
	if (old)
		printf("\tmnt_nfy : attr=%u topology=%u subtree=%u\n", f.old[0], f.old[1], f.old[2]);
	else
		printf("\tevents  : attr=%llu topology=%llu subtree=%llu\n", (ull)f.new[0],
		       (ull)f.new[1], (ull)f.new[2]);
}

static void topology(const unsigned char *at)
{
	uint32_t f[6];
	uint64_t changes;

	memcpy(f, at, sizeof f);
	memcpy(&changes, at + 24, 8);
	printf("\n\tparent  : %x\n", f[0]);
	if (f[4] == 1)
		printf("\tpropag  : unbindable\n");
	else if (f[4] == 2)
		printf("\tpropag  : private\n");
	else if (f[4] == 3)
		printf("\tpropag  : dependent source=%x clone_of=%x\n", f[2], f[3]);
	else if (f[4] == 4)
		printf("\tpropag  : shared group=%x\n", f[1]);
	else
		printf("\tpropag  : unknown type %x\n", f[4]);
	if (old)
		printf("\tmnt_nfy : topology=%u\n", f[5]);
	else
		printf("\tevents  : topology=%llu\n", (ull)changes);
}

/* The test's kernel says that mount N is at "/N", but refuses those divisible by 3. */
static void point(char *text, uint32_t id)
{
	if (id % 3)
		sprintf(text, "/%u", id);
	else
		strcpy(text, "-");
}

static void mounts(const unsigned char *at, int children)
{
	putchar('\n');
	for (uint32_t i = 0; 24 * i + 24 <= size; i++) {
		struct { uint64_t unique; uint32_t id, parent; union { uint64_t new; uint32_t old; }; } f;
		char text[16] = "<this>";

		memcpy(&f, at + 24 * i, 24);
		if (!children || 24 * i + 24 < size)
			point(text, f.id);
		printf("\t[%02x] ", i);
		if (children)
			printf("%8x %16llx %10llu %s\n", f.id, (ull)f.unique,
			       old ? (ull)f.old : (ull)f.new, text);
		else
			printf("%5x %5x %12llx %10llu %s\n", f.id, f.parent, (ull)f.unique,
			       old ? (ull)f.old : (ull)f.new, text);
	}
}

static void addresses(const unsigned char *at)
{
	putchar('\n');
	for (uint32_t i = 0; 128 * i + 128 <= size; i++) {
		struct sockaddr_rxrpc srx;
		char protocol[16] = "", text[64];

		memcpy(&srx, at + 128 * i, sizeof srx);
		printf("\t[%02x] ", i);
		if (srx.srx_family != AF_RXRPC) {
			printf("family=%u\n", srx.srx_family);
			continue;
		}
		printf("%5u ", srx.srx_service);
		if (srx.transport_type == SOCK_DGRAM)
			strcpy(protocol, "udp");
		else if (srx.transport_type == SOCK_STREAM)
			strcpy(protocol, "tcp");
		else
			sprintf(protocol, "%3u", srx.transport_type);
		if (srx.transport.family == AF_INET)
			printf("%5u/%s %s\n", ntohs(srx.transport.sin.sin_port), protocol,
			       inet_ntop(AF_INET, &srx.transport.sin.sin_addr, text, sizeof text));
		else if (srx.transport.family == AF_INET6)
			printf("%5u/%s %s\n", ntohs(srx.transport.sin6.sin6_port), protocol,
			       inet_ntop(AF_INET6, &srx.transport.sin6.sin6_addr, text, sizeof text));
		else
			printf("family=%u\n", srx.transport.family);
	}
}

static void string(char *text)
{
	size_t length;

	if (size >= 4096)
		strcpy(text + 4092, "...");
	length = strlen(text);
	for (char *c = text; *c; c++)
		if ((*c < ' ' || *c > '~') && *c != '\t' && *c != '\n')
			*c = '?';
	printf("%s%s%s", strchr(text, '\n') ? "\n" : "", text,
	       length && text[length - 1] == '\n' ? "" : "\n");
}

static void raw(void)
{
	uint32_t n = size < 4096 ? size : 4096;

	for (uint32_t i = 0; i < n; i++) {
		if (i % 16 == 0)
			printf("%04x: ", i);
		printf("%02x", value[i]);
		if (i % 16 == 15 || i == n - 1)
			printf(i % 16 != 15 && i % 4 == 3 ? " \n" : "\n");
		else if (i % 4 == 3)
			putchar(' ');
	}
}

static void info(void)
{
	static const char *const types[] = { "V-STRUCT", "STRING", "OPAQUE", "LIST" };
	uint32_t f[4];
	char type[32], bytes[16] = "-";

	memcpy(f, value, sizeof f);
	if (f[1] < 4)
		strcpy(type, types[f[1]]);
	else
		sprintf(type, "type-%x", f[1]);
	strcat(type, f[2] & 1 ? " x N" : f[2] & 2 ? " x NM" : "");
	if (f[3])
		sprintf(bytes, "%u", f[3]);
	printf("%8x %-12s %08x %5s %s\n", f[0], type, f[2], bytes,
	       f[0] == 0x200 ? "FSINFO_ATTR_MOUNT_INFO" : "");
}

int main(void)
{
	uint32_t h[3];

	while (fread(h, sizeof h, 1, stdin) == 1) {
		old = h[1] == 20;
		size = h[2];
		memset(value, 0xbd, sizeof value);
		if (size >= sizeof value || fread(value, 1, size, stdin) != size)
			return 1;
		value[size] = 0;
		switch (h[0]) {
		case 0x00: head("FSINFO_ATTR_STATFS"); statfs_(value); break;
		case 0x01: head("FSINFO_ATTR_IDS"); ids(value); break;
		case 0x02: head("FSINFO_ATTR_LIMITS"); limits(value); break;
		case 0x03: head("FSINFO_ATTR_SUPPORTS"); supports(value); break;
		case 0x04: head("FSINFO_ATTR_TIMESTAMP_INFO"); times(value); break;
		case 0x06: head("FSINFO_ATTR_VOLUME_UUID"); uuid(value); break;
		case 0x08: head("FSINFO_ATTR_FEATURES"); feature_bits(value); break;
		case 0x09: head("FSINFO_ATTR_SOURCE"); string((char *)value); break;
		case 0x0c: head("FSINFO_ATTR_ERROR_STATE"); error_state(value); break;
		case 0x200: head("FSINFO_ATTR_MOUNT_INFO"); mount_info(value); break;
		case 0x204: head("FSINFO_ATTR_MOUNT_TOPOLOGY"); topology(value); break;
		case 0x205: head("FSINFO_ATTR_MOUNT_CHILDREN"); mounts(value, 1); break;
		case 0x206: head("FSINFO_ATTR_MOUNT_ALL"); mounts(value, 0); break;
		case 0x302: head("FSINFO_ATTR_AFS_SERVER_ADDRESSES"); addresses(value); break;
		case 0x1000: raw(); break;
		case 0x1001: info(); break;
		}
	}
	return 0;
}
