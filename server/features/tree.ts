import type { RuleSetView } from '../../language/workspace/index.js';
import { treeRequest, type TreeNode, type TreeParams } from '../protocol/requests.js';
import { answer, type Feature, type FeatureContext } from './feature.js';
import { toLocation } from './lsp-places.js';
import { findingBranches, groupBranches, openPointBranches, reformBranches } from './tree/besides-rules.js';
import { below, type Branch } from './tree/branch.js';
import { ruleBranches, writtenRules } from './tree/rules.js';
import { count } from './tree/words.js';

export const tree: Feature = {
    name: 'regelsættenes indhold',
    capabilities: {},
    requests: [answer(treeRequest, provideTree, [])],
};

/** What is below a thing in the outline; the rule sets themselves where no thing is named. */
export function provideTree(context: FeatureContext, { of }: TreeParams): readonly TreeNode[] {
    return below(() => context.workspace.ruleSets.map((ruleSet) => ruleSetBranch(context, ruleSet)), of);
}

function ruleSetBranch(context: FeatureContext, ruleSet: RuleSetView): Branch {
    const { model, root } = ruleSet;
    const { language } = context;
    return {
        key: root,
        label: model.title,
        detail: count('rules', writtenRules(model).length, language),
        ...(model.id !== model.title && { tooltip: `${model.title} (${model.id})` }),
        icon: 'library',
        ...(model.place && { location: toLocation(model.place) }),
        below: () => [
            ...ruleBranches({ model, law: context.lawOf(ruleSet), language }),
            ...groupBranches(model, language),
            ...reformBranches(model, context),
            ...findingBranches(context.findingsOf(ruleSet), language),
            ...openPointBranches(model, language),
        ],
    };
}
