import type { SeededRandom } from '../seeded-random.ts';
import { type Department, departments } from './offices.ts';

/** A place in the organization, before somebody holds it. */
export interface Post {
  readonly index: number;
  readonly title: string;
  readonly department: string;
  readonly manager: Post | null;
  /** 0: the top. */
  readonly level: number;
  readonly hasReports: boolean;
  readonly junior: boolean;
}

interface Branch {
  readonly manager: Post;
  readonly size: number;
  readonly department: Department;
}

const leaderTitles = (department: Department, level: number): string => {
  if (level === 2) return `Director of ${department.field}`;
  if (level === 3) return `${department.field} Manager`;
  return `Team Lead, ${department.field}`;
};

function workerTitle(department: Department, random: SeededRandom): { title: string; junior: boolean } {
  const job = random.pick(department.jobs);
  const grade = random.next();
  if (grade < 0.1) return { title: `Graduate ${job}`, junior: true };
  if (grade < 0.35) return { title: `Junior ${job}`, junior: true };
  return grade < 0.75 ? { title: job, junior: false } : { title: `Senior ${job}`, junior: false };
}

/** Shares a number out over branches as evenly as it goes. */
const portions = (total: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.floor(total / count) + (i < total % count ? 1 : 0));

class TreeBuilder {
  readonly posts: Post[] = [];
  readonly #random: SeededRandom;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  add(post: Omit<Post, 'index' | 'level'>): Post {
    const made = { ...post, index: this.posts.length, level: post.manager ? post.manager.level + 1 : 0 };
    this.posts.push(made);
    return made;
  }

  /** Fills a branch of `size` people below a manager: small teams report directly, larger ones through leaders. */
  grow({ manager, size, department }: Branch): void {
    const team = 4 + this.#random.below(3);
    if (size <= team) {
      for (let i = 0; i < size; i++)
        this.add({ ...workerTitle(department, this.#random), department: department.name, manager, hasReports: false });
      return;
    }
    const leaders = Math.min(9, Math.max(2, Math.round(Math.sqrt(size) / 2.2)));
    for (const portion of portions(size - leaders, leaders)) {
      const title = leaderTitles(department, manager.level + 1);
      const leader = this.add({ title, department: department.name, manager, hasReports: portion > 0, junior: false });
      this.grow({ manager: leader, size: portion, department });
    }
  }
}

const plain = { hasReports: false, junior: false };

/** The heads of departments, each with the number of people to come below. A small company has three departments. */
function appointHeads(tree: TreeBuilder, chief: Post, size: number): Branch[] {
  const led = size < 30 ? departments.slice(0, 3) : departments;
  const weight = led.reduce((sum, { share }) => sum + share, 0);
  const rest = Math.max(0, size - tree.posts.length - led.length);
  const heads = led.slice(0, Math.max(0, size - tree.posts.length)).map((department) => ({
    manager: tree.add({
      title: department.head,
      department: department.name,
      manager: chief,
      hasReports: true,
      junior: false,
    }),
    size: Math.floor((rest * department.share) / weight),
    department,
  }));
  const spare = Math.max(0, size - tree.posts.length - heads.reduce((sum, branch) => sum + branch.size, 0));
  const extra = heads.length > 0 ? portions(spare, heads.length) : [];
  return heads.map((branch, index) => ({ ...branch, size: branch.size + (extra[index] ?? 0) }));
}

/** The one post of a department that is neither a team's nor a leader's: who runs Microsoft 365, who assists. */
function staffPost({ department, size }: Branch): string | null {
  if (department.name === 'Technology' && size > 1) return 'Microsoft 365 Administrator';
  return department.name === 'Finance' && size > 4 ? 'Executive Assistant to the CFO' : null;
}

/** A believable tree of `size` posts: one chief executive, an assistant or two, heads of departments, teams below. */
export function growOrganization(size: number, random: SeededRandom): Post[] {
  const tree = new TreeBuilder(random);
  const office = 'Executive Office';
  const chief = tree.add({
    title: 'Chief Executive Officer',
    department: office,
    manager: null,
    hasReports: size > 1,
    junior: false,
  });
  if (size > 6) tree.add({ ...plain, title: 'Executive Assistant to the CEO', department: office, manager: chief });
  for (const branch of appointHeads(tree, chief, size)) {
    const title = staffPost(branch);
    if (title) tree.add({ ...plain, title, department: branch.department.name, manager: branch.manager });
    tree.grow({ ...branch, size: branch.size - (title ? 1 : 0) });
  }
  return tree.posts;
}
