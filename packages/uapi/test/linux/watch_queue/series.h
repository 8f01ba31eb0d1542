/* The records that mainline's <linux/watch_queue.h> does not have, one struct a revision, its date
 * in the name where C had the same tag twice. Layouts as the postings give them: facts for gcc to
 * judge the declarations by. */
#include <linux/types.h>
#include <linux/watch_queue.h>

struct mount_notification_2020_08 {
	struct watch_notification watch;
	__u64 triggered_on;
	__u64 auxiliary_mount;
};

struct mount_notification_2020_07 {
	struct watch_notification watch;
	__u32 triggered_on;
	__u32 auxiliary_mount;
	__u32 topology_changes;
	__u32 attr_changes;
	__u32 aux_topology_changes;
	__u32 __padding;
};

struct mount_notification_2020_02 {
	struct watch_notification watch;
	__u32 triggered_on;
	__u32 changed_mount;
};

struct superblock_notification {
	struct watch_notification watch;
	__u64 sb_id;
};

struct superblock_error_notification {
	struct superblock_notification s;
	__u32 error_number;
	__u32 error_cookie;
};

struct superblock_msg_notification {
	struct superblock_notification s;
	char desc[];
};

struct superblock_error_notification_2020_12 {
	struct superblock_notification s;
	__u32 error_number;
	__u32 error_cookie;
	__u64 inode;
	__u64 block;
	char desc[];
};

struct superblock_error_notification_2020_11 {
	struct superblock_notification s;
	__u32 error_number;
	__u32 error_cookie;
	__u64 inode;
	__u64 block;
	char function[30];
	__u16 line;
	char desc[];
};

struct superblock_warning_notification_2020_11 {
	struct superblock_notification s;
	__u64 inode;
	__u64 block;
	char function[30];
	__u16 line;
	char desc[];
};

struct superblock_error_notification_2020_10 {
	struct superblock_notification s;
	__u32 error_number;
	__u32 error_cookie;
	char function[30];
	__u16 line;
	char desc[];
};

struct superblock_inode_error_notification {
	struct superblock_notification s;
	__u32 error_number;
	__u32 error_cookie;
	char function[30];
	__u16 line;
	__u64 inode;
	__u64 block;
	char desc[];
};

struct superblock_inode_warning_notification {
	struct superblock_notification s;
	__u64 inode;
	__u64 block;
	char desc[];
};

struct block_notification {
	struct watch_notification watch;
	__u64 dev;
	__u64 sector;
};

struct usb_notification {
	struct watch_notification watch;
	__u32 error;
	__u32 reserved;
	__u8 name_len;
	__u8 name[];
};

struct watch_queue_buffer {
	struct watch_notification watch;
	__u32 head;
	__u32 tail;
	__u32 mask;
	__u32 __reserved;
};
