// include/uapi/linux/limits.h: bytes, with the NUL where there is one to be.

/** Of a name in a directory, without NUL. */
export const NAME_MAX = 255;
/** Of a path, with its NUL. */
export const PATH_MAX = 4096;
/** Of the name of an extended attribute, of its value, and of all names of a file. */
export const XATTR_NAME_MAX = 255;
export const XATTR_SIZE_MAX = 65536;
export const XATTR_LIST_MAX = 65536;
