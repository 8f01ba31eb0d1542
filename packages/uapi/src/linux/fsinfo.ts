// include/uapi/linux/fsinfo.h of "VFS: Filesystem information [ver #21]", 3 August 2020,
// 159646178122.1784947.11705396571718464082.stgit@warthog.procyon.org.uk: never merged. Other
// revisions are entry points of their own: linux/fsinfo/ver_20 and its like.

export * from './fsinfo/ver_21.ts';
