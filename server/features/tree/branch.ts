import type { Location } from 'vscode-languageserver';
import type { TreeNode } from '../../protocol/requests.js';

/** A thing in the outline, with what is below it worked out when it is opened. */
export interface Branch {
    /** Tells it from its neighbours, and stays the same while the text around it changes. */
    readonly key: string;
    readonly label: string;
    readonly detail?: string;
    readonly tooltip?: string;
    readonly icon?: string;
    readonly location?: Location;
    readonly below?: () => readonly Branch[];
}

/** What is below the branch that a path leads to; nothing where there is no such branch any more. */
export function below(roots: () => readonly Branch[], path: string | undefined): readonly TreeNode[] {
    let branches = roots;
    for (const step of path === undefined ? [] : path.split('/')) {
        const found = withSteps(branches()).find((each) => each.step === step)?.branch.below;
        if (!found) return [];
        branches = found;
    }
    const prefix = path === undefined ? '' : `${path}/`;
    return withSteps(branches()).map(({ step, branch }) => toNode(`${prefix}${step}`, branch));
}

/** Two things of one key, such as two rules that have the same name by mistake, are told apart by their order. */
function withSteps(branches: readonly Branch[]): { readonly step: string; readonly branch: Branch }[] {
    const seen = new Map<string, number>();
    return branches.map((branch) => {
        const count = seen.get(branch.key) ?? 0;
        seen.set(branch.key, count + 1);
        const key = encodeURIComponent(branch.key);
        return { step: count === 0 ? key : `${key}~${count + 1}`, branch };
    });
}

const toNode = (id: string, { key: _, below: lower, ...shown }: Branch): TreeNode => ({
    id,
    ...shown,
    ...(lower && { hasChildren: true as const }),
});
