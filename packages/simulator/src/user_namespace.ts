/** Whose capabilities count for what it owns. Analogous to struct user_namespace. */
export class UserNamespace {
  readonly parent: UserNamespace | undefined;
  /** Effective uid of whoever made it, in the parent. */
  readonly owner: number;

  constructor(parent?: UserNamespace, owner = 0) {
    this.parent = parent;
    this.owner = owner;
  }
}
