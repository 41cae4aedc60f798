import { DefaultNameProvider, isNamed, type AstNode } from 'langium';
import { isActOfLaw, isRuleSet } from '../generated/parser/ast.js';

/** The act that a rule set is about has the rule set's own short name where it is given no other. */
export class RuleSetNameProvider extends DefaultNameProvider {
    override getName(node: AstNode): string | undefined {
        if (isNamed(node)) return node.name;
        return isActOfLaw(node) && node.title && isRuleSet(node.$container)
            ? node.$container.name
            : undefined;
    }
}
