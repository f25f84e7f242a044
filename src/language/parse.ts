/**
 * From scores of arcs to a tree: the maximum spanning arborescence with exactly one word below the root (Chu & Liu 1965,
 * Edmonds 1967, with contraction on a path as in Camerini, Fratta & Maffioli 1979; O(n²) for n words). That exactly one
 * word hangs on the root comes from a penalty on the root's arcs that outweighs all other scores together.
 */

/** Room to work in for sentences of up to `words` words; use it for one sentence after another. */
export interface TreeSpace {
  readonly words: number;
  /** (n + 1)²: score of the best arc from a group of nodes (row) into another (column). */
  readonly scores: Float64Array;
  /** The words that arc joins. */
  readonly heads: Int16Array;
  readonly dependents: Int16Array;
  /** Of each node and each group: the arc chosen into it, and the group it went into. */
  readonly chosenHead: Int16Array;
  readonly chosenDependent: Int16Array;
  readonly group: Int16Array;
  /** Of each row of the matrices: the node or group that stands there (−1: merged into another), and how far it is. */
  readonly standing: Int16Array;
  readonly state: Uint8Array;
  readonly path: Int16Array;
  /** Score of the chosen arc into each row's node or group. */
  readonly chosenScore: Float64Array;
}

export function treeSpace(words: number): TreeSpace {
  const nodes = words + 1;
  return {
    words,
    scores: new Float64Array(nodes * nodes),
    heads: new Int16Array(nodes * nodes),
    dependents: new Int16Array(nodes * nodes),
    chosenHead: new Int16Array(2 * nodes),
    chosenDependent: new Int16Array(2 * nodes),
    group: new Int16Array(2 * nodes),
    standing: new Int16Array(nodes),
    state: new Uint8Array(nodes),
    path: new Int16Array(nodes),
    chosenScore: new Float64Array(nodes),
  };
}

const NEW = 0;
const ON_PATH = 1;
const ATTACHED = 2;
/** Scores beyond, and what is no number (as the lowest), count as this. */
const BOUND = 1e6;

/**
 * Heads of n words, 1…n, 0 for the root, to heads[at] and on. scores[i·(n + 1) + j] is what word i (from 0) gains by the head j
 * (0 the root, else a word from 1). Any scores give a tree. Throws RangeError when there are more words than room.
 */
export function spanningTree(scores: Float32Array, n: number, heads: Int16Array, at: number, space: TreeSpace): void {
  if (n > space.words) throw new RangeError(`A sentence of ${n} words; there is room for ${space.words}.`);
  if (n === 0 || bestHeads(scores, n, heads, at, space)) return;
  fill(scores, n, space);
  const groups = contract(n, space);
  dissolve(n, groups, heads, at, space);
}

/** Each word's best head; true when that happens to be a tree with one word below the root, as it mostly is. */
function bestHeads(scores: Float32Array, n: number, heads: Int16Array, at: number, space: TreeSpace): boolean {
  const width = n + 1;
  let roots = 0;
  for (let i = 0; i < n; i++) {
    let best = -1;
    let top = -Infinity;
    for (let j = 0; j <= n; j++) {
      if (j === i + 1) continue;
      const score = bounded(scores[i * width + j] as number);
      if (score > top) {
        top = score;
        best = j;
      }
    }
    heads[at + i] = best;
    if (best === 0) roots++;
  }
  return roots === 1 && isTree(heads, at, n, space.path);
}

/** Whether the heads lead to the root from everywhere. `seen` has room for n + 1. */
function isTree(heads: Int16Array, at: number, n: number, seen: Int16Array): boolean {
  seen.fill(0, 0, n + 1);
  for (let start = 1; start <= n; start++) {
    let node = start;
    while (node !== 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[at + node - 1] as number;
    }
    if (node !== 0 && seen[node] === start) return false;
  }
  return true;
}

function bounded(score: number): number {
  if (score >= BOUND) return BOUND;
  return score > -BOUND ? score : -BOUND;
}

function fill(scores: Float32Array, n: number, space: TreeSpace): void {
  const width = n + 1;
  let low = Infinity;
  let high = -Infinity;
  for (let at = 0; at < n * width; at++) {
    const score = bounded(scores[at] as number);
    if (score < low) low = score;
    if (score > high) high = score;
  }
  const penalty = (high - low + 1) * width;
  for (let head = 0; head <= n; head++) {
    space.standing[head] = head;
    space.state[head] = NEW;
    for (let word = 1; word <= n; word++) {
      const at = head * width + word;
      const score = bounded(scores[(word - 1) * width + head] as number);
      space.scores[at] = head === 0 ? score - penalty : score;
      space.heads[at] = head;
      space.dependents[at] = word;
    }
  }
  space.group.fill(-1, 0, 2 * width);
  space.state[0] = ATTACHED;
}

/**
 * Follows best arcs backwards from each word until they reach the root or what is attached to it; a circle on the way
 * becomes a group, which stands in the row of one of its members. Returns the number of nodes and groups.
 */
function contract(n: number, space: TreeSpace): number {
  const { state, path, standing, chosenScore, chosenHead, chosenDependent } = space;
  const width = n + 1;
  let groups = width;
  for (let start = 1; start <= n; start++) {
    if (state[start] !== NEW || standing[start] === -1) continue;
    let length = 0;
    let row = start;
    while (state[row] !== ATTACHED) {
      if (state[row] === ON_PATH) {
        let from = length - 1;
        while (path[from] !== row) from--;
        merge(n, from, length, groups, space);
        length = from;
        groups++;
      }
      const from = bestInto(row, n, space);
      const node = standing[row] as number;
      chosenScore[row] = space.scores[from * width + row] as number;
      chosenHead[node] = space.heads[from * width + row] as number;
      chosenDependent[node] = space.dependents[from * width + row] as number;
      state[row] = ON_PATH;
      path[length++] = row;
      row = from;
    }
    for (let i = 0; i < length; i++) state[path[i] as number] = ATTACHED;
  }
  return groups;
}

function bestInto(row: number, n: number, space: TreeSpace): number {
  const { scores, standing } = space;
  const width = n + 1;
  let best = -1;
  let top = -Infinity;
  for (let from = 0; from <= n; from++) {
    if (from === row || standing[from] === -1) continue;
    const score = scores[from * width + row] as number;
    if (score > top) {
      top = score;
      best = from;
    }
  }
  return best;
}

/**
 * Makes the rows path[from] … path[to − 1] one group, in the row of the first. An arc into the group is worth what it gains
 * over the arc it would replace.
 */
function merge(n: number, from: number, to: number, group: number, space: TreeSpace): void {
  const { scores, heads, dependents, path, standing, chosenScore } = space;
  const width = n + 1;
  const kept = path[from] as number;
  const lost = chosenScore[kept] as number;
  for (let other = 0; other <= n; other++) {
    const at = other * width + kept;
    scores[at] = (scores[at] as number) - lost;
  }
  space.group[standing[kept] as number] = group;
  for (let i = from + 1; i < to; i++) {
    const member = path[i] as number;
    const replaced = chosenScore[member] as number;
    space.group[standing[member] as number] = group;
    for (let other = 0; other <= n; other++) {
      const into = other * width + kept;
      const intoMember = other * width + member;
      const gain = (scores[intoMember] as number) - replaced;
      if (other !== kept && gain > (scores[into] as number)) {
        scores[into] = gain;
        heads[into] = heads[intoMember] as number;
        dependents[into] = dependents[intoMember] as number;
      }
      const out = kept * width + other;
      const outOfMember = member * width + other;
      if (other !== kept && (scores[outOfMember] as number) > (scores[out] as number)) {
        scores[out] = scores[outOfMember] as number;
        heads[out] = heads[outOfMember] as number;
        dependents[out] = dependents[outOfMember] as number;
      }
    }
    standing[member] = -1;
  }
  standing[kept] = group;
  space.state[kept] = NEW;
}

/** Opens the groups again, the newest first: the arc into a group replaces the arc into the member it leads to. */
function dissolve(n: number, groups: number, heads: Int16Array, at: number, space: TreeSpace): void {
  const { group, chosenHead, chosenDependent } = space;
  for (let outer = groups - 1; outer > n; outer--) {
    const word = chosenDependent[outer] as number;
    let member = word;
    while (group[member] !== outer) member = group[member] as number;
    chosenHead[member] = chosenHead[outer] as number;
    chosenDependent[member] = word;
  }
  for (let word = 1; word <= n; word++) heads[at + word - 1] = chosenHead[word] as number;
}
