import {
    AstUtils,
    MapScope,
    WorkspaceCache,
    type AstNodeDescription,
    type LangiumCoreServices,
    type ReferenceInfo,
    type Scope,
    type ScopeProvider,
} from 'langium';
import { isFactCondition, isScale, type EnumType, type Fact } from '../generated/parser/ast.js';
import type { RuleSetLayout } from './rule-set-layout.js';

/**
 * Names are looked up in maps, one per rule set and kind of thing: linking is most of the cost of a build, and
 * a linear search per reference would make it quadratic.
 */
export class RuleSetScopeProvider implements ScopeProvider {
    private readonly scopes: WorkspaceCache<string, Scope>;
    private readonly byRoot: WorkspaceCache<string, ReadonlyMap<string, AstNodeDescription[]>>;
    private readonly values = new WeakMap<Fact, Scope>();

    constructor(
        private readonly services: LangiumCoreServices,
        private readonly layout: () => RuleSetLayout,
    ) {
        this.scopes = new WorkspaceCache(services.shared);
        this.byRoot = new WorkspaceCache(services.shared);
    }

    getScope(context: ReferenceInfo): Scope {
        const type = this.services.shared.AstReflection.getReferenceType(context);
        if (type === 'EnumValue') return this.valuesOfFact(context);
        if (type === 'RuleSet') return this.everyRuleSet();
        const root = this.layout().rootOf(AstUtils.getDocument(context.container).uri);
        return this.scopes.get(`${type}\n${root}`, () => this.namesIn(root, type));
    }

    private namesIn(root: string, type: string): Scope {
        const descriptions = this.descriptionsByRoot(type);
        const used = this.layout()
            .usedBy(root)
            .flatMap((other) => descriptions.get(other) ?? []);
        return new MapScope(descriptions.get(root) ?? [], new MapScope(used));
    }

    private descriptionsByRoot(type: string): ReadonlyMap<string, AstNodeDescription[]> {
        return this.byRoot.get(type, () => {
            const map = new Map<string, AstNodeDescription[]>();
            for (const description of this.services.shared.workspace.IndexManager.allElements(type)) {
                const root = this.layout().rootOf(description.documentUri);
                const list = map.get(root);
                if (list) list.push(description);
                else map.set(root, [description]);
            }
            return map;
        });
    }

    private everyRuleSet(): Scope {
        return this.scopes.get(
            'RuleSet',
            () => new MapScope(this.services.shared.workspace.IndexManager.allElements('RuleSet')),
        );
    }

    /** The words of one fact only: two facts may have a value of the same name. */
    private valuesOfFact(context: ReferenceInfo): Scope {
        const owner = AstUtils.getContainerOfType(
            context.container,
            (node) => isFactCondition(node) || isScale(node),
        );
        const fact = isFactCondition(owner) || isScale(owner) ? owner.fact.ref : undefined;
        if (!fact) return new MapScope([]);
        let scope = this.values.get(fact);
        if (!scope) {
            const values = fact.type?.$type === 'EnumType' ? (fact.type as EnumType).values : [];
            const describe = this.services.workspace.AstNodeDescriptionProvider;
            scope = new MapScope(
                values
                    .filter((value) => value.name)
                    .map((value) => describe.createDescription(value, value.name)),
            );
            this.values.set(fact, scope);
        }
        return scope;
    }
}
