/**
 * Doubly linked rings whose nodes are members of what they link, so that taking a thing out of a
 * list costs nothing to find it. A head is a node without owner.
 *
 * Analogous to struct list_head of include/linux/list.h; each function to the one of its name
 * there.
 */
export class ListNode<T> {
  next: ListNode<T> = this;
  prev: ListNode<T> = this;
  /** What the node is a member of; undefined for a head. */
  readonly owner: T | undefined;

  constructor(owner?: T) {
    this.owner = owner;
  }

  /** list_empty(): a head without members, or a node that is on no list. */
  get empty(): boolean {
    return this.next === this;
  }
}

/** Inserts `node`, which is on no list, right after `head`. */
export function listAdd<T>(node: ListNode<T>, head: ListNode<T>): void {
  link(head, node, head.next);
}

/** Inserts `node`, which is on no list, right before `head`: at the end. */
export function listAddTail<T>(node: ListNode<T>, head: ListNode<T>): void {
  link(head.prev, node, head);
}

/** Takes `node` out, wherever it is. */
export function listDelInit<T>(node: ListNode<T>): void {
  node.prev.next = node.next;
  node.next.prev = node.prev;
  node.next = node;
  node.prev = node;
}

/** Takes `node` out and inserts it right after `head`. */
export function listMove<T>(node: ListNode<T>, head: ListNode<T>): void {
  listDelInit(node);
  listAdd(node, head);
}

/** Takes `node` out and inserts it right before `head`: at the end. */
export function listMoveTail<T>(node: ListNode<T>, head: ListNode<T>): void {
  listDelInit(node);
  listAddTail(node, head);
}

/** Moves every member of `list` to right after `head`; `list` is empty then. */
export function listSpliceInit<T>(list: ListNode<T>, head: ListNode<T>): void {
  if (list.empty) return;
  const first = list.next;
  const last = list.prev;
  last.next = head.next;
  head.next.prev = last;
  head.next = first;
  first.prev = head;
  list.next = list;
  list.prev = list;
}

/** Moves every member of `list` to right before `head`; `list` is empty then. */
export function listSpliceTailInit<T>(list: ListNode<T>, head: ListNode<T>): void {
  listSpliceInit(list, head.prev);
}

/** Whether exactly one member is on the list. */
export function listIsSingular<T>(head: ListNode<T>): boolean {
  return !head.empty && head.next === head.prev;
}

/** The members in order. The member just yielded may be taken out; no other one may. */
export function* listEntries<T>(head: ListNode<T>): Generator<T, void, undefined> {
  for (let node = head.next; node !== head; ) {
    const { next } = node;
    if (node.owner !== undefined) yield node.owner;
    node = next;
  }
}

function link<T>(prev: ListNode<T>, node: ListNode<T>, next: ListNode<T>): void {
  prev.next = node;
  node.prev = prev;
  node.next = next;
  next.prev = node;
}
